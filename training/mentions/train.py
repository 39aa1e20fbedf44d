"""Learns the scorer of antecedents on the frozen states of the encoder. See README.md."""
import argparse
import pickle
import time
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

import texts
import write
from score import Score, f1

WIDTH = 384


def matrix(rows, columns, count):
    """Rows of numbers of signs as a sparse matrix; signs without a column are left out."""
    kept = [columns[row] for row in rows]
    kept = [row[row >= 0] for row in kept]
    starts = np.concatenate([[0], np.cumsum([len(row) for row in kept])])
    indices = np.concatenate(kept) if kept else np.zeros(0, np.int64)
    return csr_matrix((np.ones(len(indices), np.float32), indices, starts), shape=(len(kept), count))


class Batch:
    """Texts as arrays: mentions, and pairs sorted by mention with 'none' apart."""

    def __init__(self, some, single, double, mean, scale):
        self.texts = some
        self.signs = matrix([row for text in some for row in text.signs], single, single.max() + 1)
        self.states = (np.concatenate([text.states for text in some]) - mean) / scale
        self.states[np.concatenate([(text.states == 0).all(axis=1) for text in some])] = 0
        later, earlier, rows, right, seen, weight = [], [], [], [], [], []
        base = 0
        self.bases = []
        for text in some:
            self.bases.append(base)
            for number, candidates in enumerate(text.candidates):
                later += [base + number] * len(candidates)
                earlier += [base + other for other in candidates]
                rows += text.pairs[number]
            target(text, right, seen, weight)
            base += len(text.places)
        self.count = base
        self.later, self.earlier = np.array(later, np.int64), np.array(earlier, np.int64)
        self.pairs = matrix(rows, double, double.max() + 1)
        self.right = np.array(right, bool)  # pair is right
        self.none = np.array(seen, bool)  # mention has no antecedent
        self.weight = np.array(weight, np.float32)  # how much each mention counts
        self.asked = None
        if any(text.answer for text in some):
            asked = [contrast(text) for text in some]
            self.asked = np.concatenate([pairs for pairs, _ in asked])
            self.asked_none = np.concatenate([none for _, none in asked])


def target(text, right, none, weight):
    """Which antecedents are right: of GUM those of the chain; see pronoun() for GAP."""
    if text.answer:
        pronoun(text, right, none, weight)
        return
    begun = set()
    for number, candidates in enumerate(text.candidates):
        chain = text.gold[number]
        own = [chain is not None and text.gold[other] == chain for other in candidates]
        right.extend(own)
        none.append(chain is None or chain not in begun)
        weight.append(1.0 if any(own) or none[-1] else 0.0)
        if chain is not None:
            begun.add(chain)


def pronoun(text, right, none, weight):
    """Of GAP it is known whether the pronoun stands for each of two names: before it, or the first of them after it."""
    at, first, second, is_first, is_second = text.answer
    meant = set(first if is_first else []) | set(second if is_second else [])
    asked = set(first) | set(second)
    later = {min((n for n in names if n > at), default=-1) for names in (first, second) if min(names, default=at) >= at}
    for number, candidates in enumerate(text.candidates):
        if number == at:
            own = [other in meant if meant & set(candidates) else other not in asked for other in candidates]
            none.append(not meant & set(candidates))
            weight.append(1.0)
        elif number in later and at in candidates:
            own = [other == at and number in meant for other in candidates]
            none.append(number not in meant)
            weight.append(1.0)
        else:
            own = [False] * len(candidates)
            none.append(False)
            weight.append(0.0)
        right.extend(own)


def contrast(text):
    """What competes in GAP: the two names, or everything where neither is meant; and the pronoun alone for a name after it."""
    at, first, second, is_first, is_second = text.answer
    meant = set(first if is_first else []) | set(second if is_second else [])
    asked, none = [], []
    for number, candidates in enumerate(text.candidates):
        wanted = number == at and meant & set(candidates)
        for other in candidates:
            asked.append(not wanted or other in first or other in second if number == at else other == at)
        none.append(not wanted)
    return np.array(asked, bool), np.array(none, bool)


