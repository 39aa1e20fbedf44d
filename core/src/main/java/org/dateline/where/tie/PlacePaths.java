package org.dateline.where.tie;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.dateline.where.names.PlaceMention;
import org.dateline.where.tie.PlaceAttachment.Direction;
import org.jspecify.annotations.Nullable;

/**
 * How far, in the sentence's tree, a named place stands from an event: from the word whose place it is up to what it has
 * in common with the trigger, and down to the trigger. Steps inside a clause cost little, steps into another
 * clause much, and the place of a verb of saying belongs to the saying alone.
 */
public final class PlacePaths {

    /** Beyond this a place is not taken for the event's. */
    public static final double LIMIT = 1.6;

    /** What it costs a name that the gazetteer lacks. */
    public static final double UNKNOWN = 0.3;

    /** What it costs a place of what is said to be the saying's, and a place of one noun to be the next one's. */
    private static final double SAID = 1.2;

    /** What it costs a place that is said of a person or a group: "officials in X", "protesters in X". */
    private static final double ORIGIN = 0.8;

    private final PlaceAttachments attachments;
    private final PlaceCues cues;

    public PlacePaths(PlaceAttachments attachments, PlaceCues cues) {
        this.attachments = attachments;
        this.cues = cues;
    }

    /**
     * How a place is tied to an event.
     *
     * @param mention the place
     * @param cost how doubtful it is that the event happened there
     * @param near whether it happened near the place
     * @param direction whether what moves is there, comes from there or goes there
     */
    public record Tie(PlaceMention mention, double cost, boolean near, Direction direction) {}

    /** The places of a sentence that may be an event's, within {@link #LIMIT}, in the order of the sentence. */
    public List<Tie> ties(List<PlaceMention> mentions, Token trigger, Movement movement) {
        List<Tie> ties = new ArrayList<>();
        for (PlaceMention mention : mentions) {
            Tie tie = tie(mention, trigger, movement, LIMIT);
            if (tie != null) {
                ties.add(tie);
            }
        }
        return ties;
    }

    /** Relations by which a place hangs from the words for a speaker: "the ministry in X", "X's mayor". */
    private static final Set<String> SPEAKER = Set.of("nmod", "compound", "amod", "appos", "flat", "conj");

    /** How one place is tied to an event, or null when it is no place there or its cost is over a limit. */
    @Nullable
    public Tie tie(PlaceMention mention, Token trigger, Movement movement, double limit) {
        PlaceAttachment attachment =
                attachments.of(mention.sentence(), mention.head(), mention.isWide(), trigger, movement);
        boolean doubtful = mention.place() == null || !mention.certain() && !isObject(mention);
        if (attachment == null || doubtful && !isPlainlyPlace(mention)) {
            return null;
        }
        if (isApart(mention, trigger)) {
            return null;
        }
        double cost = attachment.cost() + distance(mention.sentence(), attachment.governor(), trigger, movement);
        cost += 0.004 * Math.abs(mention.from() - trigger.index());
        if (mention.place() == null) {
            cost += UNKNOWN;
        }
        return cost <= limit ? new Tie(mention, cost, attachment.near(), attachment.direction()) : null;
    }

    /** Whether a place stands on the other side of a length of time than an event: "the killing came hours after an attack in X". */
    public boolean isApart(PlaceMention mention, Token trigger) {
        Sentence sentence = mention.sentence();
        for (Token token : sentence.tokens().subList(1, sentence.tokens().size())) {
            Token before = sentence.token(token.index() - 1);
            Token other = sentence.headOf(token);
            boolean apart = cues.isExactly(PlaceCue.APART, token.text().toLowerCase(Locale.ROOT))
                    && cues.is(PlaceCue.SPAN, before.lemma());
            if (apart
                    && other != null
                    && (other.is("advcl") || other.is("obl") || other.is("nmod"))
                    && isInside(sentence, other, mention.head()) != isInside(sentence, other, trigger)) {
                return !pointsOut(sentence, other);
            }
        }
        return false;
    }

    /** Whether a clause takes up a place from outside: "months after rebels seized parts of it". */
    private boolean pointsOut(Sentence sentence, Token clause) {
        return sentence.tokens().stream()
                .filter(token ->
                        sentence.dominates(clause, token) && !token.relation().startsWith("nsubj"))
                .anyMatch(token -> token.isPossessivePronoun()
                        || token.universal().equals("PRON") && !token.isQuestionWord()
                        || cues.isExactly(PlaceCue.THERE, token.lemma()));
    }

    private static boolean isInside(Sentence sentence, Token clause, Token token) {
        return clause.index() == token.index() || sentence.dominates(clause, token);
    }

