"""A gap over several years: what is spent, what is allocated, what is saved and what only comes once, year by year.

Every line, allocation and saving is rounded to the penny at each year-end, half away from zero. A bridge works the plan
out again for every driver that is switched on; a solve-for tries what it asks about.
"""

from fractions import Fraction
from functools import lru_cache
from math import factorial

from .core import LIMIT, UNITS, as_pounds, exact, locality_file, question
from .sharing import settle

ALL = ""

# What is switched on one after the other, and what the average is taken over, in the order that settles a spare penny.
ORDER = ("demand", "price", "cross", "prevention", "pressures", "investments")
AVERAGED = ("demand", "price", "prevention", "pressures", "investments")

SERIES = ("gap", "new", "find", "residual", "underlying")
PARTS = ("spending", "allocation", "savings", "oneOffSpending", "oneOffMoney")

# A point of growth is solved for in thousandths.
LEAST, MOST = -100_000, 10_000_000


def times(pence, factor):
    """A sum of pence times an exact factor, to the penny, half away from zero."""
    size = (2 * abs(pence * factor.numerator) + factor.denominator) // (2 * factor.denominator)
    return size if pence * factor.numerator >= 0 else -size


@lru_cache(None)
def number(text):
    """An exact decimal; its sign of per cent is left out."""
    return Fraction(text.replace("%", "").replace("\u2212", "-").strip())


@lru_cache(None)
def in_pence(text, unit):
    pence = number(text.replace(",", "")) * unit
    assert pence.denominator == 1, text
    return pence.numerator


