package org.dateline.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What must come out, in files that anybody can edit. */
public final class ExpectedFile {

    private ExpectedFile() {}

    public static String named(String name) throws IOException {
        try (InputStream stream = ExpectedFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no file " + name + " beside " + ExpectedFile.class);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
