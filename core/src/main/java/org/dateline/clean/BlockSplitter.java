package org.dateline.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts a text into blocks: paragraphs, headlines, captions, labels. Blank lines part blocks. Single line breaks part
 * them too, unless the lines look wrapped by a machine: short, and broken in mid-sentence.
 */
final class BlockSplitter {

    /** Longer lines were not wrapped. Mail and wire copy wraps at 60 to 80. */
    private static final int WIDEST_WRAP = 110;

    private static final int NARROWEST_WRAP = 50;

    private final String text;
    private final Predicate<TextRange> standsAlone;
    private final List<TextRange> blocks = new ArrayList<>();

    private BlockSplitter(String text, Predicate<TextRange> standsAlone) {
        this.text = text;
        this.standsAlone = standsAlone;
    }

    /**
     * The blocks of a text, in order.
     *
     * @param standsAlone whether a line is a block of its own wherever it stands, such as an advertisement marker
     */
    static List<TextRange> split(String text, Predicate<TextRange> standsAlone) {
        BlockSplitter splitter = new BlockSplitter(text, standsAlone);
        List<TextRange> run = new ArrayList<>();
        int start = 0;
        for (int index = 0; index <= text.length(); index++) {
            if (index < text.length() && !isBreak(text.charAt(index))) {
                continue;
            }
            TextRange line = new TextRange(start, index);
            if (line.stripped(text).isEmpty()) {
                // The two halves of a carriage return and line feed part nothing.
                boolean betweenHalves = index > 0
                        && start == index
                        && index < text.length()
                        && text.charAt(index) == '\n'
                        && text.charAt(index - 1) == '\r';
                if (!betweenHalves) {
                    splitter.addRun(run);
                    run.clear();
                }
            } else {
                run.add(line);
            }
            start = index + 1;
        }
        splitter.addRun(run);
        return splitter.blocks;
    }

    private static boolean isBreak(char letter) {
        return letter == '\n'
                || letter == '\r'
                || letter == '\f'
                || letter == '\u000B'
                || letter == '\u0085'
                || letter == '\u2028'
                || letter == '\u2029';
    }

    private void addRun(List<TextRange> run) {
        List<TextRange> lines = new ArrayList<>();
        for (TextRange line : run) {
            if (run.size() > 1 && standsAlone.test(line.stripped(text))) {
                addLines(lines);
                lines.clear();
                add(line);
            } else {
                lines.add(line);
            }
        }
        addLines(lines);
    }

    private void addLines(List<TextRange> lines) {
        if (lines.isEmpty()) {
            return;
        }
        int width = lines.stream().mapToInt(TextRange::length).max().orElse(0);
        boolean wrapped = width <= WIDEST_WRAP && mostBreaksAreInMidSentence(lines);
        int start = lines.get(0).start();
        for (int index = 0; index + 1 < lines.size(); index++) {
            if (!wrapped || partsParagraphs(lines.get(index), lines.get(index + 1), Math.max(width, NARROWEST_WRAP))) {
                add(new TextRange(start, lines.get(index).end()));
                start = lines.get(index + 1).start();
            }
        }
        add(new TextRange(start, lines.get(lines.size() - 1).end()));
    }

    private boolean mostBreaksAreInMidSentence(List<TextRange> lines) {
        int open = 0;
        for (int index = 0; index + 1 < lines.size(); index++) {
            if (!endsSentence(lines.get(index))) {
                open++;
            }
        }
        return open * 2 >= lines.size() - 1;
    }

    /** Inside wrapped text: a line that stops well before the margin, or an indented next one. */
    private boolean partsParagraphs(TextRange line, TextRange next, int width) {
        if (indent(next) > indent(line) + 1) {
            return true;
        }
        char first = text.charAt(next.stripped(text).start());
        if (Character.isLowerCase(first)) {
            return false;
        }
        int length = line.stripped(text).length();
        return endsSentence(line) ? length < width * 0.75 : length < width * 0.5;
    }

    private int indent(TextRange line) {
        return line.stripped(text).start() - line.start();
    }

    private boolean endsSentence(TextRange line) {
        TextRange inner = line.stripped(text);
        int last = inner.end() - 1;
        while (last > inner.start() && "\"'”’)]»".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= inner.start() && ".!?:…".indexOf(text.charAt(last)) >= 0;
    }

    private void add(TextRange block) {
        TextRange inner = block.stripped(text);
        if (!inner.isEmpty()) {
            blocks.add(inner);
        }
    }
}
