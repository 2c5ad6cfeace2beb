"""A class on phones: whole classes in a real browser, in both languages, through everything that
happens to phones."""

import csv
import io
import json
import time
import unittest

from harness.browser import Browser
from harness.program import IS_FULL, Box
from harness.room import Host, Phone, Terminal, until


def crowd(count, host, **more):
    """Phones that are in, by the protocol alone."""
    phones = [Phone(host) for _ in range(count)]
    for phone in phones:
        assert phone.join(**more).status == 201
    return phones


class WholeClass(unittest.TestCase):
    """From the address of the QR code to the end, with axe and a refresh in every phase."""

    def lead(self, language, telling, check, **looks):
        host = Host(self, Box(self), f"takeout/{telling}", "one-digit/genuine", language=language)
        browser = Browser(self, language=language, **looks)
        others = crowd(8, host)

        def look(phase):
            browser.wait(phase)
            check(browser, phase)

        # As the QR code has it.
        browser.open(f"{host.url}/j/{host.code}".upper().replace("HTTP", "http"))
        look("join")
        browser.tap("#join button[type=submit]")
        look("lobby")
        host.say("start")
        look("show")
        host.say("open")
        look("open")
        self.assertFalse(browser.has("[data-choice]"), "belief comes before the choice")
        browser.vote("a", belief=2)
        browser.vote("b", belief=5)
        check(browser, "open")
        for place, phone in enumerate(others):
            self.assertEqual(phone.vote("abc"[place % 3], place % 6 + 1).status, 200)
        host.say("close")
        look("closed")
        host.say("reveal")
        look("reveal")
        self.assertIn("9", browser.words("table.bars"))
        host.say("discuss")
        look("discuss")
        host.say("revote")
        look("open")
        browser.vote("b", belief=6)
        for phone in others:
            self.assertEqual(phone.vote("b", 6).status, 200)
        host.say("close", "reveal")
        look("reveal")
        self.assertEqual(browser.js("return document.querySelectorAll('table.bars').length"), 2)
        self.to_the_end(host, others[0])
        look("debrief")
        browser.tap("[data-act='own-app']")
        until("the act is kept", lambda: browser.has("[data-act='own-app'][aria-pressed=true]"))
        check(browser, "debrief")
        # A second story, told the other way.
        host.say("next")
        look("show")
        host.say("end")
        look("ended")
        return host, browser

    def to_the_end(self, host, phone):
        """On along the story's own road to its explanation."""
        for _ in range(60):
            room = phone.room
            if room["phase"] == "debrief":
                return
            if room["phase"] == "show" and "step" in room:
                host.say("open", "close")
                # Else what was asked before would be taken for what "next" brings, and it be said twice.
                until("the vote is closed", lambda: phone.room["phase"] == "closed")
                room = phone.room
            host.say("next")
            until("the class goes on", lambda: phone.room["seq"] > room["seq"])
        self.fail("the story never ends")

    def test_a_scam_in_chinese_on_a_narrow_dark_screen(self):
        self.lead("zh", "scam", self.check, width=320, dark=True)

    def test_a_genuine_story_in_english_without_motion(self):
        self.lead("en", "genuine", self.check, motion=False)

    def check(self, browser, phase):
        self.assertEqual(browser.violations(), [], phase)
        self.assertFalse(browser.overflows(), phase)
        before = browser.text
        if phase in ("join", "ended"):
            return
        browser.driver.refresh()
        browser.wait(phase)
        until(f"{phase} is as before the refresh:\n{before}\n---\n{browser.text}",
              lambda: browser.text == before)

    def test_letters_of_twice_the_size_fit_a_narrow_screen(self):
        def check(browser, phase):
            browser.js("document.documentElement.style.fontSize = '225%'")
            self.assertFalse(browser.overflows(), phase)
            self.assertEqual(browser.violations(), [], phase)
        self.lead("en", "scam", check, width=320)

    def test_the_page_asks_nothing_of_anybody_else_and_breaks_no_rule_of_its_own(self):
        host, browser = self.lead("en", "scam", lambda browser, phase: None)
        asked = browser.js(
            "return performance.getEntriesByType('resource').map((entry) => entry.name)")
        self.assertTrue(all(url.startswith(host.url) for url in asked), asked)
        # What there is to read comes by the stream.
        self.assertEqual([url for url in asked if "/scenes/" in url], [])
        # That nobody is signed in yet is found out by asking.
        self.assertEqual(
            [line for line in browser.complaints() if "status of 401" not in line], [])


