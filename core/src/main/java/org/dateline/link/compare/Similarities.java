package org.dateline.link.compare;

import java.util.List;
import org.dateline.link.copy.Copy;

/**
 * What a report is similar to.
 *
 * @param copies wordings of which its own is a copy
 * @param stories reports about the same
 * @param events mentions of events, of this report and of another, that may be of one event
 * @param compared how many reports were compared by what they are about
 * @param <W> what wordings are known by
 */
public record Similarities<W>(List<CopyOf<W>> copies, List<Edge> stories, List<Edge> events, int compared) {

    /** Copies the lists. */
    public Similarities {
        copies = List.copyOf(copies);
        stories = List.copyOf(stories);
        events = List.copyOf(events);
    }

    /** A copy of another wording. */
    public record CopyOf<W>(W wording, Copy copy) {}

    /**
     * Two similar reports, or two similar mentions.
     *
     * @param one number of the report that was compared, or of a mention in it
     * @param other number of the other report, or of a mention in it
     * @param similarity from 0 to 1
     */
    public record Edge(long one, long other, double similarity) {}
}
