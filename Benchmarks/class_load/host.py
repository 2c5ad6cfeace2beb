"""The real host of a class: led by lines, or by keys on a terminal of 100 by 30 cells."""
import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import termios
import threading
import time

from .machine import die_with_parent
from .terminal import Terminal

KEYS = {"start": "s", "open": "o", "close": "c", "reveal": "r", "discuss": "d", "revote": "v",
        "next": "n", "pause": "p"}
ADDRESS = re.compile(r"http://\S*?:(\d+)/j/(\w{6})")


class HostFailure(Exception):
    """The host did not start, or does not answer."""


def environment(data):
    kept = {name: value for name, value in os.environ.items()
            if name not in ("LINES", "COLUMNS", "TMUX", "NO_COLOR")}
    kept.update(TERM="xterm-256color", LC_ALL="C.UTF-8", HOME=data, SCAMDRILL_DATA=data)
    return kept


class Host:
    """What both ways of leading have in common."""

    def __init__(self, arguments, data, **streams):
        self.process = subprocess.Popen(
            arguments, env=environment(data), cwd=data, start_new_session=True,
            preexec_fn=die_with_parent, **streams)
        self.pid = self.process.pid
        self.news = threading.Condition()
        self.ended = False

    def watch(self, descriptor, take):
        """Hands everything that is written there to `take`, in a thread."""
        def read():
            while True:
                try:
                    data = os.read(descriptor, 1 << 16)
                except OSError:
                    data = b""
                now = time.time_ns()
                with self.news:
                    if data:
                        take(data, now)
                    else:
                        self.ended = True
                    self.news.notify_all()
                if not data:
                    return
        threading.Thread(target=read, daemon=True).start()

    def wait(self, condition, limit, what):
        """Waits until a condition holds; its value."""
        end = time.monotonic() + limit
        with self.news:
            while not (value := condition()):
                left = end - time.monotonic()
                if left <= 0 or self.ended:
                    raise HostFailure(f"{what}: {'the host ended' if self.ended else 'nothing'}"
                                      f"\n{self.last_words()}")
                self.news.wait(left)
            return value

    def find(self, said):
        """Waits for the address that phones are to open."""
        try:
            found = self.wait(lambda: ADDRESS.search(said()), 60, "start")
        except BaseException:
            self.kill()
            raise
        self.port, self.code = int(found[1]), found[2]

    def kill(self):
        if self.process.poll() is None:
            try:
                os.killpg(self.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()


class LineHost(Host):
    """Words on standard input."""

    # The last line of what `?` says.
    HELP_END = b"approve NAME:"

    def __init__(self, binary, arguments, data):
        self.output = b""
        super().__init__([binary, "class", *arguments, "--plain", "--lang", "en"], data,
                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.helps = []
        self.watch(self.process.stdout.fileno(), self.take)
        self.find(lambda: self.output.decode(errors="replace"))

    def take(self, data, now):
        before = self.output[-len(self.HELP_END):]
        self.helps += [now] * (before + data).count(self.HELP_END)
        self.output = (self.output + data)[-20_000:]

    def last_words(self):
        return self.output.decode(errors="replace")[-600:]

    def command(self, word):
        """Types a line; when, in nanoseconds."""
        now = time.time_ns()
        self.process.stdin.write(f"{word}\n".encode())
        self.process.stdin.flush()
        return now

    def ping(self, limit=10):
        """How long the host takes to say what can be done now, in milliseconds."""
        known = len(self.helps)
        asked = self.command("?")
        self.wait(lambda: len(self.helps) > known, limit, "?")
        return (self.helps[known] - asked) / 1e6

    def leave(self):
        """The end of the input: the class stands paused and saved."""
        self.process.stdin.close()
        self.process.wait(60)


class ScreenHost(Host):
    """Keys on a terminal."""

    COUNT = re.compile(r"\b(\d+) answered")

    def __init__(self, binary, arguments, data):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.terminal = Terminal(100, 30)
        self.shown, self.counts, self.text = 0, [], ""
        super().__init__([binary, "class", *arguments, "--lang", "en"], data, stdin=slave,
                         stdout=slave, stderr=slave)
        os.close(slave)
        self.watch(self.master, self.take)
        self.find(lambda: self.text)

    def take(self, data, now):
        self.terminal.feed(data)
        self.text, self.shown = self.terminal.text(), now
        count = self.COUNT.search(self.text.split("\n", 1)[0])
        if count and (not self.counts or self.counts[-1][0] != int(count[1])):
            self.counts.append((int(count[1]), now))

    def last_words(self):
        return self.text

    def command(self, word):
        """Presses its key; when, in nanoseconds."""
        return self.press(KEYS[word])

    def press(self, key):
        now = time.time_ns()
        os.write(self.master, key.encode())
        return now

    def ping(self, limit=10):
        """How long from the key for help until help is on the screen, in milliseconds."""
        pressed = self.press("?")
        self.wait(lambda: "Keys on this screen" in self.text, limit, "help")
        taken = (self.shown - pressed) / 1e6
        self.press("q")
        self.wait(lambda: "Keys on this screen" not in self.text, limit, "back from help")
        return taken

    def leave(self):
        self.press("q")
        self.press("y")
        self.process.wait(60)
