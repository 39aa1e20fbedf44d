"""Makes sentences of the templates: expand.py LISTS TEMPLATES... > lines of label, tab, sentence with [trigger]."""

import pathlib
import random
import re
import sys

VARIANTS = 12


def lists(path):
    found = {}
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        name, _, values = line.partition(" = ")
        found[name] = values.split("|")
    return found


def main():
    chance = random.Random(7)
    known = lists(sys.argv[1])

    def choice(words):
        chosen = chance.choice(known.get(words) or words.split("|"))
        return chance.choice(known["day"]) if chosen == "day" else chosen

    for path in sys.argv[2:]:
        for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
            label, template = line.split("\t") if "\t" in line else ("none", line)
            made = set()
            for _ in range(VARIANTS):
                text = template
                while "{" in text:  # a choice may hold names of lists: inner ones first
                    text = re.sub(r"\{([^{}]*)\}", lambda hole: choice(hole[1]), text)
                made.add(text[0].upper() + text[1:])
            for text in sorted(made):
                print(label + "\t" + text)


if __name__ == "__main__":
    main()
