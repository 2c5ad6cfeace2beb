"""Forms in a class: answered on phones before and after a story, joined by a code, and reported."""

import json
import re
import unittest

from harness.browser import Browser
from harness.program import Box
from harness.room import Host, Phone, Terminal, until

LESSON = """\
format: 1
id: measured
title: {zh: "前后各测一次", en: "Measured before and after"}
minutes: 40
items:
  - {form: A, minutes: 10}
  - {case: one-digit, telling: genuine, mode: together, minutes: 5}
  - {form: B, minutes: 10}
"""


def box_with_lesson(test):
    box = Box(test)
    lessons = box.data / "scenarios" / "lessons"
    lessons.mkdir(parents=True)
    (lessons / "measured.yaml").write_text(LESSON, encoding="utf-8")
    return box


def answer(phone, belief=2, choice="b", stop=None):
    """Answers everything that is open to a phone; gives what it was shown, as text."""
    seen = []
    for _ in range(60):
        state = phone.state()
        seen.append(state.raw.decode())
        play = state.body["me"].get("play")
        if not play or (stop is not None and play["form"]["number"] > stop):
            return seen
        kind = play["question"]["kind"]
        body = {"proceed": True} if kind == "proceed" else {"belief": belief} if kind == "belief" \
            else {"choose": choice}
        done = phone.play(play["item"], play["n"], body)
        assert done.status == 200, done
        seen.append(done.raw.decode())
    raise AssertionError("the form never ends")


class Answered(unittest.TestCase):
    def setUp(self):
        self.host = Host(self, box_with_lesson(self), "measured", "--seed", "3")
        self.phones = [Phone(self.host) for _ in range(12)]
        for phone in self.phones:
            self.assertEqual(phone.join().status, 201)

    def started(self):
        """What reports know of the plays: people, forms, occasions."""
        report = json.loads(self.host.box.run(
            "report", "--class", self.host.code, "--format", "json").out)
        return {person["learner"]: [play["form"] for play in person["plays"]]
                for person in report["learners"]}

    def test_a_class_is_measured_before_and_after(self):
        host = self.host
        self.assertEqual(len({phone.me["code"] for phone in self.phones}), 12)
        host.lead("start", "Where I stand · before")
        until("it begins", lambda: self.phones[0].room["phase"] == "own")
        for number, phone in enumerate(self.phones):
            for text in answer(phone, belief=2 + number % 3):
                # Neither what it was nor how it ended reaches a phone.
                for word in ("\"explained\"", "\"truth\"", "\"ended\"", "outcome"):
                    self.assertNotIn(word, text)
        self.assertTrue(all(phone.state().body["me"]["through"] for phone in self.phones))
        # Nor a report that somebody takes meanwhile.
        early = json.loads(host.box.run(
            "report", "--class", host.code, "--format", "json").out)
        self.assertEqual(early["learners"], [])
        self.assertEqual([story["own"] for story in early["stories"] if story.get("own")], [])
        self.assertIn("One class has not ended",
                      host.box.run("report", "--forms", "--lang", "en").out)
        # Nothing of the stories is on the projector.
        shown = "\n".join(host.lines)
        for title in ("The roof", "A used phone", "Twelve short clips"):
            self.assertNotIn(title, shown)
        host.lead("next", "Story 2 of 3")
        host.lead("skip", "Where I stand · after")
        for phone in self.phones:
            answer(phone, belief=5)
        code = host.code
        host.end()
        people = self.started()
        self.assertEqual(len(people), 12)
        for plays in people.values():
            for occasion in ("before", "after"):
                some = [play for play in plays if play["occasion"] == occasion]
                self.assertEqual(sorted(play["number"] for play in some), list(range(1, 9)))
                self.assertEqual(len({play["form"] for play in some}), 1)
            self.assertEqual({play["form"] for play in plays}, {"A", "B"})
            self.assertEqual(len({play["code"] for play in plays}), 1)
        firsts = {plays[0]["form"] for plays in people.values()}
        self.assertEqual(firsts, {"A", "B"}, "half of them begin with the other form")
        for more in (("--class", code), ("--classes",), ("--forms",)):
            text = host.box.run("report", *more, "--lang", "en").out
            self.assertIn("12 people began a form → 12 finished both → 12 can be compared.", text)
            self.assertIn("12 people finished both; telling apart", text)
            for phone in self.phones:
                self.assertNotIn(phone.me["code"], text)

    def test_a_host_that_is_killed_in_a_form_finds_everybody_where_they_were(self):
        self.host.say("start")
        until("it begins", lambda: self.phones[0].room["phase"] == "own")
        answer(self.phones[0], stop=3)
        before = self.phones[0].state().body["me"]
        self.host.kill()
        self.host.resume()
        self.host.say("pause")
        until("it goes on", lambda: not self.phones[0].room["paused"])
        after = self.phones[0].state().body["me"]
        self.assertEqual((after["play"], after["code"]), (before["play"], before["code"]))
        self.assertEqual(after["play"]["form"]["number"], 4)

    def test_a_code_joins_this_class_with_another_day(self):
        phone = self.phones[0]
        earlier = "K7M-2Q2"
        other = phone.ask("PUT", "/api/v1/code?lang=en", {"code": self.phones[1].me["code"]})
        self.assertEqual(other.status, 409)
        self.assertIn("code-taken", other.body["type"])
        wrong = phone.ask("PUT", "/api/v1/code?lang=en", {"code": "K7M-2Q3"})
        self.assertEqual(wrong.status, 422)
        self.assertIn("bad-code", wrong.body["type"])
        taken = phone.ask("PUT", "/api/v1/code", {"code": earlier.lower()})
        self.assertEqual((taken.status, taken.body["code"]), (200, earlier))
        self.host.say("start")
        until("it begins", lambda: phone.room["phase"] == "own")
        me = phone.state().body["me"]
        self.assertEqual((me["code"], me["may_enter_code"]), (earlier, True))
        answer(phone, stop=1)
        self.assertFalse(phone.state().body["me"]["may_enter_code"])
        late = phone.ask("PUT", "/api/v1/code", {"code": "4X3-RAH"})
        self.assertEqual((late.status, late.body["type"].split(":")[-1]), (409, "not-now"))

    def test_somebody_at_a_terminal_answers_a_form(self):
        terminal = Terminal(self, self.host)
        terminal.expect("in the room")
        self.host.say("start")
        place = 0
        for _ in range(8):
            place = terminal.expect("Enter reads on", place)
            terminal.say("")
            place = terminal.expect("surely not", place)
            terminal.say("3")
            place = terminal.expect("Type a letter", place)
            terminal.say("a")
        place = terminal.expect("You are through", place)
        terminal.expect("Your code is", place)
        terminal.say("q")
        self.assertEqual(terminal.process.wait(30), 0)


