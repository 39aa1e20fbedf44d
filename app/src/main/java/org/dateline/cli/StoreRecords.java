package org.dateline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.dateline.export.JsonLinesWriter;
import org.dateline.export.JsonLinesWriter.Extra;
import org.dateline.export.Origin;
import org.dateline.link.copy.Copies;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.copy.Fingerprints;
import org.dateline.model.CodedReport;
import org.dateline.store.StoredReport;

/** Makes of a coded report what a store keeps: its records as they are written, and its fingerprint. Safe for any number of threads. */
final class StoreRecords {

    private final Origin origin;
    private final Fingerprints fingerprints;

    StoreRecords(Origin origin, Fingerprints fingerprints) {
        this.origin = origin;
        this.fingerprints = fingerprints;
    }

    StoredReport of(CodedReport coded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = new JsonLinesWriter(bytes, origin, Set.of(Extra.REPORTS, Extra.STATEMENTS))) {
            writer.write(coded);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        int events = coded.events().size();
        Fingerprint fingerprint = fingerprints.of(body(coded));
        return new StoredReport(
                coded,
                lines.get(0),
                lines.subList(1, 1 + events),
                lines.subList(1 + events, lines.size()),
                fingerprint.bytes(),
                fingerprint.keys(Copies.KEYS));
    }

    /** The paragraphs alone: what was taken out of a report makes no copy of another. */
    private static String body(CodedReport coded) {
        StringBuilder body = new StringBuilder();
        coded.article()
                .paragraphs()
                .forEach(span -> body.append(coded.article().text().slice(span)).append('\n'));
        return body.toString();
    }
}
