#!/usr/bin/env python3
"""Fits data/learned/read/dates.tsv: how much each thing that names a day speaks for it being the day of publication. See README.md.

    python3 training/page/train_dates.py DATES --out data/learned/read/dates.tsv     # DATES as DateData writes them
"""
import argparse
from collections import Counter
from pathlib import Path

import numpy as np

FOLDS = 5
RARE = 4


def read(path):
    """Of each page the day of publication, and by candidate day what names it."""
    pages = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if cells[0] == "page":
            pages.append((cells[1], {}))
        else:
            pages[-1][1][cells[0]] = set(cells[1].split(" "))
    return pages


def fit(pages, index, steps=300, decay=0.5):
    """A softmax over each page's candidates, by Adam."""
    items = []
    for day, candidates in pages:
        if day in candidates:
            days = list(candidates)
            rows = np.zeros((len(days), len(index)))
            for row, candidate in enumerate(days):
                for signal in candidates[candidate]:
                    if signal in index:
                        rows[row, index[signal]] = 1
            items.append((rows, days.index(day)))
    weights, first, second = np.zeros(len(index)), np.zeros(len(index)), np.zeros(len(index))
    for step in range(1, steps + 1):
        gradient = -decay * weights
        for rows, right in items:
            scores = rows @ weights
            likely = np.exp(scores - scores.max())
            gradient += rows[right] - (likely / likely.sum()) @ rows
        first, second = 0.9 * first + 0.1 * gradient, 0.999 * second + 0.001 * gradient * gradient
        weights += 0.05 * first / (1 - 0.9 ** step) / (np.sqrt(second / (1 - 0.999 ** step)) + 1e-8)
    return weights


def chosen(candidates, weights, index):
    score = lambda day: sum(weights[index[signal]] for signal in candidates[day] if signal in index)
    return max(sorted(candidates), key=score) if candidates else None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dates")
    parser.add_argument("--out", default="data/learned/read/dates.tsv")
    arguments = parser.parse_args()
    pages = read(arguments.dates)
    counts = Counter(signal for _, candidates in pages for signals in candidates.values() for signal in signals)
    index = {signal: number for number, signal in enumerate(sorted(signal for signal, count in counts.items() if count >= RARE))}
    right = 0
    for fold in range(FOLDS):
        weights = fit([page for number, page in enumerate(pages) if number % FOLDS != fold], index)
        right += sum(chosen(candidates, weights, index) == day for number, (day, candidates) in enumerate(pages) if number % FOLDS == fold)
    figure = right / len(pages)
    print(f"right over {FOLDS} folds: {figure:.4f}")
    weights = fit(pages, index)
    lines = [
        "# How much each thing that names a day speaks for it being the day on which a page was published; of several days the one with the largest sum is taken.",
        f"# Written by training/page/train_dates.py; may be edited. Right over {FOLDS} folds of {len(pages)} pages: {figure:.4f}. What each signal is stands in DateSignals.",
        "signal\tweight",
    ] + [f"{signal}\t{weights[number]:.4f}" for signal, number in index.items()]
    Path(arguments.out).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
