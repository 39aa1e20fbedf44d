"""The encoder (six layers of BERT, Devlin et al. 2019, narrowed to 384 dimensions) with a head for each kind of annotation; biaffine heads after Dozat & Manning 2017."""

import io
import math
import zipfile

import torch
from torch import nn
from torch.nn import functional

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6
SPELLINGS, SPELLING_WIDTH = 8, 24
ARC, LABEL, ROLE = 256, 96, 64


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, states, bias):
        batch, length, _ = states.shape
        query, key, value = self.qkv(states).split(WIDTH, dim=2)
        size = WIDTH // HEADS
        query, key, value = (part.view(batch, length, HEADS, size).transpose(1, 2) for part in (query, key, value))
        weights = functional.softmax(query @ key.transpose(2, 3) / math.sqrt(size) + bias, dim=3)
        mixed = (weights @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.norm1(states + self.out(mixed))
        return self.norm2(states + self.down(functional.gelu(self.up(states))))


class Encoder(nn.Module):
    """Piece numbers to the states of all layers, mixed with learned weights (Peters et al. 2018)."""

    def __init__(self, vocabulary):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.tensor([-4.0] * (LAYERS - 4) + [-1.0, 0.0, 1.0, 2.0]))

    def forward(self, ids, mask):
        places = torch.arange(ids.shape[1], device=ids.device).unsqueeze(0)
        states = self.norm(self.words(ids) + self.places(places))
        bias = ((1 - mask) * -10000.0)[:, None, None, :]
        weights = functional.softmax(self.mix, dim=0)
        mixed = 0
        for number, layer in enumerate(self.layers):
            states = layer(states, bias)
            mixed = mixed + weights[number] * states
        return mixed


class Biaffine(nn.Module):
    """A score for each label of each pair: [batch, n, a], [batch, m, b] to [batch, n, labels, m]."""

    def __init__(self, left, right, labels):
        super().__init__()
        self.labels, self.right = labels, right
        self.weight = nn.Linear(left, labels * (right + 1))
        nn.init.normal_(self.weight.weight, std=0.02 if labels > 1 else 0.0)
        nn.init.zeros_(self.weight.bias)

    def forward(self, left, right):
        batch, count, _ = left.shape
        first = self.weight(left).view(batch, count * self.labels, self.right + 1)
        ones = torch.ones_like(right[:, :, :1])
        scores = first @ torch.cat([right, ones], dim=2).transpose(1, 2)
        return scores.view(batch, count, self.labels, right.shape[1])

    def pairs(self, left, right):
        """Scores for pairs already put side by side: [n, a], [n, b] to [n, labels]."""
        first = self.weight(left).view(-1, self.labels, self.right + 1)
        return (first[:, :, :-1] * right.unsqueeze(1)).sum(2) + first[:, :, -1]


