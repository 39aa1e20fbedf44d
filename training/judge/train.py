"""Trains the judge on the states of marked words, and writes its weights; see README.md."""

import argparse
import pathlib

import numpy
import torch
from torch import nn

TYPES = (
    "none", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)
PARTS, WIDTH, HIDDEN = 3, 384, 96
# What one line of each kind of material weighs; silver labels are wrong now and then.
WEIGHTS = {"templates": 0.5, "lexicon": 1.5, "silver-none": 1.0, "silver-events": 0.7}


class Judge(nn.Module):
    """[n, 3, 384] states of sentence, word and mean of words to scores of the types."""

    def __init__(self):
        super().__init__()
        self.down = nn.Linear(PARTS * WIDTH, HIDDEN)
        self.up = nn.Linear(HIDDEN, len(TYPES))

    def forward(self, states, dropout=0.0):
        states = nn.functional.dropout(states, dropout, self.training)
        hidden = torch.relu(self.down(states.flatten(1)))
        return self.up(nn.functional.dropout(hidden, dropout, self.training))


def read(prefixes):
    states, labels, weights, groups = [], [], [], []
    for prefix in prefixes:
        path = pathlib.Path(prefix)
        lines = path.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
        numbers = numpy.fromfile(path.with_suffix(".f32"), ">f4").astype("f4").reshape(len(lines), PARTS, WIDTH)
        for number, (line, state) in enumerate(zip(lines, numbers)):
            states.append(state)
            labels.append(TYPES.index(line.split("\t")[0]))
            weights.append(WEIGHTS[path.name])
            # neighbouring lines come of one template or entry: they are kept together
            groups.append(number // 24)
    return torch.tensor(numpy.array(states)), torch.tensor(labels), torch.tensor(weights), torch.tensor(groups)


def figures(scores, labels):
    right = (scores.argmax(1) == labels).float().mean().item()
    none = scores.softmax(1)[:, 0]
    told = [f"types {right:.3f}"]
    for bar in (0.5, 0.8, 0.9, 0.95):
        refused = none > bar
        caught = (refused & (labels == 0)).sum().item() / max(1, (labels == 0).sum().item())
        lost = (refused & (labels != 0)).sum().item() / max(1, (labels != 0).sum().item())
        told.append(f"none>{bar}: caught {caught:.3f}, lost {lost:.3f}")
    return "; ".join(told)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder with templates, lexicon, silver-none, silver-events: .tsv and .f32")
    parser.add_argument("--out", required=True, help="file for the weights (.pt)")
    parser.add_argument("--passes", type=int, default=30)
    parser.add_argument("--all", action="store_true", help="train on everything; else a fifth is kept to measure")
    options = parser.parse_args()
    torch.manual_seed(1)
    states, labels, weights, groups = read([f"{options.data}/{name}" for name in WEIGHTS])
    mean, deviation = states.mean((0,), keepdim=True), states.std((0,), keepdim=True)
    states = (states - mean) / deviation
    kept = (groups % 5 == 0) & (not options.all)
    train = (~kept).nonzero().flatten()
    judge = Judge()
    optimizer = torch.optim.AdamW(judge.parameters(), lr=1e-3, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 2e-3, total_steps=options.passes * (len(train) // 128 + 1))
    for number in range(options.passes):
        judge.train()
        order = train[torch.randperm(len(train))]
        for batch in order.split(128):
            loss = nn.functional.cross_entropy(judge(states[batch], 0.3), labels[batch], reduction="none", label_smoothing=0.05)
            (loss * weights[batch]).sum().div(weights[batch].sum()).backward()
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
        if kept.any() and number % 5 == 4:
            judge.eval()
            with torch.no_grad():
                print(number + 1, figures(judge(states[kept]), labels[kept]), flush=True)
    if kept.any():
        judge.eval()
        with torch.no_grad():
            for index, name in enumerate(WEIGHTS):
                part = kept & (weights == WEIGHTS[name])
                print(name, figures(judge(states[part]), labels[part]))
    with torch.no_grad():
        # the scaling goes into the first layer
        flat = deviation.flatten()
        judge.down.bias -= judge.down.weight @ (mean.flatten() / flat)
        judge.down.weight /= flat
    torch.save(judge.state_dict(), options.out)


if __name__ == "__main__":
    main()
