"""Installing: what lies where, what the shells are told, and that nothing is left behind."""

import os
import subprocess
import unittest

from harness.program import CHECKOUT, PATIENCE, SHIPPED, Box, binary

SHELLS = {
    "bash": ("share/bash-completion/completions/scamdrill", "#!/bin/bash"),
    "zsh": ("share/zsh/site-functions/_scamdrill", "#compdef scamdrill"),
    "fish": ("share/fish/vendor_completions.d/scamdrill.fish", "function __scamdrill_"),
}


def make(*words):
    """Runs make in the checkout; how it ended and what it said."""
    return subprocess.run(
        ["make", "--no-print-directory", *map(str, words)], cwd=CHECKOUT, capture_output=True,
        text=True, timeout=PATIENCE,
    )


def files(folder):
    """Every file below a folder, by its path from there."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


class Installed(unittest.TestCase):
    def setUp(self):
        self.box = Box(self)
        self.prefix = self.box.root / "stage" / "opt" / "some where"
        self.where = [
            f"BINARY={binary()}", f"DESTDIR={self.box.root / 'stage'}", "PREFIX=/opt/some where"]
        done = make("install", *self.where)
        self.assertEqual(done.returncode, 0, done)

    def test_everything_lies_where_a_system_looks_for_it(self):
        cases = SHIPPED.parent
        self.assertEqual(files(self.prefix), {
            "bin/scamdrill", "share/man/man1/scamdrill.1", "share/man/zh_CN/man1/scamdrill.1",
            "share/scamdrill/installed", *(path for path, _ in SHELLS.values()),
            *(f"share/scamdrill/scenarios/{path.relative_to(cases)}"
              for path in cases.rglob("*.yaml")),
        })

    def test_everybody_can_read_it_and_only_the_program_runs(self):
        for name in files(self.prefix):
            mode = (self.prefix / name).stat().st_mode & 0o777
            self.assertEqual(mode, 0o755 if name == "bin/scamdrill" else 0o644, name)
        for folder in self.prefix.rglob("*/"):
            self.assertEqual(folder.stat().st_mode & 0o555, 0o555, folder)

    def test_the_installed_program_plays_the_installed_cases(self):
        self.box.program = str(self.prefix / "bin" / "scamdrill")
        (self.prefix / "share/scamdrill/scenarios/cases/takeout.yaml").unlink()
        listed = self.box.run("scenario", "list", "--lang", "en")
        self.assertIn("overseas-job", listed.out)
        self.assertNotIn("takeout", listed.out)
        done = self.box.play("overseas-job", "--lang", "en")
        self.assertEqual(done.code, 0, done)

    def test_the_list_of_what_is_installed_is_true(self):
        listed = (self.prefix / "share/scamdrill/installed").read_text().splitlines()
        self.assertEqual(listed, sorted(files(self.prefix)))

    def test_installing_again_leaves_nothing_of_the_version_before(self):
        names = ("share/scamdrill/scenarios/cases/withdrawn.yaml", "lib/scamdrill/library.so")
        with open(self.prefix / "share/scamdrill/installed", "a") as listed:
            for name in names:
                path = self.prefix / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text("of the version before\n")
                listed.write(f"{name}\n")
        self.assertEqual(make("install", *self.where).returncode, 0)
        self.assertEqual(files(self.prefix) & set(names), set())
        self.assertFalse((self.prefix / "lib").is_dir() and any((self.prefix / "lib").iterdir()))

    def test_cases_of_ones_own_stay_at_every_step(self):
        own = self.prefix / "share/scamdrill/scenarios/mine.yaml"
        own.write_text("id: mine\n")
        for step in ("install", "uninstall", "install"):
            self.assertEqual(make(step, *self.where).returncode, 0)
            self.assertTrue(own.exists(), step)

    def test_the_program_is_not_mixed_with_the_records(self):
        home = self.box.root / "learner"
        done = subprocess.run(
            [CHECKOUT / "tools" / "install", binary(), home / ".local"], capture_output=True,
            text=True, timeout=PATIENCE, env={"PATH": os.environ["PATH"], "HOME": str(home)})
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"{home}/.local/opt/scamdrill", done.stderr)
        self.assertFalse(home.exists())

    def test_uninstalling_takes_all_of_it_and_nothing_else(self):
        stranger = self.prefix / "share/man/man1/other.1"
        own = self.prefix / "share/scamdrill/notes.txt"
        for path in (stranger, own):
            path.write_text("kept\n")
        done = make("uninstall", *self.where)
        self.assertEqual(done.returncode, 0, done)
        self.assertEqual(files(self.prefix), {
            str(path.relative_to(self.prefix)) for path in (stranger, own)})

    def test_uninstalling_twice_is_no_error(self):
        for _ in range(2):
            self.assertEqual(make("uninstall", *self.where).returncode, 0)
        self.assertFalse((self.prefix / "share" / "scamdrill").exists())

    def test_a_missing_program_is_said_with_the_remedy(self):
        done = subprocess.run(
            [CHECKOUT / "tools" / "install", self.box.root / "none", self.box.root / "there"],
            capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual(done.returncode, 1)
        self.assertIn("make build", done.stderr)
        self.assertFalse((self.box.root / "there").exists())


class Completions(unittest.TestCase):
    def test_each_shell_gets_its_own_script(self):
        for shell, (_, beginning) in SHELLS.items():
            for words in ([f"--generate-completion-script={shell}"],
                          ["--generate-completion-script", shell]):
                done = Box(self).run(*words)
                self.assertEqual(done.code, 0, done)
                self.assertTrue(done.out.lstrip().startswith(beginning), (words, done))

    def test_bash_offers_commands_and_options(self):
        box = Box(self)
        script = box.root / "completions"
        script.write_text(box.run("--generate-completion-script=bash").out)
        for line, offered in (
            ("scamdrill pl", {"play"}), ("scamdrill scenario ", {"list", "lint", "test"}),
            ("scamdrill report --na", {"--names"}), ("scamdrill data erase --y", {"--yes"}),
        ):
            self.assertLessEqual(offered, self.completed(script, line), line)

    def completed(self, script, line):
        """What bash would offer at the end of this line."""
        words = line.split(" ")
        asked = 'source "$1"; COMP_WORDS=("${@:3}"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); ' \
            'COMP_LINE=$2; COMP_POINT=${#2}; _scamdrill "$3" "${COMP_WORDS[-1]}" ' \
            '"${COMP_WORDS[COMP_CWORD-1]}"; printf "%s\\n" "${COMPREPLY[@]}"'
        done = subprocess.run(
            ["bash", "--norc", "-c", asked, "-", str(script), line, *words], text=True,
            capture_output=True, timeout=PATIENCE, env={"PATH": os.environ["PATH"]})
        self.assertEqual(done.stderr, "")
        return {word.strip() for word in done.stdout.splitlines()}


if __name__ == "__main__":
    unittest.main()
