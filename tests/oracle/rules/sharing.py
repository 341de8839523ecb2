"""Sharing a variance: a rule is a list of steps, followed at one variance on exact fractions; pence come once, at the end.

Contributions make the pool B; V is spend less B. Every step takes from what the steps before it left. What is left at
the end is borne by nobody. Receivers are the partners, the named sources and nobody; what they get sums to V.
"""

from fractions import Fraction

from .core import as_pounds, locality_file, question

NOBODY = (3, "")


class Refused(Exception):
    """The rule cannot be followed in this pool."""


def floor(number):
    return number.numerator // number.denominator


def settle(total, shares):
    """Whole pence by largest remainder: ties to partners by id, then sources by name, then nobody."""
    sign = -1 if total < 0 else 1
    shares = {who: sign * share for who, share in shares.items()}
    parts = {who: floor(share) for who, share in shares.items()}
    waiting = sorted(shares, key=lambda who: (parts[who] - shares[who], who))
    for who in waiting[: abs(total) - sum(parts.values())]:
        parts[who] += 1
    assert sum(parts.values()) == abs(total)
    return {who: sign * part for who, part in parts.items()}


class Pool:
    """Partners with what they put in, lines with a budget and, where stated, their own variance.

    A contribution that a reader types stands for all of a partner's lines, and is spread over them as they stand; what
    they cannot take, as they make nothing, is the partner's on no line. Once one is typed, money of nobody is outside.
    """

    def __init__(self, lines, variances, host, partners, typed):
        self.variances, self.host = variances, host
        mine = {name: [line for line in lines if line["partner"] == name] for name in partners}
        made = {name: sum(line["pence"] for line in mine[name]) for name in partners}
        self.contributions = {
            name: Fraction(typed.get(name, made[name])) for name in partners if mine[name] or name in typed
        }
        self.lines, left = [], {name: Fraction(amount) for name, amount in typed.items()}
        for line in lines:
            budget, whose = Fraction(line["pence"]), line["partner"]
            if whose in typed:
                budget = Fraction(typed[whose]) * line["pence"] / made[whose] if made[whose] else Fraction(0)
                left[whose] -= budget
            elif whose is None and typed:
                budget = Fraction(0)
            self.lines.append({"id": line["id"], "partner": whose, "budget": budget})
        self.lines += [{"id": (name,), "partner": name, "budget": amount} for name, amount in left.items()]
        counted = [line["pence"] for line in lines if line["partner"] not in typed and (line["partner"] or not typed)]
        self.below = any(pence < 0 for pence in [*counted, *typed.values()])
        self.lost = 0 if typed else sum(line["pence"] for line in lines if line["partner"] is None)

    def by_contributions(self, contributions):
        if self.lost or any(amount < 0 for amount in contributions.values()) or not sum(contributions.values()) > 0:
            raise Refused
        return contributions

    def budgets(self, lines):
        """The budgets of some lines, where a variance can be spread by them."""
        whole = sum(line["budget"] for line in self.lines)
        if self.below or not whole > 0:
            raise Refused
        return {line["id"]: line["budget"] for line in lines}, whole

    def line_variances(self, variance, lines):
        """What each line is over: as stated, going up or down with the whole; else by budget."""
        stated = sum(self.variances.values())
        if stated:
            return {line["id"]: Fraction(variance) * self.variances.get(line["id"], 0) / stated for line in lines}
        budgets, whole = self.budgets(lines)
        return {name: self.variances.get(name, 0) + variance * budget / whole for name, budget in budgets.items()}

    def in_proportion(self, amount, lines, among):
        """An amount by the lines' own variances among some; by budget where those are not stated or cancel out."""
        weights, whole = {line["id"]: self.variances.get(line["id"], 0) for line in among}, 0
        if sum(self.variances.values()):
            whole = sum(weights.values())
        if not whole:
            weights, _ = self.budgets(among)
            whole = sum(weights.values())
        return {line["id"]: amount * weights[line["id"]] / whole for line in lines} if whole else {}


