package org.dateline.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.When;
import org.dateline.when.expression.TimeExpression;
import org.dateline.when.pattern.TimeWords;
import org.jspecify.annotations.Nullable;

/** Finds the time that governs a trigger: its own, or one that its clause shares with it. */
final class GoverningTime {

    private static final int FARTHEST = 8;

    private final TimeAttachment attachment;
    private final Set<String> light;
    private final Set<String> witness;
    private final Set<String> leading;
    private final Set<String> together;
    private final Set<String> inside;
    private final Set<String> nominal;
    private final Set<String> when;
    private final Set<String> continuing;
    private final Set<String> starting;
    private final Sentence sentence;
    private final Set<String> severalOf;
    private final List<TimeExpression> times;
    private final List<Integer> attached;
    private final Set<Integer> triggers;

    /**
     * Looks at one sentence.
     *
     * @param sentence the sentence
     * @param times its times
     * @param triggers the tokens that are triggers of claims
     */
    GoverningTime(
            TimeWords words,
            TimeAttachment attachment,
            Sentence sentence,
            List<TimeExpression> times,
            Set<Integer> triggers) {
        this.attachment = attachment;
        this.light = words.list("governing", "light");
        this.witness = words.list("governing", "witness");
        this.leading = words.list("tense", "leading");
        this.together = words.list("governing", "together");
        this.inside = words.list("governing", "inside");
        this.nominal = words.list("governing", "nominal");
        this.when = words.list("governing", "when");
        this.severalOf = words.list("governing", "severalOf");
        this.starting = words.list("news", "starting");
        this.continuing = words.list("governing", "continuing");
        this.sentence = sentence;
        this.times = times;
        this.triggers = triggers;
        this.attached = attachment.of(sentence, times, triggers);
    }

    /**
     * A time that governs a trigger.
     *
     * @param time the words
     * @param shared whether they stand with another event that this one continues
     */
    record Governed(TimeExpression time, boolean shared) {}

    /** The time that governs a trigger, or null. */
    @Nullable
    Governed of(int trigger) {
        Governed governed = of(sentence.token(trigger), 0);
        if (governed != null) {
            return governed;
        }
        Governed since = sinceClause(sentence.token(trigger));
        TimeExpression pictured = since == null ? PictureTime.of(sentence, times) : null;
        return pictured == null ? since : new Governed(pictured, true);
    }

    /** From the day of the clause since which something has gone on: "have been killed since fighting broke out in April". */
    private @Nullable Governed sinceClause(Token verb) {
        for (Token clause : sentence.dependents(verb, "advcl")) {
            boolean begun = sentence.tokens().subList(Math.min(verb.index(), clause.index()), clause.index()).stream()
                    .anyMatch(word -> starting.contains(TimeAttachment.lower(word)));
            TimeExpression time = begun ? own(clause) : null;
            When stated = time == null ? null : time.when();
            if (time != null && stated != null && stated.earliest() != null) {
                When open = new When(
                        stated.earliest(), null, When.Precision.OPEN, stated.basis(), stated.text(), stated.span());
                return new Governed(
                        new TimeExpression(
                                time.from(), time.to(), time.text(), time.span(), open, time.rule(), time.anchored()),
                        false);
            }
        }
        return null;
    }

    /** The time that stands with a token itself, the narrowest of several, or null. */
    @Nullable
    TimeExpression own(Token token) {
        TimeExpression best = null;
        for (int index = 0; index < times.size(); index++) {
            TimeExpression time = times.get(index);
            if (attached.get(index) != token.index() || !time.isResolved()) {
                continue;
            }
            if (best == null || time.when().precision().compareTo(best.when().precision()) < 0) {
                best = time;
            }
        }
        return best;
    }

    private @Nullable Governed of(Token token, int steps) {
        if (steps > FARTHEST) {
            return null;
        }
        TimeExpression own = own(token);
        if (own != null) {
            return new Governed(own, false);
        }
        Governed below = TimeAttachment.isNoun(token) ? fromClause(token) : below(token);
        if (below != null) {
            return below;
        }
        TimeExpression before = before(token);
        if (before != null) {
            return new Governed(before, false);
        }
        Token head = sentence.headOf(token);
        Governed above = head == null ? null : above(token, head, steps);
        return above != null ? above : later(token);
    }

