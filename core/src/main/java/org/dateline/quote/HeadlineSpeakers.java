package org.dateline.quote;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Statement;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Headlines that name who speaks beside a colon: "Minister: no talks this year", "No talks this year: minister". Whoever stands
 * there must be a person, an organisation, or a noun of the list {@code label}; a country before a colon is a topic.
 */
final class HeadlineSpeakers {

    private static final int LONGEST_NAME = 6;
    private static final int FEWEST_SAID = 2;

    private final Annotated annotated;
    private final ReportingWords words;

    HeadlineSpeakers(Annotated annotated, ReportingWords words) {
        this.annotated = annotated;
        this.words = words;
    }

    /** The statements of the report's headline, but for those that {@code known} has. */
    List<Statement> statements(List<Statement> known) {
        List<Statement> found = new ArrayList<>();
        for (Sentence sentence : annotated.sentences()) {
            boolean headline = sentence.paragraph() < 0 || sentence.index() == 0;
            Statement statement = headline ? statement(sentence) : null;
            if (statement != null && known.stream().noneMatch(one -> one.span().overlaps(statement.span()))) {
                found.add(statement);
            }
        }
        return found;
    }

    private @Nullable Statement statement(Sentence sentence) {
        int last = sentence.tokens().size() - 1;
        while (last > 0 && sentence.token(last).universal().equals("PUNCT")) {
            last--;
        }
        for (int colon = 1; colon < last; colon++) {
            if (sentence.token(colon).text().equals(":")) {
                Token before = speaker(sentence, 0, colon);
                if (before != null && last - colon >= FEWEST_SAID) {
                    return statement(sentence, before, colon, sentence.tokens().subList(colon + 1, last + 1));
                }
                Token behind = speaker(sentence, colon + 1, last + 1);
                if (behind != null && colon >= FEWEST_SAID && isClause(sentence, colon)) {
                    return statement(sentence, behind, colon, sentence.tokens().subList(0, colon));
                }
                return null;
            }
        }
        return null;
    }

    private Statement statement(Sentence sentence, Token speaker, int colon, List<Token> said) {
        var text = annotated.article().text();
        int first = 0;
        int end = said.size();
        while (first < end - 1 && said.get(first).universal().equals("PUNCT")) {
            first++;
        }
        while (end - 1 > first && said.get(end - 1).universal().equals("PUNCT")) {
            end--;
        }
        Span content = said.get(first).span().cover(said.get(end - 1).span());
        boolean quoted = first > 0 && !sentence.token(colon).equals(said.get(first - 1));
        return new Statement(
                annotated.article().report().id(),
                Actor.unresolved(SpeakerPhrase.of(words, text, sentence, speaker)),
                sentence.token(colon).text(),
                sentence.token(colon).span(),
                text.slice(content),
                content,
                quoted);
    }

    /** The head of the words between two positions when they are a short name of somebody who can speak, or null. */
    private @Nullable Token speaker(Sentence sentence, int from, int to) {
        if (to - from > LONGEST_NAME) {
            return null;
        }
        Token head = null;
        for (Token token : sentence.tokens().subList(from, to)) {
            boolean verbal =
                    token.universal().equals("VERB") || token.universal().equals("AUX");
            boolean inside = token.head() >= from && token.head() < to;
            if (verbal || token.universal().equals("NUM")) {
                return null;
            }
            head = !inside && head == null && !token.universal().equals("PUNCT") ? token : head;
        }
        if (head == null) {
            return null;
        }
        Mention mention = sentence.mentionAt(head.index());
        boolean named = mention != null
                && (mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.ORGANIZATION);
        Token last = sentence.token(to - 1);
        boolean listed = words.in("label", head.lemma().toLowerCase(java.util.Locale.ROOT))
                || words.in("label", last.lemma().toLowerCase(java.util.Locale.ROOT));
        return named || listed ? head : null;
    }

    private static boolean isClause(Sentence sentence, int to) {
        return sentence.tokens().subList(0, to).stream()
                .anyMatch(token -> token.universal().equals("VERB"));
    }
}
