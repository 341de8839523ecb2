"""The independent oracle: a model of the rules on money in exact fractions, compared with the core case by case.

It shares no code and no data with the core; it asks the program that `cargo build --example answer` makes.
Cases are generated from a fixed seed. The last line is `N passed, N failed`, of cases.

    python3 tests/oracle/oracle.py [seed]
"""

import random
import sys

sys.dont_write_bytecode = True

from rules import casting, moving, planning, reading, sharing, splitting  # noqa: E402
from rules.core import ask  # noqa: E402

SEED = 1948
SHOWN = 5


def main():
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else SEED
    passed, failed = 0, 0
    for rule in (reading, splitting, casting, moving, sharing, planning):
        cases = list(rule.cases(random.Random(f"{seed} {rule.__name__}")))
        answers = iter(ask([question for case in cases for question in case["ask"]]))
        wrong = 0
        for case in cases:
            found = case["found"]([next(answers) for _ in case["ask"]])
            if case["agrees"](case["expect"], found):
                continue
            wrong += 1
            if wrong <= SHOWN:
                expect = case["expect"]
                why = case["why"](expect, found) if "why" in case else f"expected {expect}, found {found}"
                print(f"{case['shown']}\n    {why}", file=sys.stderr)
        print(f"{rule.__name__.split('.')[-1]}: {len(cases)} cases, {wrong} wrong")
        passed, failed = passed + len(cases) - wrong, failed + wrong
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
