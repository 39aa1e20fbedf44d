"""Figures on the development parts while training. The program's own `eval annotate` gives the ones that count."""

import torch

from batches import tensors
from pieces import spelling

CORE = {"nsubj": "s", "csubj": "s", "obj": "o", "nsubj:pass": "p", "csubj:pass": "p"}


def f1(right, found, gold):
    return 200.0 * right / max(1, found + gold)


def spans(labels):
    """The stretches of a BIO sequence: {(start, end, kind)}; GPE, LOC and FAC count as LOC."""
    found, start = set(), None
    for word, label in enumerate(labels + ["O"]):
        if start is not None and not (label.startswith("I-") and label[2:] == kind):
            found.add((start, word, {"GPE": "LOC", "FAC": "LOC"}.get(kind, kind)))
            start = None
        if label.startswith("B-") or label.startswith("I-") and start is None:
            start, kind = word, label[2:]
    return {span for span in found if span[2] != "NORP"}


def predictions(annotator, found, pieces, labels):
    """(sentence, heads, relations, xpos, features, names, mentions, role rows) for each sentence; no tree decoding."""
    order = sorted(range(len(found)), key=lambda number: len(found[number].forms))
    for start in range(0, len(order), 16):
        batch = [found[number] for number in order[start : start + 16]]
        given, _ = tensors([(made, [spelling(form) for form in made.forms]) for made in batch], pieces, labels)
        with torch.no_grad():
            out = annotator(*(given[name] for name in ("ids", "mask", "first", "last", "spelling", "word_mask")))
        for row, made in enumerate(batch):
            end = len(made.forms) + 1
            yield made, [tensor[row, 1:end].numpy() for tensor in out]


def report(annotator, development, pieces, labels, every):
    annotator.eval()
    for name, found in development.items():
        counts = {}

        def count(key, right, total=1):
            old = counts.get(key, (0, 0))
            counts[key] = (old[0] + int(right), old[1] + total)

        core = [0, 0, 0]
        named = [0, 0, 0]
        roles = {"verb": [0, 0, 0], "noun": [0, 0, 0]}
        for made, out in predictions(annotator, found[::every], pieces, labels):
            tags, features, _, heads, relations, names, mentions, predicates, role = out[:9]
            if made.names is not None and name == "names":
                wanted = spans([sorted(allowed)[-1] if "O" not in allowed else "O" for allowed in made.names])
                guessed = spans([labels.lists["names"][number] for number in names.argmax(1)])
                named = [named[0] + len(wanted & guessed), named[1] + len(guessed), named[2] + len(wanted)]
            if made.heads is None:
                continue
            relation = [labels.lists["relations"][number] for number in relations]
            triples = [set(), set()]
            for word in range(len(made.forms)):
                count("xpos", labels.lists["xpos"][tags[word]] == made.xpos[word])
                count("feats", labels.lists["features"][features[word]] == made.features[word])
                if made.mentions is not None:
                    guess = labels.lists["mentions"][mentions[word]]
                    either = guess != "none" or made.mentions[word] != "none"
                    count("mention", either and guess == made.mentions[word], either)
                head = heads[word] == made.heads[word]
                if made.upos[word] != "PUNCT":
                    count("UAS", head)
                    count("LAS", head and relation[word] == made.relations[word])
                for which, (above, label) in enumerate(((made.heads[word], made.relations[word]), (heads[word], relation[word]))):
                    if label in CORE and above and made.upos[above - 1] == "VERB":
                        triples[which].add((int(above), word, CORE[label]))
            core = [core[0] + len(triples[0] & triples[1]), core[1] + len(triples[1]), core[2] + len(triples[0])]
            for word, kind, wanted in made.predicates or []:
                if kind in roles:
                    guessed = {(place, labels.lists["roles"][number]) for place, number in enumerate(role[word, 1 : len(made.forms) + 1]) if number}
                    gold = set(wanted.items())
                    old = roles[kind]
                    roles[kind] = [old[0] + len(gold & guessed), old[1] + len(guessed), old[2] + len(gold)]
                if kind:
                    count("pred", labels.lists["predicates"][predicates[word]] == kind)
        line = " ".join(f"{key} {100 * right / max(1, total):.2f}" for key, (right, total) in counts.items())
        print(
            f"{name}: {line} CORE {f1(*core):.2f} names {f1(*named):.2f} "
            + " ".join(f"{kind} roles {f1(*values):.2f}" for kind, values in roles.items()),
            flush=True,
        )
