package org.dateline.cluster.coding;

import java.util.Objects;
import org.dateline.export.Digest;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.story.Subject;
import org.dateline.model.CodedReport;
import org.dateline.model.Report;
import org.dateline.store.Given;
import org.dateline.store.StoredReport;
import org.jspecify.annotations.Nullable;

/** A coded report as it goes from operator to operator: its records, and what it is linked by. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class Coded {

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
        CodedReport report = stored.coded();
        Report given = report.article().report();
        Coded coded = new Coded();
        coded.id = given.id();
        coded.text = given.text().string();
        coded.given = Given.written(given);
        coded.sha256 = Digest.sha256(coded.text);
        coded.codedBy = codedBy;
        coded.title = report.article().title();
        coded.url = given.url();
        coded.source = given.source();
        coded.language = given.language();
        if (report.article().published() != null) {
            coded.day =
                    Objects.requireNonNull(report.article().published()).date().toEpochDay();
        }
        coded.record = stored.record();
        coded.events = report.events().stream().map(event -> event.id()).toArray(String[]::new);
        coded.types = report.events().stream().map(event -> event.code().type()).toArray(String[]::new);
        coded.records = stored.events().toArray(String[]::new);
        coded.statements = stored.statements().toArray(String[]::new);
        coded.marked(stored.marks());
        return coded;
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
