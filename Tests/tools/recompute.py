#!/usr/bin/env python3
"""Recomputes every measure, interval and limit of a JSON report from the plays in it.

Usage: recompute.py REPORT.json [...]    (a report on standard input: -)

A second implementation of docs/MEASURES.md that shares nothing with the program. It prints every
figure that differs by more than 1e-9 and exits with 1 if there is one, with 2 if a report cannot
be read.
"""

import json
import math
import sys
from fractions import Fraction
from statistics import NormalDist

from student import student

TOLERANCE = 1e-9
REACH = 1.96
TOO_MUCH_LOST = 0.3
NORMAL = NormalDist()
NAMES = (
    "discrimination dPrime bias seDPrime brier reliability resolution uncertainty calibration "
    "earliness lossRatio missedBenefit netValue baselineNetValue safety independentChecks "
    "flagPrecision flagRecall flagF1"
).split()


def clamp(x, low=0.0, high=1.0):
    return min(max(x, low), high)


def mean(values):
    return math.fsum(values) / len(values) if values else None


def mean_interval(values, low=0.0, high=1.0, reach=lambda count: REACH):
    if len(set(values)) < 2:
        return None
    m = mean(values)
    variance = math.fsum((v - m) ** 2 for v in values) / (len(values) - 1)
    half = reach(len(values)) * math.sqrt(variance / len(values))
    return [clamp(m - half, low, high), clamp(m + half, low, high)]


def wilson(successes, trials):
    """The two roots x of (share - x)^2 = REACH^2 x (1 - x) / trials."""
    if trials == 0:
        return None
    share = successes / trials
    a = 1 + REACH**2 / trials
    b = -(2 * share + REACH**2 / trials)
    root = math.sqrt(max(0.0, b * b - 4 * a * share * share))
    return [(-b - root) / (2 * a), (-b + root) / (2 * a)]


def discrimination(scams, genuine):
    if not scams or not genuine:
        return None, None
    m, n = len(scams), len(genuine)
    area = sum((s > g) + 0.5 * (s == g) for s in scams for g in genuine) / (m * n)
    extra = (m + n) / 2 - 1

    def excess(x):
        bracket = 1 + extra * (1 - x) / (2 - x) + extra * x / (1 + x)
        return (x - area) ** 2 - REACH**2 * x * (1 - x) * bracket / (m * n)

    def edge(far, near):
        for _ in range(300):
            middle = (far + near) / 2
            far, near = (middle, near) if excess(middle) > 0 else (far, middle)
        return near

    low = edge(0.0, area) if area > 0 else 0.0
    high = edge(1.0, area) if area < 1 else 1.0
    return 2 * area - 1, [2 * low - 1, 2 * high - 1]


def detection(scams, genuine):
    if not scams or not genuine:
        return {}, {}
    n = len(scams) + len(genuine)

    def rate(beliefs):
        alarms = sum(p > 0.5 for p in beliefs)
        share = len(beliefs) / n
        return (alarms + share) / (len(beliefs) + 2 * share)

    hit, alarm = rate(scams), rate(genuine)
    zh, zf = NORMAL.inv_cdf(hit), NORMAL.inv_cdf(alarm)
    error = math.sqrt(
        hit * (1 - hit) / (len(scams) * NORMAL.pdf(zh) ** 2)
        + alarm * (1 - alarm) / (len(genuine) * NORMAL.pdf(zf) ** 2)
    )
    d, c = zh - zf, -(zh + zf) / 2
    values = {"dPrime": d, "bias": c, "seDPrime": error}
    intervals = {
        "dPrime": [d - REACH * error, d + REACH * error],
        "bias": [c - REACH * error / 2, c + REACH * error / 2],
    }
    return values, intervals


