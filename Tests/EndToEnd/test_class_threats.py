"""What a class on the network withstands, threat by threat; numbers as in the threat model T1 to T26.

Not here:
T6   storms and replays of votes: test_class_protocol.py, `Votes`.
T10  names as text in a page, the page's policy: test_class_phones.py; the headers: test_class_protocol.py.
T14  formulas in CSV: the reports of a class name nobody; `test_t13` here looks at them all the same.
T15  HTML of reports: test_report.py.
T20  what the page says of listening on open Wi-Fi: a text; that no secret but the cookie is sent is T3.
"""

import collections
import contextlib
import itertools
import json
import random
import re
import signal
import socket
import sqlite3
import statistics
import threading
import time
import unittest

from harness import wire
from harness.program import CHECKOUT, IS_FULL, PATIENCE, Box, taxonomy
from harness.room import Host, Phone, until
from harness.tale import Tale
from test_class_phones import crowd, hostile_names, journal
from test_class_protocol import Class, kinds, outcome, problem

LETTERS = {"fine": "a", "look": "b", "refuse": "c"}


def files(box):
    """Everything that was written anywhere in a test's home."""
    return {path: path.read_bytes() for path in box.root.rglob("*") if path.is_file()}


def holding(box, *words):
    """The files in which one of these stands, as text or as the bytes of hexadecimal digits."""
    wanted = [word if isinstance(word, bytes) else word.encode() for word in words]
    return [path for path, data in files(box).items() if any(word in data for word in wanted)]


class Together:
    """Threads that do something until they are told to stop; what goes wrong in one is not lost."""

    def __init__(self, *tasks):
        self.is_over, self.errors = threading.Event(), []
        self.threads = [threading.Thread(target=self._run, args=(task,)) for task in tasks]

    def _run(self, task):
        try:
            task(self.is_over)
        except Exception as error:
            self.errors.append(error)

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        self.join()

    def join(self):
        for thread in self.threads:
            thread.join()

    @property
    def is_alive(self):
        return any(thread.is_alive() for thread in self.threads)


# --- the door ---

class Flood(unittest.TestCase):
    def test_t01_a_flood_of_joins_keeps_nobody_out_who_is_let_in_by_the_host(self):
        host = Host(self, Box(self), "takeout/scam", "--heads", "20")
        total, seen = 10_000 if IS_FULL else 2_000, collections.Counter()
        numbers, lock = itertools.count(), threading.Lock()

        def join(line):
            answer = line.ask("POST", "/api/v1/join", body={
                "code": host.code, "client_key": f"f{next(numbers):031x}", "heads": 1, "lang": "en"})
            with lock:
                seen[answer.status] += 1
            if answer.status == 429:
                self.assertGreaterEqual(int(answer.headers["retry-after"]), 1)
            return answer

        first = wire.Line(host)
        self.addCleanup(first.close)
        for _ in range(40):
            join(first)
        self.assertEqual(seen, {201: 40})
        real = Phone(host)
        self.assertEqual(real.join(name="Real Learner").status, 201)
        self.assertEqual(real.me["standing"], "waiting")

        def flood(is_over):
            with wire.Line(host) as line:
                while sum(seen.values()) < total:
                    join(line)

        with Together(*[flood] * 8) as flooding:
            until("the flood is on", lambda: seen[503] + seen[429] > 50)
            start = time.monotonic()
            before = len(host.lines)
            host.say("approve real learner")
            until("the real learner is in",
                  lambda: real.state().body["me"]["standing"] == "present", 5)
            host.say("?")
            until("the host is heard", lambda: any(
                line.startswith("approve") for line in host.lines[before:]), 1)
            self.assertLess(time.monotonic() - start, 5)
            self.assertTrue(flooding.is_alive, "the flood was over before")
            flooding.join()
        self.assertEqual(flooding.errors, [])
        self.assertEqual(real.room["joined"], 25)
        waits = [body["waits"] for kind, body in journal(host) if kind == "room.joined"]
        # Those expected, a fifth more, and a queue that ends; the real learner has left it.
        self.assertEqual(waits.count(False), 24)
        self.assertLessEqual(waits.count(True), 101)
        self.assertEqual(set(seen), {201, 429, 503})
        host.lead("who", "25 in the room, 100 waiting")
        # Whoever is in votes as ever.
        host.say("start", "open")
        until("open", lambda: real.room["phase"] == "open")
        self.assertEqual(real.vote("a", 2, 1, 1).status, 200)


class Codes(Class):
    def guess(self, code, path="join", source=None, **more):
        body = {"code": code, "client_key": "d" * 32, "heads": 1, "lang": "en"} | more
        return wire.ask(self.host, "POST", f"/api/v1/{path}", body=body, source=source)

    def near(self):
        """The code with one symbol changed, each in turn, and others of any form."""
        symbols = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
        for place, symbol in itertools.cycle(itertools.product(range(6), symbols)):
            if self.host.code[place] != symbol:
                yield self.host.code[:place] + symbol + self.host.code[place + 1:]

    def test_t02_guessing_is_slow_and_learns_nothing(self):
        far = ["", "x", "ZZZZZZ", "222222", self.host.code[:5], self.host.code + "2",
               self.host.code[::-1], "é" * 6, "' OR 1=1", "\0" * 6, "A" * 1_000]
        answers = []
        for number, code in zip(range(70), itertools.chain(far, self.near())):
            answers.append(self.guess(code))
        statuses = [answer.status for answer in answers]
        wrong = statuses.index(429)
        self.assertIn(wrong, range(60, 66))
        self.assertEqual(set(statuses[:wrong]), {404})
        self.assertEqual(len({answer.raw for answer in answers[:wrong]}), 1)
        heads = {tuple((name, value) for name, value in answer.headers.items() if name != "date")
                 for answer in answers[:wrong]}
        self.assertEqual(len(heads), 1)
        self.assertEqual(problem(answers[0]), "unknown-code")
        # From here on not even the right one tells anything.
        for answer in (answers[-1], self.guess(self.host.code), self.guess("2" * 6),
                       self.guess(self.host.code, "resume", resume_code=self.phone.me["resume_code"])):
            self.assertEqual(problem(answer), "too-many-requests")
            self.assertIn(int(answer.headers["retry-after"]), range(1, 61))
            self.assertEqual(answer.raw, answers[-1].raw)
        # Whoever is in notices nothing, and nobody else is kept out by an address.
        self.assertEqual(self.phone.state().status, 200)
        self.assertEqual(self.guess(self.host.code, source="127.0.0.7").status, 201)
        # Many addresses together are as slow.
        seen = collections.Counter()
        for address in range(10, 18):
            for _, code in zip(range(59), self.near()):
                seen[self.guess(code, source=f"127.0.0.{address}").status] += 1
        self.assertIn(seen[404] + wrong, range(300, 330))
        self.assertGreater(seen[429], 100)
        self.assertEqual(self.guess(self.host.code, source="127.0.0.99").status, 429)

    def test_t02_a_wrong_code_for_going_on_elsewhere_is_no_other_wrong_code(self):
        one = self.guess("ZZZZZZ", "resume", resume_code="ABCDEF")
        other = self.guess(self.host.code, "resume", resume_code="ABCDEF")
        third = self.guess("ZZZZZZ", "resume", resume_code=self.phone.me["resume_code"])
        self.assertEqual({outcome(answer) for answer in (one, other, third)}, {(404, "unknown-code")})
        self.assertEqual(len({answer.raw for answer in (one, other, third)}), 1)
        self.assertEqual(self.phone.state().status, 200)
        statuses = [self.guess(self.host.code, "resume", resume_code="ABCDEF").status
                    for _ in range(64)]
        self.assertEqual(statuses[-1], 429)

    def test_t02_a_code_that_is_nearly_right_takes_no_longer(self):
        times = {"near": [], "far": []}
        for _, code in zip(range(29), self.near()):
            for name, tried in (("near", code), ("far", "ZZZZZZ")):
                start = time.perf_counter()
                self.guess(tried)
                times[name].append(time.perf_counter() - start)
        near, far = (statistics.median(values) for values in times.values())
        self.assertLess(abs(near - far), 0.003)

    @unittest.skipUnless(IS_FULL, "a hundred thousand guesses")
    def test_t02_a_hundred_thousand_guesses(self):
        seen, start = collections.Counter(), time.monotonic()

        def guesses(is_over):
            with wire.Line(self.host) as line:
                for _, code in zip(range(12_500), self.near()):
                    seen[line.ask("POST", "/api/v1/join", body={
                        "code": code, "client_key": "d" * 32}).status] += 1

        with Together(*[guesses] * 8) as all_of_them:
            all_of_them.join()
        self.assertEqual(all_of_them.errors, [])
        self.assertEqual(set(seen), {404, 429})
        self.assertLessEqual(seen[404], 61 + (time.monotonic() - start))


