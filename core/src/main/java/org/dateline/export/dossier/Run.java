package org.dateline.export.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Words of a paragraph that look alike.
 *
 * @param text the words, plain
 * @param address where they lead, or null; only addresses of the web become links
 * @param isStrong whether they stand out
 */
record Run(String text, @Nullable String address, boolean isStrong) {

    static Run of(String text) {
        return new Run(text, null, false);
    }

    static Run strong(String text) {
        return new Run(text, null, true);
    }

    static Run link(String text, @Nullable String address) {
        return new Run(text, address, false);
    }

    /** The address when a reader may be led there. */
    @Nullable
    String webAddress() {
        String to = address;
        return to != null && to.matches("(?i)https?://[^\\s<>\"()\\[\\]\\\\]+") ? to : null;
    }
}
