package org.dateline.mention;

import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Nominal;

/** Kinds of signs, each with how many values its parts may have. */
enum Sign {
    // Of a mention by itself.
    SHAPE(Shape.COUNT, Traits.NUMBERS),
    FORM(Forms.MOST),
    DETERMINER(Forms.MOST, Sizes.FOLLOWED),
    KIND(Sizes.KINDS, Shape.COUNT),
    NAME(Sizes.NAMES),
    RELATION(Relation.COUNT, Shape.COUNT),
    QUOTED(2, Traits.PERSONS),
    LENGTH(Sizes.LENGTHS, Shape.COUNT),
    PLACE(Sizes.PLACES, Shape.COUNT),
    BEFORE(Sizes.BEFORE, Shape.COUNT),

    // Of a mention and an earlier one.
    SENTENCES(Sizes.DISTANCES, Shape.COUNT, Shape.COUNT),
    MENTIONS(Sizes.MENTIONS, Shape.COUNT),
    WORDING(Sizes.WORDINGS, Shape.COUNT, Shape.COUNT),
    MODIFIERS(Sizes.MODIFIERS, 2),
    NUMERALS(2),
    NUMBERS(Traits.NUMBERS, Traits.NUMBERS, Shape.COUNT),
    GENDERS(Traits.GENDERS, Traits.GENDERS),
    PERSONS(Traits.PERSONS, Traits.PERSONS),
    KINDS(Sizes.KINDS, Sizes.KINDS, 2),
    FORM_KIND(Forms.MOST, Sizes.KINDS),
    FORM_FORM(Forms.MOST, Forms.MOST),
    FORM_NUMBER(Forms.MOST, Traits.NUMBERS),
    FORM_NAME(Forms.MOST, Sizes.NAMES),
    FORM_RELATION(Forms.MOST, Relation.COUNT, 2),
    RELATIONS(Relation.COUNT, Relation.COUNT, 2),
    TREE(Sizes.TREE, Shape.COUNT),
    AGREEING(Sizes.RANKS, Shape.COUNT),
    ORDER(Sizes.RANKS, Sizes.NEAR, Shape.COUNT),
    FREQUENCY(Sizes.RANKS, Shape.COUNT),
    QUOTES(2, 2, Traits.PERSONS),
    DETERMINED(Forms.MOST, 2, Shape.COUNT),
    DETERMINERS(Forms.MOST, Forms.MOST),
    NAMES(Sizes.NAMES, Sizes.NAMES),
    NEAREST(2, Shape.COUNT),
    SALIENCE(Sizes.RANKS, Shape.COUNT, Sizes.NEAR),
    TOPIC(2, Shape.COUNT),
    CLAUSES(Clause.COUNT, Clause.COUNT, Sizes.NEAR),
    UNDER(2, 2, Clause.COUNT);

    private final int[] sizes;

    Sign(int... sizes) {
        this.sizes = sizes;
    }

    /** How many signs there are of the kind. */
    int count() {
        int count = 1;
        for (int size : sizes) {
            count *= size;
        }
        return count;
    }

    /** Which of them has some values. */
    int offset(int first, int second, int third) {
        int offset = first;
        offset = sizes.length > 1 ? offset * sizes[1] + second : offset;
        return sizes.length > 2 ? offset * sizes[2] + third : offset;
    }

    /** Whether the sign is of one mention. */
    boolean isOfOne() {
        return ordinal() < SENTENCES.ordinal();
    }

    /** How many values parts have. */
    static final class Sizes {
        static final int KINDS = Nominal.Kind.values().length + 1;
        static final int NAMES = Mention.Kind.values().length + 1;
        static final int FOLLOWED = 2;
        static final int LENGTHS = 5;
        static final int PLACES = 5;
        static final int BEFORE = 4;
        static final int DISTANCES = 8;
        static final int MENTIONS = 10;
        static final int WORDINGS = 12;
        static final int MODIFIERS = 4;
        static final int TREE = 10;
        static final int RANKS = 6;
        static final int NEAR = 3;

        private Sizes() {}
    }
}