class Following:
    def __init__(self, pool, rule, variance):
        self.pool = pool
        self.contributions = dict(pool.contributions)
        self.total = sum(self.contributions.values()) + pool.lost
        self.shares = {name: Fraction(0) for name in self.contributions}
        self.drawn, self.nobody, self.weights = {}, Fraction(0), None
        self.rest = Fraction(variance)
        outcome = rule.get("outcome")
        if outcome:
            payer, paid = outcome["partner"], outcome["pence"] * Fraction(outcome["achieved"]) / 100
            if payer not in self.contributions:
                raise Refused
            self.contributions[payer] += paid
            self.total += paid
            self.draw(outcome["name"], paid)
        self.variance = self.rest
        steps = rule["over"] if self.variance >= 0 else rule.get("under", rule["over"])
        self.whole, self.fixed = True, set()
        for step in steps:
            getattr(self, step["step"].replace("-", "_"))(step)
            self.whole = self.whole and step["step"] in ("fixed-lines", "non-recurrent-only", "cap")
        self.nobody += self.rest

    def give(self, name, amount):
        self.shares[name] += amount
        self.rest -= amount

    def draw(self, name, amount):
        self.drawn[name] = self.drawn.get(name, 0) + amount
        self.rest -= amount

    def agreed(self):
        return self.pool.by_contributions(self.contributions)

    def by_weights(self, amount, weights):
        whole = sum(weights.values())
        if whole:
            for name, weight in weights.items():
                self.give(name, amount * weight / whole)
            self.weights = weights

    def own(self, _step, band=None):
        """Each its own: the lines' own variances while they are whole, and else what is left in their proportion."""
        lines = [line for line in self.pool.lines if line["id"] not in self.fixed]
        if self.whole and band is None:
            parts = self.pool.line_variances(self.variance, lines)
        else:
            parts = self.pool.in_proportion(self.rest if band is None else band, lines, lines)
        for line in lines:
            part = parts.get(line["id"], Fraction(0))
            if line["partner"]:
                self.give(line["partner"], part)
            else:
                self.nobody += part
                self.rest -= part
        self.weights = None

    def proportional(self, _step, amount=None):
        self.by_weights(self.rest if amount is None else amount, self.agreed())

    def fixed_share(self, step, amount=None):
        weights = dict.fromkeys(self.shares, Fraction(0))
        for one in step["weights"]:
            if one["partner"] not in weights:
                raise Refused
            weights[one["partner"]] = Fraction(one["weight"].rstrip("%"))
        self.by_weights(self.rest if amount is None else amount, weights)

    def contingency(self, step):
        self.draw(step["name"], min(max(self.rest, 0), Fraction(step["pence"])))

    def cascade(self, step):
        for source in step["sources"]:
            self.contingency(source)

    def first(self, most):
        return max(-most, min(most, self.rest))

    def tolerance(self, step):
        band = self.first(self.total * Fraction(step["percent"]) / 100) if self.total >= 0 else None
        if band is None:
            raise Refused
        getattr(self, step["within"].replace("-", "_"))(step, band)

    def fixed_lines(self, step):
        if self.pool.host not in self.shares:
            raise Refused
        among = [line for line in self.pool.lines if line["id"] not in self.fixed]
        lines = [line for line in among if line["id"] in step["lines"]]
        if self.whole:
            parts = self.pool.line_variances(self.variance, lines)
        else:
            parts = self.pool.in_proportion(self.rest, lines, among)
        self.give(self.pool.host, sum(parts.values(), Fraction(0)))
        self.fixed |= set(step["lines"])

    def non_recurrent_only(self, _step):
        pass

    def threshold(self, step):
        if step["partner"] not in self.shares:
            raise Refused
        weights = {name: 0 if name == step["partner"] else amount for name, amount in self.agreed().items()}
        if self.rest < 0:
            most = sum(weights.values()) * Fraction(step["percent"]) / 100
            self.by_weights(max(self.rest, -most), weights)
            self.weights = None

    def cap(self, step):
        """Round after round: what is above a cap goes to those who are not yet at theirs."""
        sign = -1 if self.variance < 0 else 1
        limits = {}
        for one in step["caps"]:
            if one["partner"] not in self.shares:
                raise Refused
            if "pence" in one:
                limits[one["partner"]] = Fraction(one["pence"])
            else:
                limits[one["partner"]] = self.agreed()[one["partner"]] * Fraction(one["percent"]) / 100
        weights = self.weights if self.weights is not None else self.agreed()
        capped = set()
        while True:
            above = {
                name: self.shares[name] * sign - limit
                for name, limit in limits.items()
                if name not in capped and self.shares[name] * sign > limit
            }
            if not above:
                return
            capped |= set(above)
            for name in above:
                self.shares[name] = sign * limits[name]
            excess = sign * sum(above.values())
            free = {name: weight for name, weight in weights.items() if name not in capped}
            whole = sum(free.values())
            if not whole:
                self.nobody += excess
            for name, weight in free.items() if whole else ():
                self.shares[name] += excess * weight / whole

    def parts(self):
        parts = {(1, name): share for name, share in self.shares.items()}
        parts.update({(2, name): amount for name, amount in self.drawn.items()})
        return {**parts, NOBODY: self.nobody}


