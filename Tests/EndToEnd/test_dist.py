"""The archive: the same bytes each time, whole, and enough for a machine with next to nothing."""

import pathlib
import re
import shutil
import subprocess
import tarfile
import tempfile
import unittest

from harness.bare import Bare
from harness.plain import Plain
from harness.program import CHECKOUT, IS_FULL, SHIPPED, binary
from harness.roads import steady, walk
from harness.screen import Screen
from harness.words import words

PLACE = "opt/scamdrill"
PROGRAM = f"/{PLACE}/bin/scamdrill"


def packed(folder):
    """The archive, packed into this folder."""
    done = subprocess.run(
        [CHECKOUT / "tools" / "dist", binary(), folder], capture_output=True, text=True,
        check=True, timeout=300)
    return pathlib.Path(done.stdout.strip())


# Packing and making a system take minutes.
if IS_FULL:
    class Archive(unittest.TestCase):
        @classmethod
        def setUpClass(cls):
            cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="scamdrill-dist-"))
            cls.addClassCleanup(shutil.rmtree, cls.folder)
            cls.archive = packed(cls.folder / "first")
            with tarfile.open(cls.archive) as archive:
                cls.members = archive.getmembers()

        def test_it_is_named_after_what_it_holds(self):
            version = subprocess.run(
                [binary(), "--version"], capture_output=True, text=True, check=True).stdout.strip()
            self.assertRegex(
                self.archive.name, rf"^scamdrill-{re.escape(version)}-linux-\w+\.tar\.gz$")

        def test_packing_twice_gives_the_same_bytes(self):
            again = packed(self.folder / "second")
            self.assertEqual(again.name, self.archive.name)
            self.assertEqual(again.read_bytes(), self.archive.read_bytes())

        def test_no_entry_tells_who_packed_it_and_when(self):
            self.assertEqual(
                {(m.uid, m.gid, m.uname, m.gname) for m in self.members}, {(0, 0, "", "")})
            self.assertEqual(len({m.mtime for m in self.members}), 1)
            names = [m.name for m in self.members]
            self.assertEqual(names, sorted(names, key=lambda name: name.split("/")))

        def test_it_holds_one_prefix_with_everything(self):
            top = self.archive.name.removesuffix(".tar.gz")
            files = {m.name.removeprefix(f"{top}/") for m in self.members if m.isfile()}
            self.assertEqual({m.name.split("/")[0] for m in self.members}, {top})
            cases = SHIPPED.parent
            self.assertLessEqual({
                "bin/scamdrill", "share/man/man1/scamdrill.1", "share/man/zh_CN/man1/scamdrill.1",
                "share/bash-completion/completions/scamdrill",
                "share/zsh/site-functions/_scamdrill",
                "share/fish/vendor_completions.d/scamdrill.fish",
                "share/doc/scamdrill/LICENSE", "share/doc/scamdrill/README.md",
                *(f"share/scamdrill/scenarios/{p.relative_to(cases)}"
                  for p in cases.rglob("*.yaml")),
            }, files)

        def test_its_list_of_what_it_installs_is_true(self):
            with tarfile.open(self.archive) as archive:
                top = self.members[0].name
                listed = archive.extractfile(f"{top}/share/scamdrill/installed").read().decode()
            files = [m.name.removeprefix(f"{top}/") for m in self.members if m.isfile()]
            self.assertEqual(listed.splitlines(), sorted(files))

        def test_everything_that_is_inside_comes_with_its_licence(self):
            papers = {m.name.split("/licenses/")[1] for m in self.members
                      if "/licenses/" in m.name}
            named = re.findall(r'url: ".*/([\w.-]+)"',
                               (CHECKOUT / "Package.swift").read_text(encoding="utf-8"))
            self.assertGreater(len(named), 4)
            for package in ("swift", "libmd", "libunibreak", "libqrencode", *named):
                self.assertTrue(
                    any(re.match(rf"{re.escape(package)}-(LICENSE|copyright)", paper)
                        for paper in papers), package)

        def test_the_program_does_not_tell_where_it_was_built(self):
            self.assertNotIn(f"{CHECKOUT}/".encode(), pathlib.Path(binary()).read_bytes())

    class BareSystem(unittest.TestCase):
        @classmethod
        def setUpClass(cls):
            cls.bare = Bare(cls)
            cls.bare.unpack(packed(cls.bare.folder), PLACE)

        def test_no_library_is_missing(self):
            found = self.bare.run("ldd", PROGRAM).stdout.decode()
            for library in ("libmd", "libunibreak", "libqrencode"):
                self.assertIn(f"/{PLACE}/bin/../lib/scamdrill/{library}", found)
            self.assertNotIn("not found", found)

        def test_a_whole_case_is_played_in_plain_text(self):
            for language in ("zh", "en"):
                play = Plain(self, self.bare, *self.bare.enter, PROGRAM, "play", "takeout/scam",
                             "--data", f"/learner/{language}", language=language)
                walk(play, steady)
                done = play.wait()
                self.assertEqual((done.code, done.err), (0, ""), done)
                self.assertRegex(play.heard, words(language).heading(words(language).oneRule))

        def test_a_screen_is_drawn_and_answers_in_chinese(self):
            screen = Screen(
                self, self.bare, language="zh",
                command=[self.bare.program, *self.bare.enter, PROGRAM, "--lang", "zh",
                         "--data", "/learner/screen"])
            w = words("zh")
            screen.wait(w.library, w.homePromise[:12], "▸")
            screen.press("1")
            screen.wait(w.trusted, "▌", "│")
            screen.answer("2")
            screen.press("q")
            screen.wait(w.library)
            screen.press("q")
            self.assertEqual(screen.wait_end(), 0)

        def test_it_runs_wherever_it_is_copied(self):
            self.bare.run("cp", "-a", f"/{PLACE}/.", "/usr/local")
            said = self.bare.run("scamdrill", "scenario", "list", "--data", "/learner/copied")
            self.assertIn("takeout", said.stdout.decode())
            self.bare.run(
                "sh", "-c", "cd /usr/local && xargs rm -f <share/scamdrill/installed")
            left = self.bare.run("find", "/usr/local", "-type", "f").stdout.decode()
            self.assertEqual(left, "")


if __name__ == "__main__":
    unittest.main()
