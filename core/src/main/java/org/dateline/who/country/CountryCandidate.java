package org.dateline.who.country;

import java.util.Set;

/**
 * A country that a body may be of, with what speaks for and against it.
 *
 * @param country ISO 3166-1 alpha-3
 * @param signs named signs, whose weights are in {@code data/learned/who/bodies.tsv}
 */
public record CountryCandidate(String country, Set<String> signs) {

    /** Copies the set. */
    public CountryCandidate {
        signs = Set.copyOf(signs);
    }
}
