package org.dateline.coreference.join;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.coreference.join.EventMention.Form;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.event.Claim;
import org.dateline.model.event.When;
import org.dateline.model.report.Published;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against two claims of a report reporting one event, as named signs whose weights are learned
 * ({@code data/learned/coreference/weights.tsv}). Each sign is there or not; what a claim does not say is a sign of its own.
 */
public final class PairSigns {

    private static final int LONG_AGO = 14;

    /** The logarithms of odds are told apart from these on, in whole numbers. */
    private static final int LEAST_ODDS = -5;

    private static final int MOST_ODDS = 3;

    private final Annotated annotated;
    private final List<EventMention> mentions;
    private final @Nullable JointReading reading;

    /** The passage of each claim that has been read so far, by its place; null where its words cannot be read. */
    private final Map<Integer, JointReading.@Nullable Passage> passages = new HashMap<>();

    private final Map<String, Integer> sentencesWith = new HashMap<>();

    /** For each type how many claims of it stand before each place in the order of the text. */
    private final Map<String, int[]> ofTypeBefore = new HashMap<>();

    /**
     * @param mentions the claims of the report, in the order of the text
     * @param reading reads two passages together, or null
     */
    public PairSigns(Annotated annotated, List<EventMention> mentions, @Nullable JointReading reading) {
        this.annotated = annotated;
        this.reading = reading;
        this.mentions = mentions;
        for (EventMention mention : mentions) {
            int[] counts = ofTypeBefore.computeIfAbsent(mention.type(), unused -> new int[mentions.size() + 1]);
            for (int place = mention.place() + 1; place < counts.length; place++) {
                counts[place]++;
            }
        }
        Set<Integer> seen = new HashSet<>();
        for (EventMention mention : mentions) {
            if (seen.add(mention.claim().sentence())) {
                mention.words().forEach(word -> sentencesWith.merge(word, 1, Integer::sum));
            }
        }
    }

    /** The signs of two claims, in the order of the text. */
    public Set<String> of(EventMention first, EventMention second) {
        Set<String> signs = new LinkedHashSet<>();
        signs.add("bias");
        String types = types(first, second);
        boolean sameType = first.type().equals(second.type());
        String kind = sameType ? "same type" : "other type";
        signs.add("types=" + types);
        signs.add(kind);
        stance(first.claim(), second.claim(), signs);
        trigger(first, second, kind, signs);
        position(first, second, kind, signs);
        fields(first.claim(), second.claim(), kind, types, signs);
        read(first, second, sameType, signs);
        first.arguments().signs(second.arguments(), kind, types, signs);
        likeness(first, second, kind, signs);
        if (first.claim().sentence() == second.claim().sentence()) {
            TriggerPath.signs(first.sentence(), first.trigger(), second.trigger(), signs);
        }
        return signs;
    }

    /** What comes of reading both passages together; those of other types far apart are seldom one event, and are not read. */
    private void read(EventMention first, EventMention second, boolean sameType, Set<String> signs) {
        boolean near = second.claim().sentence() - first.claim().sentence() <= 1;
        if (!sameType && !near) {
            signs.add("far");
            return;
        }
        JointReading.Passage one = reading == null ? null : passage(first);
        JointReading.Passage other = reading == null ? null : passage(second);
        signs.add(
                reading == null || one == null || other == null
                        ? "not read"
                        : "read=" + Math.max(LEAST_ODDS, Math.min(MOST_ODDS, Math.round(reading.odds(one, other)))));
    }

    private JointReading.@Nullable Passage passage(EventMention mention) {
        return passages.computeIfAbsent(mention.place(), unused -> JointReading.Passage.of(mention));
    }

    private static String types(EventMention first, EventMention second) {
        String one = first.type();
        String other = second.type();
        return one.compareTo(other) <= 0 ? one + "+" + other : other + "+" + one;
    }

    private static void stance(Claim first, Claim second, Set<String> signs) {
        boolean same = first.stance().reality() == second.stance().reality();
        signs.add("reality " + (same ? "same" : "differs"));
        if (!same) {
            signs.add("realities=" + first.stance().reality() + "+"
                    + second.stance().reality());
        }
        signs.add("history " + (first.stance().historical() == second.stance().historical() ? "same" : "differs"));
    }

    private static void trigger(EventMention first, EventMention second, String kind, Set<String> signs) {
        boolean lemma = first.lemma().equals(second.lemma());
        boolean stem = !lemma && stem(first.lemma()).equals(stem(second.lemma()));
        boolean rule = first.claim().why().rule().equals(second.claim().why().rule());
        String word = lemma ? "same" : stem ? "same stem" : rule ? "same entry" : "other";
        String forms = form(first) + "+" + form(second);
        signs.add("trigger " + word);
        signs.add("forms=" + forms);
        signs.add("trigger " + word + " " + kind + " second=" + form(second));
        signs.add(kind + " second=" + form(second) + (second.isPlural() ? " plural" : "")
                + (second.claim().isBare() ? " alone" : ""));
        signs.add(kind + " first=" + form(first) + (first.isPlural() ? " plural" : "")
                + (first.claim().isBare() ? " alone" : ""));
        first.cues().forEach(cue -> signs.add("first has cue " + cue));
        second.cues().forEach(cue -> signs.add("second has cue " + cue + " " + kind));
        String mode = first.claim().code().mode();
        String otherMode = second.claim().code().mode();
        if (kind.equals("same type")) {
            signs.add("mode "
                    + (mode == null || otherMode == null ? "unknown" : mode.equals(otherMode) ? "same" : "clash"));
        }
    }

