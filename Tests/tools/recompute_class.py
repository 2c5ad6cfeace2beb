#!/usr/bin/env python3
"""Recomputes every number of a class's JSON report from the class's events in the journal.

Usage: recompute_class.py JOURNAL CLASSREPORT.json

A second implementation of "Of a class" in docs/REPORTS.md that shares nothing with the program: it goes
through the stories as the class and everybody in it did, by the case texts that the journal keeps. Flags are
told from signals by the shipped taxonomy. Titles and other words are not looked at, and clauses that could
be marked are taken as they are said. It prints every figure that differs and exits with 1 if there is one,
with 2 if something cannot be read.
"""

import datetime
import json
import pathlib
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from fractions import Fraction

from case_story import INDEPENDENT
from case_text import read_yaml
from class_replay import Replay
from measures import NAMES, flattened, recompute
from recompute import compare_kinds, compare_overlooked
from recompute_forms import differences

FEWEST = 5
MEASURES = ("measures", "intervals", "enough")
TAXONOMY = pathlib.Path(__file__).resolve().parents[2] / "scenarios" / "taxonomy.yaml"


def moment(milliseconds):
    whole, part = divmod(milliseconds, 1000)
    time = datetime.datetime.fromtimestamp(whole, datetime.timezone.utc)
    return f"{time:%Y-%m-%dT%H:%M:%S}.{part:03}Z"


