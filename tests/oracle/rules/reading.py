"""Reading what people type: exact, or refused by name; nothing is guessed.

The model is a grammar of the forms that are read. A text that is not of the grammar must be refused; for the
forms that are refused by a name of their own, the name is known from how the case was made.
"""

import re
from fractions import Fraction

from .core import LIMIT, UNITS, locality_file, question

NOT_STATED = "not stated"
GROUP_SPACES = "\u00a0\u2007\u2009\u202f"
UNITS_BEHIND = {
    "k": 10**3, "thousand": 10**3, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9,
}

DIGITS = rf"[0-9]{{1,3}}(?:,[0-9]{{3}})+|{'|'.join(rf'[0-9]{{1,3}}(?:{s}[0-9]{{3}})+' for s in GROUP_SPACES)}|[0-9]*"
NUMBER = rf"(?P<whole>{DIGITS})(?:\.(?P<part>[0-9]+))?\s*(?P<behind>k|m|bn|thousand|million|billion)?"
MINUS = "[-\u2212]"
SIGNED = [
    (1, rf"\+?\s*£?\s*{NUMBER}"),
    (1, rf"£\s*\+\s*{NUMBER}"),
    (-1, rf"{MINUS}\s*£?\s*{NUMBER}"),
    (-1, rf"£\s*{MINUS}\s*{NUMBER}"),
    (-1, rf"£?\s*{NUMBER}\s*{MINUS}"),
    (-1, rf"\(\s*£?\s*{NUMBER}\s*\)"),
    (-1, rf"£\s*\(\s*{NUMBER}\s*\)"),
]


def read(text, unit):
    """Pence, NOT_STATED, or None where the text is not an amount."""
    text = text.strip()
    if text.lower() in ("", "n/a", "tbc"):
        return NOT_STATED
    if re.fullmatch("£? ?[-–—\u2212]", text):
        return 0
    for sign, form in SIGNED:
        found = re.fullmatch(form, text, re.IGNORECASE)
        if not found or not (found["whole"] or found["part"]):
            continue
        number = Fraction(int(re.sub(f"[,{GROUP_SPACES}]", "", found["whole"]) or 0))
        if found["part"]:
            number += Fraction(int(found["part"]), 10 ** len(found["part"]))
        worth = UNITS_BEHIND[found["behind"].lower()] * 100 if found["behind"] else UNITS[unit]
        pence = sign * number * worth
        return int(pence) if pence.denominator == 1 and abs(pence) <= LIMIT else None
    return None


# Every form of the rule, as it stands there, with what it means in pounds.
STATED_FORMS = [
    ("£1,234.50", 123450), ("1234.5", 123450), ("(1,234)", -123400), ("-1,234", -123400), ("1,234-", -123400),
    ("£12k", 1200000), ("£1.2m", 120000000), ("£0.4bn", 40000000000), ("1\u00a0234", 123400), ("1\u2009234", 123400),
    ("1\u202f234\u202f567", 123456700), ("\u22121,234", -123400), ("-", 0), ("–", 0), ("\u2212", 0), ("£-", 0),
    ("", NOT_STATED), ("  ", NOT_STATED), ("\u00a0", NOT_STATED), ("n/a", NOT_STATED), ("N/A", NOT_STATED),
    ("tbc", NOT_STATED), ("TBC", NOT_STATED), ("0", 0), ("£0.00", 0), ("(0)", 0), ("90071992547409.91", LIMIT),
    ("-90,071,992,547,409.91", -LIMIT),
]

