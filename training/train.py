"""Trains the annotator: see README.md. Writes a checkpoint after each pass, and goes on from it with --resume."""

import argparse
import json
import multiprocessing
import os
import pathlib
import random
import time

import numpy
import torch
from torch.nn import functional

import augment
import measure
import model
import sentences
from batches import Labels, batches, tensors
from pieces import WordPieces

WEIGHTS = {
    "heads": 1.0,
    "relations": 1.0,
    "xpos": 0.5,
    "features": 0.3,
    "lemmas": 0.2,
    "names": 0.6,
    "mentions": 0.4,
    "predicates": 0.3,
    "roles": 1.0,
}
# Nouns have fewer arguments than verbs, and a fifth of the predicates.
KINDS = {"noun": 2.0}
UNKNOWN = 100


def losses(annotator, given, wanted):
    """The loss of each head that has a target in the batch, a mean over its words."""
    states = annotator.states(*(given[name] for name in ("ids", "mask", "first", "last", "spelling")))
    words = annotator.word_scores(states)
    found = {}
    for name in ("xpos", "features", "mentions", "predicates", "lemmas"):
        if bool((wanted[name] >= 0).any()):
            found[name] = functional.cross_entropy(words[name].flatten(0, 1), wanted[name].flatten())
    named = wanted["names"].any(dim=2)
    if bool(named.any()):
        scores, allowed = words["names"][named], wanted["names"][named]
        right = scores.masked_fill(~allowed, -1e4).logsumexp(dim=1)
        found["names"] = (scores.logsumexp(dim=1) - right).mean()
    parsed = wanted["heads"] >= 0
    if bool(parsed.any()):
        arcs = annotator.arc_scores(states, given["word_mask"])
        heads = wanted["heads"][parsed]
        found["heads"] = functional.cross_entropy(arcs[parsed], heads)
        rows = parsed.nonzero()[:, 0]
        pairs = annotator.label.pairs(states["label_dependent"][parsed], states["label_head"][rows, heads])
        found["relations"] = functional.cross_entropy(pairs, wanted["relations"][parsed])
    if wanted["roles"]:
        rows = torch.tensor([row for row, _, _, _ in wanted["roles"]])
        columns = torch.tensor([word for _, word, _, _ in wanted["roles"]])
        targets = torch.from_numpy(numpy.stack([target for _, _, target, _ in wanted["roles"]]))
        shares = torch.tensor([KINDS.get(kind, 1.0) for _, _, _, kind in wanted["roles"]])
        predicates = states["predicate"][rows, columns].unsqueeze(1)
        scores = annotator.role(predicates, states["argument"][rows]).squeeze(1).transpose(1, 2)
        costs = functional.cross_entropy(scores.flatten(0, 1), targets.flatten(), reduction="none").view(targets.shape)
        found["roles"] = (costs * shares.unsqueeze(1)).sum() / (targets >= 0).sum() * 2
    return found


