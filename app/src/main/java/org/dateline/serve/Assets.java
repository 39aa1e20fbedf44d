package org.dateline.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dateline.serve.http.HttpProblem;
import org.jspecify.annotations.Nullable;

/** The files of the page, as they lie in the program. */
final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private static byte @Nullable [] read(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream(name)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** The page itself. */
    void page(Context context) {
        answer(context, "page/index.html");
    }

    /** A file that the page asks for. Its name has a digest of its content, so that it can be kept for ever. */
    void file(Context context) {
        String name = context.pathParam("name");
        if (!name.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+")) {
            throw HttpProblem.missing("file " + name);
        }
        answer(context, "page/assets/" + name);
        context.header("Cache-Control", "public, max-age=31536000, immutable");
    }

    /** The description of everything that can be asked. */
    static void openApi(Context context) {
        answer(context, "openapi.json");
    }

    /** The same as text. */
    static String openApiText() {
        byte[] bytes = read("openapi.json");
        return bytes == null ? "{}" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static void answer(Context context, String name) {
        byte[] bytes = read(name);
        if (bytes == null) {
            throw HttpProblem.missing("file " + name);
        }
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        context.contentType(type).result(bytes);
    }
}
