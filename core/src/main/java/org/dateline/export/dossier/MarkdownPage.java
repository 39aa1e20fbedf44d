package org.dateline.export.dossier;

import java.util.List;
import java.util.stream.Collectors;

/** A document in CommonMark, with tables as GitHub has them. */
final class MarkdownPage implements Page {

    private final StringBuilder page = new StringBuilder();

    @Override
    public void heading(int level, String text) {
        page.append("#".repeat(level)).append(' ').append(safe(text)).append("\n\n");
    }

    @Override
    public void paragraph(List<Run> runs) {
        page.append(written(runs)).append("\n\n");
    }

    @Override
    public void list(List<List<Run>> items, boolean isNumbered) {
        int number = 0;
        for (List<Run> item : items) {
            number++;
            page.append(isNumbered ? number + ". " : "- ").append(written(item)).append('\n');
        }
        page.append('\n');
    }

    @Override
    public void quotation(List<Run> runs) {
        page.append("> ").append(written(runs)).append("\n\n");
    }

    @Override
    public void table(List<String> heads, List<List<String>> rows) {
        row(heads);
        row(heads.stream().map(head -> "---").toList());
        rows.forEach(cells -> row(cells.stream().map(MarkdownPage::safe).toList()));
        page.append('\n');
    }

    private void row(List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    @Override
    public void map(List<Spot> spots) {
        // Markdown has no drawings; the table of places says the same.
    }

    @Override
    public String text() {
        return page.toString().stripTrailing() + "\n";
    }

    private static String written(List<Run> runs) {
        return runs.stream().map(MarkdownPage::written).collect(Collectors.joining());
    }

    private static String written(Run run) {
        String text = safe(run.text());
        String address = run.webAddress();
        if (address != null) {
            return "[" + text + "](" + address + ")";
        }
        return run.isStrong() ? "**" + text + "**" : text;
    }

    /** The words with a backslash before each letter that Markdown would take for a mark. */
    private static String safe(String text) {
        String marked = text.replaceAll("[\\\\`*_\\[\\]<>#|~!&]", "\\\\$0");
        return marked.replaceAll("^([-+=]|\\d{1,9}[.)])(?=\\s|$)", "\\\\$1");
    }
}
