"""Label lists, and sentences laid out as tensors."""

import collections

import numpy
import torch

import sentences
from pieces import BEGIN, END

MOST_PIECES = 510
TARGETS = ("heads", "relations", "xpos", "features", "mentions", "predicates", "lemmas")


class Labels:
    """The label lists of the model; a label's number is its line."""

    LISTS = ("xpos", "features", "relations", "names", "mentions", "predicates", "roles", "lemmas")

    def __init__(self, lists):
        self.lists = lists
        self.number = {name: {label: place for place, label in enumerate(values)} for name, values in lists.items()}
        self.sizes = {name: len(values) for name, values in lists.items()}

    @staticmethod
    def of(found):
        """The labels that the training sentences show, the rare ones left out where a fall-back exists."""
        counts = collections.defaultdict(collections.Counter)
        for made in found:
            if made.heads is None:
                continue
            for name in ("xpos", "features", "relations"):
                counts[name].update(getattr(made, name))
            counts["lemmas"].update(map(sentences.script, made.forms, made.lemmas))
            counts["mentions"].update(made.mentions or [])
            for _, _, roles in made.predicates or []:
                counts["roles"].update(roles.values())

        def often(name, least):
            return sorted(label for label, count in counts[name].items() if count >= least)

        return Labels(
            {
                "xpos": often("xpos", 1),
                "features": often("features", 3),
                "relations": often("relations", 1),
                "names": sentences.NAMES,
                "mentions": ["none"] + [label for label in often("mentions", 5) if label != "none"],
                "predicates": sentences.PREDICATES,
                "roles": ["none"] + often("roles", 8),
                "lemmas": ["?"] + [label for label in often("lemmas", 4) if label != "?"],
            }
        )


def batches(lengths, most, random):
    """Numbers of sentences of like length in batches of about `most` pieces, in random order."""
    order = sorted(range(len(lengths)), key=lambda number: lengths[number] + random.random() * 3)
    made, batch, longest = [], [], 0
    for number in order:
        longest = max(longest, lengths[number])
        if batch and longest * (len(batch) + 1) > most:
            made.append(batch)
            batch, longest = [], lengths[number]
        batch.append(number)
    made.append(batch)
    random.shuffle(made)
    return made


def tensors(batch, pieces, labels):
    """
    The inputs and targets of sentences with their spelling classes, [(Sentence, classes)].
    A target of -100 counts for nothing; the root is word 0.
    """
    cut = [[pieces.of(form) for form in made.forms] for made, _ in batch]
    for words in cut:
        while sum(map(len, words)) + 2 > MOST_PIECES:
            longest = max(map(len, words))
            words[:] = [word[: max(1, longest - 1)] for word in words]
    size = max(sum(map(len, words)) for words in cut) + 2
    count = max(len(words) for words in cut) + 1
    shape = (len(batch), count)
    given = {
        "ids": numpy.zeros((len(batch), size), dtype=numpy.int64),
        "mask": numpy.zeros((len(batch), size), dtype=numpy.float32),
        "first": numpy.zeros(shape, dtype=numpy.int64),
        "last": numpy.zeros(shape, dtype=numpy.int64),
        "spelling": numpy.zeros(shape, dtype=numpy.int64),
        "word_mask": numpy.zeros(shape, dtype=numpy.float32),
    }
    wanted = {name: numpy.full(shape, -100, dtype=numpy.int64) for name in TARGETS}
    wanted["names"] = numpy.zeros((*shape, labels.sizes["names"]), dtype=bool)
    roles = []
    for row, ((made, spellings), words) in enumerate(zip(batch, cut)):
        line = [BEGIN]
        for place, word in enumerate(words, 1):
            given["first"][row, place] = len(line)
            line += word
            given["last"][row, place] = len(line) - 1
        line.append(END)
        given["ids"][row, : len(line)] = line
        given["mask"][row, : len(line)] = 1
        end = len(words) + 1
        given["spelling"][row, 1:end] = spellings
        given["word_mask"][row, :end] = 1
        if made.heads is not None:
            wanted["heads"][row, 1:end] = made.heads
            for name in ("relations", "xpos", "features"):
                numbers = labels.number[name]
                wanted[name][row, 1:end] = [numbers.get(label, -100) for label in getattr(made, name)]
            scripts = map(sentences.script, made.forms, made.lemmas)
            wanted["lemmas"][row, 1:end] = [labels.number["lemmas"].get(name, 0) for name in scripts]
        if made.mentions is not None:
            numbers = labels.number["mentions"]
            wanted["mentions"][row, 1:end] = [numbers.get(label, 0) for label in made.mentions]
        if made.names is not None:
            for place, allowed in enumerate(made.names, 1):
                wanted["names"][row, place, [labels.number["names"][label] for label in allowed]] = True
        if made.predicates is not None:
            wanted["predicates"][row, 1:end] = 0
            for word, kind, arguments in made.predicates:
                wanted["predicates"][row, word + 1] = labels.number["predicates"][kind]
                target = numpy.full(count, -100, dtype=numpy.int64)
                target[1:end] = 0
                for head, label in arguments.items():
                    target[head + 1] = labels.number["roles"].get(label, -100)
                roles.append((row, word + 1, target, kind))
    given = {name: torch.from_numpy(array) for name, array in given.items()}
    wanted = {name: torch.from_numpy(array) for name, array in wanted.items()}
    wanted["roles"] = roles
    return given, wanted
