"""kill -9 at every moment of a play: nothing that was acknowledged is lost, nothing is doubled."""

import functools
import unittest

from harness.plain import Plain
from harness.program import CASES, IS_FULL, TELLINGS, Box, Lasting, pack, said, seeds
from harness.roads import steady, walk

TIMES = ("startedAt", "endedAt")
PLAYS = [("takeout", telling) for telling in TELLINGS]
if IS_FULL:
    PLAYS = [(case, telling) for case in CASES for telling in TELLINGS]


def essence(play):
    """What of a play must not depend on how often it was interrupted."""
    return {key: value for key, value in play.items() if key not in TIMES}


class Whole:
    """A play in one go, which interrupted ones are compared with."""

    def __init__(self, test, case, telling):
        self.case, self.seed = case, seeds(case)[telling]
        box = Box(test)
        session = Plain(test, box, "play", case, "--seed", self.seed)
        self.prompts, self.answers = walk(session, steady)
        (self.play,) = box.plays()
        self.events = box.events()
        assert self.play["telling"] == telling and self.play["endedAt"], self.play

    def begin(self, test, box, stop):
        """Plays again up to an answer that was seen to be taken; returns the running program."""
        session = Plain(test, box, "play", self.case, "--seed", self.seed)
        walk(session, lambda place, _: self.answers[place], stop=stop)
        return session

    def resume(self, test, box):
        return Plain(test, box, "play", self.case)


@functools.cache
def whole(case, telling):
    return Whole(Lasting(), case, telling)


class Killing(unittest.TestCase):
    def assertWhole(self, box, played, place):
        """The interrupted play is in the journal as if nothing had happened."""
        plays = box.plays()
        self.assertEqual(len(plays), 1, f"after {place} answers")
        self.assertEqual(essence(plays[0]), essence(played.play), f"after {place} answers")
        self.assertEqual(box.events(), played.events, f"after {place} answers")
        self.assertEqual(box.rows("PRAGMA integrity_check"), [("ok",)])

    def test_a_whole_play_records_each_answer_once(self):
        for case, telling in PLAYS:
            played = whole(case, telling)
            kinds = [prompt.kind for prompt in played.prompts]
            self.assertEqual(len(played.play["beliefs"]), kinds.count("belief"))
            self.assertEqual(len(played.play["choices"]), kinds.count("choice"))

    def test_after_any_acknowledged_answer_the_same_question_is_asked_again(self):
        for case, telling in PLAYS:
            played = whole(case, telling)
            for place in range(len(played.answers)):
                with self.subTest(case=case, telling=telling, answers=place):
                    self.kill_after(played, place)

    def kill_after(self, played, place):
        box = Box(self)
        played.begin(self, box, place).kill()
        again = played.resume(self, box)
        asked = again.prompt()
        self.assertIsNotNone(asked, again.errors())
        self.assertEqual(asked, played.prompts[place])
        again.send(played.answers[place])
        walk(again, lambda n, _: played.answers[place + 1 + n])
        self.assertWhole(box, played, place)

    def test_an_unacknowledged_answer_is_taken_once_or_not_at_all(self):
        for case, telling in PLAYS:
            played = whole(case, telling)
            for place in range(len(played.answers)):
                with self.subTest(case=case, telling=telling, answers=place):
                    self.kill_during(played, place)

    def kill_during(self, played, place):
        box = Box(self)
        session = played.begin(self, box, place)
        session.send(played.answers[place])
        session.kill()
        if not box.events().get("play.closed"):
            again = played.resume(self, box)
            asked = again.prompt()
            if asked is not None:
                taken = place if asked == played.prompts[place] else place + 1
                self.assertEqual(asked, played.prompts[taken])
                again.send(played.answers[taken])
                walk(again, lambda n, _: played.answers[taken + 1 + n])
        self.assertWhole(box, played, place)

    def test_a_play_killed_after_every_answer_is_whole(self):
        for case, telling in PLAYS:
            played = whole(case, telling)
            box = Box(self)
            for place, answer in enumerate(played.answers):
                session = played.resume(self, box) if place else played.begin(self, box, 0)
                if place:
                    self.assertEqual(session.prompt(), played.prompts[place])
                session.send(answer)
                session.prompt()
                session.kill()
            if not box.events().get("play.closed"):
                played.resume(self, box).wait()
            self.assertWhole(box, played, "each of the")


class EditedCases(unittest.TestCase):
    OLD, NEW = "Listen now:", "Look here:"

    def begun(self, status):
        box = Box(self)
        self.folder = pack(box, "lunch", status=status, edit=said(self.OLD))
        session = Plain(self, box, "play", "lunch", "--scenarios", self.folder)
        walk(session, lambda *_: "1", stop=1)
        session.kill()
        pack(box, "lunch", status=status, edit=said(self.NEW))
        return box

    def replay(self, box):
        session = Plain(self, box, "play", "lunch", "--scenarios", self.folder)
        walk(session, lambda *_: "1")
        self.assertEqual(session.wait().code, 0, session.errors())
        return session.heard

    def test_a_play_goes_on_with_the_text_it_began_with_and_a_new_one_has_the_new(self):
        for status in ("local", "library"):
            with self.subTest(status=status):
                box = self.begun(status)
                first = self.replay(box)
                self.assertIn(self.OLD, first)
                self.assertNotIn(self.NEW, first)
                second = self.replay(box)
                self.assertIn(self.NEW, second)
                self.assertNotIn(self.OLD, second)
                plays = box.plays()
                self.assertEqual(len(plays), 2)
                self.assertEqual([play["reason"] for play in plays], ["localCase"] * 2)

    def test_a_play_goes_on_after_its_case_was_broken_or_taken_away(self):
        for harm in ("break", "remove"):
            with self.subTest(harm=harm):
                box = self.begun("library")
                file = self.folder / "lunch.yaml"
                if harm == "break":
                    file.write_text("format: 1\nid: [unfinished", encoding="utf-8")
                else:
                    file.unlink()
                self.assertIn(self.OLD, self.replay(box))
                (play,) = box.plays()
                self.assertIsNotNone(play["endedAt"])


if __name__ == "__main__":
    unittest.main()
