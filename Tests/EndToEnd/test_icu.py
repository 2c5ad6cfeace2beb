"""The lines our wrap is held to are still those that ICU makes."""

import subprocess
import sys
import unittest

from harness.program import CHECKOUT, IS_FULL, PATIENCE

TOOL = CHECKOUT / "Tests" / "tools" / "icu_wrap.py"

# ICU is not needed by anything else, so only the long run asks for it.
if IS_FULL:
    class ICU(unittest.TestCase):
        def test_icu_breaks_the_samples_as_the_file_says(self):
            done = subprocess.run(
                [sys.executable, TOOL, "--check"], capture_output=True, text=True,
                timeout=PATIENCE)
            self.assertEqual((done.returncode, done.stdout + done.stderr), (0, ""))


if __name__ == "__main__":
    unittest.main()
