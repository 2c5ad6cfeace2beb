"""The data folder in trouble: full, read-only, newer, damaged, shared; backed up and erased."""

import os
import pty
import sqlite3
import subprocess
import unittest

from harness.plain import Plain
from harness.program import INSIDES, LANGUAGES, PATIENCE, Box, binary
from harness.roads import steady, walk


class DataTest(unittest.TestCase):
    def assertClear(self, done, *wanted, code=1):
        """Says what is wrong in a sentence or two, and nothing of the program's insides."""
        self.assertEqual(done.code, code, done)
        self.assertTrue(done.errors, "nothing was said")
        self.assertLessEqual(len(done.errors), 3, done)
        self.assertNotRegex(done.err, INSIDES)
        for words_wanted in wanted:
            self.assertIn(words_wanted, done.err)

    def played(self):
        box = Box(self)
        self.assertEqual(box.play("takeout/scam", "--lang", "en").code, 0)
        return box

    def disk(self, kib):
        """A box whose data folder is a file system of its own."""
        if os.geteuid() != 0:
            self.skipTest("only root may mount a small file system")
        box = Box(self)
        box.data.mkdir()
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={kib}k,mode=700", "tmpfs", str(box.data)],
            capture_output=True,
        )
        if done.returncode != 0:
            self.skipTest(f"mounting is not allowed here: {done.stderr.decode().strip()}")
        self.addCleanup(subprocess.run, ["umount", "-l", str(box.data)], capture_output=True)
        return box


class FullDisk(DataTest):
    def fill(self, box, leaving=0):
        filler = box.data / "filler"
        with open(filler, "wb") as file:
            try:
                while True:
                    file.write(b"x" * 4096)
                    file.flush()
            except OSError:
                pass
            try:
                file.close()
            except OSError:
                pass
        if leaving:
            os.truncate(filler, max(0, filler.stat().st_size - leaving))
        return filler

    def test_a_disk_that_is_full_from_the_start_is_said_clearly(self):
        box = self.disk(1024)
        self.fill(box)
        done = box.play("takeout/scam", "--lang", "en")
        self.assertClear(done, str(box.data))
        self.assertIn("space", done.err)

    def test_a_disk_that_fills_up_in_mid_play_loses_nothing_that_was_taken(self):
        for leaving in (0, 8192, 24576, 65536):
            with self.subTest(leaving=leaving):
                self.fill_in_mid_play(leaving)

    def fill_in_mid_play(self, leaving):
        box = self.disk(2048)
        self.assertEqual(box.play("merchant-notice/scam", "--lang", "en").code, 0)
        session = Plain(self, box, "play", "takeout/scam")
        kinds = []
        walk(session, lambda n, p: kinds.append(p.kind) or steady(n, p), stop=3)
        filler = self.fill(box, leaving)
        walk(session, lambda n, p: steady(n + 3, p))
        done = session.wait()
        filler.unlink()
        if done.code != 0:
            self.assertClear(done, "space")
        plays = box.plays()
        self.assertEqual(len(plays), 2)
        kept = len(plays[1]["beliefs"]) + len(plays[1]["choices"])
        self.assertGreaterEqual(kept, sum(kind in ("belief", "choice") for kind in kinds))
        self.assertEqual(box.rows("PRAGMA integrity_check"), [("ok",)])
        self.assertEqual(box.play("takeout/scam", "--lang", "en").code, 0)
        self.assertEqual(len(box.plays()), 2 if done.code != 0 else 3)

    def test_plays_until_the_disk_is_full_are_all_kept(self):
        box = self.disk(1024)
        self.assertEqual(box.play("merchant-notice/scam", "--lang", "zh").code, 0)
        self.fill(box, leaving=320 * 1024)
        finished = 0
        for _ in range(60):
            done = box.play("takeout/scam", "--lang", "zh", "--new")
            if done.code != 0:
                break
            finished += 1
        self.assertGreater(finished, 0, done)
        self.assertClear(done, "满")
        report = box.run("report", "--all", "--format", "json")
        if report.code == 0:
            closed = [play for play in box.plays() if play["endedAt"]]
            self.assertGreaterEqual(len(closed), finished)
        else:
            self.assertClear(report)

    def test_a_report_that_does_not_fit_leaves_no_half_file(self):
        box = self.disk(1024)
        box.play("takeout/scam", "--lang", "en")
        self.fill(box)
        target = box.data / "report.json"
        done = box.run("report", "--all", "--format", "json", "-o", target, "--lang", "en")
        self.assertClear(done)
        self.assertFalse(target.exists())


