package org.dateline.cluster.linking;

import org.jspecify.annotations.Nullable;

/** Takes what an operator made when Flink opened it. */
final class Opened {

    private Opened() {}

    static <T> T of(@Nullable T made) {
        if (made == null) {
            throw new IllegalStateException("the operator is not open");
        }
        return made;
    }
}
