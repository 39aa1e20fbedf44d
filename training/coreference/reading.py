#!/usr/bin/env python3
"""Learns the joint reading of two passages (data/learned/coreference/reading.onnx, data/models/encoder/projection.onnx).

The words around two triggers, in the encoder's states and projected to a few numbers, go through one layer of a transformer in which each
sees those of both passages; what comes out at the triggers says whether they report one event. It is learned together with a weight for
each sign of the pair, so that it learns what the signs do not say. Pairs that are plainly two events by their signs are left out.

Prints, for each part left out, the average precision of pairs by signs alone and with the reading. Writes the odds of each pair, by the
model of the parts that its report is not in, for train.py. Needs numpy, scipy, scikit-learn, torch and onnx. See README.md.
"""
import argparse
import collections
import io
import struct
import zlib

import numpy as np
import onnx
import torch
from sklearn.metrics import average_precision_score

import train

WIDTH = 384
AROUND = 8
SIZE = 96
HEADS = 4
PARTS = 6
PASSES = 3
# Pairs whose odds by signs alone lie below are not learned from, unless the program would read them.
PLAIN = -4.5


def states(path):
    found = {}
    with open(path, "rb") as file:
        while length := file.read(4):
            report = file.read(struct.unpack(">i", length)[0]).decode()
            sentence, count = struct.unpack(">ii", file.read(8))
            found[report, sentence] = np.frombuffer(file.read(count * WIDTH * 4), ">f4").reshape(count, WIDTH).astype("f2")
    return found


class Pairs:
    """All pairs of claims that tell gold events, and the passages of these claims."""

    def __init__(self, paths):
        self.names, self.first, self.second, signs, same, part, near, read = [], [], [], [], [], [], [], []
        passages, triggers, lengths = [], [], []
        for path in paths:
            words = states(path + ".states")
            for report in train.read(path, 1.0):
                place = {}
                for number, claim in enumerate(report["claims"]):
                    state = words.get((report["id"], claim["sentence"]))
                    at = claim["trigger"] + 1
                    if state is None or at >= len(state):
                        continue
                    begin, end = max(1, at - AROUND), min(len(state), at + AROUND + 1)
                    passage = np.zeros((2 * AROUND + 2, WIDTH), "f2")
                    passage[0] = state[0]
                    passage[1:1 + end - begin] = state[begin:end]
                    place[number] = len(passages)
                    passages.append(passage)
                    triggers.append(1 + at - begin)
                    lengths.append(1 + end - begin)
                for (one, other), (_, own) in report["pairs"].items():
                    if one not in place or other not in place:
                        continue
                    first, second = report["claims"][one], report["claims"][other]
                    self.names.append((report["id"], one, other))
                    self.first.append(place[one])
                    self.second.append(place[other])
                    signs.append(train.unread(own))
                    same.append(np.nan if "-" in (first["gold"], second["gold"]) else float(first["gold"] == second["gold"]))
                    part.append(zlib.crc32(report["group"].encode()) % PARTS)
                    near.append(first["sentence"] == second["sentence"])
                    read.append(train.is_read(first, second, own))
        self.first, self.second = np.array(self.first), np.array(self.second)
        self.same, self.part = np.array(same, "f4"), np.array(part)
        self.near, self.read = np.array(near, "f4"), np.array(read)
        self.passages, self.triggers, self.lengths = np.stack(passages), np.array(triggers), np.array(lengths)
        seen = collections.Counter(sign for own in signs for sign in own)
        number = {sign: at + 1 for at, sign in enumerate(sign for sign, times in seen.items() if times >= 8)}
        self.signs = [np.array([number[sign] for sign in own if sign in number]) for own in signs]
        self.count = len(number) + 1
        plain = self.passages[: 2000].astype("f4").reshape(-1, WIDTH)
        plain = plain[np.abs(plain).sum(1) > 0]
        self.mean, self.spread = plain.mean(0), plain.std(0) + 1e-3

    def chosen(self, at):
        """The signs of some pairs, as numbers and where each pair's begin."""
        starts = np.cumsum([0] + [len(self.signs[pair]) for pair in at[:-1]])
        return torch.tensor(np.concatenate([self.signs[pair] for pair in at])), torch.tensor(starts)


class BySigns(torch.nn.Module):
    def __init__(self, pairs):
        super().__init__()
        self.weights = torch.nn.EmbeddingBag(pairs.count, 1, mode="sum")
        torch.nn.init.zeros_(self.weights.weight)

    def forward(self, pairs, at):
        return self.weights(*pairs.chosen(at))[:, 0]


