package org.dateline.link;

import org.jspecify.annotations.Nullable;

/**
 * A report as it is known under its id.
 *
 * @param day its day, from 1970-01-01, or null
 * @param sha256 digest of its stored text
 * @param codedBy the program and the data that coded it
 * @param record its record, JSON
 */
public record ReportVersion(@Nullable Long day, String sha256, String codedBy, String record) {

    /** Whether two versions have the same text. */
    public boolean hasTextOf(ReportVersion other) {
        return sha256.equals(other.sha256);
    }

    /**
     * Whether this version stays when another of its id arrives, so that the order of arrival makes no difference. Of two texts the one
     * published later stays, of one day the one with the greater digest; the same text coded otherwise is replaced, and coded alike it
     * goes by day and then by record.
     */
    public boolean staysAgainst(ReportVersion other) {
        return hasTextOf(other)
                ? codedBy.equals(other.codedBy) && isLast(record, other, other.record)
                : isLast(sha256, other, other.sha256);
    }

    /** Whether this version is of a later day, or of the same day and its key is not less; no day comes before all days. */
    private boolean isLast(String key, ReportVersion other, String otherKey) {
        long mine = day == null ? Long.MIN_VALUE : day;
        long theirs = other.day == null ? Long.MIN_VALUE : other.day;
        return mine != theirs ? mine > theirs : key.compareTo(otherKey) >= 0;
    }
}
