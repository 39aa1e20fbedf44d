package org.dateline.serve.person;

/**
 * Somebody who has a token.
 *
 * @param name as decisions are signed with it
 * @param digest of the token, SHA-256 in hexadecimal digits; the token itself is nowhere kept
 * @param since the day from which the token is good, for people
 */
public record Person(String name, Role role, String digest, String since) {

    /** The longest name. */
    public static final int LONGEST_NAME = 200;

    /** Whether they may decide about events. */
    public boolean mayDecide() {
        return role == Role.REVIEWER;
    }
}
