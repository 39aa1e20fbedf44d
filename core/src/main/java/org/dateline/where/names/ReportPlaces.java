package org.dateline.where.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.NameIndex;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.NameKey;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.jspecify.annotations.Nullable;

/** Finds the places that a report names, sentence by sentence, and what each means on earth. */
public final class ReportPlaces {

    /** Universal tags that no place has. */
    private static final Set<String> OTHER_WORDS =
            Set.of("ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "PART", "PRON", "SCONJ", "VERB");

    /** Relations of names that belong to what follows them: "Visiting London, US Secretary of State X". */
    private static final List<String> APART = List.of("conj", "compound", "amod", "nmod:poss");

    /** Universal tags of words that are places only where the country of that name is. */
    private static final Set<String> COMMON_WORDS = Set.of("ADJ", "NOUN");

    private static final Set<String> DASHES = Set.of("-", "–", "‑");

    private final PlaceCues cues;
    private final PlaceNames names;
    private final Resolver resolver;
    private final ForeignPlaces foreignPlaces;
    private final Villages villages;
    private final Nearness nearness;
    private final ToldNames toldNames;

    public ReportPlaces(Gazetteer gazetteer, PlaceCues cues, PlaceNames names) {
        this.cues = cues;
        this.nearness = new Nearness(cues);
        this.toldNames = new ToldNames(names, cues);
        this.foreignPlaces = new ForeignPlaces(gazetteer, names, cues);
        this.names = names;
        this.resolver = new Resolver(gazetteer, cues);
        this.villages = new Villages(gazetteer, names);
    }

    /**
     * The places of a report.
     *
     * @return for each sentence the places it names, in order; a name that the gazetteer lacks but that may be a place has none
     */
    public List<List<PlaceMention>> of(Annotated annotated) {
        StoredText text = annotated.article().text();
        List<List<PlaceMention>> found = new ArrayList<>();
        List<Toponym> toponyms = new ArrayList<>();
        Set<String> surnames = surnames(annotated);
        for (Sentence sentence : annotated.sentences()) {
            List<PlaceMention> inSentence = named(sentence, text, surnames);
            found.add(inSentence);
            for (PlaceMention mention : inSentence) {
                toponyms.add(new Toponym(
                        text.toUtf16(mention.span().start()),
                        text.toUtf16(mention.span().end())));
            }
        }
        List<PlaceMention> all = found.stream().flatMap(List::stream).toList();
        List<Resolution> known = resolver.resolve(text.string(), toponyms, at -> isApart(all.get(at)));
        int next = 0;
        for (List<PlaceMention> inSentence : found) {
            for (int index = 0; index < inSentence.size(); index++) {
                inSentence.set(index, inSentence.get(index).resolved(known.get(next++)));
            }
        }
        foreignPlaces.refuse(annotated, found);
        villages.fillIn(annotated, found);
        return found;
    }

    /** Whether a name is a subject, an item of a list or a modifier, so that no name before it need lie in it. */
    private static boolean isApart(PlaceMention mention) {
        Token head = mention.head();
        return head.relation().startsWith("nsubj") || APART.stream().anyMatch(head::is);
    }

    /** The last words of the longer names of people. */
    private static Set<String> surnames(Annotated annotated) {
        Set<String> surnames = new HashSet<>();
        for (Sentence sentence : annotated.sentences()) {
            for (Mention mention : sentence.mentions()) {
                if (mention.kind() == Mention.Kind.PERSON && mention.to() - mention.from() > 1) {
                    surnames.add(NameKey.of(sentence.token(mention.to() - 1).text()));
                }
            }
        }
        return surnames;
    }

    private List<PlaceMention> named(Sentence sentence, StoredText text, Set<String> surnames) {
        List<PlaceMention> found = new ArrayList<>();
        List<String> words = sentence.words();
        int at = 0;
        while (at < words.size()) {
            Mention mention = sentence.mentionAt(at);
            NameIndex.Match match = names.longestAt(words, at);
            int told = toldNames.end(sentence, at);
            if (told > (match == null ? at : match.to())) {
                found.add(mention(sentence, at, told, text, true));
                at = told;
            } else if (match != null && !isInsideOtherName(sentence, at, match.to())) {
                boolean person = match.to() - at == 1
                        && surnames.contains(NameKey.of(words.get(at)))
                        && !names.isCued(words, at, match.to());
                if (match.kind() == Mention.Kind.PLACE
                        && !person
                        && !isOtherWord(sentence, at, match.to())
                        && !isGroup(mention, at, match.to())) {
                    int end = wholeName(sentence, mention, at, match.to());
                    found.add(mention(sentence, at, end, text, true));
                    at = end;
                } else {
                    at = match.to();
                }
            } else if (mention != null
                    && mention.from() == at
                    && mayBePlace(mention, sentence)
                    && !names.isShoutedWord(words, mention.text())) {
                boolean certain = mention.kind() == Mention.Kind.PLACE;
                int end = afterHyphens(sentence, mention.to());
                found.add(mention(sentence, mention.from(), end, text, certain));
                at = end;
            } else {
                at++;
            }
        }
        found.removeIf(place -> isBacker(sentence, place.to()));
        return found;
    }

    /** Whether a name only says who stands behind somebody: "U.S.-backed fighters", "a Kyiv-made drone". */
    private boolean isBacker(Sentence sentence, int end) {
        return end + 1 < sentence.tokens().size()
                && DASHES.contains(sentence.token(end).text())
                && cues.isExactly(
                        PlaceCue.BACKING, sentence.token(end + 1).text().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a word has the letters of a place, but is read as "of" or "were" here, as a noun, or has an article: "the
     * Monument".
     */
    private boolean isOtherWord(Sentence sentence, int from, int to) {
        if (to - from > 1) {
            return false;
        }
        Token word = sentence.token(from);
        if (OTHER_WORDS.contains(word.universal())) {
            return true;
        }
        boolean article = from > 0 && names.isArticle(sentence.token(from - 1).lemma());
        if (article && isNationality(sentence, to)) {
            return true;
        }
        if (names.isWellKnown(word.text()) || article && names.hasArticle(word.text())) {
            return false;
        }
        boolean own = article && sentence.token(from - 1).head() == from;
        return own || COMMON_WORDS.contains(word.universal());
    }

    /** Whether a name is the first word of an adjective: "the Gulf Arab states". */
    private static boolean isNationality(Sentence sentence, int at) {
        Mention next = at < sentence.tokens().size() ? sentence.mentionAt(at) : null;
        return next != null && next.from() == at && next.kind() == Mention.Kind.NATIONALITY;
    }

    /** Whether annotation takes just this name for that of a group or a person, and no place has it for its main name. */
    private boolean isGroup(@Nullable Mention mention, int from, int to) {
        return mention != null
                && (mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.ORGANIZATION)
                && mention.from() == from
                && mention.to() == to
                && !names.isMainName(mention.text());
    }

    /** Whether the words are part of a longer name of a person or an organisation. */
    private static boolean isInsideOtherName(Sentence sentence, int from, int to) {
        Mention mention = sentence.mentionAt(from);
        return mention != null
                && (mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.ORGANIZATION)
                && mention.to() - mention.from() > to - from;
    }

    /** A name of unknown kind may be a village when a word of place stands before it; that is asked later. */
    private boolean mayBePlace(Mention mention, Sentence sentence) {
        if (mention.kind() == Mention.Kind.PLACE) {
            return !isOtherWord(sentence, mention.from(), mention.to());
        }
        Token first = sentence.token(mention.from());
        return mention.kind() == Mention.Kind.OTHER
                && mention.to() - mention.from() <= 3
                && first.universal().equals("PROPN")
                && !names.isTime(first.text())
                && !isAbbreviation(mention.text())
                && !names.isOrdinary(mention.text())
                && Character.isUpperCase(first.text().codePointAt(0));
    }

    /** The end of the longer name of a place that begins with a known one: "Donga-Mantung" is not Donga. */
    private int wholeName(Sentence sentence, @Nullable Mention mention, int from, int to) {
        boolean longer =
                mention != null && mention.kind() == Mention.Kind.PLACE && mention.from() == from && mention.to() > to;
        if (mention == null || !longer) {
            return to;
        }
        boolean hyphenated = afterHyphens(sentence, to) == mention.to()
                && !names.isKnown(sentence.words().subList(to + 1, mention.to()));
        return hyphenated || names.isParticle(sentence.token(to).text()) ? mention.to() : to;
    }

    /** The end of a name that goes on after a hyphen: "Al-" and "Sina'a". */
    private static int afterHyphens(Sentence sentence, int to) {
        int end = to;
        while (end + 1 < sentence.tokens().size()
                && sentence.token(end).text().equals("-")
                && sentence.token(end).span().end()
                        == sentence.token(end + 1).span().start()
                && sentence.token(end + 1).universal().equals("PROPN")) {
            end += 2;
        }
        return end;
    }

    private static boolean isAbbreviation(String name) {
        return name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT));
    }

    private PlaceMention mention(Sentence sentence, int from, int to, StoredText text, boolean certain) {
        Span span = sentence.token(from).span().cover(sentence.token(to - 1).span());
        boolean near =
                nearness.isNear(text.string(), new Toponym(text.toUtf16(span.start()), text.toUtf16(span.end())));
        return new PlaceMention(sentence, from, to, span, text.slice(span), certain, near, Resolution.UNKNOWN);
    }
}
