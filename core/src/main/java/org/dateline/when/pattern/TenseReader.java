package org.dateline.when.pattern;

import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Reads the tense around a word off the tree; without a tree, off the words. */
public final class TenseReader {

    private final Set<String> future;
    private final Set<String> sure;
    private final Set<String> leading;
    private final Set<String> scheduled;
    private final Set<String> timetable;
    private final Set<String> be;
    private final Set<String> have;
    private final Set<String> past;
    private final Set<String> perfect;
    private final Set<String> infinitive;
    private final Set<String> doubtful;
    private final Set<String> until;
    private final Set<String> deferring;

    public TenseReader(TimeWords words) {
        future = words.list("tense", "future");
        sure = words.list("tense", "sure");
        leading = words.list("tense", "leading");
        scheduled = words.list("tense", "scheduled");
        timetable = words.list("tense", "timetable");
        be = words.list("grammar", "be");
        have = words.list("grammar", "have");
        past = words.list("grammar", "past");
        perfect = words.list("grammar", "perfect");
        infinitive = words.list("grammar", "infinitive");
        doubtful = words.list("doubtful");
        until = words.list("tense", "ending");
        deferring = words.list("tense", "deferring");
    }

    /** The tense of the clause that a token stands in; for the end of what goes on or is put off ("postponed until Monday") the future. */
    public Tense at(Sentence sentence, int token) {
        if (sentence.tokens().stream().allMatch(word -> word.head() < 0)) {
            return isEnd(sentence, token) ? Tense.FUTURE : byWords(sentence);
        }
        Tense tense = inTree(sentence, token);
        boolean ahead = isUntil(sentence, token)
                && (tense == Tense.PERFECT
                        || tense == Tense.PRESENT
                        || isDeferring(sentence.headOf(sentence.token(token))));
        return ahead ? Tense.FUTURE : tense;
    }

    private boolean isUntil(Sentence sentence, int token) {
        return sentence.dependents(sentence.token(token), "case").stream()
                .anyMatch(word -> until.contains(word.text().toLowerCase(Locale.ROOT)));
    }

    private boolean isDeferring(@Nullable Token verb) {
        return verb != null && deferring.contains(verb.lemma().toLowerCase(Locale.ROOT));
    }

    /** Whether a word stands behind "until" and a word of putting off, where there is no tree. */
    private boolean isEnd(Sentence sentence, int token) {
        boolean behind =
                token > 0 && until.contains(sentence.token(token - 1).text().toLowerCase(Locale.ROOT));
        return behind && sentence.tokens().stream().limit(token).anyMatch(this::isDeferring);
    }

    private Tense inTree(Sentence sentence, int token) {
        Token at = sentence.token(token);
        for (int steps = 0; steps <= sentence.tokens().size(); steps++) {
            Tense tense = own(sentence, at);
            if (tense != null) {
                return tense;
            }
            Token head = sentence.headOf(at);
            if (head == null) {
                return Tense.PAST;
            }
            if (isInfinitive(sentence, at) && leading.contains(head.lemma().toLowerCase(Locale.ROOT))) {
                return Tense.FUTURE;
            }
            at = head;
        }
        return Tense.PAST;
    }

    /**
     * Whether the sentence puts a word after the day of publication: "will meet", "are to meet and sign", "plans to meet"; not "would
     * meet", "decided to meet".
     */
    public boolean isSurelyToCome(Sentence sentence, Token word) {
        boolean own = isToBe(sentence, word)
                || isPlanned(word)
                || sentence.dependents(word, "aux").stream()
                        .anyMatch(helper -> sure.contains(helper.text().toLowerCase(Locale.ROOT)));
        Token head = sentence.headOf(word);
        if (own || head == null) {
            return own;
        }
        boolean goesOn = word.is("xcomp") || word.is("conj") || word.is("obj");
        return goesOn && isSurelyToCome(sentence, head);
    }

