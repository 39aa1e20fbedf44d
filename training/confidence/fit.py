"""Fits data/learned/lexicon/confidence.yaml, and draws docs/confidence-type.svg: fit.py SET CODED EVERYDAY OUT; see README.md."""

import gzip
import json
import pathlib
import re
import sys

import numpy

import reliability

ROUNDS = 8
JUDGED = re.compile(r"judge: \w+ ([\d.]+), none ([\d.]+)")


def root(kind):
    return "YIELD" if kind in ("CONCEDE", "RETREAT") else kind


def gold(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        return {item["id"]: item["expected"][0]["code"] for item in map(json.loads, lines)}


def odds(share):
    bounded = min(0.99, max(0.01, share))
    return numpy.log(bounded / (1 - bounded))


def coded(path):
    """The features and types of the events of each coded sentence."""
    sentences = {}
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        if event["record"] != "event":
            continue
        judged = [found for found in map(JUDGED.match, event["why"]["trace"]) if found]
        if judged:
            share, none = float(judged[0][1]), float(judged[0][2])
            features = [1, event["why"]["score"], odds(share), odds(none)]
            sentences.setdefault(event["evidence"][0]["report"], []).append((features, root(event["type"])))
    return sorted(sentences.items())


def surest(sentences, roots, weights):
    """Of each sentence the features of the event that these weights make surest, and whether its type is the sentence's."""
    rows = []
    for sentence, events in sentences:
        features, kind = max(events, key=lambda event: float(numpy.dot(event[0], weights)))
        rows.append((features, roots.get(sentence) == kind))
    return rows


def settled(sentences, roots):
    """Weights that are fitted to the events which they themselves make surest."""
    weights = numpy.array([0, 1, 0, 0], float)
    for _ in range(ROUNDS):
        weights = (weights + fit(surest(sentences, roots, weights))) / 2
    return weights


def fit(rows):
    features = numpy.array([row[0] for row in rows])
    right = numpy.array([row[1] for row in rows], float)
    weights = numpy.zeros(features.shape[1])
    for _ in range(50):  # Newton's steps
        likely = 1 / (1 + numpy.exp(-features @ weights))
        slope = features.T @ (likely - right) + 1e-3 * weights
        curve = (features.T * (likely * (1 - likely))) @ features + 1e-3 * numpy.eye(len(weights))
        weights -= numpy.linalg.solve(curve, slope)
    return weights


def likely(rows, weights):
    return 1 / (1 + numpy.exp(-numpy.array([row[0] for row in rows]) @ weights))


def main():
    roots = gold(sys.argv[1])
    sentences = coded(sys.argv[2]) + coded(sys.argv[3])
    halves = sentences[::2], sentences[1::2]
    # each half is judged by the weights of the other
    weights = settled(halves[1], roots), settled(halves[0], roots)
    tested = [surest(half, roots, other) for half, other in zip(halves, weights)]
    told = numpy.concatenate([likely(rows, other) for rows, other in zip(tested, weights)])
    right = numpy.array([row[1] for row in tested[0] + tested[1]], float)
    print("events", len(right), "right", round(right.mean(), 3), "held-out error", round(reliability.error(told, right), 4))
    for name, weight in zip(("bias", "score", "judged", "none"), settled(sentences, roots)):
        print(f"{name}: {weight:.3f}")
    picture = reliability.plot(told, right, "Share of the type, and the share of events with the right type", "type right", "share of the type")
    pathlib.Path(sys.argv[4]).write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
