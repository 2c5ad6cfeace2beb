"""One process full of phones, told by the one that leads the measurement what to do."""
import collections
import json
import random
import secrets
import time

from .loop import Loop
from .machine import die_with_parent
from .phone import Mark, Phone

MOST_TRIES = 60  # of one join that is told to wait


class Crowd:
    """The phones of one process, and what became of them."""

    def __init__(self, pipe, number, of):
        self.pipe, self.number, self.of = pipe, number, of
        self.loop = Loop()
        self.loop.watch(pipe.fileno(), 1, lambda events: self.command())
        self.phones, self.refused, self.rooms, self.scenes = [], collections.Counter(), {}, {}
        self.mark, self.greeting = None, None
        self.address = self.host = self.code = None
        self.lost, self.goodbyes = 0, []
        self.tell_within, self.stories_told = None, []

    def command(self):
        try:
            name, arguments = self.pipe.recv()
        except (EOFError, OSError):
            self.loop.running = False
            return
        getattr(self, f"do_{name}")(**arguments)

    def tell(self, **facts):
        self.pipe.send(facts)

    # What phones report.

    def room(self, payload):
        """A state of the room; it is the same bytes for all."""
        known = self.rooms.get(payload)
        if known is None:
            if len(self.rooms) > 32:
                self.rooms.clear()
            known = self.rooms[payload] = json.loads(payload)
        return known

    def scene(self, payload):
        """The number of a scene, 0 where there is nothing to read in it; the same bytes for all again."""
        known = self.scenes.get(payload)
        if known is None:
            if len(self.scenes) > 8:
                self.scenes.clear()
            scene = json.loads(payload)
            known = self.scenes[payload] = scene["scene"] if scene["messages"] else 0
        return known

    def greeted(self, phone):
        if self.greeting:
            self.greeting()

    def lost_stream(self, phone):
        self.lost += 1

    def said_goodbye(self, phone, name, stamp):
        self.goodbyes.append((name, stamp))
        if name == "bye" and self.tell_within is not None:
            self.ask_what_they_were(phone)

    # What is to be done.

    def do_meet(self, address, host, code):
        """Which class it is."""
        self.address, self.host, self.code = address, host, code
        self.tell(ok=True)

    def do_leave(self):
        """Drops all phones."""
        for phone in self.phones:
            phone.is_over = True
            for connection in (phone.stream, phone.requests):
                if connection and connection.fd in self.loop.handlers:
                    connection.close()
        self.loop.timers.clear()
        self.phones, self.refused, self.rooms, self.scenes = [], collections.Counter(), {}, {}
        self.mark, self.greeting, self.lost, self.goodbyes = None, None, 0, []
        self.tell_within, self.stories_told = None, []
        self.tell(ok=True)

    def new_phone(self, source):
        phone = Phone(self, source, ("zh", "en")[len(self.phones) % 2])
        self.phones.append(phone)
        return phone

    def do_adopt(self, guests, source):
        """Phones whose people are in already: token and participant each."""
        for token, participant in guests:
            phone = self.new_phone(source)
            phone.token, phone.participant = token, participant
        self.tell(ok=True)

    def do_join(self, delays, source, limit):
        """One phone for each delay in seconds comes in at the door."""
        times, done = [], [0]
        begun = time.time_ns()

        def finish():
            if done[0] >= 0:
                done[0] = -1
                self.tell(times=times, refused=dict(self.refused))

        def come(phone):
            phone.tries += 1
            body = {"code": self.code, "client_key": secrets.token_hex(16), "heads": 1,
                    "lang": phone.language}
            phone.ask("POST", f"/api/v1/join?lang={phone.language}",
                      lambda *found: came(phone, *found), body)

        def came(phone, answer, stamp, is_new, sent):
            if answer is not None and answer.status == 429 and phone.tries < MOST_TRIES:
                self.refused["join 429, told to wait"] += 1
                wait = float(answer.header(b"retry-after") or 1)
                return self.loop.after(wait + random.random(), lambda: come(phone))
            if answer is None or answer.status not in (200, 201):
                self.refused[f"join {answer.status if answer else 'unanswered'}"] += 1
            else:
                cookie = answer.header(b"set-cookie")
                phone.token = cookie.split(";")[0].split("=", 1)[1]
                phone.participant = answer.json()["participant"]
                times.append((stamp - sent) / 1e6)
            done[0] += 1
            if done[0] == len(delays):
                finish()
            return None

        for delay in delays:
            phone = self.new_phone(source)
            self.loop.at(begun + int(delay * 1e9), lambda phone=phone: come(phone))
        self.loop.after(limit, finish)
        if not delays:
            finish()

    def do_listen(self, delays, limit, receive_buffer=None):
        """One phone for each delay opens its stream; told once each has heard the first state."""
        guests = [phone for phone in self.phones if phone.token][:len(delays)]
        begun = time.time_ns()

        def finish():
            if self.greeting:
                self.greeting = None
                hellos = [phone.hello / 1e6 for phone in guests if phone.hello is not None]
                self.tell(hellos=hellos, wanted=len(delays), refused=dict(self.refused),
                          seconds=(time.time_ns() - begun) / 1e9)

        def look():
            if all(phone.hello is not None for phone in guests):
                finish()

        count = [0]

        def greeting():
            count[0] += 1
            if count[0] >= len(guests):
                look()

        self.greeting = greeting
        for phone, delay in zip(guests, delays):
            self.loop.at(begun + int(delay * 1e9),
                         lambda phone=phone: phone.listen(receive_buffer))
        self.loop.after(limit, finish)
        if not guests:
            finish()

    def do_expect(self, number, wanted, with_text, limit):
        """Says at once that it waits, and then what came, when all have it or time is over."""
        most = sum(1 for phone in self.phones if phone.stream is not None)
        self.mark = Mark(number, wanted, with_text, most)
        self.mark.then = self.marked
        self.tell(ready=most)
        mark = self.mark
        self.loop.after(limit, mark.finish)
        mark.look()

    def marked(self, mark):
        self.tell(stamps=mark.stamps, taken=mark.taken, texts=mark.texts, sizes=mark.sizes,
                  wanted=mark.most, failures=mark.failures)

    def do_vote(self, path, bodies, count, seconds, begin, limit):
        """Votes of the first `count` phones, at chance moments within some seconds from `begin`."""
        voters = [phone for phone in self.phones if phone.token][:count]
        votes, told = [], [False]

        def finish():
            if not told[0]:
                told[0] = True
                self.tell(votes=votes, wanted=len(voters), refused=dict(self.refused))

        def cast(phone, due):
            lag = time.time_ns() - due

            def answered(answer, stamp, is_new, sent):
                status = answer.status if answer is not None else 0
                votes.append((phone.participant, sent, stamp, status, is_new, lag))
                if len(votes) == len(voters):
                    finish()

            phone.ask("PUT", path, answered, random.choice(bodies))

        for phone in voters:
            due = begin + int(random.random() * seconds * 1e9)
            self.loop.at(due, lambda phone=phone, due=due: cast(phone, due))
        self.loop.after(limit, finish)
        if not voters:
            finish()

    def do_answer(self, pause, limit):
        """Everybody answers all stories open to them, each with a pause of so many seconds at most."""
        phones = [phone for phone in self.phones if phone.token]
        times, through, reported = [], [0], [False]

        def finish():
            if not reported[0]:
                reported[0] = True
                self.tell(times=times, through=through[0], refused=dict(self.refused))

        def begin(phone):
            phone.ask("GET", f"/api/v1/state?lang={phone.language}",
                      lambda answer, *_: go_on(phone, play_of(answer)))

        def play_of(answer):
            if answer is None or answer.status != 200:
                self.refused[f"state {answer.status if answer else 'unanswered'}"] += 1
                return None
            return answer.json()["me"].get("play")

        def go_on(phone, play):
            if play is None:
                return
            kind = play["question"]["kind"]
            if kind == "closed":
                through[0] += 1
                if through[0] == len(phones):
                    finish()
                return
            body = {"belief": {"belief": random.randint(1, 6)}, "proceed": {"proceed": True}}.get(kind) \
                or {"choose": random.choice(play["question"]["choices"])["letter"]}
            path = f"/api/v1/plays/{play['item']}/inputs/{play['n']}?lang={phone.language}"
            self.loop.after(random.random() * pause, lambda: phone.ask(
                "PUT", path, lambda *found: came(phone, *found), body))

        def came(phone, answer, stamp, is_new, sent):
            if answer is None or answer.status != 200:
                self.refused[f"play {answer.status if answer else 'unanswered'}"] += 1
                return
            times.append((stamp - sent) / 1e6)
            go_on(phone, answer.json())

        for phone in phones:
            self.loop.after(random.random() * pause, lambda phone=phone: begin(phone))
        self.loop.after(limit, finish)
        if not phones:
            finish()

    def do_ask_at_the_end(self, within):
        """From now on each phone that hears of the end asks within some seconds what its stories were."""
        self.tell_within = within
        self.stories_told = []
        self.tell(ok=True)

    def ask_what_they_were(self, phone):
        def came(answer, stamp, is_new, sent):
            if answer is None or answer.status != 200:
                self.refused[f"told {answer.status if answer else 'unanswered'}"] += 1
            else:
                self.stories_told.append(
                    ((stamp - sent) / 1e6, len(answer.json()), len(answer.body)))

        self.loop.after(random.random() * self.tell_within, lambda: phone.ask(
            "GET", f"/api/v1/told?lang={phone.language}", came))

    def do_told(self):
        """What came of that so far."""
        self.tell(told=len(self.stories_told), wanted=sum(1 for phone in self.phones if phone.token),
                  times=[time for time, _, _ in self.stories_told],
                  stories=[count for _, count, _ in self.stories_told],
                  sizes=[size for _, _, size in self.stories_told], refused=dict(self.refused))

    def do_stop_reading(self):
        """All phones stop to read; their connections stay."""
        for phone in self.phones:
            phone.is_over = True
            if phone.stream:
                self.loop.forget(phone.stream.fd)
        self.tell(ok=True)

    def do_flood(self, count, seconds, source, connections, limit):
        """Joins by nobody: a fresh key each, from one address, on some connections, at a steady pace."""
        begun = time.time_ns()
        free, queue, statuses, times = [], collections.deque(), collections.Counter(), []
        told = [False]

        def finish():
            if not told[0]:
                told[0] = True
                self.tell(statuses=dict(statuses), times=times, unsent=len(queue),
                          seconds=(time.time_ns() - begun) / 1e9)

        def send(phone):
            body = {"code": self.code, "client_key": secrets.token_hex(16), "heads": 1,
                    "lang": phone.language}
            phone.ask("POST", "/api/v1/join", lambda *found: came(phone, *found), body)

        def came(phone, answer, stamp, is_new, sent):
            statuses[answer.status if answer is not None else "unanswered"] += 1
            times.append((stamp - sent) / 1e6)
            if sum(statuses.values()) == count:
                return finish()
            if queue:
                queue.popleft()
                return send(phone)
            return free.append(phone)

        def due():
            if free:
                send(free.pop())
            else:
                queue.append(None)

        for _ in range(connections):
            phone = Phone(self, source, "en")
            free.append(phone)
        for number in range(count):
            self.loop.at(begun + int(number / count * seconds * 1e9), due)
        self.loop.after(limit, finish)

    def do_report(self):
        """How the phones are; silences begin anew."""
        alive = [phone for phone in self.phones if phone.stream is not None]
        self.tell(
            phones=len(self.phones), alive=len(alive), lost=self.lost, refused=dict(self.refused),
            states=[phone.states for phone in alive], beats=[phone.beats for phone in alive],
            silence=max((phone.silence for phone in alive), default=0) / 1e9,
            goodbyes=self.goodbyes)
        for phone in self.phones:
            phone.silence = phone.states = phone.beats = 0
        self.goodbyes = []

    def do_quit(self):
        self.loop.running = False


def work(pipe, number, of):
    """The whole life of a worker process."""
    die_with_parent()
    Crowd(pipe, number, of).loop.run()
