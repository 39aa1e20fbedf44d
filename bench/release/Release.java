import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Packs what runs with a JRE alone into a zip. The same sources give the same bytes: files in the order of their names, all of one time,
 * with rights that do not depend on whose files they were.
 */
public final class Release {

    private static final Instant TIME = Instant.parse("2026-11-01T00:00:00Z");
    private static final int PROGRAM = 0100755;
    private static final int FILE = 0100644;

    /** What belongs in it beside the program and its libraries; the rest of the sources does not run. */
    private static final List<String> PARTS =
            List.of("CHANGELOG.md", "LICENSE", "README.md", "SECURITY.md", "data", "docs", "examples");

    private record Part(int rights, byte[] bytes) {}

    private Release() {}

    /** @param arguments a built checkout, the version, and the zip to write */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        String version = arguments[1];
        List<String> faults = faults(root, version);
        if (!faults.isEmpty()) {
            faults.forEach(System.err::println);
            System.exit(1);
        }
        TreeMap<String, Part> parts = new TreeMap<>();
        for (String part : PARTS) {
            add(parts, root, part, "");
        }
        for (Path jar : jars(root)) {
            parts.put("lib/" + jar.getFileName(), new Part(FILE, Files.readAllBytes(jar)));
        }
        for (String launcher : List.of("dateline", "dateline.cmd")) {
            parts.put(
                    "bin/" + launcher,
                    new Part(PROGRAM, Files.readAllBytes(root.resolve("bench/release/bin").resolve(launcher))));
        }
        JsonNode bill = bill(root);
        parts.put("sbom.json", text(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(bill) + "\n"));
        parts.put("THIRD-PARTY.txt", text(licences(bill)));
        write(parts, "dateline-" + version + "/", Path.of(arguments[2]));
    }

    /** What would make a release of another version than it says. */
    private static List<String> faults(Path root, String version) throws IOException {
        List<String> faults = new ArrayList<>();
        if (!Files.readString(root.resolve("pom.xml")).contains("<version>" + version + "</version>")) {
            faults.add("pom.xml: is not of version " + version + "; set it there, in the pom.xml of each module and in Dateline.CODER");
        }
        if (!Files.readString(root.resolve("core/src/main/java/org/dateline/Dateline.java")).contains("\"dateline " + version + "\"")) {
            faults.add("Dateline.java: CODER is not \"dateline " + version + "\"");
        }
        if (Files.readString(root.resolve("CHANGELOG.md")).lines().noneMatch(line -> line.startsWith("## " + version))) {
            faults.add("CHANGELOG.md: has no heading '## " + version + "'");
        }
        if (!Files.exists(root.resolve("app/target/dateline-app-" + version + ".jar"))) {
            faults.add("app/target/dateline-app-" + version + ".jar: is not built");
        }
        return faults;
    }

    private static List<Path> jars(Path root) throws IOException {
        try (Stream<Path> all = Stream.concat(Files.list(root.resolve("app/target")), Files.list(root.resolve("app/target/lib")))) {
            return all.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static void add(TreeMap<String, Part> parts, Path root, String name, String below) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve(name))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String place = below + root.relativize(file).toString().replace('\\', '/');
                parts.put(place, new Part(FILE, Files.readAllBytes(file)));
            }
        }
    }

    private static Part text(String text) {
        return new Part(FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bill of materials without what tells when and by which run it was made. */
    private static JsonNode bill(Path root) {
        ObjectNode bill = (ObjectNode) JsonMapper.shared().readTree(root.resolve("app/target/sbom.json"));
        bill.remove("serialNumber");
        if (bill.path("metadata") instanceof ObjectNode metadata) {
            metadata.remove("timestamp");
        }
        return bill;
    }

    private static String licences(JsonNode bill) {
        TreeMap<String, String> lines = new TreeMap<>();
        for (JsonNode part : bill.path("components")) {
            List<String> licences = new ArrayList<>();
            for (JsonNode licence : part.path("licenses")) {
                JsonNode one = licence.path("license");
                licences.add(licence.path("expression").asString(one.path("id").asString(one.path("name").asString(""))));
            }
            String name = part.path("group").asString("") + ":" + part.path("name").asString("");
            if (name.startsWith("org.dateline:")) {
                continue;
            }
            String site = part.path("externalReferences").valueStream()
                    .filter(link -> link.path("type").asString("").equals("website"))
                    .map(link -> "    " + link.path("url").asString("") + "\n")
                    .findFirst()
                    .orElse("");
            lines.put(
                    name,
                    name + " " + part.path("version").asString("") + "\n    "
                            + (licences.isEmpty() ? "licence: see the jar" : String.join("; ", licences)) + "\n" + site);
        }
        return "Libraries in lib/, which are the work of others, with their licences. Dateline's own is in LICENSE; sources and licences of\n"
                + "the data are in data/README.md and in the README.md of each of its parts.\n\n" + String.join("\n", lines.values());
    }

    private static void write(TreeMap<String, Part> parts, String folder, Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipArchiveOutputStream packed = new ZipArchiveOutputStream(out)) {
            for (var part : parts.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(folder + part.getKey());
                entry.setLastModifiedTime(FileTime.from(TIME));
                entry.setUnixMode(part.getValue().rights());
                packed.putArchiveEntry(entry);
                packed.write(part.getValue().bytes());
                packed.closeArchiveEntry();
            }
        }
        System.err.println(parts.size() + " files, " + Files.size(zip) / (1 << 20) + " MiB: " + zip);
    }
}
