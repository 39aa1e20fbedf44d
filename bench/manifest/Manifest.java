import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Writes the manifest of a data folder anew: its models and large tables. Versions and builders stand as they are. */
final class Manifest {

    private static final long LARGE = 4_000L << 10;

    private Manifest() {}

    /** @param arguments the data folder */
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Path data = Path.of(arguments[0]);
        Path manifest = data.resolve("manifest.tsv");
        Map<String, String[]> known = new HashMap<>();
        if (Files.exists(manifest)) {
            for (String line : Files.readAllLines(manifest)) {
                String[] cells = line.split("\t", -1);
                known.put(cells[0], cells);
            }
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(data)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".onnx") || file.toFile().length() > LARGE)
                    .sorted((one, other) -> name(data, one).compareTo(name(data, other)))
                    .collect(Collectors.toList());
        }
        StringBuilder text = new StringBuilder("# Models, and other built files of more than four megabytes. Written by"
                + " ./dev manifest; compared when they are opened (length, crc32) and by ./dateline check (sha256). See"
                + " docs/decisions/0034-built-files-stay-in-git.md.\n");
        text.append("file\tversion\tbytes\tcrc32\tsha256\tbuilt by\n");
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            String[] old = known.getOrDefault(name(data, file), new String[] {"", "1", ""});
            text.append(String.join(
                            "\t",
                            name(data, file),
                            old[1],
                            String.valueOf(bytes.length),
                            String.format("%08x", sum.getValue()),
                            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                            old[old.length - 1]))
                    .append('\n');
        }
        Files.writeString(manifest, text.toString(), StandardCharsets.UTF_8);
    }

    private static String name(Path data, Path file) {
        return data.relativize(file).toString().replace('\\', '/');
    }
}
