package org.dateline.serve.person;

/** What a person may do. */
public enum Role {
    /** Reads. */
    READER,
    /** Reads, and decides about events. */
    REVIEWER
}
