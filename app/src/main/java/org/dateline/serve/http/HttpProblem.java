package org.dateline.serve.http;

/** Why a request cannot be answered; sent as {@code application/problem+json} (RFC 9457). */
public final class HttpProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    public HttpProblem(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    public static HttpProblem unreadable(String detail) {
        return new HttpProblem(400, "The question cannot be read", detail);
    }

    public static HttpProblem missing(String what) {
        return new HttpProblem(404, "Not found", "There is no " + what + "; the list of all is at /events.json");
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }
}
