#!/usr/bin/env python3
"""Learns data/learned/coreference/fields.tsv from what PairData wrote: what speaks for a field of a claim being right.

One logistic model a field; a value is right when the measure of whole records (docs/examples-format.md) does not call it wrong.
A wrong field spoils a record and an open one only lessens it, so the step leaves a field open below a threshold; the
thresholds printed are those that make the records of single claims worth most, cross-validated over reports.
Needs numpy and scipy. See README.md beside this file.
"""
import argparse
import collections
import math
import pathlib
import re
import sys
import zlib

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "confidence"))
import reliability

FIELDS = ("type", "mode", "actors", "recipients", "when", "where", "counts")
STATED = FIELDS + ("claims",)
RECORD = "record"
# From which share on a record is written (FieldWeights.WRITTEN).
WRITTEN = 0.08
HEADER = (
    "# How much each sign speaks for a field of a claim being right: a logistic model a field. FIELD, SIGN, WEIGHT between tabs.\n"
    "# What the signs mean stands in org.dateline.coreference.field.FieldSigns. Made by training/coreference/train_fields.py; weights only.\n"
)
# Texts whose day of publication is not known: nothing is learned from them of days, nor of records, which are wrong when a day is.
UNDATED = re.compile("voa-g?[0-9]+$|wn-")


def read(paths):
    reports = []
    for path in paths:
        for line in open(path, encoding="utf-8"):
            cells = line.rstrip("\n").split("\t")
            if cells[0] == "report":
                reports.append({"id": cells[1], "fields": {}, "verdicts": {}, "records": [], "dated": not UNDATED.match(cells[1])})
            elif cells[0] == "verdict":
                unjudged = dict.fromkeys(STATED, "UNJUDGED")
                reports[-1]["verdicts"][int(cells[1])] = {**unjudged, **dict(cell.split("=") for cell in cells[3:])}
            elif cells[0] == "record":
                reports[-1]["records"].append((cells[3:], cells[1] == "1", float(cells[2])))
            elif cells[0] == "field":
                reports[-1]["fields"][int(cells[1]), cells[2]] = cells[3:]
    return reports


def examples(reports, field):
    for report in reports:
        if field in ("when", RECORD) and not report["dated"]:
            continue
        if field == RECORD:
            yield from ((signs, right) for signs, right, _ in report["records"])
        for (claim, name), signs in report["fields"].items():
            verdict = report["verdicts"][claim][name]
            if name == field and verdict in ("RIGHT", "PARTLY", "WRONG", "NONE"):
                yield signs, verdict != "WRONG"


def learn(decided, strength, least):
    seen = collections.Counter(sign for signs, _ in decided for sign in signs)
    signs = sorted(sign for sign, times in seen.items() if times >= least)
    place = {sign: at for at, sign in enumerate(signs)}
    rows = [(at, place[sign]) for at, (own, _) in enumerate(decided) for sign in own if sign in place]
    matrix = csr_matrix((np.ones(len(rows)), tuple(zip(*rows))), shape=(len(decided), len(signs)))
    labels = np.array([right for _, right in decided], dtype=float)
    penalty = np.array([0.0 if sign == "bias" else strength for sign in signs])

    def cost(weights):
        scores = matrix @ weights
        loss = (np.logaddexp(0, scores) - labels * scores).sum() + (penalty * weights * weights).sum() / 2
        return loss, matrix.T @ (1 / (1 + np.exp(-scores)) - labels) + penalty * weights

    result = minimize(cost, np.zeros(len(signs)), jac=True, method="L-BFGS-B")
    return dict(zip(signs, result.x))


def share(weights, signs):
    return 1 / (1 + math.exp(-sum(weights.get(sign, 0.0) for sign in signs)))


def worth(verdicts):
    if "WRONG" in verdicts.values():
        return 0.0
    stated = [verdicts[field] for field in STATED if verdicts[field] not in ("NONE", "UNJUDGED")]
    return sum(1 if verdict == "RIGHT" else 0.5 if verdict == "PARTLY" else 0 for verdict in stated) / max(1, len(stated))