class Identity(Class):
    def test_t03_a_token_is_all_of_its_bits_and_kept_nowhere(self):
        real = self.phone.cookie
        for bit in range(0, 256, 1 if IS_FULL else 4):
            self.phone.cookie = f"{int(real, 16) ^ (1 << bit):064x}"
            self.assertEqual(outcome(self.phone.state()), (401, "no-token"), bit)
        for wrong in ("0", real[:-1], real + "0", real[1:] + "g", "z" * 64, "0" * 64, " ", '"', ";",
                      "%00", self.phone.me["participant"], self.phone.me["resume_code"],
                      self.host.code, "a" * 4_000):
            self.phone.cookie = wrong
            self.assertEqual(self.phone.state().status, 401, wrong[:70])
        for name in ("SCAMDRILL", "scamdrill2", "token", " scamdrill "):
            answer = wire.ask(self.host, "GET", "/api/v1/state", {"Cookie": f"{name}x={real}"})
            self.assertEqual(answer.status, 401)
        # Nowhere but in the cookie is it looked for.
        for path, headers in ((f"?scamdrill={real}&token={real}", {}),
                              ("", {"Authorization": f"Bearer {real}"}), ("", {"X-Token": real})):
            self.assertEqual(
                wire.ask(self.host, "GET", f"/api/v1/state{path}", headers).status, 401)
        self.phone.cookie = real
        self.assertEqual(self.phone.state().status, 200)
        code = self.phone.me["resume_code"]
        self.assertEqual(holding(self.host.box, real, bytes.fromhex(real), code, self.phone.key,
                                 bytes.fromhex(self.phone.key)), [])
        for answer in (self.phone.state(), self.phone.ask("GET", "/api/v1/words")):
            self.assertNotIn(real.encode(), answer.raw)
        self.host.lead("who", "in the room")
        said = "\n".join(self.host.lines + self.host.errors)
        self.assertNotIn(real, said)
        self.assertNotIn(code, said)

    def test_t03_tokens_are_chance(self):
        tokens = [self.join().cookie for _ in range(30)]
        self.assertEqual(len(set(tokens)), 30)
        bits = sum(bin(int(token, 16)).count("1") for token in tokens)
        # Thirty times 256 throws of a coin: further than five deviations off happens once in two million.
        self.assertLess(abs(bits - 3_840), 5 * 44)
        for one, other in itertools.combinations(tokens, 2):
            self.assertGreater(bin(int(one, 16) ^ int(other, 16)).count("1"), 80)

    def test_t07_t08_neither_person_nor_time_is_taken_from_what_is_sent(self):
        other = self.join()
        self.lead("start", "open")
        body = {"choice": "b", "belief": 5, "participant": other.me["participant"], "id": 1,
                "name": other.me["name"], "heads": 6, "step": 2, "round": 9, "at": 0, "time": -1,
                "latency": 999, "server_time": "1970-01-01", "changed": True, "standing": "present"}
        headers = {"X-Participant": other.me["participant"], "X-User": "host", "Date": "x",
                   "X-Forwarded-For": "127.0.0.1", "X-Request-Start": "0"}
        now = time.time() * 1_000
        answer = self.phone.ask("PUT", "/api/v1/votes/1/1", body, headers)
        self.assertEqual(answer.body, {
            "step": 1, "round": 1, "choice": "b", "belief": 5, "changed": False})
        ((kind, text, at),) = self.host.box.rows(
            "SELECT kind, body, at FROM event WHERE kind = 'room.voted'")
        self.assertEqual(json.loads(text), {
            "participant": self.phone.me["participant"], "ballot": {"step": 1, "round": 1},
            "vote": {"belief": 5, "choice": "look"}})
        self.assertLess(abs(at - now), 10_000)
        self.assertEqual(other.state().body["me"]["votes"], [])
        self.assertEqual(self.phone.room["voted"], 1)
        # Nor when coming in.
        phone = Phone(self.host)
        answer = phone.ask("POST", "/api/v1/join", {
            "code": self.host.code, "client_key": phone.key, "heads": 1, "lang": "en",
            "participant": other.me["participant"], "standing": "host", "role": "host",
            "is_host": True, "token": other.cookie})
        self.assertEqual(answer.status, 201)
        self.assertNotEqual(answer.body["participant"], other.me["participant"])

    def test_t25_a_token_is_for_one_room_and_for_as_long_as_it_lasts(self):
        other = Host(self, Box(self), "takeout/scam")
        stranger = crowd(1, other)[0]
        stranger.hang_up()
        stranger.host = self.host
        self.assertEqual(outcome(stranger.state()), (401, "no-token"))
        self.assertEqual(outcome(stranger.resume(stranger.me["resume_code"])), (404, "unknown-code"))
        # A second class in the same records is another room.
        third = Host(self, self.host.box, "takeout/scam")
        mine = Phone(third)
        mine.cookie = self.phone.cookie
        self.assertEqual(outcome(mine.state()), (401, "no-token"))
        ear = self.phone.listen(self)
        self.lead("start", "open")
        self.host.say("end")
        until("the stream ends", lambda: ear.is_over)
        self.assertEqual(ear.events[-1][0], "bye")
        self.assertEqual(outcome(self.phone.state()), (410, "session-ended"))
        self.assertEqual(outcome(self.phone.vote("a", 2, 1, 1)), (410, "session-ended"))
        events = wire.ask(self.host, "GET", "/api/v1/events", {
            "Cookie": f"scamdrill={self.phone.cookie}"})
        self.assertEqual((events.status, events.raw), (204, b""))
        self.host.process.stdin.close()
        self.assertEqual(self.host.process.wait(PATIENCE), 0)


