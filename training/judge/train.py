"""Trains the judge on the states of marked words, and writes its weights: of types, and of modes given the type; see README.md."""

import argparse
import collections
import pathlib
import zlib

import numpy
import torch
from torch import nn

TYPES = (
    "none", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)
PARTS, HIDDEN = 3, 96
# What one line of each kind of material weighs; silver labels are wrong now and then.
WEIGHTS = {"templates": 0.5, "lexicon": 1.5, "silver-none": 1.0, "silver-events": 0.7, "silver-disasters": 0.7, "silver-conflict": 0.5, "records": 1.5}
# In texts with gold records: events that may be left out, and the many words that tell none.
OPTIONAL, NONE = 0.7, 0.5
LEAST_MODES = 10


class Judge(nn.Module):
    """[n, 3, width] states of sentence, word and mean of words to scores of the types; the width is the encoder's."""

    def __init__(self, width, hidden=HIDDEN, outputs=len(TYPES)):
        super().__init__()
        self.down = nn.Linear(PARTS * width, hidden)
        self.up = nn.Linear(hidden, outputs)

    def forward(self, states, dropout=0.0):
        states = nn.functional.dropout(states, dropout, self.training)
        hidden = torch.relu(self.down(states.flatten(1)))
        return self.up(nn.functional.dropout(hidden, dropout, self.training))


def read(prefixes):
    states, labels, weights, groups, names = [], [], [], [], []
    for prefix in prefixes:
        path = pathlib.Path(prefix)
        lines = path.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
        numbers = numpy.fromfile(path.with_suffix(".f32"), ">f4").astype("f4").reshape(len(lines), PARTS, -1)
        states.append(numbers)
        for number, line in enumerate(lines):
            label, first = line.split("\t")[:2]
            labels.append(TYPES.index(label.rstrip("?")))
            gold = path.name == "records"
            weights.append(OPTIONAL if label.endswith("?") else NONE if gold and label == "none" else WEIGHTS[path.name])
            # neighbouring lines come of one template, entry or text: they are kept together
            groups.append(zlib.crc32(first.encode()) % 1000 if gold else number // 24)
            names.append(list(WEIGHTS).index(path.name))
    return torch.tensor(numpy.concatenate(states)), *map(torch.tensor, (labels, weights, groups, names))


def read_modes(path):
    """For each line of the records that tells an event with modes: its place, its type, the modes that it may have."""
    lines = [line.split("\t") for line in path.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()]
    told = [(place, cells[0].rstrip("?"), cells[3].split(",")) for place, cells in enumerate(lines) if cells[0] != "none"]
    moded = {kind for _, kind, modes in told if modes != ["-"]}
    rows = [(place, kind, [f"{kind}/{mode}" for mode in modes]) for place, kind, modes in told if kind in moded]
    seen = collections.Counter(name for _, _, modes in rows for name in modes)
    # a mode of another type is a variant of the gold and no mode of this one; a rare one cannot be learned
    names = sorted(name for name, times in seen.items() if times >= LEAST_MODES)
    return names, [(place, kind, [name for name in modes if name in names]) for place, kind, modes in rows]


def fit_modes(seed, passes, states, names, rows):
    """The modes given the type: the likelihood of any mode that is right, among those of the type."""
    torch.manual_seed(seed)
    judge = Judge(states.shape[2], HIDDEN, len(names))
    rows = [row for row in rows if row[2]]
    places = torch.tensor([place for place, _, _ in rows])
    of_type = torch.tensor([[name.split("/")[0] == kind for name in names] for _, kind, _ in rows])
    right = torch.tensor([[name in modes for name in names] for _, _, modes in rows])
    optimizer = torch.optim.AdamW(judge.parameters(), lr=1e-3, weight_decay=0.05)
    for _ in range(passes):
        for batch in torch.randperm(len(rows)).split(128):
            scores = judge(states[places[batch]], 0.4).masked_fill(~of_type[batch], -1e9)
            found = scores.masked_fill(~right[batch], -1e9).logsumexp(1) - scores.logsumexp(1)
            (-found.mean()).backward()
            optimizer.step()
            optimizer.zero_grad()
    return judge.eval()


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
    judge = Judge(states.shape[2])
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
    width = members[0].down.in_features // PARTS
    judge = Judge(width, HIDDEN * len(members), members[0].up.out_features).eval()
    with torch.no_grad():
        judge.down.weight.copy_(torch.cat([member.down.weight for member in members]))
        judge.down.bias.copy_(torch.cat([member.down.bias for member in members]))
        judge.up.weight.copy_(torch.cat([member.up.weight for member in members], 1) / len(members))
        judge.up.bias.copy_(torch.stack([member.up.bias for member in members]).mean(0))
    return judge


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder with templates, lexicon, silver-none, silver-events, records: .tsv and .f32")
    parser.add_argument("--out", required=True, help="file for the weights (.pt)")
    parser.add_argument("--passes", type=int, default=30)
    parser.add_argument("--mode-passes", type=int, default=25)
    parser.add_argument("--members", type=int, default=4, help="judges trained apart whose scores are averaged")
    parser.add_argument("--all", action="store_true", help="train on everything; else a fifth is kept to measure")
    options = parser.parse_args()
    states, labels, weights, groups, materials = read([f"{options.data}/{name}" for name in WEIGHTS])
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
            for number, name in enumerate(WEIGHTS):
                part = kept & (materials == number)
                print(name, figures(judge(states[part]), labels[part]))
    first = (materials == list(WEIGHTS).index("records")).nonzero()[0].item()
    names, rows = read_modes(pathlib.Path(f"{options.data}/records"))
    if not options.all:
        held = [row for row in rows if kept[first + row[0]]]
        rows = [row for row in rows if not kept[first + row[0]]]
    rows = [(first + place, kind, modes) for place, kind, modes in rows]
    modes = together([fit_modes(seed, options.mode_passes, states, names, rows) for seed in range(1, options.members + 1)])
    if not options.all:
        show_modes(modes, states, first, names, held)
    with torch.no_grad():
        # the scaling goes into the first layer
        flat = deviation.flatten()
        for model in (judge, modes):
            model.down.bias -= model.down.weight @ (mean.flatten() / flat)
            model.down.weight /= flat
    torch.save({"event": judge.state_dict(), "mode": modes.state_dict(), "names": names}, options.out)


def show_modes(modes, states, first, names, held):
    """How often the likeliest mode is right, from a share on, on the texts left out."""
    with torch.no_grad():
        scores = modes(states[torch.tensor([first + place for place, _, _ in held])])
    of_type = torch.tensor([[name.split("/")[0] == kind for name in names] for _, kind, _ in held])
    shares, best = scores.masked_fill(~of_type, -1e9).softmax(1).max(1)
    for least in (0.5, 0.6, 0.7, 0.8, 0.9):
        taken = [names[mode] in right for (_, _, right), share, mode in zip(held, shares.tolist(), best.tolist())
                 if share >= least and not names[mode].endswith("/-")]
        print(f"modes from {least}: given {len(taken)} of {len(held)}, right {sum(taken) / max(1, len(taken)):.3f}")


if __name__ == "__main__":
    main()
