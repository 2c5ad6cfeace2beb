"""What phones and the class say to each other, and what a class withstands.

The numbers T1 to T26 are those of the threats in docs/CLASSROOM.md.
"""

import concurrent.futures
import itertools
import json
import random
import re
import signal
import socket
import sqlite3
import threading
import time
import unittest

from harness.program import IS_FULL, PATIENCE, Box
from harness.room import Host, Phone, until
from test_class_phones import crowd, hostile_names, journal

PROBLEM = re.compile(r"urn:scamdrill:problem:([a-z-]+)")


def problem(answer):
    """The kind of a problem, whose form is checked on the way."""
    assert answer.headers["Content-Type"] == "application/problem+json", answer
    assert answer.body["status"] == answer.status and answer.body["title"], answer
    return PROBLEM.fullmatch(answer.body["type"])[1]


class Protocol(unittest.TestCase):
    def setUp(self):
        self.host = Host(self, Box(self), "takeout/scam", "--heads", "40")

    def phone(self, **more):
        phone = Phone(self.host)
        self.assertEqual(phone.join(**more).status, 201)
        return phone

    def test_a_join_gives_a_name_a_code_a_word_and_a_cookie(self):
        phone = Phone(self.host)
        answer = phone.join(heads=3)
        self.assertEqual(answer.status, 201)
        self.assertEqual(
            (answer.body["heads"], answer.body["standing"], answer.body["votes"]),
            (3, "present", []))
        self.assertRegex(answer.body["resume_code"], r"^[2-9A-HJKMNP-Z]{6}$")
        self.assertIn(answer.body["room_word"], " ".join(self.host.lines))
        cookie = answer.headers["Set-Cookie"]
        for word in ("HttpOnly", "SameSite=Strict", "Path=/"):
            self.assertIn(word, cookie)
        # Asked for again, because the answer was lost.
        again = Phone(self.host, key=phone.key)
        answer = again.join(heads=3)
        self.assertEqual(answer.status, 200)
        self.assertEqual(answer.body["participant"], phone.me["participant"])
        self.assertEqual(phone.state().status, 200)
        self.assertEqual(again.state().body["room"]["joined"], 3)

    def test_a_join_asked_for_again_is_the_same_person_by_name_and_code(self):
        phone = self.phone(name="Kind Kim")
        again = Phone(self.host, key=phone.key)
        answer = again.join(name="Kind Kim")
        self.assertEqual((answer.status, answer.body["name"]), (200, "Kind Kim"))
        # The code shown last is the one that works.
        self.assertEqual(Phone(self.host).resume(answer.body["resume_code"]).status, 200)
        self.assertEqual(Phone(self.host).resume(phone.me["resume_code"]).status,
                         200 if answer.body["resume_code"] == phone.me["resume_code"] else 404)

    def test_of_two_who_come_by_one_name_at_one_moment_one_hears_of_it(self):
        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            answers = list(pool.map(lambda _: Phone(self.host).join(name="Same Sam"), range(16)))
        statuses = sorted(answer.status for answer in answers)
        self.assertEqual(statuses, [201] + [409] * 15)
        for answer in answers:
            if answer.status == 409:
                self.assertEqual(answer.body["suggestion"], "Same Sam 2")

    def test_names_in_other_letters_do_not_pose_as_somebody_with_a_say(self):
        for name in ("𝐭𝐞𝐚𝐜𝐡𝐞𝐫", "ⓣeacher", "oﬃcer", "⽼师", "Host", "h0st", "HOST 2", "Ｐｏｌｉｃｅ"):
            answer = Phone(self.host).join(name=name)
            self.assertEqual((answer.status, problem(answer)), (422, "name-refused"), name)
        for name in ("Ghost", "Weiß", "小明", "Zoë"):
            self.assertEqual(Phone(self.host).join(name=name).status, 201, name)

    def test_somebody_who_was_sent_out_can_have_their_name_erased(self):
        phone = self.phone(name="Unmistakable Person")
        self.host.lead("kick Unmistakable Person", "out")
        self.assertEqual(problem(phone.state()), "kicked")
        self.assertEqual(phone.ask("DELETE", "/api/v1/me").status, 204)
        for file in self.host.box.data.rglob("*"):
            if file.is_file():
                self.assertNotIn(b"Unmistakable", file.read_bytes(), file)

    def test_a_snapshot_is_another_one_when_only_my_own_part_of_it_is(self):
        phone = self.phone()
        first = phone.state()
        same = phone.ask("GET", "/api/v1/state?lang=en",
                         headers={"If-None-Match": first.headers["ETag"]})
        self.assertEqual((same.status, same.raw), (304, b""))
        Phone(self.host, key=phone.key).join()
        again = Phone(self.host, key=phone.key)
        again.join()
        other = again.ask("GET", "/api/v1/state?lang=en",
                          headers={"If-None-Match": first.headers["ETag"]})
        self.assertEqual(other.status, 200)
        self.assertNotEqual(other.body["me"]["resume_code"], first.body["me"]["resume_code"])

    def test_one_number_of_a_scene_is_one_text(self):
        phone = self.phone()
        told = {}
        for line in ("start", "open", "close", "reveal", "discuss", "revote", "close", "discuss",
                     "revote", "close", "next"):
            seq = phone.room["seq"]
            self.host.say(line)
            until(line, lambda: phone.room["seq"] > seq)
            answer = phone.scene()
            self.assertEqual(told.setdefault(answer.body["scene"], answer.raw), answer.raw, line)

    def test_a_decision_asked_twenty_times_still_fits_into_a_kilobyte(self):
        phones = crowd(5, self.host)
        ear = phones[0].listen(self)
        self.host.say("start")
        for round in range(1, 21):
            self.host.say("open" if round == 1 else "revote")
            ear.wait("state", phase="open", round=round)
            for phone in phones:
                self.assertEqual(phone.vote("b", 5, 1, round).status, 200)
            self.host.say("close", "reveal")
            ear.wait("state", phase="reveal", round=round)
        states = ear.named("state")
        self.assertEqual([bars["round"] for bars in states[-1]["bars"]], [17, 18, 19, 20])
        self.assertLess(max(len(json.dumps(state)) for state in states), 1024)

    def test_a_refused_head_has_no_body(self):
        for path in ("/", "/nothing", "/api/v1/state"):
            answer = Phone(self.host).ask("HEAD", path)
            self.assertEqual(answer.raw, b"", path)
        line = socket.create_connection(("127.0.0.1", self.host.port))
        self.addCleanup(line.close)
        line.sendall(f"HEAD /nothing HTTP/1.1\r\nHost: 127.0.0.1:{self.host.port}\r\n"
                     "Connection: close\r\n\r\n".encode())
        raw = b"".join(iter(lambda: line.recv(4_096), b""))
        self.assertEqual(raw.partition(b"\r\n\r\n")[2], b"")

    def test_what_is_wrong_with_a_join_is_said(self):
        self.phone(name="Kind Kim")
        wrong = [
            ({"code": "ZZZZZZ"}, 404, "unknown-code"), ({"heads": 0}, 422, "bad-heads"),
            ({"heads": 7}, 422, "bad-heads"), ({"client_key": "x"}, 400, "bad-body"),
            ({"name": "Teacher Li"}, 422, "name-refused"), ({"name": "王警官"}, 422, "name-refused"),
            ({"name": "x" * 25}, 422, "name-refused"), ({"name": "kind  KIM"}, 409, "name-taken"),
            ({"name": "Kınd K1m"}, 409, "name-taken"), ({"heads": "two"}, 400, "bad-body"),
        ]
        for change, status, kind in wrong:
            with self.subTest(change=change):
                body = {"code": self.host.code, "client_key": "%032x" % 99, "heads": 1} | change
                answer = Phone(self.host).ask("POST", "/api/v1/join", body)
                self.assertEqual((answer.status, problem(answer)), (status, kind))
                if kind == "name-taken":
                    self.assertTrue(answer.body["suggestion"])
        self.host.lead("lock", "locked")
        answer = Phone(self.host).join()
        self.assertEqual((answer.status, problem(answer)), (403, "room-locked"))

    def test_every_phase_has_its_scene_and_its_snapshot(self):
        phone = self.phone()
        ear = phone.listen(self)
        self.assertEqual(ear.wait("state", phase="lobby")["joined"], 1)
        self.assertEqual(phone.ask("GET", "/api/v1/scenes/0").status, 404)
        self.host.say("start")
        shown = ear.wait("state", phase="show")
        self.assertEqual((shown["item"], shown["items"], shown["step"]), (1, 1, 1))
        scene = phone.scene()
        self.assertEqual(scene.status, 200)
        self.assertEqual([choice["letter"] for choice in scene.body["choices"]], ["a", "b", "c"])
        self.assertIn("trusted", scene.body["trust"]["question"])
        self.assertNotIn("explained", scene.body)
        again = phone.ask("GET", f"/api/v1/scenes/{shown['scene']}?lang=en",
                          headers={"If-None-Match": scene.headers["ETag"]})
        self.assertEqual((again.status, again.raw), (304, b""))
        self.assertIn("靠得住", phone.scene("zh").body["trust"]["question"])
        self.host.say("open")
        self.assertEqual(ear.wait("state", phase="open")["round"], 1)
        for other in crowd(4, self.host):
            other.vote("b", 5)
        answer = phone.vote("a", 2)
        self.assertEqual(answer.body, {
            "step": 1, "round": 1, "choice": "a", "belief": 2, "changed": False})
        self.assertTrue(phone.vote("b", 2).body["changed"])
        self.assertEqual(ear.wait("state", voted=5)["phase"], "open")
        until("my vote is told", lambda: any(me["votes"] for me in ear.named("me")))
        self.host.say("close")
        self.assertNotIn("bars", ear.wait("state", phase="closed"))
        self.host.say("reveal")
        self.assertEqual(ear.wait("state", phase="reveal")["bars"], [{
            "round": 1, "voters": 5, "trusting": 1, "doubting": 4, "unsure": 0,
            "choices": [0, 5, 0]}])
        self.host.say("discuss")
        ear.wait("state", phase="discuss")
        self.assertTrue(phone.scene().body["discuss"])
        self.host.say("end")
        until("the stream ends", lambda: ear.is_over)
        self.assertEqual(ear.events[-1][0], "bye")
        self.assertTrue(all(len(json.dumps(data)) < 1024 for data in ear.named("state")))

    def test_below_five_votes_only_their_number_is_told(self):
        phone = self.phone()
        self.host.say("start", "open")
        until("open", lambda: phone.room["phase"] == "open")
        phone.vote("a", 2)
        self.host.say("close", "reveal")
        until("revealed", lambda: phone.room["phase"] == "reveal")
        self.assertEqual(phone.room["bars"], [{"round": 1, "voters": 1}])

    def test_shared_phones_and_raised_cards_are_counted_with_the_others(self):
        phone, shared = self.phone(), self.phone(heads=6)
        self.host.say("start", "open")
        until("open", lambda: phone.room["phase"] == "open")
        phone.vote("a", 1)
        shared.vote("c", 6)
        self.host.lead("3 1 2 4", "7 cards")
        self.host.lead("close", "14 votes")
        self.host.say("reveal")
        until("revealed", lambda: phone.room["phase"] == "reveal")
        self.assertEqual(phone.room["bars"], [{
            "round": 1, "voters": 14, "trusting": 5, "doubting": 9, "unsure": 0,
            "choices": [2, 2, 10]}])

    def test_votes_are_taken_for_what_is_open_and_nothing_else(self):
        phone = self.phone()
        self.assertEqual(problem(phone.vote("a", 2, 1, 1)), "stale-step")
        self.host.say("start")
        until("the story", lambda: phone.room["phase"] == "show")
        self.assertEqual(problem(phone.vote("a", 2, 1, 1)), "stale-step")
        self.host.say("open")
        until("open", lambda: phone.room["phase"] == "open")
        for body, kind in (
            (("z", 2), "bad-choice"), (("a", None), "bad-belief"), (("a", 7), "bad-belief"),
            (("A", 2), "bad-choice"), (("", 2), "bad-choice"), (("ab", 2), "bad-choice"),
        ):
            self.assertEqual(problem(phone.vote(*body, 1, 1)), kind, body)
        for step, round in ((2, 1), (1, 2), (0, 1), (9**9, 1), (-1, 1)):
            self.assertEqual(problem(phone.vote("a", 2, step, round)), "stale-step")
        self.assertEqual(phone.vote("a", 2, 1, 1).status, 200)
        self.host.lead("close", "1 vote")
        # The same again is no news; another one comes too late.
        self.assertEqual(phone.vote("a", 2, 1, 1).status, 200)
        self.assertEqual(problem(phone.vote("b", 2, 1, 1)), "vote-closed")

    def test_a_story_of_ones_own_is_answered_step_by_step(self):
        host = Host(self, Box(self), "one-digit/scam", "--own")
        phone = Phone(host)
        phone.join()
        host.say("start")
        until("own", lambda: phone.room["phase"] == "own")
        play = phone.state().body["me"]["play"]
        self.assertEqual((play["item"], play["n"], play["question"]["kind"]), (1, 0, "proceed"))
        self.assertEqual(phone.play(1, 3, {"proceed": True}).body["next"], 0)
        self.assertEqual(problem(phone.play(1, 0, {"choose": "a"})), "bad-input")
        self.assertEqual(problem(phone.play(1, 0, {"proceed": True, "close": True})), "bad-input")
        self.assertEqual(problem(phone.play(2, 0, {"proceed": True})), "bad-input")
        play = phone.play(1, 0, {"proceed": True}).body
        self.assertEqual(play, phone.play(1, 0, {"proceed": True}).body)
        self.assertEqual(problem(phone.play(1, 0, {"belief": 2})), "other-input")
        self.assertEqual(play["question"]["kind"], "belief")
        play = phone.play(1, 1, {"belief": 6}).body
        self.assertTrue(play["may_take_back"])
        phone.play(1, 2, {"take_back": True})
        phone.play(1, 3, {"belief": 5})
        play = phone.play(1, 4, {"choose": "b"}).body
        self.assertEqual(play["question"]["kind"], "ended")
        play = phone.play(1, 5, {"open_marking": True}).body
        self.assertGreater(len(play["question"]["clauses"]), 2)
        play = phone.play(1, 6, {"mark": {"clause": 1, "as": "doubtful"}}).body
        self.assertEqual(play["question"]["clauses"][1]["mark"], "doubtful")
        play = phone.play(1, 7, {"close": True}).body
        self.assertEqual(play["explained"]["truth"], "scam")
        self.assertEqual(phone.play(1, 8, {"resolve": "own-app"}).status, 200)
        self.assertEqual(phone.play(1, 9, {"next": True}).status, 200)
        self.assertTrue(phone.state().body["me"]["through"])
        self.assertEqual(phone.room["voted"], 1)

    def test_the_words_come_before_the_state_that_is_about_them_and_once(self):
        phone = self.phone()
        ear = phone.listen(self)
        self.host.say("start")
        shown = ear.wait("state", phase="show")["scene"]
        words = phone.scene().body
        self.host.say("open", "close")
        ear.wait("state", phase="closed", scene=shown)
        self.assertEqual(ear.named("scene"), [words])
        kinds = [(kind, data.get("scene")) for kind, data, _ in ear.events if kind != "me"]
        self.assertEqual(kinds[:3], [("state", 0), ("scene", shown), ("state", shown)])
        self.host.say("reveal", "next")
        after = until("the next scene", lambda: next(
            (room["scene"] for room in ear.named("state") if room["scene"] > shown), 0))
        self.assertEqual(ear.named("scene")[1:], [phone.scene().body])
        # Whoever comes back says what is there already.
        back = phone.listen(self, read=after)
        back.wait("state", scene=after)
        self.assertEqual(back.named("scene"), [])
        again = phone.listen(self, read=shown)
        again.wait("state", scene=after)
        self.assertEqual([words["scene"] for words in again.named("scene")], [after])

    def test_no_connection_waits_beside_the_stream(self):
        phone = self.phone()
        ear = phone.listen(self)
        ear.wait("state", phase="lobby")
        for path in ("/api/v1/state", "/api/v1/scenes/9", "/api/v1/words?lang=zh"):
            self.assertEqual(phone.ask("GET", path).headers["Connection"], "close", path)
        self.assertNotEqual(ear.answer.headers["Connection"], "close")
        for path in ("/", "/page/main.js"):
            self.assertIsNone(phone.ask("GET", path).headers["Connection"], path)

    def test_a_newer_stream_takes_the_place_of_an_older_one(self):
        phone = self.phone()
        first, second = phone.listen(self), phone.listen(self)
        until("the first ends", lambda: first.is_over)
        self.assertEqual(first.events[-1][0], "superseded")
        self.host.say("start")
        second.wait("state", phase="show")
        self.assertRegex(first.raw.decode(), r"^retry: [1-4]\d\d\d\n")

    def test_every_answer_has_headers_that_keep_a_browser_safe(self):
        phone = self.phone()
        for path in ("/", f"/j/{self.host.code}", "/page/main.js", "/api/v1/state", "/nothing"):
            headers = phone.ask("GET", path).headers
            self.assertIn("default-src 'none'", headers["Content-Security-Policy"], path)
            self.assertNotIn("unsafe", headers["Content-Security-Policy"])
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
            self.assertEqual(headers["Referrer-Policy"], "no-referrer")
            self.assertIsNone(headers.get("Access-Control-Allow-Origin"))
            if path.startswith("/api"):
                self.assertEqual(headers["Cache-Control"], "no-store")