class Reading(torch.nn.Module):
    """The odds of a pair from its passages alone."""

    def __init__(self):
        super().__init__()
        self.project = torch.nn.Linear(WIDTH, SIZE)
        self.side = torch.nn.Parameter(torch.randn(2, SIZE) * 0.02)
        self.mark = torch.nn.Parameter(torch.randn(2, SIZE) * 0.5)
        self.near = torch.nn.Parameter(torch.zeros(SIZE))
        self.layer = torch.nn.TransformerEncoderLayer(SIZE, HEADS, 2 * SIZE, dropout=0.2, batch_first=True, norm_first=True)
        self.drop = torch.nn.Dropout(0.2)
        self.out = torch.nn.Sequential(torch.nn.Linear(4 * SIZE, 64), torch.nn.GELU(), torch.nn.Dropout(0.3), torch.nn.Linear(64, 1))

    def forward(self, pairs, at):
        one, other = pairs.first[at], pairs.second[at]
        length = int(max(pairs.lengths[one].max(), pairs.lengths[other].max()))
        given = torch.tensor(np.concatenate([pairs.passages[one][:, :length], pairs.passages[other][:, :length]], 1).astype("f4"))
        words = self.project(self.drop((given - torch.tensor(pairs.mean)) / torch.tensor(pairs.spread)))
        words = words + torch.cat([self.side[0].expand(length, -1), self.side[1].expand(length, -1)])
        rows = torch.arange(len(at))
        left, right = torch.tensor(pairs.triggers[one]), torch.tensor(pairs.triggers[other]) + length
        marks = torch.zeros_like(words)
        marks[rows, left] = marks[rows, left] + self.mark[0]
        marks[rows, right] = marks[rows, right] + self.mark[1]
        words = words + marks + torch.tensor(pairs.near[at])[:, None, None] * self.near
        place = np.arange(length)
        empty = np.concatenate([place >= pairs.lengths[one][:, None], place >= pairs.lengths[other][:, None]], 1)
        read = self.layer(words, src_key_padding_mask=torch.tensor(empty))
        left, right = read[rows, left], read[rows, right]
        return self.out(torch.cat([left, right, left * right, (left - right).abs()], 1))[:, 0]


def learn(pairs, at, reading, seed, passes):
    """Learns signs, or signs and reading, on some pairs."""
    torch.manual_seed(seed)
    signs = BySigns(pairs)
    read = Reading() if reading else None
    groups = [{"params": list(signs.parameters()), "lr": 0.02, "weight_decay": 0.01, "first": 0.02}]
    if read:
        groups.append({"params": list(read.parameters()), "lr": 0.001, "weight_decay": 0.05, "first": 0.001})
    optimiser = torch.optim.AdamW(groups)
    order = np.random.RandomState(seed)
    for turn in range(passes):
        for group in optimiser.param_groups:
            group["lr"] = group["first"] * (1 - turn / passes)
        shuffled = order.permutation(at)
        for begin in range(0, len(shuffled), 96):
            some = shuffled[begin:begin + 96]
            odds = signs(pairs, some) + (read(pairs, some) if read else 0)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(odds, torch.tensor(pairs.same[some]))
            optimiser.zero_grad()
            loss.backward()
            if read:
                torch.nn.utils.clip_grad_norm_(read.parameters(), 1)
            optimiser.step()
    return signs.eval(), read.eval() if read else None


def odds(model, pairs, at):
    found = np.zeros(len(at), "f4")
    with torch.no_grad():
        for begin in range(0, len(at), 512):
            found[begin:begin + 512] = model(pairs, at[begin:begin + 512]).numpy()
    return found


def cross_validated(pairs, labelled):
    """The odds of all pairs by the reading of the parts that their report is not in; and which pairs are worth learning from."""
    by_signs = np.zeros(len(pairs.same), "f4")
    for part in range(PARTS):
        signs, _ = learn(pairs, np.where(labelled & (pairs.part != part))[0], False, part, 4)
        out = np.where(pairs.part == part)[0]
        by_signs[out] = odds(signs, pairs, out)
    worth = labelled & ((by_signs > PLAIN) | pairs.read)
    found = np.full(len(pairs.same), np.nan, "f4")
    for part in range(PARTS):
        signs, read = learn(pairs, np.where(worth & (pairs.part != part))[0], True, part, PASSES)
        out = np.where(pairs.read & (pairs.part == part))[0]
        found[out] = odds(read, pairs, out)
        seen = out[labelled[out]]
        both = found[seen] + odds(signs, pairs, seen)
        print(f"part {part}: average precision {average_precision_score(pairs.same[seen], by_signs[seen]):.3f} by signs, "
              f"{average_precision_score(pairs.same[seen], both):.3f} with the reading", flush=True)
    return found, worth


