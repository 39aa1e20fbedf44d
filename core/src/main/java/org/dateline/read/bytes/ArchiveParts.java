package org.dateline.read.bytes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a zip or tar archive, in their order, one in memory at a time. Their names are never used as paths. */
public final class ArchiveParts implements Parts {

    private final ArchiveInputStream<? extends ArchiveEntry> archive;
    private final int largest;

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
            if (entry.isDirectory() || last.startsWith(".") || Format.ofName(last) == null) {
                continue;
            }
            if (!archive.canReadEntryData(entry)) {
                return new Part(
                        name,
                        null,
                        null,
                        "is packed in a way that cannot be read, or with a password\nunpack it first");
            }
            byte[] bytes = archive.readNBytes(largest + 1);
            return bytes.length > largest ? Part.tooLarge(name, null, largest) : Part.of(name, null, bytes);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
