package org.dateline.who;

import java.util.List;
import java.util.Locale;
import org.dateline.model.Sentence;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** What the words around a name make of it: a mere description, a quantity, a complement. */
final class PhraseShape {

    private final RoleNouns roles;

    PhraseShape(RoleNouns roles) {
        this.roles = roles;
    }

    /** The "militiamen" of "hundreds of militiamen", or null. */
    @Nullable
    Token counted(Nominal nominal) {
        if (!roles.has("quantity", nominal.headToken().lemma())
                && !nominal.headToken().universal().equals("NUM")) {
            return null;
        }
        for (Token child : nominal.sentence().dependents(nominal.headToken(), "nmod")) {
            if (child.index() > nominal.head()
                    && preposition(nominal.sentence(), child).equals("of")) {
                return child;
            }
        }
        return null;
    }

    /** Whether a name tells whose the thing is, and does not merely describe it. */
    boolean isOwn(Sentence sentence, ActorDirectory.Hit hit) {
        int next = hit.to();
        List<Token> tokens = sentence.tokens();
        if (next + 1 < tokens.size() && tokens.get(next).text().equals("-")) {
            return !roles.has("not-own", tokens.get(next + 1).text());
        }
        if (next < tokens.size()
                && roles.has("not-own", tokens.get(next).text())
                && tokens.get(next).tag().equals("VBN")
                && tokens.get(next).is("amod")) {
            return false;
        }
        int before = hit.from() - 1;
        boolean hyphen = before >= 0 && tokens.get(before).text().equals("-");
        int prefix = hyphen ? before - 1 : before;
        return prefix < 0 || !roles.has("not-own-before", tokens.get(prefix).text());
    }

    /** The preposition of a noun in small letters, or an empty string; it may hang from another word of a long name. */
    static String preposition(Sentence sentence, Token noun) {
        Token preposition = sentence.dependent(noun, "case");
        if (preposition == null) {
            int before = Nominal.of(sentence, noun.index()).first() - 1;
            preposition = before >= 0 && sentence.token(before).is("case") ? sentence.token(before) : null;
        }
        return preposition == null ? "" : preposition.lemma().toLowerCase(Locale.ROOT);
    }
}
