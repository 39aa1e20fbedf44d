package org.dateline.coreference.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.report.Digest;

/** The ids of the events of one report. The report's text is digested once, however many events there are. */
public final class EventIds {

    private static final int DIGITS = 16;

    private final MessageDigest ofReport;

    /** @param annotated the report */
    public EventIds(Annotated annotated) {
        ofReport = Digest.sha256();
        String report = annotated.article().report().id()
                + '\u0000'
                + annotated.article().text().string()
                + '\u0000';
        ofReport.update(report.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A digest of the report's id and text, the type, and where the event is first reported.
     *
     * @param start where its first trigger begins
     */
    String of(String type, int start) {
        try {
            MessageDigest digest = (MessageDigest) ofReport.clone();
            byte[] whole = digest.digest((type + '\u0000' + start).getBytes(StandardCharsets.UTF_8));
            return "evt-" + HexFormat.of().formatHex(whole).substring(0, DIGITS);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("every Java's SHA-256 can be cloned", impossible);
        }
    }
}
