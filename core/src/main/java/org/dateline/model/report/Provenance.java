package org.dateline.model.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a report comes from, as it says itself.
 *
 * @param byline who wrote it, as printed, or null
 * @param reportedFrom the place of its dateline, or null: where it was written, which need not be where anything happened
 * @param syndicatedFrom the agency whose text it is, as printed, or null
 * @param firstPublished when it first appeared, where the text distinguishes that from its own day; or null
 */
public record Provenance(
        @Nullable String byline,
        @Nullable String reportedFrom,
        @Nullable String syndicatedFrom,
        @Nullable LocalDate firstPublished) {

    /** Nothing is known. */
    public static final Provenance UNKNOWN = new Provenance(null, null, null, null);
}
