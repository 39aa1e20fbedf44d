package org.dateline.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.dateline.model.report.Published;
import org.dateline.when.expression.TimeExpression;
import org.dateline.when.expression.TimeExpressions;
import org.dateline.when.expression.Viewpoint;
import org.dateline.when.pattern.DateOrder;
import org.dateline.when.pattern.Tense;
import org.jspecify.annotations.Nullable;

/**
 * Gives every claim its days: those of the time that governs its trigger; else the day that the narrative has reached; else
 * only that it was not after publication. Marks what the report gives as history.
 */
public final class WhenStep {

    private final TimeExpressions expressions;
    private final TimeAttachment attachment;
    private final OtherDays otherDays;
    private final SharedDay sharedDay;
    private final UndatedNews undatedNews;
    private final PublicationLimit limit;
    private final MeasuredTimes measured;
    private final DateCustom dateCustom;
    private final Set<String> be;
    private final int historicalDays;
    private final int newsDays;

    /**
     * Builds from data.
     *
     * @param files the files of the data folder's {@code when} part
     * @throws org.dateline.data.file.DataProblems when they cannot be used
     */
    public WhenStep(List<DataFile> files) {
        this(new TimeExpressions(files));
    }

    /** Builds from expressions already read. */
    public WhenStep(TimeExpressions expressions) {
        this.expressions = expressions;
        this.attachment = new TimeAttachment(expressions.words());
        this.otherDays = new OtherDays(expressions.words());
        this.sharedDay = new SharedDay(expressions.words());
        this.undatedNews = new UndatedNews(expressions, attachment);
        this.limit = new PublicationLimit(expressions);
        this.measured = new MeasuredTimes(expressions, attachment);
        this.dateCustom = new DateCustom(expressions.words());
        this.be = expressions.words().list("grammar", "be");
        this.historicalDays = expressions.words().number("historical", "days");
        this.newsDays = expressions.words().number("news", "days");
    }

