"""Mouse, clipboard, the ordinary screen, the log, the page to print."""

import re
import signal
import unittest

from harness.program import Box, binary, title
from harness.screen import Screen
from harness.tty import Tty
from harness.words import words


class Mouse(unittest.TestCase):
    CLICK = "\x1b[<0;{0};{1}M\x1b[<0;{0};{1}m"

    def test_it_is_off_unless_asked_for(self):
        tty = Tty(self, Box(self), "--lang", "en")
        tty.until(words("en").library)
        self.assertNotIn(b"\x1b[?1000h", tty.seen.replace(b"1006;1000h", b"?1000h"))

    def test_a_click_opens_an_entry_and_leaving_switches_it_off(self):
        # Read before, so that no line about reading moves the entries.
        box, beside = Box(self), Box(self)
        for each in (box, beside):
            each.data.mkdir()
            each.run("scenario", "list")
        tty = Tty(self, box, "--lang", "en", "--mouse")
        tty.until(words("en").library)
        self.assertRegex(tty.seen, rb"\x1b\[\?1006;1000h|\x1b\[\?1000h")
        # The same screen beside it tells where the entry stands.
        shown = Screen(self, beside, "--lang", "en").wait_home(is_settled=True)
        row = next(n for n, line in enumerate(shown.splitlines()) if words("en").library in line)
        tty.type(self.CLICK.format(10, row + 1))
        tty.until(words("en").libraryIntro)
        tty.gone_after(lambda: tty.type("qq"))
        self.assertRegex(tty.seen[-300:], rb"\x1b\[\?1006;1000l|\x1b\[\?1000l")

    def test_a_crash_switches_it_off_too(self):
        tty = Tty(self, Box(self), "--lang", "en", "--mouse")
        tty.until(words("en").library)
        tty.gone_after(lambda: tty.process.send_signal(signal.SIGSEGV))
        self.assertRegex(tty.seen, rb"\x1b\[\?1000l")
        self.assertIn(b"\x1b[?2004l", tty.seen)
        self.assertEqual(tty.modes_now(), tty.modes)


class Clipboard(unittest.TestCase):
    def test_pasted_words_do_nothing_in_a_story(self):
        box = Box(self)
        tty = Tty(self, box, "play", "takeout/scam", "--lang", "en")
        tty.until("be trusted?")
        tty.until("\x1b[?2004h")
        tty.type("\x1b[200~3a\r5b\rq!\x1b[201~")
        tty.type("?")
        tty.until("Keys on this screen")
        self.assertEqual(set(box.events()), {"play.started"})
        tty.gone_after(lambda: tty.process.send_signal(signal.SIGTERM))
        self.assertIn(b"\x1b[?2004l", tty.seen)

    def test_a_pasted_name_keeps_its_letters_and_submits_nothing(self):
        box = Box(self)
        screen = Screen(self, box, "--lang", "en")
        screen.wait(words("en").library)
        screen.press(*"jjjjjj", "Enter")
        screen.wait(words("en").newLearner)
        screen.press("2")
        screen.wait(words("en").nameIsOptional)
        screen.paste("李明\nq")
        screen.wait("李明 q")
        screen.press("Enter")
        screen.wait("Hello, 李明 q")


class OrdinaryScreen(unittest.TestCase):
    def test_the_last_screen_can_stay_standing(self):
        tty = Tty(self, Box(self), "--lang", "en", "--no-alt-screen")
        tty.until(words("en").library)
        tty.gone_after(lambda: tty.type("q"))
        self.assertEqual(tty.process.returncode, 0)
        self.assertGreaterEqual(tty.seen.rfind(b"\x1b[?1049l"), tty.seen.rfind(b"\x1b[?1049h"))
        ordinary = tty.seen[tty.seen.find(b"\x1b[?1049l"):]
        self.assertIn(words("en").library.encode(), ordinary, "drawn on the ordinary screen")
        self.assertTrue(tty.seen.endswith(b"\x1b[24;1H\r\n"), tty.seen[-60:])
        self.assertEqual(tty.modes_now(), tty.modes)

    def test_the_last_result_is_said_after_leaving(self):
        for language, said in (("en", "of 100 points. Saved."), ("zh", "分（满分 100）。已保存。")):
            box = Box(self)
            shell = Screen(
                self, box, language=language, env={"PS1": "ready> "},
                command=["bash", "--norc", "--noprofile", "-i"])
            shell.wait("ready>")
            shell.type(f"{binary()} play takeout/scam --lang {language}")
            shell.press("Enter")
            shell.until(lambda s: shell.asks(s) != "unknown", "the story")
            shell.to_ending()
            shell.answer("Enter")
            shell.press("q")
            shell.wait(words(language).library)
            shell.press("q")
            shown = shell.wait("ready>", said)
            self.assertIn(title("takeout", language), shown)


class Log(unittest.TestCase):
    def test_it_tells_of_the_terminal_and_of_keys_but_not_of_names(self):
        box = Box(self)
        log = box.home / "log.txt"
        screen = Screen(self, box, "--lang", "en", "--log", str(log))
        screen.wait(words("en").library)
        screen.press(*"jjjjjj", "Enter")
        screen.wait(words("en").newLearner)
        screen.press("2")
        screen.wait(words("en").nameIsOptional)
        screen.type("Zaphod")
        screen.wait("Zaphod")
        screen.resize(90, 30)
        screen.press("Enter")
        screen.wait("Hello, Zaphod")
        screen.press("q")
        screen.wait_end()
        text = log.read_text(encoding="utf-8")
        self.assertEqual(log.stat().st_mode & 0o777, 0o600)
        self.assertIn("TERM=xterm-256color", text)
        self.assertRegex(text, r"(?m)^\d+ info grid 80x24, 256 colours, unicode$")
        self.assertIn("columns: 90, rows: 30", text)
        self.assertEqual(text.count("key: a letter"), 6)
        self.assertNotIn("Zaphod", text)
        self.assertTrue(text.rstrip().endswith("left"))

    def test_a_log_that_cannot_be_written_is_said(self):
        done = Box(self).run("--log", "/nowhere/log.txt", "--lang", "en")
        self.assertEqual(done.code, 1)
        self.assertIn("/nowhere/log.txt could not be written", done.err)


class PageToPrint(unittest.TestCase):
    def test_one_thing_for_today_is_chosen_remembered_and_printed(self):
        for language in ("zh", "en"):
            box = Box(self)
            screen = Screen(
                self, box, "play", "takeout/scam", "--lang", language, language=language)
            screen.until(lambda s: screen.asks(s) != "unknown", "the story")
            screen.to_ending()
            screen.answer("Enter")
            screen.answer("t")
            screen.press("4")
            screen.wait("[x]")
            screen.press("s")
            screen.wait("scamdrill-today.html")
            screen.press("s")
            screen.wait("scamdrill-today-2.html")
            page = (box.home / "scamdrill-today.html").read_text(encoding="utf-8")
            self.assertIn('<html lang="' + ("zh-CN" if language == "zh" else "en"), page)
            self.assertEqual(len(re.findall(r"<li>", page.split('class="boxes"')[1])), 1)
            self.assertNotRegex(page, r"https?://|<script|<link|<img|url\(")
            self.assertEqual((box.home / "scamdrill-today.html").stat().st_mode & 0o777, 0o600)
            self.assertEqual(box.events().get("play.resolved"), 1)
            screen.press("q")
            screen.press("q")
            screen.wait("做的一件" if language == "zh" else "you meant to do")


if __name__ == "__main__":
    unittest.main()
