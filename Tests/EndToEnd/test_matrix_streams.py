"""Standard input, output and error as anything but a terminal: pipes, files, closed, full."""

import subprocess
import unittest

from harness.program import INSIDES, IS_FULL, PATIENCE, Box, binary
from harness.tour import CASE
from harness.tty import Tty
from harness.words import words

W = words("en")
PLAY = ("play", CASE, "--lang", "en", "--region", "cn")
# Read on, believe, choose, and Enter for whatever else is asked.
ANSWERS = "\n4\na\n\n\n\n"
FULL, GONE = "No space left on device", "Bad file descriptor"
NOTICE, ENDED = W.plainNotice, W.inputEnded
COMMANDS = (
    ("now", "--lang", "en"), ("scenario", "list"), ("report", "--all"), ("progress",),
    ("data", "where"),
)
# Redirections, what reads the output, exit code, complaints, whether the play is played to its end.
OFTEN = (
    ("< answers > out", "", 0, [NOTICE], True),
    ("< answers", "| cat > out", 0, [NOTICE], True),
    ("< /dev/null > out", "", 3, [NOTICE, ENDED], False),
    ("< answers > /dev/full", "", 1, [NOTICE, FULL], None),
    ("< answers >&-", "", 1, [NOTICE, GONE], None),
    ("< answers", "| true", 0, [NOTICE], None),
)
OTHERS = (
    ("< answers > out 2>&1", "", 0, [], True),
    ("< answers > out 2>&-", "", 0, [], True),
    ("< answers > out 2> /dev/full", "", 0, [], True),
    ("<&- > out", "", 3, [NOTICE, ENDED], False),
    ("< / > out", "", 3, [NOTICE, ENDED], False),
    ("< answers >&- 2>&-", "", 1, [], None),
)


class StreamTest(unittest.TestCase):
    def run_in_shell(self, box, redirections, args=PLAY, pipe=""):
        """Runs the program with these redirections of a shell; returns exit code and complaints."""
        (box.home / "answers").write_text(ANSWERS)
        line = f'{{ "$@" {redirections}; echo $? > code; }} {pipe}'
        done = subprocess.run(
            ["sh", "-c", line, "sh", binary(), *args], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=box.home, env=box.env,
            timeout=PATIENCE,
        )
        self.assertNotRegex(done.stderr.decode(), INSIDES)
        return int((box.home / "code").read_text()), done.stderr.decode().splitlines()

    def assertKept(self, box, is_whole=None):
        """One play is on record, ended or not; nothing that was said went into the records."""
        (play,) = box.plays()
        if is_whole is not None:
            self.assertEqual(play["endedAt"] is not None, is_whole)
        self.assertEqual(box.rows("PRAGMA integrity_check"), [("ok",)])
        self.assertRegex((box.data / "scamdrill.lock").read_bytes(), rb"\A\d*\n?\Z")


class Redirected(StreamTest):
    def test_whatever_stands_in_for_the_terminal_the_play_is_kept_and_the_reason_is_said(self):
        for row in OFTEN + OTHERS if IS_FULL else OFTEN:
            redirections, pipe, code, complaints, is_whole = row
            with self.subTest(redirections=redirections, pipe=pipe):
                box = Box(self)
                self.assertEqual(
                    self.run_in_shell(box, redirections, pipe=pipe), (code, complaints))
                self.assertKept(box, is_whole)
                if is_whole:
                    out = (box.home / "out").read_text()
                    self.assertRegex(out, W.heading(W.whatHappened))
                    self.assertNotIn("\x1b", out)

    def test_with_no_streams_at_all_nothing_is_written_into_the_records(self):
        for redirections in ("<&- >&- 2>&-", "<&- >&-", "<&- 2>&-"):
            with self.subTest(redirections=redirections):
                box = Box(self)
                code, complaints = self.run_in_shell(box, redirections)
                self.assertIn(code, (1, 3))
                self.assertKept(box, is_whole=False)

    def test_home_reads_its_menu_from_a_pipe(self):
        for typed, code, complaints in (
            ("2\nq\nq\n", 0, [NOTICE]), ("2\n", 3, [NOTICE, ENDED]), ("", 3, [NOTICE, ENDED]),
        ):
            done = Box(self).run("--lang", "en", say=typed)
            self.assertEqual((done.code, done.errors), (code, complaints))
            self.assertEqual(W.libraryIntro in done.out, bool(typed))

    def test_no_command_takes_a_failed_write_for_done(self):
        box = Box(self)
        box.play("takeout/scam", "--lang", "en")
        for args in COMMANDS:
            for redirections, complaint in (("> /dev/full", FULL), (">&-", GONE)):
                with self.subTest(args=args, redirections=redirections):
                    code, complaints = self.run_in_shell(box, redirections, args=args)
                    self.assertEqual((code, complaints[-1:]), (1, [complaint]))

    def test_no_command_minds_a_reader_who_has_gone(self):
        box = Box(self)
        box.play("takeout/scam", "--lang", "en")
        for args in COMMANDS:
            with self.subTest(args=args):
                code, complaints = self.run_in_shell(box, "", args=args, pipe="| true")
                self.assertEqual((code, complaints), (0, []))


class HalfATerminal(StreamTest):
    def run_at_terminal(self, redirections, typed=""):
        box = Box(self)
        (box.home / "answers").write_text(ANSWERS)
        line = f'"$@" {redirections}'
        tty = Tty(self, box, *PLAY, within=("sh", "-c", line, "sh"))
        tty.gone_after(lambda: tty.type(typed))
        return box, tty

    def test_answers_that_are_typed_are_taken_while_the_words_go_to_a_file(self):
        box, tty = self.run_at_terminal("> out 2> err", typed=ANSWERS + "q\nq\n")
        self.assertEqual(tty.process.returncode, 0)
        self.assertEqual((box.home / "err").read_text(), NOTICE + "\n")
        self.assertIn(W.whatHappened, (box.home / "out").read_text())
        self.assertNotIn(b"\x1b", tty.seen)
        self.assertKept(box, is_whole=True)

    def test_answers_from_a_file_are_taken_while_the_words_go_to_the_terminal(self):
        box, tty = self.run_at_terminal("< answers 2> err")
        self.assertEqual(tty.process.returncode, 0)
        self.assertEqual((box.home / "err").read_text(), NOTICE + "\n")
        self.assertRegex(tty.seen.decode().replace("\r", ""), W.heading(W.whatHappened))
        self.assertNotIn(b"\x1b", tty.seen)
        self.assertKept(box, is_whole=True)

    def test_complaints_that_go_elsewhere_leave_the_screen_in_use(self):
        for elsewhere in ("2> err", "2> /dev/full", "2>&-"):
            with self.subTest(elsewhere=elsewhere):
                box = Box(self)
                tty = Tty(self, box, *PLAY, within=("sh", "-c", f'"$@" {elsewhere}', "sh"))
                tty.until("\x1b[?1049h")
                tty.until(W.proceedHint)
                tty.gone_after(lambda: tty.type("qq"))
                self.assertEqual(tty.process.returncode, 0)
                self.assertEqual(tty.modes_now(), tty.modes)
                self.assertKept(box, is_whole=False)
                if elsewhere == "2> err":
                    self.assertEqual((box.home / "err").read_text(), "")


if __name__ == "__main__":
    unittest.main()
