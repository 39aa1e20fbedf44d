#!/usr/bin/env python3
"""Learns data/learned/roles/weights.tsv from what PairData wrote: what speaks for a party of the report having a role in an event whose own words leave it open.

One logistic model a role over all candidates; a candidate is right when the measure of whole records does not call it wrong.
Prints, by cross-validation over reports, how many open sides are filled with the likeliest candidate from a share on, and how many of them
rightly. Needs numpy and scipy. See README.md beside this file.
"""
import argparse
import pathlib
import sys
import zlib
from collections import defaultdict

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "coreference"))
from train_fields import learn, share, write

ROLES = ("actors", "recipients")
HEADER = (
    "# How likely a party of the report has a role that the words of an event leave open: a logistic model a role. ROLE, SIGN, WEIGHT.\n"
    "# What the signs mean stands in org.dateline.role.RoleSigns. Made by training/roles/train.py; weights only.\n"
)


def read(paths):
    """{report: {(number, role): [(right, name, signs)]}}"""
    reports = defaultdict(lambda: defaultdict(list))
    for path in paths:
        report = None
        for line in open(path, encoding="utf-8"):
            cells = line.rstrip("\n").split("\t")
            if cells[0] == "report":
                report = cells[1]
            elif cells[0] == "role" and cells[3] != "UNJUDGED":
                right = cells[3] in ("RIGHT", "PARTLY")
                reports[report][int(cells[1]), cells[2]].append((right, cells[4], cells[5:]))
    return reports


def examples(reports, chosen, role):
    return [(signs, right) for report in chosen for (_, own), candidates in reports[report].items() if own == role
            for right, _, signs in candidates]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, nargs="+", help="what PairData wrote")
    parser.add_argument("--measure", nargs="*", default=[], help="further files that are only measured on")
    parser.add_argument("--out", help="where to write the weights")
    parser.add_argument("--folds", help="where to write the weights of each part left out: PREFIX")
    parser.add_argument("--strength", type=float, default=4.0)
    parser.add_argument("--least", type=int, default=6)
    parser.add_argument("--parts", type=int, default=6)
    arguments = parser.parse_args()
    reports = read(arguments.data)
    part_of = lambda report: zlib.crc32(report.encode()) % arguments.parts
    models = {role: {} for role in ROLES}
    for role in ROLES:
        ranked = []
        for part in range(arguments.parts):
            weights = learn(examples(reports, [r for r in reports if part_of(r) != part], role), arguments.strength, arguments.least)
            models[role][part] = weights
            ranked += best(reports, [r for r in reports if part_of(r) == part], role, weights)
        show(role + ", parts left out", ranked)
        whole = learn(examples(reports, list(reports), role), arguments.strength, arguments.least)
        models[role]["all"] = whole
        for path in arguments.measure:
            others = read([path])
            show(f"{role}, {path}", best(others, list(others), role, whole))
    if arguments.folds:
        for part in range(arguments.parts):
            write(f"{arguments.folds}{part}.tsv", HEADER, {role: models[role][part] for role in ROLES})
    if arguments.out:
        write(arguments.out, HEADER, {role: models[role]["all"] for role in ROLES})


def best(reports, chosen, role, weights):
    """For each open side the share of the likeliest candidate, and whether it is right; and whether any is."""
    ranked = []
    for report in chosen:
        for (_, own), candidates in reports[report].items():
            if own == role:
                top = max(((share(weights, signs), right) for right, _, signs in candidates), default=None)
                ranked.append((*top, any(right for right, _, _ in candidates)))
    return ranked


def show(title, ranked):
    could = sum(any_right for _, _, any_right in ranked)
    print(f"{title}: open {len(ranked)}, of them with a right candidate {could}")
    for least in (.5, .6, .7, .75, .8, .85, .9):
        taken = [right for value, right, _ in ranked if value >= least]
        print(f"  from {least}: filled {len(taken)}, right {sum(taken)} ({sum(taken) / max(1, len(taken)):.3f})")


if __name__ == "__main__":
    main()
