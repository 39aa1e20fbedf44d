package org.dateline.link.story;

import java.util.List;

/** Puts reports into stories by what they are about. */
public final class Stories {

    /** From this likeness on, on average, reports follow one story. */
    public static final double ALIKE = 0.17;

    private Stories() {}

    /** The number of the story of each report, from 0. */
    public static int[] of(List<Subject> reports) {
        return Grouping.groups(reports.size(), (one, other) -> reports.get(one).likeness(reports.get(other)), ALIKE);
    }
}
