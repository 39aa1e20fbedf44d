"""Trains the quick encoder on what the careful one says of many sentences, and on the treebanks; see README.md."""

import argparse
import os
import pathlib
import random
import time

import numpy
import onnx
import torch
from onnx import numpy_helper
from torch.nn import functional

import quick
import batches
import measure
import pieces as cut
import sentences
import train as careful

LISTS = ("xpos", "features", "relations", "names", "mentions", "predicates", "roles", "lemmas")
# What a head's loss weighs against the careful encoder's word, and against the treebanks' (train.WEIGHTS).
WEIGHTS = {"heads": 1.0, "relations": 1.0, "xpos": 0.5, "features": 0.3, "lemmas": 0.2, "names": 0.7, "mentions": 0.4, "predicates": 0.3, "roles": 0.5, "events": 0.4}
NONE_OF_IT = -100


class Taught:
    """Sentences with what the careful encoder says of them, as QuickData wrote it; read as far as it has been written."""

    def __init__(self, words, said, labels):
        self.forms = [line.split("\t") for line in pathlib.Path(words).read_text(encoding="utf-8").split("\n") if line]
        self.said = numpy.memmap(said, dtype=numpy.uint8, mode="r")
        self.names, self.events = labels.sizes["names"], quick.EVENTS
        tags = labels.lists["xpos"]
        self.content = torch.tensor([number for number, tag in enumerate(tags) if tag[:2] in ("NN", "VB", "JJ")])
        self.starts, at = [], 0
        for forms in self.forms:
            count = len(forms)
            size = count * (7 + self.names + self.events + count + 1 + count)
            if at + size > len(self.said):
                break
            self.starts.append(at)
            at += size
        del self.forms[len(self.starts) :]

    def of(self, number):
        """(seven numbers of each word, shares of names, of events, of heads, roles by predicate)."""
        count, at = len(self.forms[number]), self.starts[number]
        width = self.names + self.events + count + 1 + count
        numbers = self.said[at : at + 7 * count].reshape(7, count)
        rows = self.said[at + 7 * count : at + 7 * count + count * width].reshape(count, width)
        ends = numpy.cumsum([self.names, self.events, count + 1])
        return (numbers, *numpy.split(rows, ends, axis=1))


def disguised(spellings, chance):
    """Now and then a sentence as headlines and careless pages spell it; what it says stays the same."""
    if chance.random() > 0.1:
        return spellings
    new = chance.choice([cut.LOWER, cut.CAPITALISED, cut.CAPITALISED, cut.UPPER])
    return [new if kind in (cut.LOWER, cut.CAPITALISED) else kind for kind in spellings]


def inputs(taught, batch, pieces, chance):
    """Inputs and the careful encoder's word as tensors; the root is word 0."""
    found = [taught.forms[number] for number in batch]
    made = [(sentences.Sentence("", "", forms), disguised([cut.spelling(form) for form in forms], chance)) for forms in found]
    given, _ = batches.tensors(made, pieces, NO_LABELS)
    count = given["first"].shape[1]
    shape = (len(batch), count)
    names = ("xpos", "features", "relations", "mentions", "predicates", "lemmas", "heads")
    wanted = {name: numpy.full(shape, NONE_OF_IT, dtype=numpy.int64) for name in names}
    shares = {
        "names": numpy.zeros((*shape, taught.names), dtype=numpy.float32),
        "events": numpy.zeros((*shape, taught.events), dtype=numpy.float32),
        "arcs": numpy.zeros((*shape, count), dtype=numpy.float32),
    }
    roles = []
    for row, number in enumerate(batch):
        numbers, named, events, arcs, role = taught.of(number)
        end = numbers.shape[1] + 1
        for name, values in zip(names, numbers):
            wanted[name][row, 1:end] = values
        for name, values in (("names", named), ("events", events)):
            shares[name][row, 1:end] = values
        shares["arcs"][row, 1:end, :end] = arcs
        for word in numpy.flatnonzero(numbers[4]):
            target = numpy.full(count, NONE_OF_IT, dtype=numpy.int64)
            target[1:end] = role[word]
            roles.append((row, word + 1, target))
    wanted = {name: torch.from_numpy(values) for name, values in wanted.items()}
    for name, values in shares.items():
        values = torch.from_numpy(values)
        wanted[name] = values / values.sum(dim=2, keepdim=True).clamp(min=1)
    wanted["roles"] = roles
    # the judge was made for words that can tell events; of others it says anything
    wanted["judged"] = torch.isin(wanted["xpos"], taught.content)
    return given, wanted


