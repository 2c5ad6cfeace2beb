"""What an author wrote in a case, by where in the story it stands: to know what nobody may have seen yet."""

import re

from .program import SHIPPED

TEXT = re.compile(r'\b(zh|en): "((?:[^"\\]|\\.)*)"')


class Tale:
    """One telling of a shipped case, read line by line as the shipped cases are laid out."""

    def __init__(self, case, telling):
        self.words, self.apart, self.endings, self.ids = {}, {}, {}, set()
        self.debrief, self.demo = [], []
        lines = (SHIPPED / f"{case}.yaml").read_text(encoding="utf-8").splitlines()
        part = node = None
        mine = True
        for line in lines:
            indent = len(line) - len(line.lstrip())
            key = re.match(r"\s*([\w-]+):", line)
            if indent == 0 and key:
                part, node, mine = key[1], None, True
            elif part == "stories" and indent == 2 and key:
                mine, node = key[1] == telling, None
            elif part in ("stories", "telling") and indent == 4 and key:
                part, node = "stories", None
                section = key[1]
                if section == "demo" and mine:
                    self.demo = re.findall(r"[\w-]+/[\w-]+", line)
                if section == "debrief":
                    node = "debrief"
            if not mine:
                continue
            if part == "nodes" and indent == 2 and key:
                node = key[1]
            elif part == "stories" and indent == 6 and key and node != "debrief":
                node = key[1]
            if node is None:
                continue
            if part == "stories" and section not in ("nodes", "endings", "debrief"):
                continue
            self._take(line, node, part == "stories" and section)

    def _take(self, line, node, section):
        texts = [clean(text) for _, text in TEXT.findall(line)]
        words = [piece for text in texts for piece in text]
        stripped = line.strip()
        if section == "debrief":
            self.debrief += words
        elif section == "endings":
            self.endings.setdefault(node, []).extend(words)
            self.ids.add(node)
        elif re.match(r"(why|host_note|discuss):", stripped):
            self.apart.setdefault(node, {}).setdefault(stripped.split(":")[0], []).extend(words)
        else:
            self.words.setdefault(node, []).extend(words)
            self.ids.add(node)
            self.ids.update(re.findall(r"- id: ([\w-]+)", line))

    def unseen(self, visited, discussed=()):
        """All that may not have been told where a class has been at these nodes, before it is explained."""
        told = "\n".join(piece for node in visited for piece in self.words[node])
        told += "\n".join(piece for node in discussed
                          for piece in self.apart.get(node, {}).get("discuss", ()))
        hidden = list(self.debrief)
        for node, words in self.words.items():
            hidden += words if node not in visited else []
        for words in self.endings.values():
            hidden += words
        for node, texts in self.apart.items():
            for kind, words in texts.items():
                hidden += words if kind != "discuss" or node not in discussed else []
        return [piece for piece in dict.fromkeys(hidden) if piece not in told]


def clean(text):
    """Stretches of an author's text that are shown as they stand, long enough to be known again."""
    text = re.sub(r"\[\[[\w-]+\|([^\]]*)\]\]", r"\1", text).replace('\\"', '"')
    pieces = [piece.strip() for piece in re.split(r"\{[^}]*\}", text)]
    return [piece for piece in pieces
            if len(piece) >= (5 if re.search(r"[一-鿿]", piece) else 9)]
