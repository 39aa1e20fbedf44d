package org.dateline.where.tie;

import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.dateline.where.names.PlaceMention;

/**
 * Names of countries and capitals that stand for a government: "Washington condemned Tehran" happened at neither. What is struck,
 * taken or visited is a place: "missiles struck Kyiv".
 */
public final class Governments {

    private static final String CAPITAL = "PPLC";

    private final PlaceAttachments attachments;
    private final PlaceCues cues;

    public Governments(PlaceAttachments attachments, PlaceCues cues) {
        this.attachments = attachments;
        this.cues = cues;
    }

    /** Whether a claim is of a type, or mode, of what governments do for or against another country. */
    public boolean isDirected(Claim claim) {
        String type = claim.code().type();
        String mode = claim.code().mode();
        return cues.is(PlaceCue.DIRECTED, type) || mode != null && cues.is(PlaceCue.DIRECTED, type + "/" + mode);
    }

    /** Whether a name stands for a government in what a claim says. */
    public boolean isGovernment(PlaceMention mention, Claim claim) {
        boolean seat = mention.isWide()
                || mention.place() != null && mention.place().feature().equals(CAPITAL);
        if (!seat) {
            return false;
        }
        Sentence sentence = mention.sentence();
        Token word = mention.head();
        for (Token head = sentence.headOf(word); word.is("conj") && head != null; head = sentence.headOf(word)) {
            word = head;
        }
        Token head = sentence.headOf(word);
        if (head == null
                || !head.universal().equals("VERB") && !head.universal().equals("NOUN")) {
            return false;
        }
        boolean subject = word.relation().equals("nsubj") && head.universal().equals("VERB");
        if (subject && cues.is(PlaceCue.DEPLOY, head.lemma())) {
            return true;
        }
        if (!cues.is(PlaceCue.GOVERNMENTAL, claim.code().type())) {
            return isDirected(claim) && isTarget(mention, sentence, word, head);
        }
        if (subject) {
            return !cues.is(PlaceCue.PLACE_AS_SUBJECT, head.lemma());
        }
        if (word.is("obj") || word.is("iobj") || word.relation().equals("nsubj:pass")) {
            return !cues.is(PlaceCue.PLACE_AS_OBJECT, head.lemma());
        }
        if (word.relation().equals("nmod:poss")) {
            return !cues.is(PlaceCue.SITE, head.lemma()) && cues.level(head.lemma()) == null;
        }
        String preposition = attachments.preposition(sentence, word);
        if (mention.isWide() && cues.isExactly(PlaceCue.UPON, preposition)) {
            return true;
        }
        return !preposition.isEmpty()
                && head.index() == claim.trigger()
                && !cues.isAny(preposition, PlaceCue.LOCATIVE, PlaceCue.GOAL, PlaceCue.OF);
    }

    /** "Helped X", "sanctions on X". */
    private boolean isTarget(PlaceMention mention, Sentence sentence, Token word, Token head) {
        boolean object = word.is("obj") || word.is("iobj");
        return object && !cues.is(PlaceCue.PLACE_AS_OBJECT, head.lemma())
                || mention.isWide() && cues.isExactly(PlaceCue.UPON, attachments.preposition(sentence, word));
    }
}
