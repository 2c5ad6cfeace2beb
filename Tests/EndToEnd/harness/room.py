"""A class on the network: its host as a program, and phones that speak the protocol."""

import collections
import errno
import http.client
import itertools
import json
import os
import re
import socket
import subprocess
import threading
import time

from .program import PATIENCE

ADDRESS = re.compile(r"(http://(\S+):(\d+))/j/([0-9A-Z]{6})")
COOKIE = re.compile(r"scamdrill=([0-9a-f]{64})")


def until(what, condition, patience=PATIENCE):
    """Waits for something to become true; fails with what was waited for, said then where it is a function."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.01)
    raise AssertionError(f"never happened: {what() if callable(what) else what}")


class Host:
    """`class host`, or another command that opens a class, led by lines, as one process after another."""

    # Below those that the system deals out, and others for each process of tests, so that nobody else takes
    # one while a class is away.
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    ports = itertools.cycle(range(20_000 + 1_000 * worker, 21_000 + 1_000 * worker))

    def __init__(self, test, box, *args, address="127.0.0.1", language="en", port=None,
                 command=("class", "host")):
        self.box, self.address, self.language = box, address, language
        self.lines, self.errors = [], []
        self.process = None
        test.addCleanup(self.stop)
        self.start(command, *args, "--port", str(port or self.free_port(address)),
                   "--address", self.address)

    @classmethod
    def free_port(cls, address):
        """The next port on which nobody listens; 0 at an address where nobody can."""
        for port in cls.ports:
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    probe.bind((address, port))
                except OSError as error:
                    if error.errno != errno.EADDRINUSE:
                        return 0
                else:
                    return port

    def start(self, command, *args):
        self.lines, self.errors = [], []
        self.process = subprocess.Popen(
            [self.box.program, *command, *args, "--plain", "--lang", self.language],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=self.box.env, cwd=self.box.home)
        for pipe, kept in ((self.process.stdout, self.lines), (self.process.stderr, self.errors)):
            threading.Thread(target=self._read, args=(pipe, kept), daemon=True).start()
        line = until(lambda: f"an address: {self.lines} {self.errors}", lambda: next(
            filter(None, map(ADDRESS.search, list(self.lines) + list(self.errors))), None)
            or self.process.poll() is not None)
        if line is True:
            raise AssertionError(f"the host ended: {self.lines} {self.errors}")
        self.url, self.port, self.code = line[1], int(line[3]), line[4]

    @staticmethod
    def _read(pipe, kept):
        for line in pipe:
            kept.append(line.decode().rstrip("\n"))

    def say(self, *lines):
        for line in lines:
            self.process.stdin.write(f"{line}\n".encode())
        self.process.stdin.flush()

    def expect(self, words, after=0):
        """Waits for a line with these words; returns its place."""
        return until(lambda: f"{words!r} in {self.lines[after:]} {self.errors}", lambda: next(
            (place + 1 for place, line in enumerate(self.lines) if place >= after and words in line),
            None)) - 1

    def lead(self, line, words):
        """Says a line and waits for what it brings."""
        before = len(self.lines)
        self.say(line)
        return self.expect(words, before)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def resume(self, *args, address=None, port=None):
        """Takes the class up again where it was, at the same port unless another is named."""
        self.address = address or self.address
        self.start(("class", "resume"), *args, "--port", str(self.port if port is None else port),
                   "--address", self.address)

    def resume_by_itself(self):
        """Takes the class up again without a word of where."""
        self.start(("class", "resume"))

    def end(self):
        self.say("end")
        self.process.stdin.close()
        return self.process.wait(PATIENCE)

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                pipe.close()
            except (BrokenPipeError, OSError):
                pass


Answer = collections.namedtuple("Answer", "status headers body raw")


class Phone:
    """One device in a class."""

    numbers = iter(range(1, 1_000_000))

    def __init__(self, host, key=None, source=None):
        self.host, self.cookie = host, None
        self.key = key or f"{next(self.numbers):032x}"
        self.source = source
        self.me = None
        self.connection = None

    def ask(self, method, path, body=None, headers=None, raw=None):
        """One request on a connection that is kept open where it may be."""
        own = {"Host": f"{self.host.address}:{self.host.port}"}
        if self.cookie:
            own["Cookie"] = f"scamdrill={self.cookie}"
        data = raw
        if body is not None:
            data = json.dumps(body).encode()
            own["Content-Type"] = "application/json"
        own.update(headers or {})
        own = {name: value for name, value in own.items() if value is not None}
        for attempt in (0, 1):
            try:
                if self.connection is None:
                    self.connection = http.client.HTTPConnection(
                        self.host.address, self.host.port, timeout=PATIENCE,
                        source_address=(self.source, 0) if self.source else None)
                self.connection.request(method, path, data, own)
                answer = self.connection.getresponse()
                raw_answer = answer.read()
                break
            except (http.client.HTTPException, OSError):
                self.hang_up()
                if attempt:
                    raise
        kept = COOKIE.search(answer.headers.get("Set-Cookie") or "")
        if kept:
            self.cookie = kept[1]
        parsed = None
        if raw_answer and "json" in (answer.headers.get("Content-Type") or ""):
            parsed = json.loads(raw_answer)
        return Answer(answer.status, answer.headers, parsed, raw_answer)

    def hang_up(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def join(self, heads=1, lang="en", name=None):
        body = {"code": self.host.code, "client_key": self.key, "heads": heads, "lang": lang}
        if name is not None:
            body["name"] = name
        answer = self.ask("POST", f"/api/v1/join?lang={lang}", body)
        if answer.status in (200, 201):
            self.me = answer.body
        return answer

    def resume(self, code):
        answer = self.ask(
            "POST", "/api/v1/resume", {"code": self.host.code, "resume_code": code})
        if answer.status == 200:
            self.me = answer.body
        return answer

    def state(self, lang="en"):
        return self.ask("GET", f"/api/v1/state?lang={lang}")

    @property
    def room(self):
        answer = self.state()
        assert answer.status == 200, answer
        return answer.body["room"]

    def scene(self, lang="en"):
        return self.ask("GET", f"/api/v1/scenes/{self.room['scene']}?lang={lang}")

    def vote(self, choice, belief=None, step=None, round=None):
        if step is None:
            room = self.room
            step, round = room["step"], room["round"]
        body = {"choice": choice} | ({} if belief is None else {"belief": belief})
        return self.ask("PUT", f"/api/v1/votes/{step}/{round}", body)

    def play(self, item, number, body):
        return self.ask("PUT", f"/api/v1/plays/{item}/inputs/{number}?lang=en", body)

    def listen(self, test, read=0):
        """Its stream, once it has said where the class is; `read` is the scene whose words it has already."""
        ear = Ear(test, self, read)
        until("a first state", lambda: ear.is_over or ear.named("state"))
        return ear


class Ear:
    """A stream of events, read in a thread."""

    def __init__(self, test, phone, read):
        self.events, self.raw, self.is_over = [], b"", False
        self.connection = http.client.HTTPConnection(
            phone.host.address, phone.host.port, timeout=60)
        self.connection.request("GET", f"/api/v1/events?lang=en&scene={read}", headers={
            "Host": f"{phone.host.address}:{phone.host.port}",
            "Cookie": f"scamdrill={phone.cookie}"})
        self.answer = self.connection.getresponse()
        self.status = self.answer.status
        test.addCleanup(self.close)
        if self.status == 200:
            threading.Thread(target=self._read, daemon=True).start()
        else:
            self.is_over = True

    def _read(self):
        fields = {}
        try:
            for line in self.answer:
                self.raw += line
                line = line.decode().rstrip("\n")
                if line == "":
                    if "event" in fields:
                        self.events.append(
                            (fields["event"], json.loads(fields["data"]), fields.get("id")))
                    fields = {}
                elif not line.startswith(":"):
                    name, _, value = line.partition(": ")
                    fields[name] = value
        except (OSError, http.client.HTTPException, ValueError, AttributeError):
            pass  # Closed from the other side, or from ours while it was read.
        self.is_over = True

    def named(self, name):
        return [data for event, data, _ in list(self.events) if event == name]

    def wait(self, name, **values):
        """Waits for an event with these values."""
        return until(f"{name} {values} in {self.events[-3:]}", lambda: next(
            (data for data in self.named(name)
             if all(data.get(key) == value for key, value in values.items())), None))

    def close(self):
        # The thread that reads holds the stream until something comes, or it is cut.
        try:
            self.connection.sock.shutdown(socket.SHUT_RDWR)
        except (AttributeError, OSError):
            pass
        self.connection.close()


class Terminal:
    """`class join` led by lines."""

    def __init__(self, test, host, *args, language="en"):
        self.lines = []
        self.process = subprocess.Popen(
            [host.box.program, "class", "join", f"{host.url}/j/{host.code}", "--plain",
             "--lang", language, *args],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env={**host.box.env, "SCAMDRILL_DATA": str(host.box.root / "nowhere")},
            cwd=host.box.home)
        threading.Thread(
            target=Host._read, args=(self.process.stdout, self.lines), daemon=True).start()
        test.addCleanup(self.stop)

    def expect(self, words, after=0):
        return until(lambda: f"{words!r} in {self.lines[after:]}", lambda: next(
            (place + 1 for place, line in enumerate(self.lines) if place >= after and words in line),
            None)) - 1

    def say(self, line):
        self.process.stdin.write(f"{line}\n".encode())
        self.process.stdin.flush()

    def vote(self, choice, belief, after=0):
        """Answers the question once it is asked."""
        place = self.expect("surely not", after)
        self.say(belief)
        place = self.expect("Type a letter", place)
        self.say(choice)
        return self.expect("Taken", place)

    def stop(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            try:
                pipe.close()
            except OSError:
                pass
