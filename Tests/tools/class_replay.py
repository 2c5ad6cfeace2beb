"""Goes through a class again by its events, for the checks of class reports.

It shares nothing with the program.
"""

from case_story import Chance, Play, Telling, shuffled
from case_text import read_yaml

SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
DISTANCES = ("near", "medium", "far")


class OwnPlay:
    """What somebody did in a story of their own."""

    def __init__(self, play, form):
        self.play, self.form = play, form
        self.is_through, self.is_marking_opened = False, False
        self.acts, self.times = [], []

    def take(self, given, time):
        self.times.append(time)
        (name, value), play = *given.items(), self.play
        if name == "believe":
            play.believe(value)
        elif name == "choose":
            play.choose(value)
        elif name == "proceed":
            play.proceed()
        elif name == "takeBack":
            play.take_back()
        elif name == "openMarking":
            self.is_marking_opened = True
        elif name == "resolve":
            self.acts.append(value)
        self.is_through = name == "goOn" or bool(self.form and play.ending)


class Replay:
    """A class gone through again, event by event."""

    def __init__(self, events, sources):
        self.events = events
        self.created = events[0][1]
        self.seed, self.items = self.created["seed"], self.created["items"]
        cases = {digest: read_yaml(text) for digest, text in sources.items()
                 if digest in {item["source"] for item in self.items}}
        self.stories = []
        for item in self.items:
            case = cases[item["source"]]
            names = [item["telling"]] if item.get("telling") else sorted(case["stories"])
            self.stories.append({name: Telling(case, name) for name in names})
        self.people, self.ballots, self.own, self.codes = {}, {}, {}, {}
        self.promises, self.exits, self.went = {}, {}, {}
        self.decisions, self.explained = [], set()
        self.item, self.is_apart, self.has_ended = 0, False, False
        self.play = self.passed = self.via = None
        for kind, body, time in events:
            happen = getattr(self, "on_" + kind.removeprefix("room.").replace("-", "_"), None)
            if happen:
                happen(body, time)

    def is_own(self, item):
        return self.items[item].get("way") == "own"

    # What happened, by the names of the events.

    def on_joined(self, body, _):
        self.people[body["participant"]] = {
            "heads": body["heads"], "standing": "waiting" if body["waits"] else "present"}

    def on_approved(self, body, _):
        self.people[body["participant"]]["standing"] = "present"

    def on_kicked(self, body, _):
        self.people[body["participant"]]["standing"] = "kicked"

    def on_left(self, body, _):
        self.people[body["participant"]]["standing"] = "left"

    def on_began(self, body, _):
        self.item, self.passed = body["item"], None
        self.is_apart = self.is_own(self.item)
        if not self.is_apart:
            (telling,) = self.stories[self.item].values()
            self.arrive(Play(telling, self.seed), None)

    def on_read_on(self, _, __):
        play = self.play.copy()
        play.proceed()
        self.arrive(play, self.via)

    def on_opened(self, body, _):
        ballot = body["ballot"]
        self.decisions[ballot["step"] - 1]["rounds"] = ballot["round"]
        self.ballots[ballot["step"], ballot["round"]] = {"votes": {}, "hands": None}

    def on_voted(self, body, _):
        place = body["ballot"]["step"], body["ballot"]["round"]
        self.ballots[place]["votes"][body["participant"]] = body["vote"]

    def on_counted(self, body, _):
        self.ballots[body["ballot"]["step"], body["ballot"]["round"]]["hands"] = body["hands"]

    def on_advanced(self, body, _):
        decision = self.decisions[body["step"] - 1]
        self.went[body["step"]] = body
        play = decision["play"].copy()
        play.take(body["choice"])
        self.passed = body["step"]
        self.arrive(play, body["choice"])

    def on_explained(self, _, __):
        self.explained.add(self.item)

    def on_played(self, body, time):
        place = body["participant"], body["item"]
        if place not in self.own:
            self.own[place] = self.begun(*place)
        self.own[place].take(body["input"], time)

    def on_coded(self, body, _):
        self.codes[body["participant"]] = body["code"]

    def on_promised(self, body, _):
        self.promises[body["participant"], body["item"]] = body["act"]

    def on_answered(self, body, _):
        self.exits[body["participant"]] = body["answer"]

    def on_ended(self, _, __):
        self.has_ended = True

    def arrive(self, play, via):
        """A decision that is come to by the same way again is the same decision."""
        self.play, self.via = play, via
        if not play.decides:
            return
        place = self.item, self.passed, via
        if place not in [(one["item"], one["before"], one["via"]) for one in self.decisions]:
            self.decisions.append(
                {"item": self.item, "before": self.passed, "via": via, "play": play, "rounds": 0})

    # Stories of one's own.

    def begun(self, participant, item):
        """The play that chance gives to a participant."""
        if self.items[item].get("form"):
            drawn = self.form_stories(self.block(item), participant)
            number, (_, name, seed) = next(
                (number, one) for number, one in enumerate(drawn, 1) if one[0] == item)
            slot = self.items[item]["form"]
            return OwnPlay(Play(self.stories[item][name].walk(), seed), {
                **slot, "sitting": f"{participant}-{slot['occasion']}", "number": number,
                "count": len(drawn), "code": self.code(participant)})
        chance = Chance.of(self.seed, participant, item)
        name = "genuine" if chance.next() >> 63 else "scam"
        stories = self.stories[item]
        telling = stories.get(name) or next(iter(stories.values()))
        return OwnPlay(Play(telling.walk(), chance.next()), None)

    def code(self, participant):
        if participant in self.codes:
            return self.codes[participant]
        chance = Chance.of(self.seed, participant, 255)
        values = [chance.next() % len(SYMBOLS) for _ in range(5)]
        part = sum(place * value for place, value in enumerate(values, 1))
        last = next(n for n in range(len(SYMBOLS)) if (part + 6 * n) % len(SYMBOLS) == 0)
        return "".join(SYMBOLS[value] for value in [*values, last])

    def block(self, item):
        """The places that belong to one answering of forms."""
        def occasion(place):
            return (self.items[place].get("form") or {}).get("occasion")

        first = last = item
        while first > 0 and occasion(first - 1) == occasion(item):
            first -= 1
        while last + 1 < len(self.items) and occasion(last + 1) == occasion(item):
            last += 1
        return range(first, last + 1)

    def form_stories(self, block, participant):
        """Place, telling and seed of the stories that a participant meets, in their order."""
        is_odd = sum(map(ord, self.code(participant))) % 2
        name = {"before": "AB"[is_odd], "after": "BA"[is_odd], "later": "C"}
        slots = {place: self.items[place]["form"] for place in block}
        mine = [place for place, slot in slots.items() if slot["form"] == name[slot["occasion"]]]
        chance = Chance(Chance.of(self.seed, participant, block[0]).next())
        stories = []
        for distance in DISTANCES:
            some = shuffled([p for p in mine if slots[p]["distance"] == distance], chance.next())
            for number, place in enumerate(some):
                telling = "scam" if number < len(some) // 2 else "genuine"
                stories.append((place, telling, chance.next()))
        return shuffled(stories, chance.next())

    def is_over(self, item):
        """Whether the class is through with a story that each goes through alone."""
        if self.items[item].get("form") or self.has_ended:
            return self.has_ended
        last = self.item
        while last + 1 < len(self.items) and self.is_own(last + 1):
            last += 1
        if not (self.is_apart and self.item <= item <= last):
            return item < self.item
        everybody = [one for one, person in self.people.items() if person["standing"] == "present"]
        return any(place[1] == item for place in self.own) and all(
            (one, item) in self.own and self.own[one, item].is_through for one in everybody)

    def counts(self, participant):
        return self.people[participant]["standing"] != "kicked"

    def heads(self, participants):
        return sum(self.people[one]["heads"] for one in participants if self.counts(one))