def calibration(plays):
    if not plays:
        return {}, {}
    pairs = [(play["judged"], 1 if (play["truth"] == "scam") else 0) for play in plays]
    misses = [(p - o) ** 2 for p, o in pairs]
    n = len(pairs)
    base = sum(o for _, o in pairs) / n
    reliability = resolution = 0.0
    for level in {p for p, _ in pairs}:
        truths = [o for p, o in pairs if p == level]
        rate = sum(truths) / len(truths)
        reliability += len(truths) * (level - rate) ** 2 / n
        resolution += len(truths) * (rate - base) ** 2 / n
    brier, uncertainty = mean(misses), base * (1 - base)
    values = {
        "brier": brier,
        "reliability": reliability,
        "resolution": resolution,
        "uncertainty": uncertainty,
    }
    intervals = {"brier": mean_interval(misses)}
    if uncertainty > 0:
        values["calibration"] = 1 - brier / uncertainty
        if intervals["brier"]:
            low, high = intervals["brier"]
            intervals["calibration"] = [1 - high / uncertainty, 1 - low / uncertainty]
    return values, intervals


def earliness(play):
    judge, last = play.get("judgeRank"), play.get("lastLosingRank")
    if not (play["truth"] == "scam") or judge is None or last is None or last < judge:
        return None
    since = None
    for belief in play["beliefs"]:
        if belief["p"] >= 0.65 and since is None:
            since = belief["rank"]
        if belief["p"] < 0.5:
            since = None
    if since is None:
        return None if play["leftSafely"] or (play["ending"] is None) else 0.0
    return clamp((last + 1 - since) / (last + 1 - judge))


def shares(plays, worth):
    """By play: the share lost and the share missed, None where nothing is at stake."""
    result = []
    for play in plays:
        end = worth(play)
        lost = clamp(end["lost"] / play["maxLoss"]) if play["maxLoss"] > 0 else None
        missed = None
        if play["maxGain"] > 0:
            missed = clamp((play["maxGain"] - end["gained"]) / play["maxGain"])
        result.append((lost, missed))
    return result


def net_value(plays):
    def cost(pairs):
        losses = [lost for lost, _ in pairs if lost is not None]
        missed = [miss for _, miss in pairs if miss is not None]
        return (mean(losses) + mean(missed)) / 2 if losses and missed else None

    own = shares(plays, lambda play: play)
    losses = [lost for lost, _ in own if lost is not None]
    missed = [miss for _, miss in own if miss is not None]
    values = {"lossRatio": mean(losses), "missedBenefit": mean(missed)}
    intervals = {"lossRatio": mean_interval(losses), "missedBenefit": mean_interval(missed)}
    mine = cost(own)
    if mine is None:
        return values, intervals, losses, missed
    blind = min(cost(shares(plays, lambda play: play[way])) for way in ("complyAll", "refuseAll"))
    values |= {"netValue": 1 - mine, "baselineNetValue": 1 - blind}
    error = None
    if len(set(losses)) > 1 or len(set(missed)) > 1:
        moves = []
        for lost, miss in own:
            if lost is None and miss is None:
                continue
            move = 0.0 if lost is None else (lost - mean(losses)) / len(losses)
            move += 0.0 if miss is None else (miss - mean(missed)) / len(missed)
            moves.append(move / 2)
        error = math.sqrt(len(moves) / (len(moves) - 1) * math.fsum(x * x for x in moves))
        intervals["netValue"] = [
            clamp(1 - mine - REACH * error),
            clamp(1 - mine + REACH * error),
        ]
    if blind > 0:
        safety = (blind - mine) / blind
        values["safety"] = max(0.0, safety)
        if error is not None:
            half = REACH * error / blind
            intervals["safety"] = [clamp(safety - half), clamp(safety + half)]
    return values, intervals, losses, missed


