package org.dateline.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.codec.Origin;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.export.JsonLinesWriter.Extra;
import org.dateline.export.JsonLinesWriter;
import org.dateline.link.copy.Copies;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.copy.Fingerprints;
import org.dateline.link.copy.Owners;
import org.dateline.link.event.Particulars;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.Actor;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Event;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Published;
import org.dateline.store.read.StoredReport;

/** Makes of a coded report what a store keeps: its records as they are written, and its fingerprint. Safe for any number of threads. */
public final class ReportRecorder {

    private final Origin origin;
    private final Fingerprints fingerprints;

    private final WordWeights weights;
    private final Owners owners;

    /** With what the data folder says of words and owners. */
    public static ReportRecorder of(Origin origin, DataFolder data, WordWeights weights) {
        List<DataFile> tables = data.files("link", ".tsv");
        return new ReportRecorder(origin, new Fingerprints(data.files("link", ".txt")), weights, new Owners(tables));
    }

    private ReportRecorder(Origin origin, Fingerprints fingerprints, WordWeights weights, Owners owners) {
        this.origin = origin;
        this.fingerprints = fingerprints;
        this.weights = weights;
        this.owners = owners;
    }

    /** The records and marks of a report. */
    public StoredReport of(CodedReport coded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = new JsonLinesWriter(bytes, origin, Set.of(Extra.REPORTS, Extra.STATEMENTS))) {
            writer.write(coded);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        int events = coded.events().size();
        List<StoredReport.EventRecord> told = new ArrayList<>();
        for (int index = 0; index < events; index++) {
            Event event = coded.events().get(index);
            told.add(new StoredReport.EventRecord(event.id(), event.code().type(), lines.get(1 + index)));
        }
        List<StoredReport.StatementRecord> said = new ArrayList<>();
        for (int index = 0; index < coded.statements().size(); index++) {
            Actor speaker = coded.statements().get(index).speaker();
            said.add(new StoredReport.StatementRecord(
                    speaker == null ? null : speaker.name(),
                    speaker == null ? null : speaker.code(),
                    lines.get(1 + events + index)));
        }
        Published published = coded.article().published();
        return new StoredReport(
                coded.article().report(),
                coded.article().title(),
                published == null ? null : published.date().toEpochDay(),
                lines.get(0),
                told,
                said,
                marks(coded));
    }

    private StoredReport.Marks marks(CodedReport coded) {
        String body = body(coded);
        Fingerprint fingerprint = fingerprints.of(body);
        Particulars particulars = Particulars.of(coded.article().text().string());
        return new StoredReport.Marks(
                Digest.sha256(body),
                fingerprint.bytes(),
                fingerprint.keys(Copies.KEYS),
                weights.subject(coded.article().title(), coded.article().text().string()),
                particulars.names(),
                particulars.numbers(),
                owners.of(coded.article().report(), coded.article().provenance().syndicatedFrom()));
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
