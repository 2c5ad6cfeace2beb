"""Forms in a class: answered on phones before and after a story, joined by a code, and reported."""

import collections
import json
import re
import unittest

from harness.browser import Browser
from harness.program import Box
from harness.room import ADDRESS, Host, Phone, Terminal, until
from harness.screen import Screen

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


def decide(test, browser):
    """Reads on, believes and chooses, with nothing explained on the way, until the next story or the end."""
    place = "return document.querySelector('#form-place')?.innerText"
    story = until("a story", lambda: browser.js(place))
    for _ in range(6):
        until("something is asked", lambda: browser.has(
            "main [data-belief], main [data-choice], main [data-action=proceed]"))
        test.assertFalse(browser.has("[data-truth]"))
        if browser.has("[data-belief]"):
            test.assertEqual(browser.violations(), [])
            browser.tap("[data-belief='5']")
        elif browser.has("[data-choice]"):
            browser.tap("[data-choice='b']")
            until("it is taken", lambda: browser.js(place) != story)
            return
        else:
            browser.tap("[data-action=proceed]")
        until("it is drawn anew", lambda: not browser.has("main button[disabled]"))
    test.fail("the story never comes to a choice")


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
        self.assertEqual(self.phones[0].ask("GET", "/api/v1/told").status, 409)
        self.assertEqual(self.told_at_the_end(), 16)
        people = self.started()
        self.assertEqual(len(people), 12)
        for plays in people.values():
            for occasion in ("before", "after"):
                some = [play for play in plays if play["occasion"] == occasion]
                self.assertEqual(sorted(play["number"] for play in some), list(range(1, 9)))
                self.assertEqual(len({play["form"] for play in some}), 1)
            self.assertEqual({play["form"] for play in plays}, {"A", "B"})
            self.assertEqual(len({play["code"] for play in plays}), 1)
        # Half of all codes, those whose symbols have an odd sum, begin with the other form.
        for plays in people.values():
            (code_of_one,) = {play["code"] for play in plays}
            first = "B" if sum(map(ord, code_of_one)) % 2 else "A"
            self.assertEqual({play["form"] for play in plays if play["occasion"] == "before"},
                             {first}, code_of_one)
        for more in (("--class", code), ("--classes",), ("--forms",)):
            text = host.box.run("report", *more, "--lang", "en").out
            self.assertIn("12 people began a form → 12 finished both → 12 can be compared.", text)
            self.assertIn("12 people finished both; telling apart", text)
            for phone in self.phones:
                self.assertNotIn(phone.me["code"], text)

    def told_at_the_end(self):
        """Ends the class; gives how many stories a phone is told of."""
        self.host.say("end")
        until("it is over", lambda: self.phones[0].state().status == 410)
        asked = self.phones[0].ask("GET", "/api/v1/told?lang=en").body
        self.assertEqual(sum(story["truth"] == "scam" for story in asked), 8)
        self.assertEqual([story["believed"] for story in asked], [2] * 8 + [5] * 8)
        for story in asked:
            self.assertTrue(story["chosen"] and story["verdict"] and story["title"])
        self.host.process.wait(30)
        self.assertIn("Phones that answered the short stories now tell", "\n".join(self.host.lines))
        return len(asked)

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
        place = self.at_the_terminal(terminal, 0)
        terminal.expect("Your code is", place)
        self.host.lead("next", "Story 2 of 3")
        self.host.lead("skip", "Where I stand · after")
        place = self.at_the_terminal(terminal, place)
        place = terminal.expect("When the class is over, this tells what the stories were", place)
        self.host.say("end")
        place = terminal.expect("What the short stories were", place)
        for _ in range(16):
            place = terminal.expect("Asked whether they can be trusted, you said: leaning yes", place)
            place = terminal.expect("Words to listen for", place)
            place = terminal.expect("One rule", place)
        self.assertEqual(terminal.process.wait(30), 0)

    def at_the_terminal(self, terminal, place):
        """Answers a form; returns where it says that this was all."""
        for _ in range(8):
            place = terminal.expect("Enter reads on", place)
            terminal.say("")
            place = terminal.expect("surely not", place)
            terminal.say("3")
            place = terminal.expect("Type a letter", place)
            terminal.say("a")
        return terminal.expect("You are through", place)


Place = collections.namedtuple("Place", "url address port code")


class AtTheKeyboard(unittest.TestCase):
    """A class with forms that somebody leads at a terminal."""

    def setUp(self):
        self.screen = Screen(
            self, box_with_lesson(self), "class", "host", "measured", "--plain", "--lang", "en",
            "--address", "127.0.0.1", "--port", "0", size=(120, 60))
        found = ADDRESS.search(self.screen.until(ADDRESS.search, "the address"))
        self.host = Place(found[1], found[2], int(found[3]), found[4])

    def phone(self):
        phone = Phone(self.host)
        self.assertEqual(phone.join().status, 201)
        return phone

    def lead(self, line, words):
        self.screen.type(line)
        self.screen.press("Enter")
        self.screen.wait(words)


