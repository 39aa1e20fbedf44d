package org.dateline.watch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.dateline.data.DataFolder;
import org.dateline.fetch.Fetcher;
import org.dateline.fetch.Guard;
import org.dateline.fetch.Manners;
import org.dateline.model.report.Report;
import org.dateline.read.news.NewsItem;
import org.dateline.read.page.PageReader;

/** A watch in a process of its own, that writes a line a report; made to be killed. */
final class KilledWatch {

    private KilledWatch() {}

    /** @param arguments the list's address, the output, the cursor, the data folder */
    public static void main(String[] arguments) throws IOException {
        Path output = Path.of(arguments[1]);
        Guard guard = new Guard(Set.of("news.test:*"), host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
        Manners manners = new Manners("dateline/test", Duration.ZERO, Duration.ofSeconds(10), 1_000_000);
        PageReader pages = PageReader.open(new DataFolder(List.of(Path.of(arguments[3]))).files("read", ".tsv"));
        try (Cursor cursor = Cursor.open(Path.of(arguments[2]))) {
            try (RandomAccessFile cut = new RandomAccessFile(output.toFile(), "rw")) {
                cut.setLength(cursor.outputLength());
            }
            try (FileOutputStream file = new FileOutputStream(output.toFile(), true);
                    Fetcher fetcher = new Fetcher(guard, manners);
                    Watcher watcher = new Watcher(
                            List.of(arguments[0]),
                            new WatchSettings(Duration.ofHours(1), 4, true, false),
                            fetcher,
                            pages,
                            cursor,
                            new Lines(file, cursor.outputLength()))) {
                watcher.run();
            }
        }
    }

    /** Writes a report's address in two halves, so that a kill can part them. */
    private static final class Lines implements ReportSink {

        private final FileOutputStream file;
        private long length;

        Lines(FileOutputStream file, long length) {
            this.file = file;
            this.length = length;
        }

        @Override
        public long accept(Report report, NewsItem item) throws IOException {
            byte[] line = (report.url() + "\n").getBytes(StandardCharsets.UTF_8);
            file.write(line, 0, line.length / 2);
            file.write(line, line.length / 2, line.length - line.length / 2);
            file.getFD().sync();
            length += line.length;
            return length;
        }

        @Override
        public void failed(String what, String why) {
            System.err.println(what + ": " + why);
        }
    }
}
