"""The quick encoder: words as their first and last piece, three convolutions and two layers of attention, and the careful encoder's heads, narrower."""

import pathlib
import sys

import torch
from torch import nn
from torch.nn import functional

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import model  # noqa: E402

WIDTH, HEADS, INNER = 192, 6, 384
SPELLINGS = 8
ARC, LABEL, ROLE, WORD = 128, 64, 32, 192
EVENTS = 17
BLOCKS = ("convolution", "attention", "convolution", "attention", "convolution")


class Convolution(nn.Module):
    """A word and its neighbours, through a gate (Dauphin et al. 2017), added to the word."""

    def __init__(self):
        super().__init__()
        self.mix = nn.Linear(3 * WIDTH, 2 * WIDTH)
        self.norm = nn.LayerNorm(WIDTH)

    def forward(self, states, word_mask, bias):
        states_ = states * word_mask.unsqueeze(2)
        nothing = torch.zeros_like(states_[:, :1])
        before = torch.cat([nothing, states_[:, :-1]], dim=1)
        after = torch.cat([states_[:, 1:], nothing], dim=1)
        value, gate = self.mix(torch.cat([before, states_, after], dim=2)).split(WIDTH, dim=2)
        return self.norm(states + value * torch.sigmoid(gate))


class Attention(nn.Module):
    """A layer of a transformer whose attention also knows how far words stand apart."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH)

    def forward(self, states, word_mask, bias):
        batch, length, _ = states.shape
        size = WIDTH // HEADS
        query, key, value = (
            part.view(batch, length, HEADS, size).transpose(1, 2) for part in self.qkv(states).split(WIDTH, dim=2)
        )
        weights = functional.softmax(query @ key.transpose(2, 3) * size**-0.5 + bias, dim=3)
        mixed = (weights @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.norm1(states + self.out(mixed))
        return self.norm2(states + self.down(torch.relu(self.up(states))))


class Pairs(nn.Linear):
    """Scores of pairs of words by the sum of what both are."""

    def pairs(self, left, right):
        return self(torch.relu(left + right))


class Quick(nn.Module):
    """Has the methods of the careful Annotator that its losses, measures and export ask for."""

    word_heads = ("xpos", "features", "names", "mentions", "predicates", "lemmas", "events")

    def __init__(self, pieces, sizes):
        """pieces: [vocabulary, 384], the careful encoder's rows; sizes: labels of each list."""
        super().__init__()
        self.known = nn.Parameter(pieces, requires_grad=False)
        wide = pieces.shape[1]
        self.first = nn.Linear(wide, WIDTH, bias=False)
        self.last = nn.Linear(wide, WIDTH, bias=False)
        # what the quick encoder learns of a piece by itself
        self.own = nn.Embedding(len(pieces), WIDTH, sparse=True)
        nn.init.zeros_(self.own.weight)
        self.spelling = nn.Embedding(SPELLINGS, WIDTH)
        nn.init.normal_(self.spelling.weight, std=0.3)
        self.norm = nn.LayerNorm(WIDTH)
        self.places = nn.Embedding(256, HEADS)
        nn.init.zeros_(self.places.weight)
        self.blocks = nn.ModuleList(Convolution() if kind == "convolution" else Attention() for kind in BLOCKS)
        self.split = [ARC, ARC, LABEL, LABEL, ROLE, ROLE, WORD]
        self.project = nn.Linear(WIDTH, sum(self.split))
        self.arc = model.Biaffine(ARC, ARC, 1)
        self.label = Pairs(LABEL, sizes["relations"])
        self.role = model.Biaffine(ROLE, ROLE, sizes["roles"])
        self.word_sizes = [EVENTS if name == "events" else sizes[name] for name in self.word_heads]
        self.words = nn.Linear(WORD, sum(self.word_sizes))
        self.dropout = nn.Dropout(0.1)

    def embedded(self, first_ids, last_ids, spelling):
        """[batch, words] piece numbers to [batch, words, WIDTH], before the first norm."""
        return (
            self.first(self.known[first_ids])
            + self.last(self.known[last_ids])
            + self.own(first_ids)
            + self.own(last_ids)
            + self.spelling(spelling)
        )

    def distances(self, count):
        """[1, heads, count, count]: a learned score for how far and on which side a word stands."""
        places = torch.arange(count)
        apart = (places.unsqueeze(0) - places.unsqueeze(1)).clamp(-127, 127) + 128
        return self.places(apart).permute(2, 0, 1).unsqueeze(0)

    def read(self, ids, first, last, spelling, word_mask):
        """The states of all words, before the heads; place 0 is the sentence."""
        states = self.norm(self.embedded(ids.gather(1, first), ids.gather(1, last), spelling))
        bias = self.distances(first.shape[1]) + ((1 - word_mask) * -10000.0)[:, None, None, :]
        for block in self.blocks:
            states = block(self.dropout(states), word_mask, bias)
        return states

    def states(self, ids, mask, first, last, spelling):
        word_mask = torch.cat([torch.ones_like(first[:, :1]), (first[:, 1:] > 0).long()], dim=1).float()
        states = self.dropout(self.read(ids, first, last, spelling, word_mask))
        parts = functional.gelu(self.project(states)).split(self.split, dim=2)
        names = ("arc_dependent", "arc_head", "label_dependent", "label_head", "predicate", "argument", "word")
        return {name: self.dropout(part) for name, part in zip(names, parts)}

    word_scores = model.Annotator.word_scores
    arc_scores = model.Annotator.arc_scores
    outputs = model.Annotator.outputs

    def forward(self, ids, mask, first, last, spelling, word_mask):
        """The outputs of the careful encoder, and the judge's shares."""
        states = self.states(ids, mask, first, last, spelling)
        return (*self.outputs(states, word_mask), self.word_scores(states)["events"].softmax(dim=2))
