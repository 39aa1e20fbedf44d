package org.dateline.who.phrase;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Phrase;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase around its head: the words before the head that hang from it, and the name that goes on after it.
 *
 * @param sentence the sentence
 * @param first index of the first word
 * @param head index of the head
 * @param end index after the last word of the head's own name
 */
public record HeadedPhrase(Sentence sentence, int first, int head, int end) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The noun phrase of a head. */
    public static HeadedPhrase of(Sentence sentence, int head) {
        int first = head;
        while (first > 0 && belongsBefore(sentence, head, first - 1)) {
            first--;
        }
        while (first < head
                && (sentence.token(first).universal().equals("PUNCT")
                        || sentence.token(first).isPossessiveMark())) {
            first++;
        }
        int end = head + 1;
        while (end < sentence.tokens().size() && continuesName(sentence, head, end)) {
            end++;
        }
        // the hyphen of "Saudi-led" belongs to what follows
        while (end > head + 1 && sentence.token(end - 1).is("punct")) {
            end--;
        }
        return new HeadedPhrase(sentence, first, head, end);
    }

    private static boolean belongsBefore(Sentence sentence, int head, int at) {
        Token token = sentence.token(at);
        if (!sentence.dominates(sentence.token(head), token)) {
            return false;
        }
        Token branch = branch(sentence, head, token);
        return switch (branch.plainRelation()) {
            case "det", "amod", "compound", "nummod", "flat", "nmod", "advmod", "fixed", "goeswith" -> true;
            case "punct" -> !token.text().equals(",") && !token.text().equals("(");
            case "appos", "dep" -> token.universal().equals("PROPN");
            default -> false;
        };
    }

    /** The dependent of the head that a token is, or hangs from. */
    private static Token branch(Sentence sentence, int head, Token token) {
        Token at = token;
        for (int steps = 0;
                at.head() != head && at.head() >= 0 && steps < sentence.tokens().size();
                steps++) {
            at = sentence.token(at.head());
        }
        return at;
    }

    private static boolean continuesName(Sentence sentence, int head, int at) {
        Token token = sentence.token(at);
        if (!sentence.dominates(sentence.token(head), token)) {
            return false;
        }
        boolean named = token.universal().equals("PROPN") || token.text().equals("-") || token.isHyphen();
        return token.is("flat")
                || token.is("goeswith")
                || named
                        && (token.is("compound")
                                || token.is("punct")
                                || token.is("appos")
                                || token.is("nmod:desc")
                                || token.is("dep")
                                || sentence.token(token.head()).is("flat"));
    }

    /** The words as written, without a determiner before them. */
    public String text(StoredText stored) {
        int from = first;
        while (from < head && sentence.token(from).plainRelation().equals("det")) {
            from++;
        }
        return text(stored, from, end);
    }

    /** The words of the tokens one by one, without a determiner: for a sentence from which words were left out. */
    String ownWords() {
        StringBuilder words = new StringBuilder();
        for (int at = first; at < end; at++) {
            Token token = sentence.token(at);
            if (!token.plainRelation().equals("det")) {
                words.append(words.isEmpty() || token.text().startsWith("'") ? "" : " ")
                        .append(token.text());
            }
        }
        return words.toString();
    }

    /** Some of the sentence's words as written. */
    public String text(StoredText stored, int from, int to) {
        String words = stored.slice(
                sentence.token(from).span().cover(sentence.token(to - 1).span()));
        return BLANKS.matcher(words).replaceAll(" ");
    }

    /** The phrase as what fills a role. */
    public Phrase phrase(StoredText stored) {
        Span span = sentence.token(first).span().cover(sentence.token(end - 1).span());
        return new Phrase(sentence.index(), head, span, text(stored, first, end));
    }

    /** The words of the sentence. */
    List<String> words() {
        return sentence.words();
    }

    public Token headToken() {
        return sentence.token(head);
    }

    /** The determiner in small letters, or null. */
    @Nullable
    public String determiner() {
        Token determiner = sentence.dependent(headToken(), "det");
        return determiner == null ? null : determiner.lemma().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it is the subject of its clause. */
    public boolean isSubject() {
        return headToken().is("nsubj");
    }

    /** Whether its head is a plural. */
    public boolean isPlural() {
        return headToken().isPlural();
    }

    public boolean isName() {
        return headToken().universal().equals("PROPN");
    }
}