class Plan:
    """A plan as a locality file has it, with what a reader makes of it."""

    def __init__(self, file, request=None):
        plan, request = file["plan"], request or {}
        self.unit = UNITS[file["unit"]]
        self.years = plan["years"]
        self.last = len(self.years)
        self.place = {year: at + 1 for at, year in enumerate(self.years)}
        self.place[plan["base"]] = 0
        self.compound = plan.get("growing", "compound") == "compound"
        self.off = set(request.get("off", []))
        self.rates = {one["id"]: self.by_year(one["growth"]) for one in plan.get("assumptions", [])}
        for change in request.get("growth", []):
            rates, typed = self.rates[change["id"]], number(change["growth"])
            places = [self.place[change["year"]]] if change.get("year") else range(1, self.last + 1)
            for at in places:
                rates[at] = typed
        self.assumptions = plan.get("assumptions", [])
        self.met = {one["id"]: (one.get("by"), one.get("met")) for one in plan.get("conditions", [])}
        for change in request.get("met", []):
            self.met[change["condition"]] = (self.met[change["condition"]][0], change["year"])
        self.lines, self.allocations = plan.get("lines", []), plan.get("allocations", [])
        self.whose = {line["id"]: line.get("partner") for line in self.lines}
        self.pressures, self.investments, self.funds, self.prevention = (
            [one for one in plan.get(section, []) if one["id"] not in self.off]
            for section in ("pressures", "investments", "funds", "prevention")
        )
        typed = {one["id"]: one for one in request.get("savings", [])}
        self.savings = []
        for one in plan.get("savings", []):
            one = {**one, **typed.get(one["id"], {})}
            one["pence"], one["months"] = self.pence(one["fullYear"]), int(one.get("slippage", 0))
            self.savings.append(one)
        self.start = {line["id"]: self.pence(line.get("base", "0")) for line in self.lines}
        self.factors, self.lowers, self.rows = {}, {}, {}
        # The largest that any line came to, with whichever drivers were on.
        self.largest = 0

    def pence(self, text):
        return in_pence(text, self.unit)

    def by_year(self, growth):
        texts = growth if isinstance(growth, list) else [growth]
        rates = [number(text) for text in texts]
        return [Fraction(0)] + [rates[min(at, len(rates) - 1)] for at in range(self.last)]

    def amounts(self, one, name="amounts"):
        """The base, and then one a year."""
        return [self.pence(one.get("base", "0"))] + [self.pence(text) for text in one[name]]

    def satisfied(self, one, at):
        if "condition" not in one:
            return True
        by, met = self.met[one["condition"]]
        if met is None or (by is not None and self.place[met] > self.place[by]):
            return False
        return self.place[met] <= at

    # What is spent

    def lower(self, line, at):
        """By how many points prevention lowers a line's growth."""
        if (line["id"], at) not in self.lowers:
            points = [
                number(one["lowers"]) * number(one.get("confidence", "100")) / 100
                for one in self.prevention
                if line["id"] in one["lines"] and self.place[one["from"]] <= at and self.satisfied(one, at)
            ]
            self.lowers[line["id"], at] = sum(points, Fraction(0))
        return self.lowers[line["id"], at]

    def factor(self, line, at, on):
        key = (line["id"], at, on & {"demand", "price", "cross", "prevention"})
        if key not in self.factors:
            growth = self.rates[line["demand"]][at] if "demand" in on and "demand" in line else Fraction(0)
            if "prevention" in on:
                growth -= self.lower(line, at)
            price = Fraction(0)
            if "price" in on:
                for one in line.get("prices", []):
                    price += number(one["weight"]) / 100 * self.rates[one["assumption"]][at]
            cross = growth * price / 100 if "cross" in on else 0
            self.factors[key] = 1 + (growth + price + cross) / 100
        return self.factors[key]

    def arising(self, on):
        """What recurs, each with the driver that it belongs to, the line it joins, whose it is and its amounts."""
        for driver, section in (("pressures", self.pressures), ("investments", self.investments)):
            for one in section:
                if driver in on and one.get("recurrence", "recurrent") == "recurrent":
                    yield one.get("line"), self.owner(one), self.amounts(one)
        for one in self.prevention:
            if "prevention" in on and one.get("recurrence") == "recurrent":
                spend = self.amounts(one, "spend")
                yield None, one.get("partner"), [pence if self.satisfied(one, at) else 0 for at, pence in enumerate(spend)]

    def owner(self, one):
        return one.get("partner") or self.whose.get(one.get("line"))

    def grown(self, line, on, joining):
        """A line at the end of each year: what it was, grown, with what joins it."""
        ends = [self.start[line["id"]]]
        for at in range(1, self.last + 1):
            ends.append(times(ends[-1], self.factor(line, at, on)) + sum(amounts[at] for amounts in joining))
        self.largest = max(self.largest, *map(abs, ends))
        return ends

    def everything(self):
        return frozenset(ORDER if self.compound else [driver for driver in ORDER if driver != "cross"])

    def spending(self, on):
        """Whose, and the ends of its years, of every line that grows and of every one made of what is on no line."""
        arising = list(self.arising(on))
        for line in self.lines:
            if "amounts" not in line:
                joining = [amounts for name, _, amounts in arising if name == line["id"]]
                yield line.get("partner"), self.grown(line, on, joining)
        for name, partner, amounts in arising:
            if name is None:
                ends = [0]
                for at in range(1, self.last + 1):
                    ends.append(ends[-1] + amounts[at])
                yield partner, ends

    def stated(self, section):
        return [(one.get("partner"), self.amounts(one)) for one in section if "amounts" in one]

    def allocated(self):
        for one in self.allocations:
            if "amounts" not in one:
                yield one.get("partner"), self.allocation(one)

    def allocation(self, one):
        ends = [self.pence(one.get("base", "0"))]
        for at in range(1, self.last + 1):
            growth = self.rates[one["growth"]][at] if "growth" in one else Fraction(0)
            ends.append(times(ends[-1], 1 + growth / 100))
        return ends

    # What is saved, and what comes once

    def phase(self, one, at):
        """The part of a scheme that is there in a year, per cent, before it slips."""
        phasing = one.get("phasing", ["100"])
        since = at - self.place[one.get("from", self.years[0])]
        if since < 0:
            return Fraction(0)
        if since < len(phasing):
            return number(phasing[since])
        return number(phasing[-1]) if one.get("recurrence", "recurrent") == "recurrent" else Fraction(0)

    def saved(self, one):
        years, months = divmod(one["months"], 12)
        slipped = Fraction(months, 12)
        sure = number(one.get("confidence", "100")) / 10_000
        ends = [0]
        for at in range(1, self.last + 1):
            phase = (1 - slipped) * self.phase(one, at - years) + slipped * self.phase(one, at - years - 1)
            there = one["id"] not in self.off and self.satisfied(one, at)
            ends.append(times(one["pence"], phase * sure) if there else 0)
        return ends

    def schemes(self, recurrence):
        for one in self.savings:
            if one.get("recurrence", "recurrent") == recurrence:
                yield one.get("partner"), self.saved(one)

    def spent_once(self):
        for one in self.pressures + self.investments:
            if one.get("recurrence", "recurrent") == "non-recurrent":
                yield self.owner(one), self.amounts(one)
        for one in self.prevention:
            if one.get("recurrence", "non-recurrent") == "non-recurrent":
                spend = self.amounts(one, "spend")
                yield one.get("partner"), [pence if self.satisfied(one, at) else 0 for at, pence in enumerate(spend)]

    def money_once(self):
        for one in self.funds:
            amounts = self.amounts(one)
            yield one.get("partner"), [pence if self.satisfied(one, at) else 0 for at, pence in enumerate(amounts)]
        yield from self.schemes("non-recurrent")

    # What comes of it

    def parts(self, partner=ALL):
        """The five parts, base first."""
        if not self.rows:
            self.rows = {
                "spending": [*self.spending(self.everything()), *self.stated(self.lines)],
                "allocation": [*self.allocated(), *self.stated(self.allocations)],
                "savings": [*self.schemes("recurrent")],
                "oneOffSpending": [*self.spent_once()],
                "oneOffMoney": [*self.money_once()],
            }

        def total(rows):
            rows = [ends for whose, ends in rows if partner in (ALL, whose)]
            return [sum(ends[at] for ends in rows) for at in range(self.last + 1)]

        return {name: total(rows) for name, rows in self.rows.items()}

    def series(self, partner=ALL):
        """The five series; what the base year has none of is `None`."""
        part = self.parts(partner)
        spending, allocation, saving, extra, money = (part[name] for name in PARTS)
        places = range(1, self.last + 1)
        gap = [spending[at] - allocation[at] for at in range(self.last + 1)]
        find = [None]
        for at in places:
            find.append(gap[at] - money[at] - sum(find[1:]))
        return {
            "gap": gap,
            "new": [None] + [gap[at] - gap[at - 1] for at in places],
            "find": find,
            "residual": [None] + [gap[at] + extra[at] - saving[at] - money[at] for at in places],
            "underlying": [None] + [gap[at] - saving[at] for at in places],
        }

    def bridge(self, at, partner=ALL, average=False):
        """From the gap of the base year to the residual of another."""
        def mine(rows):
            return [ends for whose, ends in rows if partner in (ALL, whose)]

        def change(rows):
            return sum(ends[at] - ends[0] for ends in mine(rows))

        part = self.parts(partner)
        rows = {"base": part["spending"][0] - part["allocation"][0]}
        rows.update(self.on_average(at, partner) if average else self.in_order(at, partner))
        rows["stated"] = change(self.stated(self.lines)) - change(self.stated(self.allocations))
        rows["allocation"] = -change(self.allocated())
        rows["savings"] = -part["savings"][at]
        rows["spentOnce"] = part["oneOffSpending"][at]
        rows["comesOnce"] = -part["oneOffMoney"][at]
        rows["residual"] = sum(rows.values())
        assert rows["residual"] == self.series(partner)["residual"][at]
        return rows

    def spent_in(self, at, partner, on):
        return sum(ends[at] for whose, ends in self.spending(frozenset(on)) if partner in (ALL, whose))

    def in_order(self, at, partner):
        rows, on = {}, []
        before = self.spent_in(at, partner, on)
        for driver in ORDER:
            if driver == "cross" and not self.compound:
                continue
            on.append(driver)
            after = self.spent_in(at, partner, on)
            rows[driver], before = after - before, after
        return rows

    def on_average(self, at, partner):
        """The Shapley average: what each driver adds, over all orders in which they may be switched on."""
        always = {"cross"} if self.compound else set()
        worth = {}
        for mask in range(1 << len(AVERAGED)):
            on = always | {driver for bit, driver in enumerate(AVERAGED) if mask >> bit & 1}
            worth[mask] = self.spent_in(at, partner, on)
        count, shares = len(AVERAGED), {}
        for bit, driver in enumerate(AVERAGED):
            share = Fraction(0)
            for mask, value in worth.items():
                if not mask >> bit & 1:
                    before = bin(mask).count("1")
                    orders = Fraction(factorial(before) * factorial(count - before - 1), factorial(count))
                    share += orders * (worth[mask | 1 << bit] - value)
            shares[(bit, driver)] = share
        parts = settle(worth[(1 << count) - 1] - worth[0], shares)
        return {driver: pence for (_, driver), pence in parts.items()}

    # What would close it

    def residual(self, at):
        return self.series()["residual"][at]

    def ends(self, lines, allocations):
        """The ends of all years of some lines, and of some allocations."""
        on = self.everything()
        arising = list(self.arising(on))
        joining = [[amounts for name, _, amounts in arising if name == line["id"]] for line in lines]
        return [self.grown(line, on, one) for line, one in zip(lines, joining)], [*map(self.allocation, allocations)]

    def growing(self, at, lines, allocations):
        """What some lines and allocations make of a year's residual."""
        spent, given = self.ends(lines, allocations)
        return sum(ends[at] for ends in spent) - sum(ends[at] for ends in given)

    def fits(self, at, lines, allocations):
        """Whether they can be held in every year, and their sum in the one asked about."""
        spent, given = self.ends(lines, allocations)
        held = all(abs(pence) <= LIMIT for ends in spent + given for pence in ends)
        return held and all(abs(sum(ends[at] for ends in rows)) <= LIMIT for rows in (spent, given))

    def solve_amount(self, name, at):
        """The least full-year amount of a saving, in pence, at which the year's residual is not above zero."""
        saving = next(one for one in self.savings if one["id"] == name)
        rest = self.residual(at) + self.saved(saving)[at]
        self.off.discard(name)  # one that is switched off is asked about as if it were on

        def closes(pence):
            saving["pence"] = pence
            return rest <= self.saved(saving)[at]

        if closes(0):
            return (None, 0)
        return (least(closes, 0, LIMIT),) if closes(LIMIT) else (None,)

    def solve_slippage(self, name, at):
        """The most months by which a saving may slip."""
        saving = next(one for one in self.savings if one["id"] == name)
        rest = self.residual(at) + self.saved(saving)[at]
        self.off.discard(name)
        if rest <= 0:
            return (None,)
        most = None
        for months in range(12 * (self.last + 1)):
            saving["months"] = months
            if rest <= self.saved(saving)[at]:
                most = months
        return (most,)

    def solve_growth(self, name, at, of):
        """The growth in thousandths of a point; `()` where the residual does not go one way as growth does."""
        lines = [
            line for line in self.lines if "amounts" not in line
            and name in (line.get("demand"), *(one["assumption"] for one in line.get("prices", [])))
        ]
        allocations = [one for one in self.allocations if "amounts" not in one and one.get("growth") == name]
        rest = self.residual(at) - self.growing(at, lines, allocations)

        def set_to(thousandths):
            self.rates[name] = [Fraction(0)] + [Fraction(thousandths, 1000)] * self.last
            self.factors = {}

        def closes(thousandths):
            set_to(thousandths)
            return rest + self.growing(at, lines, allocations) <= 0

        def is_even(thousandths):
            set_to(thousandths)
            on = self.everything()
            return all(self.factor(line, year, on) >= 0 for line in lines for year in range(1, self.last + 1))

        def too_large(thousandths):
            set_to(thousandths)
            return not self.fits(at, lines, allocations)

        # The highest growth at which the plan can be worked out, in all of its years.
        most = least(too_large, LEAST, MOST) - 1 if too_large(MOST) else MOST
        low = LEAST if is_even(LEAST) else least(is_even, LEAST, most) if is_even(most) else None
        if low is None:
            return ()
        starts = [self.start[line["id"]] for line in lines] + [self.allocation(one)[0] for one in allocations]
        if (of == "allocation") == (sum(starts) >= 0):
            # The more it grows, the more is closed.
            if closes(low):
                return (None, LEAST) if low == LEAST else ()
            if low > LEAST and closes(LEAST):
                return ()
            return (least(closes, low, most),) if closes(most) else (None,) if low == LEAST else ()
        if closes(most):
            return (None, MOST) if most == MOST else (most,)
        if closes(low):
            return (least(lambda one: not closes(one), low, most) - 1,)
        return (None,) if low == LEAST else ()


