package org.dateline.annotate.split;

import java.util.Arrays;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the stored text made plain for the tokenizer: typographic quotes and dashes become ASCII, odd spaces and
 * control characters a space, and invisible characters are left out. Remembers where each of its characters came from.
 */
public final class NormalizedText {

    private final StoredText stored;
    private final String string;
    /** UTF-16 index in the stored text of the first character. */
    private final int base;
    /** UTF-16 index in the stored text of each character, or null when none was left out. */
    private final int @Nullable [] origins;

    private NormalizedText(StoredText stored, String string, int base, int @Nullable [] origins) {
        this.stored = stored;
        this.string = string;
        this.base = base;
        this.origins = origins;
    }

    /** The plain form of a stretch of a text. */
    public static NormalizedText of(StoredText stored, Span stretch) {
        int base = stored.toUtf16(stretch.start());
        String raw = stored.string().substring(base, stored.toUtf16(stretch.end()));
        StringBuilder plain = new StringBuilder(raw.length());
        int[] origins = null;
        for (int index = 0; index < raw.length(); index++) {
            if (isInvisible(raw.charAt(index))) {
                origins = origins == null ? identity(base, index, raw.length()) : origins;
            } else {
                if (origins != null) {
                    origins[plain.length()] = base + index;
                }
                plain.append(plainCharacter(raw, index));
            }
        }
        return new NormalizedText(
                stored, plain.toString(), base, origins == null ? null : Arrays.copyOf(origins, plain.length()));
    }

    /** The text it was made from. */
    public StoredText stored() {
        return stored;
    }

    /** The plain letters. */
    public String string() {
        return string;
    }

    /** The stored stretch, in code points, that the plain range {@code [start, end)} came from; never empty. */
    public Span span(int start, int end) {
        int[] known = origins;
        return known == null
                ? stored.spanOfUtf16(base + start, base + end)
                : stored.spanOfUtf16(known[start], known[end - 1] + 1);
    }

    private static int[] identity(int base, int count, int length) {
        int[] origins = new int[length];
        for (int index = 0; index < count; index++) {
            origins[index] = base + index;
        }
        return origins;
    }

    /** Characters without a shape that stand inside words: soft hyphen, zero-width and direction marks, variation selectors. */
    private static boolean isInvisible(char letter) {
        return letter == '\u00AD'
                || letter >= '\u200B' && letter <= '\u200F'
                || letter >= '\u202A' && letter <= '\u202E'
                || letter >= '\u2060' && letter <= '\u206F'
                || letter >= '\uFE00' && letter <= '\uFE0F'
                || letter == '\uFEFF';
    }

    private static char plainCharacter(String raw, int index) {
        char letter = raw.charAt(index);
        if (letter < 0x7F) {
            return letter < ' ' && letter != '\n' ? letter == '\r' && !endsLine(raw, index) ? '\n' : ' ' : letter;
        }
        switch (letter) {
            case '\u2018',
                    '\u2019',
                    '\u201A',
                    '\u201B',
                    '\u2032',
                    '\u02BC',
                    '\u02BB',
                    '\u02BE',
                    '\u02BF',
                    '\u00B4',
                    '`':
                return '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB':
                return '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212':
                return '-';
            case '\u2028', '\u2029', '\u0085':
                return '\n';
            default:
                break;
        }
        if (Character.isSpaceChar(letter) || Character.isISOControl(letter)) {
            return ' ';
        }
        boolean lone = Character.isHighSurrogate(letter)
                        && !(index + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(index + 1)))
                || Character.isLowSurrogate(letter) && !(index > 0 && Character.isHighSurrogate(raw.charAt(index - 1)));
        return lone ? '\uFFFD' : letter;
    }

    /** Whether a carriage return is the first half of a line break, so that it must not make a second one. */
    private static boolean endsLine(String raw, int index) {
        return index + 1 < raw.length() && raw.charAt(index + 1) == '\n';
    }
}