class PhonesOnTheirWay(unittest.TestCase):
    def vote(self, *args, **looks):
        """A browser in an open vote."""
        host = Host(self, Box(self), "takeout/scam", *args)
        browser = Browser(self, **looks)
        browser.join(f"{host.url}/j/{host.code}")
        browser.wait("lobby")
        host.say("start", "open")
        browser.wait("open")
        return host, browser

    def votes(self, host):
        return [body["vote"]["choice"] for kind, body in journal(host) if kind == "room.voted"]

    def test_seven_tabs_of_one_learner_are_one_learner(self):
        host, browser = self.vote()
        first = browser.driver.current_window_handle
        for _ in range(6):
            browser.driver.switch_to.new_window("tab")
            browser.open(f"{host.url}/j/{host.code}")
            browser.wait("open")
        browser.vote("b", belief=5)
        browser.driver.switch_to.window(first)
        browser.wait("superseded")
        browser.tap("[data-action=use-here]")
        until("the vote of the other tab", lambda: browser.has("[data-choice=b][aria-pressed=true]"))
        browser.vote("c")
        host.lead("close", "1 vote")
        self.assertEqual(Phone(host, key="f" * 32).join().body["heads"], 1)
        joined = [kind for kind, _ in journal(host)].count("room.joined")
        self.assertEqual(joined, 2)

    def test_a_vote_cast_while_the_network_is_gone_arrives_when_it_is_back(self):
        host, browser = self.vote()
        browser.tap("input[name=belief][value='5']")
        browser.online(False)
        browser.tap("[data-choice=b]")
        until("it is on its way", lambda: browser.js(
            "return document.querySelector('#sent').dataset.sent === 'false'"))
        time.sleep(40 if IS_FULL else 2)
        if IS_FULL:
            self.assertFalse(browser.js("return document.querySelector('#connection').hidden"))
        browser.online(True)
        until("it is taken", lambda: browser.js(
            "return document.querySelector('#sent')?.dataset.sent === 'true'"))
        host.lead("close", "1 vote")
        browser.wait("closed")

    def test_a_vote_on_its_way_survives_a_refresh(self):
        host, browser = self.vote()
        browser.tap("input[name=belief][value='5']")
        host.kill()
        browser.tap("[data-choice=b]")
        until("it is on its way", lambda: browser.js(
            "return document.querySelector('#sent').dataset.sent === 'false'"))
        host.resume()
        host.say("pause")
        browser.driver.refresh()
        browser.wait("open")
        until("it is taken", lambda: browser.js(
            "return document.querySelector('#sent')?.dataset.sent === 'true'"))
        self.assertEqual(len(self.votes(host)), 1)
        host.lead("close", "1 vote")

    def test_a_vote_that_meets_a_pause_counts_when_the_class_goes_on(self):
        host, browser = self.vote()
        browser.tap("input[name=belief][value='5']")
        host.kill()
        browser.tap("[data-choice=b]")
        host.resume()
        # Taken up again, a class stands paused.
        until("it waits", lambda: browser.has("body[data-paused=true] [data-sent=false]"))
        self.assertEqual(self.votes(host), [])
        self.assertIn("On its way", browser.text)
        host.say("pause")
        until("it is taken", lambda: browser.has("body[data-paused=false] [data-sent=true]"))
        self.assertEqual(len(self.votes(host)), 1)
        host.lead("close", "1 vote")

    def test_a_phone_that_was_locked_is_up_to_date_when_it_wakes(self):
        host, browser = self.vote()
        browser.lifecycle("frozen")
        host.lead("close", "0 votes")
        host.say("reveal", "discuss")
        time.sleep(0.5)
        browser.lifecycle("active")
        browser.js("document.dispatchEvent(new Event('visibilitychange'))")
        browser.wait("discuss")

    def test_a_stream_that_looks_open_and_is_dead_is_replaced_on_waking(self):
        host, browser = self.vote()
        # As iOS leaves it: no error, no event, nothing ever again.
        browser.js(
            "window.EventSource = class { constructor() { this.readyState = 1; }"
            " addEventListener() {} close() {} };"
            "document.dispatchEvent(new Event('visibilitychange'))")
        host.lead("close", "0 votes")
        browser.js("document.dispatchEvent(new Event('visibilitychange'))")
        browser.wait("closed")

    def test_a_host_that_comes_back_finds_its_phones_again(self):
        host, browser = self.vote()
        browser.vote("b", belief=5)
        host.kill()
        host.resume()
        until("the page knows that the vote is paused", lambda: browser.js(
            "return document.body.dataset.paused === 'true'"))
        host.say("pause")
        until("the vote goes on", lambda: browser.has("[data-choice=b][aria-pressed=true]"))
        browser.vote("c")
        host.lead("close", "1 vote")

    def test_a_new_address_needs_only_the_code_on_the_phone(self):
        host, browser = self.vote()
        browser.vote("b", belief=5)
        code = browser.js("return document.querySelectorAll('#footer dd')[2].textContent")
        host.say("pause")
        host.expect("Paused")
        host.kill()
        host.resume(address="127.0.0.2")
        browser.open(f"{host.url}/j/{host.code}")
        browser.wait("join")
        browser.tap("[data-action=resume]")
        browser.type("#resume-code", code.lower())
        browser.tap("#resume button[type=submit]")
        browser.wait("open")
        host.say("pause")
        until("the vote is still there", lambda: browser.has("[data-choice=b][aria-pressed=true]"))
        host.lead("close", "1 vote")

    def test_whoever_is_sent_out_may_come_back_as_somebody_else(self):
        host = Host(self, Box(self), "takeout/scam")
        browser = Browser(self)
        browser.join(f"{host.url}/j/{host.code}", name="Loud One")
        browser.wait("lobby")
        host.lead("kick loud one", "They are out")
        browser.wait("kicked")
        browser.type("#name", "Calm One")
        browser.tap("#join button[type=submit]")
        browser.wait("lobby")
        self.assertIn("Calm One", browser.text)

    def test_leaving_forgets_the_name(self):
        host = Host(self, Box(self), "takeout/scam")
        browser = Browser(self)
        browser.join(f"{host.url}/j/{host.code}", name="Unmistakable Name")
        browser.wait("lobby")
        browser.js("window.confirm = () => true")
        browser.tap("[data-action=leave]")
        browser.wait("join")
        for file in host.box.data.rglob("*"):
            if file.is_file():
                self.assertNotIn(b"Unmistakable", file.read_bytes(), file)

    def test_hostile_names_are_text_and_nothing_else(self):
        host = Host(self, Box(self), "takeout/scam", "--heads", "300")
        browser = Browser(self)
        names = hostile_names()
        self.assertGreaterEqual(len(names), 100)
        taken = 0
        for name in names if IS_FULL else names[::10]:
            phone = Phone(host)
            answer = phone.join(name=name)
            self.assertIn(answer.status, (201, 409, 422), name)
            if answer.status != 201:
                continue
            taken += 1
            # Who types nothing that can be seen is given a name.
            wanted = " ".join(name.split())
            self.assertTrue(answer.body["name"])
            if wanted:
                self.assertEqual(answer.body["name"], wanted)
            browser.open(host.url)
            browser.driver.delete_all_cookies()
            browser.driver.add_cookie({"name": "scamdrill", "value": phone.cookie})
            browser.open(host.url)
            browser.wait("lobby")
            shown = browser.js("return document.querySelector('#footer').textContent")
            self.assertIn(answer.body["name"], shown)
            self.assertEqual(browser.js("return window.hacked ?? null"), None)
        self.assertGreater(taken, 1)
        host.lead("who", "in the room")
        for line in host.lines:
            self.assertTrue(all(ord(sign) >= 32 and not 127 <= ord(sign) < 160 for sign in line))

    def test_without_scripts_the_page_says_how_to_take_part(self):
        host = Host(self, Box(self), "takeout/scam")
        browser = Browser(self, scripts=False)
        browser.open(f"{host.url}/j/{host.code}")
        page = browser.driver.page_source
        self.assertIn("raise your card", page)
        self.assertIn("举牌", page)


