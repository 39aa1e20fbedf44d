package org.dateline.model.annotation;

/**
 * What kind of word a word is and in which form it stands, whatever the tags of its language are called. The annotator of a
 * language maps its tags to these; all later steps ask for properties of a {@link Token}.
 */
public enum WordForm {
    SINGULAR_NOUN,
    PLURAL_NOUN,
    SINGULAR_NAME,
    PLURAL_NAME,
    BASE_VERB,
    PAST_VERB,
    GERUND,
    PAST_PARTICIPLE,
    PRESENT_VERB,
    THIRD_PERSON_VERB,
    MODAL,
    INFINITIVE_MARK,
    ADJECTIVE,
    /** "larger", "largest". */
    GRADED_ADJECTIVE,
    ADVERB,
    PERSONAL_PRONOUN,
    POSSESSIVE_PRONOUN,
    QUESTION_PRONOUN,
    QUESTION_DETERMINER,
    QUESTION_POSSESSIVE,
    QUESTION_ADVERB,
    POSSESSIVE_MARK,
    NUMERAL,
    PREPOSITION,
    HYPHEN,
    /** Any other word or mark. */
    OTHER,
    /** The word was not annotated. */
    NONE
}
