"""Many cases: the home screen does not wait for them, and what was read once is not read again."""

import hashlib
import os
import re
import signal
import unittest

from harness.plain import Plain
from harness.program import CASES, IS_FULL, PATIENCE, Box, install, title
from harness.screen import Screen
from harness.tty import Tty
from harness.words import PROGRESS, words

# Seconds for which the whole library is read on this machine, long enough to press keys meanwhile.
WHILE = 6 if IS_FULL else 4
# Seconds for all of them, on a machine that is slow and busy.
READING = 4 * PATIENCE


def known(box):
    """How many case files are in the index."""
    return box.rows("SELECT count(*) FROM file", of=box.index)[0][0]


def is_settled(box):
    """Whether every file has been looked at since the index last changed."""
    return box.rows("SELECT count(*) FROM settled", of=box.index)[0][0] > 0


class ManyCases(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        class Trial(unittest.TestCase):
            """Something with a clean-up of its own."""

        trial, some = Trial(), 40
        try:
            box = Box(trial)
            install(box, *(f"copy-{number}" for number in range(some)))
            # Time of the processor: the machine may be busier now than it will be then.
            before = os.times()
            done = box.run("scenario", "list", timeout=READING)
            assert done.code == 0, done
            after = os.times()
            seconds = (after.children_user + after.children_system
                       - before.children_user - before.children_system)
            cls.copies = max(some, round(some * WHILE / seconds))
        finally:
            trial.doCleanups()

    def setUp(self):
        self.box = Box(self)
        install(self.box, *(f"copy-{number}" for number in range(self.copies)))
        shipped = self.box.root / "prefix/share/scamdrill/scenarios"
        self.count = len([*shipped.glob("cases/*.yaml"), *shipped.glob("minis/*.yaml")])

    def home(self, language="en"):
        return Screen(self, self.box, "--lang", language, language=language)

    def progress(self, screen, language="en"):
        """How many of how many are read, as the home screen says."""
        found = []

        def told(shown):
            found[:] = PROGRESS[language].findall(shown)
            return found

        screen.until_seen(told, "how far reading has come")
        numbers = [int(number.replace(",", "")) for number in found[0]]
        return numbers if language == "en" else numbers[::-1]

    def focused(self, screen):
        """The words of the item in focus."""
        rows = [row for row in screen.text().splitlines() if row.strip().startswith("▸")]
        return re.sub(r"^\W*\d*\s*", "", rows[0]).strip() if len(rows) == 1 else None

    def test_a_cold_start_shows_how_far_it_is_leaves_at_once_and_goes_on_from_there(self):
        for language in ("en", "zh"):
            self.box.index.unlink(missing_ok=True)
            screen = self.home(language)
            done, total = self.progress(screen, language)
            self.assertEqual(total, self.count)
            self.assertLess(done, total)
            self.assertNotIn(words(language).nothingToPlay, screen.text())
            screen.press("q")
            self.assertEqual(screen.wait_end(), 0)
            kept = known(self.box)
            self.assertGreater(kept, 0)
            self.assertLess(kept, self.count, "the whole library was read before q was heard")
            self.assertFalse(is_settled(self.box))

            again = self.home(language)
            done, total = self.progress(again, language)
            self.assertGreaterEqual(done, kept)
            self.assertEqual(total, self.count)
            again.until(lambda shown: not PROGRESS[language].search(shown), "the end of reading",
                READING)
            self.assertTrue(is_settled(self.box))
            self.assertEqual(known(self.box), self.count)
            again.press("q")
            self.assertEqual(again.wait_end(), 0)

    def test_keys_work_meanwhile_and_what_is_in_focus_stays(self):
        w = words("en")
        screen = self.home()
        self.progress(screen)
        screen.press("j", "j")
        screen.until_seen(lambda shown: self.focused(screen) == w.progress, "the second item down")
        for key, seen in (("?", "j k"), ("!", w.nowTitle)):
            screen.press(key)
            screen.until_seen(lambda shown: seen in shown, f"what {key} shows")
            screen.press("q")
            screen.until_seen(lambda shown: self.focused(screen) == w.progress, "the same item")
        self.assertFalse(is_settled(self.box), "it was all over before the keys")
        screen.until(lambda shown: not PROGRESS["en"].search(shown), "the end of reading",
                READING)
        self.assertTrue(is_settled(self.box))
        self.assertEqual(self.focused(screen), w.progress)

    def test_a_story_begins_while_the_others_are_still_unread(self):
        screen = self.home()
        screen.press("Enter")
        screen.until_seen(lambda shown: screen.asks(shown) not in ("home", "unknown"), "a story")
        self.assertLess(known(self.box), self.count)
        screen.press("q")
        screen.until_seen(lambda shown: words("en").library in shown, "home")

    def test_one_case_is_played_without_reading_the_others(self):
        self.assertEqual(self.box.play("copy-7/scam", "--lang", "en").code, 0)
        self.assertEqual(known(self.box), 0)
        unknown = self.box.play("copy-7x/scam", "--lang", "en")
        self.assertEqual(unknown.code, 64, unknown)
        self.assertIn("copy-7?", unknown.err)
        self.assertEqual(known(self.box), 0)
        report = self.box.run("report", "--all", "--lang", "en")
        self.assertIn(title("takeout", "en"), report.out)
        self.assertEqual(known(self.box), 0)

    def test_plain_text_says_on_standard_error_how_far_it_is_and_keeps_what_it_read(self):
        self.box.data.mkdir()
        tty = Tty(self, self.box, "scenario", "list", "--lang", "en")
        tty.read_until(lambda: PROGRESS["en"].search(tty.seen.decode()))
        tty.process.send_signal(signal.SIGINT)
        tty.process.wait()
        kept = known(self.box)
        self.assertGreater(kept, 0)
        self.assertLess(kept, self.count)
        done = self.box.run("scenario", "list", "--lang", "en", timeout=READING)
        self.assertEqual(len(done.out.splitlines()), self.count)
        self.assertEqual(done.err, "")
        self.assertEqual(known(self.box), self.count)

    def test_what_changed_since_the_last_start_is_seen_after_the_screen_has_come(self):
        self.box.data.mkdir()
        self.assertEqual(self.box.run("scenario", "list", timeout=READING).code, 0)
        cases = self.box.root / "prefix/share/scamdrill/scenarios/cases"
        (cases / "copy-1.yaml").unlink()
        (cases / "copy-2.yaml").write_text("no: case\n", encoding="utf-8")
        screen = self.home()
        screen.until_seen(lambda shown: "1 story file could not" in shown, "the broken file")
        self.assertEqual(known(self.box), self.count - 1)
        screen.press("q")
        self.assertEqual(screen.wait_end(), 0)

    def test_two_windows_on_a_cold_index_both_come_to_an_end(self):
        screens = [self.home(), self.home()]
        for screen in screens:
            self.progress(screen)
        for screen in screens:
            screen.until(lambda shown: not PROGRESS["en"].search(shown), "the end of reading",
                READING)
        self.assertEqual(known(self.box), self.count)
        for screen in screens:
            screen.press("q")
            self.assertEqual(screen.wait_end(), 0)


class ChangedCases(unittest.TestCase):
    OLD, NEW = "The thirty-yuan takeout", "The ninety-yuan takeout"

    def setUp(self):
        self.box = Box(self)
        install(self.box, "changing")
        self.file = self.box.root / "prefix/share/scamdrill/scenarios/cases/changing.yaml"

    def home(self, *wanted):
        """The home screen once the files have been looked at and it shows the words."""
        screen = Screen(self, self.box, "--lang", "en")
        screen.until_seen(
            lambda shown: is_settled(self.box) and all(w in shown for w in wanted),
            f"{wanted} after the files were looked at")
        return screen

    def leave(self, screen):
        screen.press("q")
        self.assertEqual(screen.wait_end(), 0)

    def rows(self):
        """What is known of each file, by its name."""
        sql = "SELECT name, sha256, size, modified, changed FROM file"
        return {name: known for name, *known in self.box.rows(sql, of=self.box.index)}

    def retitle(self):
        """Another title of the same length, under the old date: only the inode tells."""
        before = self.file.stat()
        text = self.file.read_text(encoding="utf-8")
        self.assertIn(self.OLD, text)
        self.file.write_text(text.replace(self.OLD, self.NEW), encoding="utf-8")
        os.utime(self.file, ns=(before.st_atime_ns, before.st_mtime_ns))
        after = self.file.stat()
        self.assertEqual(
            (after.st_size, after.st_mtime_ns), (before.st_size, before.st_mtime_ns))

    def test_a_case_changed_between_starts_shows_its_new_words_and_keeps_the_play_left_open(self):
        w = words("en")
        story = Screen(self, self.box, "play", "changing", "--lang", "en")
        story.until(lambda shown: story.asks(shown) == "belief", "the story")
        story.answer("3")
        self.leave(story)
        goes_on = f"Go on with: {self.OLD}"
        first = self.home(goes_on)
        self.assertNotIn(w.oldVersion[:24], first.text())
        self.leave(first)
        before = self.rows()

        self.retitle()
        second = self.home(f"Go on with: {self.NEW}", w.oldVersion[:24])
        after = self.rows()
        self.assertEqual(
            after["changing.yaml"][0], hashlib.sha256(self.file.read_bytes()).hexdigest())
        self.assertNotEqual(after["changing.yaml"][0], before["changing.yaml"][0])
        del before["changing.yaml"], after["changing.yaml"]
        self.assertEqual(after, before, "the other files are known as they were")
        # One line for this case, one for the shipped one that it is a copy of.
        second.press("j", "j", "Enter")
        listed = second.wait(w.libraryIntro, self.NEW)
        self.assertEqual(listed.count(self.OLD), 1)
        second.press("q")
        second.wait(w.library)
        self.leave(second)

        third = self.home(f"Go on with: {self.NEW}", w.oldVersion[:24])
        third.press("Enter")
        third.until(lambda shown: third.asks(shown) == "choice", "where the play was left")


class OddIndexes(unittest.TestCase):
    def listed(self, box):
        done = box.run("scenario", "list", "--lang", "en")
        self.assertEqual(done.code, 0, done)
        self.assertEqual(done.err, "")
        return done.out

    def test_a_damaged_or_foreign_index_is_made_anew_without_a_word(self):
        box = Box(self)
        box.data.mkdir()
        whole = self.listed(box)
        self.assertTrue(set(CASES) <= {line.split("\t")[0] for line in whole.splitlines()})
        good = box.index.read_bytes()
        for harm in (b"", b"x" * 5000, good[:5000], good[:200] + b"\xff" * (len(good) - 200)):
            box.index.write_bytes(harm)
            self.assertEqual(self.listed(box), whole)
            self.assertEqual(known(box), len(whole.splitlines()))

    def test_an_index_that_cannot_be_written_is_done_without(self):
        box = Box(self)
        box.data.mkdir()
        whole = self.listed(box)
        box.index.unlink()
        box.index.mkdir()
        self.assertEqual(self.listed(box), whole)
        session = Plain(self, box)
        self.assertIn(words("en").library, session.prompt().text)
        self.assertEqual(list(box.index.iterdir()), [])

    def test_the_index_is_its_owners_alone(self):
        box = Box(self)
        box.play("takeout/scam", "--lang", "en")
        self.listed(box)
        self.assertEqual(os.stat(box.index).st_mode & 0o777, 0o600)
        self.assertFalse((box.data / "index.json").exists())


if __name__ == "__main__":
    unittest.main()
