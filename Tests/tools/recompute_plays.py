#!/usr/bin/env python3
"""Works out the plays of a JSON report again, from the events in the records alone.

Usage: recompute_plays.py [--learner] [--merged] JOURNAL.sqlite REPORT.json

The first link of a chain: from these plays recompute.py works out every measure. It shares nothing
with the program. The report is one of everybody, without days or cases left out; with --learner it
is one of some people only. With --merged the records came from several computers, none of which
knew what was seen on the others: then a play is as new to its person as its beginning says.

It prints every value that differs and exits with 1 if there is one, with 2 if something cannot be
read.
"""

import argparse
import datetime
import json
import pathlib
import sqlite3
import sys
import uuid
from collections import defaultdict
from contextlib import closing

TOLERANCE = 1e-9
PROBABILITIES = {0: 0.50, 1: 0.05, 2: 0.20, 3: 0.35, 4: 0.65, 5: 0.80, 6: 0.95}
INDEPENDENT = {"own_app", "known_number", "official_hotline", "in_person", "trusted_person"}
DEPENDENT = {"caller_number", "their_link", "web_search", "their_papers", "their_group"}
# What the records say of how a play was asked for, which shows in nothing else.
ASKED_FOR = ("contrast", "namedTelling", "whatIf")
REASONS = {*ASKED_FOR, "draft", "localCase", "seenWithin60Days", "leftBeforeJudgement", "unknown"}
FRESH_AFTER = 60 * 24 * 60 * 60 * 1000
EPOCH = datetime.datetime(1970, 1, 1)
BODY = 1


def moment(milliseconds):
    time = EPOCH + datetime.timedelta(milliseconds=milliseconds)
    return time.isoformat(timespec="milliseconds") + "Z"


