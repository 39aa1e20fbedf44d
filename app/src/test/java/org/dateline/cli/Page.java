package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page in Markdown, as far as it shows commands ({@code sh}), what they print (the block of another kind behind them, with nothing
 * between), and files that they need (a block behind a line that is the file's name).
 */
final class Page {

    private static final Set<String> PRINTED = Set.of("text", "json", "csv");
    private static final Pattern FENCE = Pattern.compile("```([a-z]*)");
    private static final Pattern FILE = Pattern.compile("`([\\w.-]+/[\\w./-]+)`(?: \\(.*\\))?:");
    private static final Pattern IN_TEXT = Pattern.compile("`\\./dateline [^`]+`");
    private static final Pattern COMMENT = Pattern.compile("\\s+#\\s.*");

    private final Path path;
    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * A fenced block.
     *
     * @param language what stands behind the fence
     * @param first its first line, from 0
     * @param end the line of the fence that closes it
     */
    record Block(String language, int first, int end) {}

    /**
     * Something that a reader does who follows the page.
     *
     * @param commands command lines without comments; empty for a file
     * @param file the name of a file to write, or null
     * @param shown what the commands print, or what the file holds
     */
    record Step(
            List<String> commands,
            @Nullable String file,
            @Nullable Block shown) {}

    private Page(Path path, List<String> lines) {
        this.path = path;
        this.lines = lines;
        for (int line = 0; line < lines.size(); line++) {
            Matcher fence = FENCE.matcher(lines.get(line).strip());
            if (fence.matches()) {
                int first = line + 1;
                line = first;
                while (!lines.get(line).strip().equals("```")) {
                    line++;
                }
                blocks.add(new Block(fence.group(1), first, line));
            }
        }
    }

    static Page read(Path path) throws IOException {
        return new Page(path, Files.readAllLines(path));
    }

    /** The page's path below the project's folder. */
    String name() {
        return Session.HOME.relativize(path).toString();
    }

    /** What the page tells a reader to do, in its order. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index++) {
            Block block = blocks.get(index);
            Matcher file = FILE.matcher(before(block));
            if (block.language().equals("sh")) {
                Block next = index + 1 < blocks.size() ? blocks.get(index + 1) : null;
                boolean isShown =
                        next != null && PRINTED.contains(next.language()) && isBlank(block.end() + 1, next.first() - 1);
                steps.add(new Step(commands(block), null, isShown ? next : null));
            } else if (file.matches()) {
                steps.add(new Step(List.of(), file.group(1), block));
            }
        }
        return steps;
    }

    /** Lines of text that name a command and go over into a block, so that what it prints would be compared with nothing. */
    List<String> commandsInTextWithABlock() {
        return blocks.stream()
                .filter(block -> PRINTED.contains(block.language()))
                .map(this::before)
                .filter(line -> line.endsWith(":") && IN_TEXT.matcher(line).find())
                .toList();
    }

    /** The commands that stand in lines of text. */
    List<String> commandsInText() {
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            Matcher command = IN_TEXT.matcher(line);
            while (command.find()) {
                found.add(command.group().replace("`", ""));
            }
        }
        return found;
    }

    /** The blocks of a language. */
    List<Block> blocks(String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    /** What a block holds. */
    String text(Block block) {
        return String.join("\n", lines.subList(block.first(), block.end())) + "\n";
    }

    /** The page with other words in some of its blocks. */
    String with(Map<Block, String> replaced) {
        TreeMap<Integer, Map.Entry<Block, String>> fromTheLast = new TreeMap<>(Comparator.reverseOrder());
        replaced.entrySet().forEach(entry -> fromTheLast.put(entry.getKey().first(), entry));
        List<String> written = new ArrayList<>(lines);
        for (Map.Entry<Block, String> entry : fromTheLast.values()) {
            List<String> old =
                    written.subList(entry.getKey().first(), entry.getKey().end());
            old.clear();
            old.addAll(entry.getValue().stripTrailing().lines().toList());
        }
        return String.join("\n", written) + "\n";
    }

    /** The last line of text before a block. */
    private String before(Block block) {
        int line = block.first() - 2;
        while (line > 0 && lines.get(line).isBlank()) {
            line--;
        }
        return line < 0 ? "" : lines.get(line).strip();
    }

    private boolean isBlank(int first, int end) {
        return lines.subList(first, end).stream().allMatch(String::isBlank);
    }

    private List<String> commands(Block block) {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        for (String line : lines.subList(block.first(), block.end())) {
            command.append(line);
            if (line.endsWith("\\")) {
                command.append('\n');
                continue;
            }
            String whole = COMMENT.matcher(command).replaceFirst("").strip();
            if (!whole.isEmpty() && !whole.startsWith("#")) {
                commands.add(whole);
            }
            command.setLength(0);
        }
        return commands;
    }
}
