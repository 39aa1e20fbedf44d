#!/usr/bin/env python3
"""Makes the built tables of data/world/actors from public facts tables.

Usage: build.py FACTS_FOLDER OUT_FOLDER

FACTS_FOLDER holds the tables named in data/world/actors/README.md; OUT_FOLDER is data. Standard library only; the same
input gives the same bytes. Files kept by hand are never written.
"""
import csv
import datetime
import difflib
import gzip
import re
import sys
import unicodedata
from pathlib import Path

COLUMNS = "id name aliases country sectors from to parent source".split()
DATED = COLUMNS + ["as_of"]
FIRST_YEAR = 1985
# The last day of the Factbook, which was closed, and of REIGN.
FACTBOOK_END = "2026-01-22"
REIGN_END = "2021-03-31"
# Heads of administrations from abroad, whom REIGN counts to the country administered.
FROM_ABROAD = {("IRQ", "Bremer"), ("TLS", "Vieira de Mello"), ("TLS", "de Mello")}
CODE = {"XKX": "KOS", "UNK": "KOS"}


def plain(text):
    """Lower case without accents, apostrophes and hyphens."""
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    return re.sub(r"\s+", " ", re.sub(r"[^a-z0-9 ]+", " ", text.replace("'", "").replace("’", ""))).strip()


def slug(text):
    return plain(text).replace(" ", "-")


