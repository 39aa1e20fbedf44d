package org.dateline.code.lexicon;

import java.util.List;
import java.util.Set;

/**
 * A list of words in a condition, with its classes opened.
 *
 * @param any whether any word will do ({@code *})
 * @param none whether the argument may be missing ({@code none})
 * @param lemmas single lemmas
 * @param compounds compounds, each a list of lemmas
 * @param eventTypes event types, in capitals; {@code EVENT} for any
 * @param kinds {@code actor}, {@code person}, {@code group}, {@code place}, {@code name}
 */
public record WordTest(
        boolean any,
        boolean none,
        Set<String> lemmas,
        List<List<String>> compounds,
        Set<String> eventTypes,
        Set<String> kinds) {}
