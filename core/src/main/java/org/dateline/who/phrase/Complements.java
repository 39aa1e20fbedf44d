package org.dateline.who.phrase;

import java.util.Set;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.RoleNouns;
import org.dateline.who.directory.RoleNouns.Role;
import org.jspecify.annotations.Nullable;

/** Finds whose a role noun is by what follows it: "the spokesman of X", "forces loyal to X", "gunmen from X". */
final class Complements {

    /** Reads another phrase of the sentence. */
    interface Reader {

        /** Who a phrase speaks of that hangs some steps below another. */
        Identity read(Nominal nominal, int depth);
    }

    private static final Set<String> ARMED = Set.of("REB", "PRM", "UAF", "CRM", "MIL");

    private final RoleNouns roles;
    private final Reader reader;

    Complements(RoleNouns roles, Reader reader) {
        this.roles = roles;
        this.reader = reader;
    }

    /** Whose it is by "of", "for", "from", or where by "in" for those who belong where they are. */
    @Nullable
    Identity of(Nominal nominal, Role role, int depth) {
        Identity follower = followed(nominal, depth);
        if (follower != null) {
            return follower;
        }
        for (Token child : nominal.sentence().dependents(nominal.headToken(), "nmod")) {
            String word = child.index() < nominal.head() ? "" : PhraseShape.preposition(nominal.sentence(), child);
            boolean with = word.equals("with") && (role.sort() == Identity.Sort.PERSON || nominal.isPlural());
            boolean serves = word.equals("to") && roles.has("serves", RoleNouns.lastWord(role.noun()));
            boolean whose = word.equals("of") || word.equals("for") || word.equals("from") || with || serves;
            boolean where = (word.equals("in") || word.equals("at"))
                    && role.sectors().stream().anyMatch(sector -> roles.has("place", sector));
            if (whose || where) {
                Identity found = reader.read(Nominal.of(nominal.sentence(), child.index()), depth + 1);
                if (found.isPlaced()
                        || whose && !found.isUnknown() && roles.has("generic", RoleNouns.lastWord(role.noun()))) {
                    return where ? found.place() : found;
                }
            }
        }
        return membership(nominal, depth);
    }

    /** The name of a body that no row knows and whose member a role noun tells of ("fighters of the Maroon Army"), or null. */
    @Nullable
    Mention unknownBody(Nominal nominal, Role role) {
        if (!roles.has("generic", RoleNouns.lastWord(role.noun()))
                && role.sectors().stream().noneMatch(ARMED::contains)) {
            return null;
        }
        Sentence sentence = nominal.sentence();
        int after = nominal.end();
        boolean from = after < sentence.tokens().size()
                && sentence.token(after).lemma().equals("from");
        for (Mention mention : sentence.mentions()) {
            Token head = sentence.token(mention.to() - 1);
            String preposition = PhraseShape.preposition(sentence, head);
            boolean below = mention.from() > nominal.head()
                    && head.is("nmod")
                    && head.head() == nominal.head()
                    && (preposition.equals("of") || preposition.equals("from") || preposition.equals("for"));
            boolean beside =
                    from && preposition.equals("from") && sentence.token(after).head() == head.index();
            if (mention.kind() == Mention.Kind.ORGANIZATION && (below || beside)) {
                return mention;
            }
        }
        return null;
    }

    /** "shot by gunmen from the Maroon Army": the body may be parsed as part of the clause. */
    private @Nullable Identity membership(Nominal nominal, int depth) {
        Sentence sentence = nominal.sentence();
        int at = nominal.end();
        if (at >= sentence.tokens().size()
                || !sentence.token(at).lemma().equals("from")
                || !sentence.token(at).is("case")) {
            return null;
        }
        Token body = sentence.headOf(sentence.token(at));
        Identity found = body == null || sentence.dominates(nominal.headToken(), body)
                ? null
                : reader.read(Nominal.of(sentence, body.index()), depth + 1);
        boolean member =
                found != null && (found.sort() == Identity.Sort.GROUP || found.sort() == Identity.Sort.ORGANIZATION);
        return member ? found : null;
    }

    /** "forces loyal to X", "troops led by X". */
    private @Nullable Identity followed(Nominal nominal, int depth) {
        for (Token child : nominal.sentence().dependents(nominal.headToken())) {
            boolean after = child.index() > nominal.head() && roles.has("follows", child.text());
            Token leader = after ? nominal.sentence().dependent(child, "obl") : null;
            Identity found =
                    leader == null ? null : reader.read(Nominal.of(nominal.sentence(), leader.index()), depth + 1);
            if (found != null && found.isPlaced()) {
                return found;
            }
        }
        return null;
    }
}
