"""Names stand in one table, and of somebody who is erased no byte is left: neither in the records and what
lies beside them, nor in logs, nor in anything that is exported without asking for names."""

import unittest

from harness.other_program import OtherProgram
from harness.program import Box
from harness.room import Host, Phone, until
from test_form import form

NAME = "欧阳凌霄 Zebedee-Quill"
NAMES = "SELECT name FROM learner ORDER BY name"
PARTS = [part.encode(encoding) for part in ("欧阳凌霄", "Zebedee", "Quill")
         for encoding in ("utf-8", "utf-16-le", "gb18030")]


def holds_name(data):
    return any(part in data for part in PARTS)


class NothingLeft(unittest.TestCase):
    def setUp(self):
        """Somebody who practised, left a story open, answered a form, and came to a class by that name."""
        self.box = Box(self)
        self.log = self.box.root / "terminal.log"
        who = ("--learner", NAME, "--lang", "en")
        self.assertEqual(self.box.play("takeout", *who).code, 0)
        self.assertEqual(self.box.play("one-digit/scam", *who, "--log", self.log).code, 0)
        self.box.run("play", "overseas-job", "--plain", *who, say="1\n2\n")
        self.assertEqual(form(self.box, "--learner", NAME).code, 0)
        # Somebody else stays.
        self.assertEqual(self.box.play("takeout", "--learner", "Ann", "--lang", "en").code, 0)
        self.host = Host(self, self.box, "one-digit/scam")
        self.guest = Phone(self.host)
        self.assertEqual(self.guest.join(name="Zebedee-Quill").status, 201)
        others = [Phone(self.host) for _ in range(5)]
        for phone in others:
            phone.join()
        self.host.say("start")
        self.host.say("next", "open")
        until("open", lambda: self.guest.room["phase"] == "open")
        for phone in [*others, self.guest]:
            self.assertEqual(phone.vote("a", 2).status, 200)
        self.host.lead("close", "6 votes")
        # What reports keep of the plays is made.
        self.exports()

    def exports(self):
        """Everything that can be taken out without asking for names, by the words that ask for it."""
        tables = ("plays", "learners", "answers", "choices", "clauses", "dictionary")
        asked = [("--all", "--format", kind) for kind in ("md", "html", "csv", "json", "xapi")]
        asked += [("--all", "--format", "csv", "--table", table) for table in tables]
        asked += [("--forms", "--format", kind) for kind in ("md", "html", "csv", "json")]
        asked += [("--classes", "--format", kind) for kind in ("md", "html", "csv", "json")]
        asked += [("--class", self.host.code, "--format", kind)
                  for kind in ("md", "html", "csv", "json", "xapi")]
        asked += [("--class", self.host.code, "--format", "csv", "--table", "clues")]
        found = {}
        for words in asked:
            done = self.box.run("report", *words)
            self.assertEqual(done.code, 0, (words, done))
            found[" ".join(map(str, words))] = (done.out + done.err).encode()
        done = self.box.run("class", "list")
        return found | {"class list": (done.out + done.err).encode()}

    def tables(self):
        """The tables in which the name stands."""
        found = set()
        for (table,) in self.box.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
            for row in self.box.rows(f'SELECT * FROM "{table}"'):
                cells = (cell if isinstance(cell, bytes) else str(cell).encode() for cell in row)
                if any(map(holds_name, cells)):
                    found.add(table)
        return found

    def traces(self):
        files = [file for file in self.box.data.rglob("*") if file.is_file()] + [self.log]
        return [file.name for file in files if holds_name(file.read_bytes())]

    def test_a_name_stands_where_names_stand_and_nowhere_else(self):
        self.assertEqual(self.tables(), {"learner"})
        self.assertFalse(holds_name(self.log.read_bytes()))
        self.assertEqual([what for what, text in self.exports().items() if holds_name(text)], [])
        self.assertFalse(holds_name("\n".join(self.host.lines + self.host.errors).encode()))

    def test_of_somebody_who_is_erased_no_byte_is_left(self):
        self.assertEqual(self.guest.ask("DELETE", "/api/v1/me").status, 204)
        self.host.end()
        plays = len(self.box.plays())
        done = self.box.run("data", "erase", "--learner", NAME, "--yes", "--lang", "en")
        self.assertEqual(done.code, 0, done)
        self.assertEqual(self.tables(), set())
        self.assertEqual(self.traces(), [])
        self.assertEqual([what for what, text in self.exports().items() if holds_name(text)], [])
        # What they did is gone with them, and what others did is not.
        self.assertEqual(len(self.box.plays()), 1)
        self.assertGreater(plays, 10)
        self.assertEqual(self.box.rows("SELECT count(*) FROM summary"), [(1,)])
        self.assertIn("Nobody has answered a form yet.",
                      self.box.run("report", "--forms", "--lang", "en").out)

    def test_an_old_copy_brings_nobody_back(self):
        copy = self.box.root / "copy.sqlite"
        self.assertEqual(self.box.run("data", "backup", copy).code, 0)
        self.assertEqual(self.guest.ask("DELETE", "/api/v1/me").status, 204)
        self.host.end()
        self.box.run("data", "erase", "--learner", NAME, "--yes")
        done = self.box.run("data", "import", copy, "--lang", "en")
        self.assertEqual(done.code, 0, done)
        self.assertEqual(self.tables(), set())
        self.assertEqual(self.traces(), [])
        self.assertEqual(len(self.box.plays()), 1)


