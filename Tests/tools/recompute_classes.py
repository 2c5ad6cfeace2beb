#!/usr/bin/env python3
"""Recomputes every figure of a JSON report about many classes from the JSON reports of each.

Usage: recompute_classes.py PROGRAMME.json CLASS.json [...]

A second implementation of "Of many classes" in docs/REPORTS.md that shares nothing with the program. All
classes have to be named, those that have not ended among them. Months are those of this computer's calendar.
A class knows its lesson by the title alone: two lessons of one title are taken for one, and lessons that are
gone for none. It prints every figure that differs by more than 1e-9 and exits with 1 if there is one, with 2
if a report cannot be read.
"""

import datetime
import json
import sys
from collections import defaultdict

from measures import discrimination, mean, mean_interval
from recompute_forms import (
    ENOUGH, FEWEST, Sitting, best, change, differences, loss)
from student import student

NO_LESSON = ("put together by hand", "自己搭配的课")
ATTENDANCE = ("heads", "phones", "shared")
CHANGES = {
    "change_people": "people_before", "change_before": "before", "change_after": "after",
    "change": "change", "change_low": "change_low", "change_high": "change_high",
    "change_false_alarms_before": "false_alarms_before",
    "change_false_alarms_after": "false_alarms_after", "change_improved": "improved"}


def votes(classes):
    """Verdicts before and after people had talked, of decisions voted on twice and more."""
    found = {f"{telling}_{what}_{when}": 0 for telling in ("scam", "genuine")
             for what in ("votes", "doubted") for when in ("first", "last")}
    for story in (story for one in classes for story in one["stories"]):
        for decision in story["decisions"] if story.get("telling") else []:
            rounds = decision["rounds"]
            ends = [(vote.get("trusting"), vote.get("doubting")) for vote in rounds[:1] + rounds[-1:]]
            if len(rounds) < 2 or any(None in end or sum(end) < FEWEST for end in ends):
                continue
            for when, (trusting, doubting) in zip(("first", "last"), ends):
                found[f"{story['telling']}_votes_{when}"] += trusting + doubting
                found[f"{story['telling']}_doubted_{when}"] += doubting
    return found


class Alone:
    """What people did in stories gone through alone; those of forms are compared by themselves."""

    def __init__(self, classes):
        self.people, self.met, self.values = 0, {"scam": 0, "genuine": 0}, []
        self.plays, self.right = {"scam": 0, "genuine": 0}, {"scam": 0, "genuine": 0}
        for learner in (learner for one in classes for learner in one["learners"]):
            plays = [play for play in learner["plays"] if not play["form"]]
            if plays or not learner["plays"]:
                self.add(plays)

    def add(self, plays):
        self.people += 1
        beliefs = {truth: [
            play["judged"] for play in plays
            if play["counted"] and play["judged"] is not None and play["truth"] == truth
        ] for truth in self.met}
        for truth, found in beliefs.items():
            self.met[truth] += bool(found)
            self.plays[truth] += len(found)
            self.right[truth] += sum((belief > 0.5) == (truth == "scam") for belief in found)
        value, _ = discrimination(beliefs["scam"], beliefs["genuine"])
        if value is not None:
            self.values.append(value)

    @property
    def counts(self):
        """People behind each of the figures."""
        return [self.met["scam"], self.met["genuine"], len(self.values)]

    @property
    def may_be_shown(self):
        return min(self.counts) >= FEWEST

    def figures(self, is_shown):
        low, high = mean_interval(
            self.values, -1.0, 1.0, lambda count: student(count - 1)) or (None, None)
        known = {
            "scams": self.plays["scam"], "scams_doubted": self.right["scam"],
            "genuine": self.plays["genuine"], "genuine_trusted": self.right["genuine"],
            "discrimination": mean(self.values), "discrimination_low": low,
            "discrimination_high": high}
        return {
            "people": self.people, "discrimination_people": len(self.values),
            **(known if is_shown else dict.fromkeys(known))}


