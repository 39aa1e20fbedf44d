package org.dateline.when;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.when.pattern.TimeWords;

/** Recognises what is not of the day that a report is about: what happened before, recently, again and again, or is no one event. */
final class OtherDays {

    private final Set<String> words;
    private final Set<String> others;
    private final Set<String> times;
    private final Set<String> examples;
    private final Set<String> aboutReport;
    private final Set<String> background;
    private final Set<String> atTheTime;
    private final Set<String> article;
    private final Set<String> demonstrative;

    OtherDays(TimeWords words) {
        this.words = words.list("news", "otherDays");
        this.others = words.list("news", "otherEvents");
        this.times = words.list("news", "times");
        this.examples = words.list("news", "examples");
        this.background = words.list("news", "background");
        this.atTheTime = words.list("news", "atTheTime");
        this.aboutReport = words.list("news", "aboutReport");
        this.article = words.list("grammar", "article");
        this.demonstrative = words.list("grammar", "demonstrative");
    }

    /** Whether a sentence speaks of other days around a trigger: "previously", "repeatedly", but not in a clause about somebody else. */
    boolean areMentioned(Sentence sentence, Token trigger) {
        return sentence.tokens().stream()
                        .anyMatch(token ->
                                words.contains(TimeAttachment.lower(token)) && !isAside(sentence, token, trigger))
                || isOneOfTimes(sentence, trigger);
    }

    /** "It is not the first time that they attacked". */
    private boolean isOneOfTimes(Sentence sentence, Token trigger) {
        Token head = sentence.headOf(trigger);
        return head != null && trigger.is("acl") && times.contains(TimeAttachment.lower(head));
    }

    /** Whether a noun that mentions an event means another than the one mentioned before: "killed in another attack". */
    boolean isOtherEvent(Sentence sentence, Claim claim) {
        return Stream.concat(Stream.of(claim.trigger()), claim.echoes().stream())
                .flatMap(token -> sentence.dependents(sentence.token(token)).stream())
                .anyMatch(word -> (word.is("det") || word.is("amod")) && others.contains(TimeAttachment.lower(word)));
    }

    /** Whether a word at a trigger says that it is what went before, without a day: "had previously jailed him", "a previous truce". */
    boolean isBackground(Sentence sentence, Token trigger) {
        return sentence.dependents(trigger).stream()
                .anyMatch(word -> (word.is("advmod") || word.is("amod"))
                        && word.index() < trigger.index()
                        && sentence.dependents(word).isEmpty()
                        && background.contains(TimeAttachment.lower(word)));
    }

    /** Whether an adverb next to a trigger, or at the head of its sentence, speaks of other days: "previously attacked". */
    boolean isMentionedAt(Sentence sentence, Token trigger) {
        return isOneOfTimes(sentence, trigger)
                || background.contains(TimeAttachment.lower(sentence.token(0)))
                || sentence.dependents(trigger, "advmod").stream()
                        .anyMatch(word -> words.contains(TimeAttachment.lower(word)));
    }

    /** "Drones, which the army has used consistently, hit the port": the clause describes the drones. */
    private static boolean isAside(Sentence sentence, Token word, Token trigger) {
        for (Token at = word; at != null; at = sentence.headOf(at)) {
            if (at.is("acl") && !sentence.dominates(at, trigger)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence puts itself back into a time told before: "supported the police at the time". */
    boolean isAtThatTime(Sentence sentence) {
        StringBuilder words = new StringBuilder(" ");
        sentence.tokens().forEach(token -> words.append(token.text().toLowerCase(Locale.ROOT))
                .append(' '));
        return atTheTime.stream()
                .anyMatch(phrase -> words.indexOf(" " + phrase + " ") >= 0 && words.indexOf(" " + phrase + " of ") < 0);
    }

    /** Whether an act is of the report and not of what it is about: "has asked the army for comment". */
    boolean isAboutReport(Sentence sentence, Token trigger) {
        return sentence.dependents(trigger).stream()
                .anyMatch(word ->
                        (word.is("obl") || word.is("nmod")) && aboutReport.contains(TimeAttachment.lower(word)));
    }

    /** Whether a noun names one event: "the attacks", "an air strike". */
    boolean isOne(Sentence sentence, Token noun) {
        boolean many = noun.isPluralNoun() || noun.isPluralName();
        return !many || isDefinite(sentence, noun);
    }

    /** Whether a noun takes up what is known: "the attack", "those attacks". */
    boolean isDefinite(Sentence sentence, Token noun) {
        return sentence.dependents(noun, "det").stream()
                .map(word -> word.text().toLowerCase(Locale.ROOT))
                .anyMatch(word -> article.contains(word) || demonstrative.contains(word));
    }

    /** Whether a noun has a determiner that is no article: "that attack", "some attack". */
    boolean hasStrongDeterminer(Sentence sentence, Token noun) {
        return sentence.dependents(noun, "det").stream()
                .anyMatch(word -> !article.contains(TimeAttachment.lower(word)));
    }

    /** Whether a noun only gives examples of what happened on many days: "violations including arrests and raids". */
    boolean isExample(Sentence sentence, Token noun) {
        Token first = noun;
        Token head = sentence.headOf(noun);
        for (int steps = 0;
                head != null && first.is("conj") && steps < sentence.tokens().size();
                steps++) {
            first = head;
            head = sentence.headOf(first);
        }
        return !isOne(sentence, noun)
                && sentence.dependents(first, "case").stream()
                        .anyMatch(word -> examples.contains(TimeAttachment.lower(word)));
    }
}
