"""Casting: does a printed table add up, and does one figure explain it where it does not?

Residuals: r = R - sum of its cells, c = C - sum of its cells, gR = G - sum of R, gC = G - sum of C; where neither the
row totals nor the column totals are all printed, G - sum of cells. n parts rounded to one grain can differ from a
rounded total by at most floor(n / 2) of it; where grains differ, by less than half of all grains together.
"""

import re
from fractions import Fraction
from math import ceil

from .core import UNITS, exact, locality_file, question
from .reading import read

ADDS_UP, ROUNDING, DIFFERS, NOT_PRINTED = "adds-up", "rounding", "differs", "not-printed"
GRAVITY = [NOT_PRINTED, ADDS_UP, ROUNDING, DIFFERS]


def bound(parts, total):
    """The most that rounding explains, in pence; figures are (pence, grain)."""
    grains = [grain for _, grain in parts] + [total[1]]
    finest = min(grains)
    if max(grains) == finest:
        return len(parts) // 2 * finest
    return (ceil(Fraction(sum(grains), 2 * finest)) - 1) * finest


def check(of, name, printed, parts):
    """One sum, or None where a figure of it is not stated."""
    if printed is None or printed[0] is None or not parts or any(pence is None for pence, _ in parts):
        return None
    made = sum(pence for pence, _ in parts)
    most = bound(parts, printed)
    size = abs(printed[0] - made)
    verdict = ADDS_UP if size == 0 else ROUNDING if size <= most else DIFFERS
    return {"of": of, "name": name, "printed": printed[0], "made": made, "bound": most, "verdict": verdict}


class Table:
    """Cells are lists of figures by (partner, tier); printed totals are figures by name, and may be missing."""

    def __init__(self, cells, rows, columns, total):
        self.cells, self.rows, self.columns, self.total = cells, rows, columns, total

    def row(self, partner):
        return [figure for (whose, _), figures in self.cells.items() if whose == partner for figure in figures]

    def column(self, tier):
        return [figure for (_, place), figures in self.cells.items() if place == tier for figure in figures]

    def checks(self):
        made = [check("row", f"{name}, total", figure, self.row(name)) for name, figure in self.rows.items()]
        made += [check("column", name, figure, self.column(name)) for name, figure in self.columns.items()]
        stated = lambda totals: {name for name, (pence, _) in totals.items() if pence is not None}
        rows_printed = stated(self.rows) == {partner for partner, _ in self.cells}
        columns_printed = stated(self.columns) == {tier for _, tier in self.cells}
        if rows_printed:
            made.append(check("row-totals", "Total, by partners", self.total, list(self.rows.values())))
        if columns_printed:
            made.append(check("column-totals", "Total, by tiers", self.total, list(self.columns.values())))
        if not rows_printed and not columns_printed:
            made.append(check("total", "Total", self.total, [f for figures in self.cells.values() for f in figures]))
        return [one for one in made if one]

    def effects(self):
        """How much a figure printed 1 too high adds to each residual, by the figure's name."""
        figures = {}
        if self.total is not None:
            figures["The printed grand total"] = {"row-totals": 1, "column-totals": 1, "total": 1}
        for name in self.rows:
            figures[f"The printed total of {name}"] = {("row", f"{name}, total"): 1, "row-totals": -1}
        for name in self.columns:
            figures[name] = {("column", name): 1, "column-totals": -1}
        for partner, tier in self.cells:
            effect = {("row", f"{partner}, total"): -1, ("column", tier): -1, "total": -1}
            figures[f"{partner}, {tier}"] = effect
        return figures

    def diagnosis(self, checks):
        """The figures of which each alone explains every residual, with how much too high it would be."""
        explain = {}
        for name, effect in self.effects().items():
            on = [effect.get((one["of"], one["name"]), effect.get(one["of"], 0)) for one in checks]
            excess = {(one["printed"] - one["made"]) * sign for one, sign in zip(checks, on) if sign}
            untouched = all(one["printed"] == one["made"] for one, sign in zip(checks, on) if not sign)
            if len(excess) == 1 and untouched and excess != {0}:
                explain[name] = excess.pop()
        return explain


