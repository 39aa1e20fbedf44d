package org.dateline.link.relation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.data.file.DataTable;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * By what a later event is known to follow from an earlier one.
 *
 * @param kind the name of the relation
 * @param later types of the later event
 * @param earlier types of the earlier event
 * @param who how the sides of both stand to each other: one of {@link #WHO}
 * @param words one of them must stand in a sentence of the later event; none is asked for when empty
 * @param names one of them, by which the later event names the earlier, must stand in the same sentence; none is asked for when empty
 */
record FollowUpRule(
        String kind, List<String> later, List<String> earlier, String who, List<String> words, List<String> names) {

    /** How the sides may stand to each other; the table says what each means. */
    static final Set<String> WHO = Set.of("mirrored", "against", "same", "there", "claimed");

    private static final String ANY = "*";

    /** The rule of a row of the table. */
    static FollowUpRule of(DataTable.Row row) {
        return new FollowUpRule(
                row.cell(0),
                DataTable.split(row.cell(1), ','),
                DataTable.split(row.cell(2), ','),
                row.cell(3),
                words(row.cell(4)),
                words(row.cell(5)));
    }

    private static List<String> words(String cell) {
        return cell.equals(ANY) ? List.of() : DataTable.split(cell, '|');
    }

    boolean isOf(Event earlierEvent, Event laterEvent) {
        return later.contains(laterEvent.code().type())
                && earlier.contains(earlierEvent.code().type());
    }

    /** The word that a sentence of the later event has; empty when the rule asks for none; null when no sentence has what it asks for. */
    @Nullable
    String word(Event laterEvent) {
        if (words.isEmpty() && names.isEmpty()) {
            return "";
        }
        for (Evidence evidence : laterEvent.evidence()) {
            String text = evidence.text().toLowerCase(Locale.ROOT);
            String word = first(words, text);
            if (word != null && first(names, text) != null) {
                return word;
            }
        }
        return null;
    }

    private static @Nullable String first(List<String> any, String text) {
        return any.isEmpty()
                ? ""
                : any.stream().filter(text::contains).findFirst().orElse(null);
    }
}
