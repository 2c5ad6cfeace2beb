"""Ways to answer a play: always the same for the same place, or at random with a seed."""

import random


def steady(place, prompt):
    """An answer that differs from place to place, so that a lost or doubled one shows."""
    if prompt.kind == "belief":
        return "1234565432"[place * 3 % 10]
    if prompt.kind == "choice":
        letters = [option for option in prompt.options if option.isupper()]
        return letters[place * 7 % len(letters)]
    return "1"


class Wandering:
    """Any answer there is, by a seed; at a terminal it also marks."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.marks = self.random.randrange(4)

    def __call__(self, place, prompt):
        if prompt.kind == "belief":
            return self.random.choice("123456")
        if prompt.kind == "choice":
            return self.random.choice([o for o in prompt.options if o.isalpha()])
        if prompt.kind == "mark":
            self.marks -= 1
            if self.marks < 0:
                return "0"
            return self.random.choice(("1", "2", "3", "2+", "4+"))
        return "1"


def walk(session, answer, stop=None):
    """Answers until the program is done, or `stop` answers were given.

    Returns the prompts met and the answers given; with `stop` the prompt after the last answer is
    the last one, so that all answers are known to have been taken.
    """
    prompts, answers = [], []
    while True:
        prompt = session.prompt()
        if prompt is None:
            return prompts, answers
        prompts.append(prompt)
        if stop is not None and len(answers) == stop:
            return prompts, answers
        if len(answers) > 400:
            raise AssertionError(f"no end; it asks {prompt}; {session.errors()[-600:]}")
        answers.append(answer(len(answers), prompt))
        session.send(answers[-1])
