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
 * @param token what lets a reader decide about events; null when nobody may, or only those that {@code people} names
 * @param people the file of those who may read and decide; null when everybody may read
 * @param texts whether the texts of reports may be shown whole; else only the sentences that report an event
 * @param perSecond how many questions one address may ask a second on average; 0 for any number
 * @param names by which readers know the server, besides localhost and its addresses
 * @param proxied whether questions come from a proxy, which says in {@code X-Forwarded-For} who asks
 * @param origins whose pages may read the data in a browser; * for any
 */
public record ServerSettings(
        Path store,
        String host,
        int port,
        @Nullable String token,
        @Nullable Path people,
        boolean texts,
        int perSecond,
        List<String> names,
        boolean proxied,
        List<String> origins) {

    /** Copies the lists. */
    public ServerSettings {
        names = List.copyOf(names);
        origins = List.copyOf(origins);
    }

    /** A server for everybody who can reach it, known by its address alone, whose data no page of others may read. */
    public ServerSettings(Path store, String host, int port, @Nullable String token, boolean texts, int perSecond) {
        this(store, host, port, token, null, texts, perSecond, List.of(), false, List.of());
    }
}