class NoLabels:
    sizes = {"names": 1}


NO_LABELS = NoLabels()


def losses(encoder, given, wanted):
    """How far the quick encoder is from the careful one, head by head."""
    states = encoder.states(*(given[name] for name in ("ids", "mask", "first", "last", "spelling")))
    words = encoder.word_scores(states)
    seen = wanted["heads"] >= 0
    found = {}
    for name in ("xpos", "features", "mentions", "predicates", "lemmas"):
        found[name] = functional.cross_entropy(words[name][seen], wanted[name][seen])
    for name, where in (("names", seen), ("events", seen & wanted["judged"])):
        found[name] = -(wanted[name][where] * functional.log_softmax(words[name][where], dim=1)).sum(1).mean()
    arcs = encoder.arc_scores(states, given["word_mask"])
    found["heads"] = -(wanted["arcs"][seen] * functional.log_softmax(arcs[seen], dim=1)).sum(1).mean()
    rows, heads = seen.nonzero()[:, 0], wanted["heads"][seen]
    pairs = encoder.label.pairs(states["label_dependent"][seen], states["label_head"][rows, heads])
    found["relations"] = functional.cross_entropy(pairs, wanted["relations"][seen])
    if wanted["roles"]:
        rows = torch.tensor([row for row, _, _ in wanted["roles"]])
        columns = torch.tensor([word for _, word, _ in wanted["roles"]])
        targets = torch.from_numpy(numpy.stack([target for _, _, target in wanted["roles"]]))
        scores = encoder.role(states["predicate"][rows, columns].unsqueeze(1), states["argument"][rows])
        scores = scores.squeeze(1).transpose(1, 2)
        found["roles"] = functional.cross_entropy(scores.flatten(0, 1), targets.flatten()) * 2
    return found