def flags(plays):
    found = mistaken = overlooked = 0
    for play in plays:
        if not play["markingOpened"]:
            continue
        for clause in play["markable"]:
            target = clause["flag"] and play["telling"] == "scam"
            doubtful = clause.get("marked") == "doubtful"
            found += doubtful and target
            mistaken += doubtful and not target
            overlooked += target and not doubtful
    values, intervals = {}, {}
    if found + mistaken:
        values["flagPrecision"] = found / (found + mistaken)
        intervals["flagPrecision"] = wilson(found, found + mistaken)
    if found + overlooked:
        values["flagRecall"] = found / (found + overlooked)
        intervals["flagRecall"] = wilson(found, found + overlooked)
    union = found + mistaken + overlooked
    if union:
        values["flagF1"] = 2 * found / (found + union)
        intervals["flagF1"] = [2 * x / (1 + x) for x in wilson(found, union)]
    return values, intervals, found + mistaken, found + overlooked


def recompute(plays):
    plays = [p for p in plays if p["counted"] and p.get("judged") is not None]
    scams = [p["judged"] for p in plays if (p["truth"] == "scam")]
    genuine = [p["judged"] for p in plays if not (p["truth"] == "scam")]
    values, intervals = {}, {}
    values["discrimination"], intervals["discrimination"] = discrimination(scams, genuine)
    for part in (detection(scams, genuine), calibration(plays)):
        values |= part[0]
        intervals |= part[1]
    early = [e for e in map(earliness, plays) if e is not None]
    values["earliness"], intervals["earliness"] = mean(early), mean_interval(early)
    worth, worth_intervals, losses, missed = net_value(plays)
    values |= worth
    intervals |= worth_intervals
    checks = [c["independent"] for p in plays for c in p["checks"]]
    if checks:
        values["independentChecks"] = sum(checks) / len(checks)
    intervals["independentChecks"] = wilson(sum(checks), len(checks))
    marks, mark_intervals, marked, targets = flags(plays)
    values |= marks
    intervals |= mark_intervals

    both = min(len(scams), len(genuine)) >= 6
    limits = dict.fromkeys(
        ["discrimination", "dPrime", "bias", "seDPrime", "brier", "uncertainty", "calibration"],
        both,
    )
    limits |= dict.fromkeys(["reliability", "resolution"], len(plays) >= 20)
    limits |= {"earliness": len(early) >= 6, "independentChecks": len(checks) >= 6}
    limits |= {"lossRatio": len(losses) >= 6, "missedBenefit": len(missed) >= 6}
    limits |= dict.fromkeys(
        ["netValue", "baselineNetValue", "safety"], min(len(losses), len(missed)) >= 6
    )
    limits |= {"flagPrecision": marked >= 10, "flagRecall": targets >= 10}
    limits |= {"flagF1": min(marked, targets) >= 10}
    enough = {name: limits[name] and values.get(name) is not None for name in NAMES}
    return values, intervals, enough


def flattened(measures):
    """`flags: {precision, recall, f1}` is read as flagPrecision, flagRecall and flagF1."""
    flat = dict(measures or {})
    inner = flat.pop("flags", None)
    if isinstance(inner, dict):
        for short, name in (("precision", "Precision"), ("recall", "Recall"), ("f1", "F1")):
            flat["flag" + name] = inner.get(short)
    return flat


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


BANDS = ["startingOut", "gettingThere", "sound", "steady"]
FEWEST = 5
LISTED = 10


def band(shown):
    return BANDS[sum(math.floor(shown + 0.5) >= edge for edge in (25, 55, 80))]


def spread(known):
    """Of pairs of a figure and its band."""
    figures = [figure for figure, _ in known]
    found = {"people": len(known), "mean": None, "low": None, "high": None, "bands": None}
    if len(known) >= FEWEST:
        found["mean"] = mean(figures)
        around = mean_interval(
            figures, 0.0, 100.0, lambda count: student(count - 1)) or [None, None]
        found["low"], found["high"] = around
        found["bands"] = {name: sum(own == name for _, own in known) for name in BANDS}
    return found


