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
    """The claims of each report, with its weight: {report: (weight, {claim: [(verdict, place, signs), ...]})}.

    Of sentences that stand alone one in three is held back, as in train.py."""
    reports = collections.OrderedDict()
    for given in paths:
        path, _, weight = given.partition("=")
        current = None
        for line in open(path, encoding="utf-8"):
            cells = line.rstrip("\n").split("\t")
            if cells[0] == "report":
                held_back = cells[2] == "sentence" and zlib.crc32(cells[1].encode()) % 3 == 2
                current = {} if held_back else reports.setdefault(cells[1], (float(weight or 1), collections.OrderedDict()))[1]
            elif cells[0] == "place":
                current.setdefault(int(cells[1]), []).append((cells[3], cells[4], cells[5:]))
    return reports


import os
WIDER = float(os.environ.get("WIDER", .3))
LEVELS = ("exact", "near", "admin2", "admin1", "country", "region")


def level(signs):
    return next((at for at, name in enumerate(LEVELS) if f"level={name}" in signs), len(LEVELS))


def wanted(candidates):
    """How much each candidate of a claim is wanted: those that are right, wider ones less; empty when it is not known."""
    verdicts = [verdict for verdict, _, _ in candidates]
    for good in ("RIGHT", "PARTLY", "NONE", "UNKNOWN"):
        if good in verdicts:
            least = min(level(signs) for verdict, _, signs in candidates if verdict == good)
            return [0.0 if verdict != good else WIDER if level(signs) > least else 1.0 for verdict, _, signs in candidates]
    return []


class Model:
    def __init__(self, claims, strength, least):
        seen = collections.Counter(sign for candidates, _, _ in claims for _, _, signs in candidates for sign in set(signs))
        self.signs = sorted(sign for sign, times in seen.items() if times >= least)
        self.at = {sign: at for at, sign in enumerate(self.signs)}
        rows, groups, want = [], [], []
        importance = np.array([weight for _, _, weight in claims])
        for number, (candidates, good, _) in enumerate(claims):
            for (_, _, signs), is_good in zip(candidates, good):
                rows.append([self.at[sign] for sign in set(signs) if sign in self.at])
                groups.append(number)
                want.append(is_good)
        indices = [column for row in rows for column in row]
        pointers = np.cumsum([0] + [len(row) for row in rows])
        matrix = csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(rows), len(self.signs)))
        groups, want, count = np.array(groups), np.array(want), len(claims)

        def cost(weights):
            scores = matrix @ weights
            most = np.full(count, -np.inf)
            np.maximum.at(most, groups, scores)
            exps = np.exp(scores - most[groups])
            total = np.bincount(groups, exps, count)
            good = np.bincount(groups, exps * want, count)
            loss = (importance * (np.log(total) - np.log(good))).sum() + strength * (weights @ weights) / 2
            gradient = matrix.T @ (importance[groups] * (exps / total[groups] - want * exps / good[groups])) + strength * weights
            return loss, gradient

        self.weights = minimize(cost, np.zeros(len(self.signs)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x

    def shares(self, candidates):
        scores = np.array([sum(self.weights[self.at[sign]] for sign in set(signs) if sign in self.at) for _, _, signs in candidates])
        exps = np.exp(scores - scores.max())
        return exps / exps.sum()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, nargs="+", help="FILE or FILE=WEIGHT, what PairData wrote; those of weight 1 are scored")
    parser.add_argument("--out", help="where to write the weights")
    parser.add_argument("--folds", help="where to write the weights of each part left out: PREFIX")
    parser.add_argument("--strength", type=float, default=2.0)
    parser.add_argument("--least", type=int, default=6)
    parser.add_argument("--parts", type=int, default=6)
    parser.add_argument("--open", type=float, default=0.0, help="added to the sign of leaving the place open")
    arguments = parser.parse_args()
    reports = {}
    for report, (weight, claims) in read(arguments.data).items():
        kept = [(candidates, wanted(candidates), weight) for candidates in claims.values()]
        reports[report] = [claim for claim in kept if claim[1]]
    scored = [report for report in reports if reports[report] and reports[report][0][2] == 1]
    part = {report: zlib.crc32(report.encode()) % arguments.parts for report in reports}
    results = []
    for left in range(arguments.parts):
        model = Model([c for r, cs in reports.items() if part[r] != left for c in cs], arguments.strength, arguments.least)
        if arguments.folds:
            write(f"{arguments.folds}{left}.tsv", model, arguments.open)
        for report in scored:
            if part[report] == left:
                results += [(candidates, model.shares(candidates)) for candidates, _, _ in reports[report]]
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