class Scorer:
    def __init__(self, singles, doubles, hidden, rank, use_states, seed):
        draw = np.random.default_rng(seed)
        self.use_states = use_states

        def start(rows, columns, scale):
            return (draw.standard_normal((rows, columns)) * scale).astype(np.float32)

        state = 1 / np.sqrt(WIDTH)
        self.weights = {
            "later": start(singles, hidden, 0.05),
            "earlier": start(singles, hidden, 0.05),
            "pair": start(doubles, hidden, 0.05),
            "wide": np.zeros((doubles, 1), np.float32),
            "out": start(hidden, 1, 0.3),
            "bias": np.zeros((1, hidden), np.float32),
            "none": start(singles, hidden, 0.05),
            "none wide": np.zeros((singles, 1), np.float32),
            "none out": start(hidden, 1, 0.3),
            "none bias": np.zeros((1, hidden), np.float32),
        }
        if use_states:
            self.weights |= {
                "later state": start(WIDTH, hidden, state * 0.5),
                "earlier state": start(WIDTH, hidden, state * 0.5),
                "none state": start(WIDTH, hidden, state * 0.5),
                "left": start(WIDTH, rank, state),
                "right": start(WIDTH, rank, state),
                "product": start(rank, hidden, 0.05),
            }
        self.first = {name: np.zeros_like(value) for name, value in self.weights.items()}
        self.second = {name: np.zeros_like(value) for name, value in self.weights.items()}
        self.steps = 0
        self.mean = {name: value.copy() for name, value in self.weights.items()}  # over the latest steps: steadier than the last
        self.draw = draw

    def forward(self, batch, drop=0.0):
        w = self.weights
        states = batch.states
        keep = {}
        if drop and self.use_states:
            states = states * (self.draw.random(states.shape) > drop) / np.float32(1 - drop)
            states = states.astype(np.float32)
        later = batch.signs @ w["later"]
        earlier = batch.signs @ w["earlier"] + w["bias"]
        none = batch.signs @ w["none"] + w["none bias"]
        if self.use_states:
            later = later + states @ w["later state"]
            earlier = earlier + states @ w["earlier state"]
            none = none + states @ w["none state"]
            left, right = states @ w["left"], states @ w["right"]
            product = left[batch.later] * right[batch.earlier]
        before = later[batch.later] + earlier[batch.earlier] + batch.pairs @ w["pair"]
        if self.use_states:
            before += product @ w["product"]
        hidden = np.maximum(before, 0)
        none_hidden = np.maximum(none, 0)
        if drop:
            keep["pair"] = ((self.draw.random(hidden.shape, dtype=np.float32) > drop) / np.float32(1 - drop)).astype(np.float32)
            keep["none"] = ((self.draw.random(none_hidden.shape, dtype=np.float32) > drop) / np.float32(1 - drop)).astype(np.float32)
            hidden *= keep["pair"]
            none_hidden *= keep["none"]
        scores = (hidden @ w["out"] + batch.pairs @ w["wide"])[:, 0]
        if self.use_states:
            scores = scores + product.sum(axis=1)
        nothing = (none_hidden @ w["none out"] + batch.signs @ w["none wide"])[:, 0]
        held = dict(states=states, hidden=hidden, none_hidden=none_hidden, keep=keep)
        if self.use_states:
            held |= dict(left=left, right=right, product=product)
        return scores, nothing, held

    def learn(self, batch, rate, drop, decay, weight):
        scores, nothing, held = self.forward(batch, drop)
        loss, of_scores, of_nothing = gradient(batch, scores, nothing)
        of_scores, of_nothing = of_scores * weight, of_nothing * weight
        w, grads = self.weights, {}
        column = of_scores[:, None]
        of_hidden = (column @ w["out"].T) * (held["hidden"] > 0)
        if drop:
            of_hidden *= held["keep"]["pair"]
        grads["out"] = held["hidden"].T @ column
        grads["pair"] = batch.pairs.T @ of_hidden
        grads["wide"] = batch.pairs.T @ column
        of_later = gathered(of_hidden, batch.later, batch.count)
        of_earlier = gathered(of_hidden, batch.earlier, batch.count)
        grads["later"] = batch.signs.T @ of_later
        grads["earlier"] = batch.signs.T @ of_earlier
        grads["bias"] = of_earlier.sum(axis=0, keepdims=True)
        of_none = (of_nothing[:, None] @ w["none out"].T) * (held["none_hidden"] > 0)
        if drop:
            of_none *= held["keep"]["none"]
        grads["none out"] = held["none_hidden"].T @ of_nothing[:, None]
        grads["none"] = batch.signs.T @ of_none
        grads["none wide"] = batch.signs.T @ of_nothing[:, None]
        grads["none bias"] = of_none.sum(axis=0, keepdims=True)
        if self.use_states:
            states = held["states"]
            grads["later state"] = states.T @ of_later
            grads["earlier state"] = states.T @ of_earlier
            grads["none state"] = states.T @ of_none
            grads["product"] = held["product"].T @ of_hidden
            of_product = column + of_hidden @ w["product"].T
            grads["left"] = states.T @ gathered(of_product * held["right"][batch.earlier], batch.later, batch.count)
            grads["right"] = states.T @ gathered(of_product * held["left"][batch.later], batch.earlier, batch.count)
        self.step(grads, rate, decay)
        return loss

    def step(self, grads, rate, decay):
        self.steps += 1
        size = np.sqrt(sum(float((g * g).sum()) for g in grads.values()))
        clip = min(1.0, 5.0 / (size + 1e-9))
        for name, grad in grads.items():
            grad = grad.astype(np.float32) * clip
            self.first[name] = 0.9 * self.first[name] + 0.1 * grad
            self.second[name] = 0.99 * self.second[name] + 0.01 * grad * grad
            first = self.first[name] / (1 - 0.9**self.steps)
            second = self.second[name] / (1 - 0.99**self.steps)
            self.weights[name] -= rate * (first / (np.sqrt(second) + 1e-8) + decay * self.weights[name])
            keep = min(0.995, self.steps / (self.steps + 10))
            self.mean[name] = keep * self.mean[name] + (1 - keep) * self.weights[name]