def least(holds, low, high):
    """The least whole number above `low` at which it holds: not at `low`, but at `high`."""
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high


# Plans made by chance


class Made:
    """The section `plan` of a file; in a steady one all that grows is on one side of nil, so that its residual goes one way."""

    def __init__(self, chance, years, partners, steady):
        self.chance, self.partners, self.steady = chance, partners, steady
        self.years = [f"{2017 + at}/{(18 + at) % 100:02}" for at in range(years)]
        self.most = chance.choice([100, 10**5, 10**8, 10**8, 10**11])
        self.assumptions = [
            {"id": f"{of}-{at}", "name": f"{of} {at}", "of": of, "growth": self.growth()}
            for of in ("demand", "price", "allocation")
            for at in range(chance.randrange(1, 4))
        ]
        self.conditions = self.some(self.condition, 2)
        self.lines = [self.line(at) for at in range(chance.choice([1, 1, 2, 2, 3, 5]))]
        self.grown = [line for line in self.lines if "amounts" not in line]
        self.plan = {
            "base": "2016/17",
            "years": self.years,
            "assumptions": self.assumptions,
            "conditions": self.conditions,
            "lines": self.lines,
            "allocations": self.some(self.allocation, 2),
            "pressures": self.some(lambda at: self.arising("pressure", at), 3),
            "investments": self.some(lambda at: self.arising("investment", at), 2),
            "savings": self.some(self.saving, 3),
            "funds": self.some(self.fund, 2),
            "prevention": self.some(self.lever, 2) if self.grown else [],
        }
        if steady and chance.random() < 0.2:
            self.turn_round()
        if chance.random() < 0.5:
            self.plan["growing"] = chance.choice(["compound", "added"])

    def turn_round(self):
        """All that grows is income, or a levy: it stays below nil, as nothing joins it."""
        for one in self.grown + [one for one in self.plan["allocations"] if "amounts" not in one]:
            one["base"] = exact(-number(one["base"]))
        for one in self.plan["pressures"] + self.plan["investments"]:
            one.pop("line", None)

    def some(self, made, most):
        return [made(at) for at in range(self.chance.randrange(most + 1))]

    def maybe(self, likely, **fields):
        return fields if self.chance.random() < likely else {}

    def year(self):
        return self.chance.choice(self.years)

    def rate(self):
        chance = self.chance
        kind = chance.random()
        if kind < 0.15:
            return "0"
        if kind < 0.75 or self.steady:
            least = 0 if self.steady else -3_000
            return exact(Fraction(chance.randrange(least, 8_000), chance.choice([1000, 2000, 4000])))
        if kind < 0.85:
            return exact(Fraction(chance.randrange(-3_000_000, 9_000_000), 10**6))
        return chance.choice(["-100", "-99.999", "100", "25.5", "10000", "1000", "-50"])

    def growth(self):
        if self.chance.random() < 0.6:
            return self.rate()
        return [self.rate() for _ in range(self.chance.randrange(1, len(self.years) + 1))]

    def per_cent(self):
        chance = self.chance
        return chance.choice(["0", "100", "80", "50", exact(Fraction(chance.randrange(100_001), 1000))])

    def pence(self):
        chance = self.chance
        size = chance.choice([0, 1, *(chance.randrange(self.most) for _ in range(4))])
        return -size if not self.steady and chance.random() < 0.03 else size

    def amount(self):
        return as_pounds(self.pence())

    def yearly(self):
        return [self.amount() if self.chance.random() < 0.6 else "0" for _ in self.years]

    def whose(self):
        return self.maybe(0.9, partner=self.chance.choice(self.partners))

    def recurrence(self):
        return self.maybe(0.6, recurrence=self.chance.choice(["recurrent", "non-recurrent"]))

    def only_if(self):
        return self.maybe(0.4, condition=self.chance.choice(self.conditions)["id"]) if self.conditions else {}

    def condition(self, at):
        return {
            "id": f"condition-{at}", "name": f"Condition {at}",
            **self.maybe(0.5, by=self.year()), **self.maybe(0.7, met=self.year()),
        }

    def line(self, at):
        made = {"id": f"line-{at}", "name": f"Line {at}", **self.whose()}
        if self.chance.random() < 0.15:
            return {**made, **self.maybe(0.5, base=self.amount()), "amounts": [self.amount() for _ in self.years]}
        demand, price = ([one["id"] for one in self.assumptions if one["of"] == of] for of in ("demand", "price"))
        made.update(base=self.amount(), **self.maybe(0.85, demand=self.chance.choice(demand)))
        if self.chance.random() < 0.75:
            names = self.chance.sample(price, self.chance.randrange(1, len(price) + 1))
            cuts = sorted(self.chance.sample(range(1, 1000), len(names) - 1))
            weights = [end - start for start, end in zip([0, *cuts], [*cuts, 1000])]
            made["prices"] = [
                {"assumption": name, "weight": exact(Fraction(weight, 10)) + "%"} for name, weight in zip(names, weights)
            ]
        return made

    def allocation(self, at):
        made = {"id": f"allocation-{at}", "name": f"Allocation {at}", **self.whose(), "base": self.amount()}
        if self.chance.random() < 0.2:
            return {**made, "amounts": [self.amount() for _ in self.years]}
        names = [one["id"] for one in self.assumptions if one["of"] == "allocation"]
        return {**made, **self.maybe(0.9, growth=self.chance.choice(names))}

    def arising(self, kind, at):
        made = {"id": f"{kind}-{at}", "name": f"{kind} {at}", "amounts": self.yearly(), **self.recurrence()}
        if self.grown and self.chance.random() < 0.6:
            line = self.chance.choice(self.grown)
            made["line"] = line["id"]
            return {**made, **({"partner": line["partner"]} if "partner" in line else {})}
        return {**made, **self.whose()}

    def saving(self, at):
        phases = sorted(int(self.chance.choice([0, 25, 50, 75, 100, self.chance.randrange(101)])) for _ in range(3))
        if self.chance.random() < 0.2:
            self.chance.shuffle(phases)
        phasing = [str(phase) for phase in phases[: self.chance.randrange(1, 4)]]
        slippage = self.chance.choice([0, 1, 7, 11, 12, 13, 36, self.chance.randrange(41)])
        return {
            "id": f"saving-{at}", "name": f"Saving {at}", **self.whose(), "fullYear": self.amount(),
            **self.maybe(0.7, **{"from": self.year()}), **self.maybe(0.7, phasing=phasing),
            **self.maybe(0.7, confidence=self.per_cent()), **self.maybe(0.6, slippage=slippage),
            **self.recurrence(), **self.only_if(),
        }

    def fund(self, at):
        kind = self.chance.choice(["transformation", "reserves"])
        made = {"id": f"fund-{at}", "name": f"Fund {at}", "kind": kind, "amounts": self.yearly()}
        return {**made, **self.whose(), **self.only_if()}

    def lever(self, at):
        lines = [line["id"] for line in self.grown]
        return {
            "id": f"prevention-{at}", "name": f"Prevention {at}", **self.whose(), "spend": self.yearly(), "from": self.year(),
            "lines": self.chance.sample(lines, self.chance.randrange(1, len(lines) + 1)),
            "lowers": exact(Fraction(self.chance.randrange(3000), 1000)), **self.maybe(0.7, confidence=self.per_cent()),
            **self.recurrence(), **self.only_if(),
        }

    def request(self):
        """What a reader makes of it."""
        chance, plan = self.chance, self.plan
        sections = ("savings", "funds", "investments", "pressures", "prevention")
        ids = [one["id"] for section in sections for one in plan[section]]
        growth = [
            {"id": chance.choice(self.assumptions)["id"], **self.maybe(0.6, year=self.year()), "growth": self.rate()}
            for _ in range(chance.choice([0, 0, 1, 2]))
        ]
        savings = [
            {
                "id": one["id"], **self.maybe(0.5, fullYear=self.amount()), **self.maybe(0.5, confidence=self.per_cent()),
                **self.maybe(0.5, slippage=str(chance.randrange(41))),
            }
            for one in plan["savings"] if chance.random() < 0.3
        ]
        met = [
            {"condition": one["id"], "year": self.year() if chance.random() < 0.7 else None}
            for one in self.conditions if chance.random() < 0.3
        ]
        return {
            "year": self.years[-1] if chance.random() < 0.6 else self.year(), "growth": growth, "savings": savings, "met": met,
            "off": [name for name in ids if chance.random() < 0.1],
            "order": "average" if chance.random() < 0.4 else "order",
        }

    def bring_near(self, plan, request):
        """Another allocation, so that most of the gap is met and there is something to solve."""
        low, high = (100, 108) if request["solve"]["for"] == "slippage" else (80, 103)
        rest = max(plan.residual(plan.place[request["year"]]), 0) * self.chance.randrange(low, high) // 100
        self.plan["allocations"].append({"id": "near", "name": "Near", "amounts": [as_pounds(rest) for _ in self.years]})

    def asked(self):
        """What is solved for."""
        one = self.chance.choice(self.chance.choice([self.assumptions, self.plan["savings"] or self.assumptions]))
        return {"id": one["id"], "for": "growth" if "of" in one else self.chance.choice(["fullYear", "slippage"])}