# --- the vote ---

class Model(Class):
    """T4, T5: a class under random orders and votes is what a few lines say it is."""

    HOST = ("open", "close", "reveal", "discuss", "revote", "pause", "next", "back", "lock", "follow")

    def test_t04_nothing_that_is_sent_leads_the_class(self):
        self.lead("start")
        before = journal(self.host)
        cookie = {"Cookie": f"scamdrill={self.phone.cookie}"}
        words = [*self.HOST, "start", "end", "kick", "approve", "skip", "投票", "结束", "?"]
        for word in words:
            for body in ({"command": word}, {"act": word}, {"word": word, "host": True}, [word]):
                for path in ("act", "exit", "join", "resume", "votes/1/1", "plays/1/inputs/0"):
                    method = "POST" if path in ("join", "resume") else "PUT"
                    answer = wire.ask(self.host, method, f"/api/v1/{path}", cookie, body)
                    self.assertIn(answer.status, (400, 404, 409, 422), (path, body))
            answer = wire.ask(self.host, "GET", f"/api/v1/state?do={word.encode().hex()}", {
                **cookie, "X-HTTP-Method-Override": "POST", "X-Command": word.encode().hex()})
            self.assertEqual(answer.status, 200)
        self.assertEqual(journal(self.host), before)

    def test_t05_votes_count_for_what_is_open_whatever_comes_in_which_order(self):
        for seed in range(12 if IS_FULL else 2):
            with self.subTest(seed=seed):
                self.interleave(random.Random(seed), 900 if IS_FULL else 220)
                self.host.stop()
                self.host = Host(self, Box(self), *self.cases, *self.options)
                self.phone = self.join()

    def interleave(self, chance, times):
        people = [self.phone, *(self.join() for _ in range(3))]
        self.lead("start")
        room, opened, votes, events = self.phone.room, set(), {}, 0
        for _ in range(times):
            if chance.random() < 0.3:
                before = self.phone.room["seq"], len(self.host.errors)
                self.host.say(chance.choice(self.HOST))
                until("it is done or refused", lambda: self.phone.room["seq"] > before[0]
                      or len(self.host.errors) > before[1])
                room = self.phone.room
                if room["phase"] == "open":
                    opened.add((room["step"], room["round"]))
                if room["phase"] == "debrief":
                    break
                continue
            who = chance.randrange(4)
            at = (chance.randint(1, room.get("step", 1) + 1), chance.randint(1, room.get("round", 1) + 1))
            if "round" in room and chance.random() < 0.7:
                at = room["step"], room["round"]
            vote = chance.choice("ab"), chance.randint(1, 6)
            asks = "trust" in (self.phone.scene().body or {})
            if at == (room.get("step"), room.get("round")) and not asks:
                vote = vote[0], None
            answer = outcome(people[who].vote(*vote, *at))
            known = votes.get((who, at))
            if at not in opened:
                wanted = (409, "stale-step")
            elif at != (room.get("step"), room.get("round")):
                wanted = (409, "vote-closed")
            elif known == vote:
                wanted = 200
            elif room["phase"] != "open" or room["paused"]:
                wanted = (409, "vote-closed")
            else:
                wanted = 200
                votes[who, at] = vote
                events += 1
            self.assertEqual(answer, wanted, (room, at, vote))
        stored = {}
        for kind, body in journal(self.host):
            if kind == "room.voted":
                who = next(place for place, phone in enumerate(people)
                           if phone.me["participant"] == body["participant"])
                at = body["ballot"]["step"], body["ballot"]["round"]
                stored[who, at] = body["vote"].get("belief")
        self.assertEqual(stored, {key: belief for key, (_, belief) in votes.items()})
        self.assertEqual(kinds(self.host).count("room.voted"), events)
        self.assertGreater(events, 5)


# --- what is told ---

