#!/usr/bin/env python3
"""Learns of which country a body without one is. Needs numpy and scikit-learn.

usage: train.py MASKED.tsv OWN.tsv OUT.tsv

MASKED and OWN are what BodyData writes of masked texts and of texts that give no country from the start (unmasked.py). A writer names the
nation where the place does not say it, so masked texts are harder than others: they have less weight. Prints, for bodies of each kind kept
out of the learning (five parts, by the checksum of the text's id), in how many of those that got a country it was the right one, by the
share from which a country is taken.
"""
import sys
import zlib
from collections import defaultdict

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

LEAST = 12
STRENGTH = 0.3
OWN_WEIGHT = 8


def read(path):
    bodies = defaultdict(list)
    with open(path, encoding="utf-8") as rows:
        for row in rows:
            name, country, right, signs = row.rstrip("\n").split("\t")
            if country == "-":
                bodies.setdefault(name, [])
            else:
                bodies[name].append((country, right == "1", signs.split("|")))
    return bodies


def fit(bodies, names):
    counts = defaultdict(int)
    for name in names:
        for _, _, signs in bodies[name]:
            for sign in signs:
                counts[sign] += 1
    known = {sign: at for at, sign in enumerate(sorted(s for s, n in counts.items() if n >= LEAST and s != "bias"))}
    rows, columns, target, weight = [], [], [], []
    for name in names:
        for _, right, signs in bodies[name]:
            for sign in signs:
                if sign in known:
                    rows.append(len(target))
                    columns.append(known[sign])
            target.append(right)
            weight.append(OWN_WEIGHT if name.startswith("own-") else 1)
    matrix = csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=(len(target), len(known)))
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(matrix, target, weight)
    weights = {sign: model.coef_[0][at] for sign, at in known.items()}
    weights["bias"] = model.intercept_[0]
    return weights


def best(candidates, weights):
    shares = [(1 / (1 + numpy.exp(-sum(weights.get(s, 0) for s in signs))), right) for _, right, signs in candidates]
    return max(shares, default=(0, False))


def main():
    masked, own = read(sys.argv[1]), read(sys.argv[2])
    bodies = {**masked, **own}
    part = {name: zlib.crc32(name.encode()) % 5 for name in bodies}
    outcomes = {}
    for held in range(5):
        weights = fit(bodies, [name for name in bodies if part[name] != held])
        outcomes.update((name, best(bodies[name], weights)) for name in bodies if part[name] == held)
    for kind, names in (("masked", masked), ("own", own)):
        reachable = sum(any(right for _, right, _ in candidates) for candidates in names.values())
        print(f"{kind}: {len(names)} bodies, {reachable} with the right country among the candidates")
        for threshold in (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95):
            taken = [outcomes[name][1] for name in names if outcomes[name][0] >= threshold]
            right = sum(taken) / max(1, len(taken))
            print(f"from {threshold}: {len(taken)} taken, right {right:.3f}, found {sum(taken) / reachable:.3f}")
    weights = fit(bodies, list(bodies))
    with open(sys.argv[3], "w", encoding="utf-8") as out:
        out.write("# Of which country a body of a state is that the text names without one: sign, weight. Learned by training/bodies.\n")
        for sign, weight in sorted(weights.items()):
            if abs(weight) >= 0.02:
                out.write(f"{sign}\t{weight:.2f}\n")


if __name__ == "__main__":
    main()