# Above this a sum of all that there is might pass the bounds of money.
TOO_LARGE = LIMIT // 1000


def partners_in(plan):
    """Whose money there is in a plan."""
    entries = [one for section in plan.values() if isinstance(section, list) for one in section if isinstance(one, dict)]
    return sorted({one["partner"] for one in entries if "partner" in one})


def expected(file, request):
    """All that is compared, or `None` where some of it might be too large."""
    now, start = Plan(file, request), Plan(file)
    partners = partners_in(file["plan"])
    at, of_all = now.place[request["year"]], {name: now.series(name) for name in (ALL, *partners)}
    shown = request.get("partner") or ALL
    made = {
        "parts": now.parts(), "start parts": start.parts(), "start series": start.series(),
        "bridge": now.bridge(at, shown, request["order"] == "average"),
    }
    for whose, series in of_all.items():
        made[f"series of {whose}" if whose else "series"] = series
    largest = max(abs(pence or 0) for cells in all_of(made) for pence in cells)
    if max(largest, now.largest, start.largest) > TOO_LARGE:
        return None
    made["few"] = len(partners) < 2
    asked = request.get("solve")
    made["solved"] = solved(Plan(file, request), asked, at) if asked else ()
    return made


def all_of(made):
    for name, rows in made.items():
        yield from [rows.values()] if name == "bridge" else rows.values()


