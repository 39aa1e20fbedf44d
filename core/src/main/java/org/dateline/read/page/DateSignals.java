package org.dateline.read.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.block.PageBlock;
import org.dateline.read.block.Panels;
import org.dateline.read.page.WrittenDates.Found;
import org.dateline.read.page.WrittenDates.Label;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers every day that a page gives as its own, and the signals that name it: address, metadata, elements, text. */
final class DateSignals {

    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})[/_.-]?([01]?[0-9])[/_.-]?([0-3]?[0-9])(?![0-9])");

    private static final Pattern META_PUBLISHED = Pattern.compile(
            "(?:article|og|bt|rnews)[:.](?:published(?:_?time|date)?|pubdate)|datepublished|parsely-pub-date|sailthru[.]date"
                    + "|pub_?date|publish[-_]?(?:ed)?(?:[-_]?(?:date|time))?|published[-_](?:date|time)|publication[-_]?date|dc(?:terms)?[.:](?:date[.:]issued|issued|created|date[.:]created|date[.:]published)"
                    + "|article_date_original|cxenseparse:recs:publishtime|citation_(?:publication_|online_)?date|date_published|originalpublicationdate|displaydate|release_date|last-?publish\\w*"
                    + "|article[.:]created|created|datecreated|issue_date|timestamp|prism[.]publicationdate|dc[.]date[.]issued");

    private static final Pattern META_DATE =
            Pattern.compile("(?:dc(?:terms)?[.:])?date|datum|article_date|pdate|dateposted|gentime|posttime");

    private static final Pattern META_MODIFIED = Pattern.compile(
            "(?:article|og|bt|rnews)[:.](?:modified|updated)(?:_?time|date)?|datemodified|last-?modified|revised|moddate|updated_?time|lastmod|dc(?:terms)?[.:](?:date[.:])?modified|modified|date_modified|revision_date|date[.]updated");

    private static final Pattern SCRIPT_VALUE =
            Pattern.compile("[\"']((?:19|20)[0-9]{2}[-/][01]?[0-9][-/][0-3]?[0-9])(?![0-9])");

    private static final Pattern SCRIPT_KEY = Pattern.compile(
            "(?i)(date_?published|publish(?:ed)?_?(?:date|time|at|on)?|pub_?date|publication_?date|date_?created|created_?(?:at|date|on|time)?|release_?date|posted_?(?:at|on|date)?|first_?publish\\w{0,8}|display_?date|date_?modified|modified_?\\w{0,5}|updated_?\\w{0,5}|last_?mod\\w{0,8}|upload_?date|date)\\\\?[\"']\\s{0,3}[:=]\\s{0,3}\\\\?$");

    /** How far before its value a script's key stands. */
    private static final int KEY = 50;

    private static final Pattern DATE_NAME = Pattern.compile(
            "(?i)(?:^|[^a-z])(?:date\\w{0,12}|datum|dat|fecha|data|pub\\w{0,12}|post(?:ed|meta|info|date|time)\\w{0,8}|time\\w{0,8}|byline|meta|entry-?meta|article-?info|info|submitted|dateline|created|erstellt|published)(?:$|[^a-z])");

    private static final int LONGEST_SCRIPT = 400_000;

    private static final int MOST_KEYS = 20;

    private final WrittenDates dates;
    private final Panels panels;
    private final Map<LocalDate, Set<String>> signals = new LinkedHashMap<>();
    private final boolean monthFirst;
    /** Whether days of captions and comments are taken too, for want of others. */
    private boolean takesAll;

    private DateSignals(WrittenDates dates, Panels panels, boolean monthFirst) {
        this.dates = dates;
        this.panels = panels;
        this.monthFirst = monthFirst;
    }

    /**
     * The days of a page and what names each.
     *
     * @param panels knows what of the page is no part of it
     * @param page what it states about itself outside its text
     * @param linked what it states about itself in JSON-LD
     * @param address its address, or null
     * @param blocks its blocks of text
     * @param likely how likely each is the article's
     */
    static Map<LocalDate, Set<String>> of(
            WrittenDates dates,
            Panels panels,
            PageMetadata page,
            LinkedData linked,
            @Nullable String address,
            List<PageBlock> blocks,
            double[] likely) {
        String language = page.language().toLowerCase(Locale.ROOT);
        boolean american = language.startsWith("en") && !language.equals("en-gb") && !language.equals("en-au");
        DateSignals gathered = new DateSignals(dates, panels, american);
        gathered.address(address);
        gathered.linked(linked);
        gathered.metadata(page);
        gathered.all(page, blocks, likely);
        if (gathered.signals.isEmpty()) {
            gathered.takesAll = true;
            gathered.all(page, blocks, likely);
        }
        return gathered.signals;
    }

    private void all(PageMetadata page, List<PageBlock> blocks, double[] likely) {
        elements(page);
        text(blocks, likely);
    }

    private void add(@Nullable LocalDate day, String signal) {
        if (day != null) {
            signals.computeIfAbsent(day, unused -> new LinkedHashSet<>()).add(signal);
        }
    }

    private void address(@Nullable String address) {
        add(inAddress(address), "address");
    }

    private static @Nullable LocalDate inAddress(@Nullable String address) {
        Matcher match = IN_ADDRESS.matcher(address == null ? "" : address);
        while (match.find()) {
            LocalDate day = WrittenDates.day(match.group(1), match.group(2), match.group(3));
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private void linked(LinkedData linked) {
        for (String property : List.of("datePublished", "dateCreated", "dateModified", "uploadDate")) {
            add(dates.first(linked.get(property)), "linked_" + property.toLowerCase(Locale.ROOT));
        }
    }

    private void metadata(PageMetadata page) {
        page.values().forEach((name, content) -> {
            if (META_PUBLISHED.matcher(name).matches()) {
                add(dates.first(content), "meta_published");
            } else if (META_MODIFIED.matcher(name).matches()) {
                add(dates.first(content), "meta_modified");
            } else if (META_DATE.matcher(name).matches()) {
                add(dates.first(content), "meta_date");
            } else if (name.equals("og:image") || name.equals("twitter:image")) {
                add(inAddress(content), "image_address");
            } else if (name.equals("og:url")) {
                add(inAddress(content), "address");
            } else if (name.endsWith("description")) {
                dates.in(content, monthFirst).forEach(found -> add(found.day(), "description"));
            }
        });
        for (Element script : page.scripts()) {
            String code = script.data();
            if (code.length() < LONGEST_SCRIPT && !code.isEmpty()) {
                script(code);
            }
        }
    }

    private void script(String code) {
        Matcher match = SCRIPT_VALUE.matcher(code);
        int count = 0;
        while (count < MOST_KEYS && match.find()) {
            Matcher named = SCRIPT_KEY.matcher(code.substring(Math.max(0, match.start() - KEY), match.start()));
            if (!named.find()) {
                continue;
            }
            String key = named.group(1).toLowerCase(Locale.ROOT);
            boolean late = key.contains("mod") || key.contains("updat");
            String early = key.equals("date") ? "script_date" : count < 3 ? "script_published" : "script_later";
            add(dates.first(match.group(1)), late ? "script_modified" : early);
            count++;
        }
    }

    private void elements(PageMetadata page) {
        int times = 0;
        for (Element element : page.marked()) {
            if (isAnothers(element)) {
                continue;
            }
            LocalDate day = first(value(element));
            String words = element.attr("itemprop") + " " + element.className()
                    + (element.hasAttr("pubdate") ? " published" : "");
            String lower = words.toLowerCase(Locale.ROOT);
            boolean late = lower.contains("modif") || lower.contains("updat");
            boolean published =
                    lower.contains("publish") || lower.contains("datecreated") || lower.contains("entry-date");
            String order = times == 0 ? "first" : times < 3 ? "early" : "later";
            add(day, late ? "time_modified" : published ? "time_published_" + order : "time_" + order);
            times += day == null ? 0 : 1;
        }
    }

    /** Whether a day in an element is a picture's or a reader's, and so never the page's. */
    private boolean isAnothers(Element element) {
        return !takesAll && (element.closest("figcaption, figure") != null || panels.isInside(element));
    }

    private @Nullable LocalDate first(String value) {
        List<Found> found = dates.in(value.length() > 200 ? value.substring(0, 200) : value, monthFirst);
        return found.isEmpty() ? null : found.get(0).day();
    }

    private static String value(Element element) {
        for (String attribute : List.of("content", "datetime", "title")) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }

    private void text(List<PageBlock> blocks, double[] likely) {
        int first = -1;
        for (int index = 0; index < likely.length && first < 0; index++) {
            first = likely[index] >= 0.5 && blocks.get(index).text().length() > 60 ? index : -1;
        }
        int seen = 0;
        int named = 0;
        for (int index = 0; index < blocks.size(); index++) {
            PageBlock block = blocks.get(index);
            if (block.caption() && !takesAll || isAnothers(block.element())) {
                continue;
            }
            String text = block.text();
            for (Found found : dates.in(text.length() > 3000 ? text.substring(0, 3000) : text, monthFirst)) {
                boolean brief = text.length() < 120;
                String label = found.label() == Label.NONE
                        ? ""
                        : "_" + found.label().name().toLowerCase(Locale.ROOT);
                int distance = first < 0 ? 99 : index - first;
                String place = distance >= -8 && distance <= 1
                        ? "near"
                        : distance < -8 ? "before" : likely[index] >= 0.5 ? "within" : "after";
                add(
                        found.day(),
                        "text_" + (brief ? "brief_" : "long_") + place
                                + (brief ? label : found.label() == Label.NONE ? "" : "_label"));
                if (brief && isNamed(block.element())) {
                    add(found.day(), named++ == 0 ? "named_first" : "named_" + place);
                }
                add(found.day(), seen++ == 0 ? "text_first" : seen < 4 ? "text_early" : "text_later");
            }
        }
    }

    private static boolean isNamed(Element element) {
        int level = 0;
        for (Element above = element; above != null && level < 3; above = above.parent(), level++) {
            if (above.attributesSize() > 0
                    && (DATE_NAME.matcher(above.className()).find()
                            || DATE_NAME.matcher(above.id()).find())) {
                return true;
            }
        }
        return false;
    }
}
