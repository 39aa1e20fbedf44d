package org.dateline.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.ChainMention;
import org.dateline.model.annotation.MentionChains;
import org.dateline.model.annotation.NamedPlaces;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.StoredText;
import org.dateline.who.country.BodyCountries;
import org.dateline.who.country.CountryMention;
import org.dateline.who.directory.ActorCue;
import org.dateline.who.directory.ActorDirectory;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.NameForm;
import org.dateline.who.directory.RoleNouns;
import org.dateline.who.phrase.HeadedPhrase;
import org.dateline.who.phrase.IntroducedNames;
import org.dateline.who.phrase.PhraseReader;
import org.dateline.who.phrase.PlacedNames;
import org.jspecify.annotations.Nullable;

/** Everybody that a report mentions, in order, with the names it introduces and the descriptions it gives of them. */
final class Discourse {

    private static final Set<String> PHRASE_HEADS = Set.of(
            "nsubj",
            "obj",
            "iobj",
            "obl",
            "nmod",
            "appos",
            "root",
            "conj",
            "dep",
            "parataxis",
            "ccomp",
            "advcl",
            "list");

    /**
     * A noun phrase and whom it refers to.
     *
     * @param nominal the phrase
     * @param identity who, by the phrase itself
     */
    record ActorMention(HeadedPhrase nominal, Identity identity) {}

    /** Says of which country bodies are, by the countries that a report gives. */
    interface Countries {
        /** How to choose among these. */
        BodyCountries of(List<CountryMention> mentions);
    }

    /** A description that the report gives of somebody named: "Kata'ib Hizballah, the Iran-backed militia". */
    private record Description(String noun, Set<String> words, Identity identity) {}

    private final List<ActorMention> mentioned = new ArrayList<>();
    private final List<Description> descriptions = new ArrayList<>();
    private final PhraseReader reader;
    private final IntroducedNames introduced;
    private final BodyCountries bodies;
    private final MentionChains chains;

    private Discourse(PhraseReader reader, IntroducedNames introduced, BodyCountries bodies, MentionChains chains) {
        this.chains = chains;
        this.reader = reader;
        this.bodies = bodies;
        this.introduced = introduced;
    }

    /** Reads a report through. */
    static Discourse of(
            Annotated annotated,
            NamedPlaces places,
            MentionChains chains,
            ActorDirectory directory,
            RoleNouns roles,
            Countries countries,
            @Nullable LocalDate day) {
        StoredText text = annotated.article().text();
        IntroducedNames introduced = new IntroducedNames();
        PlacedNames placed = new PlacedNames(places, directory, day);
        PhraseReader reader = new PhraseReader(directory, roles, text, day, introduced, placed);
        List<CountryMention> named = new NamedCountries(directory, roles, placed, day).of(annotated, places);
        named.stream()
                .filter(mention -> mention.kind() != CountryMention.Kind.UNSURE_PLACE)
                .forEach(mention -> introduced.country(mention.country()));
        List<HeadedPhrase> nominals = new ArrayList<>();
        for (Sentence sentence : annotated.sentences()) {
            for (Token token : sentence.tokens()) {
                if (isHead(token)) {
                    nominals.add(HeadedPhrase.of(sentence, token.index()));
                }
            }
        }
        nominals.forEach(nominal -> introduce(nominal, text, reader, introduced));
        Discourse discourse = new Discourse(reader.remembering(), introduced, countries.of(named), chains);
        nominals.forEach(discourse::read);
        return discourse;
    }

    private static void introduce(
            HeadedPhrase nominal, StoredText text, PhraseReader reader, IntroducedNames introduced) {
        boolean name = nominal.isName() || nominal.end() > nominal.head() + 1;
        String abbreviation = abbreviation(nominal);
        if (!name && abbreviation == null) {
            return;
        }
        Identity identity = reader.read(nominal);
        if (identity.isUnknown()) {
            return;
        }
        if (name) {
            introduceName(nominal, identity, text, introduced);
        }
        if (abbreviation != null) {
            introduced.name(abbreviation, identity);
        }
    }

    private static void introduceName(
            HeadedPhrase nominal, Identity identity, StoredText text, IntroducedNames introduced) {
        int last = nominal.end() - 1;
        boolean surname = last > nominal.first()
                && nominal.sentence().token(last - 1).universal().equals("PROPN")
                && nominal.sentence().token(last).universal().equals("PROPN");
        if (identity.sort() == Identity.Sort.PERSON && surname) {
            introduced.name(nominal.sentence().token(last).text(), identity);
        }
        introduced.name(nominal.text(text, nominal.first(), nominal.end()), identity);
    }

