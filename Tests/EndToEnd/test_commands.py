"""The command line: what lists may tell, what lint and test say, and what wrong use gets."""

import re
import unicodedata
import unittest

from harness.plain import Plain
from harness.program import (
    CASES, INSIDES, LANGUAGES, SHIPPED, Box, pack, said, taxonomy, title,
)
from harness.roads import steady, walk


def cells(text):
    """Columns a terminal needs for the text."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


class Lists(unittest.TestCase):
    def test_the_list_names_every_case_in_both_languages(self):
        for language in LANGUAGES:
            done = Box(self).run("scenario", "list", "--lang", language)
            self.assertEqual(done.code, 0, done)
            for file in [*SHIPPED.glob("*.yaml"), *(SHIPPED.parent / "minis").glob("*.yaml")]:
                self.assertIn(file.stem, done.out)
            for case in CASES:
                self.assertIn(title(case, language), done.out)

    def test_the_list_gives_no_truth_away(self):
        for language in LANGUAGES:
            done = Box(self).run("scenario", "list", "--lang", language)
            said = (done.out + done.err).replace("scamdrill", "")
            # An id or a title may hold a word that is also the name of a type.
            for file in [*SHIPPED.glob("*.yaml"), *(SHIPPED.parent / "minis").glob("*.yaml")]:
                said = said.replace(file.stem, "")
            for word in ("scam", "genuine", "fraud", "fake", "骗", "诈", "真", "假"):
                self.assertNotIn(word, said.lower())
            for word in (word for entry in taxonomy("types") for word in entry):
                if "-" in word or len(word) > 8 or unicodedata.east_asian_width(word[0]) == "W":
                    self.assertNotIn(word, said)


class Lint(unittest.TestCase):
    def test_shipped_cases_are_sound(self):
        for language in LANGUAGES:
            done = Box(self).run("scenario", "lint", "--lang", language)
            self.assertEqual(done.code, 0, done)

    def test_shipped_cases_keep_their_promises(self):
        done = Box(self).run("scenario", "test", "--lang", "en")
        self.assertEqual(done.code, 0, done)

    def test_single_files_can_be_checked(self):
        for case in CASES:
            done = Box(self).run("scenario", "lint", SHIPPED / f"{case}.yaml", "--lang", "en")
            self.assertEqual(done.code, 0, done)

    def broken(self, pattern, replacement):
        def edit(text):
            edited, count = re.subn(pattern, replacement, text, count=1, flags=re.M)
            self.assertEqual(count, 1, pattern)
            return edited

        box = Box(self)
        return box, pack(box, "lunch", edit=edit) / "lunch.yaml"

    def test_a_broken_file_is_shown_by_place_line_and_caret(self):
        # The stray key stands behind Chinese words in the same line.
        old = r'text: \{(zh: "[^"]*", en: "[^"]*")\}'
        new = r'text: {\1, 中: "换"}'
        for language in LANGUAGES:
            box, path = self.broken(old, new)
            done = box.run("scenario", "lint", path, "--lang", language)
            self.assertEqual(done.code, 1, done)
            said = (done.out + done.err).splitlines()
            place = next((l for l in said if re.search(r"lunch\.yaml:\d+:\d+: ", l)), None)
            self.assertIsNotNone(place, done)
            number, column = map(int, re.search(r"lunch\.yaml:(\d+):(\d+):", place).groups())
            source = path.read_text(encoding="utf-8").splitlines()[number - 1]
            self.assertIn("中: ", source, place)
            shown = said[said.index(place) + 1]
            caret = said[said.index(place) + 2]
            self.assertRegex(caret, r"^ *\^~*$")
            offset = shown.index(source.strip()) - (len(source) - len(source.lstrip()))
            prefix = shown[: offset + column - 1]
            self.assertEqual(cells(prefix), caret.index("^"), f"\n{shown}\n{caret}")

    def test_the_caret_stands_right_behind_chinese_words(self):
        old = r'^  caller: \{zh: "[^"]*"'
        new = '  caller: {zh: "示例来电显示", xx: "没有这种语言"'
        box, path = self.broken(old, new)
        done = box.run("scenario", "lint", path, "--lang", "zh")
        self.assertEqual(done.code, 1, done)
        said = (done.out + done.err).splitlines()
        pairs = [(a, b) for a, b in zip(said, said[1:]) if re.fullmatch(r" *\^~*", b)]
        shown, caret = next((a, b) for a, b in pairs if "没有这种语言" in a)
        targets = {cells(shown[: shown.index(word)]) for word in ("xx:", '"没有这种语言"')}
        self.assertIn(caret.index("^"), targets, f"\n{shown}\n{caret}")

    def test_files_that_are_no_case_at_all_are_said_clearly(self):
        box = Box(self)
        for name, content in (
            ("empty", b""), ("list", b"- a\n- b\n"), ("binary", bytes(range(256)) * 20),
            ("open", b'format: 1\ntitle: {zh: "x'),
            ("latin", "format: 1\nid: é".encode("latin-1")),
            ("tabs", b"format: 1\n\tid: tabs\n"), ("huge", b"#" * 400_000),
        ):
            path = box.root / f"{name}.yaml"
            path.write_bytes(content)
            done = box.run("scenario", "lint", path, "--lang", "en")
            self.assertEqual(done.code, 1, f"{name}: {done}")
            self.assertIn(f"{name}.yaml:", done.out + done.err)
            self.assertNotRegex(done.out + done.err, INSIDES)

    def test_a_missing_file_is_said_clearly(self):
        done = Box(self).run("scenario", "lint", "/nowhere/at-all.yaml", "--lang", "en")
        self.assertIn(done.code, (1, 64), done)
        self.assertIn("/nowhere/at-all.yaml", done.err + done.out)

    def test_a_broken_promise_fails_the_test_command(self):
        box, path = self.broken(r"(expect: \{ending: [\w-]+, lost: )\d+", r"\g<1>7")
        done = box.run("scenario", "test", "--scenarios", path.parent, "--lang", "en")
        self.assertEqual(done.code, 1, done)
        self.assertIn("lunch", done.out + done.err)


class Packs(unittest.TestCase):
    def test_a_broken_file_does_not_stop_the_others(self):
        box = Box(self)
        folder = pack(box, "supper")
        (folder / "broken.yaml").write_text("format: 1\nid: broken\nnodes: [", encoding="utf-8")
        (folder / "half.yaml").write_bytes((folder / "supper.yaml").read_bytes()[:9000])
        for case in ("supper/scam", "takeout/genuine"):
            done = box.play(case, "--lang", "en", "--scenarios", folder)
            self.assertEqual(done.code, 0, done)
        listed = box.run("scenario", "list", "--lang", "en", "--scenarios", folder)
        self.assertIn("supper", listed.out)
        done = box.play("broken", "--lang", "en", "--scenarios", folder)
        self.assertIn(done.code, (1, 64), done)
        self.assertNotRegex(done.err, INSIDES)
        self.assertEqual(box.run("scenario", "lint", "--scenarios", folder).code, 1)

    def test_an_id_that_stands_twice_names_both_files_and_shipped_cases_win(self):
        box = Box(self)
        folder = pack(box, "takeout", edit=said("Stewed socks!"))
        done = box.play("takeout/scam", "--lang", "en", "--scenarios", folder)
        self.assertEqual(done.code, 0, done)
        self.assertNotIn("Stewed socks!", done.out)
        lint = box.run("scenario", "lint", "--lang", "en", "--scenarios", folder)
        self.assertEqual(lint.code, 1, lint)
        self.assertIn(str(folder / "takeout.yaml"), lint.out + lint.err)
        self.assertIn("cases/takeout.yaml", lint.out + lint.err)

    def test_cases_in_the_data_folder_are_found(self):
        box = Box(self)
        box.data.mkdir()
        pack(box, "supper", status="local", name="data/scenarios")
        self.assertEqual(box.play("supper/scam", "--lang", "en").code, 0)
        self.assertEqual(box.plays()[0]["reason"], "localCase")


class WrongUse(unittest.TestCase):
    def test_an_unknown_case_names_the_nearest_one(self):
        for wrong, near in (
            ("takeotu", "takeout"), ("takeot/scam", "takeout"), ("oversea-job", "overseas-job"),
            ("merchant_notice", "merchant-notice"),
        ):
            for language in LANGUAGES:
                done = Box(self).run("play", wrong, "--plain", "--lang", language)
                self.assertEqual(done.code, 64, done)
                self.assertIn(near, done.err)
                self.assertEqual(done.out, "")

    def test_a_case_like_no_other_is_refused_all_the_same(self):
        for wrong in (
            "zzzzzzzzzz", "takeout/both", "takeout/scam/again", "/", "../takeout", "x" * 5000,
        ):
            done = Box(self).run("play", wrong, "--plain", "--lang", "en")
            self.assertEqual(done.code, 64, f"{wrong[:20]}: {done}")
            self.assertTrue(done.errors)

    def test_wrong_options_are_wrong_use(self):
        for args in (
            ["play", "takeout", "--bogus"], ["--lang", "fr"], ["play", "takeout", "--seed", "x"],
            ["play", "takeout", "--seed", "-1"], ["report", "--all", "--format", "xml"],
            ["nonsense"], ["now", "--region", "atlantis"], ["data"], ["data", "backup"],
            ["play", "a", "b"], ["report", "--all", "--learner", "x", "--format"],
            ["scenario", "dance"],
        ):
            box = Box(self)
            done = box.run(*args)
            if args == ["data"]:
                self.assertIn(done.code, (0, 64), f"{args}: {done}")
                continue
            self.assertEqual(done.code, 64, f"{args}: {done}")
            self.assertTrue(done.errors, args)
            self.assertFalse(box.data.exists(), "wrong use made a data folder")

    def test_help_and_version_answer_without_records(self):
        box = Box(self)
        for args in (
            ["--help"], ["-h"], ["help"], ["play", "--help"], ["report", "--help"],
            ["scenario", "--help"], ["scenario", "lint", "--help"], ["data", "erase", "--help"],
        ):
            done = box.run(*args)
            self.assertEqual(done.code, 0, f"{args}: {done}")
            self.assertIn("USAGE", done.out)
        version = box.run("--version")
        self.assertEqual(version.code, 0)
        self.assertRegex(version.out, r"^\d+\.\d+\.\d+\n$")
        self.assertFalse(box.data.exists())

    def test_global_options_stand_before_or_after_the_command(self):
        box = Box(self)
        other = box.root / "elsewhere"
        for args in (
            ["--data", other, "data", "where"], ["data", "where", "--data", other],
        ):
            done = box.run(*args)
            self.assertEqual((done.code, done.out.strip()), (0, str(other)), f"{args}: {done}")
        for args in (["--lang", "zh", "now"], ["now", "--lang", "zh"]):
            self.assertIn("挂断", box.run(*args).out)
        done = box.run("--plain", "--lang", "en", "--seed", "3", "play", "takeout", say="1\n" * 300)
        self.assertEqual(done.code, 0, done)


class Progress(unittest.TestCase):
    def test_progress_without_plays_and_with_some(self):
        for language in LANGUAGES:
            box = Box(self)
            empty = box.run("progress", "--lang", language)
            self.assertIn(empty.code, (0, 3), empty)
            self.assertNotRegex(empty.out + empty.err, INSIDES)
            box.play("takeout", "--lang", language, "--seed", 1)
            done = box.run("progress", "--lang", language)
            self.assertIn(title("takeout", language), done.out)

    def test_learners_keep_their_records_apart(self):
        box = Box(self)
        for name in ("Ann", "Bo"):
            session = Plain(self, box, "play", "takeout", "--seed", "2", "--learner", name)
            walk(session, steady)
        entries = box.report()["learners"]
        self.assertEqual([len(e["plays"]) for e in entries], [1, 1])
        self.assertTrue(all(e["plays"][0]["counted"] for e in entries))


if __name__ == "__main__":
    unittest.main()