def solved(plan, asked, at):
    if asked["for"] == "growth":
        of = next(one["of"] for one in plan.assumptions if one["id"] == asked["id"])
        return plan.solve_growth(asked["id"], at, of)
    return plan.solve_amount(asked["id"], at) if asked["for"] == "fullYear" else plan.solve_slippage(asked["id"], at)


def case(chance):
    years = chance.choice([0, 1, 60]) if chance.random() < 0.02 else chance.randrange(1, 13)
    partners = [f"p{number}" for number in range(chance.choice([1, 2, 2, 3]))]
    if years == 0:
        file = {**locality_file("£", partners, [], []), "plan": {"base": "2016/17", "years": []}}
        return packed(file, {}, None)
    while True:
        solving = chance.random() < 0.6
        made = Made(chance, years, partners, solving)
        file = {**locality_file("£", partners, [], []), "plan": made.plan}
        request = made.request()
        if solving:
            request["solve"] = made.asked()
            made.bring_near(Plan(file, request), request)
        elif chance.random() < 0.3 and len(partners_in(made.plan)) > 1:
            request["partner"] = chance.choice(partners_in(made.plan))
        expect = expected(file, request)
        if expect:
            return packed(file, request, expect)


def packed(file, request, expect):
    return {
        "shown": f"planning {request} in {file['plan']}",
        "ask": [question("gap", file, request)],
        "expect": expect,
        "found": lambda answers: found(answers[0], request.get("solve")),
        "agrees": agrees,
        "why": why,
    }


