#!/usr/bin/env python3
"""Builds data/world/places/villages.tsv.gz: villages and quarters of countries at war. See data/world/places/README.md.

    python3 training/places/build_villages.py FOLDER      # FOLDER holds wof-XX.tsv.gz, a file a country

Python 3 standard library only; the same sources give the same bytes.
"""

import glob
import gzip
import io
import sys
from pathlib import Path

from build_gazetteer import DATA, OUT, is_latin, key, rows

KEPT = {"locality", "neighbourhood", "borough", "localadmin"}
ALTERNATES = 3


def known_ids():
    """GeoNames ids of places.tsv: these need no second row."""
    with open(OUT / "places.tsv", encoding="utf-8") as file:
        return {line.split("\t", 1)[0] for line in file}


def regions():
    """(country, key of a first-level region's name) to its code."""
    found = {}
    for row in rows(OUT / "admin1.tsv"):
        country, code = row["code"].split(".", 1)
        for name in [row["name"], *filter(None, row["aliases"].split("|"))]:
            found.setdefault((country, key(name)), code)
    return found


def plain(name):
    """A name without what only one source writes: notes in brackets, several names in one."""
    return name.split("(")[0].split(",")[0].split("/")[0].strip(" `")


def main(folder):
    countries = {row["iso2"]: row["iso3"] for row in rows(OUT / "countries.tsv")}
    ordinary = {key(line) for line in (DATA / "en" / "places" / "ordinary_words.txt").read_text(encoding="utf-8").splitlines()}
    taken, codes, lines = known_ids(), regions(), set()
    for path in sorted(glob.glob(str(Path(folder) / "wof-*.tsv.gz"))):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                field = line.rstrip("\n").split("\t")
                _, geonames, _, kind, name, lat, lon, iso2, region = field[:9]
                if kind not in KEPT or geonames in taken or iso2 not in countries or not lat:
                    continue
                country = countries[iso2]
                code = codes.get((country, key(region)), "")
                main_name = plain(name)
                place = f"{country}\t{code}\t{float(lat):.2f}\t{float(lon):.2f}\t{geonames}"
                names = [main_name] + [other for other in map(plain, field[13].split("|")) if is_latin(other)][:ALTERNATES]
                for written in dict.fromkeys(key(one) for one in names):
                    fits = 4 <= len(written) <= 40 and not any(c.isdigit() for c in written)
                    if fits and written not in ordinary:
                        lines.add(f"{written}\t{'' if written == key(main_name) and main_name == written.title() else main_name}\t{place}")
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", compresslevel=9, mtime=0) as file:
        for line in sorted(line.encode("utf-8") for line in lines):
            file.write(line + b"\n")
    (OUT / "villages.tsv.gz").write_bytes(buffer.getvalue())
    print(f"{len(lines):,} names, {len(buffer.getvalue()) / 1e6:.1f} MB")


if __name__ == "__main__":
    main(sys.argv[1])
