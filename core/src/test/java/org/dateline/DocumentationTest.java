package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is written about the project holds: links lead somewhere, and nothing names one machine or one registry. */
class DocumentationTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> PASSED_OVER = Set.of(".git", "target", "node_modules", ".idea", ".vscode");
    private static final List<String> WRITTEN = List.of(
            ".md", ".java", ".xml", ".yaml", ".yml", ".tsv", ".txt", ".json", ".jsonl", ".csv", ".py", ".svg", ".sh");
    private static final Set<String> WRITTEN_TOO = Set.of("dateline", "dev", "run", "VERSION");

    /** The target of a link or a picture in Markdown, without a title behind it. */
    private static final Pattern LINK = Pattern.compile("]\\(<?([^)\\s>]{1,400})>?(?:\\s[^)]{0,200})?\\)");

    private static final Pattern ELSEWHERE = Pattern.compile("^(?:[a-z][a-z0-9+.-]{1,20}:|//).*");
    private static final Pattern CODE = Pattern.compile("(?ms)^ {0,3}```.*?^ {0,3}```|`[^`\\n]{1,400}`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.{1,200})$");

    /** Put together from parts, so that this file does not hold them. */
    private static final List<String> FORBIDDEN = List.of(
            slashed("work"),
            slashed("root"),
            dotted("repo", "maven"),
            dotted("repo1", "maven"),
            dotted("registry", "npmjs"),
            dotted("pypi", "org"),
            dotted("pythonhosted", "org"),
            dotted("crates", "io"),
            dotted("rubygems", "org"));

    private static final List<Path> FILES = new ArrayList<>();

    @BeforeAll
    static void findTheFiles() throws IOException {
        FILES.clear();
        Files.walkFileTree(HOME, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = !folder.equals(HOME)
                        && PASSED_OVER.contains(folder.getFileName().toString());
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isWritten(file.getFileName().toString())) {
                    FILES.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        FILES.sort(null);
    }

    @Test
    void everyRelativeLinkLeadsToAFile() {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : links(page)) {
                String path = link.replaceFirst("#.*", "");
                if (!path.isEmpty() && !Files.exists(page.resolveSibling(path))) {
                    dead.add(HOME.relativize(page) + " -> " + link);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void everyLinkToAHeadingFindsIt() {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : links(page)) {
                int mark = link.indexOf('#');
                String path = mark < 0 ? link : link.substring(0, mark);
                Path target = path.isEmpty() ? page : page.resolveSibling(path);
                boolean isPage = target.toString().endsWith(".md") && Files.isRegularFile(target);
                if (mark >= 0 && isPage && !anchors(target).contains(link.substring(mark + 1))) {
                    dead.add(HOME.relativize(page) + " -> " + link);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void noFileNamesThisMachineOrARegistry() {
        List<String> found = new ArrayList<>();
        for (Path file : FILES) {
            String text = read(file);
            for (String word : FORBIDDEN) {
                if (text.contains(word)) {
                    found.add(HOME.relativize(file) + " has " + word);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void thePagesAreFoundAndHaveLinks() {
        assertThat(pages())
                .extracting(page -> HOME.relativize(page).toString())
                .contains("README.md", "ARCHITECTURE.md");
        assertThat(links(HOME.resolve("ARCHITECTURE.md"))).hasSizeGreaterThan(20);
    }

    private static List<Path> pages() {
        return FILES.stream().filter(file -> file.toString().endsWith(".md")).toList();
    }

    private static List<String> links(Path page) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(CODE.matcher(read(page)).replaceAll(""));
        while (link.find()) {
            if (!ELSEWHERE.matcher(link.group(1)).matches()) {
                links.add(link.group(1));
            }
        }
        return links;
    }

    /** The names under which the headings of a page can be reached, as code hosts make them. */
    private static List<String> anchors(Path page) {
        List<String> anchors = new ArrayList<>();
        Matcher heading = HEADING.matcher(read(page));
        while (heading.find()) {
            String words = heading.group(1).strip().toLowerCase(java.util.Locale.ROOT);
            anchors.add(words.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
        }
        return anchors;
    }

    private static boolean isWritten(String name) {
        return WRITTEN_TOO.contains(name) || WRITTEN.stream().anyMatch(name::endsWith);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String slashed(String folder) {
        return "/" + folder + "/";
    }

    private static String dotted(String... parts) {
        return String.join(".", parts);
    }
}
