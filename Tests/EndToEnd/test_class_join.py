"""Somebody takes part in a class on a terminal, by keys."""

import json
import unittest

from harness.program import LANGUAGES, PATIENCE, Box
from harness.room import Host, Phone, until
from harness.screen import Screen
from harness.tty import Tty
from test_class_network import journal

ASKED = {"en": "be trusted?", "zh": "靠得住吗？"}
TAKEN = {"en": "Taken", "zh": "记下了"}
LEAVES = {"en": "The class is over", "zh": "下课了"}


class Join(unittest.TestCase):
    def join(self, host, *args, language="en", size=(80, 24)):
        return Screen(self, host.box, "class", "join", f"{host.url}/j/{host.code}", "--lang", language,
                      *args, language=language, size=size,
                      env={"SCAMDRILL_DATA": str(host.box.root / "nowhere")})

    def test_a_vote_is_cast_changed_and_kept_in_both_languages(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                host = Host(self, Box(self), "takeout/scam", language=language)
                screen = self.join(host, language=language)
                screen.wait(host.lines[4].split("：")[1].split("。")[0] if language == "zh"
                            else host.lines[4].split(": ")[1].split(".")[0])
                host.say(*(("start", "open") if language == "en" else ("开始", "投票")))
                screen.wait(ASKED[language])
                screen.press("2")
                screen.wait("A–C")
                screen.press("a")
                screen.wait(TAKEN[language])
                screen.press("6")
                screen.press("b")
                until("both are kept", lambda: [
                    body["vote"]["belief"] for kind, body in journal(host)
                    if kind == "room.voted"] == [2, 6, 6])
                host.say("end" if language == "en" else "结束")
                self.assertEqual(screen.wait_end(), 0)
                # Nothing is kept on this computer.
                self.assertFalse((host.box.root / "nowhere").exists())

    def test_at_the_end_it_says_so_on_the_screen_of_before(self):
        for language in LANGUAGES:
            host = Host(self, Box(self), "takeout/scam", language=language)
            terminal = Tty(self, host.box, "class", "join", f"{host.url}/j/{host.code}",
                           "--lang", language)
            until("somebody is in", lambda: any(
                kind == "room.joined" for kind, _ in journal(host)))
            terminal.read()
            host.say("end" if language == "en" else "结束")
            terminal.until(LEAVES[language])
            self.assertEqual(terminal.process.wait(PATIENCE), 0)

    def test_it_comes_back_by_itself_after_the_host_was_killed(self):
        host = Host(self, Box(self), "takeout/scam")
        screen = self.join(host)
        host.say("start", "open")
        screen.wait("be trusted?")
        host.kill()
        screen.wait("silent")
        host.resume()
        screen.wait("short break")
        host.say("pause")
        screen.wait("be trusted?")
        screen.press("5")
        screen.wait("A–C")
        screen.press("b")
        screen.wait("Taken")

    def test_a_story_of_ones_own_is_gone_through_to_its_explanation(self):
        host = Host(self, Box(self), "one-digit/scam", "--own")
        screen = self.join(host, size=(60, 20))
        host.say("start")
        screen.wait("Enter read on")
        screen.press("Enter")
        screen.wait("be trusted?")
        screen.press("6")
        screen.wait("What do you do")
        screen.press("u")
        screen.wait("be trusted?")
        screen.press("5")
        screen.wait("What do you do")
        screen.press("b")
        screen.wait("have it explained")
        screen.press("Enter")
        screen.wait("This time it was a scam")
        screen.press("Enter")
        screen.wait("You are through")

    def test_whoever_is_sent_out_hears_it_and_leaves_with_a_problem(self):
        host = Host(self, Box(self), "takeout/scam")
        screen = self.join(host, "--name", "Kind Kim")
        screen.wait("Kind Kim")
        host.say("kick Kind Kim")
        self.assertEqual(screen.wait_end(), 1)

    def test_the_screen_goes_with_the_window_and_q_leaves(self):
        host = Host(self, Box(self), "takeout/scam")
        screen = self.join(host)
        host.say("start", "open")
        before = screen.wait("be trusted?", "0–6")
        screen.resize(40, 15)
        screen.until(lambda shown: shown != before and "be trusted?" in shown and "0–6" in shown,
                     "the question in the new size")
        screen.press("q")
        self.assertEqual(screen.wait_end(), 0)


if __name__ == "__main__":
    unittest.main()
