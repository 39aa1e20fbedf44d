package org.dateline.when.pattern;

/** Which of the two small numbers of a date in figures is the day: 3/4/2026 is of March or of April. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nobody knows: only a number above twelve tells. */
    UNKNOWN
}
