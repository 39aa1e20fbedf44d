package org.dateline.annotate;

import org.dateline.model.annotation.WordForm;

/** What the tags of the Penn Treebank (Marcus et al. 1993), as the English treebanks use them, say of a word. */
public final class PennTags {

    private PennTags() {}

    /** The form that a tag names; {@link WordForm#OTHER} for tags that no step asks for. */
    public static WordForm form(String tag) {
        return switch (tag) {
            case "NN" -> WordForm.SINGULAR_NOUN;
            case "NNS" -> WordForm.PLURAL_NOUN;
            case "NNP" -> WordForm.SINGULAR_NAME;
            case "NNPS" -> WordForm.PLURAL_NAME;
            case "VB" -> WordForm.BASE_VERB;
            case "VBD" -> WordForm.PAST_VERB;
            case "VBG" -> WordForm.GERUND;
            case "VBN" -> WordForm.PAST_PARTICIPLE;
            case "VBP" -> WordForm.PRESENT_VERB;
            case "VBZ" -> WordForm.THIRD_PERSON_VERB;
            case "MD" -> WordForm.MODAL;
            case "TO" -> WordForm.INFINITIVE_MARK;
            case "JJ" -> WordForm.ADJECTIVE;
            case "JJR", "JJS" -> WordForm.GRADED_ADJECTIVE;
            case "RB", "RBR", "RBS" -> WordForm.ADVERB;
            case "PRP" -> WordForm.PERSONAL_PRONOUN;
            case "PRP$" -> WordForm.POSSESSIVE_PRONOUN;
            case "WP" -> WordForm.QUESTION_PRONOUN;
            case "WDT" -> WordForm.QUESTION_DETERMINER;
            case "WP$" -> WordForm.QUESTION_POSSESSIVE;
            case "WRB" -> WordForm.QUESTION_ADVERB;
            case "POS" -> WordForm.POSSESSIVE_MARK;
            case "CD" -> WordForm.NUMERAL;
            case "IN" -> WordForm.PREPOSITION;
            case "HYPH" -> WordForm.HYPHEN;
            case "" -> WordForm.NONE;
            default -> WordForm.OTHER;
        };
    }
}
