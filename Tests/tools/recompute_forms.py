#!/usr/bin/env python3
"""Recomputes every figure of a report about forms from the plays in a JSON report of everybody.

Usage: recompute_forms.py PLAYS.json FORMS.json

A second implementation of "Before and after" in docs/MEASURES.md that shares nothing with the
program; Student's value comes from integrating its density. It prints every figure that differs by
more than 1e-9 and exits with 1 if there is one, with 2 if a report cannot be read.
"""

import datetime
import json
import math
import sys
from collections import defaultdict

from student import student

TOLERANCE = 1e-9
DISTANCES = ("near", "medium", "far")
# The people needed before a change is shown as a result, and behind any figure at all.
ENOUGH, FEWEST = 10, 5
LEAST_WAIT = datetime.timedelta(days=14)


def mean(values):
    return math.fsum(values) / len(values)


def variance(values):
    if len(values) < 2:
        return None
    m = mean(values)
    return math.fsum((v - m) ** 2 for v in values) / (len(values) - 1)


class Sitting:
    def __init__(self, plays):
        self.plays = plays
        first = plays[0]["form"]
        self.form, self.occasion, self.code = first["form"], first["occasion"], first["code"]
        self.owner = plays[0]["owner"]
        self.started = min(p["startedAt"] for p in plays)
        self.complete = sum(p["judged"] is not None for p in plays) >= first["count"]
        self.fresh = all(p["counted"] or p["reason"] == "leftBeforeJudgement" for p in plays)

    def side(self, distance=None):
        """Signed D and the share of false alarms; nil where D is not defined."""
        some = [p for p in self.plays if distance in (None, p["form"]["distance"])]
        scams = [p["judged"] for p in some if p["truth"] == "scam" and p["judged"] is not None]
        real = [p["judged"] for p in some if p["truth"] == "genuine" and p["judged"] is not None]
        if not scams or not real:
            return None
        area = mean([(s > g) + 0.5 * (s == g) for s in scams for g in real])
        return 2 * area - 1, mean([float(g > 0.5) for g in real])


def change(before, after, paired):
    """One row of the report."""
    if paired:
        both = [(b, a) for b, a in zip(before, after) if b and a]
        before, after = [b for b, _ in both], [a for _, a in both]
    else:
        before, after = [b for b in before if b], [a for a in after if a]
    if not before or not after:
        return None

    def interval(part):
        first, last = [b[part] for b in before], [a[part] for a in after]
        if paired:
            changes = [a - b for b, a in zip(first, last)]
            spread = variance(changes)
            if not spread:
                return None
            half = student(len(changes) - 1) * math.sqrt(spread / len(changes))
            return mean(changes) - half, mean(changes) + half
        one, other = variance(first), variance(last)
        if one is None or other is None or one + other == 0:
            return None
        parts = one / len(first), other / len(last)
        freedom = sum(parts) ** 2 / (
            parts[0] ** 2 / (len(first) - 1) + parts[1] ** 2 / (len(last) - 1))
        half = student(int(freedom)) * math.sqrt(sum(parts))
        return mean(last) - mean(first) - half, mean(last) - mean(first) + half

    first, last = [b[0] for b in before], [a[0] for a in after]
    spreads = variance(first), variance(last)
    effect = None
    if None not in spreads and sum(spreads) > 0:
        freedom = len(before) - 1 if paired else len(before) + len(after) - 2
        effect = (1 - 3 / (4 * freedom - 1)) * (mean(last) - mean(first)) / math.sqrt(
            sum(spreads) / 2)
    low, high = interval(0) or (None, None)
    alarm_low, alarm_high = interval(1) or (None, None)
    alarms = mean([b[1] for b in before]), mean([a[1] for a in after])
    enough = min(len(before), len(after)) >= ENOUGH
    worst = alarm_high if alarm_high is not None else alarms[1] - alarms[0]
    improved = (
        paired and enough and low is not None and low > 0 and alarms[1] <= alarms[0] and worst <= 0.1)
    row = {
        "before": mean(first), "after": mean(last), "change": mean(last) - mean(first),
        "change_low": low, "change_high": high, "effect": effect,
        "false_alarms_before": alarms[0], "false_alarms_after": alarms[1],
        "false_alarms_change_low": alarm_low, "false_alarms_change_high": alarm_high,
    }
    if min(len(before), len(after)) < FEWEST:
        row = dict.fromkeys(row)
    return {
        **row, "people_before": len(before), "people_after": len(after), "enough": enough,
        "improved": improved}


def best(sittings, occasion):
    some = [s for s in sittings if s.occasion == occasion]
    for test in (lambda s: s.complete and s.fresh, lambda s: s.complete, lambda s: True):
        for sitting in some:
            if test(sitting):
                return sitting
    return None


def usable(sitting):
    return sitting if sitting and sitting.complete and sitting.fresh else None


def is_one(sittings):
    owners = defaultdict(set)
    for sitting in sittings:
        owners[sitting.occasion].add(sitting.owner)
    return all(len(found) == 1 for found in owners.values())


def few(codes):
    return 0 < len(codes) < FEWEST


def moment(sitting):
    return datetime.datetime.fromisoformat(sitting.started.replace("Z", "+00:00"))


