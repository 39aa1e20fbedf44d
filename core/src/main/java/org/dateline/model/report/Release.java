package org.dateline.model.report;

import org.jspecify.annotations.Nullable;

/**
 * What the provider of a report says of its release: who sends it, from where, how urgent it is, and which version it is.
 *
 * @param guid the id that the provider gives it, or null
 * @param place the place of its dateline, where the provider gives that apart from the text; or null
 * @param provider the agency that sends it, or null
 * @param slug its slug, or null
 * @param urgency from 1, the most urgent, to 9; or null
 * @param embargo until when it must not be published, as written; or null
 * @param version the number of the version, or null
 * @param notice what this version is to earlier ones: {@code update}, {@code correction}, {@code kill}; or null
 * @param updated when it was last changed, or null
 */
public record Release(
        @Nullable String guid,
        @Nullable String place,
        @Nullable String provider,
        @Nullable String slug,
        @Nullable Integer urgency,
        @Nullable String embargo,
        @Nullable String version,
        @Nullable String notice,
        @Nullable Published updated) {

    /** Nothing is known. */
    public static final Release UNKNOWN = new Release(null, null, null, null, null, null, null, null, null);

    /** The notice of a report that withdraws earlier ones. */
    public static final String KILL = "kill";

    /** Of a page of which only its last change is known. */
    public static Release updated(@Nullable Published updated) {
        return updated == null ? UNKNOWN : UNKNOWN.withUpdated(updated);
    }

    /** The same, last changed on a day. */
    public Release withUpdated(@Nullable Published day) {
        return new Release(guid, place, provider, slug, urgency, embargo, version, notice, day);
    }

    /** Whether it says something of the version: an id, a slug, an urgency, an embargo, a version or a notice. */
    public boolean isDescribed() {
        return guid != null || slug != null || urgency != null || embargo != null || version != null || notice != null;
    }

    /** Whether it withdraws what was sent before. */
    public boolean isKill() {
        return KILL.equals(notice);
    }
}
