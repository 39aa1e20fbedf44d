package org.dateline.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cue that a quotation goes with: behind it ({@code "…," she said}), before it ({@code She said: "…"}), in the
 * sentence before when that ends in a colon, or above it in the tree.
 */
final class CueMatcher {

    private static final int NONE = 0;
    private static final int NEAR = 12;

    private final Annotated annotated;
    private final StoredText text;
    private final SentencePositions positions;
    /** Cues that stand outside of all quotations and can have one, by the index of their sentence. */
    private final Map<Integer, List<Cue>> cues = new HashMap<>();

    private final List<Quotation> quotations;

    CueMatcher(Annotated annotated, List<Cue> cues, List<Quotation> quotations) {
        this.annotated = annotated;
        this.text = annotated.article().text();
        this.positions = new SentencePositions(annotated.sentences());
        this.quotations = quotations;
        for (Cue cue : cues) {
            boolean quoted = quotations.stream().anyMatch(one -> one.outer().contains(cue.span()));
            if (cue.takesQuotation() && !quoted) {
                this.cues
                        .computeIfAbsent(cue.sentence().index(), index -> new ArrayList<>())
                        .add(cue);
            }
        }
    }

    /** The cue of a quotation, or null. */
    @Nullable
    Cue cue(Quotation quotation) {
        if (isObjectOfPreposition(quotation)) {
            return null;
        }
        Cue best = null;
        int most = NONE;
        int first = positions.from(quotation.outer().start()) - 1;
        int last = positions.from(quotation.outer().end()) + 1;
        for (int index = first; index <= last; index++) {
            for (Cue cue : cues.getOrDefault(index, List.of())) {
                int score = score(quotation, cue);
                if (score > most) {
                    most = score;
                    best = cue;
                }
            }
        }
        return best;
    }

    /** A name or title in marks: on "The Morning Hour". */
    private boolean isObjectOfPreposition(Quotation quotation) {
        Token before = positions.tokenBefore(quotation.outer());
        return before != null && before.is("case") && before.isPreposition();
    }

    private int score(Quotation quotation, Cue cue) {
        Span outer = quotation.outer();
        boolean behind = cue.span().start() >= outer.end();
        if (behind) {
            return isReachedBehind(quotation, cue)
                    ? strength(
                            cue,
                            outer,
                            positions.wordsBetween(outer.end(), cue.span().start()))
                    : NONE;
        }
        if (cue.span().end() > outer.start()) {
            return NONE;
        }
        int distance = positions.wordsBetween(cue.span().end(), outer.start());
        Sentence sentence = cue.sentence();
        boolean sameSentence = sentence.span().end() > outer.start();
        if (sameSentence) {
            boolean next = distance == 0 && !cue.needsComma();
            return introduces(outer) || next ? strength(cue, outer, distance) : byTree(cue, outer, distance);
        }
        return endsInColon(sentence) && isNextSentence(sentence, outer) ? 50 - distance : NONE;
    }

    private int strength(Cue cue, Span outer, int distance) {
        boolean inTree = cue.contents().stream().anyMatch(content -> content.overlaps(outer));
        return Math.max(1, (inTree ? 120 : 100) - 3 * distance);
    }

    private static int byTree(Cue cue, Span outer, int distance) {
        return cue.contents().stream().anyMatch(content -> content.overlaps(outer)) ? Math.max(1, 60 - distance) : NONE;
    }

    /** Whether the quotation ends a clause and the cue follows in its sentence, or begins the next one: "…?" he asked. */
    private boolean isReachedBehind(Quotation quotation, Cue cue) {
        Span outer = quotation.outer();
        int distance = positions.wordsBetween(outer.end(), cue.span().start());
        boolean between = quotations.stream()
                .anyMatch(other -> other.outer().start() >= outer.end()
                        && other.outer().end() <= cue.span().start());
        if (between || distance > NEAR || !ends(quotation)) {
            return false;
        }
        Sentence sentence = cue.sentence();
        if (sentence.span().start() < outer.end()) {
            return true;
        }
        boolean next = isNextAfter(sentence, outer);
        boolean alone = cue.contents().isEmpty() && !endsInColon(sentence) && !isFollowedByQuotation(cue);
        return next && alone && distance <= 4 && lastLetter(quotation) != '.';
    }

    private boolean isFollowedByQuotation(Cue cue) {
        return quotations.stream()
                .anyMatch(other -> other.outer().start() >= cue.span().end()
                        && other.outer().start() < cue.sentence().span().end());
    }

    private boolean ends(Quotation quotation) {
        int end = quotation.outer().end();
        boolean comma = end < text.length() && ",-\u2014\u2013".indexOf(letter(end)) >= 0;
        return comma || ",?!.\u2026-\u2014\u2013".indexOf(lastLetter(quotation)) >= 0 || !quotation.isClosed();
    }

    private int lastLetter(Quotation quotation) {
        int end = quotation.inner().end() - 1;
        while (end > quotation.inner().start()
                && (letter(end) == '\'' || letter(end) == '\u2019' || letter(end) == ' ')) {
            end--;
        }
        return letter(end);
    }

    private int letter(int codePoint) {
        return text.string().codePointAt(text.toUtf16(codePoint));
    }

    /** Whether a comma or colon stands right before the quotation. */
    private boolean introduces(Span outer) {
        int at = outer.start() - 1;
        while (at > 0 && Character.isWhitespace(letter(at))) {
            at--;
        }
        return at > 0 && (letter(at) == ',' || letter(at) == ':');
    }

    private static boolean endsInColon(Sentence sentence) {
        return !sentence.tokens().isEmpty()
                && sentence.token(sentence.tokens().size() - 1).text().equals(":");
    }

    private boolean isNextSentence(Sentence sentence, Span outer) {
        int next = sentence.index() + 1;
        return next < annotated.sentences().size()
                && annotated.sentences().get(next).span().start() <= outer.start()
                && outer.start() < annotated.sentences().get(next).span().end();
    }

    private boolean isNextAfter(Sentence sentence, Span outer) {
        int before = sentence.index() - 1;
        return before >= 0
                && annotated.sentences().get(before).paragraph() == sentence.paragraph()
                && annotated.sentences().get(before).span().start() < outer.end();
    }
}