class Place(unittest.TestCase):
    def test_gone_on_with_without_a_word_it_is_where_it_was(self):
        host = Host(self, Box(self), "takeout/scam", address="127.0.0.2")
        phone = Phone(host)
        phone.join()
        before = host.url
        host.kill()
        host.resume_by_itself()
        self.assertEqual(host.url, before)
        self.assertEqual(phone.state().status, 200)
        self.assertFalse(any("address has changed" in line for line in host.lines))

    def test_where_that_port_is_taken_the_host_is_told_the_new_address(self):
        host = Host(self, Box(self), "takeout/scam", address="127.0.0.2")
        before = host.url
        host.kill()
        with socket.create_server(("127.0.0.2", host.port)):
            host.resume_by_itself()
            self.assertNotEqual(host.url, before)
            host.expect(f"The address has changed to {host.url}")

    def test_another_class_does_not_take_its_place(self):
        box = Box(self)
        first = Host(self, box, "takeout/scam", address="127.0.0.2")
        first.end()
        second = Host(self, box, "one-digit/scam", address="127.0.0.3")
        second.kill()
        second.resume_by_itself()
        self.assertIn("127.0.0.3", second.url)


class Lesson(unittest.TestCase):
    def test_a_lesson_is_held_from_its_first_story_to_its_last_question(self):
        host = Host(self, Box(self), "taster", "--seed", "5")
        phone = Phone(host)
        phone.join()
        self.assertEqual(phone.room["items"], 3)
        host.lead("start", "Story 1 of 3")
        self.assertEqual(problem(phone.ask("PUT", "/api/v1/exit", {"answer": 1})), "not-now")
        # On to the short ones, which each goes through alone.
        host.lead("skip", "Story 3 of 3")
        items = []
        while not (me := phone.state().body["me"])["through"]:
            play = me["play"]
            items.append(play["item"]) if play["item"] not in items else None
            kind, number = play["question"]["kind"], play["n"]
            answer = {
                "proceed": {"proceed": True}, "belief": {"belief": 5},
                "choices": {"choose": "a"}, "ended": {"close": True}, "closed": {"next": True},
            }[kind]
            self.assertEqual(phone.play(play["item"], number, answer).status, 200, play)
        self.assertEqual(items, [2, 3])
        self.assertEqual(phone.room["voted"], 1)
        last = phone.state("zh").body["me"]["last"]
        self.assertIn("您先做什么", last["question"])
        self.assertEqual(len(last["options"]), 4)
        self.assertEqual(problem(phone.ask("PUT", "/api/v1/exit", {"answer": 4})), "bad-choice")
        for answer in (0, 1):
            self.assertEqual(phone.ask("PUT", "/api/v1/exit", {"answer": answer}).status, 200)
        self.assertEqual(phone.state().body["me"]["exit"], 1)
        self.assertEqual(host.end(), 0)
        created = journal(host)[0][1]
        self.assertEqual((created["lesson"], created["minutes"]), ("taster", 15))
        self.assertEqual([item.get("minutes") for item in created["items"]], [9, 4, None])

    def test_a_broken_lesson_is_named_with_its_file_and_another_is_not_kept_from_anybody(self):
        box = Box(self)
        lessons = box.data / "scenarios" / "lessons"
        lessons.mkdir(parents=True)
        (lessons / "mine.yaml").write_text(
            "format: 1\nid: mine\ntitle: Mine\nminutes: 5\n"
            "items:\n  - {case: takeot, mode: together, minutes: 5}\n")
        listed = box.run("class", "lessons", "--lang", "en")
        self.assertIn("taster", listed.out)
        self.assertIn(str(lessons / "mine.yaml"), listed.err)
        held = box.run("class", "host", "mine", "--plain", "--cards", "--lang", "en")
        self.assertNotEqual(held.code, 0)
        linted = box.run("scenario", "lint", str(lessons / "mine.yaml"), "--lang", "en")
        self.assertIn("mine.yaml:6:12", linted.out)
        self.assertIn("takeout", linted.out)


