package org.dateline;

import java.util.List;
import java.util.Set;
import org.dateline.coreference.Pair;
import org.dateline.model.Annotated;
import org.dateline.model.Claim;

/**
 * The claims of a report before they become events.
 *
 * @param annotated the report
 * @param claims what its sentences tell, with parties, days and places as far as their own words give them
 * @param introductions for each claim what speaks for and against its introducing an event
 * @param pairs all pairs of claims, compared
 */
public record ReportClaims(
        Annotated annotated, List<Claim> claims, List<Set<String>> introductions, List<Pair> pairs) {

    /** Copies the lists. */
    public ReportClaims {
        claims = List.copyOf(claims);
        introductions = List.copyOf(introductions);
        pairs = List.copyOf(pairs);
    }
}
