package org.dateline.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param address where the answer came from, after redirects
 * @param body the bytes, unpacked; empty unless the status is 2xx
 * @param contentType as the server names it, or an empty string
 * @param entityTag the validator {@code ETag}, or null
 * @param lastModified the validator {@code Last-Modified}, or null
 * @param retryAfter the seconds after which the server allows another request, or -1
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(
        int status,
        URI address,
        byte[] body,
        String contentType,
        @Nullable String entityTag,
        @Nullable String lastModified,
        long retryAfter) {

    /** Whether the server gave content: the status is 2xx. */
    public boolean isFound() {
        return status / 100 == 2;
    }

    /** Whether nothing has changed since the validators were given. */
    public boolean isUnchanged() {
        return status == 304;
    }

    /** Whether another request later may succeed. */
    public boolean isPassing() {
        return status == 408 || status == 425 || status == 429 || status / 100 == 5;
    }
}
