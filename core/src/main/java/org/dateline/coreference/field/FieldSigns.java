package org.dateline.coreference.field;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Judgement;
import org.dateline.model.annotation.Predicate;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Count;
import org.dateline.model.event.Place;
import org.dateline.model.event.When;
import org.dateline.model.report.Published;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against a field of a claim being right, as named signs whose weights are learned
 * ({@code data/learned/coreference/fields.tsv}): how it was found, how it hangs with the trigger, what kind of word fills it.
 */
public final class FieldSigns {

    /** How many steps of the tree a number may hang below its verb. */
    private static final int FARTHEST = 6;

    private final Annotated annotated;

    public FieldSigns(Annotated annotated) {
        this.annotated = annotated;
    }

    /** The signs of one field of a claim; empty when the claim leaves the field open. */
    public Set<String> of(RecordField field, Claim whole) {
        Claim claim = byVerb(whole);
        Set<String> signs = new LinkedHashSet<>();
        switch (field) {
            case TYPE -> type(claim, signs);
            case ACTORS -> parties(claim.actors(), claim.recipients(), claim, signs);
            case RECIPIENTS -> parties(claim.recipients(), claim.actors(), claim, signs);
            case WHEN -> when(claim, signs);
            case WHERE -> where(claim, signs);
            case COUNTS -> counts(claim, signs);
            case MODE -> mode(claim, signs);
        }
        if (!signs.isEmpty()) {
            signs.add("bias");
            signs.add("type=" + claim.code().type());
            signs.add("reality=" + claim.stance().sign());
            signs.add(trigger(claim).universal().equals("VERB") ? "verb" : "noun");
            signs.add("rule=" + claim.why().rule());
            signs.add("confidence=" + (int) Math.floor(claim.why().confidence() * 10));
            int paragraph = sentence(claim).paragraph();
            signs.add(paragraph < 0 ? "headline" : paragraph <= 1 ? "lead" : "body");
        }
        return signs;
    }

    /** A claim whose trigger is a number of its verb ("and <em>four</em> in Baquba") has its fields by way of that verb. */
    private Claim byVerb(Claim claim) {
        Token at = trigger(claim);
        if (!at.universal().equals("NUM")) {
            return claim;
        }
        for (int steps = 0; steps < FARTHEST && !at.universal().equals("VERB"); steps++) {
            Token head = sentence(claim).headOf(at);
            if (head == null) {
                return claim;
            }
            at = head;
        }
        return claim.trigger(at);
    }

    private Sentence sentence(Claim claim) {
        return annotated.sentences().get(claim.sentence());
    }

    private Token trigger(Claim claim) {
        return sentence(claim).token(claim.trigger());
    }

    private void parties(List<Actor> parties, List<Actor> others, Claim claim, Set<String> signs) {
        if (parties.isEmpty()) {
            return;
        }
        signs.add("parties=" + Math.min(3, parties.size()));
        boolean both = parties.stream().anyMatch(party -> others.stream().anyMatch(party::isSame));
        signs.add(both ? "on both sides" : "on one side");
        for (Actor party : parties) {
            party(party, claim, signs);
        }
    }

    private void party(Actor party, Claim claim, Set<String> signs) {
        Sentence sentence = annotated.sentences().get(party.phrase().sentence());
        Token head = sentence.token(party.phrase().head());
        String known = party.entity() != null ? "entity" : party.code() != null ? "code" : "words";
        signs.add("known by " + known);
        signs.add("known by " + known + (party.sectors().isEmpty() ? " without" : " with") + " sector");
        signs.add("tag=" + head.tag());
        signs.add("tag=" + head.tag() + " known by " + known);
        signs.add("type=" + claim.code().type() + " known by " + known);
        if (sentence.index() != claim.sentence()) {
            signs.add("party of another sentence");
            return;
        }
        String relation = head.head() == claim.trigger() ? head.relation() : "indirect";
        signs.add("relation=" + relation);
        signs.add("relation=" + relation + " " + trigger(claim).universal());
        Predicate predicate = sentence.predicateAt(claim.trigger());
        signs.add("role=" + (predicate == null ? "no predicate" : role(predicate, head)));
        boolean inTrigger = head.index() == claim.trigger();
        if (inTrigger || claim.echoes().contains(head.index())) {
            signs.add("is the trigger");
        }
    }

    private static String role(Predicate predicate, Token head) {
        return predicate.arguments().stream()
                .filter(argument -> argument.token() == head.index())
                .map(Predicate.Argument::label)
                .findFirst()
                .orElse("none");
    }

    private void when(Claim claim, Set<String> signs) {
        When when = claim.when();
        if (when.earliest() == null && when.latest() == null || when.precision() == When.Precision.UNKNOWN) {
            return;
        }
        String basis = when.basis().name().toLowerCase(Locale.ROOT);
        signs.add("basis=" + basis);
        signs.add("precision=" + when.precision());
        signs.add("basis=" + basis + " precision=" + when.precision());
        signs.add("basis=" + basis + " type=" + claim.code().type());
        signs.add("basis=" + basis + " " + trigger(claim).universal());
        signs.add("basis=" + basis + " reality=" + claim.stance().reality());
        String age = age(when);
        signs.add("age=" + age);
        signs.add("basis=" + basis + " age=" + age);
        if (when.span() != null) {
            signs.add("time " + distance(when.span(), claim));
        }
    }

