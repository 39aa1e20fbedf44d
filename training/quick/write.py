"""Writes the trained quick encoder as an ONNX graph for one sentence a run; see README.md."""

import argparse
import hashlib
import pathlib

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import quick
import export as careful  # the parent folder's, which quick puts on the path

LISTS = ("vocab", "xpos", "features", "relations", "names", "mentions", "predicates", "roles", "lemmas", "events")
MOST_WORDS = 201
# gelu of it is 1: what makes a constant out of a projected number
ONE = 1.1447770


class Graph:
    """Nodes and constants of a graph in the making."""

    def __init__(self, whole_numbers):
        self.nodes, self.constants, self.whole_numbers = [], [], whole_numbers

    def constant(self, name, values):
        self.constants.append(numpy_helper.from_array(numpy.ascontiguousarray(values), name))
        return name

    def integers(self, name, *values):
        return self.constant(name, numpy.array(values, "i8"))

    def node(self, kind, inputs, name, outputs=None, **options):
        self.nodes.append(helper.make_node(kind, inputs, outputs or [name], name=name, **options))
        return outputs or name

    def linear(self, value, layer, name):
        """[n, in] to [n, out]."""
        weight, bias = layer.weight.detach().numpy(), layer.bias.detach().numpy()
        return self.product(value, weight.T, bias, name)

    def product(self, value, matrix, bias, name):
        bias = self.constant(name + "/bias", bias.astype("f4"))
        if not self.whole_numbers or matrix.size < 30_000:
            return self.node("Gemm", [value, self.constant(name + "/weight", matrix.astype("f4")), bias], name)
        rounded, scale = careful.quantized(matrix, 0)
        weights = self.constant(name + "/weight", rounded)
        scales = self.constant(name + "/scale", scale.reshape(-1))
        return self.node("DynamicQuantizeMatMul", [value, weights, scales, "", bias], name, domain="com.microsoft")

    def norm(self, value, added, layer, name):
        """The norm of a sum."""
        weight = self.constant(name + "/weight", layer.weight.detach().numpy())
        bias = self.constant(name + "/bias", layer.bias.detach().numpy())
        whole = self.node("Add", [value, added], name + "/sum")
        return self.node("LayerNormalization", [whole, weight, bias], name, axis=-1, epsilon=1e-5)

    def rows(self, table, numbers, name):
        """Rows of a table that is kept as bytes with a scale each."""
        rounded, scale = careful.quantized(table, 1)
        taken = self.node("Gather", [self.constant(name + "/bytes", rounded), numbers], name + "/taken", axis=0)
        scales = self.node("Gather", [self.constant(name + "/scales", scale), numbers], name + "/scaled", axis=0)
        return self.node("Mul", [self.node("Cast", [taken], name + "/cast", to=TensorProto.FLOAT), scales], name)


def embedded(graph, encoder):
    """[n, WIDTH]: what the words are before any of them is read with its neighbours."""
    graph.integers("flat", -1)
    ids = graph.node("Reshape", ["ids", "flat"], "pieces")
    parts = []
    with torch.no_grad():
        for name, projection in (("first", encoder.first), ("last", encoder.last)):
            places = graph.node("Reshape", [name, "flat"], name + "/places")
            numbers = graph.node("Gather", [ids, places], name + "/ids", axis=0)
            table = (projection(encoder.known) + encoder.own.weight).numpy()
            parts.append(graph.rows(table, numbers, name + "/rows"))
    case = graph.node("Reshape", ["case", "flat"], "case/flat")
    table = graph.constant("case/table", encoder.spelling.weight.detach().numpy())
    parts.append(graph.node("Gather", [table, case], "case/rows", axis=0))
    both = graph.node("Add", parts[:2], "words/both")
    return graph.norm(both, parts[2], encoder.norm, "words/norm")


def convolution(graph, states, block, name):
    padded = graph.node("Concat", ["nothing", states, "nothing"], name + "/padded", axis=0)
    before = graph.node("Slice", [padded, "zero", "minus_two", "zero"], name + "/before")
    after = graph.node("Slice", [padded, "two", "end", "zero"], name + "/after")
    three = graph.node("Concat", [before, states, after], name + "/three", axis=1)
    mixed = graph.linear(three, block.mix, name + "/mix")
    value, gate = graph.node("Split", [mixed], name + "/split", [name + "/value", name + "/gate"], axis=1)
    gated = graph.node("Mul", [value, graph.node("Sigmoid", [gate], name + "/open")], name + "/gated")
    return graph.norm(states, gated, block.norm, name + "/norm")