class Threats(unittest.TestCase):
    """T10 and T13 are in test_class_phones.py, T14 and T15 in test_class_list.py, T20 to T22 are
    texts: the page says what is kept, asks no secret, and shows the word; there is no log."""

    def host(self, *args, case="takeout/scam"):
        return Host(self, Box(self), case, *args)

    def test_t01_a_flood_of_joins_lets_in_those_expected_and_a_fifth_more(self):
        host = self.host("--heads", "20")
        total, stop = 10_000 if IS_FULL else 1_500, threading.Event()
        seen = {}

        def flood(share):
            for _ in range(total // 4):
                status = Phone(host).join().status
                seen[status] = seen.get(status, 0) + 1

        floods = [threading.Thread(target=flood, args=(share,)) for share in range(4)]
        for thread in floods:
            thread.start()
        until("somebody waits", lambda: any("waiting" in line for line in host.lines))
        # A real learner among them, by name, is let in within five seconds.
        real, sent_out = Phone(host), set()
        start = time.monotonic()
        while (answer := real.join(name="Real Learner")).status != 201:
            self.assertIn(answer.status, (429, 503))
            if answer.status == 503:
                # The host makes room: one after another of those who wait.
                waiting = {line.removeprefix("waiting: ") for line in host.lines[:]
                           if line.startswith("waiting: ")} - sent_out
                if waiting:
                    sent_out.add(min(waiting))
                host.say(f"kick {min(waiting)}" if waiting else "who")
            self.assertLess(time.monotonic() - start, 4 * PATIENCE)
            time.sleep(0.05)
        if answer.body["standing"] == "waiting":
            host.say("approve Real Learner")
            until("the real learner is in",
                  lambda: real.state().body["me"]["standing"] == "present", 5)
        for thread in floods:
            thread.join()
        room = real.room
        self.assertLessEqual(room["joined"], 25)
        events = journal(host)
        standing = [body["waits"] for kind, body in events if kind == "room.joined"]
        self.assertEqual(standing.count(False), 24)
        waiting, longest = set(), 0
        for kind, body in events:
            if kind == "room.joined" and body["waits"]:
                waiting.add(body["participant"])
                longest = max(longest, len(waiting))
            elif kind in ("room.kicked", "room.left", "room.approved"):
                waiting.discard(body["participant"])
        self.assertEqual(longest, 100)
        self.assertGreater(seen[429] + seen.get(503, 0), total // 2)

    def test_t02_codes_cannot_be_guessed(self):
        host = self.host()
        phone, numbers = Phone(host), itertools.count()

        def guess():
            number = next(numbers)
            return phone.ask("POST", "/api/v1/join", {
                "code": f"{number:06}"[-6:].replace("0", "2").replace("1", "3"),
                "client_key": "%032x" % number, "heads": 1})

        # Sixty at once, and one for each second from then on.
        begun, heard = time.monotonic(), []
        while (answer := guess()).status == 404:
            heard.append(answer)
            self.assertLess(len(heard), 1_000)
        self.assertEqual(answer.status, 429)
        self.assertGreaterEqual(int(answer.headers["Retry-After"]), 1)
        self.assertGreaterEqual(len(heard), 60)
        self.assertLessEqual(len(heard), 61 + time.monotonic() - begun)
        self.assertEqual(len({answer.raw for answer in heard}), 1)
        more = [guess().status for _ in range(40)]
        self.assertLessEqual(
            len(heard) + more.count(404), 61 + time.monotonic() - begun)
        # Not even the right one tells anything before the next second.
        refused = time.monotonic()

        def is_held_up():
            nonlocal refused
            asked = time.monotonic()
            if guess().status == 429:
                refused = asked
                return False
            answers = [phone.join().status, phone.resume("ABCDEF").status]
            # Later than this after the last refusal, more than one may be heard.
            if time.monotonic() - refused > 0.8:
                return False
            self.assertEqual(answers, [429, 429])
            return True

        until("a guess is heard again, and nothing after it", is_held_up)

    def test_t03_a_token_is_all_of_its_bits_and_kept_nowhere(self):
        host = self.host()
        phone = Phone(host)
        phone.join()
        real = phone.cookie
        for bit in range(0, 256, 1 if IS_FULL else 16):
            phone.cookie = f"{int(real, 16) ^ (1 << bit):064x}"
            self.assertEqual(problem(phone.state()), "no-token")
        for wrong in ("", "0", real[:-1], real + "0", "z" * 64):
            phone.cookie = wrong or None
            self.assertEqual(phone.state().status, 401, wrong)
        other = Phone(self.host())
        other.join()
        phone.cookie = other.cookie
        self.assertEqual(phone.state().status, 401)
        for file in host.box.data.rglob("*"):
            if file.is_file():
                self.assertNotIn(bytes.fromhex(real), file.read_bytes())
                self.assertNotIn(real.encode(), file.read_bytes())
                self.assertNotIn(phone.me["resume_code"].encode(), file.read_bytes())
        self.assertNotIn(real, "\n".join(host.lines + host.errors))

    def test_t04_the_host_does_not_exist_on_the_network(self):
        host = self.host()
        phone = Phone(host)
        phone.join()
        known = {
            ("GET", "/"), ("GET", "/j/x"), ("GET", "/J/x"), ("GET", "/page/main.js"),
            ("GET", "/healthz"), ("GET", "/api/v1/words"), ("POST", "/api/v1/join"),
            ("POST", "/api/v1/resume"), ("GET", "/api/v1/state"), ("GET", "/api/v1/events"),
            ("GET", "/api/v1/scenes/1"), ("PUT", "/api/v1/votes/1/1"),
            ("PUT", "/api/v1/plays/1/inputs/0"), ("PUT", "/api/v1/act"), ("PUT", "/api/v1/exit"),
            ("DELETE", "/api/v1/me")}
        words = "start open close reveal discuss revote next back skip follow pause lock kick end"
        paths = {path for _, path in known} | {
            f"/api/v1/{word}" for word in (words + " host admin people report").split()} | {
            "/api/v1", "/api/v2/state", "/api/v1/votes", "/api/v1/state/../end", "/page/../page.html",
            "/page/%2e%2e/x", "/.env", "/api/v1/me/host", "/api/v1/scenes", "/admin"}
        for method, path in itertools.product(
            ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"), sorted(paths)):
            if (method, path) in known:
                continue
            answer = phone.ask(method, path, {} if method in ("POST", "PUT", "PATCH") else None)
            self.assertIn(answer.status, (404, 405), (method, path))
        self.assertEqual([kind for kind, _ in journal(host)], ["room.created", "room.joined"])

    def test_t06_a_storm_of_the_same_vote_is_one_vote(self):
        host = self.host()
        phone = Phone(host)
        phone.join()
        host.say("start", "open")
        until("open", lambda: phone.room["phase"] == "open")

        def again(_):
            twin = Phone(host, key=phone.key)
            twin.cookie = phone.cookie
            return twin.vote("b", 5, 1, 1).status

        with concurrent.futures.ThreadPoolExecutor(32) as pool:
            self.assertEqual(set(pool.map(again, range(200))), {200})
        self.assertEqual([kind for kind, _ in journal(host)].count("room.voted"), 1)
        host.lead("close", "1 vote")

    def test_t07_t08_neither_person_nor_time_is_taken_from_a_body(self):
        host = self.host()
        one, other = crowd(2, host)
        host.say("start", "open")
        until("open", lambda: one.room["phase"] == "open")
        answer = one.ask("PUT", "/api/v1/votes/1/1", {
            "choice": "b", "belief": 5, "participant": other.me["participant"], "id": 1,
            "at": 0, "time": -1, "latency": 999})
        self.assertEqual(answer.status, 200)
        (voted,) = [body for kind, body in journal(host) if kind == "room.voted"]
        self.assertEqual(voted["participant"], one.me["participant"])
        self.assertEqual(set(voted), {"participant", "ballot", "vote"})
        self.assertEqual(set(voted["vote"]), {"belief", "choice"})

    def test_t09_nothing_of_the_truth_is_on_the_wire_before_it_is_explained(self):
        sent = {}
        for telling in ("scam", "genuine"):
            host = self.host("--seed", "7", case=f"takeout/{telling}")
            phone, other = crowd(2, host)
            ear = phone.listen(self)
            # Step by step: whoever is slow is told the newest alone, and everything is to be looked at.
            for line, phase in (("start", "show"), ("open", "open")):
                host.say(line)
                ear.wait("state", phase=phase)
            bytes_sent = [phone.scene().raw, phone.scene("zh").raw, phone.state().raw]
            phone.vote("a", 2)
            ear.wait("state", voted=1)
            until("one's own vote", lambda: any(me["votes"] for me in ear.named("me")))
            for line, phase in (("close", "closed"), ("reveal", "reveal")):
                host.say(line)
                ear.wait("state", phase=phase)
            bytes_sent += [ear.raw]
            told = b"".join(bytes_sent).decode()
            self.assertNotIn(other.me["name"], told)
            self.assertNotIn(other.me["participant"], told)
            source = (host.box.root / "none")
            for word in ("scam", "genuine", "explained", "verdict", "why", "goto", "flag",
                         "outcome", "effects", "comply", "verify", "refuse"):
                self.assertNotIn(word, told.replace("scamdrill", ""), word)
            for mine in (host.code, host.url, phone.me["participant"], phone.me["name"],
                         phone.me["resume_code"], phone.me["room_word"]):
                told = told.replace(mine, "")
            # What was told, in whatever order and however often.
            sent[telling] = set(re.sub(r"retry: \d+|id: \w+-\d+|: hb", "", told).splitlines())
        self.assertEqual(sent["scam"], sent["genuine"])

    def test_t11_t12_names_are_harmless_in_a_terminal(self):
        host = self.host("--heads", "300")
        for name in hostile_names()[:: 1 if IS_FULL else 3]:
            answer = Phone(host).join(name=name)
            self.assertIn(answer.status, (201, 409, 422, 400), name)
        host.lead("who", "in the room")
        for line in host.lines + host.errors:
            self.assertTrue(
                all(ord(sign) >= 32 and not 127 <= ord(sign) < 160 for sign in line), line)
            self.assertFalse(set(line) & set("\u202e\u200b\u2028\ufeff"), line)

    def test_t16_slow_and_oversized_requests_keep_nobody_waiting(self):
        host = self.host()
        count = 1_000 if IS_FULL else 200
        slow = []
        for number in range(count):
            line = socket.create_connection(("127.0.0.1", host.port))
            self.addCleanup(line.close)
            line.sendall(b"POST /api/v1/join HTTP/1.1\r\nHost: x\r\n"
                         + (b"Content-Length: 100\r\n\r\n{" if number % 2 else b"X-"))
            slow.append(line)
        def is_gone(line):
            line.setblocking(False)
            try:
                return line.recv(1_000) == b""
            except BlockingIOError:
                return False
            except OSError:
                return True

        start = time.monotonic()
        self.assertEqual(Phone(host).join().status, 201)
        # Whoever says nothing more is let go after five seconds; nobody waits for that.
        self.assertLess(time.monotonic() - start, 4)
        self.assertFalse(any(map(is_gone, slow[-20:])))
        phone = Phone(host)
        phone.join()
        self.assertIn(phone.ask("PUT", "/api/v1/votes/1/1", raw=b"x" * 5_000, headers={
            "Content-Type": "application/json"}).status, (400, 413))
        phone.hang_up()
        for headers in ({"X-Big": "x" * 20_000}, {f"X-{place}": "1" for place in range(100)}):
            try:
                self.assertIn(phone.ask("GET", "/healthz", headers=headers).status, (400, 431))
            except (OSError, Exception) as error:
                self.assertNotIsInstance(error, AssertionError)
            phone.hang_up()

        until("the slow ones are gone", lambda: all(map(is_gone, slow)), 40)
        self.assertEqual(Phone(host).join().status, 201)

    def test_t17_a_phone_that_stops_reading_costs_little_and_goes(self):
        host = self.host("--heads", "600")
        count = 500 if IS_FULL else 60
        phones = crowd(1, host)
        stalled = []
        while len(stalled) < count:
            phone = Phone(host)
            if phone.join().status == 429:
                time.sleep(0.1)
                continue
            phone.hang_up()
            line = socket.socket()
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2_048)
            line.connect(("127.0.0.1", host.port))
            self.addCleanup(line.close)
            line.sendall(f"GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:{host.port}\r\n"
                         f"Cookie: scamdrill={phone.cookie}\r\n\r\n".encode())
            stalled.append(line)
        until("they listen", lambda: self.listening(host) >= count)
        worst, start, left = 0, time.monotonic(), count
        while time.monotonic() - start < 60 and left > 0:
            host.say("pause", "pause")
            queue, left = self.queued(host, {line.getsockname()[1] for line in stalled})
            worst = max(worst, queue)
            time.sleep(0.05)
        self.assertEqual(left, 0)
        self.assertLessEqual(worst, 100 * 1024)
        self.assertEqual(phones[0].state().status, 200)

    def connections(self, host):
        """(port of the phone, bytes that wait to be sent) of every connection of the server."""
        with open("/proc/net/tcp", encoding="ascii") as table:
            for row in table.read().splitlines()[1:]:
                local, remote, state, queues = row.split()[1:5]
                if state == "01" and int(local.split(":")[1], 16) == host.port:
                    yield int(remote.split(":")[1], 16), int(queues.split(":")[0], 16)

    def listening(self, host):
        return sum(1 for _ in self.connections(host))

    def queued(self, host, ports):
        found = [queue for port, queue in self.connections(host) if port in ports]
        return max(found, default=0), len(found)

    def test_t18_words_cannot_become_events(self):
        host = self.host("--heads", "50")
        phone = Phone(host)
        phone.join(name="data: x event: bye")
        ear = phone.listen(self)
        host.say("start")
        ear.wait("state", phase="show")
        self.assertEqual({event for event, _, _ in ear.events}, {"state", "scene", "me"})

    def test_t19_only_the_page_itself_may_ask(self):
        host = self.host()
        own = f"127.0.0.1:{host.port}"
        body = {"code": host.code, "client_key": "0" * 32, "heads": 1}
        for name in ("evil.example", f"evil.example:{host.port}", f"127.0.0.1:{host.port + 1}",
                     "127.0.0.1", f"[::2]:{host.port}", ""):
            answer = Phone(host).ask("GET", "/", headers={"Host": name})
            self.assertIn(answer.status, (400, 421), name)
            self.assertNotIn(b"scamdrill</title>", answer.raw)
        for headers, status in (
            ({"Origin": "http://evil.example"}, 403), ({"Origin": "null"}, 403),
            ({"Origin": f"https://{own}"}, 403), ({"Sec-Fetch-Site": "cross-site"}, 403),
            ({"Sec-Fetch-Site": "same-site"}, 403), ({"Content-Type": "text/plain"}, 415),
            ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
            ({"Content-Type": None}, 415), ({"Origin": f"http://{own}"}, 201),
        ):
            answer = Phone(host).ask("POST", "/api/v1/join", body, headers=headers)
            self.assertEqual(answer.status, status, headers)

    def test_t23_of_somebody_who_is_erased_no_byte_is_left_and_the_numbers_stay(self):
        host = self.host("--heads", "50")
        phones = crowd(6, host)
        gone = Phone(host)
        gone.join(name="Unmistakable Person")
        host.say("start", "open")
        until("open", lambda: gone.room["phase"] == "open")
        for phone in [*phones, gone]:
            phone.vote("b", 5)
        host.lead("close", "7 votes")
        before = host.box.run("report", "--class", host.code, "--format", "csv").out
        self.assertEqual(gone.ask("DELETE", "/api/v1/me").status, 204)
        self.assertEqual(gone.state().status, 401)
        for file in host.box.data.rglob("*"):
            if file.is_file():
                self.assertNotIn(b"Unmistakable", file.read_bytes(), file)
        self.assertEqual(host.box.run("report", "--class", host.code, "--format", "csv").out, before)
        host.lead("reveal", "7")
        self.assertNotIn("Unmistakable", "\n".join(host.lines + host.errors))

    def test_t23_while_another_program_reads_nobody_waits_and_traces_go_afterwards(self):
        host = self.host()
        (phone,) = crowd(1, host)
        gone = Phone(host)
        gone.join(name="Unmistakable Person")
        host.say("start", "open")
        until("open", lambda: phone.room["phase"] == "open")
        reader = sqlite3.connect(host.box.journal, isolation_level=None)
        self.addCleanup(reader.close)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM event").fetchone()
        for answered in (lambda: gone.ask("DELETE", "/api/v1/me").status == 204,
                         lambda: phone.vote("b", 5).status == 200):
            start = time.monotonic()
            self.assertTrue(answered())
            self.assertLess(time.monotonic() - start, 2)
        reader.execute("ROLLBACK")

        def is_wiped():
            return not any(b"Unmistakable" in file.read_bytes()
                           for file in host.box.data.rglob("*") if file.is_file())

        until("no byte is left", is_wiped)
        # Where the reader stays to the end, the host hears of it, and the next start wipes.
        last = Phone(host)
        last.join(name="Unmistakable Other")
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM event").fetchone()
        self.assertEqual(last.ask("DELETE", "/api/v1/me").status, 204)
        host.end()
        self.assertIn("Traces", "\n".join(host.errors))
        reader.execute("ROLLBACK")
        reader.close()
        host.box.run("class", "list")
        self.assertTrue(is_wiped())

    def test_t02_a_flood_of_wrong_codes_holds_up_nobody_else(self):
        host = self.host()

        def guess(guesser):
            return guesser.ask("POST", "/api/v1/join", {
                "code": "ZZZZZZ", "client_key": "1" * 32, "heads": 1}).status

        begun = time.monotonic()
        guessers = [Phone(host, source=f"127.0.0.{place}") for place in range(2, 10)]
        statuses = [guess(guesser) for guesser in guessers for _ in range(65)]
        # Three hundred in all, five for each second since, and the first of each address, which nobody
        # else's guesses hold up; 429 from then on.
        most = 300 + 5 * (time.monotonic() - begun) + len(guessers)
        self.assertTrue(300 <= statuses.count(404) <= most, (statuses.count(404), most))
        self.assertEqual(set(statuses), {404, 429})
        until("whoever guesses is held up", lambda: guess(guessers[0]) in (404, 429)
              and Phone(host, source="127.0.0.2").join().status == 429)
        self.assertEqual(Phone(host).join().status, 201)

    def test_t24_killed_at_any_moment_no_vote_is_lost_or_doubled(self):
        self.crash(200 if IS_FULL else 20, people=50)

    def crash(self, times, people):
        chance = random.Random(24)
        box = Box(self)
        host = Host(self, box, "takeout/scam", "--heads", "80")
        phones = crowd(people, host)
        cookies = [phone.cookie for phone in phones]
        host.say("start", "open")
        until("open", lambda: phones[0].room["phase"] == "open")
        # Letters stand for choices in the order they are shown.
        for letter in "abc":
            phones[0].vote(letter, 1, 1, 1)
        choices = [body["vote"]["choice"] for kind, body in journal(host) if kind == "room.voted"]
        letters = dict(zip("abc", choices, strict=True))
        taken = {}
        for number in range(times):
            round = phones[0].room["round"]
            stop = threading.Event()

            def vote(phone, seed):
                own = random.Random(seed)
                while not stop.is_set():
                    choice, belief = own.choice("abc"), own.randint(1, 6)
                    try:
                        answer = phone.vote(choice, belief, 1, round)
                    except Exception:
                        phone.hang_up()
                        return
                    if answer.status != 200:
                        return
                    taken.setdefault((phone.me["participant"], round), []).append((choice, belief))

            threads = [threading.Thread(target=vote, args=(phone, number * 1_000 + place))
                       for place, phone in enumerate(phones)]
            for thread in threads:
                thread.start()
            time.sleep(chance.uniform(0.0, 0.25))
            host.kill()
            stop.set()
            for thread in threads:
                thread.join()
            host.resume()
            for phone in phones:
                phone.hang_up()
            room = phones[0].room
            self.assertEqual(
                (room["phase"], room["paused"], room["round"]), ("open", True, round))
            expected = round
            if number % 5 == 4:
                host.say("pause", "close", "revote")
                expected += 1
            else:
                host.say("pause")
            goes_on = {"paused": False, "phase": "open", "round": expected}
            until("it goes on", lambda: goes_on.items() <= phones[0].room.items())
        stored = {}
        for kind, body in journal(host):
            if kind == "room.voted":
                key = (body["participant"], body["ballot"]["round"])
                stored.setdefault(key, []).append(
                    (body["vote"]["choice"], body["vote"]["belief"]))
        for key, votes in taken.items():
            kept = iter(stored[key])
            now = next(kept)
            for letter, level in votes:
                # What is asked for again is no news; what was not acknowledged may be there as well.
                while now != (letters[letter], level):
                    now = next(kept)
            self.assertLessEqual(len(stored[key]), len(votes) + times + 3)
        self.assertEqual([phone.cookie for phone in phones], cookies)
        self.assertTrue(all(phone.state().status == 200 for phone in phones))

    def test_t25_after_the_end_nothing_is_open_any_more(self):
        host = self.host()
        phone = Phone(host)
        phone.join()
        ear = phone.listen(self)
        host.say("end")
        until("the stream ends", lambda: ear.is_over)
        self.assertEqual(ear.events[-1][0], "bye")
        host.process.stdin.close()
        self.assertEqual(host.process.wait(30), 0)

    def test_t26_a_clock_that_jumps_changes_nothing(self):
        host = self.host()
        phone = Phone(host)
        phone.join()
        host.say("start", "open")
        until("open", lambda: phone.room["phase"] == "open")
        # The clock of the machine cannot be set here; times are labels only: a journal whose labels
        # run backwards is taken up as it is.
        host.kill()
        database = sqlite3.connect(host.box.journal)
        database.execute("UPDATE event SET at = 4102444800000 - seq * 86400000")
        database.commit()
        database.close()
        host.resume()
        self.assertEqual(phone.room["phase"], "open")
        host.say("pause")
        until("it goes on", lambda: not phone.room["paused"])
        self.assertEqual(phone.vote("b", 5).status, 200)

    def test_a_full_disk_is_said_and_nothing_acknowledged_is_lost(self):
        host = self.host()
        phones = crowd(3, host)
        host.say("start", "open")
        until("open", lambda: phones[0].room["phase"] == "open")
        self.assertEqual(phones[0].vote("a", 2).status, 200)
        # Another program holds the journal, as a full disk would: nothing can be written.
        holder = sqlite3.connect(host.box.journal, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        answer = phones[1].vote("b", 5)
        self.assertEqual((answer.status, problem(answer)), (503, "disk-trouble"))
        holder.execute("ROLLBACK")
        holder.close()
        self.assertEqual(phones[1].vote("b", 5).status, 200)
        host.lead("close", "2 votes")


class Address(unittest.TestCase):
    def test_the_host_changes_its_address_and_everybody_is_back_by_their_code(self):
        host = Host(self, Box(self), "takeout/scam", address="127.0.0.2")
        phones = crowd(12, host)
        host.say("start", "open")
        until("open", lambda: phones[0].room["phase"] == "open")
        for place, phone in enumerate(phones[:8]):
            self.assertEqual(phone.vote("abc"[place % 3], 4).status, 200)
        host.process.send_signal(signal.SIGTERM)
        host.process.wait(30)
        host.resume(address="127.0.0.3", port=0)
        back = []
        for phone in phones:
            new = Phone(host)
            self.assertEqual(new.resume(phone.me["resume_code"].lower()).status, 200)
            self.assertEqual(new.me["participant"], phone.me["participant"])
            phone.hang_up()
            phone.host = host
            self.assertEqual(phone.state().status, 401)
            back.append(new)
        host.say("pause")
        until("it goes on", lambda: not back[0].room["paused"])
        for phone in back[8:]:
            self.assertEqual(phone.vote("b", 5).status, 200)
        host.lead("close", "12 votes")


if __name__ == "__main__":
    unittest.main()