def figure(chance, unit, decimals, size):
    grain = UNITS[unit] // 10**decimals
    steps = chance.randrange(-size // 10, size)
    return steps * grain, grain


def rounded(pence, grain):
    """Half away from zero."""
    steps = (2 * abs(pence) + grain) // (2 * grain)
    return (steps if pence >= 0 else -steps) * grain


def table(chance):
    unit = chance.choice(list(UNITS))
    most = 2 if unit == "£" else 3
    decimals = chance.randrange(most + 1)
    mixed = chance.random() < 0.2
    fineness = lambda: chance.randrange(most + 1) if mixed else decimals
    partners = [f"P{n}" for n in range(chance.randrange(1, 5))]
    tiers = [f"T{n}" for n in range(chance.randrange(1, 5))]
    size = 10 ** chance.randrange(1, 6)
    cells = {}
    hidden = {}
    for place in [(partner, tier) for partner in partners for tier in tiers]:
        if chance.random() < 0.1 and (cells or place[0] != partners[-1] or place[1] != tiers[-1]):
            continue
        cells[place], hidden[place] = [], 0
        for _ in range(chance.choice([1, 1, 1, 2, 3])):
            grain = UNITS[unit] // 10 ** fineness()
            # What stood before rounding, a tenth of the grain finer.
            exactly = Fraction(chance.randrange(-size, size * 10), 10) * grain
            cells[place].append((rounded(exactly, grain), grain))
            hidden[place] += exactly
    if chance.random() < 0.08:
        place = chance.choice(list(cells))
        cells[place][0] = (None, 1)

    truth = chance.random() < 0.4  # totals of what stood before rounding, not of the printed parts

    def sum_of(wanted):
        grain = UNITS[unit] // 10 ** fineness()
        if truth:
            return rounded(sum(hidden[place] for place in cells if wanted(place)), grain), grain
        grain = min([grain] + [g for place in cells if wanted(place) for pence, g in cells[place] if pence is not None])
        return sum(pence or 0 for place in cells if wanted(place) for pence, _ in cells[place]), grain

    rows = {partner: sum_of(lambda place: place[0] == partner) for partner in partners}
    columns = {tier: sum_of(lambda place: place[1] == tier) for tier in tiers}
    total = sum_of(lambda place: True)
    used_rows = {partner for partner, _ in cells}
    used_columns = {tier for _, tier in cells}
    drop = chance.choice([0, 0, 0.1, 0.3, 1])
    rows = {name: figure for name, figure in rows.items() if name in used_rows and chance.random() >= drop}
    drop = chance.choice([0, 0, 0.1, 0.3, 1])
    columns = {name: figure for name, figure in columns.items() if name in used_columns and chance.random() >= drop}
    if chance.random() < 0.1:
        total = None
    if chance.random() < 0.06 and rows:
        rows[chance.choice(list(rows))] = (None, 1)
    for _ in range(chance.choice([0, 0, 1, 1, 1, 2])):
        total = misprint(chance, cells, rows, columns, total)
    return unit, Table(cells, rows, columns, total)


def misprint(chance, cells, rows, columns, total):
    """One figure printed too high or too low, sometimes by as little as rounding does."""
    places = [(figures, place) for figures in cells.values() for place in range(len(figures))]
    places += [(rows, name) for name in rows] + [(columns, name) for name in columns] + [(None, None)]
    where, place = chance.choice(places)
    excess = chance.choice([1, -1, 2, -3, 9, 90, -450])
    if where is None:
        return total and (total[0] + excess * total[1], total[1])
    pence, grain = where[place]
    if pence is not None:
        where[place] = (pence + excess * grain, grain)
    return total


def as_written(figure, unit):
    """A figure as the table prints it: as many decimals as its grain has."""
    pence, grain = figure
    if pence is None:
        return "n/a"
    decimals = len(str(UNITS[unit] // grain)) - 1
    text = exact(Fraction(pence, UNITS[unit]))
    whole, _, part = text.partition(".")
    return f"{whole}.{part.ljust(decimals, '0')}" if decimals else whole


def cases(chance):
    for table_of, unit in [(bury(), "£000"), (oldham(), "£m"), (cambridgeshire(), "£000")]:
        yield case(table_of, unit)
    for _ in range(3000):
        unit, made = table(chance)
        yield case(made, unit)


def case(made, unit):
    lines = []
    for (partner, tier), figures in made.cells.items():
        for one in figures:
            lines.append({"partner": partner, "tier": tier, "amount": as_written(one, unit)})
    partners = list(dict.fromkeys([p for p, _ in made.cells] + list(made.rows)))
    tiers = list(dict.fromkeys([t for _, t in made.cells] + list(made.columns)))
    printed = {
        "rows": [{"partner": name, "amount": as_written(one, unit)} for name, one in made.rows.items()],
        "columns": [{"tier": name, "amount": as_written(one, unit)} for name, one in made.columns.items()],
    }
    if made.total is not None:
        printed["total"] = as_written(made.total, unit)
    checks = made.checks()
    verdict = max((one["verdict"] for one in checks), key=GRAVITY.index, default=NOT_PRINTED)
    return {
        "shown": f"casting in {unit}: {lines} printed {printed}",
        "ask": [question("pool", locality_file(unit, partners, tiers, lines, printed))],
        "expect": (verdict, checks, made.diagnosis(checks)),
        "found": lambda answers: answers[0]["casting"],
        "agrees": lambda expect, found: agrees(expect, found, unit),
    }


def agrees(expect, found, unit):
    verdict, checks, explain = expect
    keys = ("printed", "made", "bound")
    listed = [
        {"of": one["of"], "name": one["name"], **{key: one[key]["pence"] for key in keys}, "verdict": one["verdict"]}
        for one in found["checks"]
    ]
    differences = [one["difference"]["pence"] for one in found["checks"]]
    right = found["verdict"] == verdict and listed == checks
    right &= differences == [one["printed"] - one["made"] for one in checks]
    return right and (verdict in (NOT_PRINTED, ADDS_UP) or told(explain, found, unit))


def told(explain, found, unit):
    """Whether the heading and the sentence say which figure explains it, and by how much it differs."""
    heading, sentence = found["heading"], found["sentence"]
    if not explain:
        return heading == "The printed table does not add up." and sentence.startswith("No one figure explains it")
    start = "The printed table differs by "
    sizes = {abs(excess) for excess in explain.values()}
    if not heading.startswith(start) or {read(heading[len(start) : -1], unit)} != sizes:
        return False
    if len(explain) > 1:
        named = f"which of {len(explain)}." if len(explain) > 4 else "which: "
        return "would explain it, but the table does not tell " + named in sentence
    ((name, excess),) = explain.items()
    said = re.match(
        re.escape(name)
        + r" (?:prints (?P<printed>\S+); its .+ makes? (?P<made>\S+)\. "
        + r"|is printed as (?P<shown>\S+); (?P<should>\S+) would make every sum agree)",
        sentence,
    )
    if not said:
        return False
    printed, should = said["printed"] or said["shown"], said["made"] or said["should"]
    return read(printed, unit) - read(should, unit) == excess


def whole(number):
    return number * 100_000, 100_000


def bury():
    """Bury 2016, Table 1: one column total is printed 1 too high."""
    ccg = {"Section 75": 130989, "Wider Aligned Budget": 118956, "In Collaboration": 28440}
    council = {"Section 75": 54209, "Wider Aligned Budget": 20871, "In Collaboration": 50409}
    cells = {("CCG", tier): [whole(one)] for tier, one in ccg.items()}
    cells |= {("Council", tier): [whole(one)] for tier, one in council.items()}
    columns = {tier: whole(ccg[tier] + council[tier]) for tier in ccg}
    columns["In Collaboration"] = whole(78850)
    rows = {"CCG": whole(sum(ccg.values())), "Council": whole(sum(council.values()))}
    return Table(cells, rows, columns, whole(sum(ccg.values()) + sum(council.values())))


def oldham():
    """Oldham 2018/19: 124.986 + 1.447 + 9.192 = 135.625."""
    parts = {"Aligned": 124986, "Pooled": 1447, "Transformation": 9192}
    return Table({("Both", tier): [whole(one)] for tier, one in parts.items()}, {}, {}, whole(135625))


def cambridgeshire():
    """Cambridgeshire 2016/17: the parts make 6,447 and 6,446 is printed."""
    return Table({("Both", "One"): [whole(6000)], ("Both", "Other"): [whole(447)]}, {}, {}, whole(6446))
