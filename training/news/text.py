#!/usr/bin/env python3
"""Writes the annotated news with their texts, as the training scripts read them: text.py TRAIN > news.jsonl

TRAIN is the folder with news/current_events.jsonl.gz, names/gmb.jsonl.gz and semantics/qanom.jsonl.gz. The texts are not in the project;
records.jsonl.gz beside this file says which sentences make a text and what a careful reader finds in it. See README.md.
"""
import collections
import gzip
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "coreference"))
import voa


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        yield from map(json.loads, rows)


def wikinews(tokens):
    joined = " ".join(tokens).replace("`` ", '"').replace(" ''", '"').replace("``", '"').replace("''", '"')
    joined = re.sub(r" ([.,;:?!%)])", r"\1", joined).replace("( ", "(").replace(" n't", "n't").replace(" 's", "'s")
    return joined.replace(" '", "'").replace("$ ", "$").replace("-LRB- ", "(").replace(" -RRB-", ")")


def wikinews_texts(path):
    """Text of each report of Wikinews by its number, the first eighteen of the sentences that QANom has of it."""
    reports = collections.defaultdict(list)
    for row in lines(path):
        if row["source"] == "wikinews" and row["split"] != "test":
            _, _, report, paragraph, sentence = row["id"].split(":")
            reports[report].append((int(paragraph), int(sentence), row["tokens"]))
    for report, sentences in reports.items():
        paragraphs = collections.defaultdict(list)
        for paragraph, _, tokens in sorted(sentences, key=lambda sentence: sentence[:2])[:18]:
            paragraphs[paragraph].append(wikinews(tokens))
        yield "wn-" + report, "\n\n".join(" ".join(own) for _, own in sorted(paragraphs.items()))


def voa_texts(path, items):
    """Texts of Voice of America: sentences one after the other, named by voa_labels.tsv or by the items themselves."""
    rows = list(lines(path))
    place = {row["id"]: at for at, row in enumerate(rows)}
    for item in items:
        if "first" in item:
            yield item["id"], "\n\n".join(voa.text(row["tokens"]) for row in rows[place[item["first"]]:place[item["last"]] + 1])
    labels = (HERE.parent / "coreference" / "voa_labels.tsv").read_text(encoding="utf-8").splitlines()
    for line in labels:
        if not line.startswith(("#", "id\t")):
            name, first, last = line.split("\t")[:3]
            yield name, "\n\n".join(voa.text(row["tokens"]) for row in rows[place[first]:place[last] + 1])


def main():
    train = pathlib.Path(sys.argv[1])
    items = list(lines(HERE / "records.jsonl.gz"))
    texts = dict(voa_texts(train / "names" / "gmb.jsonl.gz", items))
    texts.update(wikinews_texts(train / "semantics" / "qanom.jsonl.gz"))
    texts.update((row["id"], row["text"]) for row in lines(train / "news" / "current_events.jsonl.gz"))
    missing = 0
    for item in items:
        text = texts.get(item["id"])
        if text is None:
            missing += 1
        else:
            print(json.dumps({**item, "text": text}, ensure_ascii=False))
    if missing:
        sys.exit(f"text: {missing} texts are not in {train}")


if __name__ == "__main__":
    main()
