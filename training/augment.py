"""Changes sentences into what news pages make of them. Each change keeps words, tree and labels in step."""

import copy

from pieces import CAPITALISED, LOWER, NONE, UPPER, spelling

SHARES = {"shouted": 0.03, "headline": 0.04, "lowered": 0.04, "unpointed": 0.06, "glued": 0.06, "moved": 0.05}


def augmented(sentence, others, random):
    """A sentence, changed or not, and the spelling class of each word."""
    if sentence.heads is None:
        return sentence, [spelling(form) for form in sentence.forms]
    if random.random() < SHARES["glued"]:
        sentence = glued(sentence, random.choice(others))
    if random.random() < SHARES["moved"]:
        sentence = moved(sentence, random)
    if random.random() < SHARES["unpointed"]:
        sentence = unpointed(sentence)
    chance = random.random()
    classes = None
    for name in ("shouted", "headline", "lowered"):
        if classes is None and chance < SHARES[name]:
            classes = name
        chance -= SHARES[name]
    if classes == "headline":
        sentence = headline(sentence, random)
    spellings = [spelling(form) for form in sentence.forms]
    if classes is None:
        return sentence, spellings
    named = random.random() < 0.5
    return sentence, [recased(classes, named, s, tag) for s, tag in zip(spellings, sentence.xpos)]


def recased(kind, named, plain, tag):
    if plain == NONE or plain > CAPITALISED:
        return plain
    if kind == "shouted":
        return UPPER
    if kind == "headline" and not named:
        return CAPITALISED
    return CAPITALISED if named and tag.startswith("NNP") else LOWER


def reordered(sentence, order):
    """The words in another order, or fewer of them; nobody may hang from a word left out."""
    made = copy.copy(sentence)
    place = {old: new for new, old in enumerate(order)}
    for field in ("forms", "xpos", "upos", "features", "lemmas", "relations", "mentions", "names"):
        values = getattr(sentence, field)
        setattr(made, field, None if values is None else [values[word] for word in order])
    made.heads = [0 if sentence.heads[word] == 0 else place[sentence.heads[word] - 1] + 1 for word in order]
    if sentence.predicates is not None:
        made.predicates = [
            (place[word], kind, {place[head]: label for head, label in roles.items() if head in place})
            for word, kind, roles in sentence.predicates
            if word in place
        ]
    return made


def without(sentence, dropped):
    """Leaves out the words that may go: those from which nobody hangs."""
    governing = {head - 1 for head in sentence.heads}
    order = [word for word in range(len(sentence.forms)) if word not in dropped or word in governing]
    return reordered(sentence, order) if order else sentence


def unpointed(sentence):
    """Without the mark at the end."""
    last = len(sentence.forms) - 1
    return without(sentence, {last}) if last and sentence.upos[last] == "PUNCT" else sentence


def headline(sentence, random):
    """Without articles, without forms of be, without the mark at the end."""
    if len(sentence.forms) < 5:
        return sentence
    dropped = {
        word
        for word in range(len(sentence.forms))
        if sentence.xpos[word] == "DT"
        or sentence.lemmas[word] == "be"
        and sentence.relations[word] in ("aux:pass", "cop", "aux")
        and random.random() < 0.7
    }
    return unpointed(without(sentence, dropped))


def glued(left, right):
    """Two sentences taken for one, as where a blank or a mark was lost: the second hangs from the first as parataxis."""
    if right.heads is None or len(left.forms) + len(right.forms) > 90:
        return left
    made = copy.copy(left)
    shift = len(left.forms)
    for field in ("forms", "xpos", "upos", "features", "lemmas", "mentions", "names"):
        first, second = getattr(left, field), getattr(right, field)
        setattr(made, field, None if first is None or second is None else first + second)
    root = left.heads.index(0) + 1
    made.heads = left.heads + [head + shift if head else root for head in right.heads]
    made.relations = left.relations + ["parataxis" if name == "root" else name for name in right.relations]
    made.predicates = None
    if left.predicates is not None and right.predicates is not None:
        made.predicates = left.predicates + [
            (word + shift, kind, {head + shift: label for head, label in roles.items()})
            for word, kind, roles in right.predicates
        ]
    return made


def moved(sentence, random):
    """One adjunct of a verb put elsewhere among its dependents, as machine translation does."""
    below = subtrees(sentence.heads)
    choices = [
        word
        for word, relation in enumerate(sentence.relations)
        if relation.split(":")[0] in ("obl", "advmod")
        and sentence.heads[word]
        and sentence.upos[sentence.heads[word] - 1] == "VERB"
        and is_stretch(below[word])
    ]
    if not choices:
        return sentence
    word = random.choice(choices)
    verb = sentence.heads[word] - 1
    siblings = [other for other, head in enumerate(sentence.heads) if head == verb + 1 and other != word]
    stretch = sorted(below[word])
    rest = [other for other in range(len(sentence.forms)) if other not in below[word]]
    targets = [verb + 1] + [min(below[other]) for other in siblings if is_stretch(below[other])]
    target = random.choice(targets)
    at = next((index for index, other in enumerate(rest) if other >= target), len(rest))
    return reordered(sentence, rest[:at] + stretch + rest[at:])


def is_stretch(words):
    return max(words) - min(words) + 1 == len(words)


def subtrees(heads):
    below = [{word} for word in range(len(heads))]
    for word in range(len(heads)):
        at, steps = heads[word], 0
        while at and steps <= len(heads):
            below[at - 1].add(word)
            at, steps = heads[at - 1], steps + 1
    return below
