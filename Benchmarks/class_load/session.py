"""A class with its phones, from the first line to the last."""
import http.client
import json
import os
import pathlib
import secrets
import shutil
import tempfile
import time

from . import journal, machine
from .crowd import counted, merged
from .host import LineHost, ScreenHost

STORY = "takeout/scam"
AT_ONCE, A_SECOND = 280, 19.5  # what the door lets in: 300 and 20
BY_JOURNAL_FROM = 400  # learners; with fewer the door takes some seconds
LIMIT = 20  # seconds for a change to reach everybody


class Usage:
    """Processor seconds of host, phones and everything else on the machine, lap by lap."""

    def __init__(self, host, phones):
        self.host, self.phones = host, phones
        self.laps = []
        self.last = self.now()

    def now(self):
        busy, stolen = machine.busy_seconds()
        phones = sum(machine.processor_seconds(pid) for pid in self.phones)
        phones += machine.processor_seconds(os.getpid())
        return {"wall": time.monotonic(), "busy": busy, "stolen": stolen, "phones": phones,
                "host": machine.processor_seconds(self.host)}

    def lap(self, name):
        now = self.now()
        lap = {key: round(now[key] - self.last[key], 3) for key in now}
        lap["others"] = round(max(lap.pop("busy") - lap["host"] - lap["phones"], 0), 3)
        self.laps.append({"name": name, **lap})
        self.last = now


class Session:
    def __init__(self, options, crews, learners, heads, by_journal, rogues=0, lesson=None):
        """A class that `learners` are in, and `rogues` of the last crew, with one more who looks on.

        Everybody beyond the learners of the first crew belongs to the last one. A lesson, in YAML, takes the
        place of the story, and is led by lines.
        """
        self.options, self.crews, self.crew = options, crews, crews[0]
        self.folder = tempfile.mkdtemp(prefix="scamdrill-class-", dir=options.data_under)
        self.host = self.usage = None
        self.memory, self.joins, self.lesson = {}, {}, lesson
        try:
            self.begin(learners, heads, by_journal, rogues)
        except BaseException:
            self.close()
            raise

    def open_host(self, *arguments):
        kind = ScreenHost if self.options.screen and not self.lesson else LineHost
        self.host = kind(self.options.binary, [*arguments, "--port", "0"], self.folder)

    def begin(self, learners, heads, by_journal, rogues):
        story = STORY
        if self.lesson:
            lessons = pathlib.Path(self.folder) / "scenarios" / "lessons"
            lessons.mkdir(parents=True)
            (lessons / "measured.yaml").write_text(self.lesson, encoding="utf-8")
            story = "measured"
        new = ("host", story, "--heads", str(heads))
        guests = []
        if by_journal:
            host = LineHost(self.options.binary, [*new, "--port", "0"], self.folder)
            try:
                host.leave()
            finally:
                host.kill()
            guests = journal.let_in(self.folder, learners + rogues)
            begun = time.monotonic()
            self.open_host("resume", host.code)
            self.joins["resumed_seconds"] = time.monotonic() - begun
        else:
            self.open_host(*new)
        pids = [process.pid for crew in self.crews for process in crew.processes]
        self.usage = Usage(self.host.pid, pids)
        self.remember("empty")
        address = ("127.0.0.1", self.host.port)
        for crew in self.crews:
            crew.call("meet", address=address, host=f"127.0.0.1:{self.host.port}",
                      code=self.host.code)
        self.token = self.join_alone()
        if by_journal:
            self.adopt(self.crew, guests[:learners])
            if rogues:
                self.adopt(self.crews[-1], guests[learners:])
        else:
            self.come_in(self.crew, learners)
        self.remember("idle, all in")
        self.usage.lap("coming in")

    def adopt(self, crew, guests):
        shares = crew.share(guests)
        crew.call("adopt", lambda n: {"guests": shares[n], "source": crew.sources[n]})

    def come_in(self, crew, count):
        """At the door, as fast as it lets people in."""
        delays = [n * 0.004 if n < AT_ONCE else 1.2 + (n - AT_ONCE) / A_SECOND
                  for n in range(count)]
        limit = delays[-1] + 30
        shares = crew.share(delays)
        begun = time.monotonic()
        facts = crew.call(
            "join", lambda n: {"delays": shares[n], "source": crew.sources[n], "limit": limit},
            patience=limit + 10)
        self.joins.update(times=merged(facts, "times"), refused=counted(facts, "refused"),
                          seconds=time.monotonic() - begun)

    def listen(self, crew, count, receive_buffer=None):
        """Opens so many streams; what each process says once all have heard the first state."""
        rate = self.options.connect_rate
        shares = crew.share([n / rate for n in range(count)])
        limit = count / rate + 60
        return crew.call("listen", lambda n: {"delays": shares[n], "limit": limit},
                         patience=limit + 10, receive_buffer=receive_buffer)

    def remember(self, name):
        self.memory[name] = machine.memory(self.host.pid)

    # The onlooker's own requests.

    def request(self, method, path, body=None, token=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.host.port, timeout=30)
        try:
            headers = {"Content-Type": "application/json"}
            if token:
                headers["Cookie"] = f"scamdrill={token}"
            connection.request(method, path, body and json.dumps(body), headers)
            answer = connection.getresponse()
            return answer, answer.read()
        finally:
            connection.close()

    def join_alone(self):
        body = {"code": self.host.code, "client_key": secrets.token_hex(16), "heads": 1,
                "lang": "en"}
        answer, words = self.request("POST", "/api/v1/join", body)
        if answer.status != 201:
            raise RuntimeError(f"the door says {answer.status}: {words.decode()}")
        return answer.getheader("Set-Cookie").split(";")[0].split("=", 1)[1]

    def room(self):
        answer, body = self.request("GET", "/api/v1/state?lang=en", token=self.token)
        if answer.status != 200:
            raise RuntimeError(f"state says {answer.status}: {body.decode()}")
        return json.loads(body)["room"]

    def scene(self, number):
        answer, body = self.request("GET", f"/api/v1/scenes/{number}?lang=en", token=self.token)
        if answer.status != 200:
            raise RuntimeError(f"scene {number} says {answer.status}: {body.decode()}")
        return json.loads(body)

    def close(self):
        for crew in self.crews:
            try:
                crew.call("leave", patience=10)
            except Exception:  # a crew that is gone has left
                pass
        if self.host:
            self.host.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *trouble):
        self.close()
