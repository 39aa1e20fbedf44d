package org.dateline.cli.code;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.dateline.cli.terminal.Failure;
import org.dateline.read.Position;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, in a file that grows by a line a report: where in the inputs, how long the output then was, and the report's id.
 * A run that was killed goes on behind the last line whose output is there.
 */
final class Checkpoint implements Closeable {

    private static final String BETWEEN = "\t";

    private final BufferedWriter lines;
    private final List<String> ids;
    private final Position position;
    private final long length;

    private Checkpoint(BufferedWriter lines, List<String> ids, Position position, long length) {
        this.lines = lines;
        this.ids = ids;
        this.position = position;
        this.length = length;
    }

    /**
     * Opens a checkpoint, or begins one.
     *
     * @param file where it is kept
     * @param run what the run does, to recognise another run's checkpoint
     * @param there how long the output is
     */
    static Checkpoint open(Path file, String run, long there) throws IOException {
        List<String> kept = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<String> ofFile = new ArrayList<>();
        Position position = Position.START;
        long length = 0;
        if (Files.exists(file)) {
            String text = Files.readString(file);
            List<String> whole =
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
            if (!whole.isEmpty() && !whole.get(0).equals(run)) {
                throw Failure.input(file + ": is of another run (" + whole.get(0) + "); remove it to begin anew");
            }
            for (String line : whole.subList(Math.min(1, whole.size()), whole.size())) {
                String[] parts = line.split(BETWEEN, 4);
                long then = Long.parseLong(parts[2]);
                if (then > there) {
                    break;
                }
                kept.add(line);
                Position after = new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
                if (after.files() > position.files()) {
                    ids.addAll(ofFile);
                    ofFile.clear();
                }
                if (!parts[3].isEmpty()) {
                    ofFile.add(parts[3]);
                }
                position = after;
                length = then;
            }
        }
        StringBuilder begun = new StringBuilder(run).append('\n');
        kept.forEach(line -> begun.append(line).append('\n'));
        Files.writeString(file, begun);
        return new Checkpoint(
                Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND),
                ids,
                position,
                length);
    }

    /** Where to go on. */
    Position position() {
        return position;
    }

    /** The ids of reports of the files before the one in hand, which is read again up to the position. */
    List<String> ids() {
        return ids;
    }

    /** How much of the output is whole. */
    long length() {
        return length;
    }

    /** Notes that everything up to a position is in the output. */
    void passed(Position after, long outputLength, @Nullable String id) throws IOException {
        lines.write(
                after.files() + BETWEEN + after.readings() + BETWEEN + outputLength + BETWEEN + (id == null ? "" : id));
        lines.write('\n');
        lines.flush();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
