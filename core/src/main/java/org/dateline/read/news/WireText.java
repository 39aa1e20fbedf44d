package org.dateline.read.news;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.report.Release;

/**
 * Reads stories that a wire service sends as text: IPTC 7901 (a head with service, number, urgency and category; a tail with day and time)
 * and ANPA 1312 (a head with service and number, a keyword, a tail with service and day). What is head and tail is no news.
 */
public final class WireText {

    /** eca045 4 i 145 nwire: service and number, urgency, category, words, free text. */
    private static final Pattern IPTC = Pattern.compile(
            "(?m)^\\s{0,9}([A-Za-z]{2,4}\\d{3,4})[ \\t]+([1-9])[ \\t]+[A-Za-z]{1,3}[ \\t]+\\d{1,5}\\b([^\\n]{0,200})$");

    /** a0123, then u i BC-Congo-Attack 11-23 0145: service and number; priority, category, keyword. */
    private static final Pattern ANPA = Pattern.compile(
            "(?m)^ {0,9}([A-Za-z]\\d{4})\\s{1,9}([a-z])[ \\t]?[a-z][ \\t]+(\\p{Lu}{2}-\\S{1,60})[^\\n]{0,80}$");

    /** 231030 GMT Nov 2026: day, hour, minute, zone, month, year. The year may have two figures. */
    private static final Pattern IPTC_TAIL = Pattern.compile(
            "(?m)^[ \\t]*(\\d{2})\\d{4}[ \\t]+(?:[A-Z]{2,5}[ \\t]+)?(\\p{L}{3})\\p{L}{0,6}[ \\t]+(\\d{4}|\\d{2})\\s*$");

    /** NW-GM-11-23-26 1030EST: service, office, month, day, year. */
    private static final Pattern ANPA_TAIL = Pattern.compile(
            "(?m)^[ \\t]*\\p{Lu}{1,6}-\\p{Lu}{2}-(\\d{2})-(\\d{2})-(\\d{2})[ \\t]+\\d{4}\\p{L}{0,5}<?\\s*$");

