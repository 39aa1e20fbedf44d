#!/usr/bin/env python3
"""Writes eval/sets/geo_told.jsonl.gz: villages told with their country, drawn from data/world/places/villages.tsv.gz.

    python3 training/places/told_names.py [SEED]

1,000 names that mean one place in their country; 200 of them are borne by a larger place in another country. The sentences are our own.
The country's name is marked without a point, so that it counts neither way. Python 3 standard library only.
"""

import gzip
import io
import json
import math
import random
import re
import sys
from collections import Counter, defaultdict

from build_gazetteer import DATA, OUT, key, rows

NAMES, NAMESAKES, LARGER, NEAR, MOST = 1000, 200, 15_000, 25, 24
FRAMES = [
    "Raiders burned down the mill in {place}, {country}, before dawn.",
    "Nine farmers were shot dead near {place}, {country}, the mayor said.",
    "The army has shelled {place} ({country}) since Tuesday.",
    "A court in {place}, {country}, sentenced four smugglers.",
    "Thousands fled {place}, {country}, after the floods.",
    "Gunmen stormed the village of {place} in {country} and took six hostages.",
    "The governor visited {place} in western {country} a day after the riots.",
    "A bridge collapsed at {place}, a fishing village in {country}.",
    "From {place}, {country}, the rebels marched to the coast.",
    "Two teachers died when a mine exploded in {place}, in the east of {country}.",
    "Shops in {place}, {country}, stayed closed on the third day of the strike.",
    "{place}, {country}, was quiet on Friday after a week of clashes.",
]
SHORT = {"COD": "Congo", "CAF": "the Central African Republic", "BIH": "Bosnia", "PHL": "the Philippines"}
PLAIN = re.compile(r"[A-Z][a-z'’-]{3,}( (?:al|de|la|el|[A-Z][a-z'-]+)){0,2}")


def kilometres(one, other):
    across = math.radians(one[1] - other[1]) * math.cos(math.radians((one[0] + other[0]) / 2))
    return 6371 * math.hypot(math.radians(one[0] - other[0]), across)


def draw(seed):
    """(name, country, point) of villages, the namesakes first."""
    points, larger, villages = defaultdict(list), defaultdict(set), []
    for line in (OUT / "places.tsv").read_text(encoding="utf-8").splitlines():
        field = line.split("\t")
        if field[8].startswith("PPL"):
            points[key(field[1]), field[2]].append((float(field[5]), float(field[6])))
            if int(field[7]) >= LARGER:
                larger[key(field[1])].add(field[2])
    with gzip.open(OUT / "villages.tsv.gz", "rt", encoding="utf-8") as file:
        for line in file:
            written, name, country, _, lat, lon, _ = line.rstrip("\n").split("\t")
            point = (float(lat), float(lon))
            points[written, country].append(point)
            name = name or written.title()
            if key(name) == written and PLAIN.fullmatch(name):
                villages.append((name, country, point))
    wide = {key(name) for row in [*rows(OUT / "countries.tsv"), *rows(OUT / "admin1.tsv")] for name in [row["name"], *row["aliases"].split("|")]}
    random.Random(seed).shuffle(villages)
    namesakes, others, of_country = [], [], Counter()
    for name, country, point in villages:
        if key(name) in wide or any(kilometres(point, other) > NEAR for other in points[key(name), country]):
            continue
        elsewhere = larger[key(name)]
        if elsewhere - {country} and country not in elsewhere:
            namesakes.append((name, country, point))
        elif not elsewhere and of_country[country] < MOST:
            of_country[country] += 1
            others.append((name, country, point))
    return namesakes[:NAMESAKES] + others[: NAMES - NAMESAKES]


def item(number, name, country, point, countries):
    called = SHORT.get(country, countries[country])
    text = FRAMES[number % len(FRAMES)].format(place=name, country=called)
    start, wider = text.index(name), text.rindex(called)
    return {
        "id": f"told-{number}",
        "text": text,
        "toponyms": [
            {"start": start, "end": start + len(name), "name": name, "country": country, "lat": point[0], "lon": point[1]},
            {"start": wider, "end": wider + len(called), "name": called},
        ],
    }


def main(seed):
    countries = {row["iso3"]: row["name"] for row in rows(OUT / "countries.tsv")}
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", compresslevel=9, mtime=0) as file:
        for number, (name, country, point) in enumerate(draw(seed)):
            file.write(json.dumps(item(number, name, country, point, countries), ensure_ascii=False).encode() + b"\n")
    path = DATA.parent / "eval" / "sets" / "geo_told.jsonl.gz"
    path.write_bytes(buffer.getvalue())
    print(f"{path.name}: {len(buffer.getvalue()) / 1e3:.0f} kB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 37)
