package org.dateline.code.ontology;

import java.util.Locale;

/** What is peculiar to some event types of the ontology: the {@code traits} of {@code plover.yaml}. */
public enum TypeTrait {
    /** Harms bodies or things: a place named with its noun suffers it ("the embassy attack"), or says which one is meant ("the attack in Tyre"). */
    VIOLENT,
    /** The type of deaths and injuries whose event the sentence does not mention; one type of an ontology. */
    CASUALTIES,
    /** Its nouns mention a harm that befalls somebody. */
    HARMFUL,
    /** Blames those who did a harm, not those whom it befell ("protested against French strikes on a militia"). */
    BLAMES,
    /** Its recipient may well be a thing ("shelled a house"). */
    SUFFERED_BY_THINGS,
    /** A place behind its noun is only where it happened. */
    STAYS_IN_PLACE,
    /** What is agreed, asked or threatened concerns the place where it is to be done ("agreed to build a hospital in Chile"). */
    DONE_THERE,
    /** Answers somebody, who may stand only in the clause that it waits for ("will not end the strike until the owners pay"). */
    ANSWERS_SOMEBODY,
    /** Its object is moved or made, and is not concerned by it ("mobilized troops"). */
    MOVES_ITS_OBJECT;

    /** The trait's name in the file: {@code stays-in-place}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