    private boolean isPlanned(Token verb) {
        boolean present = verb.isThirdPerson() || verb.isOtherPresent();
        return present && leading.contains(verb.lemma().toLowerCase(Locale.ROOT));
    }

    /** The tense that a word shows itself, or null when its governor decides. */
    private @Nullable Tense own(Sentence sentence, Token word) {
        boolean hasPerfect = false;
        boolean modal = false;
        boolean isPast = false;
        boolean present = false;
        for (Token helper : sentence.dependents(word)) {
            if (!helper.is("aux") && !helper.is("cop")) {
                continue;
            }
            String text = helper.text().toLowerCase(Locale.ROOT);
            modal |= future.contains(text) || helper.isModal();
            hasPerfect |= have.contains(helper.lemma());
            isPast |= past.contains(text) || helper.isPastTense();
            present |= helper.isThirdPerson() || helper.isOtherPresent();
        }
        boolean planned = scheduled.contains(word.lemma().toLowerCase(Locale.ROOT))
                && (word.isPastParticiple() || word.universal().equals("ADJ"));
        if (modal) {
            return hasPerfect ? Tense.PAST : Tense.FUTURE;
        }
        if (planned && !hasPerfect || isToBe(sentence, word)) {
            return Tense.FUTURE;
        }
        if (isPast) {
            return Tense.PAST;
        }
        if (hasPerfect) {
            return Tense.PERFECT;
        }
        if (present) {
            return headline(sentence) ? Tense.PAST : Tense.PRESENT;
        }
        return byTag(sentence, word);
    }

    private @Nullable Tense byTag(Sentence sentence, Token word) {
        switch (word.form()) {
            case PAST_VERB:
                return Tense.PAST;
            case THIRD_PERSON_VERB:
            case PRESENT_VERB:
                if (headline(sentence)) {
                    return Tense.PAST;
                }
                return timetable.contains(word.lemma()) ? Tense.FUTURE : Tense.PRESENT;
            case BASE_VERB:
                return word.head() < 0 && isInfinitive(sentence, word) ? Tense.FUTURE : null;
            default:
                return null;
        }
    }

    /** "are to meet", "is to be signed", and in a headline "Hostages to be freed"; not "were to meet", which is over or not. */
    private boolean isToBe(Sentence sentence, Token word) {
        boolean passive = sentence.dependents(word, "aux:pass").stream().anyMatch(helper -> helper.isBaseForm());
        if (!passive && !word.isBaseForm() || !isInfinitive(sentence, word)) {
            return false;
        }
        return sentence.dependents(word, "aux").stream()
                .filter(helper -> helper.relation().equals("aux"))
                .findFirst()
                .map(helper -> be.contains(helper.lemma()) && helper.isVerb() && !helper.isPastTense())
                .orElse(word.head() < 0);
    }

    /** Whether a sentence is a headline, whose present tense is of what has happened. */
    private static boolean headline(Sentence sentence) {
        return sentence.paragraph() < 0;
    }

    private boolean isInfinitive(Sentence sentence, Token word) {
        for (Token mark : sentence.dependents(word)) {
            if (mark.isInfinitiveMark() || infinitive.contains(mark.lemma()) && (mark.is("mark") || mark.is("aux"))) {
                return true;
            }
        }
        return false;
    }

    private Tense byWords(Sentence sentence) {
        boolean hasPerfect = false;
        String before = "";
        for (Token token : sentence.tokens()) {
            String text = token.text().toLowerCase(Locale.ROOT);
            if (future.contains(text) && !isMonth(token.text(), text)
                    || infinitive.contains(text) && leading.contains(before)) {
                return Tense.FUTURE;
            }
            hasPerfect |= perfect.contains(text);
            before = text;
        }
        return hasPerfect ? Tense.PERFECT : Tense.PAST;
    }

    /** "May" with a capital, which a helping verb has in front of a sentence alone. */
    private boolean isMonth(String written, String lower) {
        return doubtful.contains(lower)
                && Character.isUpperCase(written.charAt(0))
                && written.substring(1).equals(lower.substring(1));
    }
}
