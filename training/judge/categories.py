"""Sentences of Portal:Current events by the category of their item: those of accidents, sport, arts and science (disasters.txt), in which
a word of harm reports no attack, and as many of armed conflict (conflict.txt): categories.py NEWS FOLDER [LEFT_OUT]; see README.md."""

import gzip
import json
import pathlib
import re
import sys
import zlib

HARMLESS = {"Disasters and accidents", "Disasters", "Sport", "Sports", "Arts and culture", "Science and technology", "Science"}
CONFLICT = {"Armed conflicts and attacks", "Armed conflict and attacks", "Armed conflicts and incidents", "Armed attacks and conflicts"}
SENTENCE_END = re.compile(r"(?<=[a-z0-9)]{2}[.?!]) +(?=[A-Z])")
MOST = 8000


def sentences(item):
    text = item["text"].replace("[", "(").replace("]", ")").replace("\t", " ").replace("\n", " ")
    return [sentence + "\n" for sentence in SENTENCE_END.split(text)]


def main():
    folder = pathlib.Path(sys.argv[2])
    left_out = {json.loads(line)["id"] for path in sys.argv[3:] for line in open(path, encoding="utf-8")}
    kinds = {"disasters": [], "conflict": []}
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as lines:
        items = [item for item in map(json.loads, lines) if item["id"] not in left_out]
    for item in sorted(items, key=lambda item: zlib.crc32(item["id"].encode())):
        kind = "disasters" if item["category"] in HARMLESS else "conflict" if item["category"] in CONFLICT else None
        if kind and len(kinds[kind]) < MOST:
            kinds[kind] += sentences(item)
    for kind, texts in kinds.items():
        (folder / f"{kind}.txt").write_text("".join(texts), encoding="utf-8")


if __name__ == "__main__":
    main()
