package org.dateline.record;

import java.util.ArrayList;
import java.util.List;
import org.dateline.codec.Origin;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.export.JsonLinesWriter;
import org.dateline.link.compare.LinkFeatures;
import org.dateline.link.copy.Fingerprints;
import org.dateline.link.copy.Owners;
import org.dateline.link.event.ReportProfile;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.Actor;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Event;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Report;
import org.dateline.store.content.StoredReport;

/** Makes stored reports of coded ones: writes their records and extracts what they are linked by. Safe for any number of threads. */
public final class ReportRecorder {

    private final Origin origin;
    private final Fingerprints fingerprints;
    private final WordWeights weights;
    private final Owners owners;

    /** A recorder with the word lists and owners of a data folder. */
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

    /** The stored form of a report. */
    public StoredReport of(CodedReport coded) {
        JsonLinesWriter.Lines lines = JsonLinesWriter.lines(coded, origin);
        List<StoredReport.EventRecord> events = new ArrayList<>();
        for (int index = 0; index < coded.events().size(); index++) {
            Event event = coded.events().get(index);
            events.add(new StoredReport.EventRecord(
                    event.id(), event.code().type(), lines.events().get(index)));
        }
        List<StoredReport.StatementRecord> statements = new ArrayList<>();
        for (int index = 0; index < coded.statements().size(); index++) {
            Actor speaker = coded.statements().get(index).speaker();
            statements.add(new StoredReport.StatementRecord(
                    speaker == null ? null : speaker.name(),
                    speaker == null ? null : speaker.code(),
                    lines.statements().get(index)));
        }
        Report report = coded.article().report();
        return new StoredReport(
                report,
                Digest.sha256(report.text().string()),
                origin.line(),
                coded.article().title(),
                lines.report(),
                events,
                statements,
                features(coded));
    }

    private LinkFeatures features(CodedReport coded) {
        String body = body(coded);
        return new LinkFeatures(
                Digest.sha256(body),
                fingerprints.of(body),
                ReportProfile.of(coded, weights),
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
