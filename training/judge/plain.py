"""Sentences of treebanks by genre: those in which words of conflict tell none, and those of news, with the project's own
example reports: plain.py TREEBANKS EXAMPLES FOLDER; see README.md."""

import gzip
import json
import pathlib
import sys

NONE = {"reviews", "answers", "email", "vlog", "conversation", "textbook", "travel"}
EVENTS = {"newsgroup", "weblog", "news", "speech"}


def own(examples):
    """The paragraphs of the example reports, a line each."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(examples.glob("*.txt"))]
    for path in sorted(examples.glob("*.jsonl")):
        if not path.name.endswith((".gold.jsonl", ".expected.jsonl")):
            texts += [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [line.strip().translate({91: "(", 93: ")", 9: " "}) + "\n" for text in texts for line in text.split("\n") if line.strip()]


def main():
    treebanks, examples, folder = map(pathlib.Path, sys.argv[1:])
    kinds = {"none": [], "events": own(examples)}
    for name in ("ewt-train", "gum-train"):
        genre = ""
        with gzip.open(treebanks / f"{name}.conllu.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("# sent_id = "):
                    identity = line[12:].strip()
                    genre = identity.split("-")[0] if name == "ewt-train" else identity.split("_")[1]
                elif line.startswith("# text = "):
                    text = line[9:].strip().replace("[", "(").replace("]", ")").replace("\t", " ")
                    for kind, genres in (("none", NONE), ("events", EVENTS)):
                        if genre in genres:
                            kinds[kind].append(text + "\n")
    for kind, texts in kinds.items():
        (folder / f"{kind}.txt").write_text("".join(texts), encoding="utf-8")


if __name__ == "__main__":
    main()
