package org.dateline.read;

import org.jspecify.annotations.Nullable;

/**
 * An item of a feed or of a wire format, as it is written there.
 *
 * @param title its title, or null
 * @param address where it was published, or null
 * @param date when, as written, or null
 * @param content its text, as HTML or plain
 * @param byline who wrote it, or null
 */
record NewsItem(
        @Nullable String title,
        @Nullable String address,
        @Nullable String date,
        String content,
        @Nullable String byline) {}
