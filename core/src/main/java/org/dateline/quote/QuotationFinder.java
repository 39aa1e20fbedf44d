package org.dateline.quote;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/**
 * Finds quotations by their marks: typographic and plain, double and single. A paragraph that ends inside a quotation
 * is followed by one that opens with a mark; both belong to the same quotation. A mark without its partner ends with its
 * paragraph, or begins with its sentence.
 */
final class QuotationFinder {

    private static final String OPENING = "\u201C\u00AB\u201E";
    private static final String CLOSING = "\u201D\u00BB";
    private static final String BEFORE_OPENING = "([{-\u2013\u2014/:\u2018'";

    private final StoredText stored;
    private final String text;
    private final List<Quotation> found = new ArrayList<>();
    /** UTF-16 index of the mark that opened the quotation being read, or -1. */
    private int opened = -1;

    private QuotationFinder(StoredText stored) {
        this.stored = stored;
        this.text = stored.string();
    }

    /** All quotations of a report in order, never overlapping. */
    static List<Quotation> find(StoredText stored, List<Sentence> sentences) {
        QuotationFinder finder = new QuotationFinder(stored);
        List<Span> paragraphs = paragraphs(sentences);
        boolean singles = paragraphs.stream().noneMatch(paragraph -> hasDoubleMarks(stored.slice(paragraph)));
        for (int index = 0; index < paragraphs.size(); index++) {
            Span next = index + 1 < paragraphs.size() ? paragraphs.get(index + 1) : null;
            if (singles) {
                finder.singleMarks(paragraphs.get(index));
            } else {
                finder.doubleMarks(paragraphs.get(index), next, sentences);
            }
        }
        return finder.found;
    }

    private static List<Span> paragraphs(List<Sentence> sentences) {
        List<Span> paragraphs = new ArrayList<>();
        int last = Integer.MIN_VALUE;
        for (Sentence sentence : sentences) {
            int end = paragraphs.size() - 1;
            if (sentence.paragraph() == last) {
                paragraphs.set(end, paragraphs.get(end).cover(sentence.span()));
            } else {
                paragraphs.add(sentence.span());
            }
            last = sentence.paragraph();
        }
        return paragraphs;
    }

    private static boolean hasDoubleMarks(String words) {
        return words.chars().anyMatch(letter -> letter == '"' || OPENING.indexOf(letter) >= 0);
    }

    private void doubleMarks(Span paragraph, @Nullable Span next, List<Sentence> sentences) {
        int start = stored.toUtf16(paragraph.start());
        int end = stored.toUtf16(paragraph.end());
        for (int index = start; index < end; index++) {
            char letter = text.charAt(index);
            boolean closes = CLOSING.indexOf(letter) >= 0 || letter == '"' && closesAt(index, start);
            boolean opens = OPENING.indexOf(letter) >= 0 || letter == '"' && !closes;
            if (opens && opened >= 0 && index > start) {
                close(lastWordBefore(index), false);
                opened = index;
            } else if (opens && opened < 0) {
                opened = index;
            } else if (closes && opened >= 0) {
                close(index, true);
            } else if (closes) {
                openedBySentence(index, sentences);
            }
        }
        boolean continues = next != null && isOpening(text.charAt(stored.toUtf16(next.start())));
        if (opened >= 0 && !continues) {
            close(end, false);
        }
    }

    /** Whether a plain mark closes: something stands right before it and nothing right after. */
    private boolean closesAt(int index, int start) {
        if (index == start) {
            return false;
        }
        char before = text.charAt(index - 1);
        boolean afterSpace = isSpace(before);
        boolean beforeSpace = index + 1 == text.length()
                || !Character.isLetterOrDigit(text.charAt(index + 1)) && !isOpening(index + 1);
        if (afterSpace == beforeSpace) {
            return opened >= 0;
        }
        return !afterSpace && (opened >= 0 || BEFORE_OPENING.indexOf(before) < 0);
    }

    private boolean isOpening(int index) {
        return index < text.length() && "\u2018'$([".indexOf(text.charAt(index)) >= 0;
    }

    private static boolean isOpening(char letter) {
        return letter == '"' || OPENING.indexOf(letter) >= 0;
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private int lastWordBefore(int index) {
        int end = index;
        while (end > opened + 1 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void close(int index, boolean closed) {
        if (index > opened + 1) {
            Span outer = stored.spanOfUtf16(opened, closed ? index + 1 : index);
            found.add(new Quotation(outer, stored.spanOfUtf16(opened + 1, index), closed));
        }
        opened = -1;
    }

    /** A closing mark alone: the quotation began with its sentence, unless another one stands between. */
    private void openedBySentence(int index, List<Sentence> sentences) {
        int mark = stored.fromUtf16(index);
        int last = found.isEmpty() ? 0 : found.get(found.size() - 1).outer().end();
        for (Sentence sentence : sentences) {
            Span span = sentence.span();
            if (span.start() < mark && mark <= span.end() && span.start() >= last) {
                found.add(new Quotation(new Span(span.start(), mark + 1), new Span(span.start(), mark), true));
            }
        }
    }

    private void singleMarks(Span paragraph) {
        int start = stored.toUtf16(paragraph.start());
        int end = stored.toUtf16(paragraph.end());
        for (int index = start; index < end; index++) {
            if (opensSingle(index, start)) {
                int closing = closingSingle(index, end);
                if (closing > 0) {
                    opened = index;
                    close(closing, true);
                    index = closing;
                }
            }
        }
    }

    private boolean opensSingle(int index, int start) {
        char letter = text.charAt(index);
        boolean atWordStart = index == start
                || isSpace(text.charAt(index - 1))
                || BEFORE_OPENING.indexOf(text.charAt(index - 1)) >= 0;
        boolean beforeWord =
                index + 1 < text.length() && (Character.isLetter(text.charAt(index + 1)) || letter == '\u2018');
        return (letter == '\u2018' || letter == '\'') && atWordStart && beforeWord;
    }

    /** Where a single quotation closes: after punctuation if it can, for a mark after a letter may be an apostrophe. */
    private int closingSingle(int from, int end) {
        int afterLetter = -1;
        for (int index = from + 2; index < end; index++) {
            char letter = text.charAt(index);
            boolean atWordEnd = index + 1 == end || !Character.isLetterOrDigit(text.charAt(index + 1));
            if ((letter == '\u2019' || letter == '\'') && atWordEnd) {
                if (",.?!\u2026".indexOf(text.charAt(index - 1)) >= 0) {
                    return index;
                }
                afterLetter = afterLetter < 0 ? index : afterLetter;
            } else if (letter == '\u2018') {
                return afterLetter;
            }
        }
        return afterLetter;
    }
}