class ReadOnly(DataTest):
    def test_a_folder_that_cannot_be_written_is_said_clearly(self):
        for language in LANGUAGES:
            box = self.disk(2048)
            self.assertEqual(box.play("takeout/scam", "--lang", language).code, 0)
            subprocess.run(["mount", "-o", "remount,ro", str(box.data)], check=True)
            done = box.play("takeout/genuine", "--lang", language)
            self.assertClear(done, str(box.data))
            report = box.run("report", "--all", "--format", "json")
            if report.code != 0:
                self.assertClear(report, str(box.data))
            subprocess.run(["mount", "-o", "remount,rw", str(box.data)], check=True)
            self.assertEqual(len(box.plays()), 1)

    def test_a_folder_that_cannot_be_made_is_said_clearly(self):
        box = Box(self)
        file = box.root / "a-file"
        file.write_text("not a folder")
        for path in (file, file / "below", "/proc/nowhere"):
            done = box.play("takeout/scam", "--lang", "en", "--data", path)
            self.assertClear(done, str(path))
        self.assertEqual(file.read_text(), "not a folder")


class OddDatabases(DataTest):
    def refused(self, box, *wanted):
        """Every command refuses the database and leaves it as it is."""
        before = box.journal.read_bytes()
        for language in LANGUAGES:
            for args in (
                ("play", "takeout/scam"), ("progress",),
                ("report", "--all", "--format", "json"), ("data", "backup", box.root / "copy"),
            ):
                done = box.run(*args, "--plain", "--lang", language, say="1\n" * 99)
                self.assertClear(done, str(box.journal))
                for word in wanted[LANGUAGES.index(language)]:
                    self.assertIn(word, done.err)
        self.assertEqual(box.journal.read_bytes(), before)
        self.assertFalse((box.root / "copy").exists())

    def test_a_newer_database_is_left_alone(self):
        box = self.played()
        database = sqlite3.connect(box.journal)
        database.execute("PRAGMA user_version = 99")
        database.execute("PRAGMA journal_mode = DELETE")
        database.close()
        self.refused(box, ("更新", "99"), ("newer", "99"))

    def test_another_programs_database_is_left_alone(self):
        box = Box(self)
        box.data.mkdir()
        database = sqlite3.connect(box.journal)
        database.execute("CREATE TABLE recipe (name TEXT)")
        database.commit()
        database.close()
        self.refused(box, ("别的程序",), ("another program",))

    def test_a_damaged_database_is_said_clearly_and_kept(self):
        for harm in ("head", "middle", "short", "text"):
            with self.subTest(harm=harm):
                box = self.played()
                database = sqlite3.connect(box.journal)
                database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                database.close()
                whole = box.journal.read_bytes()
                box.journal.write_bytes({
                    "head": b"\0" * 64 + whole[64:],
                    "middle": whole[:100] + b"\xff" * (len(whole) - 100),
                    "short": whole[: len(whole) // 2 + 17],
                    "text": b"Dear diary, this is no database.\n" * 200,
                }[harm])
                self.refused(box, ("损坏",), ("damaged",))


class TwoPrograms(DataTest):
    def test_both_work_on_the_same_data_and_the_second_says_so(self):
        for language in LANGUAGES:
            box = Box(self)
            first = Plain(self, box, "play", "takeout/scam", language=language)
            first.prompt()
            second = Plain(self, box, "play", "merchant-notice/scam", language=language)
            walk(second, steady)
            done = second.wait()
            self.assertEqual(done.code, 0, done)
            company = {"zh": "另一个窗口", "en": "Another window"}[language]
            self.assertIn(company, done.err + done.out)
            first.send("1")
            walk(first, steady)
            done = first.wait()
            self.assertEqual(done.code, 0, done)
            self.assertNotIn(company, done.err + done.out)
            plays = box.plays()
            self.assertEqual(
                sorted(play["case"] for play in plays), ["merchant-notice", "takeout"])
            self.assertTrue(all(play["endedAt"] for play in plays))

    def test_the_same_play_in_two_programs_takes_every_answer_once(self):
        box = Box(self)
        first = Plain(self, box, "play", "takeout/scam")
        walk(first, steady, stop=2)
        second = Plain(self, box, "play", "takeout/scam")
        walk(second, lambda n, p: steady(n + 2, p))
        self.assertEqual(second.wait().code, 0)
        (play,) = box.plays()
        before = box.events()
        # It may leave at the first of them.
        first.send("1\n1")
        done = first.end()
        self.assertIn(done.code, (0, 1, 3), done)
        self.assertNotRegex(done.err, INSIDES)
        self.assertEqual(box.plays(), [play])
        self.assertEqual(box.events(), before)


class Keeping(DataTest):
    def test_where_prints_the_folder_by_option_environment_or_home(self):
        box = Box(self)
        self.assertEqual(box.run("data", "where").out.strip(), str(box.data))
        other = box.root / "other"
        self.assertEqual(box.run("data", "where", "--data", other).out.strip(), str(other))
        at_home = box.run("data", "where", env={"SCAMDRILL_DATA": ""})
        self.assertEqual(at_home.out.strip(), str(box.home / ".local/share/scamdrill"))
        xdg = box.run(
            "data", "where", env={"SCAMDRILL_DATA": "", "XDG_DATA_HOME": str(box.root / "xdg")})
        self.assertEqual(xdg.out.strip(), str(box.root / "xdg" / "scamdrill"))

    def test_the_folder_is_for_its_owner_only(self):
        box = self.played()
        self.assertEqual(box.data.stat().st_mode & 0o777, 0o700)
        for file in box.data.rglob("*"):
            self.assertEqual(file.stat().st_mode & 0o077, 0, file)

    def test_a_backup_is_a_journal_of_its_own_and_overwrites_nothing(self):
        box = self.played()
        copy = box.root / "copy.sqlite"
        self.assertEqual(box.run("data", "backup", copy).code, 0)
        self.assertEqual(copy.stat().st_mode & 0o777, 0o600)
        restored = Box(self)
        restored.data.mkdir()
        (restored.data / "journal.sqlite").write_bytes(copy.read_bytes())
        self.assertEqual(restored.report(), box.report())
        before = copy.read_bytes()
        done = box.run("data", "backup", copy, "--lang", "en")
        self.assertClear(done, str(copy))
        self.assertEqual(copy.read_bytes(), before)

    def test_a_backup_beside_a_running_play_is_whole(self):
        box = self.played()
        session = Plain(self, box, "play", "merchant-notice/scam")
        walk(session, steady, stop=3)
        copy = box.root / "copy.sqlite"
        self.assertEqual(box.run("data", "backup", copy).code, 0)
        database = sqlite3.connect(copy)
        self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        self.assertEqual(database.execute("SELECT count(*) FROM stream").fetchone(), (2,))
        database.close()


class Erasing(DataTest):
    NAME = "欧阳测试 Zebedee"

    def setUp(self):
        self.box = Box(self)
        done = self.box.play("takeout/scam", "--lang", "en", "--learner", self.NAME)
        self.assertEqual(done.code, 0, done)

    def traces(self):
        """Files of the folder in which a part of the name stands, in either encoding."""
        parts = [
            part.encode(encoding)
            for part in ("欧阳测试", "Zebedee") for encoding in ("utf-8", "utf-16-le")]
        files = [file for file in self.box.data.rglob("*") if file.is_file()]
        return [file.name for file in files if any(part in file.read_bytes() for part in parts)]

    def test_erasing_leaves_no_byte_of_a_name(self):
        self.assertIn("journal.sqlite", " ".join(self.traces()))
        done = self.box.run("data", "erase", "--yes", "--lang", "en")
        self.assertEqual(done.code, 0, done)
        self.assertEqual(self.traces(), [])
        report = self.box.run("report", "--all", "--format", "json")
        self.assertNotIn("takeout", report.out)
        self.assertEqual(self.box.play("takeout/scam", "--lang", "en").code, 0)
        self.assertEqual(len(self.box.plays()), 1)

    def test_a_pipe_must_say_yes(self):
        for said in ("", "yes\n", "erase\n"):
            done = self.box.run("data", "erase", "--lang", "en", say=said)
            self.assertClear(done, "--yes", code=64)
        self.assertEqual(len(self.box.plays()), 1)

    def test_at_a_terminal_anything_but_the_word_keeps_everything(self):
        for said in ("", "n", "y", "yes", "erase it", "\x04"):
            self.at_terminal(said)
            self.assertEqual(len(self.box.plays()), 1, repr(said))
        self.assertEqual(self.at_terminal("erase"), 0)
        self.assertEqual(self.traces(), [])

    def at_terminal(self, said):
        near, far = pty.openpty()
        process = subprocess.Popen(
            [binary(), "data", "erase", "--lang", "en"], stdin=far, stdout=far, stderr=far,
            env=self.box.env, start_new_session=True)
        os.write(near, f"{said}\n".encode())
        code = process.wait(PATIENCE)
        os.close(near)
        os.close(far)
        return code

    def test_erasing_beside_a_running_play_is_clear_to_both(self):
        session = Plain(self, self.box, "play", "merchant-notice/scam")
        walk(session, steady, stop=2)
        done = self.box.run("data", "erase", "--yes", "--lang", "en")
        self.assertIn(done.code, (0, 1), done)
        self.assertNotRegex(done.err, INSIDES)
        walk(session, lambda n, p: steady(n + 2, p))
        ended = session.wait()
        self.assertNotIn(ended.code, (-4, -6, -11))
        self.assertNotRegex(ended.err, INSIDES)
        if done.code == 0:
            self.assertEqual(self.traces(), [])


if __name__ == "__main__":
    unittest.main()