def table(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        file.readline()
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def shipped(out, name):
    """A table of actors in the level that has it; new ones hold facts of the world."""
    found = [path for path in sorted(out.glob("*/actors/" + name))]
    return found[0] if found else out / "world" / "actors" / name


def write(out, name, about, source, columns, rows):
    lines = [f"# {about}", f"# source: {source}", "# built by training/actors/build.py; edits are lost at the next build",
             "\t".join(columns)]
    lines += ["\t".join(re.sub(r"[\t\n]", " ", cell) for cell in row) for row in rows]
    shipped(out, name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(rows)} rows", file=sys.stderr)


def joined(names, leave_out=""):
    return "|".join(dict.fromkeys(n.strip() for n in names if n and n.strip() and n.strip() != leave_out))


# ---------------------------------------------------------------- countries

def factbook_names(rows):
    names = {}
    for row in rows:
        code = CODE.get(row["iso3"], row["iso3"])
        found = names.setdefault(code, [])
        for column in ("conventional_short", "conventional_long"):
            value = re.sub(r"\(.*?\)|;.*", "", row[column]).strip()
            if code == "COG" and value.startswith("Congo"):
                continue
            if value and value != "none" and not value.startswith("The Dominican"):
                found += [part.strip() for part in value.split(",")] if code == "PSE" else [value]
        for part in re.split(r"[,;]", re.sub(r"\(.*?\)|\[.*?\]", "", row["former"])):
            part = part.strip()
            if re.fullmatch(r"[A-Z][\w .'&-]{3,40}", part) and part not in ("United Arab Republic",
                    "Mali Federation", "German East Africa", "Western Sahara", "Spanish Sahara", "Mandatory Palestine",
                    "Quito", "Trust Territory of the Pacific Islands", "Netherlands Antilles", "Santo Domingo",
                    "French Congo", "Spanish Morocco", "Senegambia", "Sudanese Republic", "East Bengal", "Russian Empire",
                    "German Reich", "Channel Islander", "Norman Isles", "Portuguese Guinea", "Montenegro"):
                if "Socialist" not in part and "Kingdom of" not in part and "Kingdom" not in part:
                    found.append(part)
    return names


def countries(facts, out):
    demonyms = table(facts, "demonyms_factbook.tsv")
    names = factbook_names(demonyms)
    by_id = {row["geonameid"]: row for row in table(facts, "countries.tsv")}
    own = {}
    for line in shipped(out, "country_names.tsv").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > 6 and not cells[5] and not cells[6]:
            own[cells[0]] = cells[1]
    rows = []
    for row in sorted(by_id.values(), key=lambda r: r["iso3"]):
        code = CODE.get(row["iso3"], row["iso3"])
        found = names.get(code, [])
        name = own.get(f"country:{code}") or (found[0] if found else "")
        rows.append([f"country:{code}", name, joined(found, name), code, "GOV", "", "", "", "factbook"])
    write(out, "countries.tsv", "Countries and territories; the everyday names in country_names.tsv add to them.",
          "CIA World Factbook (public domain); codes ISO 3166-1 alpha-3, KOS for Kosovo as in PLOVER", COLUMNS, rows)
    write(out, "demonyms.tsv", "Adjectives and nouns of belonging by country; demonyms_own.tsv adds to them.",
          "CIA World Factbook (public domain)", ["country", "adjectives", "nouns", "plurals", "source"],
          demonym_rows(demonyms))


def demonym_rows(rows):
    made = []
    for row in sorted(rows, key=lambda r: r["iso3"]):
        code = CODE.get(row["iso3"], row["iso3"])
        if code in ("KOR", "PRK", "MAC", "HKG", "TWN", "SPM", "DMA", "COG", "MNP", "GGY", "JEY", "CUW", "ABW"):
            continue
        adjectives = [a.strip() for a in re.split(r"[;,]| or ", re.sub(r"\(.*?\)|; note.*", "", row["adjective"]))]
        adjectives = [a for a in adjectives if re.fullmatch(r"[A-Z][\w' -]+", a) and a not in ("NA", "Dutch") or a == "Dutch" and code == "NLD"]
        singular, plural = [], []
        for part in re.split(r",(?! )|, (?=[A-Z])| or ", re.sub(r"; note.*|\(US .*?\)", "", row["noun"])):
            part = part.strip()
            both = re.fullmatch(r"([A-Z][\w' -]+) \(singular and plural\)", part)
            regular = re.fullmatch(r"([A-Z][\w' -]+)\(s\)", part)
            if both:
                singular.append(both[1]); plural.append(both[1])
            elif regular:
                singular.append(regular[1]); plural.append(regular[1] + "s")
        if adjectives or singular:
            made.append([code, joined(adjectives), joined(singular), joined(plural), "factbook"])
    return made


def gw_codes(facts):
    """Gleditsch-Ward number to ISO alpha-3, by name."""
    iso = {}
    for row in table(facts, "demonyms_factbook.tsv"):
        for column in ("conventional_short", "conventional_long"):
            iso[plain(re.sub(r"\(.*?\)|;.*", "", row[column]))] = CODE.get(row["iso3"], row["iso3"])
    extra = {"united states of america": "USA", "bahamas": "BHS", "gambia": "GMB", "turkey ottoman empire": "TUR",
             "myanmar burma": "MMR", "burma myanmar": "MMR", "russia soviet union": "RUS", "german federal republic": "DEU",
             "italy sardinia": "ITA", "korea people s republic of": "PRK", "korea republic of": "KOR", "congo": "COG",
             "congo democratic republic of zaire": "COD", "congo democratic republic of": "COD", "iran persia": "IRN",
             "tanzania tanganyika": "TZA", "cote d ivoire": "CIV", "bosnia herzegovina": "BIH", "yugoslavia": "SRB",
             "serbia": "SRB", "kosovo": "KOS", "rumania": "ROU", "romania": "ROU", "macedonia": "MKD", "swaziland": "SWZ",
             "burkina faso upper volta": "BFA", "zimbabwe rhodesia": "ZWE", "belarus byelorussia": "BLR",
             "kyrgyz republic": "KGZ", "cambodia kampuchea": "KHM", "vietnam democratic republic of": "VNM",
             "sri lanka ceylon": "LKA", "yemen arab republic of yemen": "YEM", "yemen": "YEM", "east timor": "TLS",
             "cape verde": "CPV", "surinam": "SUR", "madagascar malagasy": "MDG", "dominican republic": "DOM",
             "central african republic": "CAF", "united arab emirates": "ARE", "macedonia former yugoslav republic of": "MKD",
             "north macedonia": "MKD", "macedonia fyrom north macedonia": "MKD", "czech republic": "CZE", "korea republic": "KOR", "korea people": "PRK", "antigua barbuda": "ATG",
             "korea peoples republic of": "PRK", "abkhazia": "GEO", "south ossetia": "GEO"}
    iso.update(extra)
    found, missing = {}, []
    for row in table(facts, "states_gw.tsv"):
        name = plain(row["country_name"])
        code = iso.get(name) or iso.get(plain(re.sub(r"[(/].*", "", row["country_name"])))
        if code:
            found[row["gwcode"]] = code
        elif row["end"].startswith("9999"):
            missing.append(row["country_name"])
    found.update({"345": "SRB", "678": "YEM", "816": "VNM", "255": "DEU", "260": "DEU", "490": "COD", "731": "PRK",
                  "732": "KOR", "365": "RUS", "640": "TUR", "630": "IRN", "775": "MMR", "347": "KOS", "811": "KHM", "437": "CIV", "510": "TZA", "343": "MKD", "327": "VAT"})
    if missing:
        print("no code for", missing, file=sys.stderr)
    return found


def capitals(facts, out):
    codes = gw_codes(facts)
    rows = []
    for row in sorted(table(facts, "capitals_gw.tsv"), key=lambda r: (int(r["gwcode"]), r["stdate"])):
        code = codes.get(row["gwcode"])
        if not code or row["enddate"] < f"{FIRST_YEAR}":
            continue
        name = re.sub(r"\s*\(.*?\)", "", row["capital"]).strip()
        more = {"Washington D.C.": ["Washington", "Washington DC", "Washington, D.C."], "Kiev": ["Kyiv"], "Kyiv": ["Kiev"],
                "Yangon": ["Rangoon"], "Beijing": ["Peking"], "Pyongyang": ["P'yongyang"], "Sanaa": ["Sana'a"],
                "N'Djamena": ["Ndjamena"], "Nur-Sultan": ["Astana"], "Ulaanbaatar": ["Ulan Bator"]}.get(name, [])
        end = "" if row["enddate"] >= "2024" else row["enddate"]
        start = row["stdate"] if row["stdate"] >= f"{FIRST_YEAR}" else ""
        rows.append([f"capital:{code}", name, joined(more + [plain_accents(name)], name), code, "GOV", start, end,
                     f"country:{code}", "capitals"])
    for code, name in (("ISR", "Tel Aviv"), ("PSE", "Ramallah"), ("KOS", "Pristina"), ("TWN", "Taipei"), ("EUR", "Brussels"),
                       ("NLD", "The Hague"), ("UKR", "Kyiv"), ("BOL", "La Paz"), ("MMR", "Naypyidaw"), ("MMR", "Naypyitaw"),
                       ("KAZ", "Astana"), ("BDI", "Gitega"), ("AZE", "Stepanakert"), ("VAT", "Vatican City")):
        if not any(r[1] == name for r in rows):
            rows.append([f"capital:{code}", name, "Kiev" if name == "Kyiv" else "", code, "GOV", "", "",
                         f"country:{code}", "capitals"])
    write(out, "capitals.tsv", "Capitals, which stand for the government when they act.",
          "peacesciencer capitals by Gleditsch-Ward state (facts only), own additions", COLUMNS, rows)


def plain_accents(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


# ---------------------------------------------------------------- leaders

TITLE = re.compile(r"\b(Dr|Sir|Dame|Gen|Col|Maj|Lt|Adm|Sheikh|Shaykh|Prof|Mr|Mrs|Ms|The Right Honorable|Right Honorable|"
                   r"Caretaker|Acting|Interim|Prime Minister|President|Field Marshal|General|Colonel|Major|Captain|Brigadier|Cap|Brig|ret|Ret|also spelled|note|Amir|Emir|Taliban Leader|Co-Vice|Swiss Confederation|Territorial Council|Territorial Assembly|Temporary Vice|"
                   r"Gnu|GNU|CNSP|Cnsp|People's Assembly|Pitcairn Islands|French Polynesia|Bailiff)\b\.?", re.U)


def factbook_leaders(facts):
    """Persons of the Factbook with office: (code, title, full, surname, start, end)."""
    found = {}
    for row in table(facts, "leaders_factbook_2014_2026.tsv"):
        title = row["title"]
        code = CODE.get(row["iso3"], row["iso3"])
        if re.search(r"represented|Governor|Prefect|of China|spelled|Administrator|Commissioner", title):
            continue
        if code == "AND" and row["role"] == "chief of state":
            continue
        if code in ("GUM", "PRI", "VIR", "ASM", "MNP", "UMI", "MAC", "HKG") and not title.startswith("Chief Executive"):
            continue
        if re.search(r"Queen", title) and row["name"].startswith("ELIZABETH"):
            continue
        if row["name"].startswith(("CHARLES III", "MARGRETHE", "FREDERIK", "WILLEM")) and code not in ("GBR", "DNK", "NLD"):
            continue
        if re.search(r"HOLLANDE|MACRON", row["name"]) and code != "FRA" or "MAKOSSO" in row["name"] and code != "COG":
            continue
        name = TITLE.sub(" ", re.sub(r"\(.*?\)|\"", " ", row["name"]))
        name = re.sub(r"\s+", " ", name).strip(" ,.")
        words = name.split()
        upper = [w for w in words if len(re.sub(r"[^\w]", "", w)) > 1 and w.upper() == w]
        if not upper or len(words) < 2 or len(words) > 7 or re.search(r"\d|\b(of|is|previously)\b|,", name):
            continue
        keep = [w if w not in upper else "-".join(p[:1] + p[1:].lower() for p in re.split("-", w)) for w in words]
        keep = [re.sub(r"^(Mc|O')([a-z])", lambda m: m[1] + m[2].upper(), w) for w in keep]
        full = " ".join(keep)
        surname = " ".join(keep[words.index(upper[0]):words.index(upper[-1]) + 1])
        if not re.match(r"\d{4}-\d\d-\d\d", row["since"]):
            continue
        end = row["end_by"]
        key = (code, plain(full), row["since"])
        known = found.get(key)
        found[key] = [code, title, full, surname, row["since"], end if not known or not end or end > known[5] and known[5] else known[5],
                      bool(upper[0] == words[0])]
    return sorted(found.values(), key=lambda r: (r[0], r[4], r[2]))


def month_end(text):
    if not text or len(text) > 7:
        return text
    year, month = int(text[:4]), int(text[5:7])
    nxt = datetime.date(year + month // 12, month % 12 + 1, 1)
    return (nxt - datetime.timedelta(days=1)).isoformat()


def phoenix_people(facts):
    """Dated office holders of the Phoenix dictionary by (code, surname)."""
    people = {}
    for row in table(facts, "phoenix_actors.tsv"):
        match = re.fullmatch(r"([A-Z]{3})(GOV|MIL|ELI)?.*", row["cameo_code"])
        words = row["name"].split()
        if match and 2 <= len(words) <= 5 and row["from"]:
            people.setdefault((match[1], plain(words[-1])), []).append(row["name"])
    return people


def titled(name):
    def word(w):
        if w in ("AL", "EL", "BIN", "IBN", "DE", "DA", "DOS", "DEL", "VAN", "VON", "DER", "LA", "LE", "AG", "OULD", "AND", "OF", "THE", "IN", "E", "Y", "UL"):
            return w.lower()
        return "-".join(p[:1] + p[1:].lower() for p in w.split("-"))
    text = " ".join(word(w) for w in name.split())
    return text[:1].upper() + text[1:]


def hand_kept(out):
    """Names and aliases of the tables of persons kept by hand: they are not made again."""
    known = set()
    lines = [line for name in ("officials.tsv", "officials_today.tsv", "persons.tsv") if shipped(out, name).exists()
             for line in shipped(out, name).read_text(encoding="utf-8").splitlines()]
    for line in lines:
        cells = line.split("\t")
        if len(cells) >= 3 and not line.startswith("#"):
            for alias in [cells[1]] + cells[2].split("|"):
                if " " in plain(alias):
                    known.add((cells[3], plain(alias)))
            known.add((cells[3], "~" + plain(cells[1].split(" ")[-1]), cells[5][:4], cells[6][:4],
                       frozenset(plain(" ".join([cells[1], *cells[2].split("|")])).split()), cells[7].startswith("country:")))
    return known


def same_person(known, code, full, surname, start, end):
    if (code, plain(full)) in known:
        return True
    words = plain(full).split()
    if any(k[0] == code and len(k) == 2 and k[1].split()[0] == words[0] and k[1].split()[-1] == words[-1] for k in known):
        return True
    given = [w for w in words if not alike(w, plain(surname.split()[-1]))]
    for k in known:
        if len(k) == 6 and k[0] == code and alike(k[1][1:], plain(surname.split()[-1])) and (
                any(alike(w, other) for w in given for other in k[4]) if given else k[5]):
            if (not end or not k[2] or k[2] <= end[:4]) and (not k[3] or start[:4] <= k[3]):
                return True
    return False


def alike(one, other):
    """The same surname, allowing for transliteration."""
    return one == other or len(one) > 5 and difflib.SequenceMatcher(None, one, other).ratio() > 0.82


EASTERN = "CHN KOR PRK TWN VNM KHM SGP".split()
SPANISH = "ARG BOL CHL COL CRI CUB DOM ECU ESP GTM HND MEX NIC PAN PER PRY SLV URY VEN GNQ".split()


def surnames(code, leader):
    """What a leader of REIGN may be called by alone."""
    words = leader.split()
    if len(words) == 1:
        return words
    if code in EASTERN:
        return words[:1]
    if code in SPANISH:
        return [w for w in words if len(w) > 2] + [leader]
    if re.match(r"(al|el|bin|de|van|von|ben|ould|le|la)$", words[-2], re.I):
        return [" ".join(words[-2:]), words[-1]]
    return words[-1:]


def leaders(facts, out):
    known = hand_kept(out)
    codes = gw_codes(facts)
    cow = {r["cowcode"] for r in table(facts, "leaders_reign.tsv")}
    people = phoenix_people(facts)
    reign = []
    for row in table(facts, "leaders_reign.tsv"):
        code = {"255": "DEU", "260": "DEU", "679": "YEM", "678": "YEM", "345": "SRB"}.get(row["cowcode"]) or codes.get(row["cowcode"])
        end = month_end(row["end"])
        if code and (not end or end >= f"{FIRST_YEAR}"):
            reign.append([code, re.sub(r"\(.*?\)", "", row["leader"]).strip(), row["start"], end])
    exact = {}
    for row in table(facts, "leaders_archigos.tsv"):
        code = codes.get(row["gwcode"])
        if code and row["exit"] != "Still in Office":
            exact[(code, row["startdate"][:7])] = row["enddate"]
    rows, taken = [], set()
    heads = [(r[0], r[4], r[5]) for r in factbook_leaders(facts) if role(r[1]) != "deputy"] + [
        (k[0], k[2] or "0", k[3]) for k in known if len(k) == 6 and k[5]]
    for code, title, full, surname, start, end, eastern in factbook_leaders(facts):
        match = next((r for r in reign if r[0] == code and set(plain(r[1]).split()) & set(plain(surname).split())
                      and r[2] <= (end or "9999") and start <= (r[3] or "9999")), None)
        if end == "2020-11-24":
            after = next((o[4] for o in factbook_leaders_cache(facts) if o[0] == code and role(o[1]) == role(title) and start < o[4] <= end), "")
            if match and match[3] and not re.match("Vice|Deputy", title):
                end = match[3]
            elif after:
                end = after
        if match and match[2] < start and not re.match("Vice|Deputy", title):
            start = match[2]
        if same_person(known, code, full, surname, start, end):
            continue
        taken.add((code, plain(surname), start[:4]))
        for w in plain(surname).split():
            taken.add((code, w))
        aliases = ["~" + surname]
        plain_full = re.sub(r"\b[A-Z]\.\s*", "", full)
        words = plain_full.split()
        aliases.append(plain_full)
        if not eastern and len(words) > 2:
            aliases.append(words[0] + " " + surname)
            if surname in plain_full:
                aliases.append(plain_full[:plain_full.index(surname)] + surname)
        rows.append([f"person:{slug(full)}", full, joined(aliases, full), code, "GOV", start, end,
                     "" if role(title) == "deputy" else f"country:{code}", "factbook", "" if end else FACTBOOK_END])
    for code, leader, start, end in reign:
        words = plain(leader).split()
        if not words or any((code, w) in taken for w in words) or re.search(r"-99|\d", leader):
            continue
        if any(code == c and leader.endswith(name) for c, name in FROM_ABROAD):
            continue
        if same_person(known, code, leader, leader, start, end):
            continue
        end = exact.get((code, start[:7]), end)
        surname = surnames(code, leader)[0]
        full = next((titled(n) for w in reversed(words) for n in people.get((code, w), [])
                     if all(x in plain(n).split() for x in words)), None)
        if full and same_person(known, code, full, surname, start, end):
            continue
        name = full or leader
        aliases = ["~" + alias for alias in surnames(code, leader)]
        # What REIGN spells otherwise than the Factbook is there already, with its end.
        if not end and any(c == code and s <= REIGN_END <= (e or FACTBOOK_END) for c, s, e in heads):
            continue
        rows.append([f"person:{slug(name) if full else slug(code + ' ' + name)}", name, joined(aliases, name), code, "GOV", start, end,
                     f"country:{code}", "reign", "" if end else REIGN_END])
    rows.sort(key=lambda r: (r[3], r[5], r[0]))
    write(out, "leaders.tsv", "Heads of state and government since %d; officials.tsv holds the best known, by hand." % FIRST_YEAR,
          "CIA World Factbook (public domain); OEF REIGN (MIT); Archigos 4.1, Goemans, Gleditsch and Chiozza 2009 (dates); "
          "Phoenix dictionaries (MIT, full names)", DATED, rows)
    return {(r[3], plain(r[1])) for r in rows}


def role(title):
    return "deputy" if re.match("Vice|Co-Vice|Deputy|First|Second|Third|Temporary Vice", title) else "prime" if re.search("Prime|Premier|Chancellor", title) else "head"


_cache = []


def factbook_leaders_cache(facts):
    if not _cache:
        _cache.extend(factbook_leaders(facts))
    return _cache


def officials(facts, out, leaders_known):
    known = hand_kept(out)
    rows = {}
    sector = {"GOV": "GOV", "MIL": "MIL", "GOVMIL": "GOV|MIL", "SPY": "SPY", "REB": "REB", "OPP": "OPP", "LEG": "LEG", "JUD": "JUD", "COP": "COP"}
    codes = {CODE.get(r["iso3"], r["iso3"]) for r in table(facts, "demonyms_factbook.tsv")} | {"PSE", "TWN"}
    alias_code = {"TMP": "TLS", "KSV": "KOS", "ROM": "ROU", "ZAR": "COD", "YUG": "SRB"}
    for row in table(facts, "phoenix_actors.tsv"):
        match = re.fullmatch(r"([A-Z]{3})(GOV|MIL|SPY|REB|OPP|LEG|JUD|COP)([A-Z]*)", row["cameo_code"])
        words = row["name"].split()
        if not match or not 2 <= len(words) <= 4 or row["file"] != "Phoenix.Countries.actors.txt":
            continue
        code = alias_code.get(match[1], match[1])
        if code not in codes or not row["from"] or row["from"] < f"{FIRST_YEAR}" and (not row["to"] or row["to"] < "1992"):
            continue
        if re.search(r"MINIST|GOVERN|ARMY|FORCE|PARTY|COUNCIL|COURT|DEPARTMENT|OFFICE|POLICE|PRESIDENT|REBEL|[^A-Z .'-]", row["name"]):
            continue
        if any(len(w.strip(".")) < 2 for w in (words[0], words[-1])):
            continue
        name = titled(row["name"])
        if code == "MUS" and re.search(r"\b(ould|mint)\b", name):
            code = "MRT"
        if same_person(known, code, name, name, row["from"], row["to"]) or (code, plain(name)) in leaders_known:
            continue
        key = (code, name)
        low, high = row["from"], row["to"] or "2014-06-30"
        if key in rows:
            old = rows[key]
            rows[key] = [min(old[0], low), max(old[1], high), old[2]]
        else:
            rows[key] = [low, high, sector.get(match[2] + ("MIL" if match[3].startswith("MIL") else ""), match[2])]
    made = [[f"person:{slug(n)}", n, "", c, s, lo, hi, "", "phoenix"] for (c, n), (lo, hi, s) in rows.items() if hi >= "1992"]
    made.sort(key=lambda r: (r[3], r[0]))
    write(out, "officials_phoenix.tsv", "Office holders of 1985 to 2014 by full name; later ones are in officials.tsv and leaders.tsv.",
          "openeventdata/Dictionaries, Phoenix.Countries.actors (MIT); terms open in June 2014 end there", COLUMNS, made)


# ---------------------------------------------------------------- groups, parties, regions, roles

def hand_aliases(out, *files):
    known = set()
    for name in [name for name in files if shipped(out, name).exists()]:
        for line in shipped(out, name).read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) >= 3 and not line.startswith("#"):
                known.update(plain(a.lstrip("~")) for a in [cells[1]] + cells[2].split("|"))
    return known


def ucdp(facts, out):
    codes = gw_codes(facts)
    known = hand_aliases(out, "groups.tsv", "forces.tsv", "governments.tsv", "organisations.tsv", "peoples.tsv", "parties_own.tsv")
    rows = []
    for row in table(facts, "ucdp_actors_221.tsv"):
        names = [n.strip() for n in [row["name"], row["name_orig"], row["full_orig"], row["full_eng"]]
                 + row["new_name"].split(", ") if n and n.strip() not in ("", "n/a")]
        if row["org"] not in ("1", "2") or re.search(r"faction|Government of|supporters|Civilians", row["name"]):
            continue
        if any(plain(n) in known for n in names):
            continue
        first = row["gwno"].split(",")[0].strip()
        code = codes.get(first)
        if not code:
            continue
        full = next((n for n in (row["full_eng"], row["full_orig"], row["name"]) if n not in ("", "n/a")), row["name"]).strip()
        aliases = [n for n in names if len(plain(n)) > 3 or n.isupper() and len(n) == 3]
        aliases = [n for n in aliases if re.search(r"[A-Z]", n) and (" " in n or n.isupper() or len(n) > 6)]
        if len(plain(full)) < 5 or not re.search(r" ", full):
            continue
        sectors = "CRM" if re.search(r"[Cc]artel|[Gg]ang\b|Mafia|Comando", " ".join(names)) else \
            "PRM" if re.search(r"[Mm]ilitia|[Ss]elf-[Dd]efen|Vigilante|Peace Committee", " ".join(names)) else "REB"
        rows.append([f"group:ucdp-{row['actor_id']}", full, joined(aliases, full), code, sectors, "", "", "", "ucdp"])
    shared = {}
    for row in rows:
        for name in {plain(row[1])} | {plain(a) for a in row[2].split("|")}:
            shared[name] = shared.get(name, 0) + 1
    rows = [row[:2] + [joined(a for a in row[2].split("|") if shared[plain(a)] == 1)] + row[3:] for row in rows
            if shared[plain(row[1])] == 1]
    rows.sort(key=lambda r: (r[3], r[0]))
    write(out, "groups_ucdp.tsv", "Organised non-state actors of armed conflicts to 2021; groups.tsv holds the best known, by hand.",
          "UCDP Actor Dataset 22.1, Uppsala Conflict Data Program (CC BY 4.0)", COLUMNS, rows)


def parties(facts, out):
    known = hand_aliases(out, "groups.tsv", "organisations.tsv", "governments.tsv", "forces.tsv", "parties_own.tsv")
    rows, seen = [], set()
    for row in table(facts, "parties_factbook.tsv"):
        code = CODE.get(row["iso3"], row["iso3"])
        name = re.sub(r"\(.*?\)|\[.*?\]", "", row["party"])
        name = re.sub(r"\s+or\s+[A-Z0-9&/. -]{2,12}$", "", name).strip(" ,;")
        if not 6 <= len(name) <= 60 or not re.search(r" ", name) or re.search(r"note|;|[:\d]|^[a-z]|including|coalition of", name):
            continue
        key = (code, plain(name))
        if len(code) != 3 or key in seen or plain(name) in known:
            continue
        seen.add(key)
        rows.append([f"party:{code}-{slug(name)}", name, "", code, "PTY", "", "", "", "factbook"])
    count = {}
    for row in rows:
        count[plain(row[1])] = count.get(plain(row[1]), 0) + 1
    rows = [r for r in rows if count[plain(r[1])] == 1]
    rows.sort(key=lambda r: (r[3], r[0]))
    write(out, "parties.tsv", "Political parties whose name stands for one country's party alone.",
          "CIA World Factbook (public domain)", COLUMNS, rows)


def personal_names(out):
    """Names of three persons and more of the built tables, and those of personal_names.txt; without its "-" lines."""
    persons = {}
    for name in ("leaders.tsv", "officials.tsv", "officials_phoenix.tsv"):
        for line in shipped(out, name).read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            words = cells[1].split() if line.startswith("person:") else []
            if len(words) > 1:
                persons.setdefault((0, plain(words[0])), set()).add(cells[0])
                persons.setdefault((1, plain(words[-1])), set()).add(cells[0])
    names = {word for (_, word), ids in persons.items() if len(ids) > 2}
    for line in (Path(__file__).parent / "personal_names.txt").read_text(encoding="utf-8").splitlines():
        for word in [] if line.startswith("#") else line.split():
            if word.startswith("-"):
                names.discard(plain(word))
            else:
                names.add(plain(word))
    return names


def place_names(name, persons):
    """Name and aliases of a place; each begins with ~ where it is a personal name too."""
    mark = "~" if plain(name) in persons or plain(plain_accents(name)) in persons else ""
    aliases = joined([plain_accents(name)], name)
    return mark + name, mark + aliases if aliases else ""


def regions(facts, out):
    iso = {r["iso2"]: CODE.get(r["iso3"], r["iso3"]) for r in table(facts, "demonyms_factbook.tsv")}
    iso.update({"PS": "PSE", "XK": "KOS"})
    by_name = {}
    for row in table(facts, "geo_admin1.tsv"):
        code = iso.get(row["code"][:2])
        name = re.sub(r"\s+(Province|Governorate|Region|Oblast|State|District|Department|County|Prefecture|Municipality|Parish|Canton|Voivodeship)$", "", row["name"])
        name = re.sub(r"^(Province of|State of|Region of|Provincia de|Departamento de|Muhafazat|Estado de|Wilaya de|Gouvernorat de)\s+(the )?", "", name)
        if code and len(name) > 3 and not re.search(r"\d|^(North|South|East|West|Central|Northern|Southern|Eastern|Western|Centre|Capital|Gulf|Islands?|Lake|River|Delta|Coast|Border|Bay|Plateau|Mountains?)$", name):
            by_name.setdefault(plain(name), []).append((code, name, row["code"], int(row["pop_in_cities500"] or 0)))
    rows = []
    persons = personal_names(out)
    for key, found in by_name.items():
        found.sort(key=lambda f: (-f[3], f[2]))
        if len({f[0] for f in found}) > 1 and found[0][3] < 10 * max(f[3] for f in found if f[0] != found[0][0]) + 1:
            continue
        code, name, admin, _ = found[0]
        rows.append([f"region:{admin}", *place_names(name, persons), code, "", "", "", f"country:{code}", "geonames"])
    rows.sort(key=lambda r: r[0])
    write(out, "regions.tsv", "First-level regions, which tell the country of what they modify (Punjab police). Names shared by several countries are left out.",
          "GeoNames admin1 (CC BY 4.0)", COLUMNS, rows)


def cities(facts, out):
    """Towns of 100,000 and more whose name means them before all others; from data/world/places."""
    places = out / "world" / "places" / "places.tsv"
    if not places.exists():
        return
    by_name = {}
    with open(places, encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if len(cells) < 9 or not cells[0] or not cells[8].startswith("PPL") or not cells[7].isdigit():
                continue
            by_name.setdefault(plain(cells[1]), []).append((int(cells[7]), cells[2], cells[0], cells[1]))
    persons = personal_names(out)
    regional = {plain(l.split("\t")[1]) for l in shipped(out, "regions.tsv").read_text(encoding="utf-8").splitlines() if "\t" in l}
    rows = []
    for key, found in by_name.items():
        found.sort(reverse=True)
        second = max([f[0] for f in found if f[1] != found[0][1]], default=0)
        if found[0][0] >= 100000 and found[0][0] > 4 * second and key not in regional and len(key) > 3:
            size, code, number, name = found[0]
            code = {"XKX": "KOS"}.get(code, code)
            rows.append([f"region:geonames-{number}", *place_names(name, persons), code, "", "", "", f"country:{code}", "geonames"])
    rows.sort(key=lambda r: (r[3], r[0]))
    write(out, "cities.tsv", "Large towns, which tell the country of what they modify (Karachi police). Names shared by towns of several countries are left out.",
          "GeoNames by way of data/world/places (CC BY 4.0)", COLUMNS, rows)


SECTOR = "AGR BUS COP CRM CVL EDU ELI GOV JRN JUD LAB LEG MED MIL OPP PRE PRM PTY REB REF REL SOC SPY UAF".split()
CHANGE = {"HLH": "MED", "MED": "JRN", "ENV": "SOC", "HRI": "SOC", "DEV": "SOC", "INS": "REB", "SEP": "REB"}
PLURAL = {"men": "man", "women": "woman", "people": "person", "children": "child"}


def roles(facts, out):
    known = {l.split("\t")[0] for l in shipped(out, "roles.tsv").read_text(encoding="utf-8").splitlines()[4:]}
    known |= {l for l in (Path(__file__).parent / "no_roles.txt").read_text(encoding="utf-8").splitlines() if not l.startswith("#")}
    rows = {}
    for row in table(facts, "agents.tsv"):
        noun = row["noun"].replace("!", "").replace("_", " ").strip().lower()
        if "!" in row["noun"] or not re.fullmatch(r"[a-z][a-z' -]{2,40}", noun) or noun in known:
            continue
        code = row["role_code"].strip("~")
        parts = [code[i:i + 3] for i in range(0, len(code), 3)]
        if row["source"] == "phoenix":
            parts = [CHANGE.get(p, p) for p in parts]
        else:
            parts = [CHANGE.get(p, p) if p != "MED" else p for p in parts]
        parts = [p for p in dict.fromkeys(parts) if p in SECTOR]
        if not parts or len(parts) > 3:
            continue
        kind = "organisation" if re.search(r"(ministry|department|agency|office|council|court|parliament|union|service|committee|party|bank|company|organi[sz]ation|commission|authority|institute|academy|university|school|congress|assembly|embassy|bureau|association|administration|cabinet|police|army|navy|force|senate|board|house|center|centre|corps)$", noun) else \
            "group" if re.search(r"(group|gang|forces|troops|people|men|women|[^s]s)$", noun) else "person"
        rows.setdefault(noun, ["|".join(parts), kind])
    made = [[n, s, k, "agents"] for n, (s, k) in sorted(rows.items())]
    write(out, "roles_agents.tsv", "More role nouns; roles.tsv is kept by hand and goes before.",
          "openeventdata/Dictionaries Phoenix.agents (MIT), ahalterman/NGEC PLOVER agents (MIT), cleaned", ["noun", "sectors", "kind", "source"], made)


def main():
    facts, out = Path(sys.argv[1]), Path(sys.argv[2])
    countries(facts, out)
    capitals(facts, out)
    known = leaders(facts, out)
    officials(facts, out, known)
    ucdp(facts, out)
    parties(facts, out)
    regions(facts, out)
    cities(facts, out)
    roles(facts, out)


if __name__ == "__main__":
    main()
