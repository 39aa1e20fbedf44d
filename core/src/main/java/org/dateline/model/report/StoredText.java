package org.dateline.model.report;

import java.util.Arrays;

/** A report's text as stored, addressed in code points. Costs nothing extra for text without supplementary characters. */
public final class StoredText {

    private final String text;
    /** UTF-16 index of each supplementary character, ascending. */
    private final int[] supplementary;

    /** @param text the decoded text, kept as it is */
    public StoredText(String text) {
        this.text = text;
        int[] found = new int[4];
        int count = 0;
        for (int index = 0; index + 1 < text.length(); index++) {
            if (Character.isHighSurrogate(text.charAt(index)) && Character.isLowSurrogate(text.charAt(index + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = index;
            }
        }
        this.supplementary = Arrays.copyOf(found, count);
    }

    /** The text as a string. */
    public String string() {
        return text;
    }

    /** The number of code points. */
    public int length() {
        return text.length() - supplementary.length;
    }

    /**
     * The UTF-16 index of a code point.
     *
     * @param codePoint a position in {@code [0, length()]}
     */
    public int toUtf16(int codePoint) {
        int low = 0;
        int high = supplementary.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (supplementary[middle] - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    /**
     * The code point position of a UTF-16 index.
     *
     * @param utf16 an index in {@code [0, string().length()]}
     */
    public int fromUtf16(int utf16) {
        int place = Arrays.binarySearch(supplementary, utf16);
        return utf16 - (place >= 0 ? place : -place - 1);
    }

    /** The span of code points for a UTF-16 range. */
    public Span spanOfUtf16(int start, int end) {
        return new Span(fromUtf16(start), fromUtf16(end));
    }

    /** The words of a span. */
    public String slice(Span span) {
        return text.substring(toUtf16(span.start()), toUtf16(span.end()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredText stored && stored.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
