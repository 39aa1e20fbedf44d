package org.dateline.link.relation;

/**
 * How an event stands to another of its story; both stay events of their own.
 *
 * @param kind its name: {@code part_of}, or a kind of {@code data/learned/link/chains.tsv}, such as {@code arrest}
 * @param why what shows it, for people
 */
public record Relation(String kind, String why) {

    /** The kind of an event that is a part of another. */
    public static final String PART_OF = "part_of";

    /** Whether the first of the two is a part of the second; otherwise the second follows from the first. */
    public boolean isPart() {
        return kind.equals(PART_OF);
    }
}
