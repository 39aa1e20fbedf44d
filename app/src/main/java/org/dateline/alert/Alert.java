package org.dateline.alert;

import java.util.List;
import org.dateline.store.query.Query;

/**
 * A saved query, and the targets of what it finds.
 *
 * @param name unique in its file
 */
record Alert(String name, Query query, String written, List<AlertTarget> targets) {

    /** Copies the list. */
    Alert {
        targets = List.copyOf(targets);
    }
}
