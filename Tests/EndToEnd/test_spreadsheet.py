"""Tables opened and saved again by a spreadsheet: nothing is run, nothing is lost. In `make test-full`."""

import csv
import io
import math
import pathlib
import subprocess
import tempfile
import unittest

from harness.program import CHECKOUT, IS_FULL

GOLDEN = CHECKOUT / "Tests" / "ReportsTests" / "Golden"
TABLES = ("report", "learners", "answers", "choices", "clauses")
# Commas, quotes, UTF-8, from the first line; texts in quotes are not turned into numbers, special numbers not
# looked for: what a person picks who opens a table of other people.
OPEN = "CSV:44,34,76,1,,0,false,false"
# The same, with cells as they are kept and not as they look.
SAVE = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false'


def rows(text):
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def same(old, new):
    """Whether a cell still says what it said; the spreadsheet writes fifteen digits and its own line ends."""
    try:
        return math.isclose(float(old), float(new), rel_tol=1e-13)
    except ValueError:
        ends = old.replace("\r\n", "\n").replace("\r", "\n")
        return new == ends


def saved_again(path):
    """The table as LibreOffice has it."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             f"--infilter={OPEN}", "--convert-to", SAVE, "--outdir", f"{folder}/out", path],
            check=True, capture_output=True, timeout=180)
        return pathlib.Path(folder, "out", path.name).read_bytes().decode("utf-8")


if IS_FULL:
    class Spreadsheet(unittest.TestCase):
        def test_every_table_with_hostile_names_comes_back_as_it_went(self):
            for name in TABLES:
                path = GOLDEN / f"{name}.csv"
                before = rows(path.read_bytes().decode("utf-8"))
                after = rows(saved_again(path))
                with self.subTest(table=name):
                    self.assertEqual(len(after), len(before))
                    for line, (old, new) in enumerate(zip(before, after)):
                        new += [""] * (len(old) - len(new))
                        for column, one, other in zip(before[0], old, new, strict=True):
                            self.assertTrue(
                                same(one, other), f"row {line}, {column}: {one!r}, now {other!r}")

        def test_an_armed_formula_would_be_noticed(self):
            with tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder, "armed.csv")
                path.write_bytes(b"learner\r\n=1+1\r\n")
                self.assertEqual(rows(saved_again(path))[1], ["2"])


if __name__ == "__main__":
    unittest.main()