    /** The time in front of the clause that says what happened then: "in May, when rebels took the port". */
    private @Nullable TimeExpression before(Token verb) {
        if (!verb.is("acl") && !verb.is("advcl")) {
            return null;
        }
        for (Token word : sentence.dependents(verb)) {
            if (when.contains(word.text().toLowerCase(Locale.ROOT))) {
                int end = word.index() > 0
                                && sentence.token(word.index() - 1).text().equals(",")
                        ? word.index() - 1
                        : word.index();
                return times.stream()
                        .filter(time -> time.to() == end && time.isResolved())
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    /** The time between an event noun and the clause that goes on about it: "an attack on Monday, in which ten died". */
    private @Nullable Governed between(Token noun, Token clause) {
        int first = clause.index();
        for (Token word : sentence.dependents(clause)) {
            first = Math.min(first, word.index());
        }
        for (TimeExpression time : times) {
            if (time.isResolved() && time.from() > noun.index() && time.to() <= first) {
                return new Governed(time, false);
            }
        }
        return null;
    }

    /** From the event noun that a verb carries, or inside which it happens: "died in Monday's attack". */
    private @Nullable Governed below(Token token) {
        boolean carries = light.contains(TimeAttachment.lower(token));
        for (Token part : sentence.dependents(token)) {
            boolean role = part.is("obj") || part.is("nsubj");
            boolean within = part.is("obl") && inside.contains(caseOf(part)) && !nominal.contains(caseOf(part));
            boolean eventive = attachment.isHappening(part) || triggers.contains(part.index());
            if (eventive && (role && carries || within)) {
                TimeExpression time = own(part);
                if (time != null) {
                    return new Governed(time, false);
                }
            }
        }
        return null;
    }

    /** From the clause that says when an event noun came about: "a raid that began on Monday". */
    private @Nullable Governed fromClause(Token noun) {
        for (Token clause : sentence.dependents(noun)) {
            boolean dates = clause.is("acl") && light.contains(TimeAttachment.lower(clause));
            TimeExpression time = dates ? own(clause) : null;
            if (time != null) {
                return new Governed(time, false);
            }
        }
        return null;
    }

    private String caseOf(Token noun) {
        Token preposition = sentence.dependent(noun, "case");
        return preposition == null ? "" : preposition.text().toLowerCase(Locale.ROOT);
    }

    private @Nullable Governed above(Token token, Token head, int steps) {
        String lemma = TimeAttachment.lower(head);
        switch (token.plainRelation()) {
            case "xcomp":
                return attachment.isSpeech(head) || leading.contains(lemma) ? null : of(head, steps + 1);
            case "ccomp":
                return attachment.isSpeech(head) || leading.contains(lemma) ? null : of(head, steps + 1);
            case "conj":
                return joined(token, head, steps);
            case "advcl":
                return attachment.isSpeech(head) ? null : beside(token, head, steps);
            case "acl":
                return clause(token, head, steps);
            case "obj", "nsubj", "obl":
                return TimeAttachment.isNoun(token) && light.contains(lemma) && !isOutside(token)
                        ? of(head, steps + 1)
                        : null;
            case "compound":
                return of(head, steps + 1);
            case "nmod":
                boolean eventive = attachment.isHappening(head) || triggers.contains(head.index());
                boolean several = severalOf.contains(TimeAttachment.lower(head)) && nominal.contains(caseOf(token));
                return several || eventive && inside.contains(caseOf(token)) ? ofSeveral(head, several, steps) : null;
            default:
                return null;
        }
    }

    /** Of "a wave of attacks last month", where the time may stand with the verb too: "a wave of attacks last month left eight dead". */
    private @Nullable Governed ofSeveral(Token head, boolean several, int steps) {
        Governed noun = of(head, steps + 1);
        Token verb = sentence.headOf(head);
        return noun != null || !several || verb == null || !head.relation().startsWith("nsubj")
                ? noun
                : of(verb, steps + 1);
    }

    /** From the main clause, whose month is also that of what came right before it: "retook the town this month after defeating rebels". */
    private @Nullable Governed beside(Token token, Token head, int steps) {
        Governed main = of(head, steps + 1);
        if (main == null || isSimultaneous(token)) {
            return main;
        }
        When.Precision precision = main.time().when().precision();
        boolean wide =
                precision.compareTo(When.Precision.MONTH) >= 0 && precision.compareTo(When.Precision.DECADE) <= 0;
        boolean fronted =
                precision == When.Precision.YEAR && main.time().to() <= head.index() && !sentence.isFurtherBack(token);
        return wide && (token.isGerund() || fronted) ? new Governed(main.time(), true) : null;
    }

    /** From the event noun that a clause is about, also by way of "the attack, which saw ten people killed". */
    private @Nullable Governed clause(Token token, Token head, int steps) {
        if (attachment.isHappening(head) || triggers.contains(head.index())) {
            Governed noun = of(head, steps + 1);
            return noun != null || !TimeAttachment.isNoun(head) ? noun : between(head, token);
        }
        Token verb = sentence.headOf(head);
        if (verb == null || !head.is("obj") || !verb.is("acl") || !witness.contains(TimeAttachment.lower(verb))) {
            return null;
        }
        return of(verb, steps + 1);
    }

    /** Whether an oblique stands outside the event: "opened on Monday after the attack". */
    private boolean isOutside(Token token) {
        return token.is("obl")
                && !token.relation().equals("obl:agent")
                && !inside.contains(caseOf(token))
                && !caseOf(token).isEmpty();
    }

    /** A time in front of the first of joined clauses holds for all of them; one inside it is the day that the narrative has then reached. */
    private @Nullable Governed joined(Token token, Token head, int steps) {
        Governed first = of(head, steps + 1);
        if (first == null || TimeAttachment.isNoun(token)) {
            return first;
        }
        if (attachment.isSpeech(head) && first.time().from() > head.index()) {
            return null;
        }
        boolean fronted = first.time().to() <= head.index();
        return new Governed(first.time(), first.shared() || !fronted);
    }

    /** Whether an adverbial clause keeps the main clause's day: participles, "as", "while", but not "after". */
    private boolean isSimultaneous(Token token) {
        Token mark = sentence.dependent(token, "mark");
        if (mark != null) {
            return together.contains(mark.text().toLowerCase(Locale.ROOT));
        }
        return token.isGerund() || token.isPastParticiple() || sentence.dependent(token, "advmod") != null;
    }

    /** From a later joined verb without a subject of its own: "stormed the camp and killed ten on Monday". */
    private @Nullable Governed later(Token token) {
        for (Token other : sentence.dependents(token, "conj")) {
            boolean sameSubject = sentence.dependent(other, "nsubj") == null;
            TimeExpression time = sameSubject && other.form() == token.form() ? own(other) : null;
            if (time != null && time.when().precision() != When.Precision.OPEN) {
                return new Governed(time, !TimeAttachment.isNoun(token));
            }
        }
        return null;
    }

    /** Whether a clause above the trigger, not one that reports it, has a time that is over by a day. */
    boolean insideOld(int trigger, LocalDate limit) {
        Token at = sentence.token(trigger);
        for (int steps = 0; steps <= FARTHEST; steps++) {
            Token head = sentence.headOf(at);
            if (head == null || at.is("ccomp") && attachment.isSpeech(head)) {
                return false;
            }
            TimeExpression time = own(head);
            if (time != null) {
                LocalDate latest = time.when().latest();
                return latest != null && latest.isBefore(limit);
            }
            at = head;
        }
        return false;
    }

    /**
     * Whether the sentence dates another of its acts long before publication and none in the days before it: "helped the army, which won in 2017",
     * "armed the militias when the rebels came in 2014".
     *
     * @param trigger a token without a time of its own
     * @param limit the first day that is not history
     */
    boolean besideOld(int trigger, LocalDate limit) {
        boolean old = false;
        for (int index = 0; index < times.size(); index++) {
            LocalDate latest = times.get(index).when().latest();
            boolean near = latest == null || !latest.isBefore(limit);
            if (near && times.get(index).isResolved()) {
                return false;
            }
            int owner = attached.get(index);
            // "The attack came ten years after …" says itself that it is of another day.
            boolean act = owner >= 0
                    && MeasuredTimes.measured(sentence, times.get(index)) == null
                    && owner != trigger
                    && sentence.token(owner).isVerb()
                    && carriesOn(sentence.token(owner));
            old = old || act && !near;
        }
        return old;
    }

    /** No clause that only says which man is meant: "arrested a man who killed two in 2019". */
    private boolean carriesOn(Token verb) {
        if (!verb.is("acl")) {
            return true;
        }
        return verb.is("acl:relcl")
                && sentence.dependents(verb).stream()
                        .anyMatch(child -> child.index() < verb.index()
                                && continuing.contains(child.text().toLowerCase(Locale.ROOT)))
                && sentence.dependents(verb, "punct").stream().anyMatch(comma -> comma.index() < verb.index());
    }

    /** Whether a trigger stands in words that somebody is reported to say. */
    boolean reported(int trigger) {
        Token at = sentence.token(trigger);
        for (Token head = sentence.headOf(at); head != null; head = sentence.headOf(head)) {
            if (at.is("ccomp") && attachment.isSpeech(head)) {
                return true;
            }
            at = head;
        }
        return false;
    }
}
