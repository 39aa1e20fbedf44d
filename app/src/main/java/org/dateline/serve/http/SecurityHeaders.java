package org.dateline.serve.http;

import io.javalin.http.Context;

/** The headers that keep a page from doing anything but what it was made for (OWASP ASVS 4.0.3, V14.4). */
public final class SecurityHeaders {

    /** Nothing but the server's own files, no script or style inside a page, no frame around it. */
    public static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    public static void headers(Context context) {
        context.header("Content-Security-Policy", CONTENT);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        context.header("Cache-Control", "no-cache");
    }
}
