package org.dateline.alert;

import java.util.Set;

/**
 * Makes targets of one kind. Providers are found with {@link java.util.ServiceLoader}: a class with a public constructor without parameters,
 * named in {@code META-INF/services/org.dateline.alert.AlertTargetProvider} of a jar on the class path.
 */
public interface AlertTargetProvider {

    /**
     * The key that says in the alert file that a target is of this kind, such as {@code file} in {@code - file: matches.jsonl}. A kind that
     * needs no value is also written alone, as {@code - stdout}.
     */
    String key();

    /** The other keys that an entry of this kind may have; any other is an error in the file. */
    default Set<String> settings() {
        return Set.of();
    }

    /**
     * Makes a target; sends nothing yet.
     *
     * @param entry what the alert file says
     * @throws InvalidTarget when that cannot be used; the message says why, and all of a file are shown together
     */
    AlertTarget target(TargetEntry entry) throws InvalidTarget;
}
