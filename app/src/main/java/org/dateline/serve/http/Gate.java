package org.dateline.serve.http;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what a reader of this server may send. A name that somebody else made lead to this machine is refused (DNS rebinding), and so is
 * what a page of another server sends, or a body that is not JSON, which is all that such a page may send without asking.
 */
public final class Gate {

    /** Addresses are what a name can be made to lead to; itself an address leads nowhere else. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[[0-9a-fA-F:.]{2,45}\\]");

    private static final Pattern HOST =
            Pattern.compile("(\\[[^\\]]{1,60}\\]|[^:\\[\\]/@\\s]{1,255})(?::([0-9]{1,5}))?");
    private static final int LAST_PORT = 65_535;

    private final Set<String> names = new HashSet<>(List.of("localhost"));

    /** @param names by which the server is known, besides localhost and addresses */
    public Gate(List<String> names) {
        names.forEach(name -> this.names.add(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * Checks a question before its body is read.
     *
     * @throws HttpProblem when it may not be asked: 400, 403, 415 or 421
     */
    public void check(Context context) {
        String host = context.header("Host");
        checkHost(host);
        if (context.method().isHttpMethod() && context.method().name().equals("POST")) {
            checkOrigin(context.header("Origin"), context.header("Sec-Fetch-Site"), String.valueOf(host));
            checkType(context.header("Content-Type"));
        }
    }

    private void checkHost(@Nullable String host) {
        var parts = HOST.matcher(host == null ? "" : host);
        if (!parts.matches() || parts.group(2) != null && Integer.parseInt(parts.group(2)) > LAST_PORT) {
            throw HttpProblem.unreadable("the header Host names no host");
        }
        String name = parts.group(1).toLowerCase(Locale.ROOT);
        if (!names.contains(name) && !ADDRESS.matcher(name).matches()) {
            throw new HttpProblem(
                    421,
                    "Another server",
                    "This server is not known as the host that was asked for; start it with --allow-host NAME if it is");
        }
    }

    private static void checkOrigin(@Nullable String origin, @Nullable String site, String host) {
        boolean own = origin == null
                || origin.toLowerCase(Locale.ROOT).matches("https?://" + Pattern.quote(host.toLowerCase(Locale.ROOT)));
        if (!own || "cross-site".equals(site)) {
            throw new HttpProblem(403, "Another page", "Only this server's own pages, and programs, may send this");
        }
    }

    private static void checkType(@Nullable String type) {
        String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!plain.equals("application/json")) {
            throw new HttpProblem(415, "No JSON", "Send the header Content-Type: application/json");
        }
    }
}
