#!/usr/bin/env python3
"""Learns the weights of data/learned/places/ties.tsv from what TieData wrote.

One item in three is held back, chosen by the checksum of its id; the figures printed are of that part.
See README.md beside this file.
"""
import argparse
import collections
import gzip
import json
import zlib

import numpy as np

HELD_BACK = 3


def held_back(name):
    return zlib.crc32(name.encode()) % HELD_BACK == 2


def logistic(rows, labels, size, strength, rounds=300):
    """L2-regularised logistic regression by accelerated gradient descent on sparse binary rows."""
    lengths = np.array([len(row) for row in rows])
    columns = np.concatenate([np.array(row) for row in rows])
    index = np.repeat(np.arange(len(rows)), lengths)
    weights = np.zeros(size)
    ahead = weights.copy()
    step, momentum = 1.0 / (0.25 * lengths.max() + strength / len(rows)), 1.0
    for _ in range(rounds * 10):
        score = np.bincount(index, weights=ahead[columns], minlength=len(rows))
        error = 1 / (1 + np.exp(-score)) - labels
        slope = np.bincount(columns, weights=error[index], minlength=size) / len(rows) + strength * ahead / len(rows)
        new = ahead - step * slope
        following = (1 + np.sqrt(1 + 4 * momentum * momentum)) / 2
        ahead = new + (momentum - 1) / following * (new - weights)
        weights, momentum = new, following
    return weights


def f1(items, places, threshold):
    found = wanted = predicted = 0
    for name, gold in items:
        chosen = [place for place in places.get(name, []) if place[0] >= threshold]
        wanted += max(1, gold)
        predicted += 1
        found += (gold == 0) if not chosen else max(chosen)[1]
    precision, recall = found / predicted, found / wanted
    return 2 * precision * recall / (precision + recall)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ties", required=True, help="what TieData wrote")
    parser.add_argument("--set", required=True, help="the set it was written from, JSON Lines, gzipped")
    parser.add_argument("--out", required=True, help="where to write the weights")
    parser.add_argument("--strength", type=float, default=2.0, help="of the regularisation")
    parser.add_argument("--least", type=int, default=5, help="features seen less often are left out")
    arguments = parser.parse_args()
    items = [(str(item["id"]), len(item["toponyms"]))
             for item in map(json.loads, gzip.open(arguments.set, "rt", encoding="utf-8"))]
    numbers, labels, rows = [], [], []
    for line in open(arguments.ties, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        numbers.append(int(cells[0]))
        labels.append(int(cells[1]))
        rows.append(cells[2:])
    labels = np.array(labels, dtype=float)
    learn = [at for at, number in enumerate(numbers) if not held_back(items[number][0])]
    seen = collections.Counter(feature for at in learn for feature in rows[at])
    features = sorted(feature for feature, times in seen.items() if times >= arguments.least)
    place_of = {feature: at for at, feature in enumerate(features)}
    coded = [[place_of[feature] for feature in row if feature in place_of] for row in rows]
    weights = logistic([coded[at] for at in learn], labels[learn], len(features), arguments.strength)
    places = collections.defaultdict(list)
    for at, number in enumerate(numbers):
        score = weights[coded[at]].sum()
        places[number].append((1 / (1 + np.exp(-score)), int(labels[at])))
    golds = [(number, gold, held_back(name)) for number, (name, gold) in enumerate(items)]
    learned = [(number, gold) for number, gold, held in golds if not held]
    rest = [(number, gold) for number, gold, held in golds if held]
    for threshold in (0.35, 0.4, 0.45, 0.5, 0.55):
        print(f"threshold {threshold}: learned {f1(learned, places, threshold):.3f}, "
              f"held back {f1(rest, places, threshold):.3f}")
    with open(arguments.out, "w", encoding="utf-8") as out:
        out.write("# How much speaks for an event having happened at a place that its sentence names, by feature: the weights of a logistic model. FEATURE, WEIGHT between tabs.\n")
        out.write("# source: training/where/train.py on two thirds of a set of sentences with one verb and its place (MIT licence); made by program, weights only\n")
        for feature, weight in zip(features, weights):
            if abs(weight) >= 0.01:
                out.write(f"{feature}\t{weight:.3f}\n")


if __name__ == "__main__":
    main()
