package org.dateline.cluster.coding;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.Dateline;
import org.dateline.codec.Origin;
import org.dateline.data.DataFolder;
import org.dateline.link.event.SameEvent;
import org.dateline.link.story.WordWeights;
import org.dateline.record.ReportRecorder;

/** Models and data, opened once a process and shared by all operators that work with the same folders; closed by the last of them. */
public final class SharedDateline implements AutoCloseable {

    private static final Map<List<String>, SharedDateline> OPEN = new HashMap<>();

    private final List<String> folders;
    private final Dateline dateline;
    private final DataFolder data;
    private final WordWeights weights;
    private int users;

    private SharedDateline(List<String> folders) {
        this.folders = folders;
        this.data = new DataFolder(folders.stream().map(Path::of).toList());
        this.dateline = Dateline.open(data);
        this.weights = new WordWeights(data.files("link", ".tsv"));
    }

    /**
     * Opens, or takes what is open.
     *
     * @param folders data folders, the shipped one first
     * @throws org.dateline.data.file.DataProblems when they cannot be used
     */
    public static SharedDateline open(List<String> folders) {
        synchronized (OPEN) {
            SharedDateline shared = OPEN.get(folders);
            if (shared == null) {
                shared = new SharedDateline(List.copyOf(folders));
                OPEN.put(shared.folders, shared);
            }
            shared.users++;
            return shared;
        }
    }

    /** What codes. */
    public Dateline dateline() {
        return dateline;
    }

    /** What makes records of what was coded. */
    public ReportRecorder records() {
        return ReportRecorder.of(origin(), data, weights);
    }

    /** The program and the data. */
    public Origin origin() {
        return new Origin(dateline.coder(), dateline.dataVersion());
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            if (--users == 0) {
                OPEN.remove(folders);
                dateline.close();
            }
        }
    }

    /** What decides whether two mentions are of one event; needs no models. */
    public static SameEvent sameEvent(List<String> folders) {
        DataFolder data = new DataFolder(folders.stream().map(Path::of).toList());
        return new SameEvent(data.files("link", ".tsv"), new WordWeights(data.files("link", ".tsv")));
    }
}
