package org.dateline.code.grammar;

import java.util.Locale;

/** What a word does to those beside it: the plain word lists of the lexicon's {@code grammar.yaml}, where each is explained. */
public enum WordUse {
    // the small words that a sentence is built with
    FORMS_OF_BE,
    PASSIVE_AUXILIARIES,
    CAUSATIVES,
    INFINITIVE_MARKS,
    POSSESSIVE_MARKS,
    PLURAL_ENDINGS,
    REFLEXIVES,
    RELATIVE_PRONOUNS,
    FREE_RELATIVES,
    POINTING_PRONOUNS,
    IMPERSONAL_PRONOUNS,
    PERSON_NOUNS,
    SINGULAR_NUMBERS,
    INDEFINITES,
    NEGATING_DETERMINERS,
    CONTRASTS,
    AGENT_PREPOSITIONS,
    PART_PREPOSITIONS,
    TARGET_PREPOSITIONS,
    PARTNER_PREPOSITIONS,
    SITE_PREPOSITIONS,
    MEANS_PREPOSITIONS,

    // what governs an event
    THROUGH,
    QUANTITIES,
    OF_OBJECT,
    DONE_BY_DOING,
    EFFECTS,
    HAPPENED_IN,
    CONDITIONAL,
    NEGATIONS,
    NEGATED_LIMITS,
    AMBIGUOUS_MODALS,
    NOT_YET,
    AIM_MARKS,
    AIM_PREPOSITIONS,
    AVERTED_AIM_MARKS,
    KEPT_FROM,
    KEPT_FROM_MARKS,
    UNDONE,
    ATTEMPTS,
    LEFT_OPEN,
    SURE_IF_DENIED,
    EVALUATES,
    FREE_CHOICE,
    SETS_DATES,
    DATE_PREPOSITIONS,
    UNTIL,
    UNTIL_MARKS,
    WHILE,
    FALSE,
    CALLS,
    CONFESSES,
    PRICED,
    PREVENTS,
    ACCIDENTAL,
    CAUSES,
    FAULTS,
    SHOUTS,
    SHOWN_WORDS,
    NO_SPEAKERS,
    TRUE,
    KEPT_PREPOSITIONS,
    TIME_WORDS,
    PLACE_NOUNS,
    WHERE_ONLY,

    // recipients, and who did it
    REACH,
    REACH_PLACES,
    REACH_FROM_THINGS,
    WAITS_FOR,
    HARMS,
    GUILT,
    BEHIND,
    OWNS_UP,
    OWNS_UP_TO_EVENTS,
    OWNED,
    ACCUSED_OF,
    ACCORDING,

    // voices
    NEEDS_OBJECT,
    GIVES_TWO,
    GRANTED,
    NAMES;

    /** The list's key in the file: {@code kept-from}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