class Telling(unittest.TestCase):
    KEYS = {
        # room
        "v", "seq", "code", "word", "phase", "scene", "item", "items", "step", "round", "paused",
        "locked", "joined", "voted", "bars", "voters", "trusting", "doubting", "unsure", "choices",
        # me
        "room", "me", "participant", "name", "heads", "standing", "resume_code", "room_word", "votes",
        "choice", "belief", "through", "changed",
        # scene
        "lang", "title", "messages", "fresh_from", "trust", "question", "may_be_unsure", "letter",
        "text", "discuss", "kind", "by", "channel", "address"}
    OPEN_WORDS = {"phase", "standing", "kind", "channel", "lang"}

    def setUp(self):
        self.told = []

    def begin(self, case, language="en"):
        host = Host(self, Box(self), case, "--seed", "11", language=language)
        phones = []
        for name in ("Watcher", "Bertha", "Clemens", "Dorothea", "Emil", "Friederike"):
            phones.append(Phone(host))
            self.assertEqual(phones[-1].join(name=name).status, 201)
        self.told = []
        return host, phones, phones[0].listen(self)

    def look(self, phone, ear):
        """All that can be fetched now; every byte is kept."""
        answers = [phone.state("en"), phone.state("zh"), phone.scene("en"), phone.scene("zh")]
        for answer in answers:
            self.told.append(answer.raw.decode())
            if answer.status == 200:
                self.check(answer.body)
        return answers

    def check(self, value, key=None):
        if isinstance(value, dict):
            self.assertLessEqual(set(value), self.KEYS)
            for name, inner in value.items():
                self.check(inner, name)
        elif isinstance(value, list):
            for inner in value:
                self.check(inner, key)
        elif isinstance(value, str) and key not in self.OPEN_WORDS:
            self.assertNotIn(value, self.ids, key)

    def ask(self, host, phones, ear, rounds=2):
        """One decision with all that belongs to it, watched at every moment."""
        for round in range(1, rounds + 1):
            host.say("open" if round == 1 else "revote")
            ear.wait("state", phase="open", round=round)
            step = ear.named("state")[-1]["step"]
            asks = "trust" in phones[0].scene().body
            for place, phone in enumerate(phones):
                belief = (place % 6 + 1) if asks else None
                self.assertEqual(phone.vote("ab"[place % 2], belief, step, round).status, 200)
                ear.wait("state", phase="open", round=round, voted=place + 1)
            self.look(phones[0], ear)
            for word, phase in (("close", "closed"), ("reveal", "reveal"), ("discuss", "discuss")):
                host.say(word)
                until(phase, lambda: any(state["phase"] == phase and state["round"] == round
                                         for state in ear.named("state")[-2:]))
                self.look(phones[0], ear)

    def test_t09_before_a_story_is_over_nothing_of_its_rest_is_on_the_wire(self):
        for telling in ("scam", "genuine"):
            with self.subTest(telling=telling):
                tale = Tale("takeout", telling)
                self.ids = tale.ids | {"scam", "genuine", "comply", "verify", "refuse", "probe",
                                       "report", "takeout"} - {"hello"}
                host, phones, ear = self.begin(f"takeout/{telling}")
                visited, discussed = [], []
                host.say("start")
                ear.wait("state", phase="show")
                for place in tale.demo:
                    visited.append(place.split("/")[0])
                    self.look(phones[0], ear)
                    self.hides(tale, visited, discussed, phones, ear)
                    self.ask(host, phones, ear, rounds=1)
                    discussed.append(visited[-1])
                    self.hides(tale, visited, discussed, phones, ear)
                    if place == tale.demo[-1]:
                        break
                    host.say("next")
                    while "step" not in until("it goes on", lambda: (
                            phones[0].room["phase"] == "show" and phones[0].room)):
                        seq = phones[0].room["seq"]
                        # A node without a decision, on the way to the next one.
                        visited.append(self.between(tale, place))
                        self.look(phones[0], ear)
                        host.say("next")
                        until("it goes on", lambda: phones[0].room["seq"] > seq)
                # Afterwards all of it is told: the test would see it.
                host.say("next")
                until("the ending", lambda: phones[0].room["phase"] == "show")
                host.say("next")
                until("it is explained", lambda: phones[0].room["phase"] == "debrief")
                told = phones[0].scene().raw.decode()
                self.assertIn(json.dumps(tale.debrief[1])[1:-1], told)
                self.assertIn(f'"truth":"{telling}"', told)
                self.own_only(told + "".join(self.told) + ear.raw.decode(), phones)

    def between(self, tale, place):
        return {"taste/who": "wei"}[place]

    def hides(self, tale, visited, discussed, phones, ear):
        told = "".join(self.told) + ear.raw.decode()
        for piece in tale.unseen(visited, discussed):
            self.assertNotIn(json.dumps(piece, ensure_ascii=False)[1:-1], told, (visited, piece))
        plain = "\n".join(piece for node in visited for piece in tale.words[node])
        for name, zh, en in taxonomy("flags", "signals", "tactics", "types", "outcomes"):
            self.assertNotIn(f'"{name}"', told)
            for label in (zh, en):
                if len(label) > 5 and label not in plain:
                    self.assertNotIn(label, told, name)
        for word in ("explained", "verdict", "why", "goto", "flag", "outcome", "effects", "pieces",
                     "mark", "signal", "truth", "brings", "telling", "host_note"):
            self.assertNotIn(f'"{word}"', told)
        self.own_only(told, phones)

    def own_only(self, told, phones):
        """Nothing of anybody else: neither names nor ids nor codes."""
        self.assertIn(phones[0].me["name"], told)
        for phone in phones[1:]:
            for member in ("name", "participant", "resume_code"):
                self.assertNotIn(phone.me[member], told)
            self.assertNotIn(phone.cookie, told)

    def test_t09_a_scam_and_a_genuine_story_are_the_same_as_long_as_they_are_the_same(self):
        wires = {}
        for telling in ("scam", "genuine"):
            host, phones, ear = self.begin(f"takeout/{telling}")
            self.ids = set()
            answers = self.look(phones[0], ear)
            host.say("start")
            ear.wait("state", phase="show")
            answers += self.look(phones[0], ear)
            self.ask(host, phones, ear)
            host.say("next")
            ear.wait("state", phase="show", step=2)
            answers += self.look(phones[0], ear)
            self.ask(host, phones, ear)
            until("all is heard", lambda: ear.named("state")[-1] == phones[0].room)
            heads = [(answer.status, sorted(
                (name.lower(), value) for name, value in answer.headers.items()
                if name.lower() not in ("date", "etag"))) for answer in answers]
            told = json.dumps([self.told, heads, [event[:2] for event in ear.events]])
            for mine in (host.code, phones[0].me["participant"], phones[0].me["resume_code"]):
                told = told.replace(mine, "x" * len(mine))
            wires[telling] = told
        self.assertGreater(len(wires["scam"]), 20_000)
        self.assertEqual(wires["scam"], wires["genuine"])

    def test_t09_in_a_story_of_one_s_own_nothing_is_told_before_it_is_closed(self):
        host = Host(self, Box(self), "one-digit/scam", "--own")
        phone = crowd(1, host)[0]
        host.say("start")
        until("own", lambda: phone.room["phase"] == "own")
        for _ in range(30):
            play = phone.state().body["me"]["play"]
            told = json.dumps(play)
            if "explained" in play:
                break
            for word in ("truth", "why", "verdict", "pieces", "signal", '"scam"', '"genuine"'):
                self.assertNotIn(word, told)
            kind = play["question"]["kind"]
            body = {"proceed": {"proceed": True}, "belief": {"belief": 4}, "choices": {"choose": "a"},
                    "ended": {"close": True}}[kind]
            self.assertEqual(phone.play(1, play["n"], body).status, 200)
        self.assertEqual(play["explained"]["truth"], "scam")


# --- names ---