def gathered(rows, places, count):
    return csr_matrix((np.ones(len(places), np.float32), places, np.arange(len(places) + 1)), shape=(len(places), count)).T @ rows


def gradient(batch, scores, nothing):
    """Loss of the marginal likelihood of right antecedents, and its gradient by each score."""
    later, count = batch.later, batch.count
    if batch.asked is not None:
        scores = np.where(batch.asked, scores, -1e9)
        nothing = np.where(batch.asked_none, nothing, -1e9)
    most = nothing.copy()
    np.maximum.at(most, later, scores)
    power = np.exp(scores - most[later])
    none_power = np.exp(nothing - most)
    total = np.bincount(later, power, count) + none_power
    good = np.bincount(later, power * batch.right, count) + none_power * batch.none
    weight = batch.weight
    good = np.where(weight > 0, np.maximum(good, 1e-30), 1)
    loss = float((weight * (np.log(total) - np.log(good))).sum())
    of_scores = weight[later] * (power / total[later] - power * batch.right / good[later])
    of_nothing = weight * (none_power / total - none_power * batch.none / good)
    return loss, of_scores.astype(np.float32), of_nothing.astype(np.float32)


def each(batch, scorer):
    """For each text the scores of its candidates and of none."""
    scores, nothing, _ = scorer.forward(batch)
    at = 0
    for base, text in zip(batch.bases, batch.texts):
        own = []
        for candidates in text.candidates:
            own.append(scores[at : at + len(candidates)])
            at += len(candidates)
        yield text, own, nothing[base : base + len(text.places)]


