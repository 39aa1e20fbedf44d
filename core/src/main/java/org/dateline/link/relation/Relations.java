package org.dateline.link.relation;

import java.util.ArrayList;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.event.Event;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How the events of a story stand to each other: parts of a whole, follow-ups, and tolls that revise others. What each kind asks for
 * is stated in docs/linking.md.
 */
public final class Relations {

    private final FollowUps followUps;

    /**
     * @param files the files of {@code data/world/link}
     * @throws DataProblems when a line cannot be read; with every problem at once
     */
    public Relations(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        this.followUps = new FollowUps(files, problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
    }

    /** How the second event is a part of the first, or follows from it, or gives another toll of it; null when it does not. */
    public @Nullable Relation between(GatheredEvent one, GatheredEvent other) {
        Event first = one.event();
        Event second = other.event();
        if (first.id().equals(second.id())) {
            return null;
        }
        Relation part = Parts.between(first, second);
        if (part != null || first.toll() || second.toll()) {
            return part;
        }
        Relation revised = RevisedTolls.between(one, other);
        return revised == null ? followUps.between(first, second) : revised;
    }
}
