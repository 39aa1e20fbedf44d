package org.dateline.model.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of event: PLOVER 0.8 with the CAMEO code where one fits.
 *
 * @param type one of PLOVER's sixteen types, in capitals
 * @param mode the type's mode, or null
 * @param contexts PLOVER contexts
 * @param cameo 3- or 4-digit CAMEO 1.1b3 code, or null
 */
public record EventCode(
        String type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable String cameo) {

    /** Copies the list. */
    public EventCode {
        contexts = List.copyOf(contexts);
    }

    /** The mode as the only one of an event; empty without a mode. */
    public List<String> onlyMode() {
        return mode == null ? List.of() : List.of(mode);
    }
}