def rows_of(model):
    """The careful encoder's rows for pieces: [vocabulary, 384]."""
    constants = {tensor.name: tensor for tensor in onnx.load(str(model)).graph.initializer}
    names = [name for name in constants if name.endswith("_bytes") and constants[name].dims[0] > 20000]
    stem = names[0][: -len("_bytes")]
    return torch.tensor(numpy_helper.to_array(constants[stem + "_bytes"]) * numpy_helper.to_array(constants[stem + "_scale"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", required=True, help="folder with the treebanks, roles and names")
    parser.add_argument("--silver", required=True, help="silver names (silver/names.tsv.gz)")
    parser.add_argument("--model", required=True, help="folder of the careful encoder")
    parser.add_argument("--words", required=True, help="sentences, as QuickData wrote them")
    parser.add_argument("--said", required=True, help="what the careful encoder says of them")
    parser.add_argument("--out", required=True, help="folder for checkpoints")
    parser.add_argument("--minutes", type=float, default=60, help="how long to train")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--pieces", type=int, default=1000, help="pieces in a batch")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="processes, one thread each, on the same weights")
    parser.add_argument("--start", help="folder of a run to begin with")
    options = parser.parse_args()
    out, folder = pathlib.Path(options.out), pathlib.Path(options.model)
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(1)
    torch.set_num_threads(1)
    lists = {name: (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines() for name in LISTS}
    labels = batches.Labels(lists)
    pieces = cut.WordPieces((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())
    gold, development = sentences.read(options.treebanks, options.silver)
    taught = Taught(options.words, options.said, labels)
    encoder = quick.Quick(rows_of(folder / "encoder.onnx"), labels.sizes)
    if options.start:
        encoder.load_state_dict(torch.load(pathlib.Path(options.start) / "checkpoint.pt")["model"])
    print(f"{len(taught.forms)} sentences of the careful encoder, {len(gold)} of the treebanks", flush=True)
    # All processes take their steps on the same weights without waiting for each other (Niu et al. 2011).
    encoder.share_memory()
    rank = 0
    for number in range(1, options.workers):
        if os.fork() == 0:
            rank = number
            break
    learn(encoder, taught, gold, development, pieces, labels, options, rank, out)


def learn(encoder, taught, gold, development, pieces, labels, options, rank, out):
    chance = random.Random(100 + rank)
    torch.manual_seed(100 + rank)
    own = list(encoder.own.parameters())
    others = [parameter for name, parameter in encoder.named_parameters() if parameter.requires_grad and not name.startswith("own.")]
    optimizers = [
        torch.optim.AdamW(others, lr=options.rate, betas=(0.9, 0.98), weight_decay=0.01),
        torch.optim.SparseAdam(own, lr=options.rate),
    ]
    mine = [number for number in range(len(taught.forms)) if number % options.workers == rank]
    lengths = {number: sum(len(pieces.of(form)) for form in taught.forms[number]) + 2 for number in mine}
    gold_lengths = [sum(len(pieces.of(form)) for form in made.forms) + 2 for made in gold]
    began, steps, a_pass = time.time(), 0, 0
    sums = {}

    def gold_batches():
        while True:
            for batch in batches.batches(gold_lengths, options.pieces, chance):
                yield batches.tensors(
                    [(gold[number], disguised([cut.spelling(form) for form in gold[number].forms], chance)) for number in batch],
                    pieces,
                    labels,
                )

    golden = gold_batches()

    def step(found, weights, prefix):
        share = (time.time() - began) / 60 / options.minutes
        factor = min(1.0, (steps + 1) / 300) * max(0.0, min(1.0, (1 - share) / 0.6))
        for optimizer in optimizers:
            for group in optimizer.param_groups:
                group["lr"] = max(1e-7, options.rate * factor)
            optimizer.zero_grad(set_to_none=True)
        sum(weights[name] * value for name, value in found.items()).backward()
        torch.nn.utils.clip_grad_norm_(others, 5.0)
        for optimizer in optimizers:
            optimizer.step()
        for name, value in found.items():
            sums.setdefault(prefix + name, []).append(float(value.detach()))
        return share < 1

    going = True
    while going:
        a_pass += 1
        encoder.train()
        plan = batches.batches([lengths[number] for number in mine], options.pieces, chance)
        for batch in plan:
            given, wanted = inputs(taught, [mine[place] for place in batch], pieces, chance)
            hidden = (torch.rand(given["ids"].shape) < 0.03) & (given["ids"] > 102)
            given["ids"][hidden] = cut.UNKNOWN
            going = step(losses(encoder, given, wanted), WEIGHTS, "")
            steps += 1
            if steps % 6 == 0:
                given, wanted = next(golden)
                going = step(careful.losses(encoder, given, wanted), careful.WEIGHTS, "gold ")
            if rank == 0 and steps % 200 == 0:
                told = " ".join(f"{name} {sum(values[-200:]) / len(values[-200:]):.3f}" for name, values in sums.items())
                print(f"pass {a_pass} step {steps} ({len(plan)} a pass) {time.time() - began:.0f} s  {told}", flush=True)
            if rank == 0 and (steps % 3000 == 0 or not going):
                torch.save({"model": encoder.state_dict(), "sizes": labels.sizes}, out / "checkpoint.pt")
                measure.report(encoder, development, pieces, labels, 6 if going else 1)
                encoder.train()
            if not going:
                break


if __name__ == "__main__":
    main()
