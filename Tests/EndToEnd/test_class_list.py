"""A class whose host has a list of names: slips of paper, who is who, who is missing, other names."""

import csv
import io
import json
import os
import re
import unittest

from harness.browser import Browser
from harness.program import IS_FULL, LANGUAGES, Box
from harness.room import Host, Phone, Terminal, until
from test_class_network import problem
from test_class_phones import hostile_names

ONE_ROSTER = '''sourcedId,status,role,username,givenName,familyName
s-1,active,student,lin,小雨,林
s-2,active,student,zhou,Hang,Zhou
s-3,tobedeleted,student,gone,Long,Gone
t-1,active,teacher,li,Ms,Li
s-4,active,student,wu,"Ann ""An""",Wu
'''
SLIP = re.compile(r'class="name">(.*?)</p>\s*<p class="code">([0-9A-Z]{6})</p>')


def roster(box, text, name="class.csv"):
    path = box.home / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def slips(box, path, *args):
    """The code of everybody on the list, from the printed page."""
    done = box.run("class", "print", "--roster", path, *args)
    assert done.code == 0, done
    return dict(SLIP.findall(done.out))


class Slips(unittest.TestCase):
    def setUp(self):
        self.box = Box(self)
        self.path = roster(self.box, ONE_ROSTER)
        self.slips = slips(self.box, self.path)

    def host(self, *args):
        return Host(self, self.box, "takeout/scam", "--roster", self.path, *args)

    def phone(self, host, slip, **more):
        phone = Phone(host)
        body = {"code": host.code, "client_key": phone.key, "slip": slip} | more
        return phone, phone.ask("POST", "/api/v1/join?lang=en", body)

    def test_the_page_has_a_slip_for_every_learner_and_the_same_one_again(self):
        self.assertEqual(
            list(self.slips), ["林小雨", "Hang Zhou", "Ann &quot;An&quot; Wu"])
        self.assertEqual(len(set(self.slips.values())), 3)
        self.assertEqual(slips(self.box, self.path, "--lang", "zh"), self.slips)
        # Another computer has other codes for the same list.
        other = Box(self)
        self.assertFalse(
            set(slips(other, roster(other, ONE_ROSTER)).values()) & set(self.slips.values()))

    def test_the_host_knows_who_is_missing_and_nobody_else_hears_a_name(self):
        host = self.host()
        phone, answer = self.phone(host, " " + self.slips["林小雨"].lower() + " ")
        self.assertEqual(answer.status, 201)
        heard = phone.listen(self)
        heard.wait("me")
        host.expect("Hang Zhou", host.lead("missing", "2 of 3"))
        self.assertNotIn("林小雨", "\n".join(host.lines))
        host.lead("who", "1 in the room")
        self.assertNotIn("林小雨", "\n".join(host.lines))
        for raw in (answer.raw, phone.state().raw, heard.raw, phone.ask("GET", f"/j/{host.code}").raw):
            for name in ("林小雨", "Zhou", "Wu", "s-1"):
                self.assertNotIn(name.encode(), raw)

    def test_hidden_names_are_hidden_from_the_lines_too(self):
        host = self.host()
        phone, answer = self.phone(host, self.slips["林小雨"])
        host.lead("names", "ames")
        host.lead("missing", "2 of 3")
        host.lead(f"rename {answer.body['name']}", "another name")
        name = phone.state().body["me"]["name"]
        for word in ("Hang Zhou", name):
            self.assertNotIn(word, "\n".join(host.lines))

    def test_a_slip_lets_one_person_in_and_a_wrong_one_nobody(self):
        host = self.host()
        code = self.slips["Hang Zhou"]
        self.assertEqual(self.phone(host, code)[1].status, 201)
        answer = self.phone(host, code)[1]
        self.assertEqual((answer.status, problem(answer)), (409, "slip-taken"))
        wrong = next(c for c in ("222222", "333333") if c not in self.slips.values())
        answer = self.phone(host, wrong)[1]
        self.assertEqual((answer.status, problem(answer)), (422, "unknown-slip"))
        # Whoever has none is somebody unknown.
        self.assertEqual(self.phone(host, "")[1].status, 201)
        self.assertEqual(Phone(host).join().status, 201)
        host.lead("missing", "2 of 3")

    def test_whoever_left_may_come_back_by_the_slip_and_whoever_guesses_is_stopped(self):
        host = self.host()
        code = self.slips["Hang Zhou"]
        phone, _ = self.phone(host, code)
        self.assertEqual(phone.ask("DELETE", "/api/v1/me").status, 204)
        self.assertEqual(self.phone(host, code)[1].status, 201)
        statuses = {self.phone(host, f"{n:06d}".replace("0", "2").replace("1", "3"))[1].status
                    for n in range(80)}
        self.assertEqual(statuses, {422, 429})

    def test_a_class_without_a_list_does_not_ask_for_slips(self):
        plain = Host(self, Box(self), "takeout/scam")
        self.assertNotIn("data-slips", Phone(plain).ask("GET", f"/j/{plain.code}").raw.decode())
        self.assertIn("data-slips", self.page(self.host()))
        # An answer to a question that was not asked does no harm.
        self.assertEqual(self.phone(plain, "ABCDEF")[1].status, 201)
        plain.lead("missing", "list")

    @staticmethod
    def page(host):
        return Phone(host).ask("GET", f"/j/{host.code}").raw.decode()

    def test_a_killed_class_still_knows_who_is_who_with_the_list_and_asks_again(self):
        host = self.host()
        phone, _ = self.phone(host, self.slips["林小雨"])
        host.kill()
        host.resume("--roster", self.path)
        host.lead("missing", "2 of 3")
        self.assertEqual(phone.state().status, 200)
        # Not named again, it is the one the class had; a slip that was used lets nobody else in.
        host.kill()
        host.resume()
        host.lead("missing", "2 of 3")
        self.assertIn("data-slips", self.page(host))
        self.assertEqual(self.phone(host, self.slips["林小雨"])[1].status, 409)

    def test_a_list_that_is_no_longer_there_is_said(self):
        host = self.host()
        self.phone(host, self.slips["林小雨"])
        host.kill()
        os.remove(self.path)
        host.resume()
        host.expect("with --roster FILE")
        host.lead("missing", "no list")

    def test_where_the_list_lies_is_forgotten_with_the_class(self):
        host = self.host()
        where = "SELECT value FROM setting WHERE key = 'class.list'"
        self.assertIn(str(self.path), host.box.rows(where)[0][0])
        host.say("end")
        until("it is forgotten", lambda: host.box.rows(where) == [("",)])

    def test_a_browser_and_a_terminal_come_in_by_their_slips(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                host = self.host()
                browser = Browser(self, language=language)
                browser.open(f"{host.url}/j/{host.code}")
                browser.wait("join")
                self.assertEqual(browser.violations(), [])
                wrong = "22222" + ("3" if "222222" in self.slips.values() else "2")
                browser.type("#slip", wrong)
                browser.tap("#join button[type=submit]")
                until("a sentence about the slip", lambda: browser.words("#why"))
                self.assertEqual(browser.phase, "join")
                browser.type("#slip", self.slips["林小雨"].lower())
                browser.tap("#join button[type=submit]")
                browser.wait("lobby")
                terminal = Terminal(self, host, "--slip", self.slips["Hang Zhou"])
                terminal.expect("You are in")
                host.lead("missing", "1 of 3")

    def test_expected_are_those_on_the_list_and_a_fifth_more(self):
        host = self.host()
        standings = []
        for _ in range(5):
            phone = Phone(host)
            phone.join()
            standings.append(phone.me["standing"])
        self.assertEqual(standings, ["present"] * 4 + ["waiting"])

    def test_of_somebody_who_leaves_the_list_name_is_gone_as_well(self):
        host = self.host()
        phone, _ = self.phone(host, self.slips["Hang Zhou"])
        self.assertEqual(
            self.box.rows("SELECT person FROM learner WHERE person IS NOT NULL"), [("Hang Zhou",)])
        self.assertEqual(phone.ask("DELETE", "/api/v1/me").status, 204)
        for file in self.box.data.rglob("*"):
            if file.is_file():
                self.assertNotIn(b"Hang Zhou", file.read_bytes(), file)
        named = self.box.run("report", "--class", host.code, "--names", "--format", "json")
        self.assertNotIn("Zhou", named.out)

    def test_in_a_report_a_name_that_somebody_typed_is_not_taken_for_one_of_the_list(self):
        host = Host(self, self.box, "one-digit/scam", "--own", "--roster", self.path)
        host.say("start")
        phones = [self.phone(host, self.slips["林小雨"])[0], Phone(host)]
        self.assertEqual(phones[1].join(name="Hang Zhou").status, 201)
        for phone in phones:
            until("it began", lambda: phone.state().body["me"].get("play"))
            for number, answer in enumerate((
                    {"proceed": True}, {"belief": 6}, {"choose": "b"}, {"close": True})):
                self.assertEqual(phone.play(1, number, answer).status, 200)
        host.end()
        named = json.loads(
            self.box.run("report", "--class", host.code, "--names", "--format", "json").out)
        self.assertEqual({learner["learner"] for learner in named["learners"]},
                         {"林小雨", "Hang Zhou (without a slip)"})

    def test_the_names_of_the_list_are_gone_with_the_others_when_their_days_are_over(self):
        host = self.host("--keep-days", "0")
        self.phone(host, self.slips["林小雨"])
        self.assertEqual(host.end(), 0)
        self.assertEqual(self.box.run("class", "list").code, 0)
        again = Host(self, self.box, "takeout/scam", "--keep-days", "0")
        again.end()
        self.assertEqual(self.box.rows("SELECT person FROM learner WHERE person IS NOT NULL"), [])


class HostileNames(unittest.TestCase):
    """T14 and T15: a list whose names would do something, were they anything but text."""

    def setUp(self):
        self.box = Box(self)
        self.names = []
        for name in hostile_names():
            path = roster(self.box, self.table([name]))
            if self.box.run("class", "print", "--roster", path).code == 0:
                self.names.append(" ".join(name.split()))
        self.assertGreater(len(self.names), 50)
        self.path = roster(self.box, self.table(self.names))

    @staticmethod
    def table(names):
        table = io.StringIO()
        rows = csv.writer(table)
        rows.writerow(["id", "name"])
        rows.writerows([number, name] for number, name in enumerate(names))
        return table.getvalue()

    def test_on_slips_they_are_text(self):
        page = self.box.home / "slips.html"
        self.assertEqual(
            self.box.run("class", "print", "--roster", self.path, "-o", page).code, 0)
        browser = Browser(self)
        browser.open(page.as_uri())
        shown = browser.js("return [...document.querySelectorAll('.name')].map(n => n.textContent)")
        self.assertEqual(shown, self.names)
        self.assertEqual(browser.js("return window.hacked ?? null"), None)
        self.assertEqual(browser.violations(), [])

    def test_in_a_report_they_are_text(self):
        host = Host(self, self.box, "one-digit/scam", "--own", "--roster", self.path)
        done = self.box.run("class", "print", "--roster", self.path)
        codes = re.findall(r'class="code">([0-9A-Z]{6})<', done.out)
        host.say("start")
        chosen = range(0, len(codes), 1 if IS_FULL else 8)
        for place in chosen:
            phone = Phone(host)
            body = {"code": host.code, "client_key": phone.key, "slip": codes[place]}
            self.assertEqual(phone.ask("POST", "/api/v1/join?lang=en", body).status, 201)
            until("it began", lambda: phone.state().body["me"].get("play"))
            for number, answer in enumerate((
                    {"proceed": True}, {"belief": 6}, {"choose": "b"}, {"close": True})):
                self.assertEqual(phone.play(1, number, answer).status, 200)
        host.end()
        report = ("report", "--class", host.code, "--names", "--format")
        rows = list(csv.DictReader(io.StringIO(
            self.box.run(*report, "csv", "--table", "plays").out, newline="")))
        self.assertEqual(
            sorted(re.sub(r"^'('*[-=+@\t\r])", r"\1", row["learner"]) for row in rows),
            sorted(self.names[place] for place in chosen))
        for row in rows:
            self.assertNotIn(row["learner"][:1], "=+-@\t\r")
        tree = json.loads(self.box.run(*report, "json").out)
        self.assertEqual(
            {learner["learner"] for learner in tree["learners"]},
            {self.names[place] for place in chosen})
        words = self.box.run(*report, "md").out
        self.assertNotRegex(words, r"(?<!\\)<(script|img)")


class WrongLists(unittest.TestCase):
    def test_what_is_wrong_with_a_list_is_said_with_its_line_in_both_languages(self):
        box = Box(self)
        path = roster(box, "sourcedId,givenName\n1,Ann\n1,Bob\n")
        for language in LANGUAGES:
            for args in (("class", "print"), ("class", "host", "takeout", "--plain")):
                done = box.run(*args, "--roster", path, "--lang", language)
                self.assertEqual((done.code, done.out), (64, ""), done)
                self.assertIn(f"{path}:3", done.err)
                self.assertEqual(len(done.err.splitlines()), 1)
        (box.home / "gbk.csv").write_bytes("姓名\n林小雨\n".encode("gbk"))
        done = box.run("class", "print", "--roster", str(box.home / "gbk.csv"), "--lang", "zh")
        self.assertEqual(done.code, 64)
        self.assertIn("UTF-8", done.err)
        done = box.run("class", "host", "takeout", "--roster", str(box.home / "none.csv"))
        self.assertEqual(done.code, 64)
        self.assertIn("none.csv", done.err)
        self.assertEqual(box.run("class", "list").out, "")


class Names(unittest.TestCase):
    def setUp(self):
        self.host = Host(self, Box(self), "takeout/scam")

    def test_the_host_gives_somebody_another_name_and_their_phone_shows_it(self):
        browser = Browser(self)
        browser.join(f"{self.host.url}/j/{self.host.code}", name="Rude Rude")
        browser.wait("lobby")
        other = Phone(self.host)
        other.join(name="Kind Kim")
        self.assertIn("Rude Rude", browser.text)
        self.host.lead("rename rude rude", "called")
        until("the name is gone from the phone", lambda: "Rude" not in browser.text)
        self.host.lead("rename Kind Kim = 小 林", "小 林")
        for file in self.host.box.data.rglob("*"):
            if file.is_file():
                for name in (b"Rude Rude", b"Kind Kim"):
                    self.assertNotIn(name, file.read_bytes(), file)
        self.assertEqual(other.state().body["me"]["name"], "小 林")
        self.host.kill()
        self.host.resume()
        self.assertEqual(other.state().body["me"]["name"], "小 林")
        bodies = self.host.box.rows("SELECT body FROM event WHERE kind = 'room.renamed'")
        self.assertEqual(len(bodies), 2)
        self.assertTrue(all(set(json.loads(body)) == {"participant"} for body, in bodies))

    def test_ones_own_name_in_other_letters_is_not_somebody_elses(self):
        phone = Phone(self.host)
        phone.join(name="Kind Kim")
        self.host.lead("rename Kind Kim = KIND KIM", "KIND KIM")
        self.assertEqual(phone.state().body["me"]["name"], "KIND KIM")

    def test_no_name_is_taken_that_somebody_has_or_that_may_not_be_shown(self):
        for name in ("Kind Kim", "Calm Cal"):
            Phone(self.host).join(name=name)
        for line in ("rename Kind Kim = Calm Cal", "rename Kind Kim = \u202eabc",
                     "rename Nobody Here", "rename Kind Kim = " + "x" * 100):
            before = len(self.host.errors)
            self.host.say(line)
            until(line, lambda: len(self.host.errors) > before)
        before = len(self.host.lines)
        self.host.say("who")
        for name in ("Kind Kim", "Calm Cal"):
            self.host.expect(name, before)


if __name__ == "__main__":
    unittest.main()
