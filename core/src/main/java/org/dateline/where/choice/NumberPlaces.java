package org.dateline.where.choice;

import java.util.List;
import java.util.Locale;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.dateline.where.names.PlaceMention;
import org.jspecify.annotations.Nullable;

/**
 * The places of claims whose triggers are numbers ("killed nine in Kirkuk and <em>four</em> in Baquba", "… and four
 * <em>soldiers</em> in Baquba"). The place right behind such a number is its own, whatever the tree joins it to, and no other
 * claim's.
 */
public final class NumberPlaces {

    private final PlaceCues cues;

    public NumberPlaces(PlaceCues cues) {
        this.cues = cues;
    }

    /** The place right behind a trigger that is a number, or a noun joined to another with one; null where there is none. */
    @Nullable
    public PlaceMention behind(List<PlaceMention> mentions, Sentence sentence, Token trigger) {
        int next = trigger.index() + 1;
        if (!isNumber(sentence, trigger)
                || next >= sentence.tokens().size()
                || !cues.is(PlaceCue.LOCATIVE, sentence.token(next).text().toLowerCase(Locale.ROOT))) {
            return null;
        }
        for (PlaceMention mention : mentions) {
            if (mention.from() > next) {
                return sentence.tokens().subList(next + 1, mention.from()).stream()
                                .allMatch(this::leadsOn)
                        ? mention
                        : null;
            }
        }
        return null;
    }

    private static boolean isNumber(Sentence sentence, Token trigger) {
        boolean joined = trigger.is("conj") || trigger.is("appos");
        return trigger.universal().equals("NUM") || joined && sentence.dependent(trigger, "nummod") != null;
    }

    private boolean leadsOn(Token token) {
        return !token.universal().equals("PUNCT")
                && !token.universal().equals("VERB")
                && !token.universal().equals("CCONJ")
                && (!token.universal().equals("ADP") || cues.isExactly(PlaceCue.OF, token.lemma()));
    }

    /** The places of a sentence that may be a claim's: without those behind the numbers of other claims. */
    public List<PlaceMention> open(List<PlaceMention> mentions, Sentence sentence, Claim claim, List<Claim> claims) {
        List<PlaceMention> taken = claims.stream()
                .filter(other -> other.sentence() == claim.sentence() && other.trigger() != claim.trigger())
                .map(other -> behind(mentions, sentence, sentence.token(other.trigger())))
                .filter(mention -> mention != null)
                .toList();
        return taken.isEmpty()
                ? mentions
                : mentions.stream().filter(mention -> !taken.contains(mention)).toList();
    }
}
