"""Puts the judge on the encoder as its output "event": shares of "none" and of each type for each word; see README.md."""

import argparse
import hashlib
import pathlib

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import train

GRAPH = "3"
LISTS = ("vocab", "xpos", "features", "relations", "names", "mentions", "predicates", "roles", "lemmas", "events")
# The encoder's mixed layers at each word's first piece; place 0 is the whole sentence.
STATES = "/GatherElements_output_0"


def bare(graph):
    """The graph without a judge, and with its states as output "state"."""
    nodes = [node for node in graph.node if not node.name.startswith("judge/")]
    constants = [tensor for tensor in graph.initializer if not tensor.name.startswith("judge/")]
    outputs = [output for output in graph.output if output.name != "event"]
    for node in nodes if not any("state" in node.output and node.op_type == "GatherElements" for node in nodes) else []:
        for names in (node.input, node.output):
            for index, name in enumerate(names):
                names[index] = {"state": "/words/state", STATES: "state"}.get(name, name)
    for part, values in ((graph.node, nodes), (graph.initializer, constants), (graph.output, outputs)):
        del part[:]
        part.extend(values)


def attach(graph, weights):
    """Scores of a word: of its own state, of the sentence's and of the mean of all words, each by a matrix of its own."""
    width = train.WIDTH
    down = weights["down.weight"].numpy()
    constants = {
        "sentence": down[:, :width].T, "word": down[:, width : 2 * width].T, "mean": down[:, 2 * width :].T,
        "bias": weights["down.bias"].numpy(), "up": weights["up.weight"].numpy().T, "up_bias": weights["up.bias"].numpy(),
    }
    for name, values in constants.items():
        graph.initializer.append(numpy_helper.from_array(numpy.ascontiguousarray(values.astype("f4")), "judge/" + name))
    for name, values in (("zero", [0]), ("one", [1]), ("end", [2**31 - 1]), ("axis", [1]), ("last", [2])):
        graph.initializer.append(numpy_helper.from_array(numpy.array(values, "i8"), "judge/" + name))

    def node(kind, inputs, output, **options):
        names = [name if name in ("state", "wmask") else "judge/" + name for name in inputs]
        out = output if output == "event" else "judge/" + output
        graph.node.append(helper.make_node(kind, names, [out], name="judge/" + output, **options))

    node("Slice", ["state", "zero", "one", "axis"], "first")
    node("Slice", ["state", "one", "end", "axis"], "rest")
    node("Slice", ["wmask", "one", "end", "axis"], "words")
    node("Unsqueeze", ["words", "last"], "mask")
    node("Mul", ["rest", "mask"], "masked")
    node("ReduceSum", ["masked", "axis"], "sum", keepdims=1)
    node("ReduceSum", ["mask", "axis"], "count", keepdims=1)
    node("Div", ["sum", "count"], "average")
    node("MatMul", ["state", "word"], "of_word")
    node("MatMul", ["first", "sentence"], "of_sentence")
    node("MatMul", ["average", "mean"], "of_mean")
    node("Add", ["of_sentence", "of_mean"], "context")
    node("Add", ["context", "bias"], "biased")
    node("Add", ["of_word", "biased"], "all")
    node("Relu", ["all"], "hidden")
    node("MatMul", ["hidden", "up"], "scores")
    node("Add", ["scores", "up_bias"], "logits")
    node("Softmax", ["logits"], "event", axis=2)
    shape = ["sentences", "words", len(train.TYPES)]
    graph.output.append(helper.make_tensor_value_info("event", TensorProto.FLOAT, shape))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, help="folder of the encoder, such as data/models/encoder")
    parser.add_argument("--judge", help="weights that train.py wrote; without them the judge is only taken off")
    parser.add_argument("--out", help="file for the graph; by default the encoder's own")
    options = parser.parse_args()
    folder = pathlib.Path(options.model)
    whole = onnx.load(str(folder / "encoder.onnx"))
    bare(whole.graph)
    if options.judge:
        attach(whole.graph, torch.load(options.judge))
        (folder / "events.txt").write_text("".join(name + "\n" for name in train.TYPES), encoding="utf-8")
        digest = hashlib.sha256()
        for name in LISTS:
            digest.update((folder / f"{name}.txt").read_bytes())
        del whole.metadata_props[:]
        for key, value in (("graph", GRAPH), ("labels", digest.hexdigest()[:16])):
            entry = whole.metadata_props.add()
            entry.key, entry.value = key, value
    onnx.checker.check_model(whole)
    out = pathlib.Path(options.out) if options.out else folder / "encoder.onnx"
    out.write_bytes(whole.SerializeToString())
    print(f"{out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
