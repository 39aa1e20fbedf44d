#!/usr/bin/env python3
"""Learns data/learned/link/same_event.tsv: how much each sign speaks for two tellings being of one event.

    python3 training/link/train.py signs.tsv [...] > data/learned/link/same_event.tsv

Each line of signs.tsv, as training/link/PairData.java writes them, is a judged pair: True, False or part; why the pair is ruled out, or
"ok"; its signs. What is ruled out is no example. A logistic regression in which what agrees cannot speak against, and what clashes cannot
speak for. Needs numpy and scipy. Prints precision and recall of pairs, cross-validated, on standard error.
"""

import sys

import numpy as np
from scipy.optimize import minimize

PENALTY = 1.0
LEAST = 0.12
AGAINST = {"days_between_reports", "neither_leads", "one_is_history"}
FREE = {"bias", "happened"}
LEFT_OUT = {"names_shared"}


def read(files):
    examples = []
    for file in files:
        for line in open(file):
            label, veto, signs = line.rstrip("\n").split("\t")[:3]
            if veto == "ok":
                pairs = (sign.split("=") for sign in signs[signs.index("{") + 1:-1].split(", "))
                signs = {name: float(value) for name, value in pairs if name not in LEFT_OUT}
                if signs["sentence"] >= LEAST:
                    examples.append((signs, label == "True"))
    return examples


def bound(name):
    if name in FREE:
        return None, None
    return (None, 0) if name in AGAINST or name.endswith("_other") else (0, None)


def fit(table, same, names):
    signed = np.where(same, 1.0, -1.0)

    def loss(weights):
        margin = signed * (table @ weights)
        value = np.logaddexp(0, -margin).sum() + PENALTY * (weights[1:] ** 2).sum()
        slope = -(table * (signed / (1 + np.exp(margin)))[:, None]).sum(0)
        slope[1:] += 2 * PENALTY * weights[1:]
        return value, slope

    return minimize(loss, np.zeros(table.shape[1]), jac=True, method="L-BFGS-B", bounds=[bound(name) for name in names]).x


def main(files):
    examples = read(files)
    names = ["bias"] + sorted({name for signs, _ in examples for name in signs})
    table = np.array([[1.0 if name == "bias" else signs.get(name, 0.0) for name in names] for signs, _ in examples])
    same = np.array([label for _, label in examples])
    weights = fit(table, same, names)
    print("# How much each sign speaks for two reports telling one event (logistic regression; the sum is the log of the odds).")
    print("# Learned by training/link/train.py; what each sign is stands in org.dateline.link.event.Signs. Own work, CC0-1.0.")
    for name, weight in zip(names, weights):
        if name == "bias" or abs(weight) >= 0.0005:
            print(f"{name}\t{weight:.3f}")
    fold = np.random.default_rng(1).permutation(len(same)) % 10
    scores = np.zeros(len(same))
    for test in range(10):
        scores[fold == test] = table[fold == test] @ fit(table[fold != test], same[fold != test], names)
    print(len(same), "pairs,", same.sum(), "of one event", file=sys.stderr)
    for least in (0.3, 0.4, 0.5, 0.6, 0.7):
        found = 1 / (1 + np.exp(-scores)) >= least
        print(f"from {least}: precision {same[found].mean():.3f}, recall {found[same].mean():.3f}", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
