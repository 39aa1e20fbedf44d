package org.dateline.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dateline.Dateline;
import org.dateline.codec.Origin;
import org.dateline.data.DataFolder;
import org.dateline.export.JsonLinesWriter;
import org.dateline.export.JsonLinesWriter.Extra;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.dateline.read.FaultBarrier;
import org.dateline.read.TimeLimit;
import org.dateline.read.TookTooLong;
import org.dateline.serve.http.HttpProblem;
import org.dateline.serve.http.JsonBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Codes texts that are given to it, and keeps none. The models are read when the first comes. */
final class TextCoder implements AutoCloseable {

    /** The longest text, in bytes of the question. */
    static final int LONGEST = 200_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int PATIENCE_SECONDS = 30;

    /** How long a text may be coded: many times what a long report takes. */
    static final Duration MOST = Duration.ofSeconds(20);

    /** One processor is left to those who read. */
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    private final TimeLimit time = new TimeLimit(MOST);
    private final DataFolder data;
    private @Nullable Dateline dateline;

    TextCoder(DataFolder data) {
        this.data = data;
    }

    /**
     * Codes a text.
     *
     * @param question JSON with {@code text} and, where wanted, {@code title} and {@code published}
     * @return its report, events and statements
     */
    ObjectNode code(String question) {
        JsonNode node = JsonBody.object(question, "{\"text\": \"…\", \"published\": \"2026-11-23\"}");
        String text = node.path("text").asString("");
        if (text.isBlank()) {
            throw HttpProblem.unreadable("there is no text; send {\"text\": \"…\", \"published\": \"2026-11-23\"}");
        }
        String title = node.path("title").asString("");
        Report report = new Report(
                "text",
                new StoredText(text),
                title.isBlank() ? null : title,
                published(node),
                null,
                null,
                null,
                "page");
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new HttpProblem(503, "Too busy", "The server codes other texts; ask again in a moment");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HttpProblem(503, "Ended", "The server is being ended");
        }
        try {
            return coded(report).put("text", text);
        } finally {
            places.release();
        }
    }

    private static @Nullable Published published(JsonNode node) {
        String written = node.path("published").asString("");
        try {
            return written.isBlank() ? null : new Published(LocalDate.parse(written), Published.Basis.OPTION);
        } catch (DateTimeException invalid) {
            throw HttpProblem.unreadable("published is no day like 2026-11-23: " + written);
        }
    }

    private ObjectNode coded(Report report) {
        Dateline coder = opened();
        FaultBarrier.Outcome<CodedReport> outcome =
                FaultBarrier.around(report, () -> time.around(coder::code).apply(report));
        CodedReport coded = outcome.value();
        if (outcome.cause() instanceof TookTooLong) {
            throw new HttpProblem(
                    422,
                    "The text takes too long",
                    "It takes longer than " + MOST.toSeconds()
                            + " seconds; ask for a part of it, or use dateline code");
        }
        if (coded == null) {
            LoggerFactory.getLogger(TextCoder.class).error("a text cannot be coded", outcome.cause());
            throw new HttpProblem(500, "The text cannot be coded", outcome.why());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = new JsonLinesWriter(
                bytes, new Origin(coder.coder(), coder.dataVersion()), Set.of(Extra.REPORTS, Extra.STATEMENTS))) {
            writer.write(coded);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode events = answer.putArray("events");
        ArrayNode statements = answer.putArray("statements");
        bytes.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).forEach(record -> {
            switch (record.path("record").asString()) {
                case "event" -> events.add(record);
                case "statement" -> statements.add(record);
                default -> answer.set("report", record);
            }
        });
        return answer;
    }

    private synchronized Dateline opened() {
        if (dateline == null) {
            dateline = Dateline.open(data);
        }
        return dateline;
    }

    @Override
    public synchronized void close() {
        if (dateline != null) {
            dateline.close();
        }
    }
}
