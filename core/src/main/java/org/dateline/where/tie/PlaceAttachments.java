package org.dateline.where.tie;

import java.util.List;
import java.util.Locale;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.dateline.where.tie.PlaceAttachment.Direction;
import org.jspecify.annotations.Nullable;

/** Reads from the tree whether a word names a place at which something is or happens. */
public final class PlaceAttachments {

    /** Words between a name and the preposition that places it: "in the outskirts of the city of X". */
    private static final int DEEPEST = 6;

    private final PlaceCues cues;

    public PlaceAttachments(PlaceCues cues) {
        this.cues = cues;
    }

    /**
     * The slot of a word.
     *
     * @param sentence the sentence
     * @param word the head of the place's name
     * @param wide whether the place is a country or wider, whose name before a noun says whose and not where: "the US base"
     * @param trigger the event asked about
     * @param movement what that event does with places
     * @return the slot, or null when the word stands there for something else: an actor, an origin, a topic
     */
    @Nullable
    PlaceAttachment of(Sentence sentence, Token word, boolean wide, Token trigger, Movement movement) {
        if (isTakenIn(sentence, word, trigger)) {
            return new PlaceAttachment(trigger, 0.1, false);
        }
        Token head = sentence.headOf(word);
        boolean mission = head != null && isOfMission(sentence, word);
        if (wide
                && head != null
                && (mission || isModifier(word) && tellsWhose(word, head) || isParty(sentence, word, head))) {
            return null;
        }
        return of(sentence, word, trigger, movement, 0);
    }

    /** "Crimea, which Russia annexed", "Sake, seized by rebels": a clause says of a place what befell it. */
    private boolean isTakenIn(Sentence sentence, Token word, Token trigger) {
        if (trigger.head() != word.index()
                || !trigger.is("acl")
                || !cues.is(PlaceCue.PLACE_AS_OBJECT, trigger.lemma())) {
            return false;
        }
        boolean participle = trigger.relation().equals("acl") && trigger.isPastParticiple();
        return participle
                || sentence.dependents(trigger).stream()
                        .anyMatch(whom -> whom.isQuestionWord()
                                && (whom.is("obj") || whom.relation().equals("nsubj:pass")));
    }

    /** "The embassies of X and Y", "the army in X"; not "the embassy in X". */
    private boolean isOfMission(Sentence sentence, Token word) {
        Token first = word;
        for (Token head = sentence.headOf(first); first.is("conj") && head != null; head = sentence.headOf(first)) {
            first = head;
        }
        Token head = sentence.headOf(first);
        return head != null
                && cues.is(PlaceCue.MISSION, head.lemma())
                && !(isSite(head) && cues.is(PlaceCue.LOCATIVE, preposition(sentence, first)));
    }

    private static boolean isModifier(Token word) {
        return word.is("compound") || word.is("amod") || word.relation().equals("nmod:poss");
    }

    /** "Tensions between X and Y" names two parties, no place. */
    private boolean isParty(Sentence sentence, Token word, Token head) {
        Token first = word.is("conj") ? head : word;
        return cues.isExactly(PlaceCue.BETWEEN, preposition(sentence, first));
    }

    private boolean tellsWhose(Token word, Token head) {
        boolean part = cues.level(head.lemma()) != null
                || cues.is(PlaceCue.BORDER, head.lemma())
                || cues.is(PlaceCue.TIME, head.lemma())
                || cues.is(PlaceCue.COMPASS, head.lemma());
        return !part && !(word.relation().equals("nmod:poss") && isSite(head));
    }

    private @Nullable PlaceAttachment of(Sentence sentence, Token word, Token trigger, Movement movement, int depth) {
        Token head = sentence.headOf(word);
        if (head == null || depth > DEEPEST) {
            return null;
        }
        return switch (word.plainRelation()) {
            case "obl", "nmod", "advmod" -> oblique(sentence, word, head, trigger, movement, depth);
            case "compound", "flat", "amod" ->
                isMisread(sentence, word, head)
                        ? oblique(sentence, word, head, trigger, movement, depth)
                        : modifier(sentence, word, head, trigger, movement, depth);
            case "appos", "conj", "list" -> of(sentence, head, trigger, movement, depth + 1);
            case "xcomp" -> named(sentence, head, trigger, movement, depth);
            case "obj" ->
                cues.is(PlaceCue.PLACE_AS_OBJECT, head.lemma()) ? new PlaceAttachment(head, 0.1, false) : null;
            case "nsubj" -> subject(word, head);
            default -> null;
        };
    }

    /** "In X, Y, a bomber killed …": the parser may take what a preposition joins to a verb for a part of it. */
    private boolean isMisread(Sentence sentence, Token word, Token head) {
        return head.universal().equals("VERB") && cues.is(PlaceCue.LOCATIVE, preposition(sentence, word));
    }

    /** "A village called X". */
    private @Nullable PlaceAttachment named(
            Sentence sentence, Token naming, Token trigger, Movement movement, int depth) {
        Token noun = naming.is("acl") && cues.is(PlaceCue.NAMING, naming.lemma()) ? sentence.headOf(naming) : null;
        return noun == null ? null : of(sentence, noun, trigger, movement, depth + 1);
    }

