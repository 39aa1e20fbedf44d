package org.dateline.serve.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** Lets pages of other origins read the data in a browser, where the server was told which (the Fetch standard's CORS protocol). */
public final class CrossOrigin {

    private static final String DATA = ".*\\.(json|jsonl|csv|geojson|parquet)";

    private CrossOrigin() {}

    /**
     * Adds the headers to answers with data, and the answer to what a browser asks before.
     *
     * @param origins as browsers write them, {@code https://map.example}; {@code *} for any; none leaves everything as it is
     */
    public static void allow(RoutesConfig routes, List<String> origins) {
        if (origins.isEmpty()) {
            return;
        }
        routes.before(context -> headers(context, origins));
        routes.options("/{name}", context -> {
            context.header("Access-Control-Allow-Methods", "GET, HEAD");
            context.header("Access-Control-Allow-Headers", "If-None-Match");
            context.header("Access-Control-Max-Age", "86400");
            context.status(204);
        });
    }

    private static void headers(Context context, List<String> origins) {
        String origin = context.header("Origin");
        if (origin == null || !context.path().matches(DATA)) {
            return;
        }
        boolean any = origins.contains("*");
        context.header("Vary", "Origin");
        if (any || origins.contains(origin)) {
            context.header("Access-Control-Allow-Origin", any ? "*" : origin);
            context.header("Access-Control-Expose-Headers", "ETag, Link, Total-Count");
            context.header("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }
}