    /**
     * Dates claims.
     *
     * @param annotated the report they were found in
     * @param claims its claims, in any order
     * @return the same claims in the same order, with {@code when} and {@code stance.historical} filled
     */
    public List<Claim> apply(Annotated annotated, List<Claim> claims) {
        Published publication = annotated.article().published();
        LocalDate published = publication == null ? null : publication.date();
        TreeMap<Integer, Set<Integer>> triggers = new TreeMap<>();
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < claims.size(); index++) {
            Claim claim = claims.get(index);
            triggers.computeIfAbsent(claim.sentence(), sentence -> new TreeSet<>())
                    .add(claim.trigger());
            order.add(index);
        }
        order.sort(Comparator.<Integer>comparingInt(index -> claims.get(index).sentence())
                .thenComparingInt(index -> claims.get(index).trigger()));
        List<Claim> dated = new ArrayList<>(claims);
        NarrativeDay narrative = new NarrativeDay(published, newsDays);
        DateOrder custom = dateCustom.of(annotated.article().report());
        GoverningTime governing = null;
        int at = -1;
        for (int index : order) {
            Claim claim = claims.get(index);
            Sentence sentence = annotated.sentences().get(claim.sentence());
            Viewpoint view = new Viewpoint(published, narrative.day(), custom);
            if (governing == null || at != claim.sentence()) {
                List<TimeExpression> times =
                        measured.find(sentence, annotated.article().text(), view);
                governing = new GoverningTime(
                        expressions.words(),
                        attachment,
                        sentence,
                        times,
                        triggers.getOrDefault(claim.sentence(), Set.of()));
                at = claim.sentence();
            }
            dated.set(index, dated(claim, annotated, governing, narrative, view));
        }
        return headlines(annotated, dated, published);
    }

    /**
     * Gives the day that a report states for a type of event to its other claims of that type.
     *
     * @param annotated the report
     * @param claims its claims, dated and placed as far as their own words allow
     * @return the same claims in the same order
     */
    public List<Claim> carried(Annotated annotated, List<Claim> claims) {
        Published publication = annotated.article().published();
        LocalDate published = publication == null ? null : publication.date();
        Map<String, SharedDay.TypeDay> days = sharedDay.days(claims);
        AnaphoricDays named = new AnaphoricDays(expressions.words(), otherDays, annotated, claims);
        SinceKnown sinceKnown = new SinceKnown(expressions.words(), annotated, named);
        List<Claim> dated = new ArrayList<>();
        for (Claim claim : claims) {
            When since = sinceKnown.of(claim, published);
            When byName = since != null ? since : named.of(claim);
            When when = byName == null ? sharedDay.of(annotated, days, claim) : byName;
            boolean historical = claim.stance().historical() || byName != null && isOld(byName, published);
            dated.add(when == null ? claim : claim.when(when, claim.stance().historical(historical)));
        }
        return undatedNews.date(annotated, dated, published).stream()
                .map(claim -> isVague(claim) ? claim.when(limited(published), claim.stance()) : claim)
                .toList();
    }

    /** "In recent years" keeps other days away from what happened, and tells none. */
    private static boolean isVague(Claim claim) {
        When when = claim.when();
        return when.precision() == When.Precision.OPEN
                && when.basis() == When.Basis.RELATIVE
                && when.earliest() != null
                && when.latest() != null
                && !PublicationLimit.isToCome(claim);
    }

    private static When limited(@Nullable LocalDate published) {
        return published == null
                ? When.UNKNOWN
                : new When(null, published, When.Precision.UNKNOWN, When.Basis.PUBLICATION, null, null);
    }

    private Claim dated(
            Claim claim, Annotated annotated, GoverningTime governing, NarrativeDay narrative, Viewpoint view) {
        Sentence sentence = annotated.sentences().get(claim.sentence());
        GoverningTime.Governed governed = governed(claim, governing);
        When own = governed == null
                ? null
                : limit.days(
                        claim, sentence, governed.time(), annotated.article().text(), view);
        When goesOn = narrative.goesOn(sentence, sharedDay.isDeed(claim));
        When thatTime = otherDays.isAtThatTime(sentence) ? narrative.thatTime(sentence) : null;
        When when;
        if (governed != null && own != null) {
            when = governed.shared() ? inferred(own) : own;
            boolean speech = attachment.isSpeech(sentence.token(claim.trigger()));
            boolean apart = MeasuredTimes.measured(sentence, governed.time()) != null;
            if (!speech && !apart && claim.stance().reality() == Stance.Reality.ACTUAL) {
                narrative.reach(when, sentence, !isBeside(sentence, sentence.token(claim.trigger())));
            }
        } else if (governed == null && thatTime != null && claim.stance().reality() == Stance.Reality.ACTUAL) {
            when = inferred(thatTime);
        } else if (governed == null
                && goesOn != null
                && narrates(claim, sentence, governing)
                && !otherDays.isOtherEvent(sentence, claim)) {
            when = inferred(goesOn);
        } else {
            when = byPublication(claim, sentence, narrative.published());
        }
        boolean historical = isHistorical(when, claim, sentence, governing, narrative.published());
        return claim.when(when, claim.stance().historical(historical));
    }

    /** The time of the trigger, or of another word of the sentence that mentions the same event. */
    private static GoverningTime.@Nullable Governed governed(Claim claim, GoverningTime governing) {
        GoverningTime.Governed governed = governing.of(claim.trigger());
        for (int echo : claim.echoes()) {
            GoverningTime.Governed other = governing.of(echo);
            if (other != null && (governed == null || governed.shared() && !other.shared())) {
                governed = other;
            }
        }
        return governed;
    }

    private static When inferred(When when) {
        return new When(when.earliest(), when.latest(), when.precision(), When.Basis.INFERRED, null, null);
    }

    /** Whether a trigger stands in a clause that only dates another: "stands by a grave a day after bombers struck a market". */
    private static boolean isBeside(Sentence sentence, Token trigger) {
        for (Token at = trigger; at != null; at = sentence.headOf(at)) {
            if (at.is("advcl") || at.relation().equals("acl")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a claim continues the narrative: in the simple past and the reporter's own words, not looking further back. */
    private boolean narrates(Claim claim, Sentence sentence, GoverningTime governing) {
        Token trigger = sentence.token(claim.trigger());
        if (PublicationLimit.isToCome(claim)
                || governing.reported(claim.trigger())
                || otherDays.isMentionedAt(sentence, sentence.token(claim.trigger()))) {
            return false;
        }
        boolean passive = false;
        for (Token helper : sentence.dependents(trigger, "aux")) {
            if (!be.contains(TimeAttachment.lower(helper)) || !helper.isPastTense()) {
                return false;
            }
            passive = true;
        }
        boolean main = trigger.head() < 0 || trigger.is("conj") || trigger.is("parataxis");
        return main && (trigger.isPastTense() || passive && trigger.isPastParticiple());
    }

    /** What has happened was not after publication, what will happen is not before; what was planned may be either. */
    private When byPublication(Claim claim, Sentence sentence, @Nullable LocalDate published) {
        if (published == null) {
            return When.UNKNOWN;
        }
        return switch (claim.stance().reality()) {
            case FUTURE ->
                expressions.tenses().isSurelyToCome(sentence, sentence.token(claim.trigger()))
                        ? new When(published, null, When.Precision.OPEN, When.Basis.PUBLICATION, null, null)
                        : When.UNKNOWN;
            case HYPOTHETICAL -> When.UNKNOWN;
            case ACTUAL, NEGATED -> limited(published);
        };
    }

    private boolean isOld(When when, @Nullable LocalDate published) {
        LocalDate latest = when.latest();
        return published != null && latest != null && latest.isBefore(published.minusDays(historicalDays));
    }

    private boolean isHistorical(
            When when, Claim claim, Sentence sentence, GoverningTime governing, @Nullable LocalDate published) {
        if (published == null) {
            return false;
        }
        LocalDate limit = published.minusDays(historicalDays);
        if (when.basis() != When.Basis.PUBLICATION && when.basis() != When.Basis.NONE) {
            return isOld(when, published);
        }
        Token trigger = sentence.token(claim.trigger());
        if (otherDays.isBackground(sentence, trigger)) {
            return true;
        }
        boolean decided = trigger.isBaseForm()
                || trigger.isPastParticiple() && trigger.relation().equals("acl");
        if (decided && governing.insideOld(claim.trigger(), limit)) {
            return true;
        }
        Tense tense = expressions.tenses().at(sentence, claim.trigger());
        if (tense == Tense.PAST && otherDays.isAtThatTime(sentence)) {
            return true;
        }
        if (claim.stance().reality() == Stance.Reality.HYPOTHETICAL && governing.besideOld(claim.trigger(), limit)) {
            return true;
        }
        return claim.stance().reality() != Stance.Reality.FUTURE
                && tense == Tense.PAST
                && (governing.insideOld(claim.trigger(), limit) || governing.besideOld(claim.trigger(), limit));
    }

    /** A headline sums up the first paragraphs: it takes the day of their first claim of its type. */
    private List<Claim> headlines(Annotated annotated, List<Claim> claims, @Nullable LocalDate published) {
        List<Claim> dated = new ArrayList<>(claims);
        for (int index = 0; index < claims.size(); index++) {
            Claim headline = claims.get(index);
            boolean undated = headline.when().basis() == When.Basis.PUBLICATION
                    && headline.when().earliest() == null;
            if (!undated || annotated.sentences().get(headline.sentence()).paragraph() >= 0) {
                continue;
            }
            for (Claim claim : claims) {
                int paragraph = annotated.sentences().get(claim.sentence()).paragraph();
                boolean lead = paragraph == 0 || paragraph == 1;
                if (lead
                        && claim.stance().isCurrent()
                        && NarrativeDay.isNews(claim.when(), published, newsDays)
                        && claim.code().type().equals(headline.code().type())) {
                    dated.set(
                            index,
                            headline.when(
                                    inferred(claim.when()),
                                    headline.stance().historical(claim.stance().historical())));
                    break;
                }
            }
        }
        return dated;
    }
}
