package org.dateline.who.country;

import java.util.List;
import org.dateline.model.report.Span;

/**
 * A body of a state that the text names without its country.
 *
 * @param span the head of its phrase in the stored text
 * @param candidates the countries that it may be of
 */
public record UnplacedBody(Span span, List<CountryCandidate> candidates) {

    /** Copies the list. */
    public UnplacedBody {
        candidates = List.copyOf(candidates);
    }
}
