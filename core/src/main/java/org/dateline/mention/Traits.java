package org.dateline.mention;

/**
 * What the signs know of a mention as small numbers.
 *
 * @param form the pronoun, as a place in the list of forms; 0 for none
 * @param determiner the determiner, as a place in the list of forms; 0 for none
 * @param number {@link #SINGULAR}, {@link #PLURAL} or {@link #UNKNOWN}
 * @param gender 0 unknown, 1 masculine, 2 feminine, 3 neuter
 * @param person 0 for no pronoun, else 1 to 3
 * @param kind the encoder's kind of mention, from 1; 0 for none
 * @param name the kind of name, from 1; 0 for none
 * @param relation a coarse relation in the tree
 * @param isQuoted whether it stands between quotation marks
 * @param isFollowed whether a complement or a clause follows its head
 */
record Traits(
        int form,
        int determiner,
        int number,
        int gender,
        int person,
        int kind,
        int name,
        int relation,
        boolean isQuoted,
        boolean isFollowed) {

    static final int SINGULAR = 0;
    static final int PLURAL = 1;
    static final int UNKNOWN = 2;
    static final int NUMBERS = 3;
    static final int GENDERS = 4;
    static final int PERSONS = 4;

    /** Whether two numbers may go together. */
    static boolean agree(int one, int other) {
        return one == other || one == UNKNOWN || other == UNKNOWN;
    }

    /** Whether two genders may go together. */
    static boolean genderAgrees(int one, int other) {
        return one == other || one == 0 || other == 0;
    }
}
