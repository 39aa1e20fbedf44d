package org.dateline.who.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Phrase;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.who.directory.ActorCue;
import org.dateline.who.directory.RoleNouns;

/**
 * Splits a phrase that names several actors under one plural noun: "British and EU negotiators", "the armies of Brazil
 * and Argentina", "the summit between the EU and Turkey".
 */
public final class JointPhrases {

    private static final Set<String> BEFORE = Set.of("amod", "compound", "nmod:poss");

    /**
     * One of the actors.
     *
     * @param phrase its own words
     * @param name what it is called where the words leave out the noun: "British negotiators", "armies of Brazil"
     * @param sentence the sentence without the words of the others
     * @param head index of the head in that sentence
     */
    public record Part(Phrase phrase, String name, Sentence sentence, int head) {}

    private final RoleNouns roles;
    private final StoredText text;

    public JointPhrases(RoleNouns roles, StoredText text) {
        this.roles = roles;
        this.text = text;
    }

    /** The actors of a phrase, in the order of the text; none when it names one only. */
    public List<Part> parts(Sentence sentence, Phrase phrase) {
        Token head = sentence.token(phrase.head());
        boolean plural = HeadedPhrase.of(sentence, head.index()).isPlural();
        for (Token first : sentence.dependents(head)) {
            boolean between = isBetween(sentence, first) || plural && isIncluded(sentence, first);
            if (!between && !(plural && isOfHead(sentence, first))) {
                continue;
            }
            List<Token> names = names(sentence, first);
            if (names.size() < 2) {
                continue;
            }
            List<Part> parts = new ArrayList<>();
            for (Token name : names) {
                parts.add(between ? alone(sentence, name) : under(head, names, name, sentence, phrase));
            }
            return parts;
        }
        return List.of();
    }

    /** A name before the head, or behind it by a preposition of belonging. */
    private boolean isOfHead(Sentence sentence, Token name) {
        return BEFORE.contains(name.relation())
                || name.is("nmod") && roles.cues().is(ActorCue.JOINT_BEHIND, PhraseShape.preposition(sentence, name));
    }

    private boolean isBetween(Sentence sentence, Token phrase) {
        return phrase.is("nmod") && roles.cues().is(ActorCue.BETWEEN, PhraseShape.preposition(sentence, phrase));
    }

    /** "Several states, including X and Y": the names say who the several are. */
    private boolean isIncluded(Sentence sentence, Token phrase) {
        return phrase.universal().equals("PROPN")
                && roles.cues().is(ActorCue.INCLUDING, PhraseShape.preposition(sentence, phrase));
    }

    /** A name and those coordinated with it, when all are names of their own, or all are roles. */
    private List<Token> names(Sentence sentence, Token first) {
        Mention whole = sentence.mentionAt(first.index());
        List<Token> names = new ArrayList<>(List.of(first));
        for (Token other : sentence.dependents(first, "conj")) {
            if (whole == null || other.index() >= whole.to()) {
                names.add(other);
            }
        }
        Set<Mention> mentions = new HashSet<>();
        boolean named = names.stream().allMatch(name -> isOfSomebody(sentence, name, mentions));
        boolean roleNouns = names.stream()
                .allMatch(name -> name.universal().equals("NOUN")
                        && roles.endingAt(sentence, name.index(), name.index()) != null);
        return named || roleNouns && !first.is("nmod") ? names : List.of();
    }

    private static boolean isOfSomebody(Sentence sentence, Token name, Set<Mention> mentions) {
        Mention mention = sentence.mentionAt(name.index());
        return mention != null
                && mention.kind() != Mention.Kind.PERSON
                && mention.kind() != Mention.Kind.OTHER
                && mentions.add(mention);
    }

    private Part alone(Sentence sentence, Token name) {
        Span span = ownWords(sentence, name);
        return new Part(phrase(sentence, name, span), text.slice(span), sentence, name.index());
    }

    private static Span ownWords(Sentence sentence, Token name) {
        HeadedPhrase nominal = HeadedPhrase.of(sentence, name.index());
        Span span = sentence.token(nominal.first())
                .span()
                .cover(sentence.token(nominal.end() - 1).span());
        Mention mention = sentence.mentionAt(name.index());
        return mention == null ? span : span.cover(mention.span());
    }

    private Part under(Token head, List<Token> names, Token name, Sentence sentence, Phrase phrase) {
        Set<Integer> gone = new HashSet<>();
        for (Token other : names) {
            if (!other.equals(name)) {
                collect(sentence, other, names, gone);
            }
        }
        for (Token word : sentence.dependents(name)) {
            if (word.is("cc") || word.is("punct")) {
                gone.add(word.index());
            }
        }
        boolean before = names.get(0).index() < head.index();
        boolean holdsHead = name.equals(before ? names.get(names.size() - 1) : names.get(0));
        Span ownWords = ownWords(sentence, name);
        Span words = !holdsHead
                ? ownWords
                : before
                        ? new Span(
                                ownWords.start(),
                                Math.max(ownWords.end(), phrase.span().end()))
                        : new Span(Math.min(phrase.span().start(), ownWords.start()), ownWords.end());
        List<Integer> kept = kept(sentence, gone);
        Sentence rest = rest(sentence, kept, names.get(0), name);
        int place = kept.indexOf(head.index());
        String noun = HeadedPhrase.of(rest, place).ownWords();
        return new Part(
                phrase(sentence, holdsHead ? head : name, words),
                before ? noun : noun + " " + roles.cues().first(ActorCue.OF) + " " + text.slice(ownWords),
                rest,
                place);
    }

    private Phrase phrase(Sentence sentence, Token head, Span span) {
        return new Phrase(sentence.index(), head.index(), span, text.slice(span));
    }

    /** A name and what hangs from it, but for the other names and for what marks the whole ("of", "'s"). */
    private static void collect(Sentence sentence, Token at, List<Token> names, Set<Integer> gone) {
        gone.add(at.index());
        for (Token child : sentence.dependents(at)) {
            if (!names.contains(child) && !child.is("case")) {
                collect(sentence, child, names, gone);
            }
        }
    }

    private static List<Integer> kept(Sentence sentence, Set<Integer> gone) {
        List<Integer> kept = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (!gone.contains(token.index())) {
                kept.add(token.index());
            }
        }
        return kept;
    }

    /** The sentence with some words only; the name stands where the first of the names stood. */
    private static Sentence rest(Sentence sentence, List<Integer> kept, Token first, Token name) {
        List<Token> tokens = new ArrayList<>();
        for (int old : kept) {
            Token token = sentence.token(old);
            Token place = token.equals(name) ? first : token;
            int head = kept.contains(place.head()) || place.head() < 0 ? place.head() : name.index();
            tokens.add(new Token(
                    tokens.size(),
                    token.span(),
                    token.text(),
                    token.lemma(),
                    token.tag(),
                    token.form(),
                    token.universal(),
                    token.features(),
                    head < 0 ? -1 : kept.indexOf(head),
                    place.relation()));
        }
        List<Mention> mentions = sentence.mentions().stream()
                .filter(mention -> kept.contains(mention.from()) && kept.contains(mention.to() - 1))
                .map(mention -> new Mention(
                        mention.kind(),
                        kept.indexOf(mention.from()),
                        kept.indexOf(mention.to() - 1) + 1,
                        mention.text(),
                        mention.span()))
                .toList();
        return new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), tokens, mentions);
    }
}
