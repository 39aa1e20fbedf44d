package org.dateline.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What sites allow robots to read (RFC 9309): everything without a file, nothing while a server fails. Cached for a day.
 */
final class Robots {

    /** RFC 9309, 2.5: at least this much of a file is read. */
    private static final int READ = 500 * 1024;

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_UNREACHABLE = Duration.ofMinutes(15);

    /** Fetches a robots.txt. */
    interface Source {
        Answer get(URI address) throws IOException;
    }

    /** @param rules null when the site could not be reached */
    private record Known(@Nullable BaseRobotRules rules, Instant until) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Source source;
    private final String token;
    private final Clock clock;

    Robots(Source source, String token, Clock clock) {
        this.source = source;
        this.token = token;
        this.clock = clock;
    }

    /**
     * Whether an address may be read; fetches the rules of its site when they are not cached.
     *
     * @throws Refused when the site must not be asked
     * @throws IOException when it could not be reached, so that nothing may be read for now
     */
    boolean allows(URI address) throws IOException {
        return rules(address).isAllowed(address.toString());
    }

    /** The least pause between two requests that the site asks of robots, or zero. */
    Duration delay(URI address) throws IOException {
        long milliseconds = rules(address).getCrawlDelay();
        return milliseconds == BaseRobotRules.UNSET_CRAWL_DELAY || milliseconds < 0
                ? Duration.ZERO
                : Duration.ofMillis(milliseconds);
    }

    private BaseRobotRules rules(URI address) throws IOException {
        String origin = origin(address);
        Known kept = fresh(origin);
        if (kept == null) {
            kept = ask(origin);
            known.put(origin, kept);
        }
        if (kept.rules() == null) {
            throw new IOException(origin + "/robots.txt cannot be read, so that nothing there may be read for now");
        }
        return kept.rules();
    }

    private @Nullable Known fresh(String origin) {
        Known kept = known.get(origin);
        return kept == null || kept.until().isBefore(clock.instant()) ? null : kept;
    }

    private Known ask(String origin) throws Refused {
        String file = origin + "/robots.txt";
        try {
            Answer answer = source.get(URI.create(file));
            if (answer.isFound()) {
                byte[] start = Arrays.copyOf(answer.body(), Math.min(READ, answer.body().length));
                SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
                parser.setMaxCrawlDelay(Long.MAX_VALUE);
                return kept(parser.parseContent(file, start, answer.contentType(), List.of(token)), KEPT);
            }
            if (answer.status() / 100 == 4 && !answer.isPassing()) {
                return kept(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), KEPT);
            }
        } catch (Refused refused) {
            throw refused;
        } catch (IOException unreachable) {
            return kept(null, KEPT_UNREACHABLE);
        }
        return kept(null, KEPT_UNREACHABLE);
    }

    private Known kept(@Nullable BaseRobotRules rules, Duration time) {
        return new Known(rules, clock.instant().plus(time));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