def attention(graph, states, block, name):
    size = quick.WIDTH // quick.HEADS
    weight, bias = block.qkv.weight.detach().numpy().copy(), block.qkv.bias.detach().numpy().copy()
    weight[: quick.WIDTH] *= size**-0.5
    bias[: quick.WIDTH] *= size**-0.5
    all_ = graph.product(states, weight.T, bias, name + "/qkv")
    parted = graph.node("Reshape", [all_, "heads"], name + "/parted")
    # [3, heads, n, size]
    turned = graph.node("Transpose", [parted], name + "/turned", perm=[1, 2, 0, 3])
    query, key, value = graph.node("Split", [turned], name + "/split", [name + "/" + part for part in "qkv"], axis=0)
    keys = graph.node("Transpose", [key], name + "/keys", perm=[0, 1, 3, 2])
    scores = graph.node("Add", [graph.node("MatMul", [query, keys], name + "/products"), "distance"], name + "/scores")
    weights = graph.node("Softmax", [scores], name + "/weights", axis=-1)
    mixed = graph.node("MatMul", [weights, value], name + "/mixed")
    back = graph.node("Transpose", [mixed], name + "/back", perm=[0, 2, 1, 3])
    flat = graph.node("Reshape", [back, "width"], name + "/flat")
    out = graph.linear(flat, block.out, name + "/out")
    states = graph.norm(states, out, block.norm1, name + "/norm1")
    up = graph.node("Relu", [graph.linear(states, block.up, name + "/up")], name + "/relu")
    down = graph.linear(up, block.down, name + "/down")
    return graph.norm(states, down, block.norm2, name + "/norm2")


def heads(graph, encoder, states):
    split = list(encoder.split)
    weight, bias = encoder.project.weight.detach().numpy(), encoder.project.bias.detach().numpy()
    at = sum(split[:6])
    # a constant behind the argument's numbers, for the part of a role's score that is the predicate's alone
    weight = numpy.concatenate([weight[:at], numpy.zeros((1, weight.shape[1]), "f4"), weight[at:]])
    bias = numpy.concatenate([bias[:at], numpy.array([ONE], "f4"), bias[at:]])
    split[5] += 1
    projected = graph.product(states, weight.T, bias, "project")
    bent = graph.node("Gelu", [projected], "project/gelu", domain="com.microsoft")
    graph.integers("project/sizes", *split)
    names = ["arc/dependent", "arc/head", "label/dependent", "label/head", "role/predicate", "role/argument", "state"]
    graph.node("Split", [bent, "project/sizes"], "project/split", names, axis=1)
    # what is the dependent's alone is the same for all its heads
    matrix = encoder.arc.weight.weight.detach().numpy()[:-1]
    left = graph.product("arc/dependent", matrix.T, encoder.arc.weight.bias.detach().numpy()[:-1], "arc/left")
    arc = graph.node("MatMul", [left, graph.node("Transpose", ["arc/head"], "arc/turned", perm=[1, 0])], "arc")
    head = graph.node("ArgMax", [arc], "head", axis=1, keepdims=0)
    governing = graph.node("Gather", ["label/head", head], "label/governing", axis=0)
    both = graph.node("Relu", [graph.node("Add", ["label/dependent", governing], "label/both")], "label/relu")
    label = graph.linear(both, encoder.label, "label/scores")
    graph.node("ArgMax", [label], "lab", axis=1, keepdims=0)
    left = graph.linear("role/predicate", encoder.role.weight, "role/left")
    graph.integers("role/shape", -1, encoder.role.right + 1)
    left = graph.node("Reshape", [left, "role/shape"], "role/rows")
    right = graph.node("Transpose", ["role/argument"], "role/turned", perm=[1, 0])
    scores = graph.node("MatMul", [left, right], "role/products")
    count = graph.node("Shape", ["role/argument"], "role/count", start=0, end=1)
    graph.integers("role/labels", -1, encoder.role.labels)
    shape = graph.node("Concat", ["role/labels", count], "role/cube", axis=0)
    cube = graph.node("Reshape", [scores, shape], "role/scores")
    graph.node("ArgMax", [cube], "role", axis=1, keepdims=0)
    words = graph.linear("state", encoder.words, "word/scores")
    graph.integers("word/sizes", *encoder.word_sizes)
    best = {"xpos": "tag", "features": "features", "mentions": "mention", "predicates": "predicate", "lemmas": "lemma"}
    parts = ["name" if name == "names" else name + "/scores" for name in encoder.word_heads]
    graph.node("Split", [words, "word/sizes"], "word/split", parts, axis=1)
    for name, output in best.items():
        graph.node("ArgMax", [name + "/scores"], output, axis=1, keepdims=0)
    graph.node("Softmax", ["events/scores"], "event", axis=-1)


