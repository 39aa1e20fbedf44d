"""The CoNLL F1 of chains: the mean of MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998) and CEAF-e (Luo 2005)."""
import numpy as np
from scipy.optimize import linear_sum_assignment


def f1(precision, recall):
    return 0.0 if precision + recall == 0 else 2 * precision * recall / (precision + recall)


class Score:
    """Adds up over documents; chains are sets of keys."""

    def __init__(self):
        self.parts = np.zeros((3, 4))  # of MUC, B-cubed, CEAF-e: recall's part and whole, precision's part and whole
        self.mentions = np.zeros(3)

    def add(self, gold, found):
        self.parts[0] += np.array(muc(gold, found) + muc(found, gold))
        self.parts[1] += np.array(b_cubed(gold, found) + b_cubed(found, gold))
        best = 0.0
        if gold and found:
            alike = np.array([[2 * len(one & two) / (len(one) + len(two)) for two in found] for one in gold])
            best = alike[linear_sum_assignment(-alike)].sum()
        self.parts[2] += np.array([best, len(gold), best, len(found)])
        right, mine = set().union(*gold), set().union(*found)
        self.mentions += [len(right), len(mine), len(right & mine)]

    def f1s(self):
        return [f1(p[2] / p[3] if p[3] else 0, p[0] / p[1] if p[1] else 0) for p in self.parts]

    def conll(self):
        return float(np.mean(self.f1s()))

    def mention_f1(self):
        return f1(self.mentions[2] / max(1, self.mentions[1]), self.mentions[2] / max(1, self.mentions[0]))


def of(chains):
    return {key: number for number, chain in enumerate(chains) for key in chain}


def muc(gold, found):
    chain = of(found)
    part = whole = 0
    for one in gold:
        pieces = {chain.get(key, ("alone", key)) for key in one}
        part += len(one) - len(pieces)
        whole += len(one) - 1
    return [part, whole]


def b_cubed(gold, found):
    chain = of(found)
    part = whole = 0.0
    for one in gold:
        for key in one:
            part += len(one & found[chain[key]]) / len(one) if key in chain else 0
            whole += 1
    return [part, whole]