    /** "the Popular Mobilization Forces (PMF)". */
    private static @Nullable String abbreviation(HeadedPhrase nominal) {
        List<Token> tokens = nominal.sentence().tokens();
        int open = nominal.end();
        boolean brackets = open + 2 < tokens.size()
                && tokens.get(open).text().equals("(")
                && tokens.get(open + 2).text().equals(")");
        return brackets && NameForm.of(tokens.get(open + 1).text()) == NameForm.ABBREVIATION
                ? tokens.get(open + 1).text()
                : null;
    }

    private void read(HeadedPhrase nominal) {
        Identity identity = reader.read(nominal);
        mentioned.add(new ActorMention(nominal, identity));
        if (identity.isNamed()) {
            describe(nominal, identity);
        }
    }

    private void describe(HeadedPhrase nominal, Identity identity) {
        for (Token child : nominal.sentence().dependents(nominal.headToken(), "appos")) {
            if (child.universal().equals("NOUN")) {
                HeadedPhrase description = HeadedPhrase.of(nominal.sentence(), child.index());
                boolean beside = description.first() >= nominal.end() && description.first() <= nominal.end() + 1
                        || description.end() <= nominal.first() && description.end() + 1 >= nominal.first();
                if (!beside) {
                    continue;
                }
                descriptions.add(new Description(noun(description), words(description), identity));
            }
        }
    }

    /** Who is described elsewhere in the report by the same noun and by words that the description shares, or null. */
    @Nullable
    Identity describedAs(HeadedPhrase nominal) {
        Set<String> words = words(nominal);
        Identity found = null;
        for (Description description : descriptions) {
            boolean same = description.noun().equals(noun(nominal))
                    && description.words().containsAll(words)
                    && (!words.isEmpty() || isDefinite(nominal));
            if (same
                    && found != null
                    && !found.name().equals(description.identity().name())) {
                return null;
            }
            found = same ? description.identity() : found;
        }
        return found;
    }

    private static String noun(HeadedPhrase nominal) {
        return nominal.headToken().lemma().toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(HeadedPhrase nominal) {
        Set<String> words = new HashSet<>();
        for (int at = nominal.first(); at < nominal.head(); at++) {
            Token token = nominal.sentence().token(at);
            if (!token.plainRelation().equals("det")
                    && Character.isLetter(token.text().codePointAt(0))) {
                words.add(token.lemma().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** Whether the determiner of a phrase points back to somebody known. */
    boolean isDefinite(HeadedPhrase nominal) {
        String determiner = nominal.determiner();
        return determiner != null && reader.cues().is(ActorCue.DEFINITE, determiner);
    }

    private static boolean isHead(Token token) {
        boolean noun = token.universal().equals("NOUN") || token.universal().equals("PROPN");
        boolean possessor = token.is("nmod:poss") || token.is("nsubj");
        return noun && PHRASE_HEADS.contains(token.plainRelation())
                || possessor && token.universal().equals("ADJ");
    }

    /** Of which country a body is that has none. */
    BodyCountries bodies() {
        return bodies;
    }

    /** The phrases that are of one thing with a word, by learned weights: those before it from the nearest, then those after it. */
    List<ActorMention> chained(Sentence sentence, Token head) {
        List<ActorMention> before = new ArrayList<>();
        List<ActorMention> after = new ArrayList<>();
        for (ChainMention other : chains.of(sentence.index(), head.index())) {
            boolean isBefore = other.sentence() < sentence.index()
                    || other.sentence() == sentence.index() && other.head() < head.index();
            for (ActorMention phrase : other.isJoint() ? List.<ActorMention>of() : mentioned) {
                boolean same = phrase.nominal().sentence().index() == other.sentence()
                        && phrase.nominal().head() == other.head()
                        && phrase.nominal().head() != head.index();
                if (same && isBefore) {
                    before.add(0, phrase);
                } else if (same) {
                    after.add(phrase);
                }
            }
        }
        before.addAll(after);
        return before;
    }

    PhraseReader reader() {
        return reader;
    }

    IntroducedNames introduced() {
        return introduced;
    }

    /** All noun phrases, in the order of the report. */
    List<ActorMention> mentioned() {
        return mentioned;
    }
}
