"""The part of a shell that starts, stops and continues jobs, on a terminal of its own.

The kernel passes a stop over where no such shell is there to take the terminal.
Run as a script, it obeys orders on standard input; its terminal is standard error.
"""

import os
import pathlib
import signal
import subprocess
import sys

from .tty import Tty, lead_session

TERMINAL = 2


class Job(Tty):
    """The program as the job of a shell that does what it is told and nothing else."""

    def _start(self, command, env, home):
        harness = pathlib.Path(__file__).parent
        return subprocess.Popen(
            [sys.executable, "-m", "harness.job", *command],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.slave, cwd=home,
            env={**env, "PYTHONPATH": str(harness.parent)}, start_new_session=True,
            preexec_fn=lambda: lead_session(TERMINAL),
        )

    def _order(self, order):
        self.process.stdin.write(f"{order}\n".encode())
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def start(self, behind=False):
        """Starts the job in the foreground, or as `command &` does; remembers its process."""
        self.pid = self._order("start-behind" if behind else "start")

    def take_terminal(self):
        """What a shell does when its job has stopped."""
        self._order("take")

    def go_on_in_front(self):
        """What `fg` does."""
        self._order("front")

    def go_on_behind(self):
        """What `bg` does."""
        self._order("behind")

    def wait(self):
        """How the job ended: its exit code, or a signal's number below zero."""
        return self._order("wait")

    def close(self):
        for stream in (self.process.stdin, self.process.stdout):
            stream.close()
        super().close()


def start(command, behind):
    pid = os.fork()
    if pid:
        return pid
    os.setpgid(0, 0)
    if not behind:
        os.tcsetpgrp(TERMINAL, os.getpid())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    for stream in (0, 1):
        os.dup2(TERMINAL, stream)
    del os.environ["PYTHONPATH"]
    os.execvp(command[0], command)


def obey(command):
    """Does what it is told, line by line, answering each order with a number."""
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    job, answer = 0, 0
    for line in sys.stdin:
        order = line.strip()
        if order.startswith("start"):
            answer = job = start(command, behind=order == "start-behind")
        elif order == "take":
            os.tcsetpgrp(TERMINAL, os.getpgrp())
        elif order == "wait":
            answer = os.waitstatus_to_exitcode(os.waitpid(job, 0)[1])
        else:
            if order == "front":
                os.tcsetpgrp(TERMINAL, job)
            os.killpg(job, signal.SIGCONT)
        print(answer, flush=True)


if __name__ == "__main__":
    obey(sys.argv[1:])
