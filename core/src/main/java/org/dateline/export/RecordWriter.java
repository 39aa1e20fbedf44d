package org.dateline.export;

import java.io.Closeable;
import java.io.IOException;
import org.dateline.model.event.CodedReport;

/** Takes coded reports one after the other and writes their records. For one thread. */
public interface RecordWriter extends Closeable {

    /**
     * Writes the records of one report.
     *
     * @throws IOException when the output cannot be written
     */
    void write(CodedReport coded) throws IOException;
}