def chains(text, scores, nothing, margin=0.0):
    """Each mention joins its best antecedent, if one is better than none."""
    chain = list(range(len(scores)))
    for number, own in enumerate(scores):
        if len(own) and own.max() > nothing[number] + margin:
            chain[number] = chain[text.candidates[number][int(own.argmax())]]
    found = {}
    for number, name in enumerate(chain):
        found.setdefault(name, set()).add(text.keys[number])
    return [one for one in found.values() if len(one) > 1]


def measure(batches, scorer, wanted=lambda text: True, margin=0.0):
    total = Score()
    for batch in batches:
        for text, scores, nothing in each(batch, scorer):
            if wanted(text):
                total.add([set(one) for one in text.chains.values()], chains(text, scores, nothing, margin))
    return total


def shares(text, scores, nothing, goals, last, begin):
    """How likely each mention is of one thing with a goal, over all ways through antecedents."""
    likely = np.zeros(last + 1)
    likely[[goal for goal in goals if goal <= last]] = 1
    for number in range(begin, last + 1):
        own = scores[number]
        if likely[number] == 0 and len(own):
            power = np.exp(np.append(own, nothing[number]) - max(own.max(), nothing[number]))
            likely[number] = power[:-1] @ likely[text.candidates[number]] / power.sum()
    return likely


def meant(text, scores, nothing, at, names):
    """How likely a pronoun is of one thing with a name before it, or a name after it with the pronoun."""
    before = [name for name in names if name < at]
    likely = shares(text, scores, nothing, before, at, 0)[at] if before else 0
    after = [name for name in names if name > at]
    if after and not before:
        likely = max(likely, shares(text, scores, nothing, [at], after[0], at)[after[0]])
    return likely


def answers(text, scores, nothing, least):
    """Whether a pronoun of GAP stands for each of the two names: at most for one, the likelier."""
    at, first, second, _, _ = text.answer
    if at is None:
        return (False, False)
    one, two = meant(text, scores, nothing, at, first), meant(text, scores, nothing, at, second)
    return (one > least and one >= two, two > least and two > one)


def gap(batches, scorer, least=0.05):
    """Share of the labels that are right, share of pronouns with both right, and F1 of labels."""
    gold, found = [], []
    for batch in batches:
        for text, scores, nothing in each(batch, scorer):
            gold.append(text.answer[3:])
            found.append(answers(text, scores, nothing, least))
    gold, found = np.array(gold), np.array(found)
    hit = (gold & found).sum()
    return (gold == found).mean(), (gold == found).all(axis=1).mean(), f1(hit / max(1, found.sum()), hit / gold.sum())


def columns(some, minimum):
    """Numbers of the signs that are seen often enough, of one mention and of two."""
    single, double = np.zeros(20000, np.int64), np.zeros(20000, np.int64)
    for text in some:
        single += np.bincount(np.concatenate(text.signs), minlength=20000)
        for own in text.pairs:
            if own:
                double += np.bincount(np.concatenate(own), minlength=20000)
    made = []
    for counts in (single, double):
        known = counts >= minimum
        made.append(np.where(known, np.cumsum(known) - 1, -1))
    return made


def grouped(some, size):
    return [some[at : at + size] for at in range(0, len(some), size)]


def weight_of(batch, given):
    """How much a batch counts: news more than talk."""
    if batch.asked is not None:
        return given.gap_weight / 25
    genre = batch.texts[0].id.split("_")[1]
    return (given.news if genre == "news" else 0.5 if genre in ("conversation", "vlog") else 1) / 200