class Names(Class):
    options = ("--heads", "300")

    def clean(self):
        # Nothing that steers a terminal, turns words round, or cannot be seen.
        for line in self.host.lines + self.host.errors:
            for sign in line:
                self.assertFalse(ord(sign) < 32 or 127 <= ord(sign) < 160, repr(line))
                self.assertNotIn(sign, "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2028\u2029"
                                       "\u2066\u2067\u2068\u2069\ufeff\u00ad", repr(line))

    def test_t11_no_name_steers_the_host_s_terminal(self):
        more = ["\x1b]0;x\x07", "\x1b[31mred", "\x9d52;c;x\x9c", "a\x7fb", "a\x08b", "\x85x",
                "a\u2066b", "مرحبا\u202e", "🏴‍☠️ flag", "e" + "\u0301" * 300, "﷽" * 3, "\u00adx",
                "a\u034fb", "\U000e0041x", "\ud7ff\ue000", "᠎x", "🇨🇳", "👨‍👩‍👧‍👦"]
        taken = []
        for name in more + hostile_names()[::1 if IS_FULL else 2]:
            phone = Phone(self.host)
            answer = phone.join(name=name)
            self.assertIn(outcome(answer), (201, (409, "name-taken"), (422, "name-refused")), repr(name))
            if answer.status == 201:
                taken.append(answer.body["name"])
        self.assertGreater(len(taken), 10)
        for sign in ("\x1b", "\x9b", "\x07", "\u202e", "\u200b", "\0"):
            self.assertEqual(outcome(Phone(self.host).join(name=f"Kim{sign}x")), (422, "name-refused"))
        # Whatever ends a line is a blank.
        for letter, sign in zip("ABCDE", ("\n", "\r\n", "\u2028", "\x85", "\t")):
            phone = self.join(name=f"Kim{sign}{sign}No {letter}")
            self.assertEqual(phone.me["name"], f"Kim No {letter}")
        before = len(self.host.lines)
        self.host.lead("who", "in the room")
        until("all are listed", lambda: len(self.host.lines) >= before + len(taken) + 2)
        for line in self.host.lines[before:]:
            # 24 cells at most; one character has at most two.
            self.assertLessEqual(len(line), 60)
        # A line as nobody but a host may type it is a name like others.
        for line in ("kick " + name for name in taken[:5]):
            self.host.lead(line, "They are out")
        self.host.say(*("approve " + name for name in ("\x1b[2J", "\u202ex", "nobody")))
        until("they are unknown", lambda: len(self.host.errors) >= 3)
        self.clean()

    def test_t12_nobody_looks_like_somebody_else_or_like_who_has_a_say(self):
        reserved = [
            "teacher", "Teacher Li", "TEACHER", "tEaChEr", "t e a c h e r", "tea-cher", "te_acher",
            "Ｔｅａｃｈｅｒ", "te\u0301acher", "téacher", "teасhеr", "t3acher", "te@cher", "police",
            "p0lice", "Po1ice", "рolice", "Officer Kim", "admin", "Adm1n", "ADMIN 2", "moderator",
            "system", "scamdrill", "the host", "Host", "host", "H0st", "老师", "王老师", "老 师", "教师",
            "警官", "王警官", "警察", "民警小李", "公安局", "管理员", "主持人", "系统", "客服",
            # What NFKC makes the same.
            "𝐭𝐞𝐚𝐜𝐡𝐞𝐫", "𝚝𝚎𝚊𝚌𝚑𝚎𝚛", "ⓣⓔⓐⓒⓗⓔⓡ", "oﬃcer", "ｐｏｌｉｃｅ", "⽼师"]
        for name in reserved:
            with self.subTest(name=name):
                self.assertEqual(
                    outcome(Phone(self.host).join(name=name)), (422, "name-refused"))
        for name in ("Teal Kim", "金老板", "Polly", "Ghostwriter", "Adam In"):
            self.assertEqual(Phone(self.host).join(name=name).status, 201, name)
        self.assertEqual(Phone(self.host).join(name="Kim Lil 05").status, 201)
        for name in ("kim lil 05", "KIM  LIL 05", "KimLil05", "Kim-Lil-05", "Ｋｉｍ Ｌｉｌ ０５", "Кim Lil 05",
                     "Kím Lïl 05", "Kim LiI O5", "K1m L1l o5", "Kim\u0307 Lil 05", "𝐊𝐢𝐦 Lil 05"):
            with self.subTest(name=name):
                self.assertEqual(outcome(Phone(self.host).join(name=name)), (409, "name-taken"))

    def test_t13_t22_names_stand_nowhere_but_where_the_host_asks_for_them(self):
        names = ["Unmistakable Person", "认不错的人", "=HYPERLINK(1)"]
        phones = [self.join(name=name) for name in names]
        for path in ("/\x1b[2J".encode().hex(), "x?name=Unmistakable%20Person%0d%0aclass:"):
            wire.ask(self.host, "GET", f"/{path}", {
                "User-Agent": "Unmistakable Person \\x1b]0;x", "Referer": "http://x/%1b[2J"})
        self.lead("start", "open")
        for phone in phones:
            self.assertEqual(phone.vote("b", 5, 1, 1).status, 200)
        for line in ("close", "reveal", "discuss", "pause", "pause", "lock", "lock"):
            self.lead(line)
        self.host.lead("?", "approve NAME")
        until("how many are in is said", lambda: "4 in the room" in self.host.lines)
        said = "\n".join(self.host.lines + self.host.errors)
        for word in (*names, *(phone.me["participant"] for phone in phones),
                     *(phone.cookie for phone in phones)):
            self.assertNotIn(word, said)
        self.clean()
        self.host.lead("who", names[0])
        self.host.lead("names", "ames")
        before = len(self.host.lines)
        self.host.lead("who", "4 in the room")
        self.host.lead("?", "approve NAME")
        self.assertFalse([line for line in self.host.lines[before:] if any(n in line for n in names)])
        for form in ("md", "csv", "json"):
            report = self.host.box.run("report", "--class", self.host.code, "--format", form).out
            self.assertFalse([name for name in names if name in report])

    def test_t21_projector_and_phone_show_the_same_word_and_the_typed_address(self):
        said = "\n".join(self.host.lines)
        word = self.phone.room["word"]
        self.assertRegex(word, r"^[A-Z]+ [A-Z]+$")
        self.assertIn(word, said)
        self.assertEqual(self.phone.me["room_word"], word)
        self.assertIn(f"http://127.0.0.1:{self.host.port}/j/{self.host.code}", said)
        # Another room has another one, but for chance.
        words = {crowd(1, Host(self, Box(self), "takeout/scam"))[0].me["room_word"] for _ in range(3)}
        self.assertGreater(len(words | {word}), 1)


# --- slow, big, and silent ---

