package org.dateline.store.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.model.report.LeftOut;
import org.dateline.model.report.PagePart;
import org.dateline.model.report.Published;
import org.dateline.model.report.Release;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a report was given with beside its text, as JSON: with both the report can be coded anew. */
public final class ReportMetadata {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportMetadata() {}

    /** Everything of a report but its id and its text, as JSON. */
    public static String write(Report report) {
        ObjectNode node = JSON.createObjectNode();
        node.put("title", report.title()).put("url", report.url()).put("source", report.source());
        Published published = report.published();
        if (published != null) {
            node.put("published", published.date().toString());
            node.put("basis", published.basis().name().toLowerCase(Locale.ROOT));
        }
        node.put("language", report.language()).put("origin", report.origin()).put("byline", report.byline());
        ArrayNode parts = node.putArray("parts");
        for (PagePart part : report.parts()) {
            parts.addArray().add(part.span().start()).add(part.span().end()).add(part.path());
        }
        ArrayNode leftOut = node.putArray("left_out");
        for (LeftOut left : report.leftOut()) {
            leftOut.addArray().add(left.kind()).add(left.blocks()).add(left.letters());
        }
        release(node, report.release());
        return node.toString();
    }

    private static void release(ObjectNode node, Release release) {
        if (release.equals(Release.UNKNOWN)) {
            return;
        }
        ObjectNode given = node.putObject("release");
        given.put("guid", release.guid()).put("place", release.place()).put("provider", release.provider());
        given.put("slug", release.slug()).put("urgency", release.urgency()).put("embargo", release.embargo());
        given.put("version", release.version()).put("notice", release.notice());
        Published updated = release.updated();
        if (updated != null) {
            given.put("updated", updated.date().toString());
            given.put("basis", updated.basis().name().toLowerCase(Locale.ROOT));
        }
    }

    private static Release release(JsonNode given) {
        return given.isObject()
                ? new Release(
                        text(given, "guid"),
                        text(given, "place"),
                        text(given, "provider"),
                        text(given, "slug"),
                        given.path("urgency").isInt() ? given.path("urgency").asInt(0) : null,
                        text(given, "embargo"),
                        text(given, "version"),
                        text(given, "notice"),
                        published(given, "updated"))
                : Release.UNKNOWN;
    }

    private static @Nullable Published published(JsonNode node, String name) {
        String day = text(node, name);
        String basis = node.path("basis").asString("field").toUpperCase(Locale.ROOT);
        return day == null ? null : new Published(LocalDate.parse(day), Published.Basis.valueOf(basis));
    }

    /** Whether a report has the same metadata, wherever it came from. */
    public static boolean isSame(String given, Report report) {
        return withoutOrigin(given).equals(withoutOrigin(write(report)));
    }

    private static JsonNode withoutOrigin(String given) {
        ObjectNode node = (ObjectNode) JSON.readTree(given);
        node.remove("origin");
        return node;
    }

    /** Reads what {@link #write} wrote. */
    public static Report read(String id, String text, String given) {
        JsonNode node = JSON.readTree(given);
        List<PagePart> parts = new ArrayList<>();
        for (JsonNode part : node.path("parts")) {
            Span span = new Span(part.path(0).asInt(0), part.path(1).asInt(0));
            parts.add(new PagePart(span, part.path(2).asString("")));
        }
        List<LeftOut> leftOut = new ArrayList<>();
        for (JsonNode left : node.path("left_out")) {
            leftOut.add(new LeftOut(
                    left.path(0).asString(""),
                    left.path(1).asInt(0),
                    left.path(2).asInt(0)));
        }
        return new Report(
                id,
                new StoredText(text),
                text(node, "title"),
                published(node, "published"),
                text(node, "url"),
                text(node, "source"),
                text(node, "language"),
                node.path("origin").asString("the store"),
                text(node, "byline"),
                parts,
                leftOut,
                release(node.path("release")));
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.asString("") : null;
    }
}
