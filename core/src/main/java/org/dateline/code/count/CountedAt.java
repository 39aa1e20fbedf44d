package org.dateline.code.count;

import org.dateline.model.Count;

/**
 * A number with the word that says what it counts.
 *
 * @param count the number
 * @param cueToken index of the cue in its sentence: "killed", "death", "sent"
 */
public record CountedAt(Count count, int cueToken) {}