def withheld(report, claim, shares, thresholds):
    """The verdicts on a claim when fields below their threshold are left open; a wrong one counts as not stated."""
    verdicts = dict(report["verdicts"][claim])
    for field in FIELDS[1:]:
        if (claim, field) in shares and shares[claim, field] < thresholds[field]:
            verdicts[field] = {"RIGHT": "UNKNOWN", "PARTLY": "UNKNOWN", "WRONG": "NONE"}.get(verdicts[field], verdicts[field])
    return verdicts


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, nargs="+", help="what PairData wrote")
    parser.add_argument("--out", help="where to write the weights")
    parser.add_argument("--folds", help="where to write the weights of each part left out: PREFIX")
    parser.add_argument("--plot", help="where to draw how well the share of a whole record is calibrated (SVG)")
    parser.add_argument("--strength", type=float, default=4.0)
    parser.add_argument("--least", type=int, default=6)
    parser.add_argument("--parts", type=int, default=6)
    arguments = parser.parse_args()
    reports = [report for report in read(arguments.data) if report["verdicts"]]
    part_of = lambda report: zlib.crc32(report["id"].encode()) % arguments.parts
    shares = {}
    models = []
    for part in range(arguments.parts):
        rest = [report for report in reports if part_of(report) != part]
        models.append({field: learn(list(examples(rest, field)), arguments.strength, arguments.least) for field in FIELDS + (RECORD,)})
        if arguments.folds:
            write(f"{arguments.folds}{part}.tsv", HEADER, models[-1])
        for report in reports:
            if part_of(report) == part:
                shares[report["id"]] = {key: share(models[-1][key[1]], signs) for key, signs in report["fields"].items()}
    show_records(reports, models, part_of, arguments.plot)
    for field in FIELDS:
        pairs = [(shares[report["id"]][claim, field], report["verdicts"][claim][field]) for report in reports
                 for (claim, name) in report["fields"] if name == field]
        pairs = [(value, verdict != "WRONG") for value, verdict in pairs if verdict != "UNJUDGED"]
        line = []
        for low, high in ((0, .2), (.2, .3), (.3, .4), (.4, .5), (.5, .6), (.6, .7), (.7, .8), (.8, .9), (.9, 1.01)):
            inside = [right for value, right in pairs if low <= value < high]
            line.append(f"{low}-: {sum(inside)}/{len(inside)}")
        print(field, ", ".join(line))
    thresholds = dict.fromkeys(FIELDS, 0.0)
    def total(given):
        return sum(worth(withheld(report, claim, shares[report["id"]], given)) for report in reports for claim in report["verdicts"])
    claims = sum(len(report["verdicts"]) for report in reports)
    print(f"claims {claims}, worth {total(thresholds) / claims:.4f}")
    for _ in range(2):
        for field in FIELDS[1:]:
            best = max((total({**thresholds, field: value}), -value) for value in (0, .3, .4, .5, .55, .6, .65, .7, .75, .8, .85, .9))
            thresholds[field] = -best[1]
    print(f"worth {total(thresholds) / claims:.4f} with thresholds", thresholds)
    for value in (.4, .5, .6, .7, .8):
        print(f"all {value}: worth {total(dict.fromkeys(FIELDS, value)) / claims:.4f}")
    if arguments.out:
        write(arguments.out, HEADER, {field: learn(list(examples(reports, field)), arguments.strength, arguments.least) for field in FIELDS + (RECORD,)})


def show_records(reports, models, part_of, plot):
    """How well the share of a whole record is calibrated, and what the records are worth above a share, parts left out."""
    ranked = sorted((share(models[part_of(report)][RECORD], signs), right, value) for report in reports if report["dated"] for signs, right, value in report["records"])
    for low in (0, .1, .2, .3, .4, .5, .6, .7, .8):
        inside = [right for value, right, _ in ranked if low <= value < low + .1]
        above = [value for estimate, _, value in ranked if estimate >= low]
        print(f"record {low}-: {sum(inside)}/{len(inside)}; above: {len(above)}, worth {sum(above):.0f} ({sum(above) / max(1, len(above)):.3f})")
    written = [(value, right) for value, right, _ in ranked if value >= WRITTEN]
    said, right = np.array([value for value, _ in written]), np.array([float(right) for _, right in written])
    sure = len(right) * 4 // 10
    print(f"records written: {len(right)}, right {right.mean():.3f}, of the surest 60 % {right[sure:].mean():.3f}, error {reliability.error(said, right):.4f}")
    if plot:
        picture = reliability.plot(said, right, "Confidence and the share of records that are right as a whole", "record right as a whole", "confidence")
        pathlib.Path(plot).write_text(picture, encoding="utf-8")


def write(path, header, models):
    """Writes a table of several models: the name of a model, a sign, its weight."""
    with open(path, "w", encoding="utf-8") as out:
        out.write(header)
        for name, weights in models.items():
            for sign, weight in sorted(weights.items()):
                if abs(weight) >= 0.01:
                    out.write(f"{name}\t{sign}\t{weight:.3f}\n")


if __name__ == "__main__":
    main()
