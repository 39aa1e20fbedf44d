package org.dateline.eval.pages;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.dateline.eval.measure.EvalSet;
import tools.jackson.databind.JsonNode;

/** The saved pages of a set: in {@code NAME-html.tar.xz} beside it, or as files below its folder. One is held at a time. */
final class SavedPages {

    private SavedPages() {}

    /**
     * Hands over each item of a set with its page; an item whose page is missing is passed over.
     *
     * @throws UncheckedIOException when the pages cannot be read
     */
    static void each(EvalSet set, BiConsumer<JsonNode, byte[]> work) {
        Path archive = set.path().resolveSibling(set.name() + "-html.tar.xz");
        try {
            if (Files.isRegularFile(archive)) {
                fromArchive(archive, set, work);
                return;
            }
            for (JsonNode item : set.items()) {
                Path page = set.path().resolveSibling(item.path("html").asString(""));
                if (Files.isRegularFile(page)) {
                    work.accept(item, Files.readAllBytes(page));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the pages of " + set.name() + " cannot be read", failure);
        }
    }

    private static void fromArchive(Path archive, EvalSet set, BiConsumer<JsonNode, byte[]> work) throws IOException {
        Map<String, List<JsonNode>> wanted = new HashMap<>();
        for (JsonNode item : set.items()) {
            wanted.computeIfAbsent(item.path("html").asString(""), unused -> new ArrayList<>())
                    .add(item);
        }
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream pages = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
            for (TarArchiveEntry entry = pages.getNextEntry(); entry != null; entry = pages.getNextEntry()) {
                String name = entry.getName().replaceFirst("^\\./", "");
                if (entry.isFile() && wanted.containsKey(name)) {
                    byte[] page = pages.readAllBytes();
                    wanted.get(name).forEach(item -> work.accept(item, page));
                }
            }
        }
    }
}