class Asleep(AtTheKeyboard):
    """The host's computer waits for phones that were dark when the class ended."""

    def setUp(self):
        super().setUp()
        self.phones = [self.phone(), self.phone()]
        self.lead("start", "Where I stand · before")
        self.answer()
        self.lead("next", "Story 2 of 3")
        self.lead("skip", "Where I stand · after")
        self.answer()
        for phone in self.phones:
            self.assertTrue(phone.state().body["me"]["told_later"])
        self.lead("end", "2 phones have not shown yet")

    def answer(self):
        until("it begins", lambda: all(phone.room["phase"] == "own" for phone in self.phones))
        for phone in self.phones:
            answer(phone)

    def test_it_ends_once_the_last_has_heard(self):
        for phone in self.phones:
            self.assertIsNone(self.screen.ended)
            self.assertEqual(phone.state().status, 410)
            self.assertEqual(len(phone.ask("GET", "/api/v1/told").body), 16)
        self.assertEqual(self.screen.wait_end(), 0)

    def test_it_ends_when_the_host_has_waited_enough(self):
        self.assertEqual(len(self.phones[0].ask("GET", "/api/v1/told").body), 16)
        self.assertIsNone(self.screen.ended)
        self.screen.press("Enter")
        self.assertEqual(self.screen.wait_end(), 0)


class AfterTheEnd(AtTheKeyboard):
    def test_the_page_tells_in_the_other_language_as_long_as_the_computer_is_there(self):
        browser = Browser(self, language="en")
        browser.join(f"{self.host.url}/j/{self.host.code}")
        browser.wait("lobby")
        other = self.phone()
        self.lead("start", "Where I stand · before")
        for _ in range(8):
            decide(self, browser)
        until("it is over", lambda: browser.has("#form-code"))
        self.lead("next", "Story 2 of 3")
        self.lead("skip", "Story 3 of 3: Where I stand")
        until("the second form", lambda: other.room["item"] == 3)
        answer(other, stop=1)
        until("it is asked", lambda: browser.has("main button"))
        for _ in range(8):
            decide(self, browser)
        until("it is over", lambda: browser.has("#told-later"))
        self.lead("end", "1 phone has not shown yet")
        until("they are told", lambda: browser.has("#told"))
        browser.tap("#language")
        until("it is Chinese", lambda: "测一测里的故事是怎么回事" in browser.words("#told"))
        self.assertEqual(browser.js("return document.documentElement.lang"), "zh")
        self.assertEqual(browser.js("return document.querySelectorAll('#told details').length"), 16)
        self.assertEqual(browser.violations(), [])
        self.screen.press("Enter")
        self.assertEqual(self.screen.wait_end(), 0)
        browser.tap("#language")
        # What is there stays, in the language it was last told in.
        self.assertIn("测一测里的故事是怎么回事", browser.words("#told"))


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
                    decide(self, browser)
                until("it is over", lambda: browser.has("#form-code"))
                self.assertEqual(browser.violations(), [])
                self.assertFalse(browser.overflows())
                code = re.search(r"[0-9A-Z]{3}-[0-9A-Z]{3}", browser.words("#form-code"))[0]
                self.assertIn(code, browser.words("footer"))
                self.assertFalse(browser.has("#told-later"))
                self.to_the_other_form(host, browser, language)
                for _ in range(8):
                    decide(self, browser)
                until("it is over", lambda: browser.has("#told-later"))
                host.say("end" if language == "en" else "结束")
                browser.wait("ended")
                self.assertIn(code, browser.words("main"))
                until("they are told", lambda: browser.has("#told"))
                self.read_what_they_were(browser)
                # In another language as well, as long as the laptop is there; and nothing else is asked for.
                asked = browser.js(
                    "return performance.getEntriesByType('resource').map((entry) => entry.name)")
                self.assertEqual([url for url in asked if "/scenes/" in url], [])

    def to_the_other_form(self, host, browser, language):
        """Leaves out the story that lies between."""
        for word in (("next", "skip") if language == "en" else ("继续", "跳过")):
            host.say(word)
        until("the second form", lambda: browser.js(
            "return document.querySelector('#form-place')?.innerText ?? ''").find("1") >= 0)

    def read_what_they_were(self, browser):
        """Every story of either form, what was answered, and what told."""
        self.assertEqual(browser.js("return document.querySelectorAll('#told details').length"), 16)
        self.assertEqual(browser.js(
            "return document.querySelectorAll('#told [data-truth=scam]').length"), 8)
        self.assertEqual(browser.violations(), [])
        browser.js("for (const one of document.querySelectorAll('#told details')) one.open = true")
        self.assertEqual(browser.violations(), [])
        self.assertFalse(browser.overflows())

    def enter_code(self, browser):
        """Shows the field for a code, has a wrong one refused and a right one taken."""
        until("the field can be had", lambda: browser.has("[data-action=has-code]"))
        self.assertEqual(browser.violations(), [])
        browser.tap("[data-action=has-code]")
        browser.type("#earlier-code", "K7M-2Q3")
        browser.tap("#earlier button[type=submit]")
        until("it is refused", lambda: browser.words("#code-note") != "")
        self.assertEqual(browser.violations(), [])


if __name__ == "__main__":
    unittest.main()