    /** Whether a place is where something is said that tells of the event: "said in X that rebels had killed", "the ministry in X said". */
    public boolean isSpeakersSeat(PlaceMention mention, Token trigger) {
        Sentence sentence = mention.sentence();
        Token at = mention.head();
        Token saying = sentence.headOf(at);
        while (saying != null && !isSaying(saying) && SPEAKER.contains(at.plainRelation())) {
            at = saying;
            saying = sentence.headOf(at);
        }
        return saying != null
                && saying.index() != trigger.index()
                && isSaying(saying)
                && sentence.dominates(saying, trigger)
                && !sentence.dominates(at, trigger);
    }

    /** A name that the gazetteer lacks is a place only right after a word that says so. */
    private boolean isPlainlyPlace(PlaceMention mention) {
        Sentence sentence = mention.sentence();
        if (sentence.dependent(mention.head(), "det") != null) {
            return false;
        }
        String preposition = attachments.preposition(sentence, mention.head());
        if (cues.isExactly(PlaceCue.PLAINLY_PLACE, preposition)) {
            return true;
        }
        if (mention.place() != null && cues.isAny(preposition, PlaceCue.LOCATIVE, PlaceCue.GOAL, PlaceCue.SOURCE)) {
            return true;
        }
        Token head = sentence.headOf(mention.head());
        if (head == null) {
            return false;
        }
        boolean named = head.is("acl") && cues.is(PlaceCue.NAMING, head.lemma());
        Token type = named ? sentence.headOf(head) : head;
        return type != null && cues.is(PlaceCue.PLACE_TYPE, type.lemma());
    }

    private static boolean isObject(PlaceMention mention) {
        return mention.head().is("obj") || mention.head().relation().equals("nsubj:pass");
    }

    private double distance(Sentence sentence, Token governor, Token trigger, Movement movement) {
        if (governor.index() == trigger.index()) {
            return 0;
        }
        boolean origin = !governor.universal().equals("NOUN") && cues.is(PlaceCue.ORIGIN, governor.lemma());
        if (origin || isSaying(governor)) {
            return Double.POSITIVE_INFINITY;
        }
        Token meeting = governor;
        boolean someone = governor.universal().equals("PROPN") || cues.is(PlaceCue.ORIGIN_NOUN, governor.lemma());
        double cost = someone && movement == Movement.NONE ? ORIGIN : 0;
        cost += isSaying(trigger) ? SAID : 0;
        int steps = 0;
        while (!sentence.dominates(meeting, trigger)) {
            Token above = sentence.headOf(meeting);
            cost += up(meeting) + (isOrdered(meeting, above) ? SAID : 0);
            boolean speaker = above != null
                    && above.index() != trigger.index()
                    && meeting.relation().equals("nsubj")
                    && isSaying(above);
            if (above == null || speaker || ++steps > sentence.tokens().size()) {
                return Double.POSITIVE_INFINITY;
            }
            meeting = above;
        }
        for (Token below = trigger; below.index() != meeting.index(); ) {
            Token above = sentence.headOf(below);
            boolean nextNoun = below.is("conj") && !below.universal().equals("VERB") && below.head() == meeting.index();
            cost += down(below) + (nextNoun ? SAID : 0);
            if (above == null) {
                return Double.POSITIVE_INFINITY;
            }
            below = above;
        }
        return cost;
    }

    /** "Urged them to …": what is ordered happens elsewhere than the ordering. */
    private boolean isOrdered(Token token, @Nullable Token above) {
        return above != null && token.is("xcomp") && cues.is(PlaceCue.DIRECTIVE, above.lemma());
    }

    private boolean isSaying(Token governor) {
        return governor.universal().equals("VERB") && cues.is(PlaceCue.SPEECH, governor.lemma());
    }

    /** The cost of going from a word to its governor on the way from the place. */
    private static double up(Token token) {
        return switch (token.relation()) {
            case "advmod", "flat", "xcomp", "compound", "amod" -> 0.2;
            case "obj", "obl", "nmod", "nsubj:pass", "appos", "nmod:poss", "iobj" -> 0.3;
            case "nsubj" -> 0.5;
            case "acl" -> 0.6;
            case "conj" -> 0.6;
            case "advcl" -> 0.8;
            case "acl:relcl" -> 1.0;
            case "ccomp", "parataxis", "advcl:relcl", "csubj" -> 1.4;
            default -> 0.6;
        };
    }

    /** The cost of going from a word to its governor on the way from the trigger. */
    private static double down(Token token) {
        return switch (token.relation()) {
            case "xcomp", "advmod" -> 0.1;
            case "obj", "obl", "nmod", "nsubj", "nsubj:pass", "compound", "appos", "acl", "conj", "amod" -> 0.3;
            case "advcl" -> 0.4;
            case "acl:relcl" -> 0.6;
            case "ccomp", "parataxis", "csubj" -> 0.9;
            default -> 0.5;
        };
    }
}
