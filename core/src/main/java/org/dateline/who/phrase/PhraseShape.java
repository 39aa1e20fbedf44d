package org.dateline.who.phrase;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.who.directory.ActorDirectory;
import org.dateline.who.directory.ActorEntry;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.NameForm;
import org.dateline.who.directory.RoleNouns;
import org.dateline.who.directory.RoleNouns.Role;
import org.jspecify.annotations.Nullable;

/** What the words around a name make of it: a mere description, a quantity, a complement. */
public final class PhraseShape {

    /** More words than any office has from its head on. */
    private static final int LONGEST_OFFICE = 5;

    private static final Set<String> PLACING = Set.of("in", "at", "near", "from", "to", "on", "outside", "across");

    private final RoleNouns roles;

    public PhraseShape(RoleNouns roles) {
        this.roles = roles;
    }

    /** The "militiamen" of "hundreds of militiamen", or null. */
    @Nullable
    public Token counted(Nominal nominal) {
        if (!isQuantity(nominal)) {
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

    private boolean isQuantity(Nominal nominal) {
        return roles.has("quantity", nominal.headToken().lemma())
                || nominal.headToken().universal().equals("NUM");
    }

    /** The "thousands" of "tens of thousands": a quantity of which the phrase does not tell what it counts. */
    public boolean isBareQuantity(Nominal nominal) {
        return isQuantity(nominal) && counted(nominal) == null;
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
                && tokens.get(next).isPastParticiple()
                && tokens.get(next).is("amod")) {
            return false;
        }
        int before = hit.from() - 1;
        boolean hyphen = before >= 0 && tokens.get(before).text().equals("-");
        int prefix = hyphen ? before - 1 : before;
        return prefix < 0 || !roles.has("not-own-before", tokens.get(prefix).text());
    }

    /** The preposition of a noun in small letters, or an empty string; it may hang from another word of a long name. */
    public static String preposition(Sentence sentence, Token noun) {
        Token preposition = sentence.dependent(noun, "case");
        if (preposition == null) {
            int before = Nominal.of(sentence, noun.index()).first() - 1;
            preposition = before >= 0 && sentence.token(before).is("case") ? sentence.token(before) : null;
        }
        return preposition == null ? "" : preposition.lemma().toLowerCase(Locale.ROOT);
    }

    /** An office told by several nouns ("secretary of state") that the head begins, or null. */
    @Nullable
    Role office(Nominal nominal) {
        List<Token> tokens = nominal.sentence().tokens();
        Role found = null;
        for (int at = nominal.head() + 2; at < Math.min(tokens.size(), nominal.head() + LONGEST_OFFICE); at++) {
            Role role = roles.endingAt(nominal.sentence(), nominal.first(), at);
            boolean begun = role != null && role.from() <= nominal.head() && role.sort() == Identity.Sort.PERSON;
            found = begun && nominal.sentence().dominates(nominal.headToken(), tokens.get(at)) ? role : found;
        }
        return found;
    }

    /** Index after the last of the names in a row from a word on. */
    static int nameEnd(Sentence sentence, int from) {
        int end = from;
        while (end < sentence.tokens().size() && isNamePart(sentence, end)) {
            end++;
        }
        return end;
    }

    /** Where the phrase's run of names begins. */
    static int nameStart(Nominal nominal) {
        int start = nominal.head();
        while (start > nominal.first() && isNamePart(nominal.sentence(), start - 1)) {
            start--;
        }
        return start;
    }

    private static boolean isNamePart(Sentence sentence, int at) {
        Token token = sentence.token(at);
        return token.universal().equals("PROPN") && !token.is("nmod:poss");
    }

    /** Where the phrase begins but for its determiner. */
    static int start(Nominal nominal) {
        int start = nominal.first();
        while (start < nominal.head()
                && nominal.sentence().token(start).plainRelation().equals("det")) {
            start++;
        }
        return start;
    }

    /** Whether what follows a title is a name: not the rest of a compound ("rebel-held", "King George air base"). */
    static boolean isNamedAfter(Nominal nominal, int title) {
        Sentence sentence = nominal.sentence();
        boolean hyphen = sentence.token(title + 1).text().equals("-");
        return !hyphen
                && Character.isUpperCase(
                        sentence.token(nominal.end() - 1).text().codePointAt(0));
    }

    /** Whether a name that others bear too stands beside another name, as a first name or a surname does. */
    boolean isPersonal(Nominal nominal, ActorDirectory.Hit hit) {
        Sentence sentence = nominal.sentence();
        int next = hit.to();
        boolean before = hit.from() > nominal.first()
                && sentence.token(hit.from() - 1).universal().equals("PROPN")
                && roles.endingAt(sentence, nominal.first(), hit.from() - 1) == null;
        if (!hit.weak() || hit.entry().kind() != ActorEntry.Kind.REGION) {
            return hit.weak() && hit.entry().kind() == ActorEntry.Kind.PERSON && before;
        }
        boolean after = next < sentence.tokens().size()
                && sentence.token(next).universal().equals("PROPN")
                && roles.endingAt(sentence, next, next) == null;
        return before || after || sentence.token(hit.from()).is("nmod:poss");
    }

    /** Whether a name is a country's or a place's own name, written out: no adjective, no abbreviation. */
    static boolean isPlaceName(Sentence sentence, ActorDirectory.Hit hit) {
        ActorEntry.Kind kind = hit.entry().kind();
        boolean place =
                kind == ActorEntry.Kind.COUNTRY || kind == ActorEntry.Kind.CAPITAL || kind == ActorEntry.Kind.REGION;
        return place && NameForm.of(sentence.token(hit.from()).text()) != NameForm.ABBREVIATION;
    }

    /** "the head of the council": told by what follows it, not by whom the report spoke of before. */
    public static boolean hasComplement(Nominal nominal) {
        return nominal.sentence().dependents(nominal.headToken(), "nmod").stream()
                .anyMatch(child -> child.index() > nominal.head());
    }

    /** Whether a preposition of place stands before the phrase. */
    public static boolean isPlaced(Nominal nominal) {
        return PLACING.contains(preposition(nominal.sentence(), nominal.headToken()));
    }

    /** Whether the phrase modifies another noun. */
    public static boolean isModifier(Nominal nominal) {
        Token head = nominal.headToken();
        return head.is("compound") || head.is("amod") || head.is("nmod:poss");
    }

    /** Whether a word before another of the phrase makes an office holder a former one. */
    boolean saysFormer(Nominal nominal, int before) {
        for (int at = nominal.first(); at < before; at++) {
            if (roles.has("former", nominal.sentence().token(at).text())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an appositive stands right after the phrase or behind a comma, bracket or dash. */
    static boolean isSetOff(Nominal nominal, Token appositive) {
        int first = Nominal.of(nominal.sentence(), appositive.index()).first();
        return first <= nominal.end()
                || nominal.sentence().token(first - 1).universal().equals("PUNCT");
    }
}