class Slow(Class):
    options = ("--heads", "900")

    def test_t16_slow_requests_keep_nobody_waiting_and_are_dropped(self):
        head = f"POST /api/v1/join HTTP/1.1\r\nHost: 127.0.0.1:{self.host.port}\r\n"
        body = head + "Content-Type: application/json\r\nContent-Length: 400\r\n\r\n{"
        health = f"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:{self.host.port}\r\n\r\n"
        count = 1_000 if IS_FULL else 200
        files_before = wire.open_files(self.host.process.pid)
        kinds_of_slow = itertools.cycle([
            (head, b""), (head + "X-Slow: ", b"x"), (body, b""), (body, b" "), ("G", b""),
            (health + head, b"y"), (body.replace("Content-Length: 400", "Transfer-Encoding: chunked")
                                    .removesuffix("{") + "1\r\n{\r\n", b"")])
        slow, start = [], time.monotonic()
        for beginning, more in itertools.islice(kinds_of_slow, count):
            line = wire.Line(self.host)
            self.addCleanup(line.close)
            line.send(beginning)
            slow.append((line, more))

        gone, waits = {}, []

        def trickle(is_over):
            while not is_over.wait(0.5):
                for line, more in slow:
                    if more and line not in gone:
                        with contextlib.suppress(OSError):
                            line.send(more)

        with Together(trickle) as trickling:
            while len(gone) < count and time.monotonic() - start < 25:
                begin = time.monotonic()
                phone = Phone(self.host)
                self.assertEqual(phone.join().status, 201)
                self.assertEqual(phone.state().status, 200)
                phone.hang_up()
                waits.append(time.monotonic() - begin)
                for line, _ in slow:
                    if line not in gone and line.is_over:
                        gone[line] = time.monotonic() - start
                time.sleep(0.25)
        self.assertEqual(trickling.errors, [])
        self.assertLess(max(waits), 1)
        self.assertEqual(len(gone), count)
        self.assertLess(max(gone.values()), 20)
        until("the files are closed",
              lambda: wire.open_files(self.host.process.pid) <= files_before + 8)

    @unittest.skipUnless(IS_FULL, "half a minute of silence")
    def test_t16_who_says_nothing_at_all_is_dropped_too(self):
        lines = [wire.Line(self.host) for _ in range(50)]
        with wire.Line(self.host) as kept:
            self.assertEqual(kept.ask("GET", "/healthz").status, 200)
            # The first request answered, and half of a second one with it.
            both = wire.Line(self.host)
            both.send(wire.request(self.host, "GET", "/healthz") + b"POST /api/v1/join HTT")
            for line in [*lines, both, kept]:
                until("it is dropped", lambda: line.is_over, 45)
                line.close()

    def test_t16_what_is_too_big_is_refused(self):
        address = f"Host: 127.0.0.1:{self.host.port}\r\n"
        cookie = f"Cookie: scamdrill={self.phone.cookie}\r\n"
        put = f"PUT /api/v1/votes/1/1 HTTP/1.1\r\n{address}{cookie}Content-Type: application/json\r\n"
        requests = {
            "a body": put + "Content-Length: 3000\r\n\r\n" + "x" * 3_000,
            "a body by its length alone": put + "Content-Length: 99999999\r\n\r\n" + "x" * 3_000,
            "a body in pieces": put + "Transfer-Encoding: chunked\r\n\r\n"
            + ("400\r\n" + "x" * 1_024 + "\r\n") * 3 + "0\r\n\r\n",
            "a header": f"GET /healthz HTTP/1.1\r\n{address}X: {'x' * 9_000}\r\n\r\n",
            "headers": f"GET /healthz HTTP/1.1\r\n{address}" + "X: 1\r\n" * 60 + "\r\n",
            "headers of some size": f"GET /healthz HTTP/1.1\r\n{address}"
            + "".join(f"X{n}: {'x' * 900}\r\n" for n in range(12)) + "\r\n",
            "an address": f"GET /healthz?{'x' * 20_000} HTTP/1.1\r\n{address}\r\n",
            "a cookie": f"GET /api/v1/state HTTP/1.1\r\n{address}Cookie: {'c' * 9_000}\r\n\r\n",
            "two lengths": put + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nxxxxxx",
            "length and pieces": put + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "no request at all": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
            "another version": f"GET /healthz HTTP/9.9\r\n{address}\r\n",
        }
        for name, data in requests.items():
            with self.subTest(name=name), wire.Line(self.host) as line:
                with contextlib.suppress(ConnectionError):
                    line.send(data)
                answer = line.answer()
                if answer is not None:
                    self.assertIn(answer.status, (400, 413, 414, 431, 505))
                    self.assertLess(len(answer.raw), 500)
        # Up to the limit they are taken.
        many = {f"X-{n}": "1" for n in range(40)}
        self.assertEqual(wire.ask(self.host, "GET", "/healthz", many).status, 200)
        self.assertEqual(kinds(self.host), ["room.created", "room.joined"])

    def test_t17_who_stops_reading_costs_little_and_is_gone_soon(self):
        count = 500 if IS_FULL else 100
        stalled = {}
        for _ in range(count):
            phone = Phone(self.host)
            until("they are in", lambda: phone.join().status == 201)
            phone.hang_up()
            line = wire.Line(self.host, keeps=2_048)
            self.addCleanup(line.close)
            line.send(wire.request(self.host, "GET", "/api/v1/events", {
                "Cookie": f"scamdrill={phone.cookie}"}))
            stalled[line.port] = line
        until("they listen", lambda: len(stalled.keys() & wire.kept(self.host.port).keys()) == count)
        ear = self.phone.listen(self)
        until("somebody reads", lambda: ear.named("state"))
        full, cut, gone, most, slowest = {}, {}, {}, 0, 0
        start, sizes = time.monotonic(), {}
        while len(gone) < count and time.monotonic() - start < 60:
            now = time.monotonic()
            if len(cut) == count and now > max(cut.values()) + 3:
                break
            if len(cut) < count:
                self.host.say(*["pause"] * 20)
            before = time.monotonic()
            self.assertEqual(self.phone.state().status, 200)
            slowest = max(slowest, time.monotonic() - before)
            kept = wire.kept(self.host.port)
            for port in stalled:
                held = kept.get(port)
                if held is None or held.state == "time-wait":
                    gone.setdefault(port, now)
                    cut.setdefault(port, now)
                    continue
                most = max(most, held.memory)
                if held.state != "established":
                    cut.setdefault(port, now)
                elif held.unsent != sizes.get(port):
                    sizes[port], full[port] = held.unsent, now
            time.sleep(0.05)
        self.assertGreater(most, 4_096, "the windows never filled")
        self.assertLessEqual(most, 100 * 1_024)
        self.assertLess(slowest, 1)
        self.assertEqual(len(cut), count, "some are never let go")
        self.assertLessEqual(max(cut[port] - full[port] for port in cut), 15)
        # What is let go leaves nothing behind in the kernel either, though nobody reads it.
        self.assertEqual(len(gone), count, f"the kernel still keeps {max(cut.values()) - start:.0f} s "
                         f"after the first, up to {most} bytes each, in state {held.state if held else ''}")
        self.assertLessEqual(max(gone[port] - full[port] for port in gone), 16)
        if self.phone.room["paused"]:
            self.lead("pause")
        ear.wait("state", seq=self.phone.room["seq"])

    def test_t18_nothing_that_is_sent_becomes_an_event(self):
        names = ["data: x", "event: bye", "id: 7", ": hb", "retry: 1"]
        for name in names + ["a\nevent: bye\n\n", "a\r\ndata: {}", "a\u2028event: bye", "a\u0085b", "a\0b"]:
            phone = Phone(self.host)
            answer = phone.join(name=name)
            self.assertIn(outcome(answer), (201, (409, "name-taken"), (422, "name-refused")))
            if answer.status != 201:
                continue
            for lang in ("en", "zh", "en%0Aevent:%20bye", "%0d%0a%0d%0aevent: bye".replace(" ", "%20")):
                with wire.Line(self.host) as line:
                    line.send(wire.request(self.host, "GET", f"/api/v1/events?lang={lang}", {
                        "Cookie": f"scamdrill={phone.cookie}", "Last-Event-ID": "x%0Aevent: bye"}))
                    answer = line.answer()
                    self.assertEqual(answer.status, 200)
                    until("me", lambda: b"event: me\n" in line.rest and line.rest.count(b"\n\n") >= 3
                          or line._more() and False)
                    told = re.sub(rb"(?m)^[0-9a-f]+\r\n|\r\n(?=[0-9a-f]*\r?\n?)", b"", line.rest).decode()
                    fields = [text.partition(":")[0] for text in told.split("\n") if text.strip()]
                    self.assertLessEqual(set(fields), {"retry", "id", "event", "data"}, told)
                    self.assertEqual(re.findall(r"(?m)^event: (\w+)$", told), ["state", "me"])


# --- other pages ---

