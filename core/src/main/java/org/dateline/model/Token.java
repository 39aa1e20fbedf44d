package org.dateline.model;

/**
 * A word of a sentence with its place in the dependency tree.
 *
 * @param index position in the sentence, from 0
 * @param span its letters in the stored text
 * @param text the word as written, with typographic quotes and dashes made plain
 * @param lemma dictionary form in lower case, names as written
 * @param tag Penn Treebank tag
 * @param universal Universal Dependencies tag
 * @param head index of the governing word in the same sentence, -1 for the root
 * @param relation Universal Dependencies relation to the head, subtype included ({@code nsubj:pass})
 */
public record Token(
        int index, Span span, String text, String lemma, String tag, String universal, int head, String relation) {

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
