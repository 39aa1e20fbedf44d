#!/usr/bin/env python3
"""Learns data/places/choice.tsv from what PairData wrote: which of the places that a report gives is a claim's, or none.

A softmax over the candidates of a claim; those that the measure of whole records calls right are wanted (partly right ones when
there are no others; leaving it open when there are none). Prints, cross-validated over reports, how many claims get a right
place at several costs of a wrong one. Needs numpy and scipy. See README.md beside this file.
"""
import argparse
import collections
import zlib

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix


def read(paths):
    """The claims of each report: {report: {claim: [(verdict, place, signs), ...]}}."""
    reports = collections.OrderedDict()
    for path in paths:
        for line in open(path, encoding="utf-8"):
            cells = line.rstrip("\n").split("\t")
            if cells[0] == "report":
                current = reports.setdefault(cells[1], collections.OrderedDict())
            elif cells[0] == "place":
                current.setdefault(int(cells[1]), []).append((cells[3], cells[4], cells[5:]))
    return reports


def wanted(candidates):
    """Which candidates of a claim are wanted; empty when it is not known."""
    verdicts = [verdict for verdict, _, _ in candidates]
    for good in ("RIGHT", "PARTLY", "NONE", "UNKNOWN"):
        if good in verdicts:
            return [verdict == good for verdict in verdicts]
    return []


class Model:
    def __init__(self, claims, strength, least):
        seen = collections.Counter(sign for candidates, _ in claims for _, _, signs in candidates for sign in set(signs))
        self.signs = sorted(sign for sign, times in seen.items() if times >= least)
        self.at = {sign: at for at, sign in enumerate(self.signs)}
        rows, groups, want = [], [], []
        for number, (candidates, good) in enumerate(claims):
            for (_, _, signs), is_good in zip(candidates, good):
                rows.append([self.at[sign] for sign in set(signs) if sign in self.at])
                groups.append(number)
                want.append(is_good)
        indices = [column for row in rows for column in row]
        pointers = np.cumsum([0] + [len(row) for row in rows])
        matrix = csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(rows), len(self.signs)))
        groups, want, count = np.array(groups), np.array(want, dtype=bool), len(claims)

        def cost(weights):
            scores = matrix @ weights
            most = np.full(count, -np.inf)
            np.maximum.at(most, groups, scores)
            exps = np.exp(scores - most[groups])
            total = np.bincount(groups, exps, count)
            good = np.bincount(groups, exps * want, count)
            loss = (np.log(total) - np.log(good)).sum() + strength * (weights @ weights) / 2
            gradient = matrix.T @ (exps / total[groups] - want * exps / good[groups]) + strength * weights
            return loss, gradient

        self.weights = minimize(cost, np.zeros(len(self.signs)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x

    def shares(self, candidates):
        scores = np.array([sum(self.weights[self.at[sign]] for sign in set(signs) if sign in self.at) for _, _, signs in candidates])
        exps = np.exp(scores - scores.max())
        return exps / exps.sum()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, nargs="+", help="what PairData wrote")
    parser.add_argument("--out", help="where to write the weights")
    parser.add_argument("--folds", help="where to write the weights of each part left out: PREFIX")
    parser.add_argument("--strength", type=float, default=2.0)
    parser.add_argument("--least", type=int, default=6)
    parser.add_argument("--parts", type=int, default=6)
    parser.add_argument("--open", type=float, default=0.0, help="added to the sign of leaving the place open")
    arguments = parser.parse_args()
    reports = {}
    for report, claims in read(arguments.data).items():
        kept = [(candidates, wanted(candidates)) for candidates in claims.values()]
        reports[report] = [pair for pair in kept if pair[1]]
    part = {report: zlib.crc32(report.encode()) % arguments.parts for report in reports}
    results = []
    for left in range(arguments.parts):
        model = Model([c for r, cs in reports.items() if part[r] != left for c in cs], arguments.strength, arguments.least)
        if arguments.folds:
            write(f"{arguments.folds}{left}.tsv", model, arguments.open)
        for report, claims in reports.items():
            if part[report] == left:
                results += [(candidates, model.shares(candidates)) for candidates, _ in claims]
    print("rules:", tally(results, lambda c, s: max((k for k, x in enumerate(c) if "from rules" in x[2] or "from one place" in x[2] or "from country" in x[2]), default=0)))
    for shift in (-1, -.5, 0, .5, 1, 1.5, 2):
        print("open", shift, tally(results, lambda c, s: int(np.argmax(s * np.array([np.exp(shift)] + [1] * (len(s) - 1))))))
    if arguments.out:
        model = Model([c for cs in reports.values() for c in cs], arguments.strength, arguments.least)
        write(arguments.out, model, arguments.open)


def tally(results, choose):
    counts = collections.Counter(candidates[choose(candidates, shares)][0] for candidates, shares in results)
    return dict(counts), "worth", round(.18 * counts["RIGHT"] + .09 * counts["PARTLY"] - .78 * counts["WRONG"], 1)


def write(path, model, shift):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# How much each sign speaks for a place being a claim's: a softmax over its candidates. SIGN, WEIGHT between tabs.\n")
        out.write("# What the signs mean stands in org.dateline.where.PlaceSigns. Made by training/where/choose.py; weights only.\n")
        for sign, weight in sorted(zip(model.signs, model.weights)):
            weight += shift if sign == "open" else 0
            if abs(weight) >= 0.01:
                out.write(f"{sign}\t{weight:.3f}\n")


if __name__ == "__main__":
    main()
