#!/usr/bin/env python3
"""Learns data/learned/coreference/weights.tsv from what PairData wrote: what speaks for a claim telling an event told before, or a new one.

Claims are read in the order of the text. Each joins one of the events told so far or introduces one: a softmax over the mean
signs of its pairs with the event's claims, the signs of its nearest pair ("near …"), how prominent the event is ("event …"), and, for a
new event, the signs of the claim itself. Learned with the gold events so far, tested with the ones found so far.
Claims that tell no gold event are left out of the learning.
Prints, by cross-validation over reports (ECB+: over topics), records, doubles (share of records whose event has a larger one)
and swallowed (share of events without a record). Needs numpy and scipy. See README.md beside this file.
"""
import argparse
import collections
import math
import zlib

import numpy as np
from scipy.optimize import minimize

FORBIDDEN = "-"


def read(path, weight):
    reports = []
    for line in open(path, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if cells[0] == "report":
            reports.append({"id": cells[1], "group": cells[2], "claims": [], "pairs": {}, "weight": weight})
        elif cells[0] == "claim":
            reports[-1]["claims"].append({
                "gold": cells[2].rstrip("?"), "type": cells[3], "bare": cells[5] == "1", "doubt": cells[2].endswith("?"),
                "word": cells[7], "sentence": int(cells[8]), "trigger": int(cells[9]), "paragraph": int(cells[10]),
                "confidence": float(cells[11]), "new": cells[12:]})
        elif cells[0] == "pair":
            reports[-1]["pairs"][int(cells[1]), int(cells[2])] = (cells[3], cells[4:])
    return reports


def unread(signs):
    """The signs of a pair without what the program said of reading it."""
    return [sign for sign in signs if not sign.startswith("read=") and sign not in ("not read", "far")]


def is_read(first, second, signs):
    """Whether the program reads a pair: org.dateline.coreference.join.PairSigns does the same."""
    return "same type" in signs or abs(second["sentence"] - first["sentence"]) <= 1


def read_jointly(reports, path):
    """Puts the odds of pairs by a reading that has not seen their report in the place of the program's."""
    odds = {}
    for line in open(path, encoding="utf-8"):
        report, one, other, value = line.rstrip("\n").split("\t")
        odds[report, int(one), int(other)] = float(value)
    for report in reports:
        for (one, other), (veto, signs) in report["pairs"].items():
            value = odds.get((report["id"], one, other))
            kept = unread(signs)
            near = is_read(report["claims"][one], report["claims"][other], kept)
            # halves are rounded up, as Math.round does
            said = "far" if not near else "not read" if value is None else f"read={max(-5, min(3, math.floor(value + 0.5)))}"
            report["pairs"][one, other] = (veto, kept + [said])


def order(report):
    claims = report["claims"]
    return sorted(range(len(claims)), key=lambda at: (claims[at]["sentence"], claims[at]["trigger"], at))


def prominence(report, event, events, claim):
    """How prominent an event is when a claim is read; org.dateline.coreference.join.Prominence does the same."""
    claims = report["claims"]
    signs = ["event claims=" + (str(len(event)) if len(event) < 4 else "4" if len(event) < 7 else "7")]
    same = [other for other in events if any(claims[at]["type"] == claims[claim]["type"] for at in other)]
    if event in same:
        places = {at: place for place, at in enumerate(order(report))}
        latest = max(same, key=lambda other: places[other[-1]])
        signs.append("event latest of type" if event is latest else "event earlier of type")
        largest = max(len(other) for other in same)
        signs.append("event largest of type" if len(event) == largest else "event smaller of type")
        signs.append("event one of type=" + str(min(4, len(same))))
    else:
        signs.append("event of other type")
    if any(claims[at]["paragraph"] < 0 for at in event):
        signs.append("event in headline")
    elif any(claims[at]["paragraph"] <= 1 for at in event):
        signs.append("event in lead")
    distance = claims[claim]["sentence"] - max(claims[at]["sentence"] for at in event)
    signs.append("event distance=" + ("0" if distance == 0 else "1" if distance == 1 else "2" if distance == 2 else "4" if distance <= 4 else "more"))
    form = next(sign for sign in claims[claim]["new"] if sign.startswith("new form="))[9:]
    return signs + [sign + " for " + form for sign in signs]


def options(report, events, claim, vetoes=True):
    """The signs of each event that a claim may tell, each with its weight in the sum; the last is a new event."""
    found = []
    for event in events:
        signs = collections.Counter()
        forbidden = False
        for other in event:
            veto, own = report["pairs"].get((other, claim)) or report["pairs"][claim, other]
            forbidden |= veto != FORBIDDEN
            for sign in own:
                signs[sign] += 1 / len(event)
        near = report["pairs"].get((event[-1], claim)) or report["pairs"][claim, event[-1]]
        for sign in near[1]:
            signs["near " + sign] += 1
        for sign in prominence(report, event, events, claim):
            signs[sign] += 1
        if not (forbidden and vetoes):
            found.append((event, signs))
    found.append((None, collections.Counter(report["claims"][claim]["new"])))
    return found


def decisions(report, vetoes):
    """The choices of a report when all before it are right: for each claim its options and which of them is right."""
    events = []
    for claim in order(report):
        gold = report["claims"][claim]["gold"]
        if gold == "-":
            continue
        event = next((event for event in events if report["claims"][event[0]]["gold"] == gold), None)
        choices = options(report, events, claim, vetoes)
        right = next((at for at, choice in enumerate(choices) if choice[0] is event), None)
        if right is not None and len(choices) > 1:
            yield [choice[1] for choice in choices], right, report["weight"]
        if event is None:
            events.append([claim])
        else:
            event.append(claim)
            event.sort(key=lambda at: (report["claims"][at]["sentence"], report["claims"][at]["trigger"], at))


def learn(decided, strength, least):
    """Maximises the likelihood of the right choices, with L2 regularisation."""
    seen = collections.Counter(sign for choices, _, _ in decided for choice in choices for sign in choice)
    signs = sorted(sign for sign, times in seen.items() if times >= least)
    place = {sign: at for at, sign in enumerate(signs)}
    rows, columns, values, starts, rights, importance = [], [], [], [], [], []
    row = 0
    for choices, right, weight in decided:
        starts.append(row)
        rights.append(row + right)
        importance.append(weight)
        for choice in choices:
            for sign, value in choice.items():
                if sign in place:
                    rows.append(row)
                    columns.append(place[sign])
                    values.append(value)
            row += 1
    from scipy.sparse import csr_matrix
    matrix = csr_matrix((values, (rows, columns)), shape=(row, len(signs)))
    starts, rights, importance = np.array(starts), np.array(rights), np.array(importance)
    lengths = np.diff(np.append(starts, row))
    each = np.repeat(importance, lengths)

    def cost(weights):
        scores = matrix @ weights
        highest = np.repeat(np.maximum.reduceat(scores, starts), lengths)
        odds = np.exp(scores - highest)
        shares = odds / np.repeat(np.add.reduceat(odds, starts), lengths)
        loss = -(importance * np.log(shares[rights] + 1e-12)).sum() + strength / 2 * weights @ weights
        error = shares * each
        error[rights] -= importance
        return loss, matrix.T @ error + strength * weights

    result = minimize(cost, np.zeros(len(signs)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return dict(zip(signs, result.x))


def clusters(report, weights, bias=0.0, vetoes=True):
    events = []
    for claim in order(report):
        choices = options(report, events, claim, vetoes)
        scores = [sum(weights.get(sign, 0.0) * value for sign, value in choice.items()) for _, choice in choices]
        scores[-1] += bias
        best = int(np.argmax(scores))
        if choices[best][0] is None:
            events.append([claim])
        else:
            choices[best][0].append(claim)
            choices[best][0].sort(key=lambda at: (report["claims"][at]["sentence"], report["claims"][at]["trigger"], at))
    return [event for event in events if not all(report["claims"][at]["bare"] for at in event)]


def score(reports, weights_of, bias=0.0, vetoes=True):
    records = doubles = swallowed = events = right = joined = 0
    for report in reports:
        golds = [claim["gold"] for claim in report["claims"]]
        groups = clusters(report, weights_of(report), bias, vetoes)
        led = collections.Counter()
        found = set(gold for claim, gold in zip(report["claims"], golds) if gold != "-" and not claim["bare"])
        events += len(found)
        for group in groups:
            votes = collections.Counter(golds[at] for at in group if golds[at] != "-")
            records += 1
            if votes:
                lead = votes.most_common(1)[0][0]
                doubles += led[lead] > 0
                led[lead] += 1
                joined += sum(votes.values()) - 1
                right += votes[lead] - 1
        swallowed += sum(1 for gold in found if not led[gold])
    return (f"records {records} events {events} doubles {doubles / records:.3f} swallowed {swallowed / events:.3f} "
            f"joined rightly {right / max(1, joined):.3f} of {joined}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", required=True, nargs="+", help="FILE or FILE=WEIGHT, what PairData wrote; the first is scored")
    parser.add_argument("--out", help="where to write the weights")
    parser.add_argument("--folds", help="where to write the weights of each part left out: PREFIX")
    parser.add_argument("--strength", type=float, default=2.0, help="of the regularisation")
    parser.add_argument("--least", type=int, default=5, help="signs seen less often are left out")
    parser.add_argument("--new", type=float, default=0.0, help="added to what speaks for a new event: more records, fewer wrongly joined")
    parser.add_argument("--odds", help="what reading.py wrote: the odds of pairs by a reading that has not seen their report")
    parser.add_argument("--parts", type=int, default=6, help="parts of the cross-validation")
    arguments = parser.parse_args()
    sets = []
    for name in arguments.pairs:
        path, _, weight = name.partition("=")
        sets.append(read(path, float(weight or 1)))
        if arguments.odds:
            read_jointly(sets[-1], arguments.odds)
    decided = [(zlib.crc32(report["group"].encode()) % arguments.parts, decision)
               for reports in sets for report in reports for decision in decisions(report, True)]
    part_of = lambda report: zlib.crc32(report["group"].encode()) % arguments.parts
    weights = []
    for part in range(arguments.parts):
        weights.append(learn([decision for other, decision in decided if other != part], arguments.strength, arguments.least))
        if arguments.folds:
            write(f"{arguments.folds}{part}.tsv", weights[-1], arguments.new)
            with open(f"{arguments.folds}{part}.ids", "w") as out:
                out.writelines(report["id"] + "\n" for report in sets[0] if part_of(report) == part)
    for bias in (-2, -1.5, -1, -0.5, 0, 0.5, 1):
        print(f"{arguments.pairs[0]}, new {bias:+}:", score(sets[0], lambda report: weights[part_of(report)], bias))
    for name, reports in zip(arguments.pairs[1:], sets[1:]):
        print(f"{name}:", score(reports, lambda report: weights[part_of(report)]))
    if arguments.out:
        write(arguments.out, learn([decision for _, decision in decided], arguments.strength, arguments.least), arguments.new)


def write(path, weights, new):
    weights = dict(weights)
    weights["new"] = weights.get("new", 0.0) + new
    with open(path, "w", encoding="utf-8") as out:
        out.write("# How much each sign speaks for a claim telling an event told before, or a new one: weights of a softmax over these options.\n")
        out.write("# What the signs mean stands in org.dateline.coreference. Made by training/coreference/train.py; weights only.\n")
        for sign, weight in sorted(weights.items()):
            if abs(weight) >= 0.01:
                out.write(f"{sign}\t{weight:.3f}\n")


if __name__ == "__main__":
    main()
