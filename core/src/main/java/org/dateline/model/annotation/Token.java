package org.dateline.model.annotation;

import org.dateline.model.report.Span;

/**
 * A word of a sentence with its place in the dependency tree.
 *
 * @param index position in the sentence, from 0
 * @param span its letters in the stored text
 * @param text the word as written, with typographic quotes and dashes made plain
 * @param lemma dictionary form in lower case, names as written
 * @param tag Penn Treebank tag
 * @param universal Universal Dependencies tag
 * @param features morphological features in the notation of Universal Dependencies, {@code Number=Sing|Tense=Past}; {@code _} for none
 * @param head index of the governing word in the same sentence, -1 for the root
 * @param relation Universal Dependencies relation to the head, subtype included ({@code nsubj:pass})
 */
public record Token(
        int index,
        Span span,
        String text,
        String lemma,
        String tag,
        String universal,
        String features,
        int head,
        String relation) {

    /** Whether the word has a morphological feature, such as {@code Tense=Past}. */
    public boolean has(String feature) {
        int at = features.indexOf(feature);
        int end = at + feature.length();
        return at >= 0
                && (at == 0 || features.charAt(at - 1) == '|')
                && (end == features.length() || features.charAt(end) == '|');
    }

    /** The word with another place in the tree. */
    public Token hung(int otherHead, String otherRelation) {
        return new Token(index, span, text, lemma, tag, universal, features, otherHead, otherRelation);
    }

    /** The relation without its subtype. */
    public String plainRelation() {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** Whether the relation is this one, or a subtype of it. */
    public boolean is(String wanted) {
        return relation.equals(wanted) || relation.startsWith(wanted) && relation.charAt(wanted.length()) == ':';
    }
}