class Play:
    """What the events of one play say, each of them read once, in order."""

    def __init__(self, events):
        self.times = [at for at, _, _ in events]
        # What somebody means to do in real life may be chosen weeks later; the play was over before.
        self.ended = max(at for at, kind, _ in events if kind != "play.resolved")
        self.start = None
        self.answers, self.choices, self.clauses, self.marks = [], [], [], {}
        self.ending, self.is_marking_opened = None, False
        for _, kind, body in events:
            take = getattr(self, "take_" + kind.removeprefix("play.").replace("-", "_"), None)
            if take:
                take(body)

    def take_started(self, body):
        self.start = self.start or body

    def take_believed(self, body):
        self.answers.append(body)

    def take_took_back(self, body):
        self.answers.pop()

    def take_chose(self, body):
        self.choices.append(body)

    def take_ended(self, body):
        self.ending = body

    def take_marking_opened(self, body):
        self.is_marking_opened = True

    def take_marked(self, body):
        self.marks[body["clause"]] = body.get("mark")

    def take_closed(self, body):
        self.clauses = body["clauses"]

    @property
    def began(self):
        return self.times[0]

    @property
    def judged(self):
        return next((answer for answer in self.answers if answer["isJudged"]), None)

    @property
    def form(self):
        """Its place in a form; another choice tried afterwards has none."""
        return None if self.start.get("practice") == "whatIf" else self.start.get("form")

    @property
    def sitting(self):
        return self.form and self.form["sitting"]

    def was_seen_before(self, other):
        """Whether the other play showed its person this story less than 60 days before."""
        if other is self or other.start["caseID"] != self.start["caseID"]:
            return False
        if other.began > self.began:
            return False
        last = max(at for at in other.times if at <= self.began)
        return self.began - last < FRESH_AFTER

    def reason(self, others, is_merged):
        """Why it is practice: the first reason of the table that holds; None where it counts."""
        status, practice = self.start["status"], self.start.get("practice")
        if status in ("draft", "local"):
            return {"draft": "draft", "local": "localCase"}[status]
        if practice in ASKED_FOR:
            return practice
        if practice is not None and practice not in REASONS:
            return "unknown"
        was_seen = practice == "seenWithin60Days" if is_merged else any(
            map(self.was_seen_before, others))
        if was_seen:
            return "seenWithin60Days"
        return None if self.judged else "leftBeforeJudgement"

    def beliefs(self):
        """Answers about the judged person; before anybody is judged, about who was asked about last."""
        last = self.judged or (self.answers[-1] if self.answers else None)
        return [
            {"node": one["node"], "rank": one["rank"], "p": PROBABILITIES[one["belief"]]}
            for one in self.answers if one["about"] == last["about"]]

    def made(self):
        found, before = [], 0
        for one in self.choices:
            cost, before = one["lost"] - before, one["lost"]
            found.append({name: one[name] for name in ("node", "choice", "rank", "act")}
                         | {"cost": cost})
        return found

    def checks(self):
        ways = [one["via"] for one in self.choices if one["act"] == "verify"]
        unknown = set(ways) - INDEPENDENT - DEPENDENT
        if unknown:
            raise ValueError(f"no such way to check: {unknown}")
        return [{"via": way, "independent": way in INDEPENDENT} for way in ways]

    def markable(self):
        """The clauses, with the marks that follow from the marking itself."""
        return [
            {"node": clause["node"], "line": clause["line"], "lang": clause["language"],
             "clause": clause["clause"], "flag": clause["flag"], "flags": clause.get("flags", []),
             "signal": clause["signal"], "marked": self.marks.get(place)}
            for place, clause in enumerate(self.clauses)]

    def left_safely(self):
        if self.ending is None or self.ending["lost"] != 0:
            return False
        last = self.start["limits"].get("lastLosingRank")
        return last is None or all(one["rank"] < last for one in self.choices)

    def reported(self, others, is_merged):
        """The play as it stands in the report."""
        start, judged = self.start, self.judged
        limits, reason = start["limits"], self.reason(others, is_merged)
        is_scam = judged["isScammer"] if judged else start["isScammer"]
        end = self.ending or (self.choices[-1] if self.choices else {"lost": 0, "gained": 0})
        return {
            "case": start["caseID"], "telling": start["telling"],
            "truth": "scam" if is_scam else "genuine",
            "counted": reason is None, "reason": reason,
            "judged": PROBABILITIES[judged["belief"]] if judged else None,
            "beliefs": self.beliefs(), "choices": self.made(), "checks": self.checks(),
            "markingOpened": self.is_marking_opened, "markable": self.markable(),
            "lost": end["lost"], "maxLoss": limits["maxLoss"],
            "gained": end["gained"], "maxGain": limits["maxGain"],
            "judgeRank": judged["rank"] if judged else None,
            "lastLosingRank": limits.get("lastLosingRank"), "leftSafely": self.left_safely(),
            "complyAll": dict(limits["complyAll"]), "refuseAll": dict(limits["refuseAll"]),
            "form": self.form, "lang": start["language"],
            "ending": self.ending["ending"] if self.ending else None,
            "startedAt": moment(self.began),
            "endedAt": moment(self.ended) if self.ending else None,
        }


def without_unfinished_forms(plays):
    """Nothing is told of a form before every story of it was judged and has come to its end."""
    answered = defaultdict(int)
    for play in plays:
        answered[play.sitting] += play.judged is not None and play.ending is not None
    return [play for play in plays
            if not play.sitting or answered[play.sitting] >= play.form["count"]]


