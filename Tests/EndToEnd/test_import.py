"""Records of many laptops as one: taken in by any order, each play once."""

import collections
import functools
import json
import random
import shutil
import unittest

from harness.program import LANGUAGES, PATIENCE, Box, Lasting
from harness.room import Host, Phone, until
from harness.sittings import beliefs, personal_code, sit
from test_class import LINES, host
from test_class_forms import answer, box_with_lesson

FORMATS = ("json", "csv", "html", "md", "xapi")
CASES = ("takeout", "one-digit", "merchant-notice")
ERASED = "Quillon Zebedee"
# Somebody's code, by their number: six answered before on one computer and after on another.
JOINED = range(500, 506)


def backup(box, name="backup.sqlite"):
    file = box.root / name
    done = box.run("data", "backup", file)
    assert done.code == 0, done
    return file


class Laptops:
    """Fifty laptops after a term, as folders and backups; two of them have an earlier backup as well."""

    def __init__(self):
        self.dice = random.Random(50)
        self.files = []
        for number in range(36):
            self.practised(number)
        for case in ("takeout/scam", "takeout/genuine", "takeout"):
            self.held_by_cards(case)
        self.held_with_forms()
        self.held_with_a_backup_in_between()
        self.forms_on_two()
        self.one_code_of_two_people()
        self.copied_and_gone_two_ways()
        self.erased()
        assert len(self.files) == 52, len(self.files)

    def box(self):
        box = Box(Lasting())
        self.files.append(box.data)
        return box

    def practised(self, number):
        """Somebody with a story or three; on every ninth a second person as well."""
        box = self.box()
        for who in range(2 if number % 9 == 0 else 1):
            for case in CASES[: (1, 1, 3)[number % 3]]:
                done = box.play(case, "--learner", f"Learner {number} {who}", "--seed", number,
                                answer=str(1 + (number + who) % 3))
                # Not every question has a third answer: such a story stays open.
                assert done.code in (0, 2), done
        if number % 2:
            self.files[-1] = backup(box)

    def held_by_cards(self, case):
        box = self.box()
        done = host(box, LINES, "--seed", "2", case=case)
        assert done.code in (0, 3), done
        self.files[-1] = backup(box)

    def held_with_forms(self):
        """A class of phones with forms; one of its people answered at home before, under the same code."""
        box = box_with_lesson(Lasting())
        room = Host(Lasting(), box, "measured", "--seed", "3")
        phones = [Phone(room) for _ in range(6)]
        for phone in phones:
            assert phone.join().status == 201
        shown = personal_code(JOINED[0])
        assert phones[0].ask("PUT", "/api/v1/code?lang=en", {"code": shown}).status == 200
        room.say("start")
        self.all_answer(phones)
        room.lead("next", "Story 2 of 3")
        room.lead("skip", "Where I stand · after")
        self.all_answer(phones)
        room.say("end")
        until("it is over", lambda: phones[0].state().status == 410)
        for phone in phones:
            phone.ask("GET", "/api/v1/told?lang=en")
        assert room.process.wait(30) == 0
        self.files.append(backup(box))

    def all_answer(self, phones):
        until("it begins", lambda: all(phone.room["phase"] == "own" for phone in phones))
        for phone in phones:
            answer(phone, belief=self.dice.randint(1, 6))

    def held_with_a_backup_in_between(self):
        """A class of phones: copied while it went on, and when it was over."""
        box = self.box()
        room = Host(Lasting(), box, "one-digit/scam")
        phones = [Phone(room) for _ in range(6)]
        for place, phone in enumerate(phones):
            assert phone.join(name=f"Guest {place}").status == 201
        room.say("start")
        room.say("next", "open")
        until("open", lambda: phones[0].room["phase"] == "open")
        for place, phone in enumerate(phones):
            assert phone.vote("a", 1 + place % 6).status == 200
        self.files[-1] = backup(box, "early.sqlite")
        room.lead("close", "6 votes")
        for phone in phones:
            # Else the end waits for them.
            phone.hang_up()
        assert room.end() == 0
        self.files.append(backup(box))

    def forms_on_two(self):
        """Six people who answered before on one laptop and after on another."""
        for occasion, skill in (("before", 0.5), ("after", 0.9)):
            box = self.box()
            for place, number in enumerate(JOINED):
                sit(box, occasion, personal_code(number), beliefs(self.dice, skill, 3), 3,
                    "--learner", f"Guest {place}")

    def one_code_of_two_people(self):
        """Two who used one code, so that nobody knows who is who."""
        for _ in range(2):
            sit(self.box(), "before", personal_code(600), beliefs(self.dice, 0.5, 3), 3)

    def copied_and_gone_two_ways(self):
        """A folder that was copied: its person went on with the open story in two ways, and began others."""
        box = self.box()
        done = box.play("merchant-notice", "--learner", "Twice", "--seed", 9)
        assert done.code == 0, done
        box.run("play", "takeout/scam", "--plain", "--learner", "Twice", say="1\n1\n1\nq\n")
        copy = self.box()
        shutil.copytree(box.data, copy.data, dirs_exist_ok=True)
        for each, key, case in ((box, "1", "one-digit"), (copy, "2", "new-number")):
            for story in ("takeout/scam", case):
                done = each.play(story, "--learner", "Twice", answer=key)
                assert done.code == 0, done

    def erased(self):
        """Somebody who was erased after a backup was made; somebody else stayed."""
        box = self.box()
        for learner in (ERASED, "Stayed"):
            for case in CASES:
                assert box.play(case, "--learner", learner).code == 0
        self.files.append(backup(box))
        assert box.run("data", "erase", "--learner", ERASED, "--yes").code == 0
        for _ in range(2):
            self.practised(len(self.files))