def batched(given):
    """All texts as batches: to learn from, to choose the best pass by, to measure."""
    train = texts.gum(given.data, "gum-train", given.gum)
    pronouns = texts.gap(given.data, "gap-development", given.gap)
    single, double = columns(train + pronouns, 8)
    states = np.concatenate([text.states for text in train])
    states = states[(states != 0).any(axis=1)]
    mean, scale = states.mean(axis=0), states.std(axis=0) + 1e-3

    def batches(some, size):
        return [Batch(group, single, double, mean, scale) for group in grouped(some, size)]

    learned = batches(train, 1) + batches([text for text in pronouns if text.answer[0] is not None], 25)
    dev = batches(texts.gum(given.data, "gum-dev", given.gum), 4)
    held = batches(texts.gap(given.data, "gap-validation", given.gap), 50)
    test = batches(texts.gum(given.data, "gum-test", given.gum), 4)
    for batch in learned + dev + held + test:
        for text in batch.texts:
            text.states = text.pairs = text.signs = None
    return learned, dev, held, test, single, double, mean, scale


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="what MentionData wrote")
    parser.add_argument("--gum", required=True, help="folder of gum-*.conllu.gz")
    parser.add_argument("--gap", required=True, help="folder of gap-*.tsv.gz")
    parser.add_argument("--out", help="where to write the weights")
    parser.add_argument("--hidden", type=int, default=32)
    parser.add_argument("--rank", type=int, default=24)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--drop", type=float, default=0.4)
    parser.add_argument("--decay", type=float, default=0.01)
    parser.add_argument("--gap-weight", type=float, default=1.5)
    parser.add_argument("--news", type=float, default=2.5, help="how much a text of news counts")
    parser.add_argument("--none", type=float, default=-1.0, help="added to the score of having no antecedent")
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--plain", action="store_true", help="without the encoder's states")
    given = parser.parse_args()
    began = time.time()
    read = Path(given.data) / "read.pickle"
    if not read.exists():
        read.write_bytes(pickle.dumps(batched(given)))
    learned, dev, held, test, single, double, mean, scale = pickle.loads(read.read_bytes())
    learned = [(batch, weight_of(batch, given)) for batch in learned]
    print(f"{single.max() + 1} + {double.max() + 1} signs, {len(learned)} batches, read in {time.time() - began:.0f} s", flush=True)
    scorer = Scorer(single.max() + 1, double.max() + 1, given.hidden, given.rank, not given.plain, given.seed)
    best, kept = 0, None
    draw = np.random.default_rng(given.seed)
    for epoch in range(given.epochs):
        loss = 0
        rate = given.rate * (1 - epoch / given.epochs)
        for number in draw.permutation(len(learned)):
            batch, weight = learned[number]
            loss += scorer.learn(batch, rate, given.drop, given.decay, weight)
        last, scorer.weights = scorer.weights, scorer.mean
        score, labels = measure(dev, scorer, margin=given.none), gap(held, scorer)
        print(
            f"{epoch}\tloss {loss:.0f}\tdev {score.conll():.4f} {np.round(score.f1s(), 3)} mentions {score.mention_f1():.3f}"
            f"\tgap {labels[0]:.3f} {labels[1]:.3f} {labels[2]:.3f}\t{time.time() - began:.0f} s",
            flush=True,
        )
        figure = score.conll() + labels[0]
        if figure > best:
            best, kept = figure, {name: value.copy() for name, value in scorer.weights.items()}
        scorer.weights = last
    scorer.weights = kept
    if given.out:
        names = (Path(given.data) / "signs.txt").read_text().splitlines()
        write.write(given.out, names, kept, single, double, mean, scale, given.none)
    for least in (0.02, 0.05, 0.1, 0.2, 0.3):
        print("gap", least, np.round(gap(held, scorer, least), 4))
    for name, some in (("dev", dev), ("test", test), ("both", dev + test)):
        for margin in (-1.0, -0.75, -0.5, -0.25, 0.0):
            score = measure(some, scorer, margin=margin)
            news = measure(some, scorer, lambda text: "news" in text.id, margin=margin)
            print(f"{name}\t{margin}\tall {score.conll():.4f} news {news.conll():.4f} {np.round(news.f1s(), 3)} mentions {news.mention_f1():.3f}")


if __name__ == "__main__":
    main()
