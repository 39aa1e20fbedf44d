package org.dateline.serve;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a server works.
 *
 * @param store the store that it shows
 * @param host the address that it listens at
 * @param port 0 for any that is free
 * @param token what lets a reader decide about events; null when nobody may
 * @param texts whether the texts of reports may be shown whole; else only the sentences that report an event
 * @param perSecond how many questions one address may ask a second on average; 0 for any number
 * @param origins whose pages may read the data in a browser; * for any
 */
public record ServerSettings(
        Path store, String host, int port, @Nullable String token, boolean texts, int perSecond, List<String> origins) {

    /** Copies the list. */
    public ServerSettings {
        origins = List.copyOf(origins);
    }

    /** Settings of a server whose data no page of others may read. */
    public ServerSettings(Path store, String host, int port, @Nullable String token, boolean texts, int perSecond) {
        this(store, host, port, token, texts, perSecond, List.of());
    }
}
