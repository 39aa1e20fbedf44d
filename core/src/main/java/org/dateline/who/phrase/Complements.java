package org.dateline.who.phrase;

import java.util.Set;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.who.directory.ActorCue;
import org.dateline.who.directory.ActorCues;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.RoleNouns;
import org.dateline.who.directory.RoleNouns.Role;
import org.jspecify.annotations.Nullable;

/** Finds whose a role noun is by what follows it: "the spokesman of X", "forces loyal to X", "gunmen from X". */
final class Complements {

    /** Reads another phrase of the sentence. */
    interface Reader {

        /** Who a phrase refers to that hangs some steps below another. */
        Identity read(HeadedPhrase nominal, int depth);
    }

    private static final Set<String> ARMED = Set.of("REB", "PRM", "UAF", "CRM", "MIL");

    private final RoleNouns roles;
    private final ActorCues cues;
    private final PlacedNames placed;
    private final Reader reader;

    Complements(RoleNouns roles, PlacedNames placed, Reader reader) {
        this.roles = roles;
        this.placed = placed;
        this.cues = roles.cues();
        this.reader = reader;
    }

    /** Whose it is by "of", "for", "from", or where by "in" for those who belong where they are. */
    @Nullable
    Identity of(HeadedPhrase nominal, Role role, int depth) {
        Identity follower = followed(nominal, depth);
        if (follower != null) {
            return follower;
        }
        for (Token child : nominal.sentence().dependents(nominal.headToken(), "nmod")) {
            String word = child.index() < nominal.head() ? "" : PhraseShape.preposition(nominal.sentence(), child);
            boolean with =
                    cues.is(ActorCue.WHOSE_WITH, word) && (role.sort() == Identity.Sort.PERSON || nominal.isPlural());
            boolean serves = cues.is(ActorCue.SERVED, word) && roles.endsIn(ActorCue.SERVES, role.noun());
            boolean whose = cues.is(ActorCue.WHOSE, word) || with || serves;
            boolean where = cues.is(ActorCue.WHERE, word)
                    && role.sectors().stream().anyMatch(sector -> cues.is(ActorCue.PLACE, sector));
            if (whose || where) {
                HeadedPhrase phrase = HeadedPhrase.of(nominal.sentence(), child.index());
                Identity found = reader.read(phrase, depth + 1);
                Identity place = found.isPlaced() ? null : placed.place(phrase);
                found = place == null ? found : place;
                if (found.isPlaced() || whose && !found.isUnknown() && roles.endsIn(ActorCue.GENERIC, role.noun())) {
                    return where ? found.place() : found;
                }
            }
        }
        return membership(nominal, depth);
    }

    /** The name of a body that no row knows and whose member a role noun names ("fighters of the Maroon Army"), or null. */
    @Nullable
    Mention unknownBody(HeadedPhrase nominal, Role role) {
        if (!roles.endsIn(ActorCue.GENERIC, role.noun())
                && role.sectors().stream().noneMatch(ARMED::contains)) {
            return null;
        }
        Sentence sentence = nominal.sentence();
        int after = nominal.end();
        boolean from = after < sentence.tokens().size()
                && cues.isExactly(ActorCue.MEMBER, sentence.token(after).lemma());
        for (Mention mention : sentence.mentions()) {
            Token head = sentence.token(mention.to() - 1);
            String preposition = PhraseShape.preposition(sentence, head);
            boolean below = mention.from() > nominal.head()
                    && head.is("nmod")
                    && head.head() == nominal.head()
                    && cues.is(ActorCue.WHOSE, preposition);
            boolean beside = from
                    && cues.is(ActorCue.MEMBER, preposition)
                    && sentence.token(after).head() == head.index();
            if (mention.kind() == Mention.Kind.ORGANIZATION && (below || beside)) {
                return mention;
            }
        }
        return null;
    }

    /** "shot by gunmen from the Maroon Army": the body may be parsed as part of the clause. */
    private @Nullable Identity membership(HeadedPhrase nominal, int depth) {
        Sentence sentence = nominal.sentence();
        int at = nominal.end();
        if (at >= sentence.tokens().size()
                || !cues.isExactly(ActorCue.MEMBER, sentence.token(at).lemma())
                || !sentence.token(at).is("case")) {
            return null;
        }
        Token body = sentence.headOf(sentence.token(at));
        Identity found = body == null || sentence.dominates(nominal.headToken(), body)
                ? null
                : reader.read(HeadedPhrase.of(sentence, body.index()), depth + 1);
        boolean member =
                found != null && (found.sort() == Identity.Sort.GROUP || found.sort() == Identity.Sort.ORGANIZATION);
        return member ? found : null;
    }

    /** "forces loyal to X", "troops led by X". */
    private @Nullable Identity followed(HeadedPhrase nominal, int depth) {
        for (Token child : nominal.sentence().dependents(nominal.headToken())) {
            boolean after = child.index() > nominal.head() && cues.is(ActorCue.FOLLOWS, child.text());
            Token leader = after ? nominal.sentence().dependent(child, "obl") : null;
            Identity found =
                    leader == null ? null : reader.read(HeadedPhrase.of(nominal.sentence(), leader.index()), depth + 1);
            if (found != null && found.isPlaced()) {
                return found;
            }
        }
        return null;
    }
}