class Class(Replay):
    """The figures of a class."""

    def tally(self, step, number):
        ballot = self.ballots[step, number]
        play = self.decisions[step - 1]["play"]
        choices, levels = Counter(), Counter()
        for participant, vote in ballot["votes"].items():
            if self.counts(participant):
                choices[vote["choice"]] += self.people[participant]["heads"]
                levels[vote.get("belief")] += self.people[participant]["heads"]
        trusting, doubting = (sum(levels[n] for n in some) for some in ((1, 2, 3), (4, 5, 6)))
        hands = ballot["hands"] or {"choices": []}
        choices.update(dict(zip(play.offered(), hands["choices"])))
        if "doubting" in hands:
            doubting += hands["doubting"]
            trusting += sum(hands["choices"]) - hands["doubting"]
        return sum(choices.values()), trusting, doubting, [choices[one] for one in play.offered()]

    def decision(self, step, decision):
        rounds = []
        for number in range(1, decision["rounds"] + 1):
            votes, trusting, doubting, choices = self.tally(step, number)
            is_shown, asks = votes >= FEWEST, decision["play"].asks_trust
            rounds.append({
                "round": number, "votes": votes, "choices": choices if is_shown else None,
                "trusting": trusting if is_shown and asks else None,
                "doubting": doubting if is_shown and asks else None})
        went = self.went.get(step, {})
        return {
            "number": step, "node": decision["play"].node, "rounds": rounds,
            "choices": decision["play"].offered(), "went": went.get("choice"),
            "by": went.get("reason")}

    def clues(self, item, telling, signals):
        found, seen = [], set()
        for step, decision in enumerate(self.decisions, 1):
            if decision["item"] != item or not decision["rounds"] or (
                    not decision["play"].asks_trust):
                continue
            votes, trusting, doubting, _ = self.tally(step, 1)
            if votes == 0:
                continue
            for mark in marks(decision["play"].read, self.created["language"]):
                if mark in seen or (mark in signals) != (telling == "genuine"):
                    continue
                seen.add(mark)
                if votes >= FEWEST:
                    missed = trusting if telling == "scam" else doubting
                    found.append({"mark": mark, "decision": step, "votes": votes, "missed": missed})
        return sorted(found, key=lambda one: (-Fraction(one["missed"], one["votes"]), one["decision"]))

    def alone(self, item):
        """What those made of a story who went through it alone, by what they met."""
        found = {name: Counter() for name in ("scam", "genuine")}
        for (participant, place), own in self.own.items():
            belief = own.play.judged
            if place != item or not self.counts(participant) or belief is None:
                continue
            group = found["scam" if belief["scam"] else "genuine"]
            heads = self.people[participant]["heads"]
            group["judged"] += heads
            group["right"] += heads * ((belief["p"] > 0.5) == belief["scam"])
            group["lost"] += heads * (own.play.numbers["lost"] > 0)
        return {name: {
            "judged": group["judged"],
            **{key: group[key] if group["judged"] >= FEWEST else None for key in ("right", "lost")},
        } for name, group in found.items()}

    def story(self, item, signals):
        is_own, asked = self.is_own(item), self.items[item]
        is_told = not is_own and (self.has_ended or item in self.explained)
        telling = asked["telling"] if is_told else None
        decisions = [self.decision(step, one) for step, one in enumerate(self.decisions, 1)
                     if one["item"] == item]
        curve = [{"decision": one["number"], "trusting": one["rounds"][-1]["trusting"],
                  "votes": one["rounds"][-1]["votes"]} for one in decisions
                 if one["rounds"] and one["rounds"][-1]["trusting"] is not None]
        return {
            "case": asked["caseID"], "telling": telling, "way": "own" if is_own else "together",
            "decisions": decisions, "curve": curve, "form": asked.get("form"),
            "clues": self.clues(item, telling, signals) if telling else [],
            "own": self.alone(item) if is_own and self.is_over(item) else None}

    def exit(self):
        if "exit" not in self.created:
            return None
        counts = [self.heads(one for one, answer in self.exits.items() if answer == place)
                  for place in range(len(self.created["exit"]["options"]))]
        return {"answers": sum(counts), "counts": counts if sum(counts) >= FEWEST else None}

    def acts(self):
        """Whoever changes their mind about a story means the last."""
        meant = defaultdict(set)
        for (participant, _), act in self.promises.items():
            meant[act].add(participant)
        for (participant, _), own in self.own.items():
            if own.acts:
                meant[own.acts[-1]].add(participant)
        if self.heads(set().union(*meant.values())) < FEWEST:
            return None
        found = [{"id": act, "heads": self.heads(people)} for act, people in meant.items()]
        return sorted((one for one in found if one["heads"]), key=lambda one: (-one["heads"], one["id"]))

    def reason(self, participant, item):
        """Why a play is practice."""
        case = self.items[item]["caseID"]
        for earlier in range(item):
            votes = any(
                participant in ballot["votes"] for (step, _), ballot in self.ballots.items()
                if self.decisions[step - 1]["item"] == earlier)
            if self.items[earlier]["caseID"] == case and (
                    votes or (participant, earlier) in self.own):
                return "seenWithin60Days"
        own = self.own[participant, item]
        status = {"draft": "draft", "local": "localCase"}.get(own.play.telling.status)
        return status or (None if own.play.judged else "leftBeforeJudgement")

    def own_play(self, participant, item):
        """A finished play as learners' reports have it, without the clauses."""
        own, reason = self.own[participant, item], self.reason(participant, item)
        play, limits, judged = own.play, own.play.telling.limits, own.play.judged
        about = (judged or {"about": None})["about"]
        is_scam = judged["scam"] if judged else play.telling.is_scammer(play.telling.main)
        last = limits["lastLosingRank"]
        return {
            "case": self.items[item]["caseID"], "telling": play.telling.name,
            "truth": "scam" if is_scam else "genuine", "counted": reason is None,
            "reason": reason, "judged": judged and judged["p"],
            "judgeRank": judged and judged["rank"], "form": own.form,
            "beliefs": [taken_out(one, ("node", "rank", "p")) for one in play.believed
                        if one["about"] == about],
            "choices": [taken_out(one, ("node", "choice", "rank", "act", "cost"))
                        for one in play.choices],
            "checks": [{"via": one["via"], "independent": one["via"] in INDEPENDENT}
                       for one in play.choices if one["act"] == "verify"],
            **taken_out(play.numbers, ("lost", "gained")), **limits,
            "leftSafely": play.numbers["lost"] == 0 and all(
                last is None or one["rank"] < last for one in play.choices),
            "markingOpened": own.is_marking_opened, "ending": play.ending,
            "lang": self.created["language"],
            "startedAt": moment(own.times[0]), "endedAt": moment(own.times[-1])}

    def learners(self):
        """Finished plays of those who had a phone of their own."""
        found = defaultdict(list)
        for participant, item in sorted(self.own):
            if self.people[participant]["heads"] == 1 and self.counts(participant) and (
                    self.is_over(item) and self.own[participant, item].play.ending):
                found[participant].append(self.own_play(participant, item))
        return [{"learner": one, "plays": plays} for one, plays in sorted(found.items())]

    def report(self, signals):
        came = [one for one in self.people.values() if one["standing"] in ("present", "left")]
        return {
            "format": 1, "class": self.created["code"], "startedAt": moment(self.events[0][2]),
            "endedAt": moment(self.events[-1][2]) if self.has_ended else None,
            "attendance": {
                "heads": sum(one["heads"] for one in came), "phones": len(came),
                "shared": sum(one["heads"] > 1 for one in came),
                "sentOut": sum(one["standing"] == "kicked" for one in self.people.values())},
            "stories": [self.story(item, signals) for item in range(len(self.items))],
            "exit": self.exit(), "acts": self.acts(), "learners": self.learners()}


