"""One learner at home, on their own phone."""

import json
import subprocess
import unittest

from harness.browser import Browser
from harness.program import LANGUAGES, PATIENCE, Box
from harness.room import Host, Phone, until


class AtHome(unittest.TestCase):
    def host(self, *args, **more):
        return Host(self, Box(self), *args, command=("at-home",), **more)

    def test_it_begins_by_itself_once_the_phone_is_in(self):
        host = self.host("one-digit")
        phone = Phone(host)
        self.assertEqual(phone.join().status, 201)
        until("it began", lambda: phone.room["phase"] == "own")
        host.expect("at the learner's own pace")
        self.assertTrue(any("begins once the phone is in" in line for line in host.lines))

    def test_without_a_plan_it_is_the_first_lesson_all_of_it_alone(self):
        host = self.host("--seed", "3")
        phone = Phone(host)
        phone.join()
        until("it began", lambda: phone.room["phase"] == "own")
        created, = [json.loads(body) for body, in host.box.rows(
            "SELECT body FROM event WHERE kind = 'room.created'")]
        self.assertEqual((created["lesson"], created["expectedHeads"]), ("taster", 1))
        self.assertEqual({item["way"] for item in created["items"]}, {"own"})

    def test_nobody_comes_in_beside_the_learner_unasked(self):
        host = self.host("one-digit")
        standings = []
        for _ in range(3):
            phone = Phone(host)
            phone.join()
            standings.append(phone.me["standing"])
        self.assertEqual(standings, ["present", "present", "waiting"])

    def test_the_page_is_in_large_type_and_goes_through_a_whole_story(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                host = self.host("one-digit/scam", language=language)
                browser = Browser(self, width=320, language=language)
                browser.open(f"{host.url}/j/{host.code}")
                browser.wait("join")
                # Nobody shares the phone, and there is no projector.
                self.assertFalse(browser.has("#heads"))
                self.assertNotRegex(browser.words("#join"), "投影|projector")
                self.assertEqual(browser.violations(), [])
                browser.tap("#join button[type=submit]")
                browser.wait("own")
                size = browser.js("return getComputedStyle(document.body).fontSize")
                self.assertEqual(size, "24px")
                wide = browser.js("return document.documentElement.scrollWidth")
                self.assertLessEqual(wide, 320)
                self.assertEqual(browser.violations(), [])

    def test_from_the_door_to_the_end_no_page_speaks_of_a_class(self):
        foreign = "投影|主持人|老师|教室|这堂课|上课|下课|[Pp]rojector|[Hh]ost|[Cc]lass|[Rr]oom"
        for language, thanks in zip(LANGUAGES, ("放下手机", "put the phone away")):
            with self.subTest(language=language):
                host = self.host("one-digit/scam", language=language)
                browser = Browser(self, width=320, language=language)
                browser.open(f"{host.url}/j/{host.code}")
                browser.wait("join")
                self.assertNotRegex(browser.text, foreign)
                browser.tap("#join button[type=submit]")
                browser.wait("own")
                for step in ("[data-action=proceed]", "[data-belief='6']", "[data-choice=b]",
                             "[data-action=close]"):
                    self.assertNotRegex(browser.text, foreign)
                    browser.tap(step)
                    until("the next page", lambda: not browser.has(step))
                self.assertNotRegex(browser.text, foreign)
                browser.tap("[data-action=next]")
                until("thanks", lambda: thanks in browser.text)
                self.assertNotRegex(browser.text, foreign)
                host.end()
                browser.wait("ended")
                self.assertNotRegex(browser.text, foreign)

    def test_the_explanation_marks_what_one_chose_and_believed(self):
        host = self.host("one-digit/scam")
        browser = Browser(self)
        browser.join(f"{host.url}/j/{host.code}")
        browser.wait("own")
        browser.tap("[data-action=proceed]")
        browser.tap("[data-belief='6']")
        until("choices", lambda: browser.has("[data-choice=b]"))
        words = browser.words("[data-choice=b] span")
        browser.tap("[data-choice=b]")
        browser.tap("[data-action=close]")
        until("the explanation", lambda: browser.has(".trace"))
        mine = browser.words(".trace strong")
        self.assertIn(f"B. {words}", mine)
        self.assertIn("yours", mine)
        self.assertIn("You thought: surely not", browser.words(".trace"))

    def test_the_last_question_waits_until_it_is_answered(self):
        host = self.host("--seed", "3")
        browser = Browser(self)
        browser.join(f"{host.url}/j/{host.code}")
        browser.wait("own")
        until("something is asked", lambda: browser.has("main button"))
        where = set()
        for _ in range(200):
            where.add(browser.words("#where").split(" · ")[-1])
            step = next((one for one in (
                "[data-action=proceed]", "[data-belief='5']", "[data-choice=b]", "[data-action=close]",
                "[data-action=next]") if browser.has(one)), None)
            if not step:
                break
            number = browser.js("return document.getElementById('main').textContent")
            browser.tap(step)
            until("it went on", lambda: number != browser.js(
                "return document.getElementById('main').textContent"))
        self.assertLessEqual({"Story 1 of 3", "Story 2 of 3", "Story 3 of 3"}, where)
        self.assertNotIn("Story", browser.words("#where"))
        self.assertIn("One last question", browser.text)
        self.assertEqual(browser.violations(), [])
        browser.tap("[data-exit='1']")
        until("kept", lambda: host.box.rows(
            "SELECT count(*) FROM event WHERE kind = 'room.answered'") == [(1,)])
        until("it is shown as kept", lambda: browser.has("[data-exit='1'][aria-pressed=true]"))
        host.expect("through with everything")

    def test_an_answer_leaves_the_page_where_it_was(self):
        host = self.host("takeout/scam")
        browser = Browser(self, width=320, height=420)
        browser.join(f"{host.url}/j/{host.code}")
        browser.wait("own")
        until("a question", lambda: browser.has("[data-belief='2']"))
        # As for those who want less motion: nothing glides while places are compared.
        browser.js("document.documentElement.style.scrollBehavior = 'auto'")
        browser.js("document.querySelector(\"[data-belief='2']\").scrollIntoView({block:'center',behavior:'instant'})")
        before = browser.js("return window.scrollY")
        self.assertGreater(before, 100)
        browser.tap("[data-belief='2']")
        until("choices", lambda: browser.has("[data-choice=a]"))
        longest = "return document.documentElement.scrollHeight - window.innerHeight"
        until("the place", lambda: abs(
            browser.js("return window.scrollY") - min(before, browser.js(longest))) < 60)
        # What happens then is new, and the page goes there.
        browser.tap("[data-choice=a]")
        until("the new part", lambda: not browser.has("[data-choice=a]") and 0 <= browser.js(
            "return document.querySelector('.fresh')?.getBoundingClientRect().top ?? -1") < 60)

    def test_it_is_gone_on_with_after_a_crash_where_it_was(self):
        host = self.host("one-digit/scam")
        phone = Phone(host)
        phone.join()
        until("it began", lambda: phone.room["phase"] == "own")
        number = phone.state().body["me"]["play"]["n"]
        host.kill()
        host.resume()
        me = phone.state().body["me"]
        self.assertEqual(me["play"]["n"], number)
        self.assertFalse(phone.room["paused"])
        self.assertIn("data-large", phone.ask("GET", f"/j/{host.code}").raw.decode())

    def test_left_before_anybody_came_it_begins_when_somebody_does(self):
        host = self.host("one-digit")
        host.process.stdin.close()
        self.assertEqual(host.process.wait(PATIENCE), 3)
        host.resume()
        phone = Phone(host)
        phone.join()
        until("it began", lambda: phone.room["phase"] == "own" and not phone.room["paused"])

    def test_an_address_of_another_computer_is_refused(self):
        done = Box(self).run("at-home", "--address", "203.0.113.9", "--plain", "--lang", "en")
        self.assertEqual(done.code, 1)
        self.assertIn("203.0.113.9", done.err)

    def test_without_a_network_it_says_so_and_ends_and_a_class_raises_cards(self):
        alone = ["unshare", "--net", "--map-root-user"]
        if subprocess.run([*alone, "true"], capture_output=True).returncode:
            self.skipTest("this machine has no network of its own to give")
        for language, words in zip(LANGUAGES, ("没有连上任何网络", "in no network")):
            with self.subTest(language=language):
                box = Box(self)

                def run(*args):
                    return subprocess.run(
                        [*alone, box.program, *args, "--plain", "--lang", language], text=True,
                        stdin=subprocess.DEVNULL, capture_output=True, env=box.env, cwd=box.home,
                        timeout=PATIENCE)

                home = run("at-home")
                self.assertEqual(home.returncode, 1, home)
                self.assertIn(words, home.stderr)
                held = run("class", "host", "takeout")
                self.assertEqual(held.returncode, 3, held)
                self.assertIn(words, held.stdout)
                self.assertNotIn("http", held.stdout)

    def test_a_class_is_in_usual_type(self):
        host = Host(self, Box(self), "one-digit", "--own", "--heads", "1")
        self.assertNotIn("data-large", Phone(host).ask("GET", f"/j/{host.code}").raw.decode())


if __name__ == "__main__":
    unittest.main()
