package org.dateline.where.tie;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Judgement;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.dateline.where.names.PlaceMention;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against an event having happened at a place that its sentence names: how the name hangs in the tree,
 * what lies between it and the trigger, what kind of place it is, and which other places are there.
 */
public final class TieFeatures {

    private static final int LONGEST_PATH = 4;

    /** Kinds of words that say something of a place which hangs from them. */
    private static final List<PlaceCue> GOVERNORS = List.of(
            PlaceCue.SITE,
            PlaceCue.PLACE_TYPE,
            PlaceCue.ORIGIN,
            PlaceCue.ORIGIN_NOUN,
            PlaceCue.SPEECH,
            PlaceCue.EVENT_NOUN,
            PlaceCue.BORDER,
            PlaceCue.COMPASS,
            PlaceCue.NAMING);

    private final PlaceAttachments attachments;
    private final PlaceCues cues;
    private final PlacePaths paths;

    public TieFeatures(PlaceAttachments attachments, PlaceCues cues, PlacePaths paths) {
        this.attachments = attachments;
        this.cues = cues;
        this.paths = paths;
    }

    /**
     * The features of a place for an event.
     *
     * @param mentions all places of the sentence
     * @param at which of them
     * @param trigger the event's word
     * @return their names, each once
     */
    public Set<String> of(List<PlaceMention> mentions, int at, Token trigger) {
        return of(mentions, at, trigger, paths.tie(mentions.get(at), trigger, Movement.NONE, Double.MAX_VALUE));
    }

    /** The same, where it is known how the rules tie the place to the event. */
    public Set<String> of(List<PlaceMention> mentions, int at, Token trigger, PlacePaths.@Nullable Tie tie) {
        PlaceMention mention = mentions.get(at);
        Sentence sentence = mention.sentence();
        Token head = mention.head();
        Token governor = sentence.headOf(head);
        Set<String> found = new LinkedHashSet<>();
        String preposition = attachments.preposition(sentence, head);
        String own = preposition.isEmpty() ? "-" : preposition;
        found.add("bias");
        found.add("preposition=" + own);
        found.add("relation=" + head.relation());
        found.add("level=" + level(mention));
        found.add("level=" + level(mention) + " preposition=" + own);
        found.add("certain=" + mention.certain());
        String cost = tie == null ? "none" : String.valueOf((int) Math.min(12, Math.floor(tie.cost() * 4)));
        found.add("cost=" + cost);
        found.add("cost=" + cost + " level=" + level(mention));
        if (tie != null && tie.near()) {
            found.add("near");
            found.add("near level=" + level(mention));
        }
        governor(governor, trigger, head, own, found);
        path(sentence, head, trigger, own, found);
        order(mentions, at, trigger, found);
        Judgement judgement = sentence.judgement(trigger);
        if (judgement.isKnown()) {
            found.add("no event=" + Math.min(4, (int) Math.floor(judgement.none() * 5)));
        }
        found.add("trigger=" + trigger.universal() + " " + trigger.relation());
        return found;
    }

    private static String level(PlaceMention mention) {
        return mention.place() == null
                ? "unknown"
                : mention.place().level().name().toLowerCase(Locale.ROOT);
    }

    private void governor(@Nullable Token governor, Token trigger, Token head, String preposition, Set<String> found) {
        if (governor == null) {
            found.add("governor=none");
            return;
        }
        boolean direct = governor.index() == trigger.index();
        found.add("governor=" + governor.universal() + (direct ? " trigger" : ""));
        found.add("relation=" + head.relation() + " preposition=" + preposition + (direct ? " trigger" : ""));
        for (PlaceCue kind : GOVERNORS) {
            if (cues.is(kind, governor.lemma())) {
                found.add("governor is " + kind.key());
                found.add("governor is " + kind.key() + " preposition=" + preposition);
            }
        }
    }

    private void path(Sentence sentence, Token head, Token trigger, String preposition, Set<String> found) {
        List<String> up = new ArrayList<>();
        Token meeting = head;
        while (!sentence.dominates(meeting, trigger)) {
            up.add(meeting.relation());
            if (meeting.index() != head.index()) {
                between(sentence, meeting, true, found);
            }
            Token above = sentence.headOf(meeting);
            if (above == null) {
                break;
            }
            meeting = above;
        }
        List<String> down = new ArrayList<>();
        for (Token at = trigger; at.index() != meeting.index(); ) {
            down.add(at.relation());
            between(sentence, at, false, found);
            Token above = sentence.headOf(at);
            if (above == null) {
                break;
            }
            at = above;
        }
        up.forEach(relation -> found.add("up has " + relation));
        down.forEach(relation -> found.add("down has " + relation));
        found.add("up=" + up.size() + " down=" + down.size());
        if (up.size() <= LONGEST_PATH && down.size() <= LONGEST_PATH) {
            String path = String.join(">", up) + "|" + String.join("<", down);
            found.add("path=" + path);
            found.add("path=" + path + " preposition=" + preposition);
        }
    }

    /** What a word on the way between place and event is, and by what it is joined: "after the attack in X". */
    private void between(Sentence sentence, Token word, boolean up, Set<String> found) {
        String over = up ? "up over " : "down over ";
        found.add(over + word.universal());
        if (cues.is(PlaceCue.EVENT_NOUN, word.lemma())) {
            found.add(over + PlaceCue.EVENT_NOUN.key());
        }
        String joined = attachments.preposition(sentence, word);
        Token mark = sentence.dependent(word, "mark");
        if (!joined.isEmpty() || mark != null) {
            found.add((up ? "up by=" : "down by=") + (mark == null ? joined : mark.lemma()));
        }
    }

    private static void order(List<PlaceMention> mentions, int at, Token trigger, Set<String> found) {
        PlaceMention mention = mentions.get(at);
        int distance = mention.from() - trigger.index();
        found.add((distance < 0 ? "before " : "after ") + bucket(Math.abs(distance)));
        found.add("places=" + Math.min(4, mentions.size()));
        boolean nearest = true;
        for (int other = 0; other < mentions.size(); other++) {
            if (other == at) {
                continue;
            }
            PlaceMention rival = mentions.get(other);
            nearest &= Math.abs(rival.from() - trigger.index()) >= Math.abs(distance);
            String relation = inside(mention, rival) ? "in another" : inside(rival, mention) ? "holds another" : "";
            if (!relation.isEmpty()) {
                found.add(relation);
                found.add(relation + " by "
                        + (relation.startsWith("in") ? mention : rival).head().relation());
            }
        }
        found.add("nearest=" + nearest);
        if (at == 0) {
            found.add("first of " + Math.min(4, mentions.size()));
        }
    }

    /** Whether a name hangs from another place's name or from the noun that it belongs to. */
    private static boolean inside(PlaceMention one, PlaceMention other) {
        return one.sentence().dominates(other.head(), one.head());
    }

    private static String bucket(int distance) {
        return distance <= 3 ? "3" : distance <= 6 ? "6" : distance <= 12 ? "12" : distance <= 24 ? "24" : "more";
    }
}
