package org.dateline.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;

/**
 * Sends messages to web addresses; never to a private one that is not allowed, and never follows a redirect. A message that is not
 * accepted is retried a few times, each time after a longer pause. For one thread at a time.
 */
public final class Messenger implements AutoCloseable {

    private static final int TRIES = 4;

    private final WebClient client;
    private final Duration pause;

    /**
     * @param guard where connections may go
     * @param manners how to ask; {@code delay} is the first pause before a retry
     */
    public Messenger(Guard guard, Manners manners) {
        this.client = new WebClient(guard, manners);
        this.pause = manners.delay();
    }

    /**
     * Sends JSON.
     *
     * @param address what {@link Fetcher#address} gave
     * @param headers further headers, by name
     * @throws Refused when the address is not allowed, or rejects the message; a retry does not help
     * @throws IOException when it was not accepted after several tries; a later retry may help
     */
    public void send(URI address, byte[] json, Map<String, String> headers) throws IOException {
        Duration wait = pause;
        for (int attempt = 1; true; attempt++) {
            String trouble;
            try {
                Answer answer = client.post(address, json, ContentType.APPLICATION_JSON, headers)
                        .answer();
                if (answer.status() / 100 == 2) {
                    return;
                }
                trouble = "answers " + answer.status();
                if (answer.status() / 100 != 5 && answer.status() != 429 && answer.status() != 408) {
                    throw new Refused(address.getHost() + " " + trouble);
                }
            } catch (Refused refused) {
                throw refused;
            } catch (IOException failure) {
                trouble = String.valueOf(failure.getMessage());
            }
            if (attempt == TRIES) {
                throw new IOException(address.getHost() + " " + trouble + ", " + TRIES + " times");
            }
            Fetcher.sleep(wait);
            wait = wait.multipliedBy(4);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
