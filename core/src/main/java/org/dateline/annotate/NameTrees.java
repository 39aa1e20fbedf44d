package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Token;

/** Makes the words of a name hang together where the tree gave several of them the same place, and no others hang with them. */
final class NameTrees {

    private NameTrees() {}

    /**
     * Mends a sentence's tokens.
     *
     * @param tokens the words in their tree
     * @param names the names among them
     * @return the words; the later ones of a name that had the same head and relation as an earlier one now hang from that,
     *     and so does what hung from them and lies outside the name
     */
    static List<Token> joined(List<Token> tokens, List<Mention> names) {
        List<Token> joined = new ArrayList<>(tokens);
        for (Mention name : names) {
            Token first = null;
            for (int word = name.from(); word < name.to(); word++) {
                Token token = tokens.get(word);
                if (within(name, token.head()) || token.relation().equals("punct")) {
                    continue;
                }
                if (first == null) {
                    first = token;
                } else if (token.head() == first.head() && token.relation().equals(first.relation())) {
                    joined.set(word, token.hung(first.index(), "flat"));
                    handOver(joined, name, word, first.index());
                }
            }
        }
        return joined;
    }

    /**
     * Parts from a name what a preposition joins to it: "a spokesman for Red-Star" names no "spokesman Star".
     *
     * @param tokens the words in their tree
     * @return the words; one that hung as part of a name from a word before its own preposition is now a modifier of it
     */
    static List<Token> parted(List<Token> tokens) {
        List<Token> parted = new ArrayList<>(tokens);
        for (Token preposition : tokens) {
            Token noun = preposition.head() < 0 ? null : tokens.get(preposition.head());
            if (preposition.is("case")
                    && noun != null
                    && noun.is("flat")
                    && noun.head() < preposition.index()
                    && preposition.index() < noun.index()) {
                parted.set(noun.index(), noun.hung(noun.head(), "nmod"));
            }
        }
        return parted;
    }

    private static void handOver(List<Token> joined, Mention name, int from, int to) {
        for (int word = 0; word < joined.size(); word++) {
            Token token = joined.get(word);
            if (token.head() == from && !within(name, word)) {
                joined.set(word, token.hung(to, token.relation()));
            }
        }
    }

    private static boolean within(Mention name, int word) {
        return word >= name.from() && word < name.to();
    }
}
