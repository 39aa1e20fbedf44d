"""
Adds the trained encoder's own names to the silver names of EWT as a second teacher, so that a second run can leave open
what the first teacher got wrong. GUM's names keep their one teacher: its kinds are from hand-made entities.

relabel.py --run RUN --vocabulary VOCAB --treebanks FOLDER --silver NAMES.tsv.gz > names.tsv
"""

import argparse
import json
import pathlib

import torch

import measure
import model
import sentences
from batches import Labels
from pieces import WordPieces


def spans(labels):
    """The names of a BIO sequence: [(start, end, kind)]; a label that cannot follow begins a name."""
    found = []
    for word, label in enumerate(labels):
        if label == "O":
            continue
        goes_on = label[0] == "I" and found and found[-1][1] == word and found[-1][2] == label[2:]
        if goes_on:
            found[-1] = (found[-1][0], word + 1, label[2:])
        else:
            found.append((word, word + 1, label[2:]))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("run", "vocabulary", "treebanks", "silver"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    run = pathlib.Path(options.run)
    labels = Labels(json.loads((run / "labels.json").read_text()))
    vocabulary = pathlib.Path(options.vocabulary).read_text(encoding="utf-8").splitlines()
    annotator = model.Annotator(len(vocabulary), labels.sizes)
    annotator.load_state_dict(torch.load(run / "checkpoint.pt")["model"])
    annotator.eval()
    for line in sentences.lines_of(options.silver):
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 4 or cells[4] != "encoder":
            print(*cells[:4], "nlp4j", sep="\t")
    found = sentences.conllu(pathlib.Path(options.treebanks) / "ewt-train.conllu.gz")
    for made, out in measure.predictions(annotator, found, WordPieces(vocabulary), labels):
        for start, end, kind in spans([labels.lists["names"][number] for number in out[5].argmax(1)]):
            print(made.id, start, end, kind, "encoder", sep="\t")


if __name__ == "__main__":
    main()