    private String age(When when) {
        Published published = annotated.article().published();
        LocalDate day = when.latest() == null ? when.earliest() : when.latest();
        if (published == null || day == null) {
            return "unknown";
        }
        long days = ChronoUnit.DAYS.between(day, published.date());
        return days < 0
                ? "after"
                : days <= 1 ? "1" : days <= 7 ? "7" : days <= 31 ? "31" : days <= 366 ? "366" : "more";
    }

    private void where(Claim claim, Set<String> signs) {
        Place place = claim.where();
        if (place == null) {
            return;
        }
        String basis = place.text() == null ? "inferred" : "own words";
        signs.add(basis);
        signs.add(basis + " precision=" + place.precision());
        signs.add(basis + " type=" + claim.code().type());
        signs.add(basis + " " + trigger(claim).universal());
        boolean party = isParty(place, claim.actors()) || isParty(place, claim.recipients());
        signs.add(basis + (party ? " is a party" : " is no party"));
        signs.add("party " + party + " type=" + claim.code().type());
        signs.add(basis + (claim.stance().historical() ? " history" : " now"));
        if (place.span() != null) {
            signs.add("place " + distance(place.span(), claim));
            signs.add("preposition=" + preposition(place.span(), claim));
        }
    }

    private static boolean isParty(Place place, List<Actor> parties) {
        return parties.stream().anyMatch(party -> {
            Span span = party.phrase().span();
            boolean inside = place.span() != null && place.span().overlaps(span);
            return inside || party.name().equalsIgnoreCase(place.name());
        });
    }

    private String preposition(Span span, Claim claim) {
        Sentence sentence = sentence(claim);
        for (Token token : sentence.tokens()) {
            if (token.span().start() == span.start()) {
                for (int back = token.index() - 1; back >= Math.max(0, token.index() - 3); back--) {
                    Token before = sentence.token(back);
                    if (before.universal().equals("ADP")) {
                        return before.text().toLowerCase(Locale.ROOT);
                    }
                }
                return "none";
            }
        }
        return "other sentence";
    }

    private String distance(Span span, Claim claim) {
        if (!span.overlaps(sentence(claim).span())) {
            return "in another sentence";
        }
        int letters = span.start() - claim.triggerSpan().start();
        String far = Math.abs(letters) < 25 ? "near" : Math.abs(letters) < 70 ? "in reach" : "far";
        return (letters < 0 ? "before, " : "after, ") + far;
    }

    private static void counts(Claim claim, Set<String> signs) {
        for (Count count : claim.counts()) {
            if (count.kind() != Count.Kind.OTHER) {
                signs.add("kind=" + count.kind());
                signs.add("kind=" + count.kind() + " type=" + claim.code().type());
                signs.add("number " + (count.best() == null ? "vague" : count.best() == 1 ? "one" : "given"));
                signs.add("of " + (count.of() == null ? "nothing" : "somebody"));
            }
        }
    }

    /** What speaks for the trigger being an event of the claim's type: the encoder's judge, the entry, how the trigger stands. */
    private void type(Claim claim, Set<String> signs) {
        Sentence sentence = sentence(claim);
        Token trigger = trigger(claim);
        Judgement judgement = sentence.judgement(trigger);
        String type = claim.code().type();
        String judged = judgement.isKnown() ? share(judgement.share(type)) : "unknown";
        signs.add("judged=" + judged);
        signs.add("judged=" + judged + " type=" + type);
        signs.add("judged=" + judged + " " + trigger.universal());
        signs.add("no event=" + (judgement.isKnown() ? share(judgement.none()) : "unknown"));
        String likeliest = judgement.likeliest();
        signs.add("judge "
                + (likeliest.equals(type) ? "agrees" : likeliest.equals("none") ? "sees none" : "sees another"));
        signs.add("type=" + type + " " + trigger.universal());
        signs.add("tag=" + trigger.tag());
        signs.add("relation=" + trigger.relation());
        signs.add("relation=" + trigger.relation() + " " + trigger.universal());
        signs.add("lemma=" + trigger.lemma().toLowerCase(Locale.ROOT));
        signs.add("score=" + share(claim.why().score()));
        Predicate predicate = sentence.predicateAt(claim.trigger());
        signs.add("roles="
                + (predicate == null
                        ? "no predicate"
                        : Math.min(3, predicate.arguments().size())));
        String sides = (claim.actors().isEmpty() ? "no actors" : "actors")
                + (claim.recipients().isEmpty() ? ", no recipients" : ", recipients");
        signs.add(sides);
        signs.add(sides + " type=" + type);
        signs.add(claim.counts().isEmpty() ? "no counts" : "counts");
        signs.add(claim.isBare() ? "bare" : "told");
    }

    /** A share in steps that are finer towards nought and one. */
    private static String share(double share) {
        for (double step : new double[] {0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9}) {
            if (share < step) {
                return "under " + step;
            }
        }
        return "0.9 or more";
    }

    private static void mode(Claim claim, Set<String> signs) {
        @Nullable String mode = claim.code().mode();
        if (mode != null) {
            signs.add("mode=" + mode);
        }
    }
}