# What the core says


def pence(amount):
    """A cell's pence; where the base year has nothing there is no amount."""
    return amount and amount["pence"]


def of_cells(rows, start=False):
    return {
        row["code"]: [pence(cell["start"] if start and cell["start"] else cell["amount"]) for cell in row["cells"]]
        for row in rows
    }


def found(view, asked):
    if len(view["years"]) < 2:
        return None
    made = {
        "parts": of_cells(view["parts"]), "start parts": of_cells(view["parts"], True),
        "series": of_cells(view["series"]), "start series": of_cells(view["series"], True),
        "bridge": {row["code"]: pence(row["amount"]) for row in view["bridge"]["rows"]},
    }
    for one in view["byPartner"]:
        made[f"series of {one['id']}"] = of_cells(one["series"])
    answer = view["solved"]
    if answer and not answer["found"]:
        made["solved"] = None
    elif answer:
        places = {"growth": 1000, "fullYear": 100, "slippage": 1}
        made["solved"] = number(answer["typed"].replace(",", "").replace("£", "")) * places[asked["for"]]
    return made


def cells_differ(expect, found):
    """Whether a row is another. What the base year has none of is not looked at, and its nil may be no amount."""
    if not found or len(expect) != len(found):
        return True
    found = [found[0] or 0, *found[1:]]
    return any(one is not None and one != other for one, other in zip(expect, found))


def differences(expect, found):
    if expect is None or found is None:
        return [] if expect is found else [("a plan", expect is not None, found is not None)]
    wrong = []
    for name, rows in expect.items():
        there = found.get(name, {})
        if name == "bridge":
            wrong += [(f"bridge {code}", rows.get(code, 0), there.get(code, 0))
                      for code in {*rows, *there} if rows.get(code, 0) != there.get(code, 0)]
        elif name == "solved":
            if rows and found.get("solved", "nothing") not in rows:
                wrong.append(("solved", rows, found.get("solved", "nothing")))
        elif name != "few" and not (name.startswith("series of") and expect["few"] and name not in found):
            wrong += [(f"{name} {code}", cells, there.get(code))
                      for code, cells in rows.items() if cells_differ(cells, there.get(code))]
    return wrong


def agrees(expect, found):
    return not differences(expect, found)


def why(expect, found):
    return "; ".join(f"{what}: expected {one}, found {other}" for what, one, other in differences(expect, found)[:4])


def cases(chance):
    for _ in range(10_000):
        yield case(chance)