def loss(sittings, before, after):
    if not is_one(sittings):
        return "sharedCode"
    if any(s and not s.complete for s in (before, after)):
        return "leftHalfway"
    if not before:
        return "onlyAfter"
    if not after:
        return "onlyBefore"
    if before.started > after.started:
        return "wrongOrder"
    if before.form == after.form or not before.fresh or not after.fresh:
        return "knewStories"
    return None


def recompute(plays):
    grouped = defaultdict(list)
    for learner in plays["learners"]:
        for play in learner["plays"]:
            if play["form"]:
                play["owner"] = learner["learner"]
                grouped[play["form"]["sitting"]].append(play)
    people = defaultdict(list)
    sittings = [Sitting(found) for found in grouped.values()]
    for sitting in sorted(sittings, key=lambda s: (s.started, s.owner, s.form)):
        people[sitting.code].append(sitting)
    counts = defaultdict(int)
    pairs, later, only_before, only_after = [], [], [], []
    joined = finished = 0
    for found in people.values():
        before, after, last = (best(found, o) for o in ("before", "after", "later"))
        if usable(before) and usable(last) and is_one(found) and (
                moment(last) - max(map(moment, filter(None, (before, after)))) >= LEAST_WAIT):
            later.append((before, last))
        if not before and not after:
            continue
        heads = 1 if is_one(found) else len({s.owner for s in found if s.occasion != "later"})
        joined += heads
        finished += bool(
            is_one(found) and before and after and before.complete and after.complete)
        reason = loss(found, before, after)
        if reason is None:
            pairs.append((before, after))
            continue
        counts[reason] += heads
        if reason == "onlyBefore" and usable(before):
            only_before.append(before)
        if reason == "onlyAfter" and usable(after):
            only_after.append(after)
    paired_codes, later_codes = ({pair[0].code for pair in some} for some in (pairs, later))
    if min(len(paired_codes), len(later_codes)) >= FEWEST and (
            few(paired_codes - later_codes) or few(later_codes - paired_codes)):
        later, later_codes = [], set()
    rows = []
    for name, some in (("before_after", pairs), ("unpaired", None), ("before_later", later)):
        if some is None:
            row = change([s.side() for s in only_before], [s.side() for s in only_after], False)
            rows += [("unpaired", "all", row)] if row else []
            continue
        for stories in ("all", *DISTANCES):
            distance = None if stories == "all" else stories
            row = change(
                [b.side(distance) for b, _ in some], [a.side(distance) for _, a in some], True)
            rows += [(name, stories, row)] if row else []
    sides = [{s.code for s in some} for some in (only_before, only_after)]
    published = set().union(*(codes for codes in (paired_codes, later_codes) if len(codes) >= FEWEST),
                            *(sides if min(map(len, sides)) >= FEWEST else ()))
    whole = [s for s in sittings if s.complete and s.fresh]
    if published and few({s.code for s in whole} - published):
        whole = [s for s in whole if s.code in published]
    forms = []
    for form in "ABC":
        found = [s.side()[0] for s in whole if s.form == form and s.side()]
        if found:
            shown = len(found) >= FEWEST
            forms.append({
                "form": form, "people": len(found), "mean": mean(found) if shown else None,
                "floor": mean([float(d <= 0) for d in found]) if shown else None,
                "ceiling": mean([float(d == 1) for d in found]) if shown else None})
    paired = [row for name, stories, row in rows if (name, stories) == ("before_after", "all")]
    return {
        "format": 1, "joined": joined, "finishedBoth": finished,
        "counted": paired[0]["people_before"] if paired else 0,
        "lost": {reason: counts[reason] for reason in (
            "sharedCode", "leftHalfway", "onlyBefore", "onlyAfter", "wrongOrder", "knewStories")},
        "changes": [{"comparison": n, "stories": s, **row} for n, s, row in rows],
        "forms": forms,
    }


def differences(said, found, place=""):
    """Where two trees differ, in words."""
    if isinstance(said, dict) and isinstance(found, dict):
        for key in sorted(said.keys() | found.keys()):
            if key not in said or key not in found:
                yield f"{place}/{key}: only in one"
            else:
                yield from differences(said[key], found[key], f"{place}/{key}")
    elif isinstance(said, list) and isinstance(found, list):
        if len(said) != len(found):
            yield f"{place}: {len(said)} instead of {len(found)}"
        for number, (one, other) in enumerate(zip(said, found)):
            yield from differences(one, other, f"{place}/{number}")
    elif isinstance(said, bool) or isinstance(found, bool) or not (
            isinstance(said, (int, float)) and isinstance(found, (int, float))):
        if said != found:
            yield f"{place}: {said} instead of {found}"
    elif abs(said - found) > TOLERANCE:
        yield f"{place}: {said} instead of {found}"


def main():
    try:
        with open(sys.argv[1]) as plays, open(sys.argv[2]) as forms:
            plays, said = json.load(plays), json.load(forms)
    except (IndexError, OSError, ValueError) as problem:
        print(f"cannot read the reports: {problem}", file=sys.stderr)
        return 2
    found = list(differences(said, recompute(plays)))
    for line in found[:50]:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
