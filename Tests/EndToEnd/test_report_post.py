"""Statements sent to a learning record store on loopback: each once, whatever goes wrong on the way."""

import base64
import collections
import concurrent.futures
import json
import os
import pathlib
import shutil
import stat
import subprocess
import unittest

from harness.loopback_store import KEY, Partly, Store
from harness.process import children, has_ended
from harness.program import PATIENCE, Box
from harness.room import until
from test_report import filled

PORTION = 25
# Where any program puts what it does not want to keep.
TEMPORARY = tuple(map(pathlib.Path, ("/tmp", "/var/tmp", "/dev/shm")))
# As the manual has them: tried again, and said at once.
TRIED_AGAIN, SAID_AT_ONCE = (408, 429, 500, 502, 503, 504), (400, 413, 501, 505)


class Sender:
    """Somebody with records, and the store that they send them to."""

    def __init__(self, test, plan=()):
        self.box = Box(test)
        shutil.copytree(filled().data, self.box.data, dirs_exist_ok=True)
        self.temporary = self.box.root / "temporary"
        self.temporary.mkdir()
        self.box.env["TMPDIR"] = str(self.temporary)
        self.store = Store()
        test.addCleanup(self.store.close)
        self.store.plan = list(plan)
        self.key = self.box.root / "key"
        self.key.write_text(KEY + "\n", encoding="utf-8")

    def words(self, *args, key=True, address=None):
        credentials = ("--credentials", self.key) if key else ()
        return ("report", "--all", "--format", "xapi", "--lang", "en", "--post",
                address or self.store.address, *credentials, *args)

    def post(self, *args, **more):
        return self.box.run(*self.words(*args, **more))

    def begin(self):
        """The same, without waiting for its end."""
        return subprocess.Popen(
            [self.box.program, *map(str, self.words())], env=self.box.env, cwd=self.box.home,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def times_sent(self):
        """How often each statement was sent, by its id."""
        return collections.Counter(id for request in self.store.requests for id in request)

    def kept_as_sent(self):
        return self.box.rows("SELECT count(*), count(DISTINCT id) FROM delivery")[0]


class Posting(unittest.TestCase):
    def setUp(self):
        self.sender = Sender(self)
        self.box, self.store, self.key = self.sender.box, self.sender.store, self.sender.key
        self.post = self.sender.post
        text = self.box.run("report", "--all", "--format", "xapi").out
        self.all = {statement["id"]: statement for statement in json.loads(text)}
        self.assertGreater(len(self.all), PORTION + 1, "there should be more than a portion")

    def assertThere(self, sender):
        """Every statement is there as it should be, known to be, and not sent a second time from now on."""
        self.assertEqual(sender.store.statements, self.all)
        self.assertEqual(sender.kept_as_sent(), (len(self.all),) * 2)
        requests = len(sender.store.requests)
        self.assertIn("Sent 0 statements", sender.post().out)
        self.assertEqual(len(sender.store.requests), requests)

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

    def test_what_a_store_gets_over_is_tried_again_and_nothing_else(self):
        plans = [[code] for code in TRIED_AGAIN] + [[503, 429]]
        plans += [[None, Partly(kept, code)] for kept, code in ((1, 500), (PORTION // 2, 503))]
        senders = [Sender(self, plan) for plan in plans]
        # Each waits for a second or more before it tries again: all do at once.
        with concurrent.futures.ThreadPoolExecutor(len(plans)) as threads:
            ends = list(threads.map(Sender.post, senders))
        for plan, sender, done in zip(plans, senders, ends, strict=True):
            with self.subTest(plan=plan):
                self.assertEqual(done.code, 0, done)
                self.assertEqual(set(done.err.splitlines()), {
                    "Not taken yet; trying again for two minutes. Ctrl-C stops it, and the next time goes on "
                    "from here."})
                again = [place for place, answer in enumerate(plan) if answer is not None]
                for place in again:
                    self.assertEqual(sender.store.requests[place], sender.store.requests[place + 1])
                portions = -(-len(self.all) // PORTION)
                self.assertEqual(len(sender.store.requests), portions + len(again))
                self.assertThere(sender)
        for code in SAID_AT_ONCE:
            with self.subTest(code=code):
                self.store.plan = [code]
                self.store.requests.clear()
                done = self.post()
                self.assertEqual(done.code, 1, done)
                self.assertIn(f"answered {code}: not now.", done.err)
                self.assertEqual(len(self.store.requests), 1)

    def test_where_a_store_fails_in_the_midst_of_a_request_nothing_is_missing(self):
        for kept in (1, PORTION // 2, PORTION):
            for status in (None, 400):
                with self.subTest(kept=kept, status=status):
                    sender = Sender(self, [Partly(kept, status)])
                    done = sender.post()
                    self.assertEqual(done.code, 1, done)
                    self.assertEqual(len(sender.store.statements), kept)
                    self.assertEqual(sender.kept_as_sent(), (0, 0))
                    self.assertEqual(
                        sender.post().out, f"Sent {len(self.all)} statements.\n")
                    first = set(sender.store.requests[0])
                    self.assertEqual(
                        sender.times_sent(), {id: 2 if id in first else 1 for id in self.all})
                    self.assertThere(sender)

    def test_killed_in_its_second_request_it_goes_on_and_nothing_is_missing(self):
        for kept in (0, PORTION // 2, PORTION):
            for is_slow in (False, True):
                with self.subTest(kept=kept, is_slow=is_slow):
                    self.kill_and_go_on(Sender(self, [None, Partly(kept, is_held=True)]), is_slow)

    def kill_and_go_on(self, sender, is_slow):
        """Kills it while the store has its request; a slow one has it until all of it was sent again."""
        files = self.files()
        process = sender.begin()
        try:
            self.assertTrue(sender.store.is_reached.wait(PATIENCE))
            curl, = children(process.pid)
            for what in ("cmdline", "environ"):
                self.assertFalse(self.is_told(pathlib.Path(f"/proc/{curl}/{what}").read_bytes()))
        finally:
            process.kill()
            process.wait()
        self.assertNothingLeft(sender, files)
        self.assertEqual(sender.kept_as_sent(), (PORTION, PORTION))
        if not is_slow:
            sender.store.may_go_on.set()
            until("curl has ended", lambda: has_ended(curl))
        done = sender.post()
        self.assertEqual(
            done.out,
            f"Sent {len(self.all) - PORTION} statements; {PORTION} had been sent before.\n")
        sender.store.may_go_on.set()
        until("curl has ended", lambda: has_ended(curl))
        second = set(sender.store.requests[1])
        self.assertEqual(sender.times_sent(), {id: 2 if id in second else 1 for id in self.all})
        self.assertThere(sender)
        self.assertNothingLeft(sender, files)

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
        self.assertIn("does not let us in", done.err)
        self.assertIn("--credentials", done.err)
        self.assertEqual(self.store.statements, {})
        self.key.write_text("officer:wrong\n", encoding="utf-8")
        self.assertIn("does not take this key and secret", self.post().err)

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
        files = self.files()
        self.assertEqual(self.post().code, 0)
        self.assertNothingLeft(self.sender, files)
        self.store.plan = ["lost answer"]
        self.box.play("takeout", "--learner", "Ann")
        self.assertEqual(self.post().code, 1)
        self.assertNothingLeft(self.sender, files)

    def is_told(self, data):
        """Whether the key stands in this, or a statement, or a part of one."""
        wanted = [b"s3cret", base64.b64encode(KEY.encode()), b"adlnet", b"scamdrill.example"]
        return any(word in data for word in wanted + [id.encode() for id in self.all])

    @staticmethod
    def files():
        """What lies in folders that all programs share."""
        return {path for folder in TEMPORARY if folder.is_dir() for path in folder.iterdir()}

    def assertNothingLeft(self, sender, files):
        """Nothing was left in the data folder, at home, among temporary files, or in shared folders since."""
        self.assertEqual(list(sender.temporary.rglob("*")), [])
        for folder in (sender.box.data, sender.box.home):
            for path in folder.rglob("*"):
                self.assertNotRegex(path.name, "statements|answer|curl")
                if path.is_file():
                    self.assertFalse(self.is_told(path.read_bytes()), path)
                    self.assertEqual(stat.S_IMODE(os.stat(path).st_mode) & 0o077, 0, path)
        for path in self.files() - files:
            # Other tests make homes of their own beside this one.
            if path.is_file() and not path.name.startswith("scamdrill-"):
                self.assertFalse(self.is_told(path.read_bytes()), path)

    def test_an_erased_person_leaves_nothing_about_what_was_sent(self):
        self.post()
        bo = json.loads(self.box.run("report", "--learner", "Bo", "--format", "xapi").out)
        self.box.run("data", "erase", "--learner", "Bo", "--yes")
        names = b"".join(p.read_bytes() for p in pathlib.Path(self.box.data).glob("journal*"))
        for statement in bo:
            self.assertNotIn(bytes.fromhex(statement["id"].replace("-", "")), names)


if __name__ == "__main__":
    unittest.main()
