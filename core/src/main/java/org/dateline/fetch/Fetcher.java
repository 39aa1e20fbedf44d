package org.dateline.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Fetches addresses politely: identifies itself, reads robots.txt first (RFC 9309), pauses after every request to a host, longer when
 * asked to or when the host fails, and sends validators so that nothing is transferred twice. Never connects to a private address.
 * Safe for several threads, as long as they use different hosts.
 */
public final class Fetcher implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;

    /** The longest pause that a fetch waits for; with a longer one it fails, and may be tried again later. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(90);

    private final WebClient client;
    private final Manners manners;
    private final Robots robots;
    private final Pace pace;

    /**
     * @param guard where connections may go
     * @param manners how to ask
     */
    public Fetcher(Guard guard, Manners manners) {
        Clock clock = Clock.systemUTC();
        this.manners = manners;
        this.client = new WebClient(guard, manners);
        this.pace = new Pace(clock);
        this.robots = new Robots(address -> follow(address, null, null, false), manners.token(), clock);
    }

    /**
     * Reads an address as a person wrote it.
     *
     * @throws Refused when it is no http or https address, or contains a user name
     */
    public static URI address(String written) throws Refused {
        URI address;
        try {
            address = new URI(written.strip());
        } catch (URISyntaxException broken) {
            throw new Refused(shortened(written) + " is no address: " + broken.getReason());
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Refused(shortened(written) + " is no web address; give one that begins with http:// or https://");
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new Refused(shortened(written)
                    + " names no host, or contains a user name; give an address such as https://example.org/page");
        }
        return address;
    }

    private static String shortened(String written) {
        String plain = written.strip().replaceAll("\\p{Cntrl}", " ");
        return plain.length() > 120 ? plain.substring(0, 120) + "…" : plain;
    }

    /** How long to wait before the next request to the host of an address; zero when it may be asked now. */
    public Duration wait(URI address) {
        return pace.wait(address);
    }

    /**
     * Fetches; waits as long as the host asks. Follows up to five redirects, each under the same rules.
     *
     * @param address what {@link #address} gave
     * @param entityTag the validator {@code ETag} of the known version, or null
     * @param lastModified the validator {@code Last-Modified}, or null
     * @throws Refused when it may not be fetched: forbidden by robots.txt, a private address, too large; trying again does not help
     * @throws IOException when no answer came; trying again later may help
     */
    public Answer fetch(URI address, @Nullable String entityTag, @Nullable String lastModified) throws IOException {
        return follow(address, entityTag, lastModified, true);
    }

    private Answer follow(URI address, @Nullable String entityTag, @Nullable String lastModified, boolean obeying)
            throws IOException {
        URI at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (obeying && !robots.allows(at)) {
                throw new Refused("the robots.txt of " + at.getHost() + " does not allow " + at);
            }
            Duration delay = obeying ? max(manners.delay(), robots.delay(at)) : manners.delay();
            WebClient.Step step = ask(at, entityTag, lastModified, delay);
            if (step.answer().status() / 100 != 3
                    || step.location() == null
                    || step.answer().isUnchanged()) {
                return step.answer();
            }
            at = address(at.resolve(target(step.location())).toString());
        }
        throw new Refused(address + " redirects more than " + MOST_REDIRECTS + " times");
    }

    private static URI target(String location) throws Refused {
        try {
            return new URI(location.strip().replace(" ", "%20"));
        } catch (URISyntaxException broken) {
            throw new Refused("redirects to what is no address: " + shortened(location));
        }
    }

    private WebClient.Step ask(URI address, @Nullable String entityTag, @Nullable String lastModified, Duration delay)
            throws IOException {
        Duration pause = pace.wait(address);
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            throw new IOException(address.getHost() + " may not be asked again for " + pause.toSeconds() + " seconds");
        }
        sleep(pause);
        pace.asked(address, delay);
        try {
            WebClient.Step step = client.get(address, entityTag, lastModified);
            if (step.answer().isPassing()) {
                pace.failed(address, step.answer().retryAfter());
            } else {
                pace.answered(address);
            }
            return step;
        } catch (Refused refused) {
            throw refused;
        } catch (IOException failure) {
            pace.failed(address, -1);
            throw failure;
        }
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Waits; an interruption ends it as a failure. */
    static void sleep(Duration time) throws IOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interruption);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