    private static final Pattern SLUG = Pattern.compile("^([\\p{L}\\d][\\p{L}\\d./-]{1,60}?)/(?:\\s.{0,60})?$");
    private static final Pattern HEADLINE_END = Pattern.compile("\\s*[=<]+\\s*$");
    private static final Pattern BYLINE = Pattern.compile("^(?:By|BY)\\s+(\\p{Lu}[\\p{L}.' -]{3,60})$");
    private static final Pattern SIGN_OFF = Pattern.compile("^\\p{Ll}[\\p{L}/ ]{1,30}$");
    private static final Pattern SEPARATOR = Pattern.compile("[\\x1c-\\x1f]");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1b\\x7f]");

    private static final int LONGEST_TITLE = 160;
    private static final int CENTURY = 50;

    private WireText() {}

    /** Reads every story of a text; each begins with a head. */
    public static NewsOutcome of(String text) {
        String separated = SEPARATOR
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll(" ");
        String plain = CONTROL.matcher(separated).replaceAll("");
        List<int[]> heads = new ArrayList<>();
        for (Pattern head : List.of(IPTC, ANPA)) {
            Matcher found = head.matcher(plain);
            while (heads.isEmpty() || head == IPTC || !hasFirst(heads)) {
                if (!found.find()) {
                    break;
                }
                heads.add(new int[] {found.start(), found.end(), head == IPTC ? 1 : 0});
            }
        }
        List<NewsItem> items = new ArrayList<>();
        for (int index = 0; index < heads.size(); index++) {
            int[] head = heads.get(index);
            int end = index + 1 < heads.size() ? heads.get(index + 1)[0] : plain.length();
            items.add(story(plain.substring(head[0], head[1]), plain.substring(head[1], end)));
        }
        return NewsOutcome.of(items);
    }

    private static boolean hasFirst(List<int[]> heads) {
        return heads.get(0)[2] == 1;
    }

    private static NewsItem story(String head, String story) {
        ItemDraft draft = new ItemDraft();
        Matcher iptc = IPTC.matcher(head);
        Matcher anpa = ANPA.matcher(head);
        boolean isIptc = iptc.find();
        String guid = isIptc ? iptc.group(1) : anpa.find() ? anpa.group(1) : null;
        Integer urgency = isIptc ? Integer.valueOf(iptc.group(2)) : null;
        String slug = isIptc ? null : anpa.group(3);
        String body = withoutTail(story, draft);
        List<String> lines = new ArrayList<>(body.strip().lines().toList());
        Matcher keyword = SLUG.matcher(lines.isEmpty() ? "" : lines.get(0).strip());
        if (keyword.matches()) {
            slug = keyword.group(1);
            lines.remove(0);
        } else if (!lines.isEmpty()
                && slug != null
                && lines.get(0).replaceFirst("^\\^", "").startsWith(slug)) {
            lines.remove(0);
        }
        head(lines, draft);
        draft.content = NewsItem.markup(paragraphs(lines));
        draft.release = new Release(guid, null, null, slug, urgency, null, null, null, null);
        return draft.item(false);
    }

    /** Takes the title and the signature off the beginning of a story. */
    private static void head(List<String> lines, ItemDraft draft) {
        while (!lines.isEmpty() && lines.get(0).isBlank()) {
            lines.remove(0);
        }
        StringBuilder title = new StringBuilder();
        boolean ends = false;
        while (!lines.isEmpty() && !ends) {
            String line = lines.get(0);
            boolean isText = line.isBlank()
                    || Character.isWhitespace(line.charAt(0))
                    || title.length() + line.length() > LONGEST_TITLE
                    || BYLINE.matcher(line.replaceAll("[\\^<]", "").strip()).matches();
            if (isText) {
                break;
            }
            ends = HEADLINE_END.matcher(line).find() || line.startsWith("^");
            String words =
                    HEADLINE_END.matcher(line.replace("^", "")).replaceFirst("").strip();
            title.append(title.isEmpty() ? "" : " ").append(words);
            lines.remove(0);
        }
        draft.title = title.isEmpty() ? null : title.toString();
        while (!lines.isEmpty() && (lines.get(0).isBlank() || lines.get(0).startsWith("^"))) {
            if (!signature(lines.get(0), draft) && !lines.get(0).isBlank()) {
                break;
            }
            lines.remove(0);
        }
        if (!lines.isEmpty() && signature(lines.get(0), draft)) {
            lines.remove(0);
        }
    }

    private static boolean signature(String line, ItemDraft draft) {
        Matcher signed = BYLINE.matcher(line.replaceAll("[\\^<]", "").strip());
        if (signed.matches()) {
            draft.byline = signed.group(1).strip();
            return true;
        }
        return false;
    }

    /** The paragraphs of a story: an indented line begins one. */
    private static String paragraphs(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            boolean isNew = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
            String words = line.replaceFirst("[<^]+\\s*$", "").strip();
            text.append(isNew || line.isBlank() ? "\n\n" : text.isEmpty() ? "" : " ")
                    .append(words);
        }
        return text.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    /** A story without its tail, whose day is the story's, and without the initials before it. */
    private static String withoutTail(String story, ItemDraft draft) {
        Matcher iptc = IPTC_TAIL.matcher(story);
        Matcher anpa = ANPA_TAIL.matcher(story);
        int end = story.length();
        if (iptc.find()) {
            end = iptc.start();
            // With two figures "Nov 26" may be a day as well as a year; what could be two days is none.
            if (iptc.group(3).length() == 4) {
                day(draft, Integer.parseInt(iptc.group(3)), month(iptc.group(2)), iptc.group(1));
            }
        } else if (anpa.find()) {
            end = anpa.start();
            int year = Integer.parseInt(anpa.group(3));
            day(draft, year + (year < CENTURY ? 2000 : 1900), Integer.parseInt(anpa.group(1)), anpa.group(2));
        }
        String body = story.substring(0, end).stripTrailing();
        int last = body.lastIndexOf('\n');
        boolean isSignedOff = end < story.length()
                && last >= 0
                && SIGN_OFF.matcher(body.substring(last + 1).strip()).matches();
        return isSignedOff ? body.substring(0, last) : body;
    }

    private static int month(String name) {
        for (Month month : Month.values()) {
            if (month.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                return month.getValue();
            }
        }
        return 0;
    }

    private static void day(ItemDraft draft, int year, int month, String day) {
        try {
            draft.day(
                    "published",
                    LocalDate.of(year, month, Integer.parseInt(day)).toString());
        } catch (DateTimeException noSuchDay) {
            draft.day("published", "");
        }
    }
}
