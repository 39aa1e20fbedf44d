package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.dateline.codec.Origin;
import org.dateline.model.event.GatheredEvent;

/** Writes events as JSON Lines, with all their fields. */
public final class JsonLinesEvents implements EventWriter {

    private final JsonLinesWriter lines;

    /** @param output where to write; closed with this writer */
    public JsonLinesEvents(OutputStream output) {
        this.lines = new JsonLinesWriter(output, new Origin("", ""), Set.of());
    }

    @Override
    public int write(GatheredEvent event) throws IOException {
        lines.gathered(event);
        return 1;
    }

    /** Writes a record that is JSON already. */
    public void record(String json) throws IOException {
        lines.record(json);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
