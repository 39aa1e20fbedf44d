package org.dateline.read.bytes;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a zip or tar archive, in their order, one in memory at a time. Their names are never used as paths. */
public final class ArchiveParts implements Parts {

    /** What a web archive in a zip (WACZ 1.1) holds beside its records. */
    private static final Pattern OF_WEB_ARCHIVES = Pattern.compile(
            "^(?:datapackage(?:-digest)?\\.json|(?:indexes|logs|fuzzy|lists)/.*|webarchive\\.yaml|(?:.*/)?[^/]+\\.(?:cdxj?|idx)(?:\\.gz)?)$");

    private final ArchiveInputStream<? extends ArchiveEntry> archive;
    private final int largest;
    private int leftOut;
    private @Nullable String firstLeftOut;

    private ArchiveParts(ArchiveInputStream<? extends ArchiveEntry> archive, int largest) {
        this.archive = archive;
        this.largest = largest;
    }

    /** The files of a zip archive, read from front to back. */
    public static ArchiveParts zip(InputStream stream, int largest) {
        return new ArchiveParts(
                new ZipArchiveInputStream(new BufferedInputStream(stream), "UTF-8", true, true), largest);
    }

    /** The files of an unpacked tar archive. */
    public static ArchiveParts tar(InputStream stream, int largest) {
        return new ArchiveParts(new TarArchiveInputStream(stream), largest);
    }

    @Override
    public @Nullable Part next() throws IOException {
        for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            String name = entry.getName();
            String last = name.substring(name.lastIndexOf('/') + 1);
            Format format = Format.ofName(last);
            if (entry.isDirectory()
                    || last.startsWith(".")
                    || OF_WEB_ARCHIVES.matcher(name).find()) {
                continue;
            }
            if (format == null) {
                leftOut++;
                firstLeftOut = firstLeftOut == null ? name : firstLeftOut;
                continue;
            }
            if (!archive.canReadEntryData(entry)) {
                return Part.broken(
                        name, null, "is packed in a way that cannot be read, or with a password\nunpack it first");
            }
            if (format == Format.WARC) {
                return Part.archive(name, unclosed(archive));
            }
            byte[] bytes = archive.readNBytes(largest + 1);
            if (bytes.length > largest) {
                return Part.tooLarge(name, null, largest);
            }
            if (!isPageList(bytes)) {
                return Part.of(name, bytes);
            }
        }
        return null;
    }

    /** A stream that leaves the archive open when it is closed. */
    private static InputStream unclosed(InputStream archive) {
        return new FilterInputStream(archive) {
            @Override
            public void close() {
                // The next file of the archive is still to be read.
            }
        };
    }

    /** Whether a file lists the pages of a web archive in a zip, and so is its index. */
    private static boolean isPageList(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        return start.startsWith("{") && start.contains("json-pages-");
    }

    @Override
    public @Nullable String leftOut() {
        return firstLeftOut == null
                ? null
                : leftOut + (leftOut == 1 ? " file in it was" : " files in it were") + " left out, the first "
                        + firstLeftOut;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