# Exact shares whose lower number is above this may be refused by the core, by that name: to compare two of them it
# multiplies both lower numbers with a sum of money.
FINE = 10**28
TOO_FINE = "too large or too fine"


def follow(pool, rule, variance):
    """What every receiver gets, and whether the shares are finer than the core has to hold; `None` where refused."""
    try:
        parts = Following(pool, rule, variance).parts()
    except Refused:
        return None
    return settle(variance, parts), any(Fraction(part).denominator > FINE for part in parts.values())


def sum_of(chance, most):
    return chance.choice([0, 1, chance.randrange(1, 100), chance.randrange(most), chance.randrange(most)])


def percent(chance, most=100):
    return chance.choice(["0", "1", "2.5", "10", "100", f"{chance.randrange(most * 1000) / 1000}"])


def weights(chance, partners):
    some = chance.sample(partners, chance.randrange(1, len(partners) + 1))
    if chance.random() < 0.5:
        left, made = 100, []
        for name in some[:-1]:
            part = chance.randrange(left + 1)
            made.append((name, part))
            left -= part
        made.append((some[-1], left))
        return [{"partner": name, "weight": f"{part}%"} for name, part in made]
    most = chance.choice([2, 10, 10**9])
    return [{"partner": name, "weight": str(chance.randrange(1, most + 1))} for name in some]


def amount(pence):
    return {"amount": as_pounds(pence), "pence": pence}


def step(chance, partners, lines, most, shared):
    """A step of a rule, with sums in pence beside those that the file carries."""
    kinds = ["own", "proportional", "fixed-share", "contingency", "tolerance", "fixed-lines", "cascade", "threshold",
             "non-recurrent-only", "proportional"] + ["cap"] * (4 if shared else 0)
    kind = chance.choice(kinds)
    made = {"step": kind}
    if kind == "fixed-share":
        made["weights"] = weights(chance, partners)
    elif kind == "contingency":
        made.update(name=chance.choice("xyz"), **amount(sum_of(chance, most)))
    elif kind == "tolerance":
        within = chance.choice(["own", "proportional", "fixed-share"])
        made.update(percent=percent(chance), within=within)
        if within == "fixed-share":
            made["weights"] = weights(chance, partners)
    elif kind == "fixed-lines":
        made["lines"] = chance.sample(lines, chance.randrange(1, len(lines) + 1))
    elif kind == "cascade":
        made["sources"] = [
            {"name": name, **amount(sum_of(chance, most))} for name in chance.sample("xyzuv", chance.randrange(1, 4))
        ]
    elif kind == "threshold":
        made.update(partner=chance.choice(partners), percent=percent(chance))
    elif kind == "cap":
        made["caps"] = [
            {"partner": name, **(amount(sum_of(chance, most)) if chance.random() < 0.7 else {"percent": percent(chance, 10)})}
            for name in chance.sample(partners, chance.randrange(1, len(partners) + 1))
        ]
    return made


SHARES = {"own", "proportional", "fixed-share", "tolerance", "fixed-lines", "threshold"}


def steps(chance, partners, lines, most):
    made = []
    for _ in range(chance.choice([1, 1, 2, 2, 3, 4, 6])):
        shared = any(one["step"] in SHARES for one in made)
        made.append(step(chance, partners, lines, most, shared))
    return made


def without_pence(value):
    """The rule as a file carries it."""
    if isinstance(value, dict):
        return {name: without_pence(part) for name, part in value.items() if name != "pence"}
    return [without_pence(part) for part in value] if isinstance(value, list) else value


