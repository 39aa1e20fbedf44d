package org.dateline.cluster.source;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.dateline.data.DataFolder;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
import org.dateline.read.ReportReader;
import org.dateline.read.page.PageReader;
import org.jspecify.annotations.Nullable;

/** Makes reports of messages, each of which is one line of batch input as {@code dateline code} reads it. */
public final class LineFunction extends RichFlatMapFunction<byte[], Arrival> {

    private static final long serialVersionUID = 1L;

    private final List<String> folders;
    private final String name;
    private transient @Nullable ReportReader reader;

    /**
     * @param folders data folders, the shipped one first
     * @param name where the messages are from, for people
     */
    public LineFunction(List<String> folders, String name) {
        this.folders = List.copyOf(folders);
        this.name = name;
    }

    @Override
    public void open(OpenContext context) {
        DataFolder data = new DataFolder(folders.stream().map(Path::of).toList());
        ReadOptions options = new ReadOptions(null, ReadOptions.LARGEST, InputStream.nullInputStream(), true);
        reader = new ReportReader(options, PageReader.open(data.files("read", ".tsv")));
    }

    @Override
    public void flatMap(byte[] message, Collector<Arrival> out) {
        if (reader == null) {
            throw new IllegalStateException("not opened");
        }
        for (Reading reading : reader.line(name, 1, new String(message, StandardCharsets.UTF_8))) {
            Arrival arrival = Arrival.of(reading);
            if (arrival != null) {
                out.collect(arrival);
            }
        }
    }
}
