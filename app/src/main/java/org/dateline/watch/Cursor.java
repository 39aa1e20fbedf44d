package org.dateline.watch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.report.Release;
import org.dateline.read.news.NewsItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a watch stands, in a file that only grows: which items were found, which of them are done, how long the output then was, and
 * what each list said to know it again. Every step is on the disk before the next one begins, so that a watch that was killed goes on
 * where it stood: a line that was not finished is as if it had never been begun, and output beyond the last step is cut off.
 */
public final class Cursor implements Closeable {

    /** What a list gave to be known again by. */
    public record Validators(
            @Nullable String entityTag, @Nullable String lastModified) {

        /** Nothing. */
        public static final Validators NONE = new Validators(null, null);
    }

    /** How an item ended that was read around a slip of its list; it is read again when the list is repaired. */
    static final String MENDED = "coded around a slip";

    /** An item that is not done yet. */
    public record Waiting(String key, NewsItem item) {}

    private static final JsonMapper JSON = new JsonMapper();

    /** When this many lines are of no more use, the file is written anew at the next start. */
    private static final int MOST_SPENT = 100_000;

    /** No list names an item again that was followed by so many others. */
    private static final int MOST_REMEMBERED = 1_000_000;

    private final Path file;
    private final FileChannel lines;
    private final FileLock lock;
    private final Map<String, Validators> validators = new HashMap<>();
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    /** Keys of the latest items that are done, and how they ended. */
    private final Map<String, String> done = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private long outputLength;
    private int read;

    private Cursor(Path file, FileChannel lines, FileLock lock) {
        this.file = file;
        this.lines = lines;
        this.lock = lock;
    }