class Exported(torch.nn.Module):
    """The reading of one pair, from projected states; softmax in parts, so that all processors compute the same."""

    def __init__(self, read):
        super().__init__()
        self.read = read

    def normal(self, words, layer):
        centred = words - words.mean(1, keepdim=True)
        return centred / torch.sqrt((centred * centred).mean(1, keepdim=True) + layer.eps) * layer.weight + layer.bias

    def forward(self, first, second, triggers, same_sentence):
        read, layer = self.read, self.read.layer
        places_one, places_other = torch.arange(first.shape[0]), torch.arange(second.shape[0])
        one = first + read.side[0] + (places_one == triggers[0]).float()[:, None] * read.mark[0]
        other = second + read.side[1] + (places_other == triggers[1]).float()[:, None] * read.mark[1]
        words = torch.cat([one, other]) + same_sentence[0] * read.near
        attention = layer.self_attn
        three = self.normal(words, layer.norm1) @ attention.in_proj_weight.T + attention.in_proj_bias
        query, key, value = (three[:, at * SIZE:(at + 1) * SIZE].reshape(-1, HEADS, SIZE // HEADS).permute(1, 0, 2) for at in range(3))
        scores = query @ key.permute(0, 2, 1) * (SIZE // HEADS) ** -0.5
        scores = torch.exp(scores - scores.amax(2, keepdim=True))
        mixed = ((scores / scores.sum(2, keepdim=True)) @ value).permute(1, 0, 2).reshape(-1, SIZE)
        words = words + mixed @ attention.out_proj.weight.T + attention.out_proj.bias
        inner = torch.relu(self.normal(words, layer.norm2) @ layer.linear1.weight.T + layer.linear1.bias)
        words = words + inner @ layer.linear2.weight.T + layer.linear2.bias
        left = words[triggers[0]]
        right = words[first.shape[0] + triggers[1]]
        return read.out(torch.cat([left, right, left * right, (left - right).abs()])[None])[0]


def export(read, pairs, encoder, reading_file, projection_file):
    """Writes the reading, and the projection with the checksum of the encoder that it belongs to."""
    with torch.no_grad():
        weight = read.project.weight / torch.tensor(pairs.spread)
        bias = read.project.bias - weight @ torch.tensor(pairs.mean)
    projection = torch.nn.Linear(WIDTH, SIZE)
    projection.weight.data, projection.bias.data = weight, bias
    written = io.BytesIO()
    torch.onnx.export(projection, (torch.zeros(3, WIDTH),), written, input_names=["state"], output_names=["projected"],
                      dynamic_axes={"state": {0: "words"}, "projected": {0: "words"}}, opset_version=13)
    graph = onnx.load_from_string(written.getvalue())
    entry = graph.metadata_props.add()
    entry.key, entry.value = "encoder", f"{zlib.crc32(open(encoder, 'rb').read()):08x}"
    onnx.save(graph, projection_file)
    torch.onnx.export(Exported(read), (torch.zeros(5, SIZE), torch.zeros(7, SIZE), torch.tensor([1, 2]), torch.zeros(1)), reading_file,
                      input_names=["first", "second", "triggers", "same_sentence"], output_names=["odds"],
                      dynamic_axes={"first": {0: "first_words"}, "second": {0: "second_words"}}, opset_version=13)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", required=True, nargs="+", help="what PairData wrote; their states beside them (.states)")
    parser.add_argument("--odds", required=True, help="where to write the odds of each pair that is read, by a model that has not seen its report")
    parser.add_argument("--encoder", required=True, help="the encoder that gave the states")
    parser.add_argument("--reading", help="where to write the reading learned from all pairs")
    parser.add_argument("--projection", help="where to write its projection of states")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    pairs = Pairs(arguments.pairs)
    labelled = ~np.isnan(pairs.same)
    print(f"{labelled.sum()} pairs, {np.nansum(pairs.same):.0f} of one event", flush=True)
    found, worth = cross_validated(pairs, labelled)
    with open(arguments.odds, "w", encoding="utf-8") as out:
        for (report, one, other), value in zip(pairs.names, found):
            if not np.isnan(value):
                out.write(f"{report}\t{one}\t{other}\t{value:.3f}\n")
    if arguments.reading:
        _, read = learn(pairs, np.where(worth)[0], True, 9, PASSES)
        export(read, pairs, arguments.encoder, arguments.reading, arguments.projection)


if __name__ == "__main__":
    main()
