package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Words of a language belong in the data folder, so that another language is another folder. This test finds the literals in the
 * steps that are English words: grammatical words anywhere, and other words that a text is compared with. Labels of Universal
 * Dependencies, parts of messages, and keys of data files and names of learned signs that no text is compared with are none.
 * What stays is listed in {@code words-in-code.txt} with the reason.
 */
class WordsInCodeTest {

    private static final int MOST = 40;
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> STEPS =
            List.of("annotate", "clean", "code", "coreference", "language", "quote", "when", "where", "who");

    private static final Set<String> LABELS = Set.of((""
                    + "acl acl:relcl advcl advcl:relcl advmod advmod:emph amod appos aux aux:pass case cc cc:preconj ccomp clf compound "
                    + "compound:prt conj cop csubj csubj:pass csubj:outer dep det det:predet discourse dislocated expl fixed flat "
                    + "goeswith iobj list mark nmod nmod:poss nmod:tmod nmod:npmod nmod:unmarked nmod:desc nsubj nsubj:pass nsubj:outer "
                    + "nummod obj obl obl:agent obl:tmod obl:npmod obl:unmarked orphan parataxis punct reparandum root vocative xcomp")
            .split(" "));
    /** Grammatical words of English. */
    private static final Set<String> FUNCTION_WORDS = functionWords();

    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|^\\s*//[^\\n]*", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern WORDS = Pattern.compile("'?[a-z]+(?:[ '’-][a-z]+)*[ ']?|[A-Z][a-z]+");
    private static final Pattern MESSAGE = Pattern.compile(
            "(Problem\\(|problem\\(|problems\\.add|Exception\\(|describedAs|signs\\.add|notes?\\.|found\\.add\\(new)[^;]*$");
    private static final Pattern COMPARED = Pattern.compile(
            "(\\.equals|\\.equalsIgnoreCase|\\.startsWith|\\.endsWith|\\.contains|\\.indexOf|Set\\.of|Map\\.of|Map\\.entry)[(]\\s*((\"[^\"]*\"\\s*,\\s*)*)$");
    private static final Pattern KEY = Pattern.compile("^\\s*(?:- )?([a-z][a-z0-9 _-]*):", Pattern.MULTILINE);
    private static final Pattern IN_BRACES = Pattern.compile("[{,]\\s*([a-z][a-z0-9 _-]*):");

    @Test
    void stepsHaveNoWordsOfALanguageButThoseThatAreListed() throws IOException {
        Set<String> found = new TreeSet<>();
        Set<String> names = namesInData();
        for (String step : STEPS) {
            found.addAll(words(HOME.resolve("core/src/main/java/org/dateline").resolve(step), names));
        }
        Set<String> allowed =
                Files.readAllLines(HOME.resolve("core/src/test/resources/org/dateline/words-in-code.txt")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('\t')))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found)
                .describedAs("move a new word to the data folder; remove a stale one from words-in-code.txt")
                .isEqualTo(allowed);
        assertThat(allowed).hasSizeLessThanOrEqualTo(MOST);
    }

    private static List<String> words(Path folder, Set<String> names) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                String source = COMMENT.matcher(Files.readString(file)).replaceAll(" ");
                Matcher literal = LITERAL.matcher(source);
                while (literal.find()) {
                    String text = literal.group(1);
                    boolean inData = names.contains(text) || isPartOfName(text, names);
                    boolean named = LABELS.contains(text)
                            || !isCompared(source, literal) && (inData || !isFunctionWord(text))
                            || inData && !isFunctionWord(text);
                    if (!named && WORDS.matcher(text).matches() && !isMessage(source, literal)) {
                        found.add(folder.getFileName() + "/"
                                + file.getFileName().toString().replace(".java", "") + " " + text);
                    }
                }
            }
        }
        return found;
    }

    /** Whether a literal is compared with a text or a part of what texts are compared with. */
    private static boolean isCompared(String source, Matcher literal) {
        int from = Math.max(source.lastIndexOf(';', literal.start()), source.lastIndexOf('{', literal.start()));
        return COMPARED.matcher(source.substring(from + 1, literal.start())).find();
    }

    /** Whether a text is a part of the name of a learned sign: "in another sentence". */
    private static boolean isPartOfName(String text, Set<String> names) {
        boolean isPart = text.contains(" ") || !isFunctionWord(text);
        return isPart && names.stream().anyMatch(name -> name.length() > text.length() && name.contains(text.strip()));
    }

    /** Whether a literal is part of a message, by the statement before it or by what is joined to it. */
    private static boolean isMessage(String source, Matcher literal) {
        int from = Math.max(source.lastIndexOf(';', literal.start()), source.lastIndexOf('{', literal.start()));
        String before = source.substring(from + 1, literal.start()).stripTrailing();
        String after = source.substring(literal.end()).stripLeading();
        return before.endsWith("+")
                || after.startsWith("+")
                || MESSAGE.matcher(before).find();
    }

    private static boolean isFunctionWord(String text) {
        return FUNCTION_WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static Set<String> functionWords() {
        return read(HOME.resolve("data/en/link/function_words.txt"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .collect(Collectors.toSet());
    }

    /** The keys of the YAML files, the names of columns and the first column of the tables that have words as names. */
    private static Set<String> namesInData() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(HOME.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                if (name.endsWith(".yaml")) {
                    String text = read(file);
                    Stream.of(KEY, IN_BRACES)
                            .forEach(key -> key.matcher(text).results().forEach(match -> names.add(match.group(1))));
                } else if (name.endsWith(".tsv") && !name.endsWith("names.tsv") && !name.endsWith("places.tsv")) {
                    List<String> rows = read(file)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList();
                    rows.stream().limit(1).forEach(row -> names.addAll(List.of(row.split("\t"))));
                    if (!isListOfWords(file)) {
                        rows.forEach(row -> names.add(row.split("\t", 2)[0]));
                    }
                    rows.stream()
                            .filter(row -> row.matches("[a-z]+:.*"))
                            .forEach(row -> names.add(row.split(":", 2)[0]));
                    names.addAll(closedColumns(rows));
                } else if (name.endsWith(".txt")) {
                    names.add(file.getFileName().toString().replace(".txt", ""));
                }
            }
        }
        return names;
    }

    /** Whether the first column has words of a language, which are no names. */
    private static boolean isListOfWords(Path file) {
        return file.endsWith(Path.of("link", "words.tsv"))
                || file.toString().contains("actors")
                || file.resolveSibling("forms.tsv").endsWith(Path.of("en", "mentions", "forms.tsv"))
                || file.getFileName().toString().equals("countries.tsv");
    }

    /** The cells of columns that have few values, such as kinds and precisions. */
    private static Set<String> closedColumns(List<String> rows) {
        List<Set<String>> columns = new ArrayList<>();
        for (String row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            String[] cells = row.split("\t", -1);
            for (int column = 0; column < cells.length; column++) {
                if (columns.size() == column) {
                    columns.add(new TreeSet<>());
                }
                columns.get(column).add(cells[column]);
            }
        }
        return columns.stream()
                .filter(values -> values.size() * 3 < rows.size() && values.size() < MOST)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
