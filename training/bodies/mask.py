#!/usr/bin/env python3
"""Takes the nation away from bodies of states whose nation a text gives, so that it can be learned to find it again.

usage: mask.py DEMONYMS.tsv ITEMS.jsonl.gz >MASKED.jsonl

ITEMS has a text a line: {"id", "published", "text"}. Of each text that says "Turkish police" or "Turkey's army" one such phrase loses
its nation: {"id", "published", "text", "start", "end", "country"}, the offsets in code points around the words of the body.
"""
import gzip
import json
import re
import sys
from collections import defaultdict

BODIES = (
    "police officers|police forces|police force|police|army|military|armed forces|security forces|troops|soldiers|navy|air force|"
    "border guards|coast guard|government forces|government|authorities|parliament|supreme court|constitutional court|high court|court|"
    "prosecutors|officials|interior ministry|defence ministry|defense ministry|foreign ministry|health ministry|"
    "prime minister|president|foreign minister|interior minister|defence minister|defense minister|intelligence agency"
)


def adjectives(path):
    """The adjectives of nations that belong to one country only, each with its country."""
    countries = defaultdict(set)
    with open(path, encoding="utf-8") as table:
        for line in table:
            cells = line.rstrip("\n").split("\t")
            if len(cells) > 3 and len(cells[0]) == 3:
                for adjective in cells[1].split("|"):
                    countries[adjective].add(cells[0])
    return {word: next(iter(codes)) for word, codes in countries.items() if len(codes) == 1 and word}


def masked(text, pattern, nations):
    """The text without the nation of the first such phrase, and where the body stands; None when there is none."""
    for match in pattern.finditer(text):
        body = match.group("body")
        if len(re.findall(r"\b" + re.escape(body) + r"\b", text, re.IGNORECASE)) > 1:
            continue
        before, after = text[: match.start()], text[match.end("body") :]
        first = not before.strip() or before.rstrip()[-1] in ".!?"
        singular = not body.endswith("s") and body not in ("police", "government forces")
        article = match.group("article") or ("The " if first and singular else "the " if singular else "")
        article = {"an": "a", "An": "A"}.get(article.strip(), article.strip()) + " " if article else ""
        words = article + body
        words = words[0].upper() + words[1:] if first else words
        start = len(before) + len(words) - len(body)
        return before + words + after, start, start + len(body), nations[match.group("nation")]
    return None


def main():
    nations = adjectives(sys.argv[1])
    names = "|".join(sorted(map(re.escape, nations), key=len, reverse=True))
    pattern = re.compile(r"(?P<article>\b(?:[Tt]he|[Aa]n?) )?\b(?P<nation>" + names + r") (?P<body>" + BODIES + r")\b")
    with gzip.open(sys.argv[2], "rt", encoding="utf-8") as items:
        for line in items:
            item = json.loads(line)
            found = masked(item["text"], pattern, nations)
            if found:
                text, start, end, country = found
                print(json.dumps({
                    "id": item["id"], "published": item["published"], "text": text,
                    "start": start, "end": end, "country": country}, ensure_ascii=False))


if __name__ == "__main__":
    main()
