package org.dateline.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.when.expression.TimeExpression;
import org.dateline.when.expression.TimeExpressions;
import org.dateline.when.pattern.TimeWords;
import org.jspecify.annotations.Nullable;

/** Attaches each time of a sentence to the word that it belongs to: the first trigger, verb or event noun above it. */
final class TimeAttachment {

    /** Belongs to nothing that happens. */
    static final int NONE = -1;

    private static final Set<String> MODIFIES = Set.of("nmod:poss", "compound", "nummod", "amod", "nmod:desc", "dep");

    private final Set<String> happenings;
    private final Set<String> commemorating;
    private final Set<String> speech;
    private final Set<String> bounds;

    TimeAttachment(TimeWords words) {
        happenings = words.words("HAPPENING").keySet();
        commemorating = words.list("governing", "commemorating");
        speech = words.list("governing", "speech");
        bounds = words.list("governing", "bounds");
    }

    boolean isSpeech(Token token) {
        return speech.contains(lower(token)) && token.universal().equals("VERB");
    }

    boolean isHappening(Token token) {
        return isNoun(token)
                && (happenings.contains(lower(token))
                        || happenings.contains(token.text().toLowerCase(Locale.ROOT)));
    }

    static boolean isNoun(Token token) {
        return token.universal().equals("NOUN") || token.universal().equals("PROPN");
    }

    static String lower(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    /** The token that a time belongs to, for each time of a sentence; {@link #NONE} for none. */
    List<Integer> of(Sentence sentence, List<TimeExpression> times, Set<Integer> triggers) {
        List<Integer> attached = new ArrayList<>();
        for (TimeExpression time : times) {
            Token measured = MeasuredTimes.measured(sentence, time);
            if (measured != null) {
                attached.add(measured.index());
                continue;
            }
            Token said = saidBefore(sentence, time);
            attached.add(said != null ? said.index() : repaired(sentence, time, climb(sentence, time, triggers)));
        }
        return attached;
    }

    private int climb(Sentence sentence, TimeExpression time, Set<Integer> triggers) {
        Token head = sentence.token(TimeExpressions.head(sentence, time.from(), time.to()));
        Token at = sentence.headOf(head);
        boolean modifies = MODIFIES.contains(head.relation());
        for (int steps = 0; at != null && steps <= sentence.tokens().size(); steps++) {
            if (commemorating.contains(lower(at))) {
                return NONE;
            }
            boolean verb = at.universal().equals("VERB")
                    || at.universal().equals("AUX")
                    || sentence.dependent(at, "cop") != null;
            if (triggers.contains(at.index()) || verb || isHappening(at) || modifies && isNoun(at)) {
                return at.index();
            }
            if (isBound(sentence, at)) {
                return at.index();
            }
            modifies = false;
            at = sentence.headOf(at);
        }
        return NONE;
    }

    /** "Since the handover in 1997": what the time of the handover says of the rest is only that it came later. */
    private boolean isBound(Sentence sentence, Token noun) {
        Token preposition = sentence.dependent(noun, "case");
        return preposition != null && bounds.contains(preposition.text().toLowerCase(Locale.ROOT));
    }

    /** The speech verb right before a time: "said on Monday", "said Monday". */
    private @Nullable Token saidBefore(Sentence sentence, TimeExpression time) {
        String relation = sentence.token(TimeExpressions.head(sentence, time.from(), time.to()))
                .relation();
        if (MODIFIES.contains(relation)) {
            return null;
        }
        int before = time.from() - 1;
        while (before >= 0 && sentence.token(before).universal().equals("ADP")) {
            before--;
        }
        if (before < 0) {
            return null;
        }
        Token word = sentence.token(before);
        // "Said in a statement Tuesday": the statement is of the words, whatever they are about.
        Token carrier = word.is("obl") && isNoun(word) ? sentence.headOf(word) : null;
        return carrier != null && isSpeech(carrier) ? carrier : isSpeech(word) ? word : null;
    }

    /** A time that stands behind the words reported belongs to them, not to the verb of saying in front of them. */
    private int repaired(Sentence sentence, TimeExpression time, int word) {
        if (word < 0 || !isSpeech(sentence.token(word)) || time.from() < word) {
            return word;
        }
        for (Token content : sentence.dependents(sentence.token(word), "ccomp")) {
            if (content.index() > word && content.index() < time.from()) {
                return content.index();
            }
        }
        return word;
    }
}