class Elsewhere(Class):
    def test_t19_only_by_its_address_and_only_from_the_page_itself(self):
        port = self.host.port
        own = f"127.0.0.1:{port}"
        cookie = {"Cookie": f"scamdrill={self.phone.cookie}"}
        for name in ("evil.example", f"evil.example:{port}", f"127.0.0.1:{port + 1}", "127.0.0.1", "",
                     f"127.0.0.1.evil.example:{port}", f"[::2]:{port}", f"127.0.0.2:{port}",
                     f"0.0.0.0:{port}", f"127.1:{port}", f"2130706433:{port}", f"user@{own}", f"{own}.",
                     f"localhost.:{port}", f"{own}, evil.example", f"{own}/", f"scamdrill.local:{port}"):
            for method, path, body in (("GET", "/healthz", b""), ("GET", "/api/v1/state", b""),
                                       ("GET", "/api/v1/events", b""), ("DELETE", "/api/v1/me", b""),
                                       ("PUT", "/api/v1/votes/1/1", {"choice": "a"})):
                answer = wire.ask(self.host, method, path, {**cookie, "Host": name}, body)
                with self.subTest(host=name, path=path):
                    self.assertEqual(outcome(answer), (421, "bad-host"))
        with wire.Line(self.host) as line:
            line.send("GET /healthz HTTP/1.0\r\n\r\n")
            self.assertIn(line.answer().status, (400, 421))
        for name in (own, f"localhost:{port}", f"LOCALHOST:{port}"):
            self.assertEqual(wire.ask(self.host, "GET", "/healthz", {"Host": name}).status, 200, name)
        self.lead("start", "open")
        writes = [
            ("POST", "/api/v1/join", {"code": self.host.code, "client_key": "e" * 32, "heads": 1}),
            ("POST", "/api/v1/resume", {"code": self.host.code, "resume_code": "ABCDEF"}),
            ("PUT", "/api/v1/votes/1/1", {"choice": "a", "belief": 2}),
            ("PUT", "/api/v1/act", {"act": "own-app"}), ("PUT", "/api/v1/exit", {"answer": 0}),
            ("PUT", "/api/v1/plays/1/inputs/0", {"proceed": True}), ("DELETE", "/api/v1/me", None)]
        strange = [
            *({"Origin": origin} for origin in (
                "http://evil.example", "null", "", f"https://{own}", "http://127.0.0.1",
                f"http://127.0.0.1:{port + 1}", f"http://{own}.evil.example", f"http://localhost:{port}",
                f"http://{own}, http://evil.example", "file://", f"http://{own}/")),
            *({"Sec-Fetch-Site": site} for site in ("cross-site", "same-site", "none", "x", "")),
            {"Origin": f"http://{own}", "Sec-Fetch-Site": "cross-site"}]
        before = journal(self.host)
        for (method, path, body), headers in itertools.product(writes, strange):
            data = json.dumps(body).encode() if body is not None else b""
            answer = wire.ask(
                self.host, method, path, {**cookie, **wire.JSON_HEADERS, **headers}, data)
            with self.subTest(path=path, headers=headers):
                self.assertEqual(outcome(answer), (403, "bad-origin"))
        for (method, path, body), kind in itertools.product(writes, (
                None, "", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
                "application/jsonp", "text/json", "application/json-patch+json",
                "text/plain; application/json")):
            if method != "DELETE":
                answer = wire.ask(self.host, method, path, {**cookie, "Content-Type": kind},
                                  json.dumps(body).encode())
                with self.subTest(path=path, type=kind):
                    self.assertEqual(outcome(answer), (415, "bad-type"))
        self.assertEqual(journal(self.host), before)
        # No answer is ever for another page to read.
        answer = wire.ask(self.host, "GET", "/api/v1/state", {**cookie, "Origin": "http://evil.example"})
        self.assertFalse([name for name in answer.headers if name.startswith("access-control")])
        # And what the page itself sends is taken.
        for kind in ("application/json", "Application/JSON", "application/json; charset=utf-8"):
            answer = wire.ask(self.host, "PUT", "/api/v1/votes/1/1", {
                **cookie, "Content-Type": kind, "Origin": f"http://{own}",
                "Sec-Fetch-Site": "same-origin"}, b'{"choice":"a","belief":2}')
            self.assertEqual(answer.status, 200, kind)


# --- what is kept ---

