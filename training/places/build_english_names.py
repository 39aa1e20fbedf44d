#!/usr/bin/env python3
"""Builds data/world/places/english_names.tsv: how English readers write places whose gazetteer names look otherwise.

    python3 training/places/build_english_names.py TEXTS.jsonl.gz...      # JSON Lines with "text"

A place gets the spelling that the texts use most, among all names that the gazetteer has of it and that mean it before any other
place, when they hardly use the gazetteer's own. A place that the texts lack, in a country whose names are romanised, loses the
signs of romanisation. training/places/english_names.tsv goes before both. Python 3 standard library only.
"""

import difflib
import gzip
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

from build_gazetteer import DATA, OUT, key, rows

HERE = Path(__file__).resolve().parent
LEAST = 3          # so often must the texts use a spelling, after a preposition of place
ALIKE = 0.72       # and so much alike must it be, or it is the name of something else
CLEARLY = 3        # and so many times as often as the gazetteer's own
ROMANISED = set("""AFG ARE ARM BGD BGR BHR BLR BTN EGY ERI ETH GEO GRC IND IRN IRQ ISR JOR JPN KAZ KGZ KHM KOR KWT LAO LBN LBY LKA
MKD MMR MNG NPL OMN PAK PRK PSE QAT RUS SAU SDN SOM SSD SYR THA TJK TKM UKR UZB YEM""".split())
NAME = re.compile(
    r"\b(?:in|at|near|outside|around|of|from) ((?:(?:al|el)[ -])?[A-ZÀ-Þ][\w'’‘`-]+(?:[ -](?:(?:al|el|de|la|le|du|of|the|e|i|on)[ -])*"
    r"[A-ZÀ-Þ][\w'’‘`-]+){0,3})")
ARTICLES = re.compile(r"^(?:a[ldnrshtz]h?|el|the|la|le)[ -]", re.I)


def plain(name):
    """A name without macrons, dots under letters and signs for sounds that English lacks."""
    letters = unicodedata.normalize("NFD", name)
    return re.sub(r"[‘’ʻʼʿʾ`´ʹʺ]", "", "".join(c for c in letters if unicodedata.category(c) != "Mn"))


def spellings(paths, known):
    """How often the texts write each known name, by its key."""
    counts = defaultdict(Counter)
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                for found in NAME.finditer(json.loads(line)["text"]):
                    words = re.split(r"(?<=[ -])", found.group(1))
                    for end in range(len(words), 0, -1):
                        name = re.sub(r"['’]s$", "", "".join(words[:end]).strip(" -'’‘"))
                        if len(name) > 3 and key(name) in known:
                            counts[key(name)][name] += 1
                            break
    return counts


def near(one, other):
    """Whether two places are a town and its district, so that they share their names."""
    return one[2] == other[2] and abs(float(one[5]) - float(other[5])) < 0.4 and abs(float(one[6]) - float(other[6])) < 0.4


def alike(own, spelling):
    """Whether a spelling may be that of a name and not another name."""
    one, other = (ARTICLES.sub("", plain(name).lower()) for name in (own, spelling))
    return one[:1] == other[:1] and difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def best(own, names, counts):
    """The spelling of a name that is used most, and how often."""
    used = Counter()
    for name in names:
        used.update({written: often for written, often in counts.get(name, {}).items() if alike(own, written)})
    return used.most_common(1)[0] if used else (None, 0)


def english(own, country, names, counts):
    """The name of a place for English readers."""
    spelling, often = best(own, names, counts)
    kept = counts.get(key(own), {}).get(own, 0)
    least = LEAST if country in ROMANISED or key(spelling or own) == key(own) else 10 * LEAST
    if spelling and often >= least and often >= CLEARLY * max(kept, 1 / CLEARLY) and spelling.upper() != spelling:
        return spelling
    return plain(own) if country in ROMANISED else own


def main(paths):
    given = {}
    for line in (HERE / "english_names.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            identity, name = line.split("\t")
            given[identity] = name
    wide = set()
    regions = rows(OUT / "admin1.tsv")
    for row in [*rows(OUT / "countries.tsv"), *regions]:
        wide.update(key(name) for name in [row["name"], *row["aliases"].split("|")] if name)
    places = [line.split("\t") for line in (OUT / "places.tsv").read_text(encoding="utf-8").splitlines()]
    by_row, known = defaultdict(list), set()
    with open(OUT / "names.tsv", encoding="utf-8") as file:
        for line in file:
            name, numbers = line.rstrip("\n").split("\t")
            numbers = [int(number.lstrip("-")) for number in numbers.split(" ")]
            for number in numbers:
                if near(places[numbers[0]], places[number]):
                    by_row[number].append(name)
            known.add(name)
    counts = spellings(paths, known | wide)
    out = {}
    for number, (identity, own, country, *_) in enumerate(places):
        if identity:
            names = [name for name in by_row[number] if name not in wide or name == key(own)]
            name = given.get(identity) or english(own, country, names, counts)
            if name != own:
                out[int(identity)] = name
    for row in regions:
        if row["geonames"]:
            country = row["code"].split(".")[0]
            names = [key(name) for name in [row["name"], *row["aliases"].split("|")] if len(name) > 3]
            name = given.get(row["geonames"]) or english(row["name"], country, names, counts)
            if name != row["name"]:
                out[int(row["geonames"])] = name
    lines = [
        "# How English readers write places whose GeoNames names look otherwise: counted in English news (Wikipedia, Portal:Current events),",
        "# else without the signs of romanisation. Built by training/places/build_english_names.py: edit training/places/english_names.tsv.",
        "geonames\tenglish",
    ]
    lines += [f"{identity}\t{name}" for identity, name in sorted(out.items())]
    (OUT / "english_names.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(out):,} names")


if __name__ == "__main__":
    main(sys.argv[1:])
