#!/usr/bin/env python3
"""Counts in how many dated items of world news a capitalised word stands that does not begin a sentence.

    python3 training/link/names.py current_events.jsonl.gz > data/en/link/known_names.tsv

The set has an item a line with its "text" (Wikipedia's Portal:Current events). Words in fewer than twenty items are left out: those are
the names that tell one event from another.
"""

import collections
import gzip
import json
import re
import sys

FEWEST = 20
WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’-])*")


def names(text):
    found = set()
    for match in WORD.finditer(text):
        before = text[:match.start()].rstrip()
        word = match.group()
        if word[0].isupper() and len(word) > 2 and before and before[-1] not in '.!?:"':
            lower = word.lower()
            found.add(lower[:-2] if lower.endswith(("'s", "’s")) else lower)
    return found


def main(path):
    items = 0
    counts = collections.Counter()
    for line in gzip.open(path, "rt"):
        items += 1
        counts.update(names(json.loads(line)["text"]))
    print(f"# In how many of {items} dated items of world news a capitalised word stands that does not begin a sentence: countries, capitals, heads of")
    print("# state, agencies. Counted by training/link/names.py in Wikipedia's Portal:Current events, 2002-2026; counts, no text. CC0-1.0.")
    for name, count in sorted(counts.items()):
        if count >= FEWEST:
            print(f"{name}\t{count}")


if __name__ == "__main__":
    main(*sys.argv[1:])
