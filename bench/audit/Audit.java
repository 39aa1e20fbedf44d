import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the bills of materials that the build wrote and says which libraries a public advisory names (advisories.tsv), and which come in more
 * than one version. Either is a failure.
 */
public final class Audit {

    private record Advisory(String library, String fixed, String severity, String about) {}

    /** Arguments: the file of advisories, and bills of materials. */
    public static void main(String[] arguments) throws IOException {
        List<Advisory> advisories = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("library\t")) {
                String[] cells = line.split("\t", -1);
                advisories.add(new Advisory(cells[0], cells[1], cells[2], cells[3]));
            }
        }
        Map<String, Set<String>> versions = new TreeMap<>();
        for (String bill : List.of(arguments).subList(1, arguments.length)) {
            for (JsonNode part : JsonMapper.shared().readTree(Path.of(bill)).path("components")) {
                String library = part.path("group").asString("") + ":" + part.path("name").asString("");
                versions.computeIfAbsent(library, none -> new TreeSet<>()).add(part.path("version").asString(""));
            }
        }
        List<String> faults = new ArrayList<>();
        versions.forEach((library, found) -> {
            if (found.size() > 1) {
                faults.add(library + " comes in several versions: " + String.join(", ", found));
            }
        });
        for (Advisory advisory : advisories) {
            for (String version : versions.getOrDefault(advisory.library(), Set.of())) {
                if (compare(version, advisory.fixed()) < 0) {
                    faults.add(advisory.library() + " " + version + " is named by an advisory (" + advisory.severity()
                            + ": " + advisory.about() + "); it is mended in " + advisory.fixed());
                }
            }
        }
        faults.forEach(System.out::println);
        System.err.println(versions.size() + " libraries, " + advisories.size() + " advisories, " + faults.size() + " faults");
        System.exit(faults.isEmpty() && !versions.isEmpty() ? 0 : 1);
    }

    /** Compares versions number by number. */
    private static int compare(String one, String other) {
        String[] ones = one.split("[^0-9]+");
        String[] others = other.split("[^0-9]+");
        for (int at = 0; at < Math.max(ones.length, others.length); at++) {
            int difference = Integer.compare(number(ones, at), number(others, at));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int number(String[] parts, int at) {
        return at < parts.length && !parts[at].isEmpty() ? Integer.parseInt(parts[at]) : 0;
    }
}
