"""Sentences of treebanks by genre: those in which words of conflict tell none, and those of news; see README.md."""

import gzip
import pathlib
import sys

NONE = {"reviews", "answers", "email", "vlog", "conversation", "textbook", "travel"}
EVENTS = {"newsgroup", "weblog", "news", "speech"}


def main():
    treebanks, folder = map(pathlib.Path, sys.argv[1:])
    kinds = {"none": [], "events": []}
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
