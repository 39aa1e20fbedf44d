#!/usr/bin/env python3
"""Rewrites the graphs of a folder so that no operator depends on the processor, and ties the files to each other anew.

    training/portable.py [--check] FOLDER…        data/models/encoder, data/quick/models/encoder, data/learned/coreference

ONNX Runtime sums a Softmax in another order with AVX-512 than with AVX2, so its last digits differ, and with them now and then a record. What stands in its place
is made of operators that give the same digits with both: the greatest value is subtracted, exp, a sum by code that knows SSE2 alone, a division. What else a graph
is made of must be in the lists below; an operator that is in none is a failure: run `./dev bench-processors` with it first, then add it.

The new digits differ from the old ones in the last place, and the encoder enlarges that where it rounds to bytes: shares of the judge move by a few hundredths, and
a few records in a hundred with them. Measure again before the graphs are committed, then run ./dev manifest and ./dev digests.

An encoder's new bytes have a new checksum. The judge and the projection beside it name it, and get the new one; types of one's own that were learned over the
encoder have to be learned again. Needs python3-onnx. Rewriting a second time changes nothing.
"""

import argparse
import pathlib
import sys
import zlib

import numpy
import onnx
from onnx import helper, numpy_helper

# Whole numbers, comparisons, and what moves values without changing them.
EXACT = set(
    "ArgMax Cast Concat Constant ConstantOfShape Equal Expand Gather GatherElements Identity MatMulInteger Range ReduceMax Relu Reshape Shape"
    " Slice Split Squeeze Transpose Unsqueeze Where Abs".split()
)
# One operation of IEEE 754 for each value, which every processor rounds alike.
ROUNDED = set("Add Sub Mul Div Sqrt DynamicQuantizeLinear Pow".split())
# Measured: the same digits with AVX2 and with AVX-512. Products add up in one order, with fused multiply-add; the others are polynomials with the same.
MEASURED = set(
    "MatMul Gemm Exp Erf Gelu Sigmoid ReduceMean ReduceSum LayerNormalization DynamicQuantizeMatMul".split()
)
NAMED = ("judge.onnx", "projection.onnx")


def opset(graph):
    return next(part.version for part in graph.opset_import if part.domain in ("", "ai.onnx"))


def softmax(node, version, number, constants):
    """The nodes that stand for a softmax."""
    axis = next((part.i for part in node.attribute if part.name == "axis"), -1)
    value, stem = node.input[0], f"softmax{number}"
    axes = numpy_helper.from_array(numpy.array([axis], numpy.int64), stem + "_axis")
    constants.append(axes)
    greatest = (
        helper.make_node("ReduceMax", [value], [stem + "_max"], axes=[axis], keepdims=1)
        if version < 18
        else helper.make_node("ReduceMax", [value, axes.name], [stem + "_max"], keepdims=1)
    )
    return [
        greatest,
        helper.make_node("Sub", [value, stem + "_max"], [stem + "_below"]),
        helper.make_node("Exp", [stem + "_below"], [stem + "_exp"]),
        helper.make_node("ReduceSum", [stem + "_exp", axes.name], [stem + "_sum"], keepdims=1),
        helper.make_node("Div", [stem + "_exp", stem + "_sum"], [node.output[0]], name=node.name),
    ]


def portable(whole, name):
    """Replaces what differs; returns how many nodes that were, and what is known of none of the lists."""
    version = opset(whole)
    if version < 13:
        raise SystemExit(f"{name}: operators of version {version} mean something else; export it with 13 or later")
    nodes, constants, replaced, unknown = [], [], 0, set()
    for node in whole.graph.node:
        if node.op_type == "Softmax":
            nodes += softmax(node, version, replaced, constants)
            replaced += 1
        else:
            if node.op_type not in EXACT | ROUNDED | MEASURED:
                unknown.add(node.op_type)
            nodes.append(node)
    if replaced:
        del whole.graph.node[:]
        whole.graph.node.extend(nodes)
        whole.graph.initializer.extend(constants)
        onnx.checker.check_model(whole)
    return replaced, unknown


def renamed(whole, checksum):
    """Writes the checksum of the encoder that a graph is made for; returns whether it was another."""
    for entry in whole.metadata_props:
        if entry.key == "encoder" and entry.value != checksum:
            entry.value = checksum
            return True
    return False


def folder(place, check):
    """Rewrites the graphs of a folder; returns what is wrong, a line each."""
    wrong = []
    encoder = place / "encoder.onnx"
    graphs = sorted(place.glob("*.onnx"), key=lambda path: path != encoder)
    if not graphs:
        return [f"{place}: holds no graph"]
    before = f"{zlib.crc32(encoder.read_bytes()):08x}" if encoder.exists() else ""
    after = before
    for path in graphs:
        whole = onnx.load(str(path))
        made_for = next((entry.value for entry in whole.metadata_props if entry.key == "encoder"), "")
        replaced, unknown = portable(whole, path)
        wrong += [f"{path}: {name} is in no list of this script" for name in sorted(unknown)]
        moved = path.name in NAMED and made_for == before and renamed(whole, after)
        if not replaced and not moved:
            continue
        if check:
            wrong.append(f"{path}: has {replaced} Softmax; run training/portable.py {place}")
            continue
        path.write_bytes(whole.SerializeToString(deterministic=True))
        if path == encoder:
            after = f"{zlib.crc32(path.read_bytes()):08x}"
        print(f"{path}: {replaced} Softmax replaced" + (f", made for encoder {after}" if moved else ""))
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; fail when something would")
    parser.add_argument("folder", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    wrong = [line for place in options.folder for line in folder(place, options.check)]
    print("\n".join(wrong), file=sys.stderr, end="\n" if wrong else "")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
