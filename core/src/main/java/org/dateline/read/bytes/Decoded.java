package org.dateline.read.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decoded text.
 *
 * @param text the text, without a byte order mark
 * @param guessed the character set that was guessed because the bytes are not what they claim to be, or null
 */
public record Decoded(String text, @Nullable String guessed) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:-]{2,40})");

    /**
     * Decodes: a byte order mark decides, or zeros that stand as UTF-16 or UTF-32 has them; else UTF-8 when the bytes are valid UTF-8,
     * whatever they declare; else the declared set; else UTF-8 with single bytes of windows-1252; else windows-1252, as browsers do.
     *
     * @param declared the set that the content names, or null
     */
    public static Decoded of(byte[] bytes, @Nullable Charset declared) {
        WideText wide = WideText.of(bytes);
        if (wide != null) {
            return new Decoded(new String(bytes, wide.mark(), bytes.length - wide.mark(), wide.charset()), null);
        }
        if (declared != null && declared.name().startsWith("ISO-2022")) {
            String switched = strict(bytes, 0, declared);
            if (switched != null) {
                return new Decoded(switched, null);
            }
        }
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        String utf8 = strict(bytes, start, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded(utf8, null);
        }
        String asDeclared =
                declared == null || declared.equals(StandardCharsets.UTF_8) ? null : strict(bytes, start, declared);
        if (asDeclared != null) {
            return new Decoded(asDeclared, null);
        }
        String mixed = mixed(bytes, start);
        return mixed == null
                ? new Decoded(new String(bytes, start, bytes.length - start, WINDOWS), WINDOWS.name())
                : new Decoded(mixed, "UTF-8 with letters of " + WINDOWS.name());
    }

    /** UTF-8 in which some bytes are of windows-1252; null unless more letters of several bytes are UTF-8 than are not. */
    private static @Nullable String mixed(byte[] bytes, int start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer from = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer into = CharBuffer.allocate(bytes.length - start);
        int wrong = 0;
        for (CoderResult result = decoder.decode(from, into, true);
                !result.isUnderflow();
                result = decoder.decode(from, into, true)) {
            byte[] one = {from.get()};
            into.put(new String(one, WINDOWS));
            wrong++;
        }
        String text = into.flip().toString();
        long foreign = text.chars().filter(letter -> letter > 0x7F).count() - wrong;
        return foreign > 2L * wrong ? text : null;
    }

    /** The character set that a page's first bytes declare, or null. Latin-1 means windows-1252, as in browsers. */
    public static @Nullable Charset declaredBy(byte[] page) {
        String head = new String(page, 0, Math.min(page.length, Format.SNIFFED), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(head);
        if (!declaration.find()) {
            return null;
        }
        String name = declaration.group(1).toLowerCase(Locale.ROOT);
        if (name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii")) {
            return WINDOWS;
        }
        try {
            Charset charset = Charset.forName(name);
            // A page whose declaration can be read byte by byte is not UTF-16.
            return name.startsWith("utf-16") || name.startsWith("utf-32") ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static @Nullable String strict(byte[] bytes, int start, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException invalid) {
            return null;
        }
    }

    /** The same bytes without a UTF-8 character cut off at the end, for examining the beginning of a file. */
    static byte[] whole(byte[] start) {
        int lead = start.length - 1;
        while (lead >= 0 && lead > start.length - 4 && (start[lead] & 0xC0) == 0x80) {
            lead--;
        }
        return lead >= 0 && (start[lead] & 0xC0) == 0xC0 ? Arrays.copyOf(start, lead) : start;
    }
}
