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
 * @param anyEvent whether any word that reports an event will do ({@code $event})
 * @param eventTypes types of events whose words will do
 * @param kinds kinds of phrases that will do
 */
public record WordTest(
        boolean any,
        boolean none,
        Set<String> lemmas,
        List<List<String>> compounds,
        boolean anyEvent,
        Set<String> eventTypes,
        Set<PhraseKind> kinds) {}
