"""What everybody's plays come to, after docs/MEASURES.md and docs/REPORTS.md: a second implementation."""

import math
from fractions import Fraction

from measures import TOO_MUCH_LOST, mean, mean_interval, recompute
from student import student

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
