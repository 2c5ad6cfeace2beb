"""A terminal of characters only: what stands on it after the bytes that a program wrote."""
import re
import unicodedata

CONTROL = re.compile(
    r"\x1b\[([?>=]?)([\d;:]*)[ -/]*([@-~])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]+.|\x1b[^\[\]]")
PARTIAL = re.compile(r"\x1b(?:\[[?>=]?[\d;:]*[ -/]*|\][^\x07\x1b]*\x1b?|[ -/]*)?$")


class Terminal:
    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.cells = [[" "] * columns for _ in range(rows)]
        self.x = self.y = 0
        self.last, self.rest, self.bytes = " ", "", b""

    def text(self):
        return "\n".join("".join(row).rstrip() for row in self.cells)

    def feed(self, data):
        data = self.bytes + data
        try:
            text, self.bytes = data.decode(), b""
        except UnicodeDecodeError as error:
            if len(data) - error.start > 3:
                raise
            text, self.bytes = data[:error.start].decode(), data[error.start:]
        text = self.rest + text
        self.rest = ""
        at = 0
        while at < len(text):
            if text[at] != "\x1b":
                self.write(text[at])
                at += 1
                continue
            found = CONTROL.match(text, at)
            if found:
                if found.group(3):
                    self.control(found.group(1), found.group(2), found.group(3))
                at = found.end()
            elif PARTIAL.match(text, at):
                self.rest = text[at:]
                return
            else:
                at += 1

    def write(self, character):
        if character == "\r":
            self.x = 0
        elif character == "\n":
            self.y = min(self.y + 1, self.rows - 1)
        elif character == "\b":
            self.x = max(self.x - 1, 0)
        elif character >= " ":
            if unicodedata.combining(character):
                return
            self.last = character
            width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
            if self.x + width > self.columns:
                self.x, self.y = 0, min(self.y + 1, self.rows - 1)
            row = self.cells[self.y]
            row[self.x] = character
            if width == 2:
                row[self.x + 1] = ""
            self.x += width

    def control(self, private, words, final):
        if private:
            return
        numbers = [int(word) if word.isdigit() else 0 for word in words.split(";")]
        first = max(numbers[0], 1)
        row = self.cells[self.y]
        x = min(self.x, self.columns - 1)
        if final in "Hf":
            self.y = min(first, self.rows) - 1
            self.x = min(max(numbers[1] if len(numbers) > 1 else 1, 1), self.columns) - 1
        elif final == "d":
            self.y = min(first, self.rows) - 1
        elif final in "G`":
            self.x = min(first, self.columns) - 1
        elif final == "A":
            self.y = max(self.y - first, 0)
        elif final == "B":
            self.y = min(self.y + first, self.rows - 1)
        elif final == "C":
            self.x = min(self.x + first, self.columns - 1)
        elif final == "D":
            self.x = max(self.x - first, 0)
        elif final == "K":
            start, end = {0: (x, self.columns), 1: (0, x + 1)}.get(numbers[0], (0, self.columns))
            row[start:end] = [" "] * (end - start)
        elif final == "J":
            if numbers[0] == 0:
                row[x:] = [" "] * (self.columns - x)
            for y in range(self.y + 1 if numbers[0] == 0 else 0, self.rows):
                self.cells[y] = [" "] * self.columns
        elif final == "X":
            end = min(x + first, self.columns)
            row[x:end] = [" "] * (end - x)
        elif final == "P":
            row[x:] = (row[x + first:] + [" "] * self.columns)[:self.columns - x]
        elif final == "@":
            row[x:] = ([" "] * first + row[x:])[:self.columns - x]
        elif final == "b":
            for _ in range(first):
                self.write(self.last)
