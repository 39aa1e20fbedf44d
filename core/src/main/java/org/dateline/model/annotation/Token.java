package org.dateline.model.annotation;

import org.dateline.model.report.Span;

/**
 * A word of a sentence with its place in the dependency tree.
 *
 * @param index position in the sentence, from 0
 * @param span its letters in the stored text
 * @param text the word as written, with typographic quotes and dashes made plain
 * @param lemma dictionary form in lower case, names as written
 * @param tag tag in the tag set of the language, for English the Penn Treebank's
 * @param form what the tag says of the word
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
        WordForm form,
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
        return new Token(index, span, text, lemma, tag, form, universal, features, otherHead, otherRelation);
    }

    /** The word as another form of another word, in the same place. */
    public Token reread(WordForm otherForm, String otherLemma, String otherUniversal, String otherFeatures) {
        return new Token(index, span, text, otherLemma, tag, otherForm, otherUniversal, otherFeatures, head, relation);
    }

    /** The relation without its subtype. */
    public String plainRelation() {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** Whether the relation is this one, or a subtype of it. */
    public boolean is(String wanted) {
        int length = wanted.length();
        return relation.length() == length
                ? relation.equals(wanted)
                : relation.length() > length && relation.charAt(length) == ':' && relation.startsWith(wanted);
    }

    /** Whether it is a noun, also one that is a name. */
    public boolean isNoun() {
        return switch (form) {
            case SINGULAR_NOUN, PLURAL_NOUN, SINGULAR_NAME, PLURAL_NAME -> true;
            default -> false;
        };
    }

    /** Whether it is a noun that is a name. */
    public boolean isProperNoun() {
        return form == WordForm.SINGULAR_NAME || form == WordForm.PLURAL_NAME;
    }

    /** Whether it is a noun in the singular, and no name. */
    public boolean isSingularNoun() {
        return form == WordForm.SINGULAR_NOUN;
    }

    /** Whether it is a noun in the plural, and no name. */
    public boolean isPluralNoun() {
        return form == WordForm.PLURAL_NOUN;
    }

    /** Whether it is a name in the singular. */
    public boolean isSingularName() {
        return form == WordForm.SINGULAR_NAME;
    }

    /** Whether it is a name in the plural. */
    public boolean isPluralName() {
        return form == WordForm.PLURAL_NAME;
    }

    /** Whether it is a noun in the plural, also one that is a name. */
    public boolean isPlural() {
        return form == WordForm.PLURAL_NOUN || form == WordForm.PLURAL_NAME;
    }

    /** Whether it is a verb, but no modal. */
    public boolean isVerb() {
        return switch (form) {
            case BASE_VERB, PAST_VERB, GERUND, PAST_PARTICIPLE, PRESENT_VERB, THIRD_PERSON_VERB -> true;
            default -> false;
        };
    }

    /** Whether it is a verb in its base form. */
    public boolean isBaseForm() {
        return form == WordForm.BASE_VERB;
    }

    /** Whether it is a verb in the past tense. */
    public boolean isPastTense() {
        return form == WordForm.PAST_VERB;
    }

    /** Whether it is a present participle or gerund. */
    public boolean isGerund() {
        return form == WordForm.GERUND;
    }

    /** Whether it is a past participle. */
    public boolean isPastParticiple() {
        return form == WordForm.PAST_PARTICIPLE;
    }

    /** Whether it is a verb in the present tense. */
    public boolean isPresentTense() {
        return form == WordForm.PRESENT_VERB || form == WordForm.THIRD_PERSON_VERB;
    }

    /** Whether it is a verb in the third person singular of the present. */
    public boolean isThirdPerson() {
        return form == WordForm.THIRD_PERSON_VERB;
    }

    /** Whether it is a verb in the present tense, but not in the third person singular. */
    public boolean isOtherPresent() {
        return form == WordForm.PRESENT_VERB;
    }

    /** Whether it is a modal verb. */
    public boolean isModal() {
        return form == WordForm.MODAL;
    }

    /** Whether it marks an infinitive. */
    public boolean isInfinitiveMark() {
        return form == WordForm.INFINITIVE_MARK;
    }

    /** Whether it is an adjective, also a graded one. */
    public boolean isAdjective() {
        return form == WordForm.ADJECTIVE || form == WordForm.GRADED_ADJECTIVE;
    }

    /** Whether it is an adverb. */
    public boolean isAdverb() {
        return form == WordForm.ADVERB;
    }

    /** Whether it is a personal pronoun. */
    public boolean isPersonalPronoun() {
        return form == WordForm.PERSONAL_PRONOUN;
    }

    /** Whether it is a possessive pronoun. */
    public boolean isPossessivePronoun() {
        return form == WordForm.POSSESSIVE_PRONOUN;
    }

    /** Whether it is a pronoun that asks or relates. */
    public boolean isQuestionPronoun() {
        return form == WordForm.QUESTION_PRONOUN;
    }

    /** Whether it is a determiner that asks or relates. */
    public boolean isQuestionDeterminer() {
        return form == WordForm.QUESTION_DETERMINER;
    }

    /** Whether it is a possessive that asks or relates. */
    public boolean isQuestionPossessive() {
        return form == WordForm.QUESTION_POSSESSIVE;
    }

    /** Whether it is a word that asks or relates. */
    public boolean isQuestionWord() {
        return switch (form) {
            case QUESTION_PRONOUN, QUESTION_DETERMINER, QUESTION_POSSESSIVE, QUESTION_ADVERB -> true;
            default -> false;
        };
    }

    /** Whether it marks a possessive. */
    public boolean isPossessiveMark() {
        return form == WordForm.POSSESSIVE_MARK;
    }

    /** Whether it is a number. */
    public boolean isNumeral() {
        return form == WordForm.NUMERAL;
    }

    /** Whether it is a preposition or a subordinating conjunction. */
    public boolean isPreposition() {
        return form == WordForm.PREPOSITION;
    }

    /** Whether it is a hyphen between parts of a word. */
    public boolean isHyphen() {
        return form == WordForm.HYPHEN;
    }

    /** Whether an annotator has read the word. */
    public boolean isAnnotated() {
        return form != WordForm.NONE;
    }
}
