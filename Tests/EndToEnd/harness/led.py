"""A class whose host and phones are led by the protocol, quickly, with answers that follow from a seed."""

import concurrent.futures
import itertools
import random

from .program import PATIENCE, Lasting
from .room import Host, Phone, until

# What everybody may mean to do after a story, whichever it was.
ACTS = ("own-app", "known-number", "tell-family")


class Led:
    """A class with its phones, led quickly; what is answered follows from the seed."""

    def __init__(self, box, seed, *plan):
        self.host = Host(Lasting(), box, *plan, "--seed", str(seed))
        self.dice, self.phones, self.devices = random.Random(seed), [], []

    def join(self, *heads):
        for number in heads:
            phone = Phone(self.host)
            assert phone.join(heads=number).status == 201
            self.phones.append(phone)
            self.devices.append(phone)

    def say(self, line, phase):
        """Says a line and waits until the class is there."""
        scene = self.phones[0].room["scene"]
        self.host.say(line)
        until(lambda: f"{phase} after {line!r}: {self.host.errors}", lambda: any(
            room["phase"] == phase and (phase != "show" or room["scene"] > scene)
            for room in [self.phones[0].room]))

    def everybody(self, act):
        """Each phone in a thread of its own, with dice of its own."""
        work = [(phone, random.Random(self.dice.random())) for phone in self.phones]
        with concurrent.futures.ThreadPoolExecutor(len(work)) as pool:
            return list(pool.map(lambda pair: act(*pair), work))

    def vote(self, cards=None, again=False):
        """Asks the decision at hand; the first phone never answers, so that the host closes it."""
        self.say("revote" if again else "open", "open")
        room, scene = self.phones[0].room, self.phones[0].scene().body
        letters = [choice["letter"] for choice in scene["choices"]]
        trust = scene.get("trust")
        if cards:
            self.host.say(" ".join(map(str, cards[:1 if trust else 0] + cards[1:len(letters) + 1])))

        def answer(phone, dice):
            if phone is self.phones[0]:
                return
            levels = range(0 if trust["may_be_unsure"] else 1, 7) if trust else [None]
            done = phone.vote(dice.choice(letters), dice.choice(levels), room["step"], room["round"])
            assert done.status == 200, done

        self.everybody(answer)
        self.say("close", "closed")

    def reads_on(self):
        """As far as there is something to decide; false where the story is over, and explained."""
        while "step" not in (room := self.phones[0].room):
            if room["phase"] == "debrief":
                return False
            self.host.say("next")
            until("something new", lambda: self.phones[0].room["scene"] > room["scene"])
        return True

    def tell(self, talked=(), cards=None, back=None, host=None):
        """Goes through the story at hand.

        Of the decisions come to, by their numbers, some are `talked` over and voted on again, at one the
        class goes `back` to the one before, and at one the host decides for B. At the first, `cards` are
        raised: how many doubt, then those for each choice.
        """
        for number in itertools.count(1):
            if not self.reads_on():
                return
            if number == back:
                self.say("back", "show")
            self.vote(cards if number == 1 else None)
            if number in talked:
                self.say("discuss", "discuss")
                self.vote(again=True)
            self.say("B" if number == host else "next", "show")

    def means(self):
        """Some say what they mean to do, and some of them think again."""
        def choose(phone, dice):
            for act in dice.sample(ACTS, dice.choice((1, 1, 2))):
                assert phone.ask("PUT", "/api/v1/act", {"act": act}).status == 200

        self.everybody(choose)

    def alone(self, leaves=lambda at: False):
        """Each goes through what is open to them; the first phone stops at a choice where it `leaves`."""
        until("each is alone", lambda: self.phones[0].room["phase"] == "own")
        self.everybody(lambda phone, dice: play(
            phone, dice, leaves if phone is self.phones[0] else lambda at: False))

    def end(self):
        """The host goes once every phone has heard that it is over."""
        self.host.say("end")
        for phone in self.devices:
            until("it is over", lambda: phone.state().status != 200)
            phone.ask("GET", "/api/v1/told")
            phone.hang_up()
        assert self.host.process.wait(PATIENCE) == 0, self.host.errors


def play(phone, dice, leaves):
    me = phone.state().body["me"]
    while not me["through"]:
        at = me["play"]
        while at["question"]["kind"] != "closed":
            if at["question"]["kind"] == "choices" and leaves(at):
                return
            at = step(phone, at, answer(at, dice))
            if at.get("may_take_back") and dice.random() < 1 / 8:
                at = step(phone, at, {"take_back": True})
        if not at.get("form"):
            if dice.random() < 2 / 3:
                at = step(phone, at, {"resolve": dice.choice(ACTS)})
            step(phone, at, {"next": True})
        me = phone.state().body["me"]


def step(phone, at, body):
    done = phone.play(at["item"], at["n"], body)
    assert done.status == 200, done
    return done.body


def answer(at, dice):
    question = at["question"]
    kind = question["kind"]
    if kind == "belief":
        return {"belief": dice.randint(0 if question["may_be_unsure"] else 1, 6)}
    if kind == "choices":
        return {"choose": dice.choice(question["choices"])["letter"]}
    if kind == "ended" and dice.random() < 1 / 3:
        return {"open_marking": True}
    if kind == "marking" and not any("mark" in clause for clause in question["clauses"]):
        place = dice.randrange(len(question["clauses"]))
        return {"mark": {"clause": place, "as": dice.choice(("doubtful", "reassuring"))}}
    return {"proceed": True} if kind == "proceed" else {"close": True}
