package org.dateline.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Phrase;
import org.dateline.model.event.Statement;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** Reads the statements of one report: joins quotations to the cues that they go with, then adds reported speech. */
final class StatementReader {

    private final Annotated annotated;
    private final StoredText text;
    private final ReportingWords words;
    private final List<Cue> cues = new ArrayList<>();
    private List<Quotation> quotations = new ArrayList<>();
    private final List<Statement> found = new ArrayList<>();
    private final Set<Cue> quoting = new HashSet<>();

    StatementReader(Annotated annotated, ReportingWords words) {
        this.annotated = annotated;
        this.text = annotated.article().text();
        this.words = words;
    }

    List<Statement> read() {
        quotations = QuotationFinder.find(text, annotated.sentences());
        CueReader reader = new CueReader(text, words, quotations);
        annotated.sentences().forEach(sentence -> cues.addAll(reader.cues(sentence)));
        quotations = new UnclosedQuotations(cues).ended(quotations);
        CueMatcher matcher = new CueMatcher(annotated, cues, quotations);
        for (Quotation quotation : quotations) {
            Cue cue = matcher.cue(quotation);
            if (cue != null) {
                quoted(quotation, cue);
            }
        }
        reported();
        found.addAll(new UncuedQuotations(annotated, words, quotations, found).statements());
        found.addAll(new HeadlineSpeakers(annotated, words).statements(found));
        found.sort(Comparator.comparing(Statement::span));
        return List.copyOf(found);
    }

    /** A quotation that somebody says; when the clause says more than the quotation, the whole clause is what is said. */
    private void quoted(Quotation quotation, Cue cue) {
        Span inner = quotation.inner();
        for (Span content : cue.contents()) {
            boolean runsOver = cue.span().start() > inner.end() && content.start() >= inner.start();
            if (content.overlaps(inner) && !runsOver && saysMore(content, inner)) {
                return;
            }
        }
        quoting.add(cue);
        Phrase speaker = cue.speaker();
        boolean within = speaker != null && quotation.outer().contains(speaker.span());
        add(cue, speaker == null || within ? AdjacentSpeaker.of(words, text, cue, quotation) : speaker, inner, true);
    }

    /** Whether words are said outside of the quotation; "that" does not count. */
    private boolean saysMore(Span content, Span quoted) {
        return saysMore(content.start(), Math.min(content.end(), quoted.start()))
                || saysMore(Math.max(content.start(), quoted.end()), content.end());
    }

    private boolean saysMore(int start, int end) {
        if (start >= end) {
            return false;
        }
        String letters = text.slice(new Span(start, end))
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return !letters.isEmpty() && !words.in("clause-mark", letters.toLowerCase(Locale.ROOT));
    }

    private void reported() {
        for (Cue cue : cues) {
            for (Span content : cue.contents()) {
                boolean isQuoted = quoting.contains(cue) && found.stream().anyMatch(one -> isOf(one, cue, content));
                if (!isQuoted && !isOwnVoice(cue) && !isCut(cue, content)) {
                    add(cue, cue.speaker(), widened(content), false);
                }
            }
        }
    }

    private static boolean isOf(Statement statement, Cue cue, Span content) {
        return cue.span().equals(statement.cueSpan()) && statement.span().overlaps(content);
    }

    /** A quotation that the content enters belongs to it whole. */
    private Span widened(Span content) {
        Span wide = content;
        for (Quotation quotation : quotations) {
            Span outer = quotation.outer();
            boolean enters = outer.overlaps(content) && !outer.contains(content);
            if (enters && outer.start() >= content.start()) {
                wide = wide.cover(outer);
            }
        }
        return wide;
    }

    /** "I think" inside a quotation is the speaker's own voice. */
    private boolean isOwnVoice(Cue cue) {
        Phrase speaker = cue.speaker();
        boolean quoted = quotations.stream().anyMatch(one -> one.outer().contains(cue.span()));
        return quoted && (speaker == null || words.in("own", speaker.text().toLowerCase(Locale.ROOT)));
    }

    /** The tree runs from inside a quotation to outside of it, or back. */
    private boolean isCut(Cue cue, Span content) {
        for (Quotation quotation : quotations) {
            if (quotation.outer().contains(cue.span()) && !quotation.outer().contains(content)) {
                return true;
            }
        }
        return false;
    }

    private void add(Cue cue, @Nullable Phrase speaker, Span content, boolean direct) {
        found.add(new Statement(
                annotated.article().report().id(),
                speaker == null ? null : Actor.unresolved(speaker),
                cue.text(),
                cue.span(),
                text.slice(content),
                content,
                direct));
    }
}
