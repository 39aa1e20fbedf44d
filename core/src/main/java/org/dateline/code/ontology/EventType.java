package org.dateline.code.ontology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.code.grammar.RoleSlot;
import org.dateline.model.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * A type of the ontology.
 *
 * @param name in capitals
 * @param quad PLOVER's quad class, 1 to 4
 * @param score intensity without a mode, or null
 * @param modes scores of its modes in the order of the file; {@code NaN} for a mode without a score of its own
 * @param contentModes mode by the type of the event in its content
 * @param future the type while it lies ahead, or null
 * @param refused the type when it is announced not to be done, or null
 * @param content slots of its content
 * @param counts kinds of numbers that may belong to it
 * @param ownCount what the number of those who do it, or who are sent, counts; null when it counts nothing
 * @param traits what is peculiar to it
 */
record EventType(
        String name,
        int quad,
        @Nullable Double score,
        Map<String, Double> modes,
        Map<String, String> contentModes,
        @Nullable String future,
        @Nullable String refused,
        List<RoleSlot> content,
        Set<Count.Kind> counts,
        Count.@Nullable Kind ownCount,
        Set<TypeTrait> traits) {}
