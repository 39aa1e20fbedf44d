package org.dateline.serve.http;

import io.javalin.http.Context;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * How many bodies are read and worked on at once, so that those who send slowly, or ask for much, never take the threads that answer
 * readers. Who finds no place is told to come again, before anything of the body is read.
 */
public final class BodyLimit {

    private final Semaphore places;
    private final int largest;

    /**
     * @param most bodies at once
     * @param largest bytes of a body
     */
    public BodyLimit(int most, int largest) {
        this.places = new Semaphore(most);
        this.largest = largest;
    }

    /**
     * Reads the body and works on it.
     *
     * @throws HttpProblem when it is too long (413), of unknown length (411), or too many are worked on (503)
     */
    public <T> T with(Context context, Function<String, T> work) {
        String length = context.header("Content-Length");
        if (length == null || !length.matches("[0-9]{1,18}")) {
            throw new HttpProblem(411, "No length", "Send the header Content-Length");
        }
        if (Long.parseLong(length) > largest) {
            throw new HttpProblem(413, "Too long", "The body may have at most " + largest + " bytes");
        }
        if (!places.tryAcquire()) {
            context.header("Retry-After", "5");
            throw new HttpProblem(503, "Too busy", "The server works on other texts; ask again in a moment");
        }
        try {
            return work.apply(context.body());
        } finally {
            places.release();
        }
    }
}
