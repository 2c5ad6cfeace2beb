"""Records of many laptops as one: taken in by any order, each play once."""

import random
import shutil
import unittest

from harness.program import LANGUAGES, Box
from harness.room import Host

FORMATS = ("json", "csv", "html", "md", "xapi")


class Programme(unittest.TestCase):
    def laptop(self, number, case="takeout"):
        """Records of one laptop, as its backup."""
        box = Box(self)
        learner = f"Learner {number}"
        box.play(case, "--learner", learner, "--seed", number, answer=str(1 + number % 3))
        file = box.root / "backup.sqlite"
        self.assertEqual(box.run("data", "backup", file).code, 0)
        return box, file

    def taken_in(self, *files):
        box = Box(self)
        done = box.run("data", "import", *files, "--lang", "en")
        self.assertEqual(done.code, 0, done.err)
        return box

    def reports(self, box):
        return {kind: box.run("report", "--all", "--format", kind).out for kind in FORMATS}

    def test_fifty_laptops_give_the_same_report_in_any_order_and_twice_over(self):
        files = [self.laptop(number)[1] for number in range(50)]
        dice = random.Random(4)
        shuffled = files[:]
        dice.shuffle(shuffled)
        first = self.reports(self.taken_in(*files, *shuffled))
        dice.shuffle(shuffled)
        self.assertEqual(self.reports(self.taken_in(*shuffled, *files)), first)
        self.assertEqual(first["csv"].count("\n"), 51)

    def test_a_copied_folder_that_went_two_ways_keeps_both_and_says_so(self):
        box = Box(self)
        box.run("play", "takeout/scam", "--plain", "--seed", 3, say="1\n1\n1\nq\n")
        copy = Box(self)
        shutil.copytree(box.data, copy.data, dirs_exist_ok=True)
        box.run("play", "takeout/scam", "--plain", say="1\n" * 300)
        copy.run("play", "takeout/scam", "--plain", say="2\n" * 300)
        self.assertNotEqual(box.plays()[0]["choices"], copy.plays()[0]["choices"])
        files = [each.root / "backup.sqlite" for each in (box, copy)]
        for each, file in zip((box, copy), files):
            each.run("data", "backup", file)
        done = box.run("data", "import", files[1], "--lang", "en")
        self.assertIn("1 went on differently on two computers; both sides are kept.", done.out)
        self.assertEqual(copy.run("data", "import", files[0]).code, 0)
        self.assertEqual(self.reports(box), self.reports(copy))
        self.assertEqual(len(box.plays()), 2)

    def test_an_erased_person_stays_erased_after_an_old_copy(self):
        box, file = self.laptop(7)
        self.assertEqual(box.run("data", "erase", "--learner", "Learner 7", "--yes").code, 0)
        done = box.run("data", "import", file, "--lang", "en")
        self.assertEqual(done.code, 0, done)
        self.assertIn("1 had asked to be erased and is not here.", done.out)
        self.assertEqual(box.report()["learners"], [])
        for path in box.data.iterdir():
            self.assertNotIn(b"Learner 7", path.read_bytes(), path)

    def test_a_class_that_is_over_comes_without_the_names_of_its_guests(self):
        host = Host(self, Box(self), "takeout/scam")
        code = host.code
        host.say("start", "open", "12 9 20 11", "close", "reveal")
        host.end()
        file = host.box.root / "backup.sqlite"
        host.box.run("data", "backup", file)
        there = self.taken_in(file)
        args = ("report", "--class", code, "--format", "csv")
        self.assertEqual(there.run(*args).out, host.box.run(*args).out)
        self.assertTrue(there.run(*args).out)

    def test_what_is_no_journal_is_said_in_a_sentence_in_both_languages(self):
        box, file = self.laptop(1)
        broken = box.root / "broken.sqlite"
        broken.write_bytes(file.read_bytes()[:9_000])
        text = box.root / "list.csv"
        text.write_text("id,name\n1,Ann\n" * 40, encoding="utf-8")
        for path, en, zh in (
                (broken, "is damaged; nothing was taken in", "损坏了，没有并进来"),
                (text, "holds no records of scamdrill", "不是 scamdrill 的记录"),
                (box.root / "nowhere", "There are no records at", "那里没有记录"),
                (box.data, "are these records themselves", "就是这里的记录")):
            for language, words in zip(LANGUAGES, (zh, en) if LANGUAGES[0] == "zh" else (en, zh)):
                done = box.run("data", "import", path, "--lang", language)
                self.assertEqual((done.code, done.out), (1, ""), done)
                self.assertIn(words, done.err)
                self.assertIn(str(path), done.err)
        self.assertEqual(len(box.plays()), 1)


if __name__ == "__main__":
    unittest.main()
