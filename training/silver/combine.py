"""
Silver names from NLP4J's (standard input, see SilverNames.java), corrected by what the treebanks know for certain:
articles and possessive marks are no part of a name, a name holds a proper noun, and GUM's entities say what kind it is.

combine.py TREEBANKS < nlp4j.tsv > names.tsv
"""

import collections
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import sentences

PLACES = ("GPE", "LOC", "FAC")
KINDS = {"person": "PER", "organization": "ORG", "place": "GPE"}


def trimmed(made, start, end, kind):
    """The span without article and possessive mark, or None when it holds no proper noun."""
    while start < end and (made.xpos[start] in ("POS", "DT") or made.forms[start].lower() in ("the", "a", "an")):
        start += 1
    while start < end and made.xpos[end - 1] == "POS":
        end -= 1
    if any(tag.startswith("NNP") for tag in made.xpos[start:end]) or kind == "NORP" and start < end:
        return start, end, kind
    return None


def by_entities(made, spans):
    """GUM's kinds in place of the teacher's, and GUM's names that it missed."""
    found, covered = [], set()
    for start, end, kind in spans:
        entity = made.mentions[sentences.head_of(made.heads, start, end)]
        if entity in KINDS and kind != "NORP":
            kind = kind if entity == "place" and kind in PLACES else KINDS[entity]
        elif entity != "none" and kind != "NORP":
            continue
        found.append((start, end, kind))
        covered.update(range(start, end))
    for head, entity in enumerate(made.mentions):
        if entity in KINDS and made.xpos[head].startswith("NNP") and head not in covered:
            start = end = head
            while start and start - 1 not in covered and made.xpos[start - 1].startswith("NNP"):
                start -= 1
            while end + 1 < len(made.forms) and end + 1 not in covered and made.xpos[end + 1].startswith("NNP"):
                end += 1
            found.append((start, end + 1, KINDS[entity]))
            covered.update(range(start, end + 1))
    return sorted(found)


def main():
    folder = pathlib.Path(sys.argv[1])
    raw = collections.defaultdict(list)
    for line in sys.stdin:
        identity, start, end, kind = line.rstrip("\n").split("\t")
        raw[identity].append((int(start), int(end), kind))
    for name in ("ewt-train", "gum-train"):
        for made in sentences.conllu(folder / f"{name}.conllu.gz"):
            spans = [trimmed(made, *span) for span in raw[made.id]]
            spans = [span for span in spans if span is not None]
            if made.mentions is not None:
                spans = by_entities(made, spans)
            for start, end, kind in spans:
                print(made.id, start, end, kind, "nlp4j", sep="\t")


if __name__ == "__main__":
    main()