    private @Nullable PlaceAttachment subject(Token word, Token head) {
        boolean passive = word.relation().endsWith(":pass");
        if (passive && cues.is(PlaceCue.PLACE_AS_OBJECT, head.lemma())) {
            return new PlaceAttachment(head, 0.1, false);
        }
        return !passive && cues.is(PlaceCue.PLACE_AS_SUBJECT, head.lemma())
                ? new PlaceAttachment(head, 0.3, false)
                : null;
    }

    private @Nullable PlaceAttachment modifier(
            Sentence sentence, Token word, Token head, Token trigger, Movement movement, int depth) {
        if (cues.is(PlaceCue.NAMED_EVENT, head.lemma())) {
            return null;
        }
        if (head.index() == trigger.index()) {
            return new PlaceAttachment(head, 0.4, false);
        }
        if (cues.is(PlaceCue.EVENT_NOUN, head.lemma()) && word.is("compound")) {
            return new PlaceAttachment(head, 0.3, false);
        }
        // "in Kirkuk Wednesday": the parser may take the day for the head of the name.
        boolean landmark = word.relation().equals("nmod:poss") && isName(head);
        boolean through = isSite(head)
                || landmark
                || cues.is(PlaceCue.TIME, head.lemma())
                || cues.is(PlaceCue.COMPASS, head.lemma());
        return through ? of(sentence, head, trigger, movement, depth + 1) : null;
    }

    private @Nullable PlaceAttachment oblique(
            Sentence sentence, Token word, Token head, Token trigger, Movement movement, int depth) {
        String preposition = preposition(sentence, word);
        if (preposition.isEmpty()) {
            if (word.relation().equals("nmod:poss")) {
                return modifier(sentence, word, head, trigger, movement, depth);
            }
            if (word.relation().equals("obl:unmarked")) {
                return new PlaceAttachment(head, 0.1, false);
            }
            return word.is("nmod") || isName(head) ? of(sentence, head, trigger, movement, depth + 1) : null;
        }
        if (cues.isExactly(PlaceCue.OF, preposition)) {
            return ofPlace(sentence, head, trigger, movement, depth);
        }
        if (cues.is(PlaceCue.LOCATIVE, preposition)) {
            double cost = word.is("nmod") && head.index() != trigger.index() ? 0.2 : 0;
            return new PlaceAttachment(head, cost, cues.is(PlaceCue.NEAR, preposition));
        }
        if (cues.is(PlaceCue.ROAD, head.lemma()) && cues.isAny(preposition, PlaceCue.SOURCE, PlaceCue.GOAL)) {
            return of(sentence, head, trigger, movement, depth + 1);
        }
        if (cues.is(PlaceCue.GOAL, preposition)) {
            boolean toward = cues.isExactly(PlaceCue.TOWARD, preposition);
            boolean enters = !cues.isExactly(PlaceCue.GOAL_OF_MOVEMENT, preposition);
            return enters || movement != Movement.NONE
                    ? new PlaceAttachment(head, toward ? 0.3 : 0.1, toward, Direction.TO)
                    : null;
        }
        if (cues.is(PlaceCue.SOURCE, preposition)) {
            return movement == Movement.NONE ? null : new PlaceAttachment(head, 0.1, false, Direction.FROM);
        }
        if (cues.is(PlaceCue.BORDER, head.lemma())) {
            return of(sentence, head, trigger, movement, depth + 1);
        }
        boolean aimed = cues.is(PlaceCue.EVENT_NOUN, head.lemma()) && cues.isExactly(PlaceCue.AIMED, preposition);
        return aimed ? new PlaceAttachment(head, 0.4, false) : null;
    }

    /** "The city of X", "north of X", "the bombing of X". */
    private @Nullable PlaceAttachment ofPlace(
            Sentence sentence, Token head, Token trigger, Movement movement, int depth) {
        if (head.index() == trigger.index()) {
            return new PlaceAttachment(head, 0.2, false);
        }
        if (cues.is(PlaceCue.COMPASS, head.lemma()) || cues.is(PlaceCue.LOCATIVE, head.lemma())) {
            Token above = sentence.headOf(head);
            return above == null ? null : new PlaceAttachment(above, 0.1, true);
        }
        if (cues.is(PlaceCue.PLACE_TYPE, head.lemma()) || isSite(head) && !isName(head)) {
            return of(sentence, head, trigger, movement, depth + 1);
        }
        return cues.is(PlaceCue.EVENT_NOUN, head.lemma()) ? new PlaceAttachment(head, 0.2, false) : null;
    }

    /** The word that joins a noun to its governor, small letters; empty when there is none. */
    public String preposition(Sentence sentence, Token noun) {
        List<Token> cases = sentence.dependents(noun, "case");
        if (cases.isEmpty()) {
            return "";
        }
        String first = cases.get(0).text().toLowerCase(Locale.ROOT);
        if (cues.isAny(first, PlaceCue.POSSESSIVE, PlaceCue.POSSESSIVE_END)) {
            return cases.size() > 1 ? cases.get(1).text().toLowerCase(Locale.ROOT) : "";
        }
        return cases.size() > 1
                ? cues.preposition(first, cases.get(cases.size() - 1).text())
                : first;
    }

    private boolean isSite(Token noun) {
        return cues.is(PlaceCue.SITE, noun.lemma()) || cues.is(PlaceCue.PLACE_TYPE, noun.lemma());
    }

    private static boolean isName(Token token) {
        return token.universal().equals("PROPN");
    }
}
