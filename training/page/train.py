#!/usr/bin/env python3
"""Fits the trees of data/learned/read/blocks.tsv, which tell a page's article from what is around it. See README.md.

    python3 training/page/train.py FEATURES PASSAGES --out data/learned/read/blocks.tsv     # both as PageData writes them
"""
import argparse
from collections import defaultdict
from pathlib import Path

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

FOLDS = 5
# From which probability on a block is taken, and beside one that is; the best of those tried over the folds.
LIKELY = 0.55
BESIDE = 0.3


def read(path):
    with open(path, encoding="utf-8") as file:
        names = file.readline().rstrip("\n").split("\t")[3:]
    table = np.loadtxt(path, delimiter="\t", skiprows=1, dtype=np.float32)
    return names, table[:, 0].astype(int), table[:, 2].astype(int), table[:, 3:]


def read_passages(path):
    """By page: whether each passage must come out, and the blocks of each place where it stands."""
    passages = defaultdict(list)
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        page, wanted, places = line.split("\t")
        passages[int(page)].append((wanted == "1", [[int(block) for block in place.split(",")] for place in places.split(";") if place]))
    return passages


def model(seed, trees):
    return GradientBoostingClassifier(n_estimators=trees, max_depth=4, learning_rate=0.04, subsample=0.6, max_features=0.2,
                                      min_samples_leaf=8, random_state=seed)


def score(likely, first, passages, threshold):
    right = wrong = missed = 0
    for page, items in passages.items():
        for wanted, places in items:
            out = any(all(likely[first[page] + block] >= threshold for block in place) for place in places)
            right += wanted and out
            missed += wanted and not out
            wrong += not wanted and out
    return 2 * right / max(1, 2 * right + wrong + missed)


def write(path, names, fitted, figure):
    prior = fitted.init_.class_prior_
    lines = [
        "# How likely a block of a page belongs to its article: boosted trees over the features of BlockFeatures. Not for editing: train anew.",
        f"# Written by training/page/train.py. F1 of passages over {FOLDS} folds of pages: {figure:.4f}.",
        "# A row a node; a leaf has a value and no feature. A block goes left when its feature is at most the threshold.",
        "tree\tnode\tfeature\tthreshold\tleft\tright\tvalue",
        f"start\t\t\t\t\t\t{np.log(prior[1] / prior[0]):.6g}",
        f"likely\t\t\t\t\t\t{LIKELY}",
        f"beside\t\t\t\t\t\t{BESIDE}",
    ]
    for number, (tree,) in enumerate(fitted.estimators_):
        nodes = tree.tree_
        for node in range(nodes.node_count):
            if nodes.children_left[node] < 0:
                lines.append(f"{number}\t{node}\t\t\t\t\t{fitted.learning_rate * nodes.value[node][0][0]:.5g}")
            else:
                lines.append(f"{number}\t{node}\t{names[nodes.feature[node]]}\t{nodes.threshold[node]:.6g}"
                             f"\t{nodes.children_left[node]}\t{nodes.children_right[node]}\t")
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("features")
    parser.add_argument("passages")
    parser.add_argument("--out", default="data/learned/read/blocks.tsv")
    parser.add_argument("--trees", type=int, default=400)
    arguments = parser.parse_args()
    names, page, label, features = read(arguments.features)
    passages = read_passages(arguments.passages)
    first = {}
    for row, number in enumerate(page):
        first.setdefault(number, row)
    known = label >= 0
    likely = np.zeros(len(label))
    for fold in range(FOLDS):
        fitted = model(3, arguments.trees).fit(features[known & (page % FOLDS != fold)], label[known & (page % FOLDS != fold)])
        likely[page % FOLDS == fold] = fitted.predict_proba(features[page % FOLDS == fold])[:, 1]
    for threshold in (0.4, 0.45, 0.5, 0.55, 0.6):
        print(f"alone, threshold {threshold}: F1 {score(likely, first, passages, threshold):.4f}")
    sure = likely >= LIKELY
    before = np.r_[False, sure[:-1]] & (features[:, names.index("before_same_parent")] == 1)
    after = np.r_[sure[1:], False] & (features[:, names.index("after_same_parent")] == 1)
    taken = (sure | (likely >= BESIDE) & (before | after)).astype(float)
    print(f"with neighbours: F1 {score(taken, first, passages, 0.5):.4f}")
    fitted = model(3, arguments.trees).fit(features[known], label[known])
    write(arguments.out, names, fitted, score(taken, first, passages, 0.5))


if __name__ == "__main__":
    main()
