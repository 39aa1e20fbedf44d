package org.dateline.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A case of a plain file: a line of input, and lines beginning with {@code =} that must come out.
 *
 * @param input the text, line breaks written as {@code \n}
 * @param expected the lines that must come out
 */
record CaseFile(String input, List<String> expected) {

    static List<CaseFile> read(String name) {
        try (InputStream stream = Objects.requireNonNull(CaseFile.class.getResourceAsStream("/annotate/" + name))) {
            List<CaseFile> cases = new ArrayList<>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("= ")) {
                    cases.get(cases.size() - 1).expected().add(line.substring(2).replace("\\n", "\n"));
                } else if (!line.startsWith("#")) {
                    cases.add(new CaseFile(line.replace("\\n", "\n"), new ArrayList<>()));
                }
            }
            return cases;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return input;
    }
}