def graph_of(encoder, whole_numbers):
    graph = Graph(whole_numbers)
    for name, value in (("zero", 0), ("two", 2), ("minus_two", -2), ("end", 2**31 - 1)):
        graph.integers(name, value)
    graph.integers("heads", -1, 3, quick.HEADS, quick.WIDTH // quick.HEADS)
    graph.integers("width", -1, quick.WIDTH)
    graph.integers("both_axes", 2, 3)
    graph.integers("origin", 0, 0)
    graph.constant("nothing", numpy.zeros((1, quick.WIDTH), "f4"))
    states = embedded(graph, encoder)
    count = graph.node("Shape", ["first/places"], "count")
    ends = graph.node("Concat", [count, count], "ends", axis=0)
    with torch.no_grad():
        graph.constant("distances", encoder.distances(MOST_WORDS).numpy())
    graph.node("Slice", ["distances", "origin", ends, "both_axes"], "distance")
    for number, (kind, block) in enumerate(zip(quick.BLOCKS, encoder.blocks)):
        states = {"convolution": convolution, "attention": attention}[kind](graph, states, block, f"block{number}")
    heads(graph, encoder, states)
    return model_of(graph, encoder)


def model_of(graph, encoder):
    whole, floats = TensorProto.INT64, TensorProto.FLOAT
    inputs = [
        helper.make_tensor_value_info(name, whole, [1, "pieces" if name == "ids" else "words"])
        for name in ("ids", "first", "last", "case")
    ]
    outputs = [helper.make_tensor_value_info(name, whole, ["words"]) for name in ("tag", "features", "head", "lab", "mention", "predicate", "lemma")]
    outputs.append(helper.make_tensor_value_info("arc", floats, ["words", "words"]))
    outputs.append(helper.make_tensor_value_info("role", whole, ["words", "words"]))
    for name, size in (("name", encoder.word_sizes[2]), ("event", encoder.word_sizes[-1]), ("state", quick.WORD)):
        outputs.append(helper.make_tensor_value_info(name, floats, ["words", size]))
    used = {name for node in graph.nodes for name in node.input}
    kept = [tensor for tensor in graph.constants if tensor.name in used]
    made = helper.make_graph(graph.nodes, "quick", inputs, outputs, kept)
    sets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(made, opset_imports=sets, ir_version=8, producer_name="dateline")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", required=True, help="folder that learn.py wrote")
    parser.add_argument("--model", required=True, help="folder of the careful encoder, whose label lists are used")
    parser.add_argument("--out", required=True, help="file for the graph")
    parser.add_argument("--whole-numbers", action="store_true", help="large products with 7-bit weights")
    options = parser.parse_args()
    folder = pathlib.Path(options.model)
    saved = torch.load(pathlib.Path(options.run) / "checkpoint.pt")
    encoder = quick.Quick(saved["model"]["known"], saved["sizes"])
    encoder.load_state_dict(saved["model"])
    made = graph_of(encoder.eval(), options.whole_numbers)
    digest = hashlib.sha256()
    for name in LISTS:
        digest.update((folder / f"{name}.txt").read_bytes())
    for key, value in (("graph", careful.GRAPH), ("labels", digest.hexdigest()[:16])):
        entry = made.metadata_props.add()
        entry.key, entry.value = key, value
    out = pathlib.Path(options.out)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(made.SerializeToString())
    print(f"{out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