def shown(groups):
    """Places of the groups whose figures may be given.

    What they leave of the whole has to be nobody's, or five people's.
    """
    found = {place for place, group in enumerate(groups) if group.may_be_shown}

    def tells_of_few():
        left = [group.counts for place, group in enumerate(groups) if place not in found]
        return any(0 < sum(people) < FEWEST for people in zip(*left))

    while found and tells_of_few():
        found.remove(min(found, key=lambda place: (groups[place].people, place)))
    return found


class Forms:
    """How the people changed whose two forms lie in these classes."""

    def __init__(self, classes):
        sittings, codes = defaultdict(list), defaultdict(list)
        for learner in (learner for one in classes for learner in one["learners"]):
            for play in learner["plays"]:
                if play["form"]:
                    sittings[play["form"]["sitting"]].append({**play, "owner": learner["learner"]})
        for sitting in sorted(map(Sitting, sittings.values()), key=lambda s: (s.started, s.owner, s.form)):
            codes[sitting.code].append(sitting)
        pairs = {}
        for code, found in codes.items():
            before, after = best(found, "before"), best(found, "after")
            if (before or after) and loss(found, before, after) is None:
                pairs[code] = before, after
        self.codes = set(pairs)
        row = change(
            [before.side() for before, _ in pairs.values()],
            [after.side() for _, after in pairs.values()], True) if pairs else None
        self.row = row if row and row["enough"] else None


def changes(groups, everybody):
    """The row of each group, null where it may not be given.

    What the given ones leave of the whole has to be nobody's, or ten people's.
    """
    if not everybody.row:
        return [None] * len(groups)
    found = {place for place, group in enumerate(groups) if group.row}

    def left():
        return len(everybody.codes.difference(*(groups[place].codes for place in found)))

    while 0 < left() < ENOUGH and found:
        found.remove(min(found, key=lambda place: (groups[place].row["people_before"], place)))
    return [group.row if place in found else None for place, group in enumerate(groups)]


def row(classes, alone, is_shown, forms):
    return {
        "classes": len(classes),
        **{key: sum(one["attendance"][key] for one in classes) for key in ATTENDANCE},
        **votes(classes), **alone.figures(is_shown),
        **{key: forms and forms[name] for key, name in CHANGES.items()}}


def month(report):
    time = datetime.datetime.fromisoformat(report["startedAt"].replace("Z", "+00:00"))
    return f"{time.astimezone():%Y-%m}"


def names(report, grouping):
    """What tells the group of a class from the others, and how it is called."""
    if grouping == "class":
        return (report["class"], report["startedAt"]), report["class"]
    name = month(report) if grouping == "month" else report.get("lesson")
    return name, name


def recompute(reports, grouping):
    held = sorted((one for one in reports if one.get("endedAt")), key=lambda one: one["startedAt"])
    groups = defaultdict(list)
    for report in held:
        groups[names(report, grouping)].append(report)
    alone, forms = [Alone(some) for some in groups.values()], [Forms(some) for some in groups.values()]
    everybody, whole = Alone(held), Forms(held)
    given, given_changes = shown(alone), changes(forms, whole)
    return {
        "format": 1, "grouping": grouping, "open": len(reports) - len(held),
        "all": {"group": "", "started_at": None,
                **row(held, everybody, everybody.may_be_shown, whole.row)},
        "groups": [{
            "group": name, "started_at": some[0]["startedAt"],
            **row(some, alone[place], place in given, given_changes[place])}
            for place, ((_, name), some) in enumerate(groups.items())]}


def compare(said, ours):
    """Yields a line for each figure that differs."""
    # What a class without a lesson is called depends on the language of the report alone.
    for theirs, group in zip(said["groups"], ours["groups"]):
        if group["group"] is None and theirs["group"] in NO_LESSON:
            group["group"] = theirs["group"]
    yield from differences(said, ours)


def main(arguments):
    try:
        said, *reports = [json.load(open(path, encoding="utf-8")) for path in arguments]
        found = list(compare(said, recompute(reports, said["grouping"])))
    except (KeyError, OSError, ValueError) as problem:
        print(f"cannot read the reports: {problem!r}", file=sys.stderr)
        return 2
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
