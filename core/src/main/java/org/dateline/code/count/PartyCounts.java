package org.dateline.code.count;

import java.util.List;
import org.dateline.code.count.CountedPhrases.Counted;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Count.Kind;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** Reads the number of those who take part in an event or are sent, where no word but their own phrase counts them. */
public final class PartyCounts {

    /** Fewer people are no crowd and no force whose size is worth a number: "several activists". */
    private static final int LEAST_CROWD = 10;

    private final CountCues cues;
    private final CountedPhrases phrases;

    PartyCounts(CountCues cues, CountedPhrases phrases) {
        this.cues = cues;
        this.phrases = phrases;
    }

    /**
     * The number of people of a phrase that has a part in an event: "more than 5,000 teachers", "hundreds of riot police".
     *
     * @param kind what it counts
     * @param head the head of the phrase
     * @param cue the word for the event
     * @return null when the phrase has no number, or is of one person or of no people
     */
    public @Nullable CuedCount party(Sentence sentence, StoredText text, Kind kind, Token head, Token cue) {
        Token above = sentence.headOf(head);
        Counted own = phrases.single(sentence, text, head);
        boolean inside =
                own == null && head.is("nmod") && above != null && cues.isBehind(sentence, head, CueUse.COUNTED_BEHIND);
        Counted counted = inside && above != null ? phrases.single(sentence, text, above) : own;
        boolean people = Victims.isPerson(sentence, head)
                && !cues.is(sentence.token(counted == null ? 0 : counted.head()), CueUse.SEVERAL_IN_ONE);
        Long least = counted == null ? null : counted.quantity().low();
        boolean several = least != null && least >= LEAST_CROWD;
        FoundCounts found = new FoundCounts(sentence, text);
        return people && several && counted != null
                ? new CuedCount(found.count(kind, counted, counted.of()), cue.index())
                : null;
    }

    /** Who takes part in what a noun is for: "3,000 people took part in the march", "200 workers joined the strike". */
    public List<Token> takingPart(Sentence sentence, Token noun) {
        Token above = sentence.headOf(noun);
        boolean part = above != null && cues.is(above, CueUse.PART);
        Token verb = part && above != null ? sentence.headOf(above) : above;
        return verb != null && cues.is(verb, part ? CueUse.TAKES : CueUse.JOINS)
                ? sentence.dependents(verb, "nsubj")
                : List.of();
    }
}
