package org.dateline.clean;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Article;
import org.dateline.model.report.Caption;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Published;
import org.dateline.model.report.Removal;
import org.dateline.model.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Sorts a report's text into paragraphs, captions and what is no news. Every character that shows is in exactly one of
 * them, or in the title. A caption stands both in {@code captions} and, as kind {@code caption}, in {@code removed}.
 */
public final class Cleaner {

    /** How many blocks at the beginning and at the end of a report count as its top and bottom. */
    private static final int ZONE = 8;

    private final List<CleanRule> removals;
    private final CaptionFinder captions;
    private final DateWords dates;

    /**
     * @param files the data folder's {@code clean/*.yaml}, in order of growing precedence
     * @throws DataProblems with everything that is wrong in them
     */
    public Cleaner(List<DataFile> files) {
        CleanPatterns patterns = CleanPatterns.of(files);
        this.removals = patterns.of(CleanRule.Use.REMOVE);
        this.captions = new CaptionFinder(patterns);
        this.dates = patterns.dates();
    }

    /** Everything wrong in pattern files, with file and line: broken entries, and examples that do not come out. */
    public static List<Problem> check(List<DataFile> files) {
        return CleanPatterns.check(files);
    }

    /** The report, sorted. A text with no news in it gives an article without paragraphs. */
    public Article clean(Report report) {
        String text = report.text().string();
        List<TextRange> blocks = BlockSplitter.split(text, line -> standsAlone(text, line));
        Sorting sorting = new Sorting(text, dates);
        for (int index = 0; index < blocks.size(); index++) {
            boolean top = index < ZONE;
            boolean bottom = index >= blocks.size() - ZONE;
            List<CleanRule> rules = removals.stream()
                    .filter(rule -> rule.zone() == CleanRule.Zone.ANY
                            || rule.zone() == CleanRule.Zone.TOP && top
                            || rule.zone() == CleanRule.Zone.BOTTOM && bottom)
                    .toList();
            sort(sorting, blocks.get(index), rules);
        }
        return sorting.article(report);
    }

    /** Whether a line is a block of its own even in the middle of wrapped text. */
    private boolean standsAlone(String text, TextRange line) {
        for (CleanRule rule : removals) {
            if (rule.place() == CleanRule.Place.WHOLE && rule.find(text, line) != null) {
                return true;
            }
        }
        List<CaptionFinder.Found> found = captions.find(text, line);
        return found.size() == 1 && found.get(0).range().equals(line);
    }

    private void sort(Sorting sorting, TextRange block, List<CleanRule> rules) {
        CleanRule.Match whole = first(sorting.text, block, rules, CleanRule.Place.WHOLE);
        if (whole != null) {
            sorting.remove(whole);
            return;
        }
        int from = block.start();
        for (CaptionFinder.Found found : captions.find(sorting.text, block)) {
            sortInside(sorting, new TextRange(from, found.range().start()), rules, block);
            sorting.add(found);
            from = found.range().end();
        }
        sortInside(sorting, new TextRange(from, block.end()), rules, block);
    }

    /** Takes out what stands in the middle, then peels what is left. */
    private void sortInside(Sorting sorting, TextRange piece, List<CleanRule> rules, TextRange block) {
        List<CleanRule.Match> inside = new ArrayList<>();
        for (CleanRule rule : rules) {
            if (rule.place() == CleanRule.Place.INSIDE) {
                inside.addAll(rule.findAll(sorting.text, piece));
            }
        }
        inside.sort(Comparator.comparingInt(match -> match.range().start()));
        int from = piece.start();
        for (CleanRule.Match match : inside) {
            if (match.range().start() >= from) {
                peel(sorting, new TextRange(from, match.range().start()), rules, block);
                sorting.remove(match);
                from = match.range().end();
            }
        }
        peel(sorting, new TextRange(from, piece.end()), rules, block);
    }

    /**
     * Takes off heads and tails until none is left; the rest is a paragraph.
     *
     * @param block the block that the piece is of, which no rule takes out as a whole
     */
    private static void peel(Sorting sorting, TextRange piece, List<CleanRule> rules, TextRange block) {
        TextRange rest = piece.stripped(sorting.text);
        while (!rest.isEmpty()) {
            CleanRule.Match match = rest.equals(block) ? null : first(sorting.text, rest, rules, CleanRule.Place.WHOLE);
            if (match == null) {
                match = first(sorting.text, rest, rules, CleanRule.Place.HEAD);
            }
            if (match == null) {
                match = first(sorting.text, rest, rules, CleanRule.Place.TAIL);
            }
            if (match == null) {
                sorting.paragraphs.add(rest);
                return;
            }
            sorting.remove(match);
            boolean atStart = match.range().start() == rest.start();
            rest = (atStart
                            ? new TextRange(match.range().end(), rest.end())
                            : new TextRange(rest.start(), match.range().start()))
                    .stripped(sorting.text);
        }
    }

    private static CleanRule.@Nullable Match first(
            String text, TextRange block, List<CleanRule> rules, CleanRule.Place place) {
        for (CleanRule rule : rules) {
            CleanRule.Match match = rule.place() == place ? rule.find(text, block) : null;
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    /** What has been found in one report so far. */
    private static final class Sorting {

        private final String text;
        private final DateWords dates;
        private final List<TextRange> paragraphs = new ArrayList<>();
        private final List<CaptionFinder.Found> found = new ArrayList<>();
        private final List<CleanRule.Match> removed = new ArrayList<>();

        Sorting(String text, DateWords dates) {
            this.text = text;
            this.dates = dates;
        }

        void add(CaptionFinder.Found caption) {
            found.add(caption);
        }

        void remove(CleanRule.Match match) {
            removed.add(match);
        }

        Article article(Report report) {
            Headline headline = Headline.of(report, paragraphs);
            List<Caption> captions = new ArrayList<>();
            List<Removal> removals = new ArrayList<>();
            for (CaptionFinder.Found caption : found) {
                var span = report.text()
                        .spanOfUtf16(caption.range().start(), caption.range().end());
                removals.add(new Removal("caption", span));
                if (!caption.words().isEmpty()) {
                    TextRange credit = caption.credit();
                    captions.add(new Caption(
                            caption.words().in(text),
                            credit == null ? null : credit.in(text).strip(),
                            span));
                }
            }
            for (CleanRule.Match match : removed) {
                TextRange shown = match.range().stripped(text);
                if (!shown.isEmpty()) {
                    removals.add(
                            new Removal(match.rule().kind(), report.text().spanOfUtf16(shown.start(), shown.end())));
                }
            }
            removals.sort(Comparator.comparing(Removal::span));
            Published published = report.published() != null ? report.published() : publishedInText();
            ProvenanceReader signature = new ProvenanceReader(report, removed, dates);
            return new Article(
                    report,
                    headline.title(),
                    signature.originalTitle(),
                    published,
                    headline.paragraphs().stream()
                            .map(range -> report.text().spanOfUtf16(range.start(), range.end()))
                            .toList(),
                    captions,
                    removals,
                    signature.provenance(published));
        }

        /** The date of the entry that stands first in the data folder; a label is worth more than a bare date. */
        private @Nullable Published publishedInText() {
            List<CleanRule.Match> ranked = new ArrayList<>(removed);
            ranked.sort(Comparator.comparingInt(match -> match.rule().order()));
            for (CleanRule.Match match : ranked) {
                TextRange words = match.group("date");
                LocalDate date = words == null ? null : dates.parse(words.in(text));
                if (date != null) {
                    return new Published(date, Published.Basis.TEXT);
                }
            }
            return null;
        }
    }
}
