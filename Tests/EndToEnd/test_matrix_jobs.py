"""The program as a job: stopped, continued in front and behind, orphaned."""

import os
import signal
import time
import unittest

from harness.job import Job
from harness.preload import preload
from harness.process import busy_share, children, has_ended, rests_or_has_ended, state
from harness.program import IS_FULL, PATIENCE, Box, binary, title
from harness.screen import Screen
from harness.sent import modes_left

AT_ONCE = 0.6
PLAY = ("play", "takeout/scam", "--lang", "en")
# Less than this of a processor is rest; a loop that never sleeps takes all of it.
RESTING = 0.05
# A shell script around the program, in the same group of processes.
SCRIPT = ("sh", "-c", "\"$@\"; :", "sh")


class JobTest(unittest.TestCase):
    def begun(self, within=()):
        """A story that has taken an answer, in the foreground."""
        box = Box(self)
        job = Job(self, box, *PLAY, within=within)
        job.start()
        job.until(title("takeout", "en"))
        job.until_quiet()
        before = len(job.seen)
        job.type("3")
        job.read_until(lambda: "play.believed" in box.events(), "the answer to be kept")
        job.read_until(lambda: len(job.seen) > before, "the screen after it")
        job.until_quiet()
        return box, job

    def comes_to(self, holds, job, act):
        """Seconds until it holds after the act; what the program writes meanwhile is read."""
        start = time.monotonic()
        act()
        while not holds():
            self.assertLess(time.monotonic() - start, PATIENCE, "it never came to that")
            job.read(0.005)
        seconds = time.monotonic() - start
        job.read()
        return seconds

    def assertEndsAtOnce(self, place, act):
        """Gone within 0.6 s, records closed; on a busy machine the best of three tries counts.

        Gives the last one's folder and job.
        """
        times = []
        while not times or (times[-1] >= AT_ONCE and len(times) < 3):
            box, job = place()
            seen = job.seen
            times.append(self.comes_to(
                lambda: has_ended(job.pid), job, lambda: act(job)))
            self.assertShellHasTerminal(job)
            (play,) = box.plays()
            self.assertEqual(len(play["beliefs"]), 1)
        self.assertLess(times[-1], AT_ONCE, times)
        return job, seen

    def assertShellHasTerminal(self, job):
        self.assertEqual(modes_left(job.seen), {})
        self.assertEqual(job.modes_now(), job.modes)

    def assertPlays(self, job):
        """Shows the story anew and takes keys."""
        before = len(job.seen)
        job.go_on_in_front()
        job.read_until(lambda: title("takeout", "en").encode() in job.seen[before:], "the story")
        self.assertIn("?1049", modes_left(job.seen))
        job.type("qq")
        self.assertEqual(job.wait(), 0)
        job.read()
        self.assertShellHasTerminal(job)

    def stop(self, job):
        """Stops it as a shell does; gives the seconds that took."""
        return self.comes_to(
            lambda: state(job.pid) == "T", job, lambda: os.kill(job.pid, signal.SIGTSTP))

    def stopped(self):
        box, job = self.begun()
        self.stop(job)
        job.take_terminal()
        return box, job


class Stopping(JobTest):
    def test_it_stops_at_once(self):
        """Within 0.6 s; on a busy machine the best of three tries counts."""
        times = []
        while not times or (times[-1] >= AT_ONCE and len(times) < 3):
            _, job = self.begun()
            times.append(self.stop(job))
        self.assertLess(times[-1], AT_ONCE, times)

    def test_a_stop_gives_the_terminal_back_and_going_on_shows_everything_anew(self):
        box, job = self.stopped()
        self.assertShellHasTerminal(job)
        self.assertPlays(job)
        self.assertEqual(box.events()["play.believed"], 1)

    def test_the_stop_key_does_the_same(self):
        box, job = self.begun()
        self.comes_to(lambda: state(job.pid) == "T", job, lambda: job.type("\x1a"))
        job.take_terminal()
        self.assertShellHasTerminal(job)
        self.assertPlays(job)

    def test_it_can_be_stopped_again_and_again(self):
        box, job = self.stopped()
        for _ in range(20 if IS_FULL else 3):
            before = len(job.seen)
            job.go_on_in_front()
            job.read_until(
                lambda: title("takeout", "en").encode() in job.seen[before:], "the story")
            self.stop(job)
            job.take_terminal()
            self.assertShellHasTerminal(job)
        self.assertPlays(job)

    def test_a_stopped_program_can_be_ended(self):
        numbers = (signal.SIGTERM, signal.SIGHUP, signal.SIGKILL)
        for number in numbers if IS_FULL else numbers[:1]:
            with self.subTest(signal=number.name):
                self.assertEndsAtOnce(self.stopped, lambda job: (
                    os.kill(job.pid, number), os.kill(job.pid, signal.SIGCONT)))

    def test_a_window_resized_meanwhile_is_drawn_in_its_new_size(self):
        box, job = self.stopped()
        job.resize(40, 15)
        before = len(job.seen)
        job.go_on_in_front()
        job.read_until(lambda: b"\x1b[15" in job.seen[before:], "the last row of the new size")
        self.assertNotIn(b"\x1b[24", job.seen[before:])