    private static String form(EventMention mention) {
        return mention.form() == Form.VERB ? "verb" : mention.form().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String stem(String lemma) {
        return lemma.length() <= 5 ? lemma : lemma.substring(0, 5);
    }

    private void position(EventMention first, EventMention second, String kind, Set<String> signs) {
        int distance = second.claim().sentence() - first.claim().sentence();
        String far = distance == 0 ? "0" : distance == 1 ? "1" : distance <= 3 ? "3" : distance <= 8 ? "8" : "more";
        signs.add("distance=" + far);
        signs.add("distance=" + far + " " + kind);
        boolean headline = first.isHeadline();
        boolean lead = second.sentence().paragraph() <= 1 && !second.isHeadline();
        if (headline) {
            signs.add("from headline " + kind + (lead ? " to lead" : ""));
        }
        int[] ofType = Objects.requireNonNull(ofTypeBefore.get(second.type()));
        int all = ofType[mentions.size()];
        int before = ofType[second.place()];
        int between = before - ofType[first.place() + 1];
        signs.add(kind + " between=" + Math.min(3, between));
        signs.add(kind + " of type=" + (all <= 2 ? "2" : all <= 4 ? "4" : all <= 8 ? "8" : "more"));
        if (before == 1 && kind.equals("same type")) {
            signs.add("only one before " + form(second));
        }
    }

    private void fields(Claim first, Claim second, String kind, String types, Set<String> signs) {
        Agreement actors = Agreement.parties(annotated, first.actors(), second.actors());
        Agreement recipients = Agreement.parties(annotated, first.recipients(), second.recipients());
        Agreement forth = Agreement.parties(annotated, first.actors(), second.recipients());
        Agreement back = Agreement.parties(annotated, first.recipients(), second.actors());
        Agreement places = Agreement.places(first.where(), second.where());
        Agreement days = Agreement.days(first.when(), second.when());
        Agreement counts = Agreement.counts(first.counts(), second.counts());
        signs.add("actors " + actors.word());
        signs.add("recipients " + recipients.word());
        signs.add("places " + places.word());
        signs.add("days " + days.word());
        signs.add("counts " + counts.word());
        signs.add(kind + " actors " + actors.word() + " recipients " + recipients.word());
        signs.add(kind + " places " + places.word() + " days " + days.word());
        signs.add("types=" + types + " actors " + actors.word() + " recipients " + recipients.word());
        if (forth == Agreement.SAME) {
            signs.add("first's actor is second's recipient " + kind);
        }
        if (back == Agreement.SAME) {
            signs.add("first's recipient is second's actor " + kind);
        }
        int agree = of(actors) + of(recipients) + of(places) + of(days) + of(counts);
        int clash = clash(actors) + clash(recipients) + clash(places) + clash(days) + clash(counts);
        signs.add(kind + " agree=" + Math.min(3, agree) + " clash=" + Math.min(2, clash));
        if (days == Agreement.SAME && isLongAgo(first.when())) {
            signs.add(kind + " same day long ago");
        }
        if (isInferred(first.when()) && isInferred(second.when()) && Agreement.gap(first.when(), second.when()) > 0) {
            signs.add("inferred days clash");
        }
    }

    /** Whether the days lie weeks before the report: a day that it goes back to is one that readers know an event by. */
    private boolean isLongAgo(When when) {
        Published published = annotated.article().published();
        return published != null
                && when.latest() != null
                && when.latest().isBefore(published.date().minusDays(LONG_AGO));
    }

    private static boolean isInferred(When when) {
        return when.basis() != When.Basis.NONE && when.basis() != When.Basis.PUBLICATION;
    }

    private static int of(Agreement agreement) {
        return agreement == Agreement.SAME ? 1 : 0;
    }

    private static int clash(Agreement agreement) {
        return agreement == Agreement.CLASH ? 1 : 0;
    }

    private void likeness(EventMention first, EventMention second, String kind, Set<String> signs) {
        if (first.claim().sentence() == second.claim().sentence()) {
            return;
        }
        String sentences = bucket(overlap(first.words(), second.words()));
        String clauses = bucket(overlap(first.clause(), second.clause()));
        signs.add("sentences alike=" + sentences);
        signs.add("clauses alike=" + clauses);
        signs.add(kind + " clauses alike=" + clauses);
        long names = first.names().stream().filter(second.names()::contains).count();
        signs.add(kind + " names shared=" + Math.min(3, names));
        signs.add(kind + " names added=" + Math.min(3, second.names().size() - names));
        boolean shared = first.places().stream().anyMatch(second.places()::contains);
        boolean unknown = first.places().isEmpty() || second.places().isEmpty();
        String places = shared ? "shared" : unknown ? "unknown" : "other";
        signs.add("named places " + places);
        signs.add(kind + " named places " + places);
    }

    /** The weight of the shared words against that of the shorter list: a word weighs more the fewer sentences have it. */
    private double overlap(Set<String> one, Set<String> other) {
        double shared =
                one.stream().filter(other::contains).mapToDouble(this::weight).sum();
        double least = Math.min(
                one.stream().mapToDouble(this::weight).sum(),
                other.stream().mapToDouble(this::weight).sum());
        return least == 0 ? -1 : shared / least;
    }

    private double weight(String word) {
        return 1.0 / sentencesWith.getOrDefault(word, 1);
    }

    private static String bucket(double share) {
        return share < 0
                ? "nothing"
                : share == 0
                        ? "0"
                        : share < 0.1 ? ".1" : share < 0.25 ? ".25" : share < 0.5 ? ".5" : share < 0.8 ? ".8" : "1";
    }
}
