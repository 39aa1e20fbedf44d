package org.dateline.export.dossier;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A document in HTML, in one file without scripts that looks for nothing elsewhere. */
final class HtmlPage implements Page {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
            h1 { line-height: 1.2; } h3 { margin: 1.5rem 0 0.25rem; font-size: 1.05rem; } p { margin: 0.4rem 0; }
            blockquote { margin: 0.4rem 0; padding-left: 0.75rem; border-left: 3px solid #888; }
            table { border-collapse: collapse; } th, td { text-align: left; padding: 0.2rem 0.75rem 0.2rem 0; border-bottom: 1px solid #8886; }
            svg { width: 100%; height: auto; border: 1px solid #8886; } circle { fill: #1f5f74; fill-opacity: 0.6; }
            svg text { font-size: 12px; fill: currentColor; } line { stroke: #8886; }
            @media print { h3 { break-after: avoid; } }
            """;

    private final StringBuilder page = new StringBuilder();
    private String title = "";

    @Override
    public void heading(int level, String text) {
        title = title.isEmpty() ? text : title;
        element("h" + level, safe(text));
    }

    @Override
    public void paragraph(List<Run> runs) {
        element("p", written(runs));
    }

    @Override
    public void list(List<List<Run>> items, boolean isNumbered) {
        String name = isNumbered ? "ol" : "ul";
        page.append('<').append(name).append(">\n");
        items.forEach(item -> element("li", written(item)));
        page.append("</").append(name).append(">\n");
    }

    @Override
    public void quotation(List<Run> runs) {
        element("blockquote", written(runs));
    }

    @Override
    public void table(List<String> heads, List<List<String>> rows) {
        page.append("<table>\n");
        element("tr", cells(heads, "th"));
        rows.forEach(row -> element("tr", cells(row, "td")));
        page.append("</table>\n");
    }

    private static String cells(List<String> cells, String name) {
        return cells.stream()
                .map(cell -> "<" + name + ">" + safe(cell) + "</" + name + ">")
                .collect(Collectors.joining());
    }

    @Override
    public void map(List<Spot> spots) {
        if (!spots.isEmpty()) {
            page.append(new SpotMap(spots).svg(HtmlPage::safe));
        }
    }

    private void element(String name, String content) {
        page.append(String.format(Locale.ROOT, "<%s>%s</%s>%n", name, content, name));
    }

    @Override
    public String text() {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + safe(title)
                + "</title>\n<style>\n"
                + STYLE + "</style>\n</head>\n<body>\n" + page.toString().replace("\r\n", "\n") + "</body>\n</html>\n";
    }

    private static String written(List<Run> runs) {
        return runs.stream().map(HtmlPage::written).collect(Collectors.joining());
    }

    private static String written(Run run) {
        String text = safe(run.text());
        String address = run.webAddress();
        if (address != null) {
            return "<a href=\"" + safe(address) + "\" rel=\"noopener noreferrer\">" + text + "</a>";
        }
        return run.isStrong() ? "<strong>" + text + "</strong>" : text;
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
