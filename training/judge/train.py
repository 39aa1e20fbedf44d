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

    def __init__(self, hidden=HIDDEN):
        super().__init__()
        self.down = nn.Linear(PARTS * WIDTH, hidden)
        self.up = nn.Linear(hidden, len(TYPES))

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


def fit(seed, passes, states, labels, weights, chosen):
    """One judge, trained on the chosen lines."""
    torch.manual_seed(seed)
    lines = chosen.nonzero().flatten()
    judge = Judge()
    optimizer = torch.optim.AdamW(judge.parameters(), lr=1e-3, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 2e-3, total_steps=passes * (len(lines) // 128 + 1))
    for _ in range(passes):
        order = lines[torch.randperm(len(lines))]
        for batch in order.split(128):
            loss = nn.functional.cross_entropy(judge(states[batch], 0.3), labels[batch], reduction="none", label_smoothing=0.05)
            (loss * weights[batch]).sum().div(weights[batch].sum()).backward()
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
    return judge.eval()


def together(members):
    """One judge whose scores are the mean of the members': borderline words no longer hang on one seed."""
    judge = Judge(HIDDEN * len(members)).eval()
    with torch.no_grad():
        judge.down.weight.copy_(torch.cat([member.down.weight for member in members]))
        judge.down.bias.copy_(torch.cat([member.down.bias for member in members]))
        judge.up.weight.copy_(torch.cat([member.up.weight for member in members], 1) / len(members))
        judge.up.bias.copy_(torch.stack([member.up.bias for member in members]).mean(0))
    return judge


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder with templates, lexicon, silver-none, silver-events: .tsv and .f32")
    parser.add_argument("--out", required=True, help="file for the weights (.pt)")
    parser.add_argument("--passes", type=int, default=30)
    parser.add_argument("--members", type=int, default=4, help="judges trained apart whose scores are averaged")
    parser.add_argument("--all", action="store_true", help="train on everything; else a fifth is kept to measure")
    options = parser.parse_args()
    states, labels, weights, groups = read([f"{options.data}/{name}" for name in WEIGHTS])
    mean, deviation = states.mean((0,), keepdim=True), states.std((0,), keepdim=True)
    states = (states - mean) / deviation
    kept = (groups % 5 == 0) & (not options.all)
    members = []
    for seed in range(1, options.members + 1):
        members.append(fit(seed, options.passes, states, labels, weights, ~kept))
        print(f"member {seed} of {options.members} trained", flush=True)
    judge = together(members)
    if kept.any():
        judge.eval()
        with torch.no_grad():
            print("all", figures(judge(states[kept]), labels[kept]))
            for name in WEIGHTS:
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