# Every form that is refused, with the name of its refusal.
REFUSED_FORMS = [
    ("1,23", "grouping"), ("1.234,56", "grouping"), ("1 234", "grouping"), ("1,2345", "grouping"),
    (",123", "grouping"), ("1,,234", "grouping"), ("1,234\u00a0567", "grouping"), ("1'234", "grouping"),
    ("1.2.3", "grouping"), ("1,234.567,8", "grouping"), ("12,34,567", "grouping"), ("1e3", "exponent"),
    ("1E3", "exponent"), ("1.5e-2", "exponent"), ("£2e6", "exponent"), ("½", "fraction"), ("1½", "fraction"),
    ("¾m", "fraction"), ("1/2", "fraction"), ("1⁄2", "fraction"), ("#REF!", "spreadsheet-error"),
    ("#N/A", "spreadsheet-error"), ("#DIV/0!", "spreadsheet-error"), ("#VALUE!", "spreadsheet-error"),
    ("#####", "spreadsheet-error"), ("5p", "pence"), ("50 p", "pence"), ("£1.50p", "pence"), ("99P", "pence"),
    ("١٢٣", "foreign-digits"), ("१२", "foreign-digits"), ("１２３", "foreign-digits"), ("1２3", "foreign-digits"),
    ("1,234²", "foreign-digits"), ("𝟏𝟐", "foreign-digits"), ("Ⅻ", "foreign-digits"), ("5%", "per-cent"),
    ("12.5 %", "per-cent"), ("0.001", "finer-than-a-penny"), ("£1.005", "finer-than-a-penny"),
    ("0.000001k", "finer-than-a-penny"), ("0.000000001m", "finer-than-a-penny"), ("(5", "bracket"), ("5)", "bracket"),
    ("-(5)", "two-signs"), ("(-5)", "two-signs"), ("--5", "two-signs"), ("-5-", "two-signs"), ("((5))", "two-signs"),
    ("90071992547409.92", "too-large"), ("90071992548k", "too-large"), ("1000000bn", "too-large"),
    ("9" * 60, "too-large"), ("9" * 600, "too-large"), ("£", "not-a-number"), ("££5", "not-a-number"),
    ("about ten", "not-a-number"), ("nil", "not-a-number"), ("5.", "not-a-number"), (".", "not-a-number"),
    ("$5", "not-a-number"), ("€5", "not-a-number"), ("5x", "not-a-number"), ("1,234*", "not-a-number"),
    ("0x10", "not-a-number"), ("NaN", "not-a-number"), ("Infinity", "not-a-number"), ("–5", "not-a-number"),
]


def grouped(whole, separator):
    return f"{whole:,}".replace(",", separator)


def written(chance):
    """An amount as somebody may write it, in any of the forms."""
    whole = chance.randrange(10 ** chance.randrange(1, 13))
    number = chance.choice([str(whole), grouped(whole, ","), grouped(whole, chance.choice(GROUP_SPACES))])
    if chance.random() < 0.6:
        number += "." + "".join(chance.choice("0123456789") for _ in range(chance.randrange(1, 6)))
    elif chance.random() < 0.1:
        number = "." + number.replace(",", "")[:2] if number[:2].isdigit() else number
    if chance.random() < 0.3:
        behind = chance.choice(list(UNITS_BEHIND))
        number += chance.choice(["", " "]) + chance.choice([behind, behind.upper(), behind.title()])
    minus = chance.choice("-\u2212")
    signs = ["{}", "£{}", "£ {}", "+{}", "({})", "(£{})", "£({})", "-{}", "-£{}", "£-{}", "{}-", "£{}-", " {} "]
    return chance.choice(signs).replace("-", minus).format(number)


def damaged(chance):
    """An amount with one letter put in, taken out or changed: mostly none, and sometimes another one."""
    text = written(chance)
    place = chance.randrange(len(text) + 1)
    letters = "0123456789,.-()£ kmp%e/#'*\u00a0\u2212½٣xbn"
    return text[:place] + chance.choice(["", *letters]) + text[place + chance.randrange(2) :]


def cases(chance):
    texts = [(text, "£", meant, None) for text, meant in STATED_FORMS]
    texts += [(text, "£", None, f"amount-{name}") for text, name in REFUSED_FORMS]
    for make in [written] * 3000 + [damaged] * 2500:
        text, unit = make(chance), chance.choice(list(UNITS))
        texts.append((text, unit, read(text, unit), None))
    for text, unit, meant, name in texts:
        if unit == "£" and meant is not None or name is not None:
            assert read(text, unit) == meant, f"the model reads {text!r} as {read(text, unit)}, not {meant}"
        lines = [{"id": "only", "tier": "tier", "amount": text}]
        file = locality_file(unit, [], ["tier"], lines)
        yield {
            "shown": f"reading {text!r} in {unit}",
            "ask": [question("pool", file), question("problems", file)],
            "expect": (meant, name),
            "found": lambda answers: found(*answers),
            "agrees": agrees,
        }


def found(view, problems):
    names = [problem["code"] for problem in problems if problem["at"].startswith("lines[0].amount")]
    line = view["lines"]["items"][0]["before"]["pence"]
    amounts = (view["total"]["before"], view["tiers"][0]["after"], view["rows"][0]["total"]["after"])
    sums = {amount["pence"] for amount in amounts}
    return line if sums == {line} else f"line {line} and sums {sums}", names


def agrees(expect, answer):
    (meant, name), (pence, names) = expect, answer
    if meant is None:
        return pence is None and len(names) == 1 and names[0].startswith("amount-") and name in (None, names[0])
    return names == [] and pence == (None if meant == NOT_STATED else meant)
