"""A terminal between tmux and the program, for what tmux cannot show: every byte that was sent,
and character sets other than UTF-8.

Run as a script: relay.py RECORD CODESET PROGRAM [ARGUMENT...]
"""

import codecs
import fcntl
import os
import pathlib
import pty
import select
import sys
import termios
import tty

from .program import binary
from .screen import Screen


class Relayed(Screen):
    """A window whose program believes itself on a terminal of this character set."""

    def __init__(self, test, box, *args, codeset="utf-8", **more):
        self._record = box.root / "sent"
        self._record.touch()
        program = [binary(), *map(str, args)]
        harness = pathlib.Path(__file__).parent
        command = [
            "env", f"PYTHONPATH={harness.parent}", sys.executable, "-m", "harness.relay",
            str(self._record), codeset, *program,
        ]
        super().__init__(test, box, command=command, **more)

    @property
    def sent(self):
        """All bytes the program has written so far."""
        return self._record.read_bytes()


def relay(record, codeset, command):
    """Runs the command until it ends; returns its exit code."""
    size = fcntl.ioctl(0, termios.TIOCGWINSZ, bytes(8))
    process, inner = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, size)
        del os.environ["PYTHONPATH"]
        os.execvp(command[0], command)
    tty.setraw(0)
    # What is not of this character set is seen as �.
    arriving = codecs.getincrementaldecoder(codeset)("replace")
    typed = codecs.getincrementaldecoder("utf-8")()
    with open(record, "ab", buffering=0) as file:
        while True:
            ready, _, _ = select.select([0, inner], [], [])
            if inner in ready:
                sent = read(inner)
                if not sent:
                    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
                file.write(sent)
                os.write(1, arriving.decode(sent).encode())
            if 0 in ready:
                os.write(inner, typed.decode(read(0)).encode(codeset))


def read(descriptor):
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""


if __name__ == "__main__":
    sys.exit(relay(sys.argv[1], sys.argv[2], sys.argv[3:]))
