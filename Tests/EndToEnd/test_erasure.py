"""Names stand in one table, and of somebody who is erased no byte is left: neither in the records and what
lies beside them, nor in logs, nor in anything that is exported without asking for names."""

import unittest

from harness.program import Box
from harness.room import Host, Phone, until
from test_form import form

NAME = "欧阳凌霄 Zebedee-Quill"
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


if __name__ == "__main__":
    unittest.main()
