"""
Averages the weights of two runs of which the second began with the first's: better at what the first did best, and nearly as
good at what the second was for.

average.py --first RUN --second RUN --share 0.7 --out RUN      share: how much of the second
"""

import argparse
import pathlib
import shutil

import torch


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", required=True, type=pathlib.Path)
    parser.add_argument("--second", required=True, type=pathlib.Path)
    parser.add_argument("--share", type=float, default=0.7)
    parser.add_argument("--out", required=True, type=pathlib.Path)
    options = parser.parse_args()
    if (options.first / "labels.json").read_bytes() != (options.second / "labels.json").read_bytes():
        raise SystemExit("average: the two runs have other label lists; train the second with --start of the first")
    first = torch.load(options.first / "checkpoint.pt")["model"]
    second = torch.load(options.second / "checkpoint.pt")["model"]
    options.out.mkdir(parents=True, exist_ok=True)
    mean = {name: first[name] * (1 - options.share) + second[name] * options.share for name in first}
    torch.save({"model": mean}, options.out / "checkpoint.pt")
    shutil.copy(options.second / "labels.json", options.out / "labels.json")


if __name__ == "__main__":
    main()
