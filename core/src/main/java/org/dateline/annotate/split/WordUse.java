package org.dateline.annotate.split;

import java.util.Locale;

/** What the annotator uses words for; {@code annotate/words.tsv} says of each which words they are. */
public enum WordUse {
    STARTER,
    SPEECH,
    AFTER_TIME,
    PREFIX,
    CLITIC,
    CLIPPED,
    PRONOUN,
    JOINED,
    NEGATION_CLITIC,
    NAME_CLITIC,
    ADDRESS_START,
    ALWAYS_CAPITAL,
    UNIT,
    DOMAIN,
    CALENDAR,
    PARTICLE,
    ARTICLE,
    OF,
    NAME_ARTICLE,
    TITLE,
    PORTFOLIO,
    MONTH_OR_NOT,
    ORGANIZATION,
    PLACE,
    COMPOUND,
    NEGATIVE,
    DEMONSTRATIVE,
    INDEFINITE,
    AUXILIARY,
    IRREGULAR_PREFIX,
    POSSESSIVE,
    VOWEL,
    LATER_VOWEL,
    SILENT,
    DOUBLED,
    DOUBLED_ITSELF,
    NEVER_BEFORE_SILENT,
    SWALLOWED,
    SWALLOWED_LONG,
    NOT_SWALLOWED,
    OFTEN_SWALLOWED,
    GRADE_DOUBLED_ITSELF;

    /** How the file writes it: {@code after-time}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
