"""Word pieces and spelling classes, letter for letter as org.dateline.annotate makes them."""

import unicodedata

BEGIN, END, UNKNOWN = 101, 102, 100
MOST_PIECES_OF_A_WORD = 10
SIGNS = {"Pd", "Ps", "Pe", "Pc", "Po", "Pi", "Pf", "Sm", "Sc", "Sk", "So"}
PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "…": "..."})

LOWER, UPPER, SINGLE_UPPER, CAPITALISED, DIGIT, OTHER_LETTERS, NONE = range(1, 8)


class WordPieces:
    """The encoder's vocabulary: longest match first (Wu et al. 2016)."""

    def __init__(self, lines):
        self.vocabulary = {piece: number for number, piece in enumerate(lines)}
        self.longest = max(map(len, lines))
        self.known = {}

    def of(self, word):
        """The piece numbers of a word, 1 to MOST_PIECES_OF_A_WORD."""
        found = self.known.get(word)
        if found is None:
            found = self.known[word] = self.cut_word(word)
        return found

    def cut_word(self, word):
        lower = word[:100].lower()
        plain = "".join(c for c in unicodedata.normalize("NFD", lower) if unicodedata.category(c) != "Mn")
        pieces, start = [], 0
        while start < len(plain):
            end = start + 1
            if unicodedata.category(plain[start]) in SIGNS:
                pieces.append(self.vocabulary.get(plain[start], UNKNOWN))
            else:
                while end < len(plain) and unicodedata.category(plain[end]) not in SIGNS:
                    end += 1
                pieces += self.cut(plain[start:end])
            start = end
        return pieces[:MOST_PIECES_OF_A_WORD] or [UNKNOWN]

    def cut(self, stretch):
        pieces, start = [], 0
        while start < len(stretch):
            end = min(len(stretch), start + self.longest)
            while end > start:
                number = self.vocabulary.get(("##" if start else "") + stretch[start:end])
                if number is not None:
                    break
                end -= 1
            if end == start:
                return [UNKNOWN]
            pieces.append(number)
            start = end
        return pieces


def spelling(word):
    """The spelling class of a word, 1 to 7."""
    if any(c.isdigit() for c in word):
        return DIGIT
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return NONE
    upper = sum(c.isupper() for c in letters)
    lower = sum(c.islower() for c in letters)
    if lower == len(letters):
        return LOWER
    if upper == len(letters):
        return SINGLE_UPPER if upper == 1 else UPPER
    return CAPITALISED if word[0].isupper() and upper == 1 else OTHER_LETTERS
