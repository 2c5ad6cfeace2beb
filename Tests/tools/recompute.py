#!/usr/bin/env python3
"""Recomputes every measure, interval and limit of a JSON report from the plays in it.

Usage: recompute.py REPORT.json [...]    (a report on standard input: -)

A second implementation of docs/MEASURES.md that shares nothing with the program. It prints every
figure that differs by more than 1e-9 and exits with 1 if there is one, with 2 if a report cannot
be read.
"""

import json
import sys
from fractions import Fraction

from everybody import together
from measures import NAMES, flattened, recompute

TOLERANCE = 1e-9


def differs(reported, expected):
    if reported is None or expected is None:
        return reported is not expected
    if isinstance(expected, list):
        return len(reported) != 2 or any(differs(r, e) for r, e in zip(reported, expected))
    return not abs(reported - expected) <= TOLERANCE


def breakdown(plays, cases):
    """What verdicts on counted plays of these cases came to."""
    found = {"scams": 0, "scamsDoubted": 0, "genuine": 0, "genuineTrusted": 0}
    for play in plays:
        if play["counted"] and play["judged"] is not None and play["case"] in cases:
            doubted = play["judged"] > 0.5
            if play["truth"] == "scam":
                found["scams"] += 1
                found["scamsDoubted"] += doubted
            else:
                found["genuine"] += 1
                found["genuineTrusted"] += not doubted
    return found


def compare_kinds(entry):
    """Yields a line for each kind that does not follow from the plays of its cases."""
    for dimension, kinds in entry["kinds"].items():
        orders = []
        for kind in kinds:
            wanted = breakdown(entry["plays"], kind["cases"])
            found = {name: kind[name] for name in wanted}
            orders.append((-found["scams"] - found["genuine"], kind["kind"]))
            if found != wanted:
                yield f"{entry['learner']} {dimension} {kind['kind']}: {found}, found {wanted}"
        if orders != sorted(set(orders)):
            yield f"{entry['learner']} {dimension}: not those met most often first, or one twice"


def overlooked(plays):
    """Flags of counted scams whose words were marked, the one most often left unmarked first."""
    found = {}
    for play in plays:
        if play["telling"] != "scam" or not play["markingOpened"]:
            continue
        marked = {}
        for clause in play["markable"]:
            for flag in clause["flags"]:
                marked[flag] = marked.get(flag, False) or clause["marked"] == "doubtful"
        for flag, is_marked in marked.items():
            count = found.setdefault(flag, {"flag": flag, "shown": 0, "unmarked": 0})
            count["shown"] += 1
            count["unmarked"] += not is_marked
    return sorted(found.values(), key=lambda count: (
        -Fraction(count["unmarked"], count["shown"]), -count["shown"], count["flag"]))


def compare_overlooked(entry):
    counted = [p for p in entry["plays"] if p["counted"] and p["judged"] is not None]
    wanted = overlooked(counted)
    if entry["overlooked"] != wanted:
        yield f"{entry['learner']} overlooked: {entry['overlooked']}, found {wanted}"


def unequal(found, wanted, path):
    """Yields a line for each place where the two differ."""
    if isinstance(wanted, dict) and isinstance(found, dict) and found.keys() == wanted.keys():
        for name in wanted:
            yield from unequal(found[name], wanted[name], f"{path}.{name}")
    elif isinstance(wanted, list) and isinstance(found, list) and len(found) == len(wanted):
        for place, pair in enumerate(zip(found, wanted)):
            yield from unequal(*pair, f"{path}[{place}]")
    elif isinstance(wanted, float) and isinstance(found, (int, float)):
        if differs(found, wanted):
            yield f"{path}: reported {found}, found {wanted}"
    elif found != wanted:
        yield f"{path}: reported {found}, found {wanted}"


def compare(report):
    """Yields a line for each figure that differs."""
    yield from unequal(report["together"], together(report), "together")
    for entry in report["learners"]:
        yield from compare_kinds(entry)
        yield from compare_overlooked(entry)
        values, intervals, enough = recompute(entry["plays"])
        parts = (("measures", values), ("intervals", intervals), ("enough", enough))
        for part, expected in parts:
            reported = flattened(entry.get(part))
            for name in sorted(set(reported) - set(NAMES)):
                yield f"{entry['learner']} {part}.{name}: no such measure"
            for name in NAMES:
                found, wanted = reported.get(name), expected.get(name)
                if part == "enough":
                    found, wanted = bool(found), bool(wanted)
                if differs(found, wanted):
                    yield f"{entry['learner']} {part}.{name}: reported {found}, found {wanted}"


def main(paths):
    if not paths:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    differences = learners = 0
    for path in paths:
        try:
            with sys.stdin if path == "-" else open(path, encoding="utf-8") as file:
                report = json.load(file)
            learners += len(report["learners"])
            for line in compare(report):
                differences += 1
                print(f"{path}: {line}")
        except (OSError, ValueError, KeyError, TypeError) as problem:
            print(f"{path}: cannot be read as a report: {problem!r}", file=sys.stderr)
            return 2
    print(f"{learners} learners, {differences} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
