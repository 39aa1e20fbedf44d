#!/usr/bin/env python3
"""Writes clauses of which it is known who does it and who suffers it, for the tests of the coder.

usage: write.py [COUNT [SEED]] > core/src/test/resources/org/dateline/code/tree/voices.tsv

Puts the verbs of verbs.tsv together with the nouns of nouns.tsv, a voice after the other, COUNT clauses in all (400), drawn by SEED (11). Each line has the
sentence, the word that tells the event, who does it and who suffers it ("-" where the sentence does not say), the voice, and the shapes of
both. The same tables and seed give the same lines."""
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PLACES = ["in the capital", "in the north of the country", "near the border", "at a checkpoint", "after a dispute", ""]
TIMES = ["on Monday", "last week", "on Friday", "overnight", ""]
LATER = ["on Monday", "next week", "on Friday", ""]
SAID = [", officials said", ", according to residents", ", a witness told reporters", "", "", "", "", ""]
AFTERWARDS = {"p": ["have left the country", "were seen at the harbour"], "s": ["has left the country", "was seen at the harbour"]}


def rows(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                yield ["" if cell == "-" else cell for cell in line.rstrip("\n").split("\t")]


class Noun:
    def __init__(self, cells):
        self.shape, kind, classes, self.subject, self.object = cells
        self.number = kind[0]
        self.named = "n" in kind
        self.classes = classes.split()


class Verb:
    def __init__(self, cells):
        self.base, self.past, self.participle, self.third, self.ing, self.movable, self.after, self.doer, self.sufferer = cells


def be(noun, tense):
    return {"past": ("was", "were"), "perfect": ("has been", "have been"), "now": ("is", "are")}[tense][noun.number == "p"]


def have(noun):
    return "have" if noun.number == "p" else "has"


def agent(noun):
    return "by " + {"they": "them", "he": "him"}.get(noun.object, noun.object)


def with_object(form, verb, noun, choice):
    """The verb with its object: "shot dead nine civilians", "shot nine civilians dead"."""
    heavy = len(noun.object.split()) > 1
    first = verb.movable and heavy and choice % 3
    words = [form, verb.movable, noun.object] if first else [form, noun.object, verb.movable]
    return " ".join(word for word in words + [verb.after] if word)


def without_object(form, verb):
    return " ".join(word for word in [form, verb.movable, verb.after] if word)


def active(verb, doer, sufferer, voice, choice):
    form = {
        "active past": verb.past,
        "active perfect": have(doer) + " " + verb.participle,
        "active future": "will " + verb.base,
        "active progressive": be(doer, "now") + " " + verb.ing,
        "headline present": verb.base if doer.number == "p" else verb.third,
    }[voice]
    word = form.split()[-1]
    return doer.subject + " " + with_object(form, verb, sufferer, choice), word, True


def passive(verb, doer, sufferer, voice, choice):
    by = voice in ("passive with by", "get-passive") or voice == "passive perfect" and choice % 2
    got = ("got" if choice % 2 else "get") if sufferer.number == "p" else ("got" if choice % 2 else "gets")
    helper = got if voice == "get-passive" else be(sufferer, "perfect" if voice == "passive perfect" else "past")
    told = sufferer.subject + " " + helper + " " + without_object(verb.participle, verb)
    return told + (" " + agent(doer) if by else ""), verb.participle, by


def relative(verb, doer, sufferer, voice, choice):
    """ "The soldiers who shot ...", "Amina Yusuf, who was shot by ...": names take commas."""
    head = doer if voice == "relative active" else sufferer
    if voice == "relative active":
        clause = "who " + with_object(verb.past, verb, sufferer, choice)
        word = verb.past
    elif voice == "relative passive":
        clause = "who " + be(sufferer, "past") + " " + without_object(verb.participle, verb) + " " + agent(doer)
        word = verb.participle
    else:
        clause = without_object(verb.participle, verb) + " " + agent(doer)
        word = verb.participle
    thing = head.classes == ["site"] or head.shape == "state"
    clause = clause.replace("who ", "which ", 1) if thing and clause.startswith("who ") else clause
    name = head.subject
    commas = head.named
    told = name + (", " if commas else " ") + clause + (", " if commas else " ")
    after = {"p": "were shown on television", "s": "was shown on television"} if thing else None
    return told + (after[head.number] if after else AFTERWARDS[head.number][choice % 2]), word, True


def participle(verb, doer, sufferer, voice, choice):
    by = choice % 2 == 0
    told = sufferer.subject + " " + without_object(verb.participle, verb) + (" " + agent(doer) if by else "")
    return told, verb.participle, by


VOICES = {
    "active past": active,
    "active perfect": active,
    "active future": active,
    "active progressive": active,
    "headline present": active,
    "passive with by": passive,
    "passive without by": passive,
    "passive perfect": passive,
    "get-passive": passive,
    "relative active": relative,
    "relative passive": relative,
    "reduced relative": relative,
    "participle headline": participle,
}


def fits(doer, sufferer, voice):
    """No pronoun in a headline or before a relative clause, and nobody beside himself."""
    pronouns = {"they", "he"}
    bare = voice in ("relative active", "relative passive", "reduced relative", "participle headline", "headline present")
    parts = voice in ("relative passive", "reduced relative") and sufferer.subject in ("three of them", "more than 40")
    return not (bare and (doer.subject in pronouns or sufferer.subject in pronouns)) and not parts and doer.subject != sufferer.subject


def end(voice, chance):
    """Where and when it was, and who says so."""
    headline = "headline" in voice
    there = chance.choice(PLACES)
    then = "" if headline else chance.choice(LATER if voice in ("active future", "active progressive") else TIMES)
    return "".join(" " + phrase for phrase in (there, then) if phrase) + ("" if headline else chance.choice(SAID))


def write(count, seed):
    chance = random.Random(seed)
    verbs = [Verb(cells) for cells in rows("verbs.tsv")]
    nouns = [Noun(cells) for cells in rows("nouns.tsv")]
    queue = []
    seen = set()
    while len(seen) < count:
        voice = list(VOICES)[len(seen) % len(VOICES)]
        if not queue:
            queue = verbs + [verb for verb in verbs if verb.movable]
            chance.shuffle(queue)
        verb = queue.pop()
        doer = chance.choice([noun for noun in nouns if verb.doer in noun.classes])
        sufferer = chance.choice([noun for noun in nouns if verb.sufferer in noun.classes])
        choice = chance.randrange(6)
        if not fits(doer, sufferer, voice):
            queue.insert(0, verb)
            continue
        told, word, by = VOICES[voice](verb, doer, sufferer, voice, choice)
        headline = voice in ("headline present", "participle headline")
        sentence = told + ("" if "relative" in voice else end(voice, chance)) + ("" if headline else ".")
        sentence = sentence[0].upper() + sentence[1:]
        if sentence in seen:
            continue
        seen.add(sentence)
        names = {"they": "them", "he": "him"} if voice.startswith(("passive", "get", "reduced", "relative passive")) else {}
        done_by = (names.get(doer.subject, doer.subject)) if by else "-"
        suffers = sufferer.object if VOICES[voice] is active or voice == "relative active" else sufferer.subject
        print("\t".join([sentence, word, done_by, suffers, voice, doer.shape, sufferer.shape]))


if __name__ == "__main__":
    print("# sentence\ttrigger\tactor\trecipient\tvoice\tactor's shape\trecipient's shape — written by training/clauses/write.py")
    write(int(sys.argv[1]) if len(sys.argv) > 1 else 400, int(sys.argv[2]) if len(sys.argv) > 2 else 11)
