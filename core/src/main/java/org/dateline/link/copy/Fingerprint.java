package org.dateline.link.copy;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is kept of a text to find its copies: see {@link Fingerprints}.
 *
 * <p>Similarity is counted in eighths of a text, and the three most similar ones are left out: so a sign-up box that two reports
 * share makes no copy, however short they are, and what was added to a copy or dropped from it does little.
 */
public final class Fingerprint {

    /** Into how many parts a text is cut. */
    static final int SEGMENTS = 8;

    /** How many of them are left out, the most similar ones. */
    private static final int LEFT_OUT = 3;

    /** The fingerprint of no words. */
    public static final Fingerprint EMPTY = new Fingerprint(new long[0], new byte[0], 0);

    private final long[] pairs;
    private final byte[] segments;
    private final int all;

    /**
     * @param pairs the pairs with the smallest hashes, ascending
     * @param segments in which part of the text each stands first
     * @param all how many different pairs the text has
     */
    Fingerprint(long[] pairs, byte[] segments, int all) {
        this.pairs = pairs;
        this.segments = segments;
        this.all = all;
    }

    /** The pairs that are kept, ascending; what they are is of no interest, only whether another has them. */
    public long[] pairs() {
        return pairs.clone();
    }

    /** The pairs by which copies are looked up, the smallest ones. */
    public long[] keys(int most) {
        return Arrays.copyOf(pairs, Math.min(most, pairs.length));
    }

    /** How many different pairs the text has. */
    public int size() {
        return all;
    }

    /**
     * How much of two texts is the same all through, from 0 to 1: the smaller of both shares. It is the same whichever is asked.
     */
    public double likeness(Fingerprint other) {
        long highest = Math.min(highest(), other.highest());
        int[][] shared = new int[2][SEGMENTS];
        int[][] seen = new int[2][SEGMENTS];
        int mine = 0;
        int theirs = 0;
        while (hasMore(mine, highest) || other.hasMore(theirs, highest)) {
            boolean both =
                    hasMore(mine, highest) && other.hasMore(theirs, highest) && pairs[mine] == other.pairs[theirs];
            boolean first =
                    hasMore(mine, highest) && (!other.hasMore(theirs, highest) || pairs[mine] <= other.pairs[theirs]);
            if (both) {
                shared[0][segments[mine]]++;
                shared[1][other.segments[theirs]]++;
            }
            if (both || first) {
                seen[0][segments[mine++]]++;
            }
            if (both || !first) {
                seen[1][other.segments[theirs++]]++;
            }
        }
        return Math.min(lowest(shared[0], seen[0]), lowest(shared[1], seen[1]));
    }

    private boolean hasMore(int at, long highest) {
        return at < pairs.length && pairs[at] <= highest;
    }

    /** The largest hash up to which all pairs of the text are kept. */
    private long highest() {
        return all > pairs.length ? pairs[pairs.length - 1] : Long.MAX_VALUE;
    }

    private static double lowest(int[] shared, int[] seen) {
        double[] shares = new double[SEGMENTS];
        for (int segment = 0; segment < SEGMENTS; segment++) {
            shares[segment] = seen[segment] == 0 ? 0 : (double) shared[segment] / seen[segment];
        }
        Arrays.sort(shares);
        return Arrays.stream(shares, 0, SEGMENTS - LEFT_OUT).average().orElse(0);
    }

    /** The fingerprint as bytes, for a store. */
    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(4 + pairs.length * 9).putInt(all);
        for (long pair : pairs) {
            buffer.putLong(pair);
        }
        return buffer.put(segments).array();
    }

    /** Reads what {@link #bytes} gave. */
    public static Fingerprint of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int all = buffer.getInt();
        long[] pairs = new long[(bytes.length - 4) / 9];
        for (int index = 0; index < pairs.length; index++) {
            pairs[index] = buffer.getLong();
        }
        byte[] segments = new byte[pairs.length];
        buffer.get(segments);
        return new Fingerprint(pairs, segments, all);
    }
}
