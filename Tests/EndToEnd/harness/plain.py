"""A play in plain text, one line at a time, over a pipe or a pseudo-terminal."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import tempfile
import termios
import time

from .program import PATIENCE, Result
from .tty import lead_session
from .words import words

OPTION = re.compile(r"^\s*(\d+|[A-J])\b[\s.．、:：)）]*(\S.*)$")


class Prompt:
    """What the program waits for, with what it printed since the last answer."""

    def __init__(self, kind, text, language):
        self.kind, self.text = kind, text
        lines = [line.rstrip() for line in text.splitlines() if line.strip()]
        heads = (words(language).trusted, words(language).whatToDo)
        start = next((n for n, line in enumerate(lines) if line.endswith(heads)), 0)
        # The question alone, without the messages above it.
        self.question = lines[start:] if kind in ("belief", "choice") else lines[-2:]

    @property
    def options(self):
        found = (OPTION.match(line) for line in self.question)
        return [match.group(1) for match in found if match]

    def __eq__(self, other):
        return (self.kind, self.question) == (other.kind, other.question)

    def __repr__(self):
        return f"<{self.kind}: {self.question}>"


class Plain:
    """A running program whose input is held open."""

    KINDS = {
        "typeBelief": "belief", "typeChoice": "choice", "typeAnything": "any",
        "typeNumber": "number", "markPlainHelp": "mark", "typeName": "name",
    }

    def __init__(self, test, box, *args, language="en", env=None, is_asked_for=True):
        self.language = language
        self.heard = ""
        self._raw = b""
        self._asked = None
        self._errors = tempfile.TemporaryFile()
        plain = ["--plain"] if is_asked_for else []
        command = [box.program, *map(str, args), *plain, "--lang", language]
        self.process = self._start(command, {**box.env, **(env or {})}, box.home)
        test.addCleanup(self._errors.close)
        test.addCleanup(self.kill)

    def _start(self, command, env, home):
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors,
            env=env, cwd=home,
        )
        self._source, self._sink = process.stdout.fileno(), process.stdin.fileno()
        return process

    def _read(self):
        return os.read(self._source, 65536)

    def prompt(self):
        """Waits until something is asked; None when the program has said its last word.

        Until an answer is sent, the same prompt is given again.
        """
        if self._asked is None:
            self._asked = self._next()
        return self._asked

    def _next(self):
        prompts = {
            getattr(words(self.language), name).strip(): kind for name, kind in self.KINDS.items()
        }
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            text = self._raw.decode(errors="ignore")
            ending = next((p for p in prompts if text.rstrip().endswith(p)), None)
            if ending:
                self.heard += text
                self._raw = b""
                return Prompt(prompts[ending], text, self.language)
            if select.select([self._source], [], [], 0.2)[0]:
                more = self._read()
                if not more:
                    self.heard += text
                    return None
                self._raw += more
        raise AssertionError(f"nothing was asked; the last words were {text[-600:]!r}")

    def send(self, line):
        self._asked = None
        os.write(self._sink, f"{line}\n".encode())

    def end(self):
        """Ends the input and waits for the program."""
        self.process.stdin.close()
        return self.wait()

    def wait(self):
        """Listens until the program has ended, without answering any more."""
        while self._next():
            pass
        code = self.process.wait(PATIENCE)
        return Result(code, self.heard, self.errors())

    def errors(self):
        self._errors.seek(0)
        return self._errors.read().decode(errors="replace")

    def kill(self):
        """Ends the program without giving it a chance to do anything."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait(PATIENCE)
        for stream in (self.process.stdin, self.process.stdout):
            if stream and not stream.closed:
                try:
                    stream.close()
                except BrokenPipeError:
                    pass


class Typed(Plain):
    """The same at a terminal, where more is asked: language, marks, what next."""

    def _start(self, command, env, home):
        self._source, far = pty.openpty()
        self._sink = self._source
        fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        process = subprocess.Popen(
            command, stdin=far, stdout=far, stderr=self._errors, env=env, cwd=home,
            start_new_session=True, preexec_fn=lambda: lead_session(0),
        )
        os.close(far)
        return process

    def _read(self):
        try:
            return os.read(self._source, 65536)
        except OSError:
            return b""

    def end(self):
        os.write(self._sink, b"\x04")
        return self.wait()

    def kill(self):
        super().kill()
        try:
            os.close(self._source)
        except OSError:
            pass
