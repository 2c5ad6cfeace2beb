"""What `class doctor` finds before a class."""

import re
import shutil
import socket
import sqlite3
import subprocess
import threading
import unittest
import urllib.request

from harness.program import LANGUAGES, PATIENCE, SHIPPED, Box
from harness.room import until

PROBE = re.compile(r"(http://\S+/healthz\?probe)")


class Doctor(unittest.TestCase):
    def start(self, *args, language="en"):
        self.box = Box(self)
        process = subprocess.Popen(
            [self.box.program, "class", "doctor", "--lang", language, *args],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env=self.box.env, cwd=self.box.home)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.kill)
        # Lines come one by one while it waits.
        self.lines = Lines()
        reader = threading.Thread(target=self.lines.read, args=(process.stdout,), daemon=True)
        reader.start()
        return process

    def probe(self):
        return until(f"an address in {self.lines}", lambda: next(
            (found[1] for found in map(PROBE.search, list(self.lines)) if found), None)).rstrip("。.")

    def test_a_phone_that_comes_ends_it_well(self):
        for language, words in zip(LANGUAGES, ("手机连上了", "A phone reached it")):
            with self.subTest(language=language):
                process = self.start("--address", "127.0.0.1", "--port", "0", language=language)
                with urllib.request.urlopen(self.probe(), timeout=PATIENCE) as answer:
                    page = answer.read().decode()
                self.assertIn("手机连上了", page)
                self.assertIn("the class can begin", page)
                self.assertEqual(process.wait(PATIENCE), 0)
                until(words, lambda: any(words in line for line in self.lines))

    def test_nobody_comes_and_the_ways_out_are_named_in_their_order(self):
        process = self.start("--address", "127.0.0.1", "--port", "0", "--wait", "1")
        self.assertEqual(process.wait(PATIENCE), 1)
        until("the last way out", lambda: any("No phones" in line for line in self.lines))
        text = "\n".join(self.lines)
        places = [text.index(words) for words in (
            "same Wi-Fi, not", "keep devices apart", "mobile data", "hotspot", "cards counts")]
        self.assertEqual(places, sorted(places))

    def test_this_computer_itself_is_no_phone(self):
        probe = Box(self).run("class", "doctor", "--wait", "0", "--lang", "en")
        found = re.search(r"Phones use http://([\d.]+):", probe.out)
        if not found or found[1].startswith("127."):
            self.skipTest("this machine is in no network")
        process = self.start("--port", "0", "--wait", "10")
        page = urllib.request.urlopen(self.probe(), timeout=PATIENCE).read().decode()
        self.assertIn("This is the computer itself", page)
        self.assertNotIn("can begin", page)
        self.assertEqual(process.wait(PATIENCE), 1)
        until("the same is said here", lambda: any(
            "this computer itself" in line for line in self.lines))

    def test_a_port_that_is_taken_is_said_with_another_one(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            done = Box(self).run(
                "class", "doctor", "--address", "127.0.0.1", "--port", str(port), "--lang", "en")
        self.assertEqual(done.code, 1)
        self.assertRegex(done.out, rf"\[fault\] .*{port}.*--port 0")

    def test_without_stories_there_is_no_class(self):
        box = Box(self)
        program = box.home / "alone"
        shutil.copy(box.program, program)
        done = subprocess.run(
            [program, "class", "doctor", "--address", "127.0.0.1", "--port", "0", "--wait", "0",
             "--lang", "en"], stdin=subprocess.DEVNULL, capture_output=True, text=True,
            env=box.env, cwd=box.home, timeout=PATIENCE)
        self.assertEqual(done.returncode, 1, done)
        self.assertRegex(done.stdout, r"\[fault\] .*scenarios")

    def test_a_lesson_that_cannot_be_held_is_named(self):
        box = Box(self)
        lessons = box.data / "scenarios" / "lessons"
        lessons.mkdir(parents=True)
        (lessons / "mine.yaml").write_text("format: 1\nid: mine\n")
        done = box.run("class", "doctor", "--address", "127.0.0.1", "--port", "0", "--wait", "0",
                       "--lang", "en")
        self.assertEqual(done.code, 0, done)
        self.assertRegex(done.out, r"\[note\] .*mine")

    def test_everything_else_is_looked_at_without_waiting(self):
        done = Box(self).run("class", "doctor", "--address", "127.0.0.1", "--port", "0",
                             "--wait", "0", "--lang", "en")
        self.assertEqual((done.code, done.err), (0, ""))
        stories = sum(len(list((SHIPPED.parent / kind).glob("*.yaml"))) for kind in ("cases", "minis"))
        for words in ("records can be read", "clock has not", f"{stories} stories and 3 lessons", "phones can be let in", "MB are left",
                      "no terminal", "Phones use http://127.0.0.1:"):
            self.assertIn(words, done.out)

    def test_a_clock_that_went_back_and_records_that_cannot_be_written_are_faults(self):
        box = Box(self)
        box.run("class", "host", "takeout", "--cards", "--plain", say="start\n")
        database = sqlite3.connect(box.journal)
        with database:
            database.execute("UPDATE event SET at = at + 86400000000")
        database.close()
        done = box.run("class", "doctor", "--address", "127.0.0.1", "--wait", "0", "--lang", "en")
        self.assertEqual(done.code, 1)
        self.assertIn("[fault] This computer's clock is behind", done.out)
        broken = Box(self)
        (broken.root / "data").mkdir(exist_ok=True)
        broken.env["SCAMDRILL_DATA"] = str(broken.home / "file")
        (broken.home / "file").write_text("no folder")
        done = broken.run("class", "doctor", "--address", "127.0.0.1", "--wait", "0", "--lang", "en")
        self.assertEqual(done.code, 1)
        self.assertIn("[fault]", done.out)


class Lines(list):
    """Lines as they come."""

    def read(self, pipe):
        try:
            for line in pipe:
                self.append(line.decode().rstrip("\n"))
        except ValueError:
            pass  # Closed while it was read.


if __name__ == "__main__":
    unittest.main()