class Mixed(unittest.TestCase):
    def test_three_terminals_and_five_browsers_are_one_class_from_lobby_to_report(self):
        host = Host(self, Box(self), "takeout/scam")
        terminals = [Terminal(self, host, "--heads", str(heads)) for heads in (1, 1, 2)]
        for terminal in terminals:
            terminal.expect("You are in")
            terminal.expect("in the room")
        browsers = [Browser(self) for _ in range(5)]
        for place, browser in enumerate(browsers):
            browser.join(f"{host.url}/j/{host.code}", heads=3 if place == 4 else None)
            browser.wait("lobby")
        host.say("start")
        for browser in browsers:
            browser.wait("show")
        # Our own record of every vote: (choice, belief, heads) by asking.
        record = {}

        def vote(asking, choices, beliefs, places):
            for place, terminal in enumerate(terminals):
                places[place] = terminal.vote(choices[place], beliefs[place], places[place])
                record.setdefault(asking, []).append((choices[place], beliefs[place], (1, 1, 2)[place]))
            for place, browser in enumerate(browsers, 3):
                browser.wait("open")
                browser.vote(choices[place], beliefs[place])
                heads = 3 if place == 7 else 1
                record[asking].append((choices[place], beliefs[place], heads))

        host.say("open")
        places = [0, 0, 0]
        vote((1, 1), "aabbcabc", [1, 2, 3, 4, 5, 6, 2, 6], places)
        # Two without a phone raise their cards.
        host.lead("1 2 0 0", "2 cards")
        host.lead("close", "13 votes")
        host.say("reveal")
        for terminal in terminals:
            terminal.expect("Vote 1, 13")
        host.say("discuss", "revote")
        vote((1, 2), "bbbbbbbb", [5, 5, 6, 6, 5, 6, 4, 6], places)
        host.lead("close", "11 votes")
        host.lead("reveal", "[result]")
        host.say("end")
        for terminal in terminals:
            terminal.expect("The class is over")
            self.assertEqual(terminal.process.wait(30), 0)
        for browser in browsers:
            browser.wait("ended")
        self.assertEqual(host.process.wait(30), 0)
        self.compare(host, record, {(1, 1): (1, [2, 0, 0])})

    def compare(self, host, record, cards):
        """The report against what was tapped and typed."""
        report = json.loads(host.box.run("report", "--class", host.code, "--format", "json").out)
        rounds = {(decision["number"], round["round"]): round
                  for decision in report["stories"][0]["decisions"] for round in decision["rounds"]}
        self.assertEqual(set(rounds), set(record))
        for asking, votes in record.items():
            doubting, by_choice = cards.get(asking, (0, [0, 0, 0]))
            choices = [sum(heads for choice, _, heads in votes if choice == letter) + by_choice[place]
                       for place, letter in enumerate("abc")]
            self.assertEqual(rounds[asking]["choices"], choices)
            self.assertEqual(rounds[asking]["votes"], sum(choices))
            self.assertEqual(
                rounds[asking]["doubting"],
                doubting + sum(heads for _, belief, heads in votes if belief >= 4))
        table = host.box.run("report", "--class", host.code, "--format", "csv").out
        self.assertGreater(len(list(csv.reader(io.StringIO(table)))), len(record))

    def test_somebody_at_a_terminal_goes_through_a_story_of_their_own(self):
        host = Host(self, Box(self), "one-digit/scam", "--own")
        terminal = Terminal(self, host)
        terminal.expect("in the room")
        host.say("start")
        place = terminal.expect("Enter reads on")
        terminal.say("")
        place = terminal.expect("surely not", place)
        terminal.say("6")
        place = terminal.expect("Type a letter", place)
        terminal.say("b")
        place = terminal.expect("Enter explains", place)
        terminal.say("")
        place = terminal.expect("This time it was a scam", place)
        terminal.expect("Enter goes to the next", place)
        terminal.say("")
        terminal.expect("You are through", place)
        terminal.say("q")
        self.assertEqual(terminal.process.wait(30), 0)

    def test_an_address_that_is_none_and_a_class_that_is_not_there_are_named(self):
        box = Box(self)
        for address, code, words in (
            ("nonsense/x", 64, "projector"), ("http://127.0.0.1:1/", 64, "code"),
            ("http://127.0.0.1:1/j/K7QF42", 1, "does not answer"),
        ):
            done = box.run("class", "join", address, "--lang", "en", "--plain")
            self.assertEqual(done.code, code, done)
            self.assertIn(words, done.err)


