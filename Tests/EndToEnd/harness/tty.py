"""The program on a bare pseudo-terminal, to see every byte and mode it leaves behind."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time

from .program import PATIENCE


def lead_session(terminal):
    """In a new process: takes the terminal, with signals as in a shell.

    Whoever runs the tests may ignore some, as a shell does for what it starts behind.
    """
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTSTP):
        signal.signal(number, signal.SIG_DFL)


class Tty:
    """A session leader on a terminal of its own, whose modes can be compared.

    `within` is a command that runs the program, such as a shell that ignores a signal.
    """

    def __init__(self, test, box, *args, env=None, within=()):
        self.seen = b""
        self.master, self.slave = pty.openpty()
        self.resize(80, 24)
        self.modes = termios.tcgetattr(self.slave)
        command = [*within, box.program, *map(str, args)]
        self.process = self._start(command, {**box.env, **(env or {})}, box.home)
        test.addCleanup(self.close)

    def _start(self, command, env, home):
        return subprocess.Popen(
            command, stdin=self.slave, stdout=self.slave, stderr=self.slave, env=env, cwd=home,
            start_new_session=True, preexec_fn=lambda: lead_session(0),
        )

    def read(self, patience=0.05):
        """Takes in what has been written, waiting a little for the first byte."""
        while select.select([self.master], [], [], patience)[0]:
            try:
                more = os.read(self.master, 65536)
            except OSError:
                return
            if not more:
                return
            self.seen += more
            patience = 0

    def until(self, wanted):
        """Waits until the program has sent these characters."""
        self.read_until(lambda: wanted.encode() in self.seen, wanted)

    def read_until(self, holds, what="something to happen"):
        deadline = time.monotonic() + PATIENCE
        while not holds():
            is_over = time.monotonic() > deadline or self.process.poll() is not None
            self.read()
            if is_over and not holds():
                raise AssertionError(f"waited for {what}; saw {self.seen[-800:]!r}")

    def until_quiet(self):
        """Takes in what is written until nothing has come for a tenth of a second."""
        seen = None
        while seen != len(self.seen):
            seen = len(self.seen)
            self.read(0.1)

    def resize(self, columns, rows):
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, text):
        os.write(self.master, text.encode())

    def gone_after(self, act):
        """Seconds from the act to the end of the program."""
        start = time.monotonic()
        act()
        while self.process.poll() is None:
            if time.monotonic() - start > PATIENCE:
                raise AssertionError("the program is still there")
            if self.master is not None:
                self.read(0.005)
            else:
                time.sleep(0.005)
        seconds = time.monotonic() - start
        if self.master is not None:
            self.read()
        return seconds

    def hang_up(self):
        """Closes the terminal under the program."""
        os.close(self.slave)
        os.close(self.master)
        self.master = self.slave = None

    def modes_now(self):
        return termios.tcgetattr(self.slave)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(PATIENCE)
        if self.master is not None:
            self.hang_up()
