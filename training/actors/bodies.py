#!/usr/bin/env python3
"""Writes bodies.tsv: the government, armed forces, police and parliament of each state that has a capital in capitals.tsv
and none of that kind in the tables kept by hand. Run it after build.py or an edit of those: python3 training/actors/bodies.py"""
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "data" / "world" / "actors"
KINDS = [("gov", "Government of {}", "GOV"), ("mil", "Armed Forces of {}", "MIL"),
         ("cop", "Police of {}", "COP"), ("leg", "Parliament of {}", "LEG")]
ARTICLE = ("Bahamas", "Gambia", "Netherlands", "Philippines", "Maldives", "Comoros", "Seychelles", "United ", "Czech Republic",
           "Central African", "Dominican Republic", "Democratic Republic", "Republic of", "Solomon Islands", "Marshall Islands")


def rows(name):
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "id\t")):
            yield line.split("\t")


def main():
    known = {row[0] for name in ("governments.tsv", "forces.tsv") for row in rows(name)}
    taken = {other for table in ("groups.tsv", "groups_ucdp.tsv", "organisations.tsv") for row in rows(table)
             for other in [row[1], *row[2].split("|")]}
    names = {row[3]: row[1] for row in rows("countries.tsv") if not row[6]}
    states = sorted({row[3] for row in rows("capitals.tsv")} & set(names))
    lines = ["# Governments, armed forces, police and parliaments of states that the tables kept by hand do not name.",
             "# source: names of countries and capitals in countries.tsv and capitals.tsv; licence: as theirs",
             "# built by training/actors/bodies.py; edits are lost at the next build",
             "id\tname\taliases\tcountry\tsectors\tfrom\tto\tparent\tsource"]
    for kind, pattern, sector in KINDS:
        for code in states:
            if f"{kind}:{code}" not in known:
                name = names[code]
                name = "the " + name if name.startswith(ARTICLE) else name
                name = pattern.format(name)
                mark = "~" if name in taken else ""
                lines.append(f"{kind}:{code}\t{mark}{name}\t\t{code}\t{sector}\t\t\tcountry:{code}\tbuilt")
    (FOLDER / "bodies.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 4} rows for {len(states)} states")


if __name__ == "__main__":
    main()
