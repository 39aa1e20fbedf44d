package org.dateline.fetch;

import java.time.Duration;

/**
 * How to ask.
 *
 * @param agent the agent's name with its version and, well, whom to write to; the part before the slash is what robots.txt calls it
 * @param delay at least this long between two questions to one host
 * @param timeout how long one answer may take in all
 * @param largest how many bytes of an answer are read, unpacked
 */
public record Manners(String agent, Duration delay, Duration timeout, int largest) {

    /** How the agent is called in robots.txt. */
    String token() {
        return agent.split("[/ ]", 2)[0].toLowerCase(java.util.Locale.ROOT);
    }
}