def marks(lines, language):
    """Ids of the marks in what was heard, in order."""
    for line in lines:
        for speaker, text in line.items():
            if speaker in ("if", "channel", "silence"):
                continue
            if isinstance(text, dict):
                text = text.get(language) or text.get("text") or text.get("zh") or text.get("en")
            yield from re.findall(r"\[\[([^|\]]+)\|", text)


def taken_out(tree, keys):
    """The same keys of a report, with null for what is not there."""
    return {key: tree.get(key) for key in keys}


def looked_at(report):
    """What of a report is recomputed."""
    said = taken_out(report, (
        "format", "class", "startedAt", "endedAt", "attendance", "stories", "exit", "acts",
        "learners"))
    said["stories"] = [taken_out(story, (
        "case", "telling", "way", "decisions", "curve", "clues", "own", "form"))
        for story in said["stories"]]
    for story in said["stories"]:
        story["decisions"] = [{
            **taken_out(one, ("number", "node", "went", "by")),
            "choices": [choice["id"] for choice in one["choices"]],
            "rounds": [taken_out(vote, ("round", "votes", "trusting", "doubting", "choices"))
                       for vote in one["rounds"]]} for one in story["decisions"]]
        story["clues"] = [taken_out(clue, ("mark", "decision", "votes", "missed"))
                          for clue in story["clues"]]
        if story["own"]:
            story["own"] = {name: taken_out(group, ("judged", "right", "lost"))
                            for name, group in story["own"].items()}
    said["exit"] = said["exit"] and taken_out(said["exit"], ("answers", "counts"))
    said["acts"] = said["acts"] and [taken_out(act, ("id", "heads")) for act in said["acts"]]
    said["learners"] = [{
        **taken_out(one, ("learner", "plays")),
        **{part: {name: flattened(one[part]).get(name) for name in NAMES} for part in MEASURES},
    } for one in said["learners"]]
    return said


def compare(said, ours):
    """Yields a line for each figure that differs."""
    if ours is None:
        yield "the journal has no such class"
        return
    known = {(one["learner"], play["startedAt"], play["case"]): play["markable"]
             for one in said["learners"] for play in one["plays"]}
    for one in ours["learners"]:
        for play in one["plays"]:
            play["markable"] = known.get((one["learner"], play["startedAt"], play["case"]), [])
        for part, found in zip(MEASURES, recompute(one["plays"])):
            one[part] = {name: found.get(name) for name in NAMES}
    yield from differences(looked_at(said), ours)
    for learner in said["learners"]:
        yield from compare_kinds(learner)
        if "overlooked" in learner:  # Which older programs do not say.
            yield from compare_overlooked(learner)


def classes(journal):
    """The classes that a journal keeps, each gone through again."""
    database = sqlite3.connect(f"file:{journal}?mode=ro", uri=True)
    try:
        rows = database.execute(
            "SELECT stream.id, event.kind, event.body, event.at FROM event JOIN stream"
            " ON stream.id = event.stream WHERE stream.kind = 'room' ORDER BY stream.id, event.seq")
        streams = defaultdict(list)
        for stream, kind, body, time in rows:
            streams[stream].append((kind, json.loads(body), time))
        sources = {digest: bytes(text).decode() for digest, text in database.execute(
            "SELECT sha256, text FROM source")}
    finally:
        database.close()
    return [(events, sources) for events in streams.values()]


def recomputed(journal, code, started):
    """The report of a class; nil where the journal has no such class."""
    signals = read_yaml(TAXONOMY.read_text(encoding="utf-8"))["signals"].keys()
    for events, sources in classes(journal):
        if events[0][1]["code"] == code and moment(events[0][2]) == started:
            return Class(events, sources).report(signals)
    return None


def main(arguments):
    try:
        journal, report = arguments
        said = json.loads(pathlib.Path(report).read_text(encoding="utf-8"))
        ours = recomputed(journal, said["class"], said["startedAt"])
    except (KeyError, OSError, ValueError, sqlite3.Error) as problem:
        print(f"cannot read the class: {problem!r}", file=sys.stderr)
        return 2
    found = list(compare(said, ours))
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
