package org.dateline.cluster.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dateline.link.copy.Copies;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.story.Subject;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Report;
import org.dateline.store.read.ReportMetadata;
import org.dateline.store.read.StoredReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A coded report as it goes from operator to operator: its records, and what it is linked by. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class Coded {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Stands for a day that is not known. */
    public static final long NO_DAY = Long.MIN_VALUE;

    /** Id of the report. */
    public String id = "";

    /** Day of publication, from 1970-01-01. */
    public long day = NO_DAY;

    /** SHA-256 of the stored text. */
    public String sha256 = "";

    /** The program and the data that coded it. */
    public String codedBy = "";

    /** Headline of the article. */
    public @Nullable String title;

    /** Its address. */
    public @Nullable String url;

    /** Who published it. */
    public @Nullable String source;

    /** Who answers for it. */
    public @Nullable String owner;

    /** Its language. */
    public @Nullable String language;

    /** The report's record, JSON. */
    public String record = "";

    /** The stored text. */
    public String text = "";

    /** Everything else that it was given with. */
    public String given = "";

    /** Ids of its events. */
    public String[] events = {};

    /** Their types. */
    public String[] types = {};

    /** Their records, JSON. */
    public String[] records = {};

    /** The records of its statements, JSON. */
    public String[] statements = {};

    /** SHA-256 of its paragraphs. */
    public String wording = "";

    /** What copies are found by: see {@link Fingerprint#bytes}. */
    public byte[] fingerprint = {};

    /** What it is about: see {@link Subject#bytes}. */
    public byte[] subject = {};

    /** Names of several words in it. */
    public String[] names = {};

    /** Numbers in it. */
    public String[] numbers = {};

    /** For Flink. */
    public Coded() {}

    /** Of what a store would keep. */
    public static Coded of(StoredReport stored, String codedBy) {
        Report given = stored.report();
        Coded coded = new Coded();
        coded.id = given.id();
        coded.text = given.text().string();
        coded.given = ReportMetadata.written(given);
        coded.sha256 = Digest.sha256(coded.text);
        coded.codedBy = codedBy;
        coded.title = stored.title();
        coded.url = given.url();
        coded.source = given.source();
        coded.language = given.language();
        Long day = stored.day();
        coded.day = day == null ? NO_DAY : day;
        coded.record = stored.record();
        coded.events = stored.events().stream().map(StoredReport.EventRecord::id).toArray(String[]::new);
        coded.types = stored.events().stream().map(StoredReport.EventRecord::type).toArray(String[]::new);
        coded.records = stored.events().stream().map(StoredReport.EventRecord::record).toArray(String[]::new);
        coded.statements =
                stored.statements().stream().map(StoredReport.StatementRecord::record).toArray(String[]::new);
        coded.marked(stored.marks());
        return coded;
    }

    /** What a store would keep. */
    public StoredReport stored() {
        List<StoredReport.EventRecord> told = new ArrayList<>();
        for (int index = 0; index < events.length; index++) {
            told.add(new StoredReport.EventRecord(events[index], types[index], records[index]));
        }
        return new StoredReport(
                ReportMetadata.read(id, text, given),
                title,
                dayOrNull(),
                record,
                told,
                Arrays.stream(statements).map(Coded::said).toList(),
                new StoredReport.Marks(
                        wording,
                        fingerprint,
                        Fingerprint.of(fingerprint).keys(Copies.KEYS),
                        Subject.of(subject),
                        Set.of(names),
                        Set.of(numbers),
                        owner));
    }

    private static StoredReport.StatementRecord said(String record) {
        JsonNode speaker = JSON.readTree(record).path("speaker");
        return new StoredReport.StatementRecord(word(speaker, "name"), word(speaker, "code"), record);
    }

    private static @Nullable String word(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.asString() : null;
    }

    private void marked(StoredReport.Marks marks) {
        wording = marks.digest();
        fingerprint = marks.fingerprint();
        subject = marks.subject().bytes();
        names = marks.names().stream().sorted().toArray(String[]::new);
        numbers = marks.numbers().stream().sorted().toArray(String[]::new);
        owner = marks.owner();
    }

    /** The day, or null. */
    public @Nullable Long dayOrNull() {
        return day == NO_DAY ? null : day;
    }
}