def rule(chance, number, partners, lines, most):
    made = {"id": f"r{number}", "name": f"Rule {number}", "over": steps(chance, partners, lines, most)}
    if chance.random() < 0.4:
        made["under"] = steps(chance, partners, lines, most)
    if chance.random() < 0.15:
        made["outcome"] = {
            "name": "target", "partner": chance.choice(partners), **amount(sum_of(chance, most)),
            "achieved": chance.choice(["0", "50", "100", "33.3"]),
        }
    return made


def case(chance):
    partners = [f"p{number}" for number in chance.sample(range(10), chance.choice([1, 2, 2, 3, 3, 5]))]
    most = chance.choice([50, 10_000, 10**9, 10**12])
    lines = []
    for number in range(chance.choice([1, 2, 3, 3, 6])):
        whose = None if chance.random() < 0.02 else chance.choice(partners)
        pence = -chance.randrange(1, most) if chance.random() < 0.02 else sum_of(chance, most)
        lines.append({"id": f"l{number}", "partner": whose, "pence": pence})
    if not any(line["partner"] for line in lines):
        lines[0]["partner"] = partners[0]
    variances = {}
    if chance.random() < 0.4:
        variances = {
            line["id"]: chance.choice([-1, 1]) * sum_of(chance, most) for line in lines if chance.random() < 0.8
        }
        if chance.random() < 0.2 and len(lines) > 1:
            one = chance.randrange(1, most)
            variances = {lines[0]["id"]: one, lines[1]["id"]: -one}
    host = chance.choice(partners)
    variance = chance.choice([0, 1, -1, chance.randrange(-most, most), chance.randrange(-most, most), sum_of(chance, most)])
    ids = [line["id"] for line in lines]
    present = [name for name in partners if any(line["partner"] == name for line in lines)]
    rules = [rule(chance, number, present if chance.random() < 0.95 else partners, ids, most) for number in range(4)]
    file = locality_file(
        "£", partners, ["pool"],
        [{"id": line["id"], "partner": line["partner"], "tier": "pool", "amount": as_pounds(line["pence"])} for line in lines],
    )
    file["pools"] = [{
        "id": "pool", "name": "Pool", "host": host,
        "variances": [{"line": name, "amount": as_pounds(pence)} for name, pence in variances.items()],
    }]
    file["riskShare"] = without_pence(rules)
    typed = {name: sum_of(chance, most) for name in partners if chance.random() < 0.5} if chance.random() < 0.4 else {}
    if typed and chance.random() < 0.1:
        typed[chance.choice(list(typed))] = -chance.randrange(1, most)
    request = {
        "variance": as_pounds(variance),
        "contributions": [{"partner": name, "amount": as_pounds(pence)} for name, pence in typed.items()],
    }
    pool = Pool(lines, variances, host, partners, typed)
    return {
        "shown": f"sharing {request} by {file['riskShare']} in {file['lines']} with {variances}, host {host}",
        "ask": [question("risk", file, request)],
        "expect": [follow(pool, one, variance) for one in rules],
        "found": lambda answers: found(answers[0], len(rules)),
        "agrees": agrees,
    }


def found(view, count):
    """What every receiver bears under each rule; `None` where it is refused."""
    if len(view["rules"]) != count:
        return f"{len(view['rules'])} rules: {[problem['sentence'] for problem in view['problems']]}"
    answers = []
    for place, shown in enumerate(view["rules"]):
        if shown["refusal"]:
            answers.append(TOO_FINE if TOO_FINE in shown["refusal"] else None)
            continue
        parts = {}
        for row in view["rows"]:
            pence = row["cells"][place]["amount"]["pence"]
            if row["kind"] == "partner":
                parts[(1, row["id"])] = pence
            elif row["kind"] == "source":
                parts[(2, row["name"].removeprefix("From "))] = pence
            elif row["kind"] == "unallocated":
                parts[NOBODY] = pence
        answers.append(parts)
    return answers


def agree(expect, found):
    """A source of which nothing was drawn may be left out."""
    if expect is None or found is None:
        return expect is found
    parts, fine = expect
    if found == TOO_FINE:
        return fine
    return all(found.get(who, 0) == parts.get(who, 0) for who in {*parts, *found})


def agrees(expect, found):
    return len(expect) == len(found) and all(map(agree, expect, found))


def cases(chance):
    for _ in range(10_000):
        yield case(chance)
