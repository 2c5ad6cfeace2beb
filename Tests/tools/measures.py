"""Every measure, interval and limit of one person's plays, after docs/MEASURES.md: a second implementation."""

import math
from statistics import NormalDist

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
