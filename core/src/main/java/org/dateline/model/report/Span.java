package org.dateline.model.report;

/**
 * A stretch of a report's stored text, {@code [start, end)} in Unicode code points.
 *
 * @param start first code point
 * @param end code point after the last
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException when {@code start} is negative or after {@code end} */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** The number of code points. */
    public int length() {
        return end - start;
    }

    /** Whether every code point of {@code other} is in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two spans share a code point. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