@functools.cache
def laptops():
    return Laptops().files


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
        # A hundred files may take a slow machine longer than one command does.
        done = box.run("data", "import", *files, "--lang", "en", timeout=4 * PATIENCE)
        self.assertEqual(done.code, 0, done.err)
        return box

    def reports(self, box):
        return {kind: box.run("report", "--all", "--format", kind).out for kind in FORMATS}

    def sums(self, box):
        """What sums up, in each format once at least, to be compared byte for byte."""
        asked = [("--all", "--format", kind) for kind in ("json", "csv", "html")]
        asked += [("--all", "--format", "csv", "--table", table) for table in ("learners", "answers")]
        asked += [("--classes", "--format", kind) for kind in ("json", "csv", "html")]
        asked += [("--classes", "--group-by", "lesson", "--format", "json")]
        asked += [("--forms", "--format", kind) for kind in ("json", "csv", "html")]
        found = {}
        for words in asked:
            done = box.run("report", *words, "--lang", "en", env={"TZ": "UTC"})
            self.assertEqual(done.code, 0, (words, done))
            found[" ".join(words)] = done.out
        return found

    def assertSame(self, one, other):
        self.assertEqual([words for words in one if one[words] != other[words]], [])

    def test_fifty_laptops_give_the_same_reports_in_any_order_and_twice_over(self):
        files = laptops()
        shuffled = random.Random(4).sample(files, len(files))
        here = self.taken_in(*files)
        first = self.sums(here)
        self.assertEqual(here.run("data", "import", *shuffled, timeout=4 * PATIENCE).code, 0)
        self.assertSame(first, self.sums(here))
        there = self.taken_in(*shuffled, *reversed(files))
        self.assertSame(first, self.sums(there))
        self.assertRich(first)
        for box in (here, there):
            for path in box.data.rglob("*"):
                self.assertFalse(path.is_file() and ERASED.encode() in path.read_bytes(), path)

    def assertRich(self, sums):
        """That there was something to get wrong, and that it is what those people did."""
        people = json.loads(sums["--all --format json"])["learners"]
        self.assertEqual(len(people), 58)
        begun = [collections.Counter((play["case"], play["startedAt"]) for play in person["plays"])
                 for person in people]
        self.assertGreater(sum(map(len, begun)), 150)
        self.assertGreater(sum(len(plays) > 1 for plays in begun), 12)
        # The one who went on in two ways with one story.
        (twice,) = (plays for plays in begun if 2 in plays.values())
        self.assertEqual(
            sorted(case for case, _ in twice), sorted((*CASES, "new-number")))
        classes = json.loads(sums["--classes --format json"])
        self.assertEqual((classes["all"]["classes"], classes["all"]["heads"]), (5, 12))
        forms = json.loads(sums["--forms --format json"])
        # Six of the class and six at home, without those whose code others used.
        self.assertEqual((forms["joined"], forms["counted"], forms["lost"]["sharedCode"]), (15, 10, 5))
        self.assertIsNotNone(forms["changes"][0]["change_low"])

    def test_a_folder_is_taken_in_while_all_of_it_is_still_in_its_log(self):
        box = Box(self)
        self.assertEqual(host(box, LINES).code, 0)
        self.assertGreater((box.data / "journal.sqlite-wal").stat().st_size, 0)
        self.taken_in(box.data)

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