class WithoutPhones(unittest.TestCase):
    def test_a_lesson_with_a_form_is_not_begun_with_cards_alone(self):
        done = box_with_lesson(self).run(
            "class", "host", "measured", "--cards", "--plain", "--lang", "en")
        self.assertEqual(done.code, 64, done)
        self.assertIn("leave out --cards", done.err)


class OnThePage(unittest.TestCase):
    def test_a_form_is_answered_on_a_phone(self):
        for language in ("en", "zh"):
            with self.subTest(language=language):
                host = Host(self, box_with_lesson(self), "measured", language=language)
                browser = Browser(self, language=language)
                browser.join(f"{host.url}/j/{host.code}")
                browser.wait("lobby")
                host.say("start")
                browser.wait("own")
                self.enter_code(browser)
                for number in range(1, 9):
                    until(f"story {number}", lambda: number == int(
                        re.search(r"\d+", browser.js(
                            "return document.querySelector('#form-place')?.innerText ?? '0'"))[0]))
                    self.decide(browser)
                until("it is over", lambda: browser.has("#form-code"))
                self.assertEqual(browser.violations(), [])
                self.assertFalse(browser.overflows())
                code = re.search(r"[0-9A-Z]{3}-[0-9A-Z]{3}", browser.find("#form-code").text)[0]
                self.assertIn(code, browser.find("footer").text)
                host.say("end")
                browser.wait("ended")
                self.assertIn(code, browser.find("main").text)

    def enter_code(self, browser):
        """Shows the field for a code, has a wrong one refused and a right one taken."""
        until("the field can be had", lambda: browser.has("[data-action=has-code]"))
        self.assertEqual(browser.violations(), [])
        browser.tap("[data-action=has-code]")
        browser.type("#earlier-code", "K7M-2Q3")
        browser.tap("#earlier button[type=submit]")
        until("it is refused", lambda: browser.find("#code-note").text != "")
        self.assertEqual(browser.violations(), [])

    def decide(self, browser):
        """Reads on, believes and chooses, with nothing explained on the way."""
        for _ in range(6):
            until("something is asked", lambda: browser.has(
                "main [data-belief], main [data-choice], main [data-action=proceed]"))
            self.assertFalse(browser.has("[data-truth]"))
            if browser.has("[data-belief]"):
                self.assertEqual(browser.violations(), [])
                browser.tap("[data-belief='5']")
            elif browser.has("[data-choice]"):
                browser.tap("[data-choice='b']")
                return
            else:
                browser.tap("[data-action=proceed]")
            until("it is drawn anew", lambda: not browser.has("main button[disabled]"))
        self.fail("the story never comes to a choice")


if __name__ == "__main__":
    unittest.main()
