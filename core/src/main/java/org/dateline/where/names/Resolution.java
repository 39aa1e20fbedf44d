package org.dateline.where.names;

import org.dateline.model.annotation.NamedPlace.Reason;
import org.dateline.where.gazetteer.KnownPlace;
import org.jspecify.annotations.Nullable;

/**
 * What a name means.
 *
 * @param place the place, or null when the gazetteer has none of that name there
 * @param within the wider place that the words beside the name put it in, or null
 * @param reason how the name got its country
 * @param sure how sure the country is, from 0 to 1
 */
public record Resolution(
        @Nullable KnownPlace place, @Nullable KnownPlace within, Reason reason, double sure) {

    /** Of a name that nothing is known of. */
    static final Resolution UNKNOWN = new Resolution(null, null, Reason.NONE, 0);

    /** The same name, now with another place, or with none. */
    Resolution with(@Nullable KnownPlace other, Reason why, double share) {
        return new Resolution(other, within, why, share);
    }
}