class Erasing(Class):
    NAME = "Unmistakable Person"

    def prepared(self):
        people = [self.join() for _ in range(6)]
        gone = self.join(name=self.NAME)
        self.lead("start", "open")
        for phone in [*people, gone]:
            self.assertEqual(phone.vote("b", 5, 1, 1).status, 200)
        self.lead("close")
        self.assertTrue(holding(self.host.box, self.NAME), "the name was kept somewhere")
        return gone

    def reports(self):
        return [self.host.box.run("report", "--class", self.host.code, "--format", form).out
                for form in ("csv", "md", "json")]

    def test_t23_of_who_is_erased_no_byte_is_left_and_the_numbers_stay(self):
        gone = self.prepared()
        before, votes = self.reports(), kinds(self.host).count("room.voted")
        key = gone.key
        self.assertEqual(gone.ask("DELETE", "/api/v1/me").status, 204)
        self.assertEqual(outcome(gone.state()), (401, "no-token"))
        self.assertEqual(holding(self.host.box, self.NAME, "Unmistakable"), [])
        self.assertEqual(self.reports(), before)
        self.assertEqual(kinds(self.host).count("room.voted"), votes)
        self.assertEqual(self.lead("reveal")["bars"][0]["voters"], 7)
        self.assertEqual(self.phone.room["joined"], 7)
        self.host.lead("who", "7 in the room")
        self.host.say(f"kick {self.NAME}")
        until("nobody is called so", lambda: self.host.errors)
        self.host.kill()
        self.host.resume()
        self.host.lead("who", "7 in the room")
        self.assertNotIn(self.NAME, "\n".join(self.host.lines))
        self.assertEqual(holding(self.host.box, self.NAME), [])
        # Coming again is coming anew.
        again = Phone(self.host, key=key)
        self.assertEqual(again.join(name=self.NAME).status, 201)
        self.assertNotEqual(again.me["participant"], gone.me["participant"])

    def test_t23_the_records_are_for_their_owner_alone(self):
        for path in files(self.host.box):
            if self.host.box.data in path.parents:
                self.assertEqual(path.stat().st_mode & 0o077, 0, path)

    def test_t23_nor_is_anything_left_where_somebody_read_the_records_at_that_moment(self):
        gone = self.prepared()
        reader = sqlite3.connect(
            f"file:{self.host.box.journal}?mode=ro", uri=True, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM event").fetchall()
        self.assertEqual(gone.ask("DELETE", "/api/v1/me").status, 204)
        reader.execute("COMMIT")
        reader.close()
        self.host.end()
        self.assertEqual(holding(self.host.box, self.NAME), [])

    def test_t26_a_clock_that_jumps_is_a_label_and_nothing_else(self):
        self.lead("start", "open")
        self.assertEqual(self.phone.vote("a", 2, 1, 1).status, 200)
        self.host.kill()
        with contextlib.closing(sqlite3.connect(self.host.box.journal)) as database:
            # As if the clock had run backwards by a day with every event, from the year 2100.
            database.execute("UPDATE event SET at = 4102444800000 - seq * 86400000")
            database.commit()
        self.host.resume()
        self.assertEqual((self.phone.room["phase"], self.phone.room["voted"]), ("open", 1))
        self.lead("pause")
        self.assertEqual(self.phone.vote("b", 5, 1, 1).status, 200)
        self.host.lead("close", "1 vote")


# --- when the laptop fails ---

class Voter(Phone):
    """Votes on and on, never the same twice in a row, and knows of every vote what became of it."""

    ALL = list(itertools.product("abc", range(1, 7)))

    def __init__(self, host):
        super().__init__(host)
        # (step, round, choice, belief, what is known: True taken, None unknown)
        self.cast, self.count = [], 0

    def go_on(self, step, round, is_over):
        with contextlib.suppress(OSError), wire.Line(self.host) as line:
            while not is_over.is_set():
                choice, belief = self.ALL[self.count % len(self.ALL)]
                self.count += 1
                data = wire.request(self.host, "PUT", f"/api/v1/votes/{step}/{round}", {
                    "Cookie": f"scamdrill={self.cookie}"}, {"choice": choice, "belief": belief})
                self.cast.append([step, round, choice, belief, None])
                line.send(data)
                answer = line.answer()
                if answer is None:
                    return
                if answer.status != 200:
                    # Said not to be taken.
                    assert outcome(answer)[1] in ("vote-closed", "stale-step"), answer
                    self.cast.pop()
                    return
                self.cast[-1][4] = True

    def compare(self, test, stored):
        """Every vote that was taken is there once and in its place; one that got no answer may be."""
        place = 0
        for *vote, is_taken in self.cast:
            is_here = place < len(stored) and stored[place] == vote
            if is_taken:
                test.assertTrue(is_here, f"{vote} is lost: {stored[place:place + 3]}")
            place += is_here
        test.assertEqual(place, len(stored), "votes that nobody cast")


class Crashes(unittest.TestCase):
    PHASES = {"room.opened": "open", "room.closed": "closed", "room.revealed": "reveal",
              "room.discussed": "discuss", "room.began": "show", "room.advanced": "show"}

    def stored(self, host):
        votes = collections.defaultdict(list)
        for kind, body in journal(host):
            if kind == "room.voted":
                votes[body["participant"]].append([
                    body["ballot"]["step"], body["ballot"]["round"],
                    LETTERS[body["vote"]["choice"]], body["vote"]["belief"]])
        return votes

    def test_t24_killed_at_any_moment_no_vote_is_lost_and_none_is_doubled(self):
        chance = random.Random(24)
        host = Host(self, Box(self), "takeout/scam", "--heads", "60")
        phones = []
        for _ in range(50):
            phones.append(Voter(host))
            self.assertEqual(phones[-1].join().status, 201)
            phones[-1].hang_up()
        watcher = crowd(1, host)[0]
        host.say("start", "open")
        until("open", lambda: watcher.room["phase"] == "open")
        seen = collections.Counter()
        for number in range(200 if IS_FULL else 20):
            room = watcher.room
            tasks = [lambda is_over, phone=phone: phone.go_on(1, room["round"], is_over)
                     for phone in phones]
            with Together(*tasks) as voting:
                time.sleep(chance.uniform(0, 0.25))
                if number % 3 == 2:
                    host.say(*["close", "reveal", "discuss", "revote"][:chance.randint(1, 4)])
                    time.sleep(chance.uniform(0, 0.02))
                host.kill()
            self.assertEqual(voting.errors, [])
            before = journal(host)
            phase = next(self.PHASES[kind] for kind, _ in reversed(before) if kind in self.PHASES)
            seen[phase] += 1
            host.resume()
            watcher.hang_up()
            after = watcher.room
            self.assertEqual(journal(host)[:len(before)], before)
            self.assertEqual((after["phase"], after["paused"]), (phase, phase == "open"))
            self.assertEqual(after["round"], 1 + kinds(host).count("room.opened") - 1)
            host.say("pause" if phase == "open" else "revote")
            until("it goes on", lambda: watcher.room["phase"] == "open" and not watcher.room["paused"])
        stored = self.stored(host)
        for phone in phones:
            phone.compare(self, stored[phone.me["participant"]])
            # The old cookie, and the newest vote of all.
            me = phone.state().body["me"]
            self.assertEqual(me["participant"], phone.me["participant"])
            last = {}
            for step, round, choice, belief in stored[me["participant"]]:
                last[round] = {"step": step, "round": round, "choice": choice, "belief": belief}
            self.assertEqual(me["votes"], list(last.values()))
            phone.hang_up()
        taken = sum(bool(vote[4]) for phone in phones for vote in phone.cast)
        self.assertGreater(taken, 1_000 if IS_FULL else 300)
        self.assertGreater(len(seen), 1)

    def test_t24_what_a_phone_does_alone_survives_as_well(self):
        host = Host(self, Box(self), "one-digit/scam", "--own")
        phone = crowd(1, host)[0]
        host.say("start")
        until("own", lambda: phone.room["phase"] == "own")
        for body in ({"proceed": True}, {"belief": 5}, {"take_back": True}, {"belief": 6},
                     {"choose": "b"}, {"close": True}, {"resolve": "own-app"}):
            number = phone.state().body["me"]["play"]["n"]
            answer = phone.play(1, number, body)
            self.assertEqual(answer.status, 200, body)
            host.kill()
            host.resume()
            phone.hang_up()
            state = phone.state().body
            self.assertEqual(state["me"]["play"], answer.body)
            self.assertTrue(state["room"]["paused"])
            # Sent again because the answer was lost: the same, though the class stands still.
            self.assertEqual(phone.play(1, number, body).body, answer.body)
            host.say("pause")
            until("it goes on", lambda: not phone.room["paused"])
        self.assertEqual(kinds(host).count("room.played"), 7)

    def test_a_host_that_moves_finds_everybody_by_the_code_on_their_phones(self):
        host = Host(self, Box(self), "takeout/scam", address="127.0.0.2")
        phones = crowd(12, host)
        host.say("start", "open")
        until("open", lambda: phones[0].room["phase"] == "open")
        for place, phone in enumerate(phones[:8]):
            self.assertEqual(phone.vote("abc"[place % 3], 4, 1, 1).status, 200)
        host.process.send_signal(signal.SIGTERM)
        host.process.wait(PATIENCE)
        code = host.code
        for phone in phones:
            phone.hang_up()
        host.resume(address="127.0.0.3", port=0)
        self.assertEqual(host.code, code)
        self.assertIn("http://127.0.0.3:", host.url)
        # By the old address nothing is said, though it is the same laptop.
        answer = wire.ask(host, "GET", "/healthz", {"Host": f"127.0.0.2:{host.port}"})
        self.assertEqual(outcome(answer), (421, "bad-host"))
        back = []
        for phone in phones:
            new = Phone(host)
            self.assertEqual(new.resume(phone.me["resume_code"].lower()).status, 200)
            self.assertEqual(new.me["participant"], phone.me["participant"])
            self.assertEqual(new.me["name"], phone.me["name"])
            self.assertEqual(phone.state().status, 401)
            back.append(new)
        self.assertEqual((back[0].room["phase"], back[0].room["paused"]), ("open", True))
        self.assertEqual([len(phone.me["votes"]) for phone in back], [1] * 8 + [0] * 4)
        host.say("pause")
        until("it goes on", lambda: not back[0].room["paused"])
        for phone in back[8:]:
            self.assertEqual(phone.vote("b", 5, 1, 1).status, 200)
        host.lead("close", "12 votes")

    def test_the_cookie_is_enough_where_the_address_stays(self):
        host = Host(self, Box(self), "takeout/scam", address="127.0.0.2")
        phone = crowd(1, host)[0]
        ear = phone.listen(self)
        until("it is told", lambda: ear.named("state"))
        host.kill()
        until("the stream breaks", lambda: ear.is_over)
        self.assertNotIn("bye", [name for name, _, _ in ear.events])
        host.resume()
        phone.hang_up()
        self.assertEqual(phone.state().status, 200)
        new = phone.listen(self)
        until("it is told anew", lambda: new.named("state"))
        # Events of another run are told apart from those before.
        first, second = (next(mark for _, _, mark in one.events if mark) for one in (ear, new))
        self.assertNotEqual(first.split("-")[0], second.split("-")[0])


if __name__ == "__main__":
    unittest.main()