def believing(plays):
    """Kaplan and Meier 1958, over scams from the first decision until one is recognised or left."""
    lives = []
    for play in plays:
        ranks = [step["rank"] for step in play["beliefs"] + play["choices"]]
        if play["truth"] != "scam" or not ranks:
            continue
        since = None
        for belief in play["beliefs"]:
            if belief["p"] >= 0.65 and since is None:
                since = belief["rank"]
            if belief["p"] < 0.5:
                since = None
        lives.append((min(ranks), max(ranks) if since is None else since, since is not None))
    if len(lives) < FEWEST:
        return []
    steps, share = [], 1.0
    for rank in sorted({end for _, end, _ in lives}):
        risk = sum(start <= rank for start, _, _ in lives) - sum(end < rank for _, end, _ in lives)
        gone = sum(end == rank and known for _, end, known in lives)
        share *= 1 - gone / risk
        left = sum(end == rank and not known for _, end, known in lives)
        steps.append({"rank": rank, "atRisk": risk, "recognised": gone, "left": left,
                      "believing": share})
    return steps


def hardest(plays):
    """Flags overlooked and harmful choices, those of the largest share first."""
    scams, shown, taken = {}, {}, {}
    for play in plays:
        if play["telling"] != "scam":
            continue
        case = play["case"]
        scams[case] = scams.get(case, 0) + 1
        for choice in play["choices"]:
            if choice["cost"] > 0:
                place = (case, "scam", choice["node"], choice["choice"])
                taken[place] = taken.get(place, 0) + 1
        noticed = {}
        for clause in play["markable"] if play["markingOpened"] else []:
            for flag in clause["flags"]:
                noticed[flag] = noticed.get(flag, False) or clause["marked"] == "doubtful"
        for flag, is_noticed in noticed.items():
            missed, whole = shown.get((case, flag), (0, 0))
            shown[case, flag] = (missed + (not is_noticed), whole + 1)

    def order(shares):
        many = [(place, part, whole) for place, (part, whole) in shares.items()
                if whole >= FEWEST and part > 0]
        return sorted(many, key=lambda one: (Fraction(-one[1], one[2]), -one[2], one[0]))[:LISTED]

    overlooked = [{"case": place[0], "flag": place[1], "missed": part, "shown": whole}
                  for place, part, whole in order(shown)]
    costs = {place: (part, scams[place[0]]) for place, part in taken.items()}
    harmful = [dict(zip(("case", "telling", "node", "choice"), place), taken=part, plays=whole)
               for place, part, whole in order(costs)]
    return overlooked, harmful


def together(report):
    """What everybody's plays come to."""
    apart, safe, leanings, judged, played = [], [], [], [], 0
    for entry in report["learners"]:
        plays = [p for p in entry["plays"] if p["counted"] and p.get("judged") is not None]
        judged += plays
        played += bool(plays)
        values, intervals, enough = recompute(entry["plays"])
        if enough["discrimination"]:
            figure = 100 * max(0.0, values["discrimination"])
            apart.append((figure, band(figure)))
        if enough["safety"]:
            own = band(100 * values["safety"])
            if (values.get("lossRatio") or 0) > TOO_MUCH_LOST:
                own = min(own, "gettingThere", key=BANDS.index)
            safe.append((100 * values["safety"], own))
        if enough["bias"] and intervals.get("bias"):
            low, high = intervals["bias"]
            leanings.append("trusting" if low > 0 else "suspicious" if high < 0 else "neither")
    names = ("trusting", "neither", "suspicious")
    overlooked, harmful = hardest(judged)
    return {
        "people": len(report["learners"]), "played": played, "plays": len(judged),
        "tellsApart": spread(apart), "staysSafe": spread(safe),
        "leanings": {name: leanings.count(name) for name in names}
        if len(leanings) >= FEWEST else None,
        "believing": believing(judged), "overlooked": overlooked, "harmful": harmful,
    }


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
