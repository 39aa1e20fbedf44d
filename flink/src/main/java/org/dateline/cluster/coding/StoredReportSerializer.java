package org.dateline.cluster.coding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.dateline.link.compare.LinkFeatures;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.event.ReportProfile;
import org.dateline.link.story.Subject;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.dateline.record.StoredReportCodec;
import org.dateline.store.content.StoredReport;

/** Writes a report as its line of JSON in UTF-8, after the number of its bytes. As reports never change, none is copied. */
public final class StoredReportSerializer extends TypeSerializerSingleton<StoredReport> {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public StoredReport createInstance() {
        Report report = new Report("", new StoredText(""), null, null, null, null, null, "");
        ReportProfile profile = new ReportProfile(null, Subject.EMPTY, Set.of(), Set.of());
        LinkFeatures features = new LinkFeatures("", Fingerprint.EMPTY, profile, null);
        return new StoredReport(report, "", "", null, "", List.of(), List.of(), features);
    }

    @Override
    public StoredReport copy(StoredReport from) {
        return from;
    }

    @Override
    public StoredReport copy(StoredReport from, StoredReport reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(StoredReport report, DataOutputView target) throws IOException {
        write(StoredReportCodec.write(report).getBytes(StandardCharsets.UTF_8), target);
    }

    private static void write(byte[] line, DataOutputView target) throws IOException {
        target.writeInt(line.length);
        target.write(line);
    }

    private static byte[] read(DataInputView source) throws IOException {
        byte[] line = new byte[source.readInt()];
        source.readFully(line);
        return line;
    }

    @Override
    public StoredReport deserialize(DataInputView source) throws IOException {
        return StoredReportCodec.read(new String(read(source), StandardCharsets.UTF_8));
    }

    @Override
    public StoredReport deserialize(StoredReport reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        write(read(source), target);
    }

    @Override
    public TypeSerializerSnapshot<StoredReport> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names the serializer in a savepoint; the lines of JSON have a version of their own. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<StoredReport> {
        /** For Flink. */
        public Snapshot() {
            super(StoredReportSerializer::new);
        }
    }
}