class BesideAReader(unittest.TestCase):
    """Somebody is erased while another program reads the records, so that their log cannot be emptied."""

    PROMISE = "wiped once no other program has it open"

    def setUp(self):
        self.box = Box(self)
        self.log = self.box.root / "terminal.log"
        self.assertEqual(self.box.play("takeout", "--learner", "Ann", "--lang", "en").code, 0)
        self.reader = OtherProgram(self, self.box.journal)
        # From here on the log stays when a program ends: the reader has it open.
        self.reader.ask("SELECT count(*) FROM learner")
        who = ("--learner", NAME, "--lang", "en")
        for case in ("takeout", "one-digit/scam"):
            self.assertEqual(self.box.play(case, *who, "--log", self.log).code, 0)
        self.assertIn("journal.sqlite-wal", self.traces())
        self.reader.ask("BEGIN")
        self.assertIn([NAME], self.reader.ask(NAMES))

    def traces(self):
        files = [file for file in self.box.data.rglob("*") if file.is_file()] + [self.log]
        return [file.name for file in files if holds_name(file.read_bytes())]

    def erase(self):
        return self.box.run("data", "erase", "--learner", NAME, "--yes", "--lang", "en")

    def is_owed(self):
        return self.box.rows("SELECT count(*) FROM setting WHERE key = 'traces'") == [(1,)]

    def assertErasedButForTraces(self, done):
        self.assertEqual((done.code, done.out), (1, ""), done)
        self.assertIn("The records are gone.", done.err)
        self.assertIn(self.PROMISE, done.err)
        self.assertIn("tries again each time it starts", done.err)
        self.assertTrue(self.is_owed())
        self.assertEqual(self.box.rows(NAMES), [("Ann",)])
        self.assertEqual(len(self.box.plays()), 1)

    def assertNoTrace(self):
        self.assertFalse(self.is_owed())
        self.assertEqual(self.traces(), [])
        database = self.box.data / "journal.sqlite"
        for end in ("", "-wal", "-shm"):
            file = database.with_name(database.name + end)
            self.assertFalse(file.exists() and holds_name(file.read_bytes()), file)
        self.assertEqual(self.box.rows("PRAGMA integrity_check"), [("ok",)])

    def test_it_says_that_traces_are_left_and_the_next_start_takes_them_away(self):
        self.assertErasedButForTraces(self.erase())
        self.assertIn("journal.sqlite-wal", self.traces())
        # Who reads sees what there was when it began, to its end.
        self.assertIn([NAME], self.reader.ask(NAMES))
        # As long as it does, other commands work, and asking once more says the same.
        self.assertEqual(self.box.play("takeout/scam", "--learner", "Ann", "--lang", "en").code, 0)
        self.assertTrue(self.traces())
        again = self.erase()
        self.assertEqual((again.code, again.out), (1, ""), again)
        self.assertIn(self.PROMISE, again.err)
        self.reader.ask("COMMIT")
        # It may well stay open, with the log beside the records.
        self.assertEqual(self.box.run("report", "--all", "--format", "csv").code, 0)
        self.assertTrue((self.box.data / "journal.sqlite-wal").exists())
        self.assertNoTrace()
        self.assertEqual(len(self.box.plays()), 2)

    def test_they_go_as_well_when_the_reader_is_gone_or_the_same_is_asked_again(self):
        self.assertErasedButForTraces(self.erase())
        self.reader.close()
        done = self.erase()
        # There is nobody of that name any more, which is said; the files are clean all the same.
        self.assertEqual((done.code, done.out), (64, ""), done)
        self.assertEqual([file.name for file in self.box.data.glob("journal.sqlite-*")], [])
        self.assertNoTrace()

    def test_a_reader_that_only_has_it_open_is_in_nobodys_way(self):
        self.reader.ask("COMMIT")
        done = self.erase()
        self.assertEqual(done.code, 0, done)
        self.assertTrue((self.box.data / "journal.sqlite-wal").exists())
        self.assertNoTrace()

    def test_where_another_program_writes_nobody_is_erased_and_it_says_so(self):
        self.reader.ask("COMMIT")
        self.reader.ask("BEGIN IMMEDIATE")
        done = self.erase()
        self.assertEqual((done.code, done.out), (1, ""), done)
        self.assertIn("Another program", done.err)
        self.assertNotIn("The records are gone", done.err)
        self.reader.ask("ROLLBACK")
        self.assertIn([NAME], self.reader.ask(NAMES))
        self.assertEqual(self.erase().code, 0)
        self.assertNoTrace()


class LeavingBesideAReader(unittest.TestCase):
    def test_a_guest_who_leaves_is_wiped_while_the_class_goes_on(self):
        host = Host(self, Box(self), "one-digit/scam")
        guest, stays = Phone(host), Phone(host)
        self.assertEqual(guest.join(name="Zebedee-Quill").status, 201)
        self.assertEqual(stays.join(name="Ann").status, 201)
        files = [host.box.data / f"journal.sqlite{end}" for end in ("", "-wal", "-shm")]

        def traces():
            return [file.name for file in files if file.exists() and holds_name(file.read_bytes())]

        reader = OtherProgram(self, host.box.journal)
        reader.ask("BEGIN")
        self.assertEqual(len(reader.ask(NAMES)), 2)
        self.assertEqual(guest.ask("DELETE", "/api/v1/me").status, 204)
        self.assertEqual(host.box.rows(NAMES), [("Ann",)])
        self.assertTrue(traces())
        # Nobody waits for it meanwhile.
        self.assertEqual(stays.state().status, 200)
        reader.ask("COMMIT")
        until("no trace is left", lambda: not traces())
        self.assertIsNone(host.process.poll())


if __name__ == "__main__":
    unittest.main()
