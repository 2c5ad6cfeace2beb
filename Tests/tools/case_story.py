"""Plays a case, for the checks of class reports: shares nothing with the program.

Of a story it knows what decides where it goes, what is asked, and what is lost and gained.
"""

import copy
import re

BELIEFS = (0.5, 0.05, 0.20, 0.35, 0.65, 0.80, 0.95)
INDEPENDENT = ("own_app", "known_number", "official_hotline", "in_person", "trusted_person")
ALL_BITS = (1 << 64) - 1


class Chance:
    """SplitMix64 (Steele, Lea, Flood 2014), by which classes draw."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & ALL_BITS
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & ALL_BITS
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & ALL_BITS
        return mixed ^ (mixed >> 31)

    @classmethod
    def of(cls, seed, participant, item):
        """That of one participant at one place of the plan; FNV-1a over both."""
        mixed = 0xCBF29CE484222325
        for byte in bytes.fromhex(participant.replace("-", "")) + bytes([item & 255]):
            mixed = ((mixed ^ byte) * 0x100000001B3) & ALL_BITS
        return cls(seed ^ mixed)


def shuffled(values, seed):
    chance, values = Chance(seed), list(values)
    for last in range(len(values) - 1, 0, -1):
        other = chance.next() % (last + 1)
        values[last], values[other] = values[other], values[last]
    return values


class Telling:
    """One of the two stories of a case."""

    def __init__(self, case, name):
        story = case["stories"][name]
        self.name, self.status, self.opening = name, case["status"], case["opening"]
        self.nodes = {**(case.get("nodes") or {}), **(story.get("nodes") or {})}
        self.endings = story["endings"]
        self.main = case.get("about") or next(iter(case["people"]))
        self.people, self.truth = set(case["people"]), story.get("truth") or {}
        self.numbers = {"lost": 0, "gained": 0, "minutes_spent": 0, **(case.get("vars") or {})}
        self.ranks, self.limits = {}, None

    def walk(self):
        """Gives decisions their ranks, and finds what can be lost and gained, and is by blind habits."""
        if self.limits is None:
            along, ranks, decisions = self.road(go_along)
            refusing, _, _ = self.road(refuse)
            start, known = Play(self, 0), {}
            losing = [ranks[play.node] for play in decisions
                      if most(play, known)["lost"] > play.numbers["lost"]]
            reached = most(start, known)
            self.limits = {
                "maxLoss": max(0, reached["lost"]), "maxGain": max(0, reached["gained"]),
                "lastLosingRank": max(losing, default=None), "complyAll": along, "refuseAll": refusing}
            self.ranks = {node: rank for node, rank in ranks.items() if rank}
        return self

    def road(self, reluctance):
        """What somebody ends with who always takes what they are least reluctant about, and how."""
        play, ranks, decisions = Play(self, 0), {}, []
        while not play.ending:
            if play.decides:
                decisions.append(play.copy())
            ranks.setdefault(play.node, len({one.node for one in decisions}))
            if play.decides:
                play.choose(min(play.left(), key=reluctance)["id"])
            else:
                play.proceed()
        return {key: play.numbers[key] for key in ("lost", "gained")}, ranks, decisions

    def is_scammer(self, person):
        other = None if person == self.main else self.truth.get(person)
        return (other or self.name) == "scam"


def go_along(choice):
    return choice["act"] != "comply"


def refuse(choice):
    """How reluctant somebody is to take a choice who refuses whatever can be refused."""
    kind = choice["act"], choice.get("via") in INDEPENDENT
    order = ("refuse", "report", "pause")
    return order.index(kind[0]) if kind[0] in order else {
        ("verify", True): 3, ("verify", False): 4}.get(kind, 5)


def most(play, known):
    """The most that can have been lost, and gained, at an ending that can be come to from here."""
    if play.ending:
        return play.numbers
    if play.place not in known:
        ends = []
        for choice in play.left() if play.decides else [None]:
            other = play.copy()
            if choice:
                other.choose(choice["id"])
            else:
                other.proceed()
            ends.append(most(other, known))
        known[play.place] = {key: max(end[key] for end in ends) for key in ("lost", "gained")}
    return known[play.place]


class Holds:
    """Whether a condition holds in a play."""

    def __init__(self, text, play):
        self.words = re.findall(r"[A-Za-z_][\w-]*|\d+|[!<>]=|[=<>()/,]|-\d+", text)
        self.play = play

    def take(self, word):
        if self.words[:1] == [word]:
            return self.words.pop(0)
        return None

    def either(self):
        found = self.both()
        while self.take("or"):
            found = self.both() or found
        return found

    def both(self):
        found = self.single()
        while self.take("and"):
            found = self.single() and found
        return found

    def single(self):
        if self.take("not"):
            return not self.single()
        if self.take("("):
            found = self.either()
            self.take(")")
            return found
        name = self.words.pop(0)
        if self.take("("):
            inner = []
            while not self.take(")"):
                inner.append(self.words.pop(0))
            return self.happened(name, inner)
        value = int(self.play.numbers[name])
        if self.words[:1] and self.words[0] in ("=", "!=", "<", "<=", ">", ">="):
            sign, other = self.words.pop(0), int(self.words.pop(0))
            return {"=": value == other, "!=": value != other, "<": value < other,
                    "<=": value <= other, ">": value > other, ">=": value >= other}[sign]
        return value != 0

    def happened(self, name, inner):
        if name == "has":
            return inner[-1] in self.play.leaked
        if name == "visited":
            return inner[0] in self.play.visited
        return (inner[0], inner[-1]) in self.play.chosen


class Play:
    """Where somebody, or a class, is in a story."""

    def __init__(self, telling, seed):
        self.telling, self.seed = telling, seed
        self.numbers = dict(telling.numbers)
        self.visited, self.chosen, self.shown, self.leaked, self.heard = (set() for _ in range(5))
        self.since, self.read, self.believed, self.choices = {}, [], [], []
        self.node, self.ending = None, None
        self.is_past_judging = self.is_revealed = self.asks_trust = self.asks_judged = False
        self.stated, self.rank = None, 1
        self.enter(telling.opening)

    def copy(self):
        other = copy.copy(self)
        for name, value in vars(self).items():
            if isinstance(value, (dict, list, set)):
                setattr(other, name, value.copy())
        return other

    @property
    def here(self):
        return self.telling.nodes[self.node]

    @property
    def about(self):
        return self.here.get("about") or self.telling.main

    @property
    def decides(self):
        """Whether there is something to choose."""
        return self.ending is None and bool(self.here.get("choices"))

    def holds(self, thing):
        return "if" not in thing or Holds(thing["if"], self).either()

    def enter(self, name):
        self.node = name
        self.rank = self.telling.ranks.get(name, self.rank)
        node = self.here
        self.visited.add(name)
        if "deadline" in node:
            self.since.setdefault(name, self.numbers["minutes_spent"])
        self.is_revealed = self.is_revealed or node.get("reveals", False)
        for place, line in enumerate(node.get("say") or []):
            if (name, place) in self.shown or not self.holds(line):
                continue
            self.shown.add((name, place))
            self.heard.update(self.telling.people & line.keys())
            self.read.append(line)
        self.asks_trust = self.asks_judged = False
        if node.get("choices") and not self.is_revealed:
            if node.get("judge") and not self.is_past_judging:
                self.is_past_judging = self.asks_trust = self.asks_judged = True
            else:
                self.asks_trust = self.about in self.heard

    @property
    def place(self):
        """All that has a bearing on how the play may go on."""
        return (self.node, *self.numbers.items(), *self.since.items()), *map(
            frozenset, (self.visited, self.chosen, self.leaked))

    def left(self):
        """The choices that are left, in the order of the file."""
        return [choice for choice in self.here["choices"] if self.holds(choice) and not (
            choice.get("once") and (self.node, choice["id"]) in self.chosen)]

    def offered(self):
        """Their ids, in the order to show them."""
        ids = [choice["id"] for choice in self.left()]
        if not self.here.get("shuffle"):
            return ids
        place = list(self.telling.nodes).index(self.node)
        return shuffled(ids, (self.seed + place * 0x9E37) & ALL_BITS)

    def change(self, effects):
        for name, value in (effects or {}).items():
            if name == "leaked":
                self.leaked.update(value)
            elif isinstance(value, bool):
                self.numbers[name] = value
            else:
                self.numbers[name] += value

    def go(self, ways):
        name = ways if isinstance(ways, str) else next(
            way["to"] for way in ways if self.holds(way))
        for _ in self.telling.nodes:
            deadline = (self.telling.nodes.get(name) or {}).get("deadline")
            if not deadline or name not in self.since or (
                    self.numbers["minutes_spent"] - self.since[name] < deadline["minutes"]):
                break
            name = deadline["goto"]
        if name in self.telling.nodes:
            self.enter(name)
        else:
            self.change(self.telling.endings[name].get("effects"))
            self.ending, self.asks_trust = name, False

    def proceed(self):
        self.go(self.here["goto"])

    def choose(self, name):
        choice = next(one for one in self.here["choices"] if one["id"] == name)
        self.chosen.add((self.node, name))
        self.stated, lost = None, self.numbers["lost"]
        self.change(choice.get("effects"))
        self.choices.append({
            "node": self.node, "choice": name, "rank": self.rank, "act": choice["act"],
            "cost": self.numbers["lost"] - lost, "via": choice.get("via")})
        self.go(choice["goto"])

    def believe(self, level):
        self.stated = self.asks_judged, self.about in self.heard
        self.heard.discard(self.about)
        self.believed.append({
            "p": BELIEFS[level], "node": self.node, "judged": self.asks_judged, "rank": self.rank,
            "about": self.about, "scam": self.telling.is_scammer(self.about)})
        self.asks_trust = self.asks_judged = False

    def take_back(self):
        self.asks_judged, was_heard = self.stated
        if was_heard:
            self.heard.add(self.about)
        self.asks_trust, self.stated = True, None
        self.believed.pop()

    def take(self, choice):
        """A choice of a whole class, of which nobody alone is asked what they believe."""
        if self.asks_trust:
            self.heard.discard(self.about)
        self.choose(choice)

    @property
    def judged(self):
        return next((belief for belief in self.believed if belief["judged"]), None)
