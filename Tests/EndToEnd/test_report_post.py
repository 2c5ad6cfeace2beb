"""Statements sent to a learning record store on loopback: each once, whatever goes wrong on the way."""

import json
import os
import pathlib
import shutil
import stat
import unittest

from harness.loopback_store import KEY, Store
from harness.program import Box
from test_report import filled


class Posting(unittest.TestCase):
    def setUp(self):
        self.box = Box(self)
        shutil.copytree(filled().data, self.box.data, dirs_exist_ok=True)
        self.store = Store()
        self.addCleanup(self.store.close)
        self.key = pathlib.Path(self.box.root) / "key"
        self.key.write_text(KEY + "\n", encoding="utf-8")
        text = self.box.run("report", "--all", "--format", "xapi").out
        self.all = {statement["id"]: statement for statement in json.loads(text)}
        self.assertGreater(len(self.all), 26, "there should be more than a portion")

    def post(self, *args, key=True, address=None):
        credentials = ("--credentials", self.key) if key else ()
        return self.box.run(
            "report", "--all", "--format", "xapi", "--lang", "en", "--post",
            address or self.store.address, *credentials, *args)

    def test_everything_is_sent_once_and_what_is_new_later(self):
        done = self.post()
        self.assertEqual(done.code, 0, done)
        self.assertEqual(done.out, f"Sent {len(self.all)} statements.\n")
        self.assertEqual(self.store.statements, self.all)
        self.assertGreater(len(self.store.requests), 1)
        again = self.post(address=self.store.address + "/statements")
        self.assertEqual(again.code, 0, again)
        self.assertEqual(again.out, f"Sent 0 statements; {len(self.all)} had been sent before.\n")
        self.assertEqual(sum(map(len, self.store.requests)), len(self.all))

    def test_what_a_store_gets_over_is_tried_again(self):
        self.store.plan = [503, 429, None]
        done = self.post()
        self.assertEqual(done.code, 0, done)
        self.assertEqual(self.store.statements, self.all)

    def test_after_a_failure_in_the_middle_the_rest_is_sent_and_nothing_twice(self):
        self.store.plan = [None, 400]
        done = self.post()
        self.assertEqual(done.code, 1, done)
        self.assertIn("answered 400: not now. It has confirmed 25; the same command goes on.", done.err)
        self.assertEqual(len(self.store.statements), 25)
        self.store.requests.clear()
        done = self.post()
        self.assertEqual(done.code, 0, done)
        self.assertEqual(
            done.out,
            f"Sent {len(self.all) - 25} statements; 25 had been sent before.\n")
        self.assertEqual(self.store.statements, self.all)
        self.assertEqual(sum(map(len, self.store.requests)), len(self.all) - 25)

    def test_where_the_answer_is_lost_the_store_gets_the_same_statements_again(self):
        self.store.plan = [None, "lost answer"]
        done = self.post()
        self.assertEqual(done.code, 1, done)
        self.assertIn("was not reached", done.err)
        self.assertGreater(len(self.store.statements), 25)
        done = self.post()
        self.assertEqual(done.code, 0, done)
        self.assertEqual(self.store.statements, self.all)

    def test_an_earlier_form_that_the_store_holds_keeps_no_other_statement_back(self):
        earlier = {**list(self.all.values())[3], "timestamp": "2026-01-01T00:00:00.000Z"}
        self.store.statements[earlier["id"]] = earlier
        done = self.post()
        self.assertEqual(done.code, 0, done)
        self.assertEqual(self.store.statements, {**self.all, earlier["id"]: earlier})
        self.assertIn("Sent 0 statements", self.post().out)

    def test_a_file_that_holds_no_key_is_refused_before_anything_is_sent(self):
        for text in ("", "officer", ":secret", "officer:", "\n\n"):
            self.key.write_text(text, encoding="utf-8")
            done = self.post()
            self.assertEqual(done.code, 1, (text, done))
            self.assertIn("is no KEY:SECRET", done.err)
        self.assertEqual(self.store.requests, [])
        self.key.write_text("\ufeff " + KEY + " \r\n", encoding="utf-8")
        self.assertEqual(self.post().code, 0)

    def test_whoever_is_not_let_in_is_told_how(self):
        done = self.post(key=False)
        self.assertEqual(done.code, 1, done)
        self.assertIn("--credentials", done.err)
        self.assertEqual(self.store.statements, {})
        self.key.write_text("officer:wrong\n", encoding="utf-8")
        self.assertIn("does not let us in", self.post().err)

    def test_an_address_without_a_store_is_named(self):
        elsewhere = self.store.address.replace("/xapi", "/elsewhere")
        done = self.post(address=elsewhere)
        self.assertEqual(done.code, 1, done)
        self.assertIn(f"There is no record store at {elsewhere}/statements.", done.err)
        for wrong in ("ftp://a.example", "lrs.example", "http://a:b@lrs.example", "http://"):
            self.assertEqual(self.post(address=wrong).code, 64, wrong)

    def test_without_curl_it_says_what_to_do(self):
        done = self.box.run(
            "report", "--all", "--format", "xapi", "--lang", "en", "--post", self.store.address,
            env={"PATH": str(self.box.root)})
        self.assertEqual(done.code, 1, done)
        self.assertIn("needs the program curl", done.err)

    def test_neither_key_nor_statements_are_left_lying_about(self):
        self.post()
        data = pathlib.Path(self.box.data)
        for path in data.rglob("*"):
            self.assertNotIn("statements", path.name)
            self.assertNotIn("answer", path.name)
            if path.is_file():
                self.assertNotIn(b"s3cret", path.read_bytes(), path)
                self.assertEqual(stat.S_IMODE(os.stat(path).st_mode) & 0o077, 0, path)

    def test_an_erased_person_leaves_nothing_about_what_was_sent(self):
        self.post()
        bo = json.loads(self.box.run("report", "--learner", "Bo", "--format", "xapi").out)
        self.box.run("data", "erase", "--learner", "Bo", "--yes")
        names = b"".join(p.read_bytes() for p in pathlib.Path(self.box.data).glob("journal*"))
        for statement in bo:
            self.assertNotIn(bytes.fromhex(statement["id"].replace("-", "")), names)


if __name__ == "__main__":
    unittest.main()
