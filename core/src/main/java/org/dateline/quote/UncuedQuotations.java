package org.dateline.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Phrase;
import org.dateline.model.event.Statement;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/**
 * Quotations without a cue. One that fills its sentences continues the speaker before, or is said by the one whom the
 * sentence right before is about; one behind {@code Name:} is said by that name. Words quoted inside a sentence are no
 * statement of their own.
 */
final class UncuedQuotations {

    private static final int LONGEST_LABEL = 8;
    /** A speaker is taken up this many paragraphs later at most. */
    private static final int FURTHEST_PARAGRAPH = 2;

    private static final int FEWEST_LETTERS = 12;

    private final Annotated annotated;
    private final ReportingWords words;
    private final StoredText text;
    private final List<Quotation> quotations;
    private final SentencePositions positions;
    /** The statements found so far, but for those that somebody inside a quotation reports, by their ends. */
    private final TreeMap<Integer, Statement> unnested = new TreeMap<>();

    private final List<Statement> known;
    private final List<Statement> bare = new ArrayList<>();

    UncuedQuotations(Annotated annotated, ReportingWords words, List<Quotation> quotations, List<Statement> known) {
        this.annotated = annotated;
        this.words = words;
        this.text = annotated.article().text();
        this.quotations = quotations;
        this.known = List.copyOf(known);
        this.positions = new SentencePositions(annotated.sentences());
        for (Statement statement : known) {
            Span cue = cueOf(statement);
            if (quotations.stream().noneMatch(one -> one.outer().contains(cue))) {
                unnested.put(end(statement), statement);
            }
        }
    }

    /** The statements that they make, in order. */
    List<Statement> statements() {
        for (Quotation quotation : quotations) {
            boolean isCued = known.stream()
                    .anyMatch(one -> one.span().overlaps(quotation.inner())
                            && !quotation.outer().contains(cueOf(one)));
            Sentence sentence = positions.at(quotation.outer().start());
            if (!isCued && sentence != null && quotation.inner().length() >= FEWEST_LETTERS) {
                add(quotation, sentence);
            }
        }
        return bare;
    }

    private static Span cueOf(Statement statement) {
        return statement.cueSpan() == null ? statement.span() : statement.cueSpan();
    }

    private void add(Quotation quotation, Sentence sentence) {
        Token colon = label(sentence, quotation);
        if (colon != null) {
            Phrase name = SpeakerPhrase.of(words, text, sentence, labelHead(sentence, colon));
            add(statement(quotation, Actor.unresolved(name), colon));
        } else if (fillsSentences(quotation, sentence)) {
            add(statement(quotation, speakerBefore(quotation, sentence), null));
        }
    }

    private void add(Statement statement) {
        bare.add(statement);
        unnested.put(end(statement), statement);
    }

    private Statement statement(Quotation quotation, @Nullable Actor speaker, @Nullable Token cue) {
        Span inner = quotation.inner();
        String report = annotated.article().report().id();
        return new Statement(
                report,
                speaker,
                cue == null ? null : cue.text(),
                cue == null ? null : cue.span(),
                text.slice(inner),
                inner,
                true);
    }

    /** The colon of "Name:" right before a quotation, when nothing but the name stands before it; or null. */
    private @Nullable Token label(Sentence sentence, Quotation quotation) {
        Token before = positions.tokenBefore(quotation.outer());
        if (before == null || !before.text().equals(":") || before.index() == 0 || before.index() > LONGEST_LABEL) {
            return null;
        }
        boolean name = sentence.tokens().subList(0, before.index()).stream()
                .noneMatch(token ->
                        token.universal().equals("VERB") || token.universal().equals("AUX"));
        return name ? before : null;
    }

    private static Token labelHead(Sentence sentence, Token colon) {
        for (Token token : sentence.tokens().subList(0, colon.index())) {
            if (token.head() >= colon.index() || token.head() < 0) {
                return token;
            }
        }
        return sentence.token(0);
    }

    /** Whether the quotation begins with a sentence and ends with one. */
    private boolean fillsSentences(Quotation quotation, Sentence first) {
        Sentence last = positions.at(quotation.inner().end() - 1);
        if (last == null) {
            return false;
        }
        boolean begins = wordsBetween(first.span().start(), quotation.outer().start()) == 0;
        boolean ends = wordsBetween(quotation.outer().end(), last.span().end()) == 0;
        return begins && ends;
    }

    private int wordsBetween(int start, int end) {
        return start >= end
                ? 0
                : (int) text.slice(new Span(start, end))
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .count();
    }

    private @Nullable Actor speakerBefore(Quotation quotation, Sentence sentence) {
        int before = sentence.index() - 1;
        Statement last = last(quotation.outer().start());
        if (before < 0) {
            return null;
        }
        Sentence previous = annotated.sentences().get(before);
        if (last != null && end(last) > previous.span().start()) {
            return last.speaker();
        }
        boolean sameParagraph = previous.paragraph() == sentence.paragraph();
        Actor subject = sameParagraph ? subject(previous) : null;
        if (subject == null && last != null && withinParagraph(last, sentence)) {
            return last.speaker();
        }
        return subject;
    }

    private boolean withinParagraph(Statement last, Sentence sentence) {
        Sentence where = positions.at(last.span().start());
        return where != null && sentence.paragraph() - where.paragraph() <= FURTHEST_PARAGRAPH;
    }

    /** The last statement before a position; one whose cue ends right there counts, for the cue may stand last. */
    private @Nullable Statement last(int position) {
        Map.Entry<Integer, Statement> last = unnested.lowerEntry(position + 1);
        return last == null ? null : last.getValue();
    }

    private static int end(Statement statement) {
        return Math.max(statement.span().end(), cueOf(statement).end());
    }

    /** The person whom a sentence is about. */
    private @Nullable Actor subject(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (token.head() < 0) {
                Token subject = sentence.dependent(token, "nsubj");
                return subject != null && isPerson(sentence, subject)
                        ? Actor.unresolved(SpeakerPhrase.of(words, text, sentence, subject))
                        : null;
            }
        }
        return null;
    }

    private boolean isPerson(Sentence sentence, Token token) {
        Mention mention = sentence.mentionAt(token.index());
        boolean named = mention != null && mention.kind() == Mention.Kind.PERSON;
        return named || words.in("person", token.lemma());
    }
}
