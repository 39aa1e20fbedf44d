package org.dateline.read.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Recognises text of two or four bytes a letter, by its byte order mark or by where its zeros stand.
 *
 * @param charset the character set
 * @param mark how many bytes the mark has; 0 without one
 */
record WideText(Charset charset, int mark) {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** The share of zeros among the high bytes of a text that begins with markup or Latin letters, at least. */
    private static final double FEWEST_ZEROS = 0.2;

    /** The share of zeros among the low bytes, at most. */
    private static final double MOST_ZEROS = 0.02;

    /** The share of zeros among the highest of four bytes: all, but for what is lost in adding up. */
    private static final double ALL = 0.999;

    private static final int LOOKED_AT = 4096;

    /** The character set of a text that begins so; null when it has one byte a letter, or is no text. */
    static @Nullable WideText of(byte[] start) {
        if (begins(start, 0xFF, 0xFE, 0, 0) && start.length % 4 == 0) {
            return new WideText(UTF_32LE, 4);
        }
        if (begins(start, 0, 0, 0xFE, 0xFF)) {
            return new WideText(UTF_32BE, 4);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return new WideText(StandardCharsets.UTF_16BE, 2);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new WideText(StandardCharsets.UTF_16LE, 2);
        }
        return byZeros(start);
    }

    private static @Nullable WideText byZeros(byte[] start) {
        int length = Math.min(start.length, LOOKED_AT) / 4 * 4;
        if (length < 8) {
            return null;
        }
        double[] zeros = new double[4];
        for (int index = 0; index < length; index++) {
            zeros[index % 4] += start[index] == 0 ? 4.0 / length : 0;
        }
        if (zeros[0] > ALL && zeros[1] > 0.9 && zeros[3] <= MOST_ZEROS && isLetter(start[3])) {
            return new WideText(UTF_32BE, 0);
        }
        if (zeros[3] > ALL && zeros[2] > 0.9 && zeros[0] <= MOST_ZEROS && isLetter(start[0])) {
            return new WideText(UTF_32LE, 0);
        }
        double even = (zeros[0] + zeros[2]) / 2;
        double odd = (zeros[1] + zeros[3]) / 2;
        if (even >= FEWEST_ZEROS && odd <= MOST_ZEROS && isPair(start, 0, 1)) {
            return new WideText(StandardCharsets.UTF_16BE, 0);
        }
        return odd >= FEWEST_ZEROS && even <= MOST_ZEROS && isPair(start, 1, 0)
                ? new WideText(StandardCharsets.UTF_16LE, 0)
                : null;
    }

    /** Whether the first two letters are of ASCII. */
    private static boolean isPair(byte[] start, int high, int low) {
        return start[high] == 0 && start[high + 2] == 0 && isLetter(start[low]) && isLetter(start[low + 2]);
    }

    private static boolean isLetter(byte value) {
        return value >= ' ' && value < 127 || value == '\n' || value == '\r' || value == '\t';
    }

    private static boolean begins(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((start[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
