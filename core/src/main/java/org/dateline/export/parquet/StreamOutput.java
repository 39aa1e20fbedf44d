package org.dateline.export.parquet;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** Lets Parquet write to a stream. */
final class StreamOutput implements OutputFile {

    private final OutputStream output;

    StreamOutput(OutputStream output) {
        this.output = output;
    }

    @Override
    public PositionOutputStream create(long unused) {
        return new PositionOutputStream() {
            private long position;

            @Override
            public long getPos() {
                return position;
            }

            @Override
            public void write(int one) throws IOException {
                output.write(one);
                position++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                output.write(bytes, from, length);
                position += length;
            }

            @Override
            public void flush() throws IOException {
                output.flush();
            }

            @Override
            public void close() throws IOException {
                output.close();
            }
        };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long unused) {
        return create(unused);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }
}
