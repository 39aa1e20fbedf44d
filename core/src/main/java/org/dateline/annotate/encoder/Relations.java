package org.dateline.annotate.encoder;

import java.util.List;

/** Relations for words to which the tree gives another head than the one the parser named the relation for. */
final class Relations {

    private Relations() {}

    /** The relation that tags and order make likely; {@code dep} when nothing does. */
    static String likely(List<String> tags, int word, int head) {
        String tag = tags.get(word);
        boolean underVerb = tags.get(head).startsWith("VB");
        if (tag.startsWith("VB") || tag.equals("MD")) {
            return "parataxis";
        }
        if (tag.startsWith("NN") || tag.startsWith("PRP") || tag.equals("CD") || tag.equals("WP")) {
            return underVerb ? word < head ? "nsubj" : "obj" : "nmod";
        }
        return switch (tag) {
            case "IN", "TO" -> "case";
            case "CC" -> "cc";
            case "RP" -> "compound:prt";
            case "UH" -> "discourse";
            case "DT", "WDT", "PDT" -> "det";
            case "JJ", "JJR", "JJS" -> underVerb ? "xcomp" : "amod";
            case "RB", "RBR", "RBS", "WRB" -> "advmod";
            case ",", ".", ":", "''", "``", "-LRB-", "-RRB-", "HYPH", "NFP" -> "punct";
            default -> "dep";
        };
    }
}
