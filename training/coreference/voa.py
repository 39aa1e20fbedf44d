#!/usr/bin/env python3
"""Writes the labelled Voice of America texts as PairData reads them: voa.py GMB.jsonl.gz > voa.jsonl

GMB.jsonl.gz holds the sentences of the Groningen Meaning Bank (texts in the public domain), a JSON object a line with "id" and
"tokens"; voa_labels.tsv beside this file says which of them make a text and which of its words tell one event.
"""
import gzip
import json
import pathlib
import re
import sys


def text(tokens):
    joined = " ".join(tokens)
    joined = re.sub(r" ([.,;:?!%)'\u2019])", r"\1", joined)
    joined = joined.replace("( ", "(").replace(" n't", "n't").replace(" 's", "'s").replace("$ ", "$")
    return re.sub(r'" (.*?) "', r'"\1"', joined)


def numbers(cell):
    return [] if cell == "-" else [int(number) for number in cell.split(",")]


def main():
    rows = [json.loads(line) for line in gzip.open(sys.argv[1], "rt", encoding="utf-8")]
    place = {row["id"]: at for at, row in enumerate(rows)}
    labels = pathlib.Path(__file__).with_name("voa_labels.tsv").read_text(encoding="utf-8").splitlines()
    for line in labels:
        if line.startswith("#") or line.startswith("id\t"):
            continue
        name, first, last, groups, singles, none = line.split("\t")
        marks = {}
        for number, group in enumerate([] if groups == "-" else groups.split(";")):
            marks.update({start: f"group {number}" for start in numbers(group)})
        marks.update({start: f"single {start}" for start in numbers(singles)})
        marks.update({start: "-" for start in numbers(none)})
        sentences = rows[place[first]:place[last] + 1]
        print(json.dumps({"id": name, "published": "2007-06-15", "marks": marks,
                          "text": "\n\n".join(text(sentence["tokens"]) for sentence in sentences)}))


if __name__ == "__main__":
    main()
