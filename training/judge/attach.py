"""Writes the judge as judge.onnx beside an encoder: for each word the shares of "none" and of each type, and its mode; see README.md."""

import argparse
import hashlib
import pathlib
import zlib

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import train

LISTS = ("vocab", "xpos", "features", "relations", "names", "mentions", "predicates", "roles", "lemmas", "events")


def scorer(prefix, weights, out, nodes, tensors):
    """Scores of a word: of its own state, of the sentence's and of the mean of all words, each by a matrix of its own."""
    down = weights["down.weight"].numpy()
    width = down.shape[1] // train.PARTS
    constants = {
        "sentence": down[:, :width].T, "word": down[:, width : 2 * width].T, "mean": down[:, 2 * width :].T,
        "bias": weights["down.bias"].numpy(), "up": weights["up.weight"].numpy().T, "up_bias": weights["up.bias"].numpy(),
    }

    def node(kind, inputs, output, **options):
        names = [name if name in ("state", "first", "average") else prefix + name for name in inputs]
        nodes.append(helper.make_node(kind, names, [output if output == out else prefix + output], **options))

    for name, values in constants.items():
        # half the digits make half the file; shares change in the third
        tensors.append(numpy_helper.from_array(numpy.ascontiguousarray(values.astype("f2")), prefix + name + "/half"))
        node("Cast", [name + "/half"], name, to=TensorProto.FLOAT)
    node("MatMul", ["state", "word"], "of_word")
    node("MatMul", ["first", "sentence"], "of_sentence")
    node("MatMul", ["average", "mean"], "of_mean")
    node("Add", ["of_sentence", "of_mean"], "context")
    node("Add", ["context", "bias"], "biased")
    node("Add", ["of_word", "biased"], "all")
    node("Relu", ["all"], "hidden")
    node("MatMul", ["hidden", "up"], "scores")
    node("Add", ["scores", "up_bias"], "logits")


def graph(judge):
    """Shares of the types, and the logarithms of the odds of the modes: what is of one type is compared there."""
    nodes, tensors = [], []
    for name, values in (("zero", [0]), ("one", [1]), ("end", [2**31 - 1]), ("axis", [1])):
        tensors.append(numpy_helper.from_array(numpy.array(values, "i8"), name))
    # place 0 is the whole sentence
    nodes.append(helper.make_node("Slice", ["state", "zero", "one", "axis"], ["first"]))
    nodes.append(helper.make_node("Slice", ["state", "one", "end", "axis"], ["rest"]))
    nodes.append(helper.make_node("ReduceMean", ["rest"], ["average"], axes=[1], keepdims=1))
    scorer("event/", judge["event"], "event", nodes, tensors)
    nodes.append(helper.make_node("Softmax", ["event/logits"], ["event"], axis=2))
    scorer("mode/", judge["mode"], "mode", nodes, tensors)
    nodes.append(helper.make_node("Identity", ["mode/logits"], ["mode"]))
    values = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["one_sentence", "words", width])
        for name, width in (("state", judge["event"]["down.weight"].shape[1] // train.PARTS), ("event", len(train.TYPES)), ("mode", len(judge["names"])))
    ]
    return helper.make_graph(nodes, "judge", values[:1], values[1:], tensors)


def bare(encoder, out):
    """Writes the encoder without a judge of its own, which older encoders have."""
    whole = onnx.load(str(encoder))
    for part in (whole.graph.node, whole.graph.initializer):
        kept = [item for item in part if not item.name.startswith("judge/")]
        del part[:]
        part.extend(kept)
    outputs = [output for output in whole.graph.output if output.name != "event"]
    del whole.graph.output[:]
    whole.graph.output.extend(outputs)
    onnx.checker.check_model(whole)
    out.write_bytes(whole.SerializeToString())


def digest(folder):
    lists = hashlib.sha256()
    for name in LISTS:
        lists.update((folder / f"{name}.txt").read_bytes())
    return lists.hexdigest()[:16]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, help="folder of the encoder whose states it was trained on, such as data/models/encoder")
    parser.add_argument("--lists", help="folder of the label lists, where the encoder's has none")
    parser.add_argument("--judge", help="weights that train.py wrote")
    parser.add_argument("--bare", help="write the encoder without a judge to this file, and nothing else")
    options = parser.parse_args()
    folder = pathlib.Path(options.model)
    if options.bare:
        return bare(folder / "encoder.onnx", pathlib.Path(options.bare))
    lists = pathlib.Path(options.lists or options.model)
    written = ["".join(name + "\n" for name in train.TYPES), (lists / "events.txt").read_text(encoding="utf-8")]
    if written[0] != written[1]:
        raise SystemExit(f"attach: {lists / 'events.txt'} lists other types than train.py")
    judge = torch.load(options.judge)
    model = helper.make_model(graph(judge), opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 8
    for key, value in (
        ("labels", digest(lists)),
        ("modes", "\n".join(judge["names"])),
        ("encoder", f"{zlib.crc32((folder / 'encoder.onnx').read_bytes()):08x}"),
    ):
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.checker.check_model(model)
    out = folder / "judge.onnx"
    out.write_bytes(model.SerializeToString())
    print(f"{out}: {out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
