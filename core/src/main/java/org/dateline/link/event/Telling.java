package org.dateline.link.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.link.particular.DaySpan;
import org.dateline.link.particular.KnownNames;
import org.dateline.link.story.Subject;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.Place;
import org.jspecify.annotations.Nullable;

/**
 * What one report says of one event, prepared for comparing: its sentences, and the particulars that they give. The report itself stands
 * behind; two reports are alike in all their tellings, two tellings of one event in theirs.
 */
public final class Telling {

    /** So many sentences of an event are compared; the first say most. */
    private static final int MOST_SENTENCES = 5;

    /** So many characters before and after a trigger are its clause. */
    private static final int CLAUSE = 70;

    /** A sentence of the headline or the lead is among the first so many. */
    private static final int LEAD = 3;

    private static final int STEM = 5;
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?![\\d,])|(?<![\\d.,:-])\\d{1,6}(?![.,:]?\\d)(?!:)");
    private static final Pattern DURATION = Pattern.compile(
            "-(?:year|month|week|day|hour)(?!-old)|[ -]?(?:km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?)\\b|[ -]?(?:percent|per cent)\\b|%");
    private static final Pattern MONTH = Pattern.compile(
            "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\.?) ?");

    private final EventMention mention;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Set<String> triggers = new TreeSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> placeWords;
    private final Set<String> suffers = new HashSet<>();
    private final @Nullable DaySpan days;
    private final boolean leads;

    /** How many words a sentence has, what it says as a whole, and what the clause of its trigger says. */
    record Sentence(int words, Subject whole, Subject clause) {}

    Telling(EventMention mention, WordWeights weights, KnownNames known) {
        this.mention = mention;
        Event event = mention.event();
        this.days = DaySpan.of(event, mention.report().day());
        Place place = event.where();
        this.placeWords = place == null ? Set.of() : Set.copyOf(words(place.name() + " " + place.text()));
        Set<String> seen = new LinkedHashSet<>();
        boolean inLead = false;
        for (Evidence evidence : event.evidence()) {
            inLead |= evidence.sentence() < LEAD;
            String text = evidence.text();
            int length = text.codePointCount(0, text.length());
            int from = clamp(evidence.trigger().start() - evidence.span().start(), length);
            int to = clamp(evidence.trigger().end() - evidence.span().start(), length);
            if (from < to) {
                triggers.add(stem(text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to))));
            }
            if (seen.size() < MOST_SENTENCES && seen.add(text + from)) {
                String clause = clause(text, text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
                sentences.add(new Sentence(
                        text.split("[^\\p{L}'\u2019-]+").length,
                        weights.subject(null, text),
                        weights.subject(null, clause)));
                names.addAll(known.rare(text));
                numbers.addAll(numbers(text));
            }
        }
        for (Attribution attribution : event.stance().attributions()) {
            Actor by = attribution.by();
            if (by != null) {
                words(by.phrase().text()).forEach(names::remove);
                words(by.name()).forEach(names::remove);
            }
        }
        for (Count count : event.counts()) {
            Long best = count.best();
            if (best != null && best > 2) {
                numbers.add(best.toString());
            }
        }
        for (Actor recipient : event.recipients()) {
            suffers.addAll(words(recipient.name()));
            suffers.addAll(words(recipient.phrase().text()));
        }
        suffers.retainAll(names);
        this.leads = inLead;
    }

    private static int clamp(int at, int length) {
        return Math.max(0, Math.min(at, length));
    }

    private static String stem(String trigger) {
        String lower = trigger.toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(STEM, lower.length()));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[^\\p{L}'\u2019-]+")) {
            words.add(KnownNames.key(word));
        }
        return words;
    }

    private static String clause(String text, int from, int to) {
        int start = Math.max(0, from - CLAUSE);
        int end = Math.min(text.length(), to + CLAUSE);
        int first = start == 0 ? 0 : text.indexOf(' ', start);
        int last = end == text.length() ? end : text.lastIndexOf(' ', end);
        return text.substring(first < 0 || first > from ? start : first, last < to ? end : last);
    }

    /** The numbers of a sentence that are no years, no days of a month, no hours, no durations, no distances and no shares; an age is one. */
    private static Set<String> numbers(String sentence) {
        Set<String> numbers = new HashSet<>();
        Matcher matcher = NUMBER.matcher(sentence);
        while (matcher.find()) {
            String number = matcher.group().replace(",", "");
            boolean isYear = number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
            boolean isDuration = DURATION.matcher(sentence)
                    .region(matcher.end(), sentence.length())
                    .lookingAt();
            if (!isYear
                    && !isDuration
                    && number.length() > 1
                    && !isDayOfMonth(sentence, matcher.start(), matcher.end())) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static boolean isDayOfMonth(String sentence, int start, int end) {
        Matcher month = MONTH.matcher(sentence);
        boolean before = month.region(Math.max(0, start - 10), start).find() && month.end() == start;
        boolean after = month.region(Math.min(end + 1, sentence.length()), sentence.length())
                .lookingAt();
        return before || after;
    }

    /** The event as its report gives it. */
    public Event event() {
        return mention.event();
    }

    ReportProfile report() {
        return mention.report();
    }

    List<Sentence> sentences() {
        return sentences;
    }

    Set<String> triggers() {
        return triggers;
    }

    /** The rare names of its sentences, but for those of whoever tells it. */
    Set<String> names() {
        return names;
    }

    /** Those of its rare names that are of whom it was done to. */
    Set<String> suffers() {
        return suffers;
    }

    /** The words of its place. */
    Set<String> placeWords() {
        return placeWords;
    }

    /** The numbers of its sentences, and what was counted of the event. */
    Set<String> numbers() {
        return numbers;
    }

    @Nullable
    DaySpan days() {
        return days;
    }

    /** Whether the headline or the lead tells it. */
    boolean leads() {
        return leads;
    }

    @Nullable
    Place place() {
        return mention.event().where();
    }
}