class Annotator(nn.Module):
    def __init__(self, vocabulary, sizes):
        """sizes: number of labels of xpos, features, relations, names, mentions, predicates, roles, lemmas."""
        super().__init__()
        self.encoder = Encoder(vocabulary)
        self.spelling = nn.Embedding(SPELLINGS, SPELLING_WIDTH)
        wide = 2 * WIDTH + SPELLING_WIDTH
        self.split = [ARC, ARC, LABEL, LABEL, ROLE, ROLE, WIDTH]
        self.project = nn.Linear(wide, sum(self.split))
        self.arc = Biaffine(ARC, ARC, 1)
        self.label = Biaffine(LABEL, LABEL, sizes["relations"])
        self.role = Biaffine(ROLE, ROLE, sizes["roles"])
        self.word_heads = ("xpos", "features", "names", "mentions", "predicates", "lemmas")
        self.word_sizes = [sizes[name] for name in self.word_heads]
        self.words = nn.Linear(WIDTH, sum(self.word_sizes))
        self.dropout = nn.Dropout(0.25)

    def states(self, ids, mask, first, last, spelling):
        """What the heads look at: a dictionary of [batch, words, size]."""
        mixed = self.dropout(self.encoder(ids, mask))
        rows = [
            torch.gather(mixed, 1, index.unsqueeze(2).expand(-1, -1, WIDTH)) for index in (first, last)
        ] + [self.spelling(spelling)]
        parts = functional.gelu(self.project(torch.cat(rows, dim=2))).split(self.split, dim=2)
        names = ("arc_dependent", "arc_head", "label_dependent", "label_head", "predicate", "argument", "word")
        return {name: self.dropout(part) for name, part in zip(names, parts)}

    def word_scores(self, states):
        parts = self.words(states["word"]).split(self.word_sizes, dim=2)
        return dict(zip(self.word_heads, parts))

    def arc_scores(self, states, word_mask):
        """[batch, dependent, head]; heads beyond the sentence are out of the question."""
        scores = self.arc(states["arc_dependent"], states["arc_head"]).squeeze(2)
        return scores + ((1 - word_mask) * -10000.0).unsqueeze(1)

    def forward(self, ids, mask, first, last, spelling, word_mask):
        """The exported graph: see README.md for its outputs."""
        return self.outputs(self.states(ids, mask, first, last, spelling), word_mask)

    def outputs(self, states, word_mask):
        words = self.word_scores(states)
        arc = self.arc_scores(states, word_mask)
        head = arc.argmax(dim=2)
        width = states["label_head"].shape[2]
        governing = torch.gather(states["label_head"], 1, head.unsqueeze(2).expand(-1, -1, width))
        batch, count, _ = governing.shape
        relation = self.label.pairs(
            states["label_dependent"].reshape(batch * count, width), governing.reshape(batch * count, width)
        )
        role = self.role(states["predicate"], states["argument"]).argmax(dim=2)
        return (
            words["xpos"].argmax(dim=2),
            words["features"].argmax(dim=2),
            arc,
            head,
            relation.view(batch, count, -1).argmax(dim=2),
            words["names"],
            words["mentions"].argmax(dim=2),
            words["predicates"].argmax(dim=2),
            role,
            words["lemmas"].argmax(dim=2),
            states["word"],
        )


def initial_weights(encoder, archive, layers):
    """Takes the given layers' weights out of a Maven package with an .onnx inside."""
    import onnx
    from onnx import numpy_helper

    with zipfile.ZipFile(archive) as package:
        name = next(name for name in package.namelist() if name.endswith(".onnx"))
        graph = onnx.load(io.BytesIO(package.read(name))).graph
    arrays = {tensor.name: torch.tensor(numpy_helper.to_array(tensor)) for tensor in graph.initializer}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in arrays and node.name.startswith("/encoder/layer."):
            arrays[node.name[1 : -len("/MatMul")].replace("/", ".") + ".weight"] = arrays[node.input[1]].t()
    with torch.no_grad():
        kinds = arrays["embeddings.token_type_embeddings.weight"][0]
        encoder.words.weight.copy_(arrays["embeddings.word_embeddings.weight"])
        encoder.places.weight.copy_(arrays["embeddings.position_embeddings.weight"] + kinds)
        copy_norm(encoder.norm, arrays, "embeddings.LayerNorm")
        for layer, number in zip(encoder.layers, layers):
            stem = f"encoder.layer.{number}."
            for part in ("weight", "bias"):
                layer.qkv._parameters[part].copy_(
                    torch.cat([arrays[f"{stem}attention.self.{name}.{part}"] for name in ("query", "key", "value")])
                )
                layer.out._parameters[part].copy_(arrays[f"{stem}attention.output.dense.{part}"])
                layer.up._parameters[part].copy_(arrays[f"{stem}intermediate.dense.{part}"])
                layer.down._parameters[part].copy_(arrays[f"{stem}output.dense.{part}"])
            copy_norm(layer.norm1, arrays, stem + "attention.output.LayerNorm")
            copy_norm(layer.norm2, arrays, stem + "output.LayerNorm")


def copy_norm(norm, arrays, name):
    norm.weight.copy_(arrays[name + ".weight"])
    norm.bias.copy_(arrays[name + ".bias"])
