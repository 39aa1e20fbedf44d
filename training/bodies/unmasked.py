#!/usr/bin/env python3
"""Turns cases of bodies without a country into what BodyData reads.

usage: unmasked.py CASES.txt >OWN.jsonl

CASES has a case a line, "DAY | TEXT | CODE | KIND", the body in square brackets, "-" for no country; "#" begins a comment.
"""
import json
import sys

with open(sys.argv[1], encoding="utf-8") as cases:
    for number, line in enumerate(cases, 1):
        if line.startswith("#") or not line.strip():
            continue
        day, text, country, _ = line.rstrip("\n").split(" | ")
        start, end = text.index("["), text.index("]") - 1
        print(json.dumps({
            "id": f"own-{number}", "published": day, "text": text.replace("[", "").replace("]", ""),
            "start": start, "end": end, "country": country}, ensure_ascii=False))
