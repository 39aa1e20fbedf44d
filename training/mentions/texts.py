"""Reads what MentionData.java writes, and the chains of GUM and GAP."""
import csv
import gzip
import re
from dataclasses import dataclass, field

import numpy as np


@dataclass
class Text:
    """A text: mentions (sentence, head, first, end, joint, start, end of the head's letters), states, signs, candidates."""

    id: str
    places: np.ndarray
    states: np.ndarray
    signs: list
    candidates: list
    pairs: list
    gold: list = field(default_factory=list)  # the entity of each mention, or None
    missing: int = 0  # gold mentions of chains that were not found
    chains: dict = field(default_factory=dict)  # gold: entity -> set of keys
    keys: list = field(default_factory=list)  # what each mention is called in chains
    words: list = field(default_factory=list)  # GAP: the head of each mention as written
    answer: tuple = ()  # GAP: numbers of the pronoun, of the mentions of A, of B, and the two labels


def read(path, width=384):
    data = open(path, "rb").read()
    at = 0
    texts = []

    def many(count):
        nonlocal at
        found = np.frombuffer(data, dtype=">i4", count=count, offset=at).astype(np.int32)
        at += 4 * count
        return found

    def one():
        return int(many(1)[0])

    while at < len(data):
        length = int.from_bytes(data[at : at + 2], "big")
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        count = one()
        places, states, signs, candidates, pairs = [], np.zeros((count, width), np.float32), [], [], []
        for mention in range(count):
            places.append(many(7))
            size = one()
            if size:
                states[mention] = np.frombuffer(data, dtype=">f4", count=size, offset=at)
                at += 4 * size
            signs.append(many(one()))
            mine, own = [], []
            for _ in range(one()):
                mine.append(one())
                own.append(many(one()))
            candidates.append(mine)
            pairs.append(own)
        texts.append(Text(name, np.array(places).reshape(count, 7), states, signs, candidates, pairs))
    return texts


def key(sentence, head, joint):
    return (int(sentence), int(head), int(joint))


def gum_chains(path):
    """For each document its entities with two mentions or more: entity -> list of (key, sentence, first, end)."""
    found, document, sentences, rows = {}, None, [], []
    for line in gzip.open(path, "rt", encoding="utf-8"):
        if line.startswith("# newdoc id = "):
            if document:
                found[document] = entities(sentences)
            document, sentences = line[len("# newdoc id = ") :].strip(), []
        elif not line.strip():
            sentences.append(rows)
            rows = []
        elif line[0] != "#" and line.split("\t")[0].isdigit():
            rows.append(line.rstrip("\n").split("\t"))
    found[document] = entities(sentences)
    return found


def entities(sentences):
    found, stack = {}, []
    for place, rows in enumerate(sentences):
        for word, row in enumerate(rows):
            more = dict(cell.split("=", 1) for cell in row[9].split("|") if "=" in cell)
            for mark in re.findall(r"\([^()]+\)?|[^()]+\)", more.get("Entity", "")):
                name = mark.strip("()").split("-")[0]
                if mark[0] == "(":
                    stack.append((name, place, word))
                if mark[-1] == ")":
                    last = max(at for at, open_ in enumerate(stack) if open_[0] == name)
                    _, begun, first = stack.pop(last)
                    if begun == place:
                        found.setdefault(name, []).append((gold_key(rows, place, first, word + 1), place, first, word + 1))
    return {name: mentions for name, mentions in found.items() if len(mentions) > 1}


def gold_key(rows, place, first, end):
    heads = [word for word in range(first, end) if not first <= int(rows[word][6]) - 1 < end]
    head = heads[0]
    joint = any(
        int(rows[word][6]) - 1 == head and rows[word][7] == "conj" and rows[word][3] in ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
        for word in range(head + 1, end)
    )
    return key(place, head, joint)


def gum(folder, name, treebank):
    texts = read(f"{folder}/{name}.bin")
    chains = gum_chains(f"{treebank}/{name}.conllu.gz")
    for text in texts:
        align(text, chains[text.id])
    return texts


def align(text, chains):
    """A mention is the gold mention of the same words, else one with the same head; it takes that one's key."""
    by_words, by_head, chain_of = {}, {}, {}
    for chain, mentions in chains.items():
        text.chains[chain] = set()
        for number, (head, place, first, end) in enumerate(mentions):
            name = (chain, number)
            text.chains[chain].add(name)
            chain_of[name] = chain
            by_words.setdefault((place, first, end), []).append(name)
            by_head.setdefault(head, []).append(name)
    text.keys = [None] * len(text.places)
    taken = set()
    for same in (lambda p: by_words.get((p[0], p[2], p[3]), []), lambda p: by_head.get(key(*p[[0, 1, 4]]), [])):
        for number, place in enumerate(text.places):
            free = [name for name in same(place) if name not in taken] if text.keys[number] is None else []
            if free:
                text.keys[number] = free[0]
                taken.add(free[0])
    text.gold = [chain_of.get(name) for name in text.keys]
    text.missing = len(chain_of) - len(taken)
    text.keys = [name or ("none", number) for number, name in enumerate(text.keys)]


def gap(folder, name, source):
    texts = read(f"{folder}/{name}.bin")
    rows = list(csv.DictReader(gzip.open(f"{source}/{name}.tsv.gz", "rt", encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
    for text, row in zip(texts, rows, strict=True):
        assert text.id == row["ID"]
        text.words = [row["Text"][place[5] : place[6]] for place in text.places]

        def inside(start, length):
            return [
                number
                for number, place in enumerate(text.places)
                if not place[4] and place[5] >= start and place[6] <= start + length
            ]

        pronoun = inside(int(row["Pronoun-offset"]), len(row["Pronoun"]))
        first = inside(int(row["A-offset"]), len(row["A"]))
        second = inside(int(row["B-offset"]), len(row["B"]))
        labels = (row["A-coref"] == "TRUE", row["B-coref"] == "TRUE")
        first, second = alike(text, first, second), alike(text, second, first)
        text.answer = (pronoun[0] if pronoun else None, first, second, *labels)
    return texts


def alike(text, mentions, others):
    """All mentions of the name: those whose last word is that of the name asked after, unless the other name has it too."""
    words = {text.words[number] for number in mentions} - {text.words[number] for number in others}
    return [n for n in range(len(text.places)) if n in mentions or text.words[n] in words and not text.places[n][4]]
