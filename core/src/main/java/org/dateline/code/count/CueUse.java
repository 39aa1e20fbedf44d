package org.dateline.code.count;

import java.util.Locale;

/** What a word does for the numbers beside it: the plain word lists of {@code counts/cues.yaml}, where each is explained. */
enum CueUse {
    // what a number counts
    RESULTING,
    CASUALTIES,
    LIFELESS,
    CURRENCIES,
    SYMBOLS,
    NO_SUMS,
    SEVERAL_IN_ONE,
    NOT_ONE,
    ONE_OF_THEM,
    NOBODY,
    FURTHER,
    PARTS,
    COUNTED_BEHIND,
    VICTIMS_BEHIND,
    ALTERNATIVES,
    RELATIVES,
    STATES_BEHIND,
    OF_PEOPLE,
    ESCAPERS,
    ESCAPED_FROM,
    OPENS_CONVERSION,
    JOINS,
    TAKES,
    PART,

    // harm without a verb of harm
    FATAL,
    BEARS,
    BEARING,
    CONDITIONS,
    CONDITION_NOUNS,
    IN_CONDITION,
    STRIKES,
    STRUCK_BY,
    HARM_NOUNS,
    HARMED_BEHIND,

    // places, tolls, and who gives a number
    SITES,
    JOINS_SITES,
    FIGURES,
    FIGURES_OF,
    TOLL_BEHIND,
    RAISED,
    EXCEEDING,
    SUMMING,
    PUTS,
    PUTS_AT,
    PUTS_FIGURE_AT,
    SPEAKS_OF,
    SPOKEN_OF,
    SAYS;

    /** The list's key in the file. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
