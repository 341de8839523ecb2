"""Asks the core, and writes the documents that it is asked about. Nothing here knows a rule about money."""

import json
import subprocess
from fractions import Fraction
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[3] / "target/debug/examples/answer"

# What one of a unit is worth, in pence.
UNITS = {"£": 100, "£000": 100_000, "£m": 100_000_000}

# The most that any sum of money may be, in pence.
LIMIT = 2**53 - 1


def ask(questions):
    """The answers to all questions, in their order, from one run of the program."""
    text = "".join(json.dumps(question) + "\n" for question in questions)
    done = subprocess.run([PROGRAM], input=text, capture_output=True, text=True, check=True, encoding="utf-8")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(questions), f"{len(questions)} questions, {len(answers)} answers"
    return [answer if question["op"] == "csv" else json.loads(answer) for question, answer in zip(questions, answers)]


def question(op, document, request=None, form="json"):
    """One question about a document that is an object (a locality file) or already a text."""
    text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
    return {"op": op, "form": form, "text": text, "request": json.dumps(request or {}, ensure_ascii=False)}


def locality_file(unit, partners, tiers, lines, printed=None):
    """A locality file; every tier is stated to be pooled, for nothing here rests on what it means."""
    file = {
        "locality": 1,
        "title": "Cases",
        "status": "approved",
        "unit": unit,
        "partners": [{"id": partner, "name": partner, "kind": "other"} for partner in partners],
        "tiers": [{"id": tier, "name": tier, "means": "pooled"} for tier in tiers],
        "lines": lines,
    }
    if printed is not None:
        file["printed"] = printed
    return file


def as_pounds(pence):
    """Whole pence as a plain number of pounds: -123456 is -1234.56."""
    size = abs(pence)
    return f"{'-' if pence < 0 else ''}{size // 100}.{size % 100:02}"


def exact(number):
    """A fraction as an exact decimal text, where it has one."""
    number = Fraction(number)
    sign, number = ("-" if number < 0 else ""), abs(number)
    whole, rest = divmod(number, 1)
    digits = ""
    while rest:
        digit, rest = divmod(rest * 10, 1)
        digits += str(int(digit))
        assert len(digits) < 30, f"{number} has no end"
    return f"{sign}{whole}{'.' + digits if digits else ''}"
