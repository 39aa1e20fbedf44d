#!/usr/bin/env python3
"""Learns data/learned/places/choice.tsv from what PairData wrote: which of the places that a report gives is a claim's, or none.

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


# What a right place that is wider than the narrowest right one counts: a reader prefers the town.
WIDER = 0.3

# Under this share the place that the rules give is not taken: PlaceChoice.DOUBTED.
DOUBTED = 0.5

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


def parts(place):
    """Name, country, first-level division and level of a place as PairData writes it."""
    name, country, division, precision = place.rsplit("|", 3)
    return name, country, division, LEVELS.index(precision.lower()) if precision.lower() in LEVELS else len(LEVELS)


def inside(place, wider):
    """Whether a place is another one or lies in it; org.dateline.where.choice.PlaceChoice does the same."""
    if place[:2] == wider[:2]:
        return True
    if place[1] != wider[1] or wider[1] == "null":
        return False
    division = LEVELS.index("admin1")
    return wider[3] == LEVELS.index("country") and place[3] < wider[3] or (
        wider[3] == division and place[3] < division and place[2] in (wider[2], wider[0]))


RULES = ("from rules", "from one place", "from country")


def by_rules(candidates):
    """The candidate that the rules give; 0 when they leave the place open."""
    return next((at for rule in RULES for at, (_, _, signs) in enumerate(candidates) if rule in signs), 0)


def chosen(candidates, shares, likely):
    """What the rules give unless it is doubted, else the narrowest candidate that is likely enough with all that lies in it."""
    places = [None] + [parts(place) for _, place, _ in candidates[1:]]
    together = [0] + [sum(shares[other] for other in range(1, len(places)) if inside(places[other], place)) for place in places[1:]]
    rule = by_rules(candidates)
    if rule and together[rule] >= DOUBTED:
        return rule
    best, least, most = 0, len(LEVELS) + 1, 0
    for at in range(1, len(places)):
        if together[at] >= likely and (places[at][3] < least or places[at][3] == least and together[at] > most):
            best, least, most = at, places[at][3], together[at]
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, nargs="+", help="FILE or FILE=WEIGHT, what PairData wrote; those of weight 1 are scored")
    parser.add_argument("--out", help="where to write the weights")
    parser.add_argument("--folds", help="where to write the weights of each part left out: PREFIX")
    parser.add_argument("--strength", type=float, default=10.0)
    parser.add_argument("--least", type=int, default=8)
    parser.add_argument("--parts", type=int, default=6)
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
            write(f"{arguments.folds}{left}.tsv", model)
        for report in scored:
            if part[report] == left:
                results += [(candidates, model.shares(candidates)) for candidates, _, _ in reports[report]]
    print("rules alone", tally(results, lambda c, s: by_rules(c)))
    for likely in (.5, .6, .7, .8):
        print("taken from", likely, tally(results, lambda c, s: chosen(c, s, likely)))
    if arguments.out:
        model = Model([c for cs in reports.values() for c in cs], arguments.strength, arguments.least)
        write(arguments.out, model)


def tally(results, choose):
    counts = collections.Counter(candidates[choose(candidates, shares)][0] for candidates, shares in results)
    return dict(counts)


def write(path, model):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# How much each sign speaks for a place being a claim's: a softmax over its candidates. SIGN, WEIGHT between tabs.\n")
        out.write("# What the signs mean stands in org.dateline.where.choice.PlaceSigns. Made by training/where/choose.py; weights only.\n")
        for sign, weight in sorted(zip(model.signs, model.weights)):
            if abs(weight) >= 0.01:
                out.write(f"{sign}\t{weight:.3f}\n")


if __name__ == "__main__":
    main()
