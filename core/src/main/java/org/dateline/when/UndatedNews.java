package org.dateline.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.model.event.When;
import org.dateline.when.expression.TimeExpressions;
import org.dateline.when.pattern.Tense;
import org.dateline.when.pattern.TenseReader;
import org.dateline.when.pattern.TimeWords;
import org.jspecify.annotations.Nullable;

/**
 * Dates the news of a report that it gives no time for: it happened in the days that end with publication. Background
 * is left alone: what comes after a day further back, what "had" happened, what goes on or is done again and
 * again, and nouns that name no one event ("attacks on convoys").
 */
final class UndatedNews {

    private final TimeAttachment attachment;
    private final TenseReader tenses;
    private final TimeWords words;
    private final OtherDays otherDays;
    private final Set<String> measured;
    private final Set<String> firstPerson;
    private final int newsDays;

    UndatedNews(TimeExpressions expressions, TimeAttachment attachment) {
        this.attachment = attachment;
        this.tenses = expressions.tenses();
        this.words = expressions.words();
        this.otherDays = new OtherDays(words);
        this.measured = words.list("news", "measured");
        this.firstPerson = words.list("grammar", "firstPerson");
        this.newsDays = words.number("news", "days");
    }

    /**
     * Dates claims.
     *
     * @param annotated the report
     * @param claims its claims, dated as far as the report states their days
     * @param published the day of publication, or null
     * @return the same claims in the same order, those of the news without a day dated to the last days
     */
    List<Claim> date(Annotated annotated, List<Claim> claims, @Nullable LocalDate published) {
        if (published == null) {
            return claims;
        }
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < claims.size(); index++) {
            order.add(index);
        }
        order.sort(Comparator.<Integer>comparingInt(index -> claims.get(index).sentence())
                .thenComparingInt(index -> claims.get(index).trigger()));
        When week = new When(
                published.minusDays(newsDays), published, When.Precision.WEEK, When.Basis.INFERRED, null, null);
        List<Claim> dated = new ArrayList<>(claims);
        boolean background = false;
        for (int index : order) {
            Claim claim = claims.get(index);
            When stated = claim.when();
            if (stated.basis() == When.Basis.EXPLICIT || stated.basis() == When.Basis.RELATIVE) {
                LocalDate latest = stated.latest();
                Sentence sentence = annotated.sentences().get(claim.sentence());
                if (isBeside(sentence, sentence.token(claim.trigger()))) {
                    continue;
                }
                background = latest != null && latest.isBefore(published.minusDays(newsDays));
            } else if (!background && isNews(annotated.sentences().get(claim.sentence()), claim)) {
                dated.set(index, claim.when(week, claim.stance()));
            }
        }
        return dated;
    }

    /** Whether a trigger stands in a clause that only dates or describes something else: it does not lead into the background. */
    private static boolean isBeside(Sentence sentence, Token trigger) {
        for (Token at = trigger; at != null; at = sentence.headOf(at)) {
            if (at.is("advcl") || at.relation().equals("acl")) {
                return true;
            }
        }
        return false;
    }

    private boolean isNews(Sentence sentence, Claim claim) {
        boolean undated =
                claim.when().basis() == When.Basis.PUBLICATION && claim.when().earliest() == null;
        if (!undated
                || !claim.stance().isCurrent()
                || otherDays.isAtThatTime(sentence)
                || otherDays.isAboutReport(sentence, sentence.token(claim.trigger()))
                || otherDays.areMentioned(sentence, sentence.token(claim.trigger()))) {
            return false;
        }
        Token trigger = sentence.token(claim.trigger());
        Tense tense = tenses.at(sentence, claim.trigger());
        boolean verb = trigger.isVerb();
        boolean spoken = tense == Tense.PRESENT && verb && isSpoken(sentence, trigger);
        if (tense != Tense.PAST && tense != Tense.PERFECT && !spoken) {
            return false;
        }
        return (verb ? isOver(sentence, trigger) : otherDays.isOne(sentence, trigger) && tense == Tense.PAST)
                && isForeground(sentence, trigger);
    }

    /** Whether somebody does a thing by saying so: "we condemn this attack". */
    private boolean isSpoken(Sentence sentence, Token verb) {
        boolean simple = verb.isThirdPerson() || verb.isOtherPresent();
        return simple
                && sentence.dependents(verb, "nsubj").stream()
                        .anyMatch(subject -> firstPerson.contains(TimeAttachment.lower(subject)));
    }

    /** No infinitive, and nothing that goes on: "have been raising". */
    private static boolean isOver(Sentence sentence, Token verb) {
        boolean goesOn =
                verb.isGerund() && sentence.dependents(verb, "aux").stream().anyMatch(helper -> !helper.isPastTense());
        return !verb.isBaseForm() && !goesOn;
    }

    /** Whether a trigger is in the foreground of its sentence: no clause around it looks further back. */
    private boolean isForeground(Sentence sentence, Token trigger) {
        Token at = trigger;
        boolean beside = false;
        for (Token head = sentence.headOf(at); ; head = sentence.headOf(at)) {
            if (!beside && sentence.isFurtherBack(at) && !isSaid(sentence, at)
                    || at.is("xcomp")
                    || !trigger.isVerb() && isAim(sentence, at)
                    || at.is("csubj")
                    || at.is("amod")
                    || at.is("advcl") && isMeasured(sentence, at)) {
                return false;
            }
            if (head == null) {
                return true;
            }
            // "Had stormed and killed" looks back twice, "had stormed, and troops killed" once.
            beside = at.is("conj") && isFinite(sentence, at);
            at = head;
        }
    }

    /** "Leading to the arrest of the men", "aimed at reaching a truce": whether what the gerund is about has come is open. */
    private static boolean isAim(Sentence sentence, Token word) {
        return word.isGerund() && (word.is("acl") || sentence.dependent(word, "mark") != null);
    }

    private static boolean isFinite(Sentence sentence, Token verb) {
        return verb.isPastTense() || !sentence.dependents(verb, "aux").isEmpty() && !sentence.isFurtherBack(verb);
    }

    /** "The army said that it had killed two" says "has killed" in the past: it looks back from the words, not from the news. */
    private boolean isSaid(Sentence sentence, Token verb) {
        Token head = sentence.headOf(verb);
        boolean content = head != null && verb.is("ccomp") && isSpeech(sentence, head);
        return content || sentence.dependents(verb, "parataxis").stream().anyMatch(cue -> isSpeech(sentence, cue));
    }

    private boolean isSpeech(Sentence sentence, Token verb) {
        return attachment.isSpeech(verb) && !sentence.isFurtherBack(verb);
    }

    /** "Hours after the army killed …", "three days before a truce was signed". */
    private boolean isMeasured(Sentence sentence, Token clause) {
        Token mark = sentence.dependent(clause, "mark");
        if (mark == null || !measured.contains(mark.text().toLowerCase(Locale.ROOT)) || mark.index() == 0) {
            return false;
        }
        Token before = sentence.token(mark.index() - 1);
        return words.words("UNIT").containsKey(before.text().toLowerCase(Locale.ROOT));
    }
}