def read(journal):
    """People by id in the order in which they came, as name and plays."""
    place = pathlib.Path(journal).resolve().as_uri() + "?mode=ro"
    with closing(sqlite3.connect(place, uri=True)) as records:
        people = {
            owner: (name, []) for owner, name in records.execute(
                "SELECT id, name FROM learner WHERE room IS NULL ORDER BY createdAt, id")}
        events = defaultdict(list)
        for owner, stream, number, at, kind, version, body in records.execute(
                "SELECT owner, stream, seq, at, event.kind, version, body FROM event"
                " JOIN stream ON stream = id WHERE stream.kind = 'play' ORDER BY stream, seq"):
            if number != len(events[owner, stream]) + 1 or version != BODY:
                raise ValueError(f"event {number} is not the next one, or is of another program")
            events[owner, stream].append((at, kind, json.loads(body)))
    for (owner, _), some in events.items():
        play = Play(some)
        if owner in people and play.start:
            people[owner][1].append(play)
    return people


def in_order(plays):
    """As they were begun; which of two comes first that began at one moment nobody knows."""
    return sorted(plays, key=lambda play: (str(play["startedAt"]), json.dumps(play, sort_keys=True)))


def recompute(plays, is_merged=False):
    shown = without_unfinished_forms(plays)
    return in_order(play.reported(plays, is_merged) for play in shown)


def differences(reported, found, path):
    """Yields a line for each place where the two differ; a fraction may be a hair away."""
    if isinstance(found, dict) and isinstance(reported, dict):
        for name in sorted(found.keys() | reported.keys()):
            if name not in found or name not in reported:
                yield f"{path}.{name}: {'not ' * (name not in reported)}reported, against the rule"
            else:
                yield from differences(reported[name], found[name], f"{path}.{name}")
    elif isinstance(found, list) and isinstance(reported, list):
        if len(found) != len(reported):
            yield f"{path}: reported {len(reported)} entries, found {len(found)}"
        for place, pair in enumerate(zip(reported, found)):
            yield from differences(*pair, f"{path}[{place}]")
    elif isinstance(found, float) and type(reported) in (int, float):
        if not abs(reported - found) <= TOLERANCE:
            yield f"{path}: reported {reported}, found {found}"
    elif type(reported) is not type(found) or reported != found:
        yield f"{path}: reported {reported!r}, found {found!r}"


def values(tree):
    """How many values stand in it."""
    if isinstance(tree, (dict, list)):
        return sum(map(values, tree.values() if isinstance(tree, dict) else tree))
    return 1


def compare(people, report, is_of_some=False, is_merged=False):
    """Yields a line for each value that differs."""
    left = dict(people)
    for entry in report["learners"]:
        label = entry["learner"]
        # A random id says who it is; a name may be that of several, who come in their order.
        owner = next((owner for owner, (name, _) in left.items()
                      if label in (str(uuid.UUID(bytes=owner)), name)), None)
        if owner is None:
            yield f"{label}: nobody of that name or id is in the records, or not so often"
            continue
        _, plays = left.pop(owner)
        begun = [str(play["startedAt"]) for play in entry["plays"]]
        if begun != sorted(begun):
            yield f"{label}: plays are not in the order in which they were begun"
        found = recompute(plays, is_merged)
        yield from differences(in_order(entry["plays"]), found, f"{label} plays")
    if not is_of_some:
        for owner in left:
            yield f"{uuid.UUID(bytes=owner)}: in the records, not in the report"


def main(arguments):
    parser = argparse.ArgumentParser(usage=__doc__.split("\n")[2].removeprefix("Usage: "))
    parser.add_argument("--learner", action="store_true")
    parser.add_argument("--merged", action="store_true")
    parser.add_argument("journal")
    parser.add_argument("report")
    options = parser.parse_args(arguments)
    try:
        people = read(options.journal)
        with open(options.report, encoding="utf-8") as file:
            report = json.load(file)
        found = list(compare(people, report, options.learner, options.merged))
        plays = [play for entry in report["learners"] for play in entry["plays"]]
    except (OSError, ValueError, KeyError, TypeError, IndexError, sqlite3.Error) as problem:
        print(f"cannot be read as records and their report: {problem!r}", file=sys.stderr)
        return 2
    for line in found:
        print(f"{options.report}: {line}")
    print(f"{len(plays)} plays with {values(plays)} values, {len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
