package org.dateline.annotate;

import java.util.Locale;
import org.dateline.annotate.split.WordLists;
import org.dateline.annotate.split.WordUse;

/** Universal Dependencies tags from Penn tags and relations, as the English Web Treebank pairs them. */
final class UniversalTags {

    private final WordLists lists;

    UniversalTags(WordLists lists) {
        this.lists = lists;
    }

    /** The universal tag of a word with a Penn tag and a relation. */
    String of(String word, String tag, String relation) {
        String lower = word.toLowerCase(Locale.ROOT);
        return switch (tag) {
            case "NN", "NNS" -> lower.equals("%") ? "SYM" : lists.is(WordUse.INDEFINITE, lower) ? "PRON" : "NOUN";
            case "NNP", "NNPS" -> relation.equals("amod") && !lower.endsWith(".") ? "ADJ" : "PROPN";
            case "JJ", "JJR", "JJS" -> "ADJ";
            case "AFX" -> "ADJ";
            case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> isAuxiliary(relation) ? "AUX" : "VERB";
            case "MD" -> "AUX";
            case "RB", "RBR", "RBS" -> lists.is(WordUse.NEGATIVE, lower) ? "PART" : "ADV";
            case "WRB" -> relation.equals("mark") ? "SCONJ" : "ADV";
            case "DT", "PDT" -> lists.is(WordUse.DEMONSTRATIVE, lower) && !relation.startsWith("det") ? "PRON" : "DET";
            case "WDT" -> relation.startsWith("det") ? "DET" : "PRON";
            case "PRP", "PRP$", "WP", "WP$", "EX" -> "PRON";
            case "IN" -> relation.equals("mark") ? "SCONJ" : relation.equals("advmod") ? "ADV" : "ADP";
            case "TO" -> relation.equals("case") ? "ADP" : "PART";
            case "POS" -> "PART";
            case "RP" -> "ADP";
            case "CC" -> "CCONJ";
            case "CD" -> "NUM";
            case "UH" -> "INTJ";
            case "SYM", "$", "#" -> "SYM";
            case ",", ".", ":", "''", "``", "-LRB-", "-RRB-", "HYPH", "NFP" -> "PUNCT";
            case "ADD" -> lower.indexOf('@') > 0 ? "PROPN" : "X";
            default -> "X";
        };
    }

    private static boolean isAuxiliary(String relation) {
        return relation.equals("aux") || relation.equals("aux:pass") || relation.equals("cop");
    }
}
