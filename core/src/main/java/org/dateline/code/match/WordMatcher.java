package org.dateline.code.match;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.lexicon.Entry;
import org.dateline.code.lexicon.Lexicon;
import org.dateline.code.lexicon.PhraseKind;
import org.dateline.code.lexicon.WordTest;
import org.dateline.code.ontology.TypeTrait;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Token;

/** Holds the words of a condition against the words of a sentence. */
final class WordMatcher {

    /** How a word met a test: not at all, as a word of the trigger, or as something of its own kind. */
    enum Met {
        NO,
        BY_WORD,
        BY_KIND
    }

    private static final Pattern YEAR_OR_SUM = Pattern.compile("^(19|20)\\d\\d$|[$€£%.:/]|\\d[a-z]");

    private final FrameReader frames;
    private final Lexicon lexicon;

    WordMatcher(FrameReader frames, Lexicon lexicon) {
        this.frames = frames;
        this.lexicon = lexicon;
    }

    /** How a token meets a test. */
    Met meets(Token token, WordTest test) {
        Met met = meetsItself(token, test);
        if (met != Met.NO) {
            return met;
        }
        Token counted = frames.counted(token);
        return counted == null ? Met.NO : meets(counted, test);
    }

    private Met meetsItself(Token token, WordTest test) {
        String lemma = FrameReader.lower(token.lemma());
        if (test.lemmas().contains(lemma)
                || token.isNoun() && test.lemmas().contains(FrameReader.lower(token.text()))
                || token.isPluralNoun() && test.lemmas().contains(singular(token))) {
            return Met.BY_WORD;
        }
        for (List<String> compound : test.compounds()) {
            if (lemma.equals(compound.get(compound.size() - 1)) && endsIn(token, compound)) {
                return Met.BY_WORD;
            }
        }
        if (test.any() || kind(token, test) || reportsEvent(token, test)) {
            return Met.BY_KIND;
        }
        return Met.NO;
    }

    /** "troops" has no other lemma in the treebanks; entries may list it either way. */
    private String singular(Token token) {
        String word = FrameReader.lower(token.text());
        for (String ending : frames.grammar().words(WordUse.PLURAL_ENDINGS)) {
            if (word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** Whether the words up to and including the token are this compound; hyphens count for nothing. */
    boolean endsIn(Token token, List<String> compound) {
        if (!FrameReader.lower(token.lemma()).equals(compound.get(compound.size() - 1))) {
            return false;
        }
        int at = token.index() - 1;
        for (int word = compound.size() - 2; word >= 0; word--, at--) {
            while (at >= 0 && frames.sentence().token(at).text().equals("-")) {
                at--;
            }
            if (at < 0 || !sameWord(frames.sentence().token(at), compound.get(word))) {
                return hasModifiers(token, compound);
            }
        }
        return true;
    }

    private boolean hasModifiers(Token token, List<String> compound) {
        List<Token> modifiers = frames.frame(token).modifiers();
        return compound.subList(0, compound.size() - 1).stream()
                .allMatch(word -> modifiers.stream().anyMatch(modifier -> sameWord(modifier, word)));
    }

    private static boolean sameWord(Token token, String word) {
        return FrameReader.lower(token.lemma()).equals(word)
                || FrameReader.lower(token.text()).equals(word);
    }

    private boolean kind(Token token, WordTest test) {
        for (PhraseKind kind : test.kinds()) {
            if (isKind(token, kind)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token heads a phrase of a kind. */
    boolean isKind(Token token, PhraseKind kind) {
        Token counted = frames.counted(token);
        return isKindItself(token, kind) || counted != null && isKindItself(counted, kind);
    }

    private boolean isKindItself(Token token, PhraseKind kind) {
        Mention mention = frames.sentence().mentionAt(token.index());
        Mention.Kind named = mention == null ? null : mention.kind();
        Grammar grammar = frames.grammar();
        boolean role = grammar.isRoleNoun(token) || isTitled(token);
        boolean personal = token.isPersonalPronoun() || token.isQuestionPronoun();
        return switch (kind) {
            case ACTOR -> named != null && !grammar.is(token, WordUse.TIME_WORDS) || role || personal;
            case PERSON ->
                named == Mention.Kind.PERSON
                        || isTitled(token)
                        || named == null && role
                        || personal && !grammar.is(token, WordUse.IMPERSONAL_PRONOUNS)
                        || grammar.is(token, WordUse.PERSON_NOUNS)
                        || isNumberOfPeople(token);
            case GROUP -> named == Mention.Kind.ORGANIZATION || named == Mention.Kind.PLACE || role || personal;
            case PLACE -> named == Mention.Kind.PLACE || grammar.is(token, WordUse.PLACE_NOUNS);
            case NAME -> named != null;
        };
    }

    /** "President Sahle": a title says that the name is a person's. */
    private boolean isTitled(Token token) {
        return frames.children(token).stream()
                .anyMatch(child ->
                        child.relation().equals("nmod:desc") && frames.grammar().isRoleNoun(child));
    }

    /** "wounded 30", "more than 40 were jailed": a bare number as subject or object counts people. */
    private static boolean isNumberOfPeople(Token token) {
        boolean argument = token.is("nsubj") || token.is("obj");
        return argument
                && token.isNumeral()
                && !YEAR_OR_SUM.matcher(token.text()).find();
    }

    /** Whether a noun names a harm that befalls somebody: an attack, an arrest, a death. */
    boolean isHarm(Token noun) {
        if (FrameReader.isVerb(noun)) {
            return false;
        }
        return frames.grammar().is(noun, WordUse.HARMS)
                || lexicon.nouns(FrameReader.lower(noun.lemma())).stream()
                        .anyMatch(entry -> entry.code() != null
                                && lexicon.ontology().is(entry.code().type(), TypeTrait.HARMFUL)
                                && entry.words().stream().anyMatch(words -> endsIn(noun, words)));
    }

    private boolean reportsEvent(Token token, WordTest test) {
        if (test.eventTypes().isEmpty() && !test.anyEvent()) {
            return false;
        }
        String lemma = FrameReader.lower(token.lemma());
        List<Entry> entries = FrameReader.isVerb(token) ? lexicon.verbs(lemma) : lexicon.nouns(lemma);
        for (Entry entry : entries) {
            if (entry.code() != null
                    && (test.anyEvent()
                            || test.eventTypes().contains(entry.code().type()))
                    && (FrameReader.isVerb(token) || entry.words().stream().anyMatch(words -> endsIn(token, words)))) {
                return true;
            }
        }
        return false;
    }
}