class Behind(JobTest):
    def test_continued_behind_it_leaves_the_terminal_alone_and_rests(self):
        box, job = self.stopped()
        seen = job.seen
        job.go_on_behind()
        job.read_until(lambda: state(job.pid) in ("T", "S"), "rest")
        self.assertLess(busy_share(job.pid), RESTING)
        job.read()
        self.assertEqual(job.seen, seen)
        self.assertShellHasTerminal(job)
        self.assertPlays(job)

    def test_started_behind_it_waits_for_the_terminal(self):
        box = Box(self)
        job = Job(self, box, *PLAY)
        job.start(behind=True)
        job.read_until(lambda: state(job.pid) == "T", "a stop")
        self.assertShellHasTerminal(job)
        self.assertPlays(job)

    def test_ended_in_the_moment_at_which_it_stops_again_it_ends(self):
        box = Box(self)
        preload(box, "slow_stop")
        job = Job(self, box, *PLAY)
        job.start()
        job.until(title("takeout", "en"))
        job.type("\x1a")
        job.read_until(lambda: state(job.pid) == "T", "a stop")
        job.take_terminal()
        job.go_on_behind()

        def is_stopping():
            if state(job.pid) == "T":
                # A stall of this test can outlast the moment.
                job.go_on_behind()
            return state(job.pid) == "R"

        job.read_until(is_stopping, "the moment before the next stop")
        os.kill(job.pid, signal.SIGTERM)
        os.kill(job.pid, signal.SIGCONT)
        job.read_until(lambda: has_ended(job.pid), "the end")
        self.assertShellHasTerminal(job)

    def test_ended_behind_it_leaves_the_terminal_alone(self):
        def behind():
            box, job = self.stopped()
            job.go_on_behind()
            return box, job

        job, seen = self.assertEndsAtOnce(behind, lambda job: (
            os.kill(job.pid, signal.SIGTERM), os.kill(job.pid, signal.SIGCONT)))
        self.assertEqual(job.seen, seen)


class Orphans(JobTest):
    def test_when_the_shell_is_killed_it_saves_and_goes(self):
        self.assertEndsAtOnce(self.begun, lambda job: job.process.kill())

    def test_when_a_script_around_it_is_killed_it_does_not_fight_the_shell(self):
        box, job = self.begun(within=SCRIPT)
        (program,) = children(job.pid)
        os.kill(job.pid, signal.SIGKILL)
        self.assertEqual(job.wait(), -signal.SIGKILL)
        job.take_terminal()
        # What is typed is for the shell; the orphan sees it come and cannot read it.
        job.type("words for the shell\n")
        self.comes_to(lambda: rests_or_has_ended(program, RESTING), job, lambda: None)
        self.assertEqual(box.events()["play.believed"], 1)

    def test_at_rest_it_uses_no_processor(self):
        box, job = self.begun()
        self.assertLess(busy_share(job.pid), RESTING)


class InAShell(unittest.TestCase):
    def test_the_keys_of_a_real_shell_stop_and_continue_it(self):
        box = Box(self)
        shell = Screen(
            self, box, command=["bash", "--norc", "--noprofile", "-i"], env={"PS1": "ready> "})
        shell.wait("ready>")

        def note(name):
            """Keeps the modes of now; what the shell then says stands nowhere else on the screen."""
            shell.type(f"clear; stty -g > {name}; echo {name}-$((6*7))")
            shell.press("Enter")
            shell.wait(f"{name}-42")

        note("before")
        shell.type(f"{binary()} {' '.join(PLAY)}")
        shell.press("Enter")
        story = shell.until(lambda s: shell.asks(s) != "unknown", "the story")
        shell.press("C-z")
        shell.wait("Stopped")
        note("stopped")
        shell.type("bg")
        shell.press("Enter")
        note("behind")
        shell.type("fg")
        shell.press("Enter")
        shell.until(lambda s: s == story, f"the story again:\n{story}")
        shell.press("q")
        shell.wait("ready>", "behind-42")
        note("after")
        names = ("before", "stopped", "behind", "after")
        modes = {name: (box.home / name).read_text() for name in names}
        self.assertEqual(set(modes.values()), {modes["before"]}, modes)


if __name__ == "__main__":
    unittest.main()