class OwnPace(unittest.TestCase):
    def test_each_goes_through_stories_alone_to_the_explanation_and_on(self):
        for language in ("en", "zh"):
            with self.subTest(language=language):
                host = Host(self, Box(self), "one-digit", "new-number", "--own", language=language)
                browser = Browser(self, language=language)
                browser.join(f"{host.url}/j/{host.code}")
                browser.wait("lobby")
                host.say("start")
                browser.wait("own")
                for story in (1, 2):
                    self.play(browser)
                    self.assertTrue(browser.has("[data-truth]"))
                    self.assertEqual(browser.violations(), [])
                    browser.driver.refresh()
                    until("the explanation is still there", lambda: browser.has("[data-truth]"))
                    browser.tap("[data-action=next]")
                    if story == 1:
                        until("the next story", lambda: not browser.has("[data-truth]"))
                until("both are done", lambda: not browser.has("[data-action]#main")
                      and not browser.has("main button"))
                self.assertEqual(Phone(host).join().status, 201)
                kinds = [kind for kind, _ in journal(host)]
                self.assertGreaterEqual(kinds.count("room.played"), 8)

    def play(self, browser):
        """Answers whatever is asked, marks a clause, and has it explained."""
        has_marked = False
        for _ in range(60):
            until("something is asked", lambda: browser.has(
                "main [data-belief], main [data-choice], main [data-action], main [data-clause]"))
            self.assertEqual(browser.violations(), [])
            if browser.has("[data-truth]"):
                return
            if browser.has("[data-belief]"):
                browser.tap("[data-belief='5']")
            elif browser.has("[data-choice]"):
                browser.tap("[data-choice='b']")
            elif browser.has("[data-action=open-marking]"):
                browser.tap("[data-action=open-marking]")
            elif browser.has("[data-clause]") and not has_marked:
                browser.tap("[data-clause='0']")
                until("it is marked", lambda: browser.has("[data-clause='0'][aria-pressed=true]"))
                has_marked = True
            elif browser.has("[data-clause]"):
                browser.tap("[data-action=close]")
            else:
                browser.tap("[data-action=proceed]")
            until("it is drawn anew", lambda: not browser.has("main button[disabled]"))
        self.fail("the story never ends")


