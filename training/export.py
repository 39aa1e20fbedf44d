"""Writes the trained annotator as an int8 ONNX graph with its label lists: see README.md for inputs and outputs."""

import argparse
import hashlib
import io
import json
import pathlib

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import model

GRAPH = "3"
INPUTS = ("ids", "mask", "first", "last", "case", "wmask")
OUTPUTS = ("tag", "features", "arc", "head", "lab", "name", "mention", "predicate", "role", "lemma", "state")
# Seven bits: on processors without VNNI the product of 8-bit weights overflows, and trees would differ by machine.
GREATEST = 63
# The arcs' matrix is small, and trees suffer most when it is rounded.
EXACT = ("/arc/",)


def graph_of(annotator):
    """The graph in full precision."""
    ids = torch.tensor([[101, 2000, 2001, 2002, 102, 0], [101, 2000, 2001, 2002, 2003, 102]])
    mask = (ids > 0).float()
    first = torch.tensor([[0, 1, 2], [0, 1, 3]])
    case = torch.tensor([[0, 1, 1], [0, 1, 4]])
    stream = io.BytesIO()
    axes = {name: {0: "sentences", 1: "pieces"} for name in ("ids", "mask")}
    axes.update({name: {0: "sentences", 1: "words"} for name in INPUTS[2:] + OUTPUTS})
    for name in ("arc", "role"):
        axes[name][2] = "words"
    torch.onnx.export(
        annotator,
        (ids, mask, first, first, case, torch.ones(2, 3)),
        stream,
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=13,
        do_constant_folding=True,
    )
    return onnx.load_from_string(stream.getvalue())


def quantized(weights, axis):
    """Weights as whole numbers of seven bits with a scale for each row or column."""
    scale = numpy.abs(weights).max(axis=axis, keepdims=True) / GREATEST
    scale = numpy.maximum(scale, 1e-8).astype(numpy.float32)
    return numpy.clip(numpy.rint(weights / scale), -GREATEST, GREATEST).astype(numpy.int8), scale


def shrink(whole):
    """Replaces products with constant matrices by integer products, and embeddings by rows of bytes."""
    graph = whole.graph
    constants = {tensor.name: tensor for tensor in graph.initializer}
    nodes, made = [], {}

    def constant(name, array):
        if name not in made:
            made[name] = numpy_helper.from_array(array, name)
        return name

    for node in graph.node:
        weight = constants.get(node.input[1]) if node.op_type in ("MatMul", "Gemm") else None
        if weight is not None and not any(part in node.name for part in EXACT):
            matrix = numpy_helper.to_array(weight)
            if node.op_type == "Gemm" and any(part.name == "transB" and part.i for part in node.attribute):
                matrix = matrix.T
            bytes_, scale = quantized(matrix, 0)
            stem = node.output[0]
            weights = constant(weight.name + "_bytes", numpy.ascontiguousarray(bytes_))
            scales = constant(weight.name + "_scale", scale.reshape(-1))
            zero = constant("zero", numpy.zeros((), numpy.int8))
            value = node.input[0]
            if not any(name.output[0] == value + "_q" for name in nodes):
                nodes.append(helper.make_node("DynamicQuantizeLinear", [value], [value + "_q", value + "_s", value + "_z"], name=value + "_quantize"))
            nodes.append(helper.make_node("MatMulInteger", [value + "_q", weights, value + "_z", zero], [stem + "_i"], name=node.name + "_integer"))
            nodes.append(helper.make_node("Cast", [stem + "_i"], [stem + "_f"], to=TensorProto.FLOAT, name=node.name + "_cast"))
            nodes.append(helper.make_node("Mul", [value + "_s", scales], [stem + "_scale"], name=node.name + "_scale"))
            if node.op_type == "Gemm":
                nodes.append(helper.make_node("Mul", [stem + "_f", stem + "_scale"], [stem + "_p"], name=node.name + "_scaled"))
                nodes.append(helper.make_node("Add", [stem + "_p", node.input[2]], [stem], name=node.name + "_bias"))
            else:
                nodes.append(helper.make_node("Mul", [stem + "_f", stem + "_scale"], [stem], name=node.name + "_scaled"))
        elif node.op_type == "Gather" and node.input[0] in constants and constants[node.input[0]].dims[0] >= 512:
            bytes_, scale = quantized(numpy_helper.to_array(constants[node.input[0]]), 1)
            stem = node.output[0]
            rows = constant(node.input[0] + "_bytes", bytes_)
            scales = constant(node.input[0] + "_scale", scale)
            nodes.append(helper.make_node("Gather", [rows, node.input[1]], [stem + "_b"], axis=0, name=node.name + "_bytes"))
            nodes.append(helper.make_node("Gather", [scales, node.input[1]], [stem + "_s"], axis=0, name=node.name + "_scale"))
            nodes.append(helper.make_node("Cast", [stem + "_b"], [stem + "_f"], to=TensorProto.FLOAT, name=node.name + "_cast"))
            nodes.append(helper.make_node("Mul", [stem + "_f", stem + "_s"], [stem], name=node.name + "_scaled"))
        else:
            nodes.append(node)
    used = {name for node in nodes for name in node.input}
    kept = [tensor for name, tensor in constants.items() if name in used] + list(made.values())
    del graph.node[:]
    graph.node.extend(nodes)
    del graph.initializer[:]
    graph.initializer.extend(kept)
    return whole


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", required=True, help="folder that train.py wrote")
    parser.add_argument("--vocabulary", required=True, help="vocab.txt")
    parser.add_argument("--out", required=True, help="folder for the model, such as data/models/encoder")
    parser.add_argument("--exact", action="store_true", help="leave the numbers in full precision, to compare")
    options = parser.parse_args()
    run, out = pathlib.Path(options.run), pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    lists = json.loads((run / "labels.json").read_text())
    vocabulary = pathlib.Path(options.vocabulary).read_text(encoding="utf-8")
    annotator = model.Annotator(len(vocabulary.splitlines()), {name: len(values) for name, values in lists.items()})
    annotator.load_state_dict(torch.load(run / "checkpoint.pt")["model"])
    annotator.eval()
    whole = graph_of(annotator)
    if not options.exact:
        whole = shrink(whole)
    digest = hashlib.sha256()
    texts = {"vocab": vocabulary}
    for name in ("xpos", "features", "relations", "names", "mentions", "predicates", "roles", "lemmas"):
        texts[name] = "".join(label + "\n" for label in lists[name])
    # the judge's labels: judge/attach.py puts it on afterwards, and the digest covers them
    texts["events"] = (out / "events.txt").read_text(encoding="utf-8")
    for name, text in texts.items():
        (out / f"{name}.txt").write_text(text, encoding="utf-8")
        digest.update(text.encode("utf-8"))
    for key, value in (("graph", GRAPH), ("labels", digest.hexdigest()[:16])):
        entry = whole.metadata_props.add()
        entry.key, entry.value = key, value
    whole.producer_name, whole.producer_version, whole.doc_string = "dateline", "", ""
    for node in whole.graph.node:
        node.doc_string = ""
    onnx.checker.check_model(whole)
    (out / "encoder.onnx").write_bytes(whole.SerializeToString())
    print(f"{(out / 'encoder.onnx').stat().st_size / 1e6:.1f} MB, graph {GRAPH}, labels {digest.hexdigest()[:16]}")


if __name__ == "__main__":
    main()
