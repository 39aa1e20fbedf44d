package org.dateline.serve.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.dateline.model.report.Digest;
import org.jspecify.annotations.Nullable;

/** Those who may use a server. Reads its file again when it has changed. Safe for any number of threads. */
public final class People {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final Path file;
    private List<Person> known;
    private String state;

    /**
     * @param file see {@link PeopleFile}
     * @throws UncheckedIOException when it cannot be read
     */
    public People(Path file) {
        this.file = file;
        this.state = state(file);
        this.known = read(file);
    }

    /**
     * Whose token a question carries: as {@code Bearer TOKEN}, or as browsers send it, {@code Basic} with the name and the token.
     *
     * @param authorization the header that was sent, or null
     * @return the person, or null when it is nobody's
     */
    public @Nullable Person of(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        if (authorization.startsWith(BEARER)) {
            return with(null, authorization.substring(BEARER.length()).strip());
        }
        if (!authorization.startsWith(BASIC)) {
            return null;
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).strip()),
                    StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? null : with(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** Compares with every digest, in the same time whether one is right or none. */
    private @Nullable Person with(@Nullable String name, String token) {
        byte[] digest = HexFormat.of().parseHex(Digest.sha256(token));
        Person found = null;
        for (Person person : now()) {
            boolean same = MessageDigest.isEqual(digest, HexFormat.of().parseHex(person.digest()));
            if (same && (name == null || name.equals(person.name()))) {
                found = person;
            }
        }
        return found;
    }

    private synchronized List<Person> now() {
        String now = state(file);
        if (!now.equals(state)) {
            known = read(file);
            state = now;
        }
        return known;
    }

    private static List<Person> read(Path file) {
        try {
            return new PeopleFile(file).read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What changes when the file is written: its time, size and number. */
    private static String state(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAttributes(file, "lastModifiedTime,size,fileKey")
                            .toString()
                    : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
