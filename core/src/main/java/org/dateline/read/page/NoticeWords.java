package org.dateline.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Release;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a wire service writes before a title or in a note to editors when a version replaces or withdraws earlier ones:
 * {@code data/en/read/notices.tsv}.
 */
final class NoticeWords {

    /** The file. */
    static final String FILE = "read/notices.tsv";

    private static final List<String> COLUMNS = List.of("notice", "words");
    private static final List<String> NOTICES = List.of("update", "correction", Release.KILL);

    private record Words(String notice, Pattern before, Pattern inside) {}

    /**
     * What a title is and what is written before it.
     *
     * @param title the title alone
     * @param notice what this version is to earlier ones, or null
     * @param version its number, or null
     */
    record Noticed(
            @Nullable String title,
            @Nullable String notice,
            @Nullable String version) {}

    private final List<Words> words = new ArrayList<>();

    /** @param problems gets what is wrong with the file */
    NoticeWords(DataFile file, List<Problem> problems) {
        for (DataTable.Row row : DataTable.withColumns(file, COLUMNS, problems).rows()) {
            if (!NOTICES.contains(row.get("notice"))) {
                problems.add(row.problem(
                        "\"" + row.get("notice") + "\" is no notice", "write " + String.join(", ", NOTICES)));
                continue;
            }
            List<String> all = new ArrayList<>(row.parts("words"));
            all.sort((one, other) -> other.length() - one.length());
            for (String phrase : all) {
                String pattern = Pattern.quote(phrase.strip()).replace("#", "\\E(?<version>\\d{1,3})\\w{0,2}\\Q");
                words.add(new Words(
                        row.get("notice"),
                        Pattern.compile("^[*\\s]{0,9}" + pattern + "(?:\\s{0,3}[-:\u2013\u2014/]+\\s{0,9}|\\s{0,9}$)"),
                        Pattern.compile("(?:^|[-:;,.\\s])" + pattern + "(?=[-:;,.\\s]|$)")));
            }
        }
    }

    /**
     * Reads a title and what stands beside it.
     *
     * @param title the title, or null
     * @param beside a slug and a note to editors, where there are; written in capitals they say the same
     */
    Noticed of(@Nullable String title, @Nullable String... beside) {
        String notice = null;
        String version = null;
        String rest = title;
        String written = title == null ? "" : title;
        for (Words before : words) {
            Matcher match = before.before().matcher(written);
            if (match.find()) {
                notice = before.notice();
                version = version(match);
                String alone = written.substring(match.end()).strip();
                rest = alone.isEmpty() ? title : alone;
                break;
            }
        }
        for (String other : beside) {
            for (Words inside : notice == null && other != null ? words : List.<Words>of()) {
                Matcher match = inside.inside().matcher(String.valueOf(other));
                if (notice == null && match.find()) {
                    notice = inside.notice();
                    version = version(match);
                }
            }
        }
        return new Noticed(rest, notice, version);
    }

    private static @Nullable String version(Matcher match) {
        return match.pattern().pattern().contains("?<version>") ? match.group("version") : null;
    }

    /** The release of an item with what its words say, where its provider says nothing of that in fields. */
    static Release with(Release release, Noticed noticed) {
        return new Release(
                release.guid(),
                release.place(),
                release.provider(),
                release.slug(),
                release.urgency(),
                release.embargo(),
                release.version() == null ? noticed.version() : release.version(),
                release.notice() == null ? noticed.notice() : release.notice(),
                release.updated());
    }

    /** A title or slug as it is compared: small letters and figures. */
    static String plain(@Nullable String words) {
        return words == null
                ? ""
                : words.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }
}
