package org.dateline.data.file;

import java.util.ArrayList;
import java.util.List;

/** Lines of a YAML file that is a list, so that a message can give the line of an item. */
public final class YamlListLines {

    private static final int SEARCHED_LETTERS = 30;

    private final List<String> lines;
    private final List<Integer> starts = new ArrayList<>();

    public YamlListLines(DataFile file) {
        lines = file.lines();
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).startsWith("- ")) {
                starts.add(index + 1);
            }
        }
    }

    /** The line on which an item begins, both from 1 and from 0; 0 when it cannot be found. */
    public int start(int item) {
        return item < starts.size() ? starts.get(item) : 0;
    }

    /** The line of an item that holds a written text; the item's first line when none does. */
    public int lineOf(int item, String written) {
        int from = start(item);
        int end = item + 1 < starts.size() ? starts.get(item + 1) : lines.size() + 1;
        String begin = written.substring(0, Math.min(SEARCHED_LETTERS, written.length()));
        for (int line = from; line < end && line > 0; line++) {
            if (lines.get(line - 1).contains(begin)) {
                return line;
            }
        }
        return from;
    }
}