    /**
     * Opens a cursor, or begins one.
     *
     * @throws IOException when it cannot be read or written, or another watch has it
     */
    public static Cursor open(Path file) throws IOException {
        Cursor cursor = opened(file);
        if (cursor.read - cursor.done.size() - cursor.waiting.size() - cursor.validators.size() <= MOST_SPENT) {
            return cursor;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (cursor;
                FileChannel written = FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            write(written, cursor.shortest());
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return opened(file);
    }

    private static Cursor opened(Path file) throws IOException {
        FileChannel lines =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = lock(lines);
            if (lock == null) {
                throw new IOException(
                        file + " is in use by another watch; end that, or give this one a --cursor of its own");
            }
            Cursor cursor = new Cursor(file, lines, lock);
            cursor.load();
            return cursor;
        } catch (IOException failure) {
            lines.close();
            throw failure;
        }
    }

    private static @Nullable FileLock lock(FileChannel lines) throws IOException {
        try {
            return lines.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private void load() throws IOException {
        byte[] bytes = Channels.newInputStream(lines).readAllBytes();
        int start = 0;
        for (int index = 0; index < bytes.length; index++) {
            if (bytes[index] == '\n') {
                take(new String(bytes, start, index - start, StandardCharsets.UTF_8));
                start = index + 1;
            }
        }
        lines.truncate(start).position(start);
    }

    private void take(String line) throws IOException {
        read++;
        try {
            JsonNode step = JSON.readTree(line);
            switch (step.path("step").asString("")) {
                case "found" -> {
                    String key = step.path("key").asString();
                    waiting.put(key, new Waiting(key, item(step)));
                }
                case "done" -> {
                    waiting.remove(step.path("key").asString());
                    done.put(step.path("key").asString(), step.path("how").asString(""));
                    outputLength = step.path("length").asLong(outputLength);
                }
                case "list" ->
                    validators.put(
                            step.path("address").asString(),
                            new Validators(text(step, "etag"), text(step, "modified")));
                default -> throw new IOException(file + ":" + read + ": is no step of a watch; give another --cursor");
            }
        } catch (JacksonException broken) {
            throw new IOException(file + ":" + read + ": is not JSON; give another --cursor", broken);
        }
    }

    /** The steps that say where the watch stands, without those that later ones made void. */
    private String shortest() {
        StringBuilder text = new StringBuilder();
        validators.forEach((address, known) -> text.append(listStep(address, known)));
        done.forEach((key, how) -> text.append(doneStep(key, how, outputLength)));
        waiting.values().forEach(one -> text.append(foundStep(one)));
        return text.toString();
    }

    /** Whether nothing was noted yet. */
    public boolean isNew() {
        return read == 0;
    }

    /** How long the output was after the last step. */
    public long outputLength() {
        return outputLength;
    }

    /** Whether an item was found before. */
    public boolean knows(String key) {
        return done.containsKey(key) || waiting.containsKey(key);
    }

    /** Whether an item is done that was read around a slip. */
    boolean isMended(String key) {
        return MENDED.equals(done.get(key)) && !waiting.containsKey(key);
    }

    /** What is found and not done, in the order of finding. */
    public Collection<Waiting> waiting() {
        return List.copyOf(waiting.values());
    }

    /** How many items are not done. */
    public int waitingCount() {
        return waiting.size();
    }

    /** What a list gave to be known again by. */
    public Validators validators(String list) {
        return validators.getOrDefault(list, Validators.NONE);
    }

    /**
     * Notes what a list named, and that it was read whole.
     *
     * @param found what is new in it
     */
    public void listed(String list, Validators known, List<Waiting> found) throws IOException {
        StringBuilder step = new StringBuilder();
        found.forEach(one -> step.append(foundStep(one)));
        if (!known.equals(validators(list))) {
            step.append(listStep(list, known));
        }
        write(step.toString());
        found.forEach(one -> waiting.put(one.key(), one));
        validators.put(list, known);
    }

    /**
     * Notes that an item is done.
     *
     * @param how {@code coded}, or why not
     * @param length how long the output now is
     */
    public void done(String key, String how, long length) throws IOException {
        write(doneStep(key, how, length));
        waiting.remove(key);
        done.put(key, how);
        outputLength = length;
    }

    private void write(String step) throws IOException {
        if (!step.isEmpty()) {
            write(lines, step);
        }
    }

    private static void write(FileChannel to, String steps) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(steps.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
        to.force(true);
    }

    private static String listStep(String address, Validators known) {
        ObjectNode step = JSON.createObjectNode().put("step", "list").put("address", address);
        return step.put("etag", known.entityTag()).put("modified", known.lastModified()) + "\n";
    }

    private static String doneStep(String key, String how, long length) {
        return JSON.createObjectNode()
                        .put("step", "done")
                        .put("key", key)
                        .put("how", how)
                        .put("length", length) + "\n";
    }

    private static String foundStep(Waiting one) {
        NewsItem item = one.item();
        ObjectNode step = JSON.createObjectNode().put("step", "found").put("key", one.key());
        step.put("title", item.title()).put("address", item.address()).put("date", item.date());
        step.put("updated", item.updated()).put("content", item.content()).put("byline", item.byline());
        step.put("source", item.source()).put("language", item.language()).put("note", item.note());
        step.put("mended", item.isMended());
        if (!item.release().equals(Release.UNKNOWN)) {
            step.set("release", JSON.valueToTree(item.release()));
        }
        step.set("claims", JSON.valueToTree(item.claims()));
        return step + "\n";
    }

    private static NewsItem item(JsonNode step) {
        List<Map<String, String>> claims = new ArrayList<>();
        for (JsonNode claim : step.path("claims")) {
            Map<String, String> told = new LinkedHashMap<>();
            claim.properties()
                    .forEach(one -> told.put(one.getKey(), one.getValue().asString("")));
            claims.add(told);
        }
        return new NewsItem(
                text(step, "title"),
                text(step, "address"),
                text(step, "date"),
                text(step, "updated"),
                step.path("content").asString(""),
                text(step, "byline"),
                text(step, "source"),
                text(step, "language"),
                text(step, "note"),
                step.path("release").isObject()
                        ? JSON.treeToValue(step.path("release"), Release.class)
                        : Release.UNKNOWN,
                step.path("mended").asBoolean(false),
                claims);
    }

    private static @Nullable String text(JsonNode step, String name) {
        JsonNode value = step.path(name);
        return value.isString() ? value.asString() : null;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lines.close();
    }
}
