"""Splitting: largest remainder, seen through a move out of a tier in which several lines stand.

Floor every exact share; the spare pence go one each to the largest fractional parts, ties by id; a zero weight never
receives a penny. What is given adds up to what was moved.
"""

from fractions import Fraction

from .core import LIMIT, as_pounds, locality_file, question

LETTERS = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-_é中"


def split(total, weights):
    """The parts of whole pence by `weights`, an object of ids."""
    whole = sum(weights.values())
    shares = {name: Fraction(total * weight, whole) for name, weight in weights.items()}
    parts = {name: share.numerator // share.denominator for name, share in shares.items()}
    waiting = sorted(weights, key=lambda name: (parts[name] - shares[name], name))
    for name in waiting[: total - sum(parts.values())]:
        parts[name] += 1
    assert sum(parts.values()) == total
    assert all(parts[name] == 0 for name, weight in weights.items() if weight == 0)
    return parts


def names(chance, number):
    """Different ids in no order; some are the start of another, so that ties are told by more than one letter."""
    made = set()
    while len(made) < number:
        made.add("".join(chance.choice(LETTERS) for _ in range(chance.randrange(1, 4))))
    return chance.sample(sorted(made), number)


def weights(chance, number):
    kind = chance.randrange(4)
    if kind == 0:
        return [chance.randrange(1, 4)] * number
    if kind == 1:
        return [chance.choice([0, 1, 1, 2, 3, 6, 10]) for _ in range(number)]
    if kind == 2:
        return [chance.randrange(10**9) for _ in range(number)]
    return [chance.randrange(LIMIT // number) for _ in range(number)]


def case(given, total):
    lines = [
        {"id": name, "partner": "p", "tier": "from", "label": f"line {name}", "amount": as_pounds(weight)}
        for name, weight in given.items()
    ]
    change = {"change": "move", "partner": "p", "from": "from", "to": "to", "amount": as_pounds(total), "unit": "£"}
    file = locality_file("£", ["p"], ["from", "to"], lines)
    return {
        "shown": f"splitting {total} by {given}",
        "ask": [question("pool", file, {"changes": [change]})],
        "expect": {name: part for name, part in split(total, given).items() if part},
        "found": lambda answers: moved(answers[0], given),
        "agrees": lambda expect, found: expect == found,
    }


def moved(view, given):
    """What each line gave; a text where what it gave is not what its moved line got."""
    items = {item["id"]: item["after"]["pence"] for item in view["lines"]["items"]}
    got = {name: items.get(f"moved:{name}:to", 0) for name in given}
    gave = {name: weight - items[name] for name, weight in given.items()}
    return {name: part for name, part in gave.items() if part} if got == gave else f"gave {gave}, got {got}"


def cases(chance):
    yield case({"a": 6, "b": 6, "c": 2}, 10)
    yield case({"a": 6, "b": 6, "c": 2}, 11)
    yield case({"ccg": 13098900000, "council": 5420900000}, 370396000)
    for _ in range(2500):
        number = chance.randrange(1, 12)
        given = dict(zip(names(chance, number), weights(chance, number)))
        whole = sum(given.values())
        if whole:
            yield case(given, chance.choice([1, whole, chance.randint(1, whole), chance.randint(1, min(whole, 40))]))
