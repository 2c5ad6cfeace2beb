"""The code on the host's screen is read from a picture of the screen, as a phone's camera reads it."""

import re
import subprocess
import unittest

from harness.picture import picture
from harness.program import PATIENCE, Box
from harness.room import until
from harness.screen import Screen

SIZES = ((80, 24), (100, 30))
BACKGROUNDS = (("dark", False), ("light", True))


class Code(unittest.TestCase):
    def read(self, box, image):
        file = box.root / "screen.pgm"
        file.write_bytes(image)
        done = subprocess.run(
            ["zbarimg", "--quiet", "--raw", str(file)], capture_output=True, timeout=PATIENCE)
        return done.stdout.decode().split()

    def shown(self, size, theme, language="en", **env):
        box = Box(self)
        screen = Screen(
            self, box, "class", "host", "taster", "--address", "127.0.0.1", "--port", "0",
            "--lang", language, "--theme", theme, size=size, env=env, language=language)
        text = screen.until(lambda shown: "http://" in shown, "the address")
        (address,) = re.findall(r"http://\S+", text)
        return box, screen, address

    def assertReads(self, box, screen, size, is_light, address):
        """The address is drawn before all of the code is."""
        found = until("a code that can be read", lambda: self.read(
            box, picture(screen.styled(), size, is_light)))
        self.assertEqual(found, [address.upper()])

    def test_what_the_screen_shows_opens_the_address_beside_it(self):
        for size in SIZES:
            for theme, is_light in BACKGROUNDS:
                for language in ("en", "zh"):
                    with self.subTest(size=size, theme=theme, language=language):
                        box, screen, address = self.shown(size, theme, language)
                        self.assertReads(box, screen, size, is_light, address)
                        screen.close()

    def test_without_colours_it_is_read_as_well(self):
        for is_light, colors in ((False, "15;0"), (True, "0;15")):
            with self.subTest(is_light=is_light):
                box, screen, address = self.shown((80, 24), "mono", COLORFGBG=colors)
                self.assertReads(box, screen, (80, 24), is_light, address)
                screen.close()


if __name__ == "__main__":
    unittest.main()
