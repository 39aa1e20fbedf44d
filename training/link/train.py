#!/usr/bin/env python3
"""Learns data/learned/link/same_event.tsv: what speaks for two reports telling one event.

    ./dateline code articles.jsonl -o events.jsonl       # every article of the set, by its id
    python3 training/link/train.py gva_dev.jsonl.gz events.jsonl data/world/link > data/learned/link/same_event.tsv

The set holds incidents with their articles; a pair of articles of one incident is a pair that tells one event. Of each article the
assault of today that hurts most is compared, or its first event; events of two types are never compared. Needs numpy, scipy and scikit-learn. Prints the B3 of two halves on standard error, each
judged by the weights of the other.
"""

import collections
import datetime
import gzip
import json
import math
import re
import sys

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

WORD = re.compile(r"[^\W\d_][^\W\d_'’-]+|\d[\d,.]*\d|\d")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})+")
SIGNS = ["subject", "days_between_reports", "days_meet", "days_apart", "place_same", "place_other", "province_same",
         "province_other", "killed_same", "injured_same", "names_shared", "parties_shared", "numbers_shared"]


def plain(word):
    word = word.lower()
    if word.endswith("'s") or word.endswith("’s"):
        word = word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


class Weights:
    def __init__(self, folder):
        self.articles = {}
        for line in open(folder + "/words.tsv"):
            if not line.startswith("#"):
                word, count = line.rstrip("\n").split("\t")
                self.articles[word] = int(count)
        self.all = self.articles.pop("articles")

    def of(self, word):
        return math.log((self.all + 1) / (self.articles.get(word, 1) + 1))


def highest(event, kind):
    return max([count["best"] for count in event["counts"] if count["kind"] == kind and count["best"] is not None], default=0)


def worst(events):
    assaults = [event for event in events if event["type"] == "ASSAULT" and event["stance"]["reality"] == "actual"
                and not event["stance"]["historical"]]
    return max(assaults, key=lambda event: max(highest(event, "killed"), highest(event, "injured")), default=None)


def traits(article, event):
    found = {"day": None, "place": None, "province": None, "killed": 0, "injured": 0, "parties": set()}
    if event:
        where, when = event["where"], event["when"]
        if where and where["precision"] in ("exact", "near", "admin2"):
            found["place"] = where["name"]
        if where and where["admin1"]:
            found["province"] = where["admin1"]
        if when["earliest"] and when["latest"] and when["precision"] in ("day", "days"):
            found["day"] = tuple(datetime.date.fromisoformat(when[end]).toordinal() for end in ("earliest", "latest"))
        found["killed"], found["injured"] = highest(event, "killed"), highest(event, "injured")
        for actor in event["actors"] + event["recipients"]:
            found["parties"] |= set(re.findall(r"[A-Z][a-z'’-]+", actor["name"]))
    found["names"] = set(NAME.findall(article["text"]))
    found["numbers"] = {number for number in re.findall(r"\b\d{2,5}\b", article["text"]) if not number.startswith("20")}
    found["published"] = datetime.date.fromisoformat(article["date"][:10]).toordinal()
    return found


def agree(one, other, same):
    return 0 if one is None or other is None else 1 if same(one, other) else -1


def signs(one, other, likeness, weights):
    day = agree(one["day"], other["day"], lambda a, b: a[0] <= b[1] and b[0] <= a[1])
    place = agree(one["place"], other["place"], lambda a, b: a == b)
    province = agree(one["province"], other["province"], lambda a, b: a == b)
    names = sum(weights.of(name.split()[-1].lower()) for name in one["names"] & other["names"])
    parties = sum(weights.of(name.lower()) for name in one["parties"] & other["parties"])
    return [likeness, math.log1p(abs(one["published"] - other["published"])), day > 0, day < 0, place > 0, place < 0,
            province > 0, province < 0, one["killed"] == other["killed"], one["injured"] == other["injured"],
            min(20, names), parties, min(6, len(one["numbers"] & other["numbers"]))]


def subjects(articles, weights):
    words, rows, columns, values = {}, [], [], []
    for row, article in enumerate(articles):
        counts = collections.Counter([plain(word) for word in WORD.findall(article["text"])][:600])
        for word in WORD.findall(article.get("title") or ""):
            counts[plain(word)] += 4
        weighed = {word: (1 + math.log(count)) * weights.of(word) for word, count in counts.items()}
        length = math.sqrt(sum(value * value for value in weighed.values())) or 1
        for word, value in weighed.items():
            rows.append(row)
            columns.append(words.setdefault(word, len(words)))
            values.append(value / length)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(articles), len(words)))
    return (matrix @ matrix.T).toarray()


def compared(events):
    """The assault that hurts most, else the first event, else nothing."""
    return worst(events) or (events[0] if events else None)


def main(dataset, coded, folder):
    weights = Weights(folder)
    events = collections.defaultdict(list)
    for line in open(coded):
        event = json.loads(line)
        events[event["evidence"][0]["report"]].append(event)
    articles, incidents = [], []
    for number, line in enumerate(gzip.open(dataset)):
        for article in json.loads(line)["articles"]:
            articles.append(article)
            incidents.append(number)
    likeness = subjects(articles, weights)
    told = [compared(events.get(article["id"], [])) for article in articles]
    known = [traits(article, event) for article, event in zip(articles, told)]
    pairs = [(one, other) for one in range(len(articles)) for other in np.nonzero(likeness[one, :one] > 0.05)[0]
             if told[one] and told[other] and told[one]["type"] == told[other]["type"]]
    table = np.array([signs(known[one], known[other], likeness[one, other], weights) for one, other in pairs], float)
    same = np.array([incidents[one] == incidents[other] for one, other in pairs])
    model = LogisticRegression(max_iter=5000, C=10).fit(table, same)
    print("# How much each sign speaks for two reports telling one event (logistic regression; the sum is the log of the odds).")
    print("# Learned by training/link/train.py; what each sign is stands in org.dateline.link.event.Signs. Own work, CC0-1.0.")
    print(f"bias\t{model.intercept_[0]:.3f}")
    for name, weight in zip(SIGNS, model.coef_[0]):
        print(f"{name}\t{weight:.3f}")
    half = np.array([incidents[one] % 2 for one, _ in pairs])
    for test in (0, 1):
        learned = LogisticRegression(max_iter=5000, C=10).fit(table[half != test], same[half != test])
        print("half", test, "accuracy of pairs", learned.score(table[half == test], same[half == test]), file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
