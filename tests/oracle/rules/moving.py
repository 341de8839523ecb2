"""Moving, changing, adding and taking away, as a plain list of entries.

Moved money is taken from a partner's lines in a tier by what they hold, and keeps all that it is: it joins the
partner's first line of the same kind in the other tier, or becomes a line of its own. Capital never becomes revenue.
"""

from fractions import Fraction

from .core import UNITS, as_pounds, exact, locality_file, question
from .splitting import split

FIELDS = ("label", "service", "level", "recurrence", "basis")


class Refused(Exception):
    """A change that is not made; its codes are those it may be refused with."""

    def __init__(self, *codes):
        super().__init__(*codes)
        self.codes = codes


class Position:
    def __init__(self, lines):
        self.entries = [
            {**line, "origin": line["id"], "before": line["pence"], "after": line["pence"], "removed": False}
            for line in lines
        ]
        self.added = 0

    def live(self, partner, tier):
        return [
            one
            for one in self.entries
            if one["partner"] == partner and one["tier"] == tier and not one["removed"] and one["after"] is not None
        ]

    def find(self, name):
        found = [one for one in self.entries if one["id"] == name]
        if not found:
            raise Refused("line-gone" if name.startswith(("moved:", "added:")) else "unknown-id")
        standing = [one for one in found if not one["removed"]]
        if not standing:
            raise Refused("line-gone")
        return standing[0]

    def move(self, partner, start, to, amount, purpose):
        if start == to:
            raise Refused("same-tier")
        if amount <= 0:
            raise Refused("not-above-zero")
        here = self.live(partner, start)
        pots = {True: 0, False: 0}
        for one in here:
            pots[one["purpose"] == "capital"] += one["after"]
        pots = {capital: max(0, pence) for capital, pence in pots.items()}
        if purpose is None and pots[True] and pots[False]:
            raise Refused("capital-or-revenue")
        capital = purpose == "capital" if purpose else pots[True] > 0
        if amount > pots[capital]:
            raise Refused("not-enough")
        givers = [one for one in here if (one["purpose"] == "capital") == capital and one["after"] > 0]
        parts = split(amount, {one["id"]: one["after"] for one in givers})
        for one in givers:
            if parts[one["id"]]:
                self.hand_over(one, to, parts[one["id"]])

    def hand_over(self, giver, to, pence):
        giver["after"] -= pence
        kind = lambda one: [one.get(field) for field in (*FIELDS, "purpose")]
        for one in self.live(giver["partner"], to):
            if kind(one) == kind(giver):
                one["after"] += pence
                return
        name = f"moved:{giver['origin']}:{to}"
        self.entries.append({**giver, "id": name, "tier": to, "before": None, "after": pence})

    def apply(self, change):
        kind = change["change"]
        if kind == "move":
            self.move(change["partner"], change["from"], change["to"], change["pence"], change["kind"])
        elif kind == "add":
            self.added += 1
            name = f"added:{self.added}"
            plain = {"id": name, "origin": name, "partner": change["partner"], "tier": change["tier"]}
            money = {"purpose": change["kind"], "before": None, "after": change["pence"], "removed": False}
            self.entries.append({**plain, **money})
        elif kind == "amount":
            self.find(change["line"])["after"] = change["pence"]
        else:
            found = self.find(change["line"])
            found["after"], found["removed"] = None, True


