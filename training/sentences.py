"""Reads the treebanks, the roles and the names into sentences with whatever each of them is annotated for."""

import collections
import dataclasses
import gzip
import json
import pathlib
import typing

from pieces import PLAIN

FEATURES = ("Mood", "Number", "Person", "Tense", "VerbForm", "Voice")
NAME_KINDS = ("PER", "ORG", "GPE", "LOC", "FAC", "NORP")
NAMES = ["O"] + [f"{begin}-{kind}" for kind in NAME_KINDS for begin in "BI"]
PREDICATES = ["none", "verb", "noun", "other"]


@dataclasses.dataclass
class Sentence:
    """Words with their annotation; None where the source has none. Heads count from 1, 0 is the root."""

    id: str
    genre: str
    forms: list
    xpos: typing.Optional[list] = None
    upos: typing.Optional[list] = None
    features: typing.Optional[list] = None
    lemmas: typing.Optional[list] = None
    heads: typing.Optional[list] = None
    relations: typing.Optional[list] = None
    mentions: typing.Optional[list] = None  # kind of the mention that a word heads, or "none"
    names: typing.Optional[list] = None  # for each word the set of labels that may be right
    predicates: typing.Optional[list] = None  # (word, kind, {argument's head word: label}), words from 0


def lines_of(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")
    with opened as stream:
        yield from stream


def conllu(path):
    """The sentences of a CoNLL-U file; words split as the program splits them."""
    document, identity, rows, found = "", "", [], []
    for line in lines_of(path):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id = "):
            document = line[14:]
        elif line.startswith("# sent_id = "):
            identity = line[12:]
        elif line and line[0] != "#":
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)
        elif not line and rows:
            found.append(sentence(identity, genre(document, identity), rows))
            rows = []
    return found


def genre(document, identity):
    name = document or identity
    return name.split("_")[1] if name.startswith("GUM_") else name.split("-")[0]


def sentence(identity, kind, rows):
    made = Sentence(identity, kind, [row[1].translate(PLAIN) for row in rows])
    made.xpos = [row[4] for row in rows]
    made.upos = [row[3] for row in rows]
    made.features = [bundle(row[5]) for row in rows]
    made.lemmas = [row[2].translate(PLAIN) for row in rows]
    made.heads = [int(row[6]) for row in rows]
    made.relations = [row[7] for row in rows]
    if identity.startswith("GUM_"):
        made.mentions = mentions(made.heads, [row[9] for row in rows])
    return made


def bundle(features):
    kept = [part for part in features.split("|") if part.split("=")[0] in FEATURES]
    return "|".join(kept) or "_"


def head_of(heads, start, end):
    """The word of a stretch that hangs from outside it; the first of several."""
    for word in range(start, end):
        if not start < heads[word] <= end:
            return word
    return start


def mentions(heads, cells):
    """What kind of mention each word heads, from GUM's bracketed Entity column; the outermost wins."""
    kinds = ["none"] * len(cells)
    widths = [0] * len(cells)
    opened = collections.defaultdict(list)
    for word, cell in enumerate(cells):
        entity = next((part[7:] for part in cell.split("|") if part.startswith("Entity=")), "")
        at = 0
        while at < len(entity):
            if entity[at] == "(":
                end = at + 1
                while end < len(entity) and entity[end] not in "()":
                    end += 1
                parts = entity[at + 1 : end].split("-")
                opened[parts[0]].append((word, parts[1]))
                at = end
                if at < len(entity) and entity[at] == ")":
                    close(opened[parts[0]], word, heads, kinds, widths)
                    at += 1
            else:
                end = entity.find(")", at)
                group = entity[at:end].split("-")[0]
                if opened[group]:
                    close(opened[group], word, heads, kinds, widths)
                at = end + 1
    return kinds


def close(stack, end, heads, kinds, widths):
    start, kind = stack.pop()
    head = head_of(heads, start, end + 1)
    if end + 1 - start > widths[head]:
        kinds[head], widths[head] = kind, end + 1 - start


