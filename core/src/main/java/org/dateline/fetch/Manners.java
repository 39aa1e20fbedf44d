package org.dateline.fetch;

import java.time.Duration;

/**
 * How to send requests.
 *
 * @param agent the user agent: name, version and preferably a contact; the part before the slash is its name in robots.txt
 * @param delay the least pause between two requests to one host
 * @param timeout the longest time for one answer
 * @param largest the largest answer, in bytes after unpacking
 */
public record Manners(String agent, Duration delay, Duration timeout, int largest) {

    /** The name of the agent in robots.txt. */
    String token() {
        return agent.split("[/ ]", 2)[0].toLowerCase(java.util.Locale.ROOT);
    }
}