def rate(step, steps, constant):
    """Warm-up, then constant for a share of the steps, then down to nothing in a straight line."""
    warm_up = min(200, steps // 4)
    if step < warm_up:
        return step / warm_up
    turn = warm_up + constant * (steps - warm_up)
    return 1.0 if step < turn else max(0.0, (steps - step) / (steps - turn))


class Workers:
    """
    As many processes as cores, each with a share of every batch and one thread; their gradients are added up, so that all
    of them take the same step. Faster than one process with as many threads, because every operation is shared out.
    """

    def __init__(self, count, parameters):
        self.parameters = parameters
        self.gradients = torch.zeros(count, sum(parameter.numel() for parameter in parameters)).share_memory_()
        self.barrier = multiprocessing.Barrier(count)
        self.count, self.rank = count, 0
        for rank in range(1, count):
            if os.fork() == 0:
                self.rank = rank
                break

    def share(self, batch):
        """This process's part of a batch; nobody's is empty."""
        return batch[self.rank :: self.count] or batch[:1]

    def add_up(self):
        """Puts the mean gradient of all processes in place of each one's own."""
        at = 0
        for parameter in self.parameters:
            end = at + parameter.numel()
            if parameter.grad is None:
                self.gradients[self.rank, at:end] = 0
            else:
                self.gradients[self.rank, at:end] = parameter.grad.flatten()
            at = end
        self.barrier.wait()
        mean = self.gradients.mean(dim=0)
        self.barrier.wait()
        at = 0
        for parameter in self.parameters:
            end = at + parameter.numel()
            parameter.grad = mean[at:end].view_as(parameter)
            at = end


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", required=True, help="folder with the treebanks, roles and names")
    parser.add_argument("--package", required=True, help="the Maven package with the first weights (.jar)")
    parser.add_argument("--vocabulary", required=True, help="vocab.txt")
    parser.add_argument("--silver", help="silver names (silver/names.tsv.gz)")
    parser.add_argument("--teachers", help="take these teachers of silver names only, comma-separated")
    parser.add_argument("--out", required=True, help="folder for checkpoints and label lists")
    parser.add_argument("--passes", type=int, default=9)
    parser.add_argument("--constant", type=float, default=0.0, help="share of the steps with the full learning rate")
    parser.add_argument("--layers", default="0,1,2,3,4,5", help="which layers of the package to take")
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--pieces", type=int, default=1200, help="pieces in a batch")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, help="stop after so many steps, to try something")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="processes, one thread each")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--start", help="folder of a run whose weights this one begins with")
    parser.add_argument("--roles", type=float, default=WEIGHTS["roles"], help="weight of the roles in the loss")
    parser.add_argument("--gold", type=int, default=2, help="how often sentences with names by hand are shown in a pass")
    options = parser.parse_args()
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)

    train, development = sentences.read(options.treebanks, options.silver, options.teachers and options.teachers.split(","))
    labels = Labels.of(train)
    (out / "labels.json").write_text(json.dumps(labels.lists, indent=0))
    vocabulary = pathlib.Path(options.vocabulary).read_text(encoding="utf-8").splitlines()
    pieces = WordPieces(vocabulary)

    def length(made):
        return sum(len(pieces.of(form)) for form in made.forms) + 2

    lengths = list(map(length, train))
    parsed = [made for made in train if made.heads is not None]

    annotator = model.Annotator(len(vocabulary), labels.sizes)
    model.initial_weights(annotator.encoder, options.package, [int(part) for part in options.layers.split(",")])
    for frozen in (annotator.encoder.words, annotator.encoder.places):
        frozen.weight.requires_grad = False
    groups = {"encoder": [], "heads": []}
    for name, parameter in annotator.named_parameters():
        if not parameter.requires_grad:
            continue
        groups["encoder" if name.startswith("encoder.") and name != "encoder.mix" else "heads"].append(parameter)
    optimizer = torch.optim.AdamW(
        [
            {"params": groups["encoder"], "lr": options.encoder_rate, "base": options.encoder_rate},
            {"params": groups["heads"], "lr": options.head_rate, "base": options.head_rate},
        ],
        betas=(0.9, 0.98),
        weight_decay=0.01,
    )
    WEIGHTS["roles"] = options.roles
    if options.start:
        annotator.load_state_dict(torch.load(pathlib.Path(options.start) / "checkpoint.pt")["model"])
    done, step = 0, 0
    checkpoint = out / "checkpoint.pt"
    if options.resume and checkpoint.exists():
        saved = torch.load(checkpoint)
        annotator.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        done, step = saved["done"], saved["step"]
    # News is the domain, and names in gold are few: both are shown twice in a pass.
    news = [number for number, made in enumerate(train) if made.genre == "news" and made.heads is not None]
    named = [number for number, made in enumerate(train) if made.heads is None]
    numbers = list(range(len(train))) + news + named * (options.gold - 1)
    a_pass = len(batches([lengths[number] for number in numbers], options.pieces, random.Random(0)))
    steps = options.steps or a_pass * options.passes
    trained = [parameter for group in optimizer.param_groups for parameter in group["params"]]
    workers = Workers(options.workers, trained)
    torch.manual_seed(options.seed * 100 + done * 10 + workers.rank)
    first = workers.rank == 0
    if first:
        print(f"{len(train)} sentences, {sum(lengths)} pieces, {a_pass} steps a pass, {steps} steps", flush=True)
    began = time.time()
    while done < options.passes and step < steps:
        chance = random.Random(options.seed * 1000 + done)
        annotator.train()
        sums, seen = {}, 0
        shown = [augment.augmented(train[number], parsed, chance) for number in numbers]
        plan = batches([length(made) for made, _ in shown], options.pieces, chance)
        for batch in plan:
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * rate(step, steps, options.constant)
            given, wanted = tensors([shown[place] for place in workers.share(batch)], pieces, labels)
            hidden = (torch.rand(given["ids"].shape) < 0.04) & (given["ids"] > 102)
            given["ids"][hidden] = UNKNOWN
            found = losses(annotator, given, wanted)
            total = sum(WEIGHTS[name] * value for name, value in found.items())
            optimizer.zero_grad(set_to_none=True)
            total.backward()
            workers.add_up()
            torch.nn.utils.clip_grad_norm_(trained, 5.0)
            optimizer.step()
            for name, value in found.items():
                sums.setdefault(name, []).append(float(value.detach()))
            step, seen = step + 1, seen + 1
            if first and seen % 50 == 0:
                told = " ".join(f"{name} {sum(values[-50:]) / len(values[-50:]):.3f}" for name, values in sums.items())
                print(f"pass {done + 1} step {step}/{steps} {time.time() - began:.0f} s  {told}", flush=True)
            if step >= steps:
                break
        done += 1
        if not first:
            continue
        torch.save({"model": annotator.state_dict(), "optimizer": optimizer.state_dict(), "done": done, "step": step}, checkpoint)
        measure.report(annotator, development, pieces, labels, 1 if step >= steps else 6)


if __name__ == "__main__":
    main()
