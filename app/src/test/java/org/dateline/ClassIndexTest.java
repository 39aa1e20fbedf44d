package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/classes.md lists every class with the first sentence of its documentation; {@code ./dev docs} writes it. */
class ClassIndexTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = HOME.resolve("docs/classes.md");
    private static final List<String> MODULES = List.of("core", "evaluation", "app", "flink");

    private static final Pattern DOCUMENTED = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[\\w.]+(?:\\((?:[^()\"]++|\"(?:[^\"\\\\]++|\\\\.)*+\")*+\\))?\\s*)*"
                    + "(?:public |abstract |final |sealed |static )*(?:class|record|interface|enum|package) ([\\w.]+)",
            Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("\\{@\\w+ ([^}]*)}");
    private static final Pattern SENTENCE = Pattern.compile("^(.*?[.:])(?:\\s|$)", Pattern.DOTALL);

    @Test
    void theIndexOfClassesIsThatOfTheSources() throws IOException {
        String index = index();
        if (Boolean.getBoolean("dateline.manual.write")) {
            Files.writeString(PAGE, index);
        }
        assertThat(Files.readString(PAGE))
                .describedAs("./dev docs writes docs/classes.md anew")
                .isEqualTo(index);
    }

    private static String index() throws IOException {
        StringBuilder page = new StringBuilder("# All classes\n\nWritten by `./dev docs` from the sources. Begin with "
                + "[ARCHITECTURE.md](../ARCHITECTURE.md); look here for the room of a class.\n");
        for (String module : MODULES) {
            page.append("\n## ").append(module).append('\n');
            packages(HOME.resolve(module).resolve("src/main/java"))
                    .forEach((name, lines) ->
                            page.append("\n### ").append(name).append("\n\n").append(lines));
        }
        return page.toString();
    }

    private static Map<String, StringBuilder> packages(Path root) throws IOException {
        Map<String, StringBuilder> packages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                String room = root.relativize(file.getParent())
                        .toString()
                        .replace('\\', '/')
                        .replace('/', '.');
                String name = file.getFileName().toString().replace(".java", "");
                StringBuilder lines = packages.computeIfAbsent(room, key -> new StringBuilder());
                boolean isRoom = name.equals("package-info");
                String sentence = sentence(Files.readString(file), isRoom ? room : name);
                if (isRoom) {
                    lines.insert(0, sentence + "\n\n");
                } else {
                    String link = "../" + HOME.relativize(file).toString().replace('\\', '/');
                    lines.append("- [`" + name + "`](" + link + ") – " + sentence + "\n");
                }
            }
        }
        return packages;
    }

    private static String sentence(String source, String name) {
        Matcher documented = DOCUMENTED.matcher(source);
        while (documented.find()) {
            if (documented.group(2).equals(name)) {
                String text = documented
                        .group(1)
                        .replaceAll("\\s*\\n\\s*\\*?\\s?", " ")
                        .strip();
                Matcher first =
                        SENTENCE.matcher(TAG.matcher(text).replaceAll("`$1`").replaceAll("<[^>]*>", ""));
                return first.find() ? first.group(1) : text;
            }
        }
        throw new IllegalStateException(name + " has no documentation");
    }
}