def add_roles(path, sentences):
    """PropBank's predicates and roles, each argument by its head word. Returns the number of sentences matched."""
    by_id = {made.id: made for made in sentences}
    matched = 0
    for line in lines_of(path):
        entry = json.loads(line)
        made = by_id.get(entry["sent_id"])
        if made is None or len(entry["tokens"]) != len(made.forms):
            continue
        matched += 1
        made.predicates = []
        for predicate in entry["predicates"]:
            word = predicate["index"]
            upos = made.upos[word]
            kind = "verb" if upos in ("VERB", "AUX") else "noun" if upos in ("NOUN", "PROPN") else "other"
            roles = {}
            for argument in predicate["args"]:
                head = head_of(made.heads, argument["start"], argument["end"])
                roles.setdefault(head, argument["label"])
            made.predicates.append((word, kind, roles))
    return matched


def add_silver_names(path, sentences, wanted=None):
    """
    Names by sentence and words: sent_id, first word, end, kind and teacher, tab-separated. A sentence without a line has
    none. Where teachers differ, a word may be what either says. `wanted` names the teachers to take, all by default.
    """
    spans = collections.defaultdict(lambda: collections.defaultdict(list))
    teachers = set()
    for line in lines_of(path):
        identity, start, end, kind, teacher = line.rstrip("\n").split("\t")
        if wanted and teacher not in wanted:
            continue
        teachers.add((identity.startswith("GUM_"), teacher))
        spans[identity][teacher].append((int(start), int(end), kind))
    for made in sentences:
        made.names = [set() for _ in made.forms]
        for teacher in [name for gum, name in teachers if gum == made.id.startswith("GUM_")]:
            labels = bio(len(made.forms), spans[made.id][teacher])
            for allowed, label in zip(made.names, labels):
                allowed.add(label)


def bio(length, spans):
    """The BIO labels of a sentence with the names (start, end, kind)."""
    labels = ["O"] * length
    for start, end, kind in spans:
        labels[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return labels


def gold_names(path):
    """UNER's names. Its LOC may be any of our GPE, LOC and FAC; what it leaves out may be one of our NORP."""
    found, forms, labels, identity = [], [], [], ""
    wider = {"LOC": ("GPE", "LOC", "FAC"), "PER": ("PER",), "ORG": ("ORG",)}
    for line in list(lines_of(path)) + ["\n"]:
        line = line.rstrip("\n")
        if line.startswith("# sent_id = "):
            identity = line[12:]
        elif line and line[0] != "#":
            cells = line.split("\t")
            forms.append(cells[1].translate(PLAIN))
            begin, _, kind = cells[2].partition("-")
            if kind in wider:
                labels.append({f"{begin}-{name}" for name in wider[kind]})
            else:
                labels.append({"O", "B-NORP", "I-NORP"})
        elif not line and forms:
            found.append(Sentence(identity, genre("", identity), forms, names=labels))
            forms, labels = [], []
    return found


def script(form, lemma):
    """How a lemma is made of a form: lower-case (L) or as written (K), letters to drop, letters to add. '?' when too far."""
    for kind, start in (("L", form.lower()), ("K", form)):
        common = 0
        while common < min(len(start), len(lemma)) and start[common] == lemma[common]:
            common += 1
        dropped = len(start) - common
        if dropped <= 4 and (common or dropped == 0):
            return f"{kind}:{dropped}:{lemma[common:]}"
    return "?"


def read(folder, silver, teachers=None):
    """Training and development sentences: (train, {name: development sentences})."""
    folder = pathlib.Path(folder)
    ewt = conllu(folder / "ewt-train.conllu.gz")
    gum = conllu(folder / "gum-train.conllu.gz")
    development = {name: conllu(folder / f"{name}.conllu.gz") for name in ("ewt-dev", "gum-dev")}
    add_roles(folder / "ewt-propbank.jsonl.gz", ewt)
    add_roles(folder / "ewt-propbank.jsonl.gz", development["ewt-dev"])
    if silver:
        add_silver_names(silver, ewt + gum, teachers)
    named = gold_names(folder / "uner-ewt-dev.iob2.gz")
    development["names"] = named[::4]
    return ewt + gum + [made for number, made in enumerate(named) if number % 4], development
