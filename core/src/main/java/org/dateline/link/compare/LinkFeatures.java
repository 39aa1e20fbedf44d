package org.dateline.link.compare;

import org.dateline.link.copy.Fingerprint;
import org.dateline.link.event.ReportProfile;
import org.jspecify.annotations.Nullable;

/**
 * What a report is linked by.
 *
 * @param wording SHA-256 of its paragraphs
 * @param fingerprint what its copies are found by
 * @param profile what it is about
 * @param owner who is responsible for it, or null
 */
public record LinkFeatures(
        String wording,
        Fingerprint fingerprint,
        ReportProfile profile,
        @Nullable String owner) {}
