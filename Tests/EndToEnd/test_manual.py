"""The manual pages and the front page, held to what the program says of itself."""

import re
import subprocess
import unittest

from harness.program import CHECKOUT, PATIENCE, Box
from harness.screen import Screen
from harness.usage import all_options, commands, common_options

PAGES = {"en": "scamdrill.1", "zh": "scamdrill.zh_CN.1"}
HEADINGS = {"en": ("COMMANDS", "OPTIONS"), "zh": ("命令", "选项")}
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*(?![\w-]*\.)")
VARIABLE = re.compile(r"\bSCAMDRILL_[A-Z]+\b")


def page(language):
    """A manual page as its reader sees the words, requests still in front of the lines."""
    text = (CHECKOUT / "docs" / "man" / PAGES[language]).read_text(encoding="utf-8")
    return re.sub(r"\\f[BIR]|\\&", "", text.replace("\\-", "-"))


def section(language, heading):
    return re.search(rf"^\.SH {heading}\n(.*?)(?=^\.SH )", page(language), re.M | re.S).group(1)


def entries(language):
    """The text about each command, by its words."""
    found, current = {}, None
    lines = iter(section(language, HEADINGS[language][0]).splitlines())
    for line in lines:
        if line == ".TP":
            line = next(lines)
            words = re.sub(r"^\.BR? ", "", line)
            named = [name for name in commands() if re.match(rf"{name}(?![\w-])", words)]
            current = named[0] if named else current
        found.setdefault(current, []).append(line)
    return {name: "\n".join(lines) for name, lines in found.items()}


class Manual(unittest.TestCase):
    def test_every_command_has_an_entry_with_all_of_its_own_options(self):
        for language in PAGES:
            found = entries(language)
            self.assertEqual(set(found), set(commands()), language)
            for name, command in commands().items():
                with self.subTest(language=language, command=name):
                    named = set(OPTION.findall(found[name]))
                    self.assertEqual(command.options - common_options() - named, set())
                    self.assertEqual(named - command.options, set())

    def test_the_options_are_those_that_go_with_every_command(self):
        for language in PAGES:
            found = section(language, HEADINGS[language][1])
            headings = "\n".join(re.findall(r"^\.TP\n(.*)", found, re.M))
            self.assertEqual(set(OPTION.findall(headings)), common_options(), language)

    def test_no_option_is_named_that_does_not_exist(self):
        for language in PAGES:
            self.assertEqual(set(OPTION.findall(page(language))) - all_options(), set(), language)

    def test_every_variable_of_the_program_is_named_and_no_other(self):
        sources = (CHECKOUT / "Sources").rglob("*.swift")
        read = {name for file in sources for name in VARIABLE.findall(file.read_text("utf-8"))}
        for language in PAGES:
            self.assertEqual(set(VARIABLE.findall(page(language))), read, language)

    def test_every_exit_status_is_named(self):
        text = (CHECKOUT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
        statuses = re.findall(r"^\| (\d+) \|", text, re.M)
        self.assertGreater(len(statuses), 4)
        for language in PAGES:
            for status in statuses:
                self.assertIn(f"\n.B {status}\n", page(language), language)

    def test_the_pages_are_of_the_version_of_the_program(self):
        version = Box(self).run("--version").out.strip()
        for language in PAGES:
            self.assertIn(f'"scamdrill {version}"', page(language).splitlines()[0])

    def test_the_pages_render_without_a_warning(self):
        files = [CHECKOUT / "docs" / "man" / name for name in PAGES.values()]
        done = subprocess.run(
            ["mandoc", "-T", "lint", *files], capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

    def test_no_line_of_a_page_is_wider_than_the_terminal(self):
        for name in PAGES.values():
            done = subprocess.run(
                ["mandoc", "-T", "utf8", "-O", "width=78", CHECKOUT / "docs" / "man" / name],
                capture_output=True, check=True, timeout=PATIENCE)
            text = re.sub(".\b", "", done.stdout.decode())
            for line in text.splitlines():
                cells = sum(2 if ord(sign) > 0x2E7F else 1 for sign in line)
                self.assertLessEqual(cells, 78, line)


class FrontPage(unittest.TestCase):
    def setUp(self):
        text = (CHECKOUT / "README.md").read_text(encoding="utf-8")
        self.code = re.findall(r"`([^`\n]*)`", text)

    def test_every_command_is_named(self):
        said = [words.removeprefix("scamdrill ").replace("\\|", "|") for words in self.code]
        for name in set(commands()) - {"home", "help"}:
            *group, last = name.split()
            named = rf"{' '.join([*group, ''])}([^|]*\| )*{last}\b"
            self.assertTrue(any(re.match(named, words) for words in said), name)

    def test_every_option_for_all_commands_is_named(self):
        expected = common_options() - {"--help", "-h", "--version"}
        self.assertEqual(expected - self.options(), set())

    def test_no_option_is_named_that_does_not_exist(self):
        self.assertEqual(self.options() - all_options(), set())

    def test_the_screen_on_the_front_page_is_the_one_that_is_shown(self):
        text = (CHECKOUT / "README.md").read_text(encoding="utf-8")
        drawn = re.search(r"<!-- screen -->\n```\n(.*?)```", text, re.S).group(1)
        screen = Screen(self, Box(self), "play", "takeout/scam", "--lang", "en")
        screen.until(lambda shown: screen.asks(shown) == "belief", "the first question")
        screen.answer("3")
        screen.answer("a")
        # Its header says besides that a telling chosen beforehand is practice.
        shown, wanted = ([row.rstrip() for row in whole.rstrip().split("\n")[1:]]
                         for whole in (screen.text(), drawn))
        self.assertEqual(shown, wanted)

    def options(self):
        return set(OPTION.findall(" ".join(self.code)))


if __name__ == "__main__":
    unittest.main()