def line(chance, number, partners, tiers):
    one = {"id": f"l{number}", "partner": chance.choice([*partners, None]), "tier": chance.choice(tiers)}
    for field, values in [("label", "AB"), ("service", "XY"), ("level", "N")]:
        if chance.random() < 0.3:
            one[field] = chance.choice(values)
    if chance.random() < 0.2:
        one["recurrence"] = chance.choice(["recurrent", "non-recurrent"])
    if chance.random() < 0.2:
        one["basis"] = chance.choice(["gross", "net"])
    one["purpose"] = chance.choice([None, None, "capital", "revenue"])
    size = 10 ** chance.randrange(1, 13)
    one["pence"] = None if chance.random() < 0.1 else chance.randrange(-size // 8, size)
    return one


def change(chance, position, partners, tiers):
    kind = chance.choice(["move", "move", "move", "amount", "add", "remove"])
    whole = chance.randrange(-5, 10 ** chance.randrange(1, 12))
    if kind in ("amount", "remove"):
        names = [one["id"] for one in position.entries] + ["l99", "added:9", "moved:l0:nowhere"]
        made = {"change": kind, "line": chance.choice(names)}
        return made | ({"pence": whole} if kind == "amount" else {})
    whose, purpose = chance.choice([*partners, None]), chance.choice([None, None, "capital", "revenue"])
    if kind == "add":
        return {"change": kind, "partner": whose, "tier": chance.choice(tiers), "pence": whole, "kind": purpose}
    start = chance.choice(tiers)
    if chance.random() < 0.8 and position.entries:
        one = chance.choice(position.entries)
        whose, start = one["partner"], one["tier"]
        there = sum(max(0, other["after"]) for other in position.live(whose, start))
        whole = chance.choice([there, there // 2, there // 3 + 1, min(there, 7), whole])
    to = chance.choice(tiers)
    return {"change": kind, "partner": whose, "from": start, "to": to, "pence": whole, "kind": purpose}


def by_hand():
    """Changes that chance seldom makes: money moved again to where its moved line was taken away."""
    lines = [{"id": "x", "partner": "p", "tier": "s", "pence": 1000, "purpose": None}]
    move = {"change": "move", "partner": "p", "from": "s", "to": "t", "kind": None}
    away = {"change": "remove", "line": "moved:x:t"}
    typed = {"change": "amount", "line": "moved:x:t", "pence": 700}
    for then in ([], [typed], [typed, away], [{**move, "from": "t", "to": "s", "pence": 300}]):
        yield lines, [{**move, "pence": 500}, away, {**move, "pence": 300}, *then]


def cases(chance):
    for lines, changes in by_hand():
        position, outcomes = Position(lines), []
        for made in changes:
            position.apply(made)
            outcomes.append(None)
        yield case("£", ["p"], ["s", "t"], lines, changes, (position, outcomes))
    for _ in range(2500):
        partners = ["p", "q", "r"][: chance.randrange(1, 4)]
        tiers = ["s", "t", "u", "v"][: chance.randrange(2, 5)]
        lines = [line(chance, number, partners, tiers) for number in range(chance.randrange(1, 10))]
        position = Position(lines)
        changes, outcomes = [], []
        for _ in range(chance.randrange(1, 8)):
            made = change(chance, position, partners, tiers)
            changes.append(made)
            try:
                position.apply(made)
                outcomes.append(None)
            except Refused as refused:
                outcomes.append(refused.codes)
        yield case(chance.choice(list(UNITS)), partners, tiers, lines, changes, (position, outcomes))


def case(unit, partners, tiers, lines, changes, expect):
    asked = [
        {key: value for key, value in one.items() if key != "pence" and value is not None}
        | ({"amount": as_pounds(one["pence"]), "unit": "£"} if "pence" in one else {})
        for one in changes
    ]
    written = [
        {key: value for key, value in one.items() if key != "pence" and value is not None}
        | {"amount": "tbc" if one["pence"] is None else as_pounds(one["pence"])}
        for one in lines
    ]
    return {
        "shown": f"moving in {unit}: {written} with {asked}",
        "ask": [question("pool", locality_file("£", partners, tiers, written), {"changes": asked, "unit": unit})],
        "expect": (*expect, partners, tiers),
        "found": lambda answers: answers[0],
        "agrees": lambda expect, view: differs(expect, view, unit) == "",
        "why": lambda expect, view: differs(expect, view, unit),
    }


def total(entries, key):
    """The sum of what is stated, or None where nothing is."""
    stated = [one[key] for one in entries if one[key] is not None]
    return sum(stated) if stated else None


def differs(expect, view, unit):
    """What is not as the model has it, or nothing."""
    position, outcomes, partners, tiers = expect
    for number, (codes, found) in enumerate(zip(outcomes, view["changes"], strict=True)):
        code = found["refused"] and found["refused"]["code"]
        if (code is None) != (codes is None) or (codes and code not in codes):
            return f"change {number}: expected {codes}, found {code}"
    name = lambda partner: partner or "Partner not stated"
    live = [
        (one["id"], name(one["partner"]), one["tier"], one["before"], one["after"])
        for one in position.entries
        if not one["removed"]
    ]
    shown = [
        (item["id"], item["partnerName"], item["tierName"], item["before"]["pence"], item["after"]["pence"])
        for item in view["lines"]["items"]
        if not item["removed"]
    ]
    if live != shown:
        return f"lines: expected {live}, found {shown}"
    before = [one for one in position.entries if one["origin"] == one["id"] and not one["id"].startswith("added:")]
    after = [one for one in position.entries if not one["removed"]]
    sums = [("total", view["total"], before, after)]
    of = lambda key, value: ([one for one in before if one[key] == value], [one for one in after if one[key] == value])
    sums += [(tier["name"], tier, *of("tier", tier["name"])) for tier in view["tiers"]]
    sums += [(row["name"], row["total"], *of("partner", row["partner"])) for row in view["rows"]]
    for row in view["rows"]:
        for cell in row["cells"]:
            here = [[one for one in side if one["tier"] == cell["tier"]] for side in of("partner", row["partner"])]
            sums.append((f"{row['name']}, {cell['tier']}", cell, *here))
    rows = [row["partner"] for row in view["rows"]]
    if [tier["name"] for tier in view["tiers"]] != tiers or [row for row in rows if row] != partners:
        return "the rows or columns are others"
    for what, shown, was, now in sums:
        expected = (total(was, "before"), total(now, "after"))
        if (shown["before"]["pence"], shown["after"]["pence"]) != expected:
            return f"{what}: expected {expected}, found {shown['before']} and {shown['after']}"
        for amount in (shown["before"], shown["after"]):
            if amount["pence"] is not None and amount["text"] != as_shown(amount, unit):
                return f"{what}: {amount} should read {as_shown(amount, unit)}"
    whole = total(after, "after") or 0
    shares = [(tier["name"], tier["share"], tier["after"]["pence"]) for tier in view["tiers"]]
    shares += [(row["name"], row["share"], row["total"]["after"]["pence"]) for row in view["rows"]]
    for what, share, part in shares:
        if whole > 0 and share != ("–" if part is None else per_cent(Fraction(part, whole))):
            return f"{what}: {part} of {whole} is not {share}"
    return ""


def half_away(number, decimals):
    """Rounded half away from zero, and written with a minus sign of typesetters and commas."""
    steps = (2 * abs(number) * 10**decimals + 1) // 2
    whole, part = divmod(int(steps), 10**decimals)
    sign = "\u2212" if number < 0 and steps else ""
    return f"{sign}{whole:,}" + (f".{part:0{decimals}}" if decimals else "")


def as_shown(amount, unit):
    """An amount rounded once to the decimals that the view shows; exact where there is room for it."""
    number = Fraction(amount["pence"], UNITS[unit])
    decimals = len(amount["text"].partition(".")[2])
    room = 2 if unit == "£" else 3
    needed = len(exact(number).partition(".")[2])
    return half_away(number, max(decimals, min(needed, room)))


def per_cent(share):
    return half_away(share * 100, 1).replace(",", "") + "%"
