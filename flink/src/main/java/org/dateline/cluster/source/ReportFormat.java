package org.dateline.cluster.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.apache.flink.connector.file.src.util.SingletonResultIterator;
import org.dateline.data.DataFolder;
import org.dateline.model.report.Problem;
import org.dateline.read.Position;
import org.dateline.read.ReadOptions;
import org.dateline.read.Readings;
import org.dateline.read.ReportReader;
import org.dateline.read.page.PageReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of any kind that {@code dateline code} reads. A file that does not lie on the machine's own disk is copied there first.
 * After a failure a file is read again up to where it was, which costs little, for nothing is coded meanwhile.
 */
public final class ReportFormat implements BulkFormat<Arrival, FileSourceSplit> {

    private static final long serialVersionUID = 1L;

    private final List<String> folders;
    private transient @Nullable PageReader pages;

    /** @param folders data folders, the shipped one first */
    public ReportFormat(List<String> folders) {
        this.folders = List.copyOf(folders);
    }

    @Override
    public Reader<Arrival> createReader(Configuration unused, FileSourceSplit split) throws IOException {
        return new FileReader(pages(), split.path(), 0);
    }

    @Override
    public Reader<Arrival> restoreReader(Configuration unused, FileSourceSplit split) throws IOException {
        long behind = split.getReaderPosition()
                .map(CheckpointedPosition::getRecordsAfterOffset)
                .orElse(0L);
        return new FileReader(pages(), split.path(), behind);
    }

    private synchronized PageReader pages() {
        PageReader opened = pages;
        if (opened == null) {
            DataFolder data = new DataFolder(folders.stream().map(Path::of).toList());
            opened = PageReader.open(data.files("read", ".tsv"));
            pages = opened;
        }
        return opened;
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<Arrival> getProducedType() {
        return TypeInformation.of(Arrival.class);
    }

    private static final class FileReader implements Reader<Arrival> {

        private final org.apache.flink.core.fs.Path path;
        private final Readings readings;
        private final Deque<Path> copies = new ArrayDeque<>();
        private long read;

        FileReader(PageReader pages, org.apache.flink.core.fs.Path path, long behind) throws IOException {
            this.path = path;
            ReadOptions options = new ReadOptions(null, ReadOptions.LARGEST, InputStream.nullInputStream(), true);
            readings =
                    new ReportReader(options, pages).open(List.of(local(path).toString()), Position.START, List.of());
            while (read < behind && next() != null) {
                read++;
            }
        }

        private Path local(org.apache.flink.core.fs.Path path) throws IOException {
            if (!path.getFileSystem().isDistributedFS()) {
                return Path.of(path.getPath());
            }
            Path folder = Files.createTempDirectory("dateline-");
            Path copy = folder.resolve(path.getName());
            copies.add(copy);
            copies.add(folder);
            try (InputStream stream = path.getFileSystem().open(path)) {
                Files.copy(stream, copy);
            }
            return copy;
        }

        private @Nullable Arrival next() {
            while (readings.hasNext()) {
                Arrival arrival;
                try {
                    arrival = Arrival.of(readings.next().reading());
                } catch (UncheckedIOException unreadable) {
                    arrival = Arrival.failed(new Problem(
                            path.toString(), 0, String.valueOf(unreadable.getMessage()), "check that it can be read"));
                }
                if (arrival != null) {
                    return arrival;
                }
            }
            return null;
        }

        @Override
        public @Nullable RecordIterator<Arrival> readBatch() {
            Arrival arrival = next();
            if (arrival == null) {
                return null;
            }
            read++;
            SingletonResultIterator<Arrival> one = new SingletonResultIterator<>();
            one.set(arrival, RecordAndPosition.NO_OFFSET, read);
            return one;
        }

        @Override
        public void close() throws IOException {
            readings.close();
            for (Path copy : copies) {
                Files.deleteIfExists(copy);
            }
        }
    }
}