def journal(host):
    """Kinds and bodies of the newest class."""
    rows = host.box.rows(
        "SELECT event.kind, event.body FROM event JOIN stream ON stream.id = event.stream"
        " WHERE stream.kind = 'room' ORDER BY event.seq")
    return [(kind, json.loads(body)) for kind, body in rows]


def hostile_names():
    """Names that would do something, were they anything but text."""
    cores = [
        "<script>hacked=1</script>", "<img src=x onerror=hacked=1>", "\"onload=hacked=1",
        "'-hacked=1-'", "{{7*7}}", "${hacked=1}", "</title><b>", "javascript:hacked=1",
        "=1+2", "+1", "-1", "@SUM(A1)", "=HYPERLINK(1)", "\\u003cb\\u003e", "&lt;b&gt;", "<!--",
        "]]>", "%3Cb%3E", "../../etc", "NULL", "undefined", "__proto__", "constructor",
        "Robert'); DROP--", "a\tb", "\x1b]52;c;aGk=\x07", "\x1b[2J", "\x9b31m", "a\u202eb",
        "a\u0300" * 30, "e" + "\u0301" * 40, "\u200b", "\ufeffx", "🏴\u200d☠️", "﷽", "a" * 24,
        "中" * 12, "中" * 13, "a" * 25, "\r\nSet-Cookie: x=1", "data: x\n\nevent: bye", "\u2028x",
        "\0", "  ", "\u3000", "👩\u200d👩\u200d👧", "ｓｃｒｉｐｔ", "Ｔｅａｃｈｅｒ", "te@cher", "p0lice", "警 官",
    ]
    return cores + [f"{core[:18]}{place}" for place, core in enumerate(cores)]


if __name__ == "__main__":
    unittest.main()
