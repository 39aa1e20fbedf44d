"""Writes the weights of a scorer as rows of bytes with a scale each, as org.dateline.mention.ScorerWeights reads them."""
import base64

import numpy as np

HEAD = """# The scorer of antecedents: rows of weights, each byte times the scale of its row. Made by training/mentions; weights only.
# A sign of one mention weighs on the hidden layers (as later, as earlier, as without antecedent) and on having none; a sign of two
# on the hidden layer and on the pair; a part of the encoder's state on the hidden layers and both sides of the product.
"""
LEAST = 0.003


def row(name, weights):
    scale = float(np.abs(weights).max()) / 127 or 1.0
    made = np.round(weights / scale).astype(np.int8)
    return f"{name}\t{scale:.6g}\t{base64.b64encode(made.tobytes()).decode()}\n"


def write(path, names, weights, single, double, mean, scale, start):
    w = weights
    lines = [HEAD]
    for name in ("out", "none out"):
        lines.append(row(name, w[name][:, 0]))
    for name in ("bias", "none bias"):
        lines.append(row(name, w[name][0]))
    lines.append(row("none start", np.array([start], np.float32)))
    for number, name in enumerate(names):
        if single[number] >= 0:
            at = single[number]
            own = np.concatenate([w["later"][at], w["earlier"][at], w["none"][at], w["none wide"][at]])
            lines.append(row(name, own))
        elif double[number] >= 0:
            at = double[number]
            own = np.concatenate([w["pair"][at], w["wide"][at]])
            if np.abs(own).max() >= LEAST:
                lines.append(row(name, own))
    if "left" in w:
        parts = ("later state", "earlier state", "none state", "left", "right")
        state = np.concatenate([w[name] for name in parts], axis=1) / scale[:, None]
        lines.append(row("state bias", -(mean @ state)))
        lines += [row(f"state {at}", own) for at, own in enumerate(state)]
        lines += [row(f"product {at}", own) for at, own in enumerate(w["product"])]
    with open(path, "w", encoding="ascii") as out:
        out.writelines(lines)
