"""The program in a real terminal: tmux on a private server, keys in, screen out."""

import fcntl
import functools
import itertools
import os
import select
import struct
import subprocess
import termios
import time
import unicodedata

from .process import children, is_at_work
from .program import PATIENCE
from .words import words

POLL = 0.02
_numbers = itertools.count()


def columns(character):
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Screen:
    """One window, 80 by 24 unless asked otherwise; what it shows is read as text."""

    def __init__(
        self, test, box, *args, language="en", env=None, command=None, size=(80, 24)
    ):
        self.language = language
        self._server = f"scamdrill-{os.getpid()}-{next(_numbers)}"
        test.addCleanup(self.close)
        values = {**box.env, **(env or {})}
        inner = command or [box.program, *map(str, args)]
        # tmux sometimes misses how a program ended; a shell around it writes that down.
        self._exit = box.root / f"exit-{self._server}"
        self._tmux(
            "start-server", ";", "set-option", "-g", "remain-on-exit", "on",
            ";", "set-option", "-g", "status", "off", ";", "new-session", "-d", "-s", "s",
            "-x", str(size[0]), "-y", str(size[1]), "-c", str(box.home), "--",
            "sh", "-c", '"$@"; echo $? > "$0"', str(self._exit),
            "env", "-i", *(f"{key}={value}" for key, value in values.items()), *inner,
        )

    def _tmux(self, *args, check=True):
        done = subprocess.run(
            ["tmux", "-u", "-L", self._server, "-f", "/dev/null", *args],
            capture_output=True, check=check, timeout=PATIENCE,
        )
        return done.stdout.decode()

    def close(self):
        self._tmux("kill-server", check=False)

    def press(self, *keys):
        """Keys by tmux's names, such as `Enter`, `q` or `C-c`, all at once."""
        self._tmux("send-keys", "-t", "s", "--", *keys)

    def type(self, text):
        self._tmux("send-keys", "-t", "s", "-l", "--", text)

    def until_read(self):
        """Polls until the program has taken every key that was pressed."""
        (terminal,) = self._values("pane_tty")
        file = os.open(terminal, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
        try:
            deadline = time.monotonic() + PATIENCE
            while time.monotonic() < deadline:
                # The kernel hands keys on from behind; to look for some makes it do so.
                select.select([file], [], [], 0)
                (waiting,) = struct.unpack("i", fcntl.ioctl(file, termios.FIONREAD, bytes(4)))
                if waiting == 0:
                    return
                time.sleep(POLL)
        finally:
            os.close(file)
        raise AssertionError(f"{waiting} bytes of keys are not read; the screen shows\n{self.text()}")

    def resize(self, columns, rows):
        self._tmux("resize-window", "-t", "s", "-x", str(columns), "-y", str(rows))

    def resize_all(self, sizes):
        """Goes through these sizes as fast as tmux can, as when a window is dragged."""
        commands = [("resize-window", "-t", "s", "-x", str(x), "-y", str(y)) for x, y in sizes]
        self._tmux(*(word for command in commands for word in (*command, ";")))

    def text(self):
        return self._tmux("capture-pane", "-p", "-t", "s")

    def styled(self):
        """The screen with the sequences that colour it."""
        return self._tmux("capture-pane", "-p", "-e", "-t", "s")

    def paste(self, text):
        """As a person pastes: in brackets, where the program has asked for them."""
        self._tmux("set-buffer", "--", text)
        self._tmux("paste-buffer", "-p", "-r", "-t", "s")

    def _values(self, *names):
        """What tmux knows of the window, by the names of its formats."""
        form = ",".join(f"#{{{name}}}" for name in names)
        return self._tmux("display", "-p", "-t", "s", form).strip().split(",")

    @property
    def at_cursor(self):
        """What stands in the cursor's row before it, and from it on; None while it is hidden."""
        row, column, is_shown = map(int, self._values("cursor_y", "cursor_x", "cursor_flag"))
        if not is_shown:
            return None
        line = self.text().split("\n")[row]
        ends = itertools.accumulate(columns(character) for character in line)
        before = sum(end <= column for end in ends)
        return line[:before], line[before:]

    @property
    def is_taken(self):
        """Whether the program has the terminal's other screen."""
        return self._values("alternate_on") == ["1"]

    @functools.cached_property
    def _shell(self):
        (pid,) = self._values("pane_pid")
        return int(pid)

    @property
    def pid(self):
        """The process under test: what the shell around it waits for."""
        (program,) = children(self._shell)
        return program

    def signal(self, number):
        os.kill(self.pid, number)

    @property
    def ended(self):
        """The exit code once the program is gone, else None."""
        code = self._exit.read_text().strip() if self._exit.exists() else ""
        return int(code) if code else None

    def until(self, holds, what, patience=PATIENCE):
        """Polls until the screen is as wanted and stands still; returns it.

        On a busy machine half a screen can stand still as well, so the program is to rest, too.
        """
        deadline = time.monotonic() + patience
        last = None
        while time.monotonic() < deadline:
            shown = self.text()
            if shown == last and not is_at_work(self._shell) and holds(shown):
                return shown
            last = shown
            time.sleep(POLL)
        raise AssertionError(f"waited for {what}; the screen shows\n{last}")

    def until_seen(self, holds, what):
        """Polls until the screen is as wanted, though it may go on changing; returns it."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            shown = self.text()
            if holds(shown):
                return shown
            time.sleep(POLL)
        raise AssertionError(f"waited for {what}; the screen shows\n{shown}")

    def wait(self, *wanted):
        return self.until(lambda shown: all(w in shown for w in wanted), " and ".join(wanted))

    def wait_end(self):
        self.until(lambda _: self.ended is not None, "the end of the program")
        return self.ended

    def answer(self, *keys):
        """Presses keys and waits until the screen is another."""
        before = self.text()
        self.press(*keys)
        return self.until(lambda shown: shown != before, f"something new after {keys}")

    def asks(self, shown=None):
        """What the screen asks now, by its hint bar."""
        shown = self.text() if shown is None else shown
        rows = [row for row in shown.splitlines() if row.strip()]
        hints = rows[-1] if rows else ""
        w = words(self.language)
        for kind, hint in (
            ("belief", w.beliefHint), ("choice", w.chooseHint), ("proceed", w.proceedHint),
            ("ended", w.toDebriefHint), ("marking", w.markingDone), ("care", w.goOn),
        ):
            if hint in hints:
                return kind
        return "home" if w.is_home(shown) else "unknown"

    def wait_home(self, is_settled=False):
        """Waits for the home screen; settled, it does not change by itself any more."""
        w = words(self.language)
        return self.until(w.is_settled_home if is_settled else w.is_home, "home")

    def into_story(self):
        """Begins what home offers first; home may change by itself meanwhile."""
        self.press("Enter")
        return self.until(lambda shown: self.asks(shown) not in ("home", "unknown"), "a story")

    def turn_to(self, page):
        """Reads on in the debrief until its next page begins."""
        for _ in range(20):
            if page in self.answer("Enter"):
                return self.text()
        raise AssertionError(f"{page} does not come\n{self.text()}")

    def to_ending(self, belief="4", choices="abcab"):
        """Plays on until the story is over; returns what was asked on the way."""
        keys = {"belief": belief, "proceed": "Enter", "care": "Enter"}
        met = []
        turns = itertools.cycle(choices)
        while (kind := self.asks()) != "ended":
            met.append(kind)
            if len(met) > 60 or kind not in (*keys, "choice"):
                raise AssertionError(f"no ending after {met}\n{self.text()}")
            key = keys.get(kind) or self._offered(next(turns))
            self.answer(key)
        return met

    def _offered(self, letter):
        """The letter if it is offered, else the first one."""
        return letter if f" {letter.upper()}  " in self.text() else "a"
