package org.dateline.code.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An example with the entry it belongs to.
 *
 * @param entry id of the entry
 * @param file the data file
 * @param type the entry's type, or null for a sense that is no event
 * @param mode the entry's mode, or null
 * @param triggers first words of the triggers
 * @param example the example
 */
public record EntryExample(
        String entry,
        String file,
        @Nullable String type,
        @Nullable String mode,
        List<String> triggers,
        ExampleSentence example) {}
