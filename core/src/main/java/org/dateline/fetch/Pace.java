package org.dateline.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** When each host may be asked again: never sooner than its delay after the last request, later when it asks for a pause. */
final class Pace {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 8;

    private static final class Host {
        private Instant next = Instant.MIN;
        private int failures;
    }

    private final Map<String, Host> hosts = new HashMap<>();
    private final Clock clock;

    Pace(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait before the next request to the host of an address; zero when it may be asked now. */
    synchronized Duration wait(URI address) {
        Instant now = clock.instant();
        Instant next = host(address).next;
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }

    /** Records a request to a host. */
    synchronized void asked(URI address, Duration delay) {
        Host host = host(address);
        host.next = max(host.next, clock.instant().plus(delay));
    }

    /** Records a proper answer of a host. */
    synchronized void answered(URI address) {
        host(address).failures = 0;
    }

    /**
     * Records that a host did not answer, or asked for a pause.
     *
     * @param retryAfter the seconds that it asked for, or -1
     */
    synchronized void failed(URI address, long retryAfter) {
        Host host = host(address);
        Duration pause = retryAfter >= 0
                ? Duration.ofSeconds(Math.min(retryAfter, LONGEST.toSeconds()))
                : FIRST_BACK_OFF.multipliedBy(1L << Math.min(MOST_DOUBLINGS, host.failures));
        host.failures++;
        host.next = max(host.next, clock.instant().plus(pause));
    }

    private Host host(URI address) {
        String name = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return hosts.computeIfAbsent(name, key -> new Host());
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
