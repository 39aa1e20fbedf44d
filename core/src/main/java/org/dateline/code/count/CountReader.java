package org.dateline.code.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.dateline.code.count.CountedPhrases.Counted;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Count;
import org.dateline.model.event.Count.Kind;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** Finds the numbers that a sentence tells of events, each with the word that says what it counts. */
public final class CountReader {

    private final CountCues cues;
    private final Numbers numbers;
    private final CountedPhrases phrases;
    private final Elsewhere elsewhere;
    private final Victims victims;
    private final Harmed harmed;
    private final Tolls tolls;
    private final MoneyReader money;

    /**
     * Builds from data.
     *
     * @param files the files of the data folder's {@code counts} part
     * @throws org.dateline.data.file.DataProblems when they cannot be used
     */
    public CountReader(List<DataFile> files) {
        cues = new CountCues(new CountWords(files, "cues.yaml"));
        numbers = new Numbers(files);
        phrases = new CountedPhrases(numbers, cues.list("parts"));
        elsewhere = new Elsewhere(cues, phrases);
        victims = new Victims(cues, phrases);
        harmed = new Harmed(cues);
        tolls = new Tolls(cues, phrases);
        money = new MoneyReader(cues, numbers);
    }

    /**
     * All counts of a sentence, in the order of their words.
     *
     * @param sentence the sentence with its tree
     * @param text the stored text that its spans point into
     */
    public List<CountedAt> counts(Sentence sentence, StoredText text) {
        List<CountedAt> found = new ArrayList<>();
        List<Token> words = sentence.tokens().stream().filter(cues::isAny).toList();
        for (Token token : words) {
            affected(sentence, text, token, found);
            suffering(sentence, text, token, found);
            nouns(sentence, text, token, found);
            tolls(sentence, text, token, found);
            harm(sentence, text, token, found);
        }
        for (Token token : words) {
            states(sentence, text, token, found);
        }
        for (Token token : words) {
            beings(sentence, text, token, found);
        }
        withoutHurt(found);
        money.addTo(found, sentence, text);
        found.sort(Comparator.comparing((CountedAt counted) -> counted.count().span())
                .thenComparing(counted -> counted.count().kind()));
        return List.copyOf(found);
    }

    /** Who was shot and killed is not counted among the injured as well. */
    private static void withoutHurt(List<CountedAt> found) {
        List<Span> killed = found.stream()
                .filter(counted -> counted.count().kind() == Kind.KILLED)
                .map(counted -> counted.count().span())
                .toList();
        found.removeIf(counted -> counted.count().kind() == Kind.INJURED
                && !Long.valueOf(0).equals(counted.count().best())
                && killed.stream().anyMatch(counted.count().span()::overlaps));
    }

    /** The objects and passive subjects of "kill", "wound", "arrest". */
    private void affected(Sentence sentence, StoredText text, Token verb, List<CountedAt> found) {
        Kind harm = cues.kind("harms", verb);
        Kind kind = harm != null && victims.isFatal(sentence, verb) ? Kind.KILLED : cues.kind("affects", verb);
        kind = kind == null ? harm : kind;
        if (kind == null
                || !verb.universal().equals("VERB") && !verb.universal().equals("ADJ")) {
            return;
        }
        Token counted = sentence.dependent(verb, "nsubj:pass");
        if (counted == null) {
            counted = CountedRoles.object(sentence, verb);
        }
        if (counted == null && verb.isPastParticiple()) {
            Token subject = sentence.dependent(verb, "nsubj");
            counted = subject != null ? subject : CountedRoles.throughTree(sentence, verb);
        }
        if (counted == null) {
            counted = qualified(sentence, text, verb);
        }
        List<CountedAt> own = new ArrayList<>();
        add(sentence, text, kind, verb, CountedRoles.antecedent(sentence, verb, counted), own);
        boolean atMost = harm == kind;
        own.forEach(one -> found.add(atMost ? one.atMost() : one));
    }

    /**
     * An object whose number begins with a preposition ("killed at least 12", "killed between 20 and 30"), or a noun that
     * the tree joins to an earlier object although the verb stands right in front of it ("killed one and wounded two").
     */
    private @Nullable Token qualified(Sentence sentence, StoredText text, Token verb) {
        List<Token> nouns = new ArrayList<>(sentence.dependents(verb));
        for (Token near : sentence.tokens()
                .subList(verb.index(), Math.min(sentence.tokens().size(), verb.index() + 7))) {
            if (near.is("conj") && near.universal().equals("NOUN")) {
                nouns.add(near);
            }
        }
        for (Token noun : nouns) {
            Counted own = noun.index() > verb.index() ? phrases.single(sentence, text, noun) : null;
            Counted counted = own == null ? null : phrases.ranged(sentence, own);
            if (counted != null && counted.from() == verb.index() + 1) {
                return noun;
            }
        }
        return null;
    }

    /** The subjects of "die", "flee", "march". */
    private void suffering(Sentence sentence, StoredText text, Token verb, List<CountedAt> found) {
        Kind kind = cues.kind("suffers", verb);
        if (kind == null || !verb.universal().equals("VERB")) {
            return;
        }
        Token subject = sentence.dependent(verb, "nsubj");
        Token head = sentence.headOf(verb);
        if (subject == null && verb.is("acl") && !verb.is("acl:relcl")) {
            subject = head;
        }
        boolean shares = verb.is("xcomp") || verb.is("conj");
        if (subject == null && shares && head != null) {
            subject = verb.is("xcomp") && sentence.dependent(head, "obj") != null
                    ? sentence.dependent(head, "obj")
                    : sentence.dependent(head, "nsubj");
        }
        add(sentence, text, kind, verb, CountedRoles.antecedent(sentence, verb, subject), found);
    }

    /** Event nouns: "three deaths", "no injuries", "the deaths of three soldiers", "claimed 12 lives". */
    private void nouns(Sentence sentence, StoredText text, Token noun, List<CountedAt> found) {
        if (!noun.universal().equals("NOUN")) {
            return;
        }
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        if (cues.list("casualties").contains(lemma)) {
            Counted counted = phrases.single(sentence, text, noun);
            if (counted != null && counted.quantity().isNothing()) {
                put(sentence, text, Kind.KILLED, noun, counted, null, found);
                put(sentence, text, Kind.INJURED, noun, counted, null, found);
            } else if (counted != null) {
                put(sentence, text, Kind.OTHER, noun, counted, counted.of(), found);
            }
            return;
        }
        Kind kind = cues.kind("nouns", noun);
        if (kind == null) {
            return;
        }
        for (Token whose : sentence.dependents(noun, "nmod")) {
            Token preposition = sentence.dependent(whose, "case");
            boolean of = preposition != null
                    && (preposition.lemma().equals("of") || preposition.lemma().equals("to"));
            if (of && (phrases.single(sentence, text, whose) != null || victims.isOne(sentence, whose))) {
                add(sentence, text, kind, noun, whose, found);
                return;
            }
        }
        Counted counted = phrases.single(sentence, text, noun);
        boolean plural = noun.isPluralNoun();
        if (counted != null && (plural || counted.quantity().isNothing() || startsWithNumber(sentence, counted))) {
            put(sentence, text, kind, noun, counted, null, found);
            both(sentence, text, noun, counted, found);
        }
    }

    /** "No deaths or injuries": the second noun shares the first one's "no". */
    private void both(Sentence sentence, StoredText text, Token noun, Counted counted, List<CountedAt> found) {
        if (!counted.quantity().isNothing()) {
            return;
        }
        for (Token other : sentence.dependents(noun, "conj")) {
            Kind kind = cues.kind("nouns", other);
            if (kind != null && phrases.single(sentence, text, other) == null) {
                put(sentence, text, kind, other, counted, null, found);
            }
        }
    }

    /** "Two men suffered gunshot wounds", "the shooting of a student". */
    private void harm(Sentence sentence, StoredText text, Token noun, List<CountedAt> found) {
        Token hurt = harmed.by(sentence, noun);
        boolean fatal = hurt != null && harmed.isFatal(sentence, noun);
        List<CountedAt> own = new ArrayList<>();
        add(sentence, text, fatal ? Kind.KILLED : Kind.INJURED, noun, hurt, own);
        own.stream().map(one -> fatal ? one : one.atMost()).forEach(found::add);
    }

    private static boolean startsWithNumber(Sentence sentence, Counted counted) {
        return !sentence.token(counted.from()).universal().equals("DET");
    }

    private void tolls(Sentence sentence, StoredText text, Token noun, List<CountedAt> found) {
        Tolls.Toll toll = tolls.at(sentence, text, noun);
        if (toll != null) {
            put(
                    sentence,
                    text,
                    toll.kind(),
                    toll.cue(),
                    toll.counted(),
                    toll.counted().of(),
                    found);
        }
    }

    /** "12 dead", "left 12 people homeless", "three are missing". */
    private void states(Sentence sentence, StoredText text, Token state, List<CountedAt> found) {
        Kind kind = cues.kind("states", state);
        if (kind == null || sentence.dependent(state, "obj") != null) {
            return;
        }
        Counted counted = null;
        if (state.index() > 0) {
            Token before = sentence.token(state.index() - 1);
            boolean near =
                    before.universal().equals("NUM") || before.universal().equals("NOUN");
            counted = near ? phrases.single(sentence, text, before) : null;
        }
        if (counted == null
                && (state.universal().equals("NOUN")
                        || sentence.dependent(state, "nummod") != null
                        || state.is("amod"))) {
            Token noun = state.is("amod") ? sentence.headOf(state) : state;
            Counted whole = noun == null ? null : phrases.single(sentence, text, noun);
            counted = whole == null ? null : state.is("amod") ? whole : without(whole);
        }
        if (counted == null) {
            Token subject = stateOf(sentence, state);
            counted = subject == null
                    ? null
                    : CountedPhrases.orNobody(
                            sentence,
                            subject,
                            phrases.withJoined(
                                    sentence, text, subject, sentence.tokens().size()));
            counted = counted == null && subject != null
                    ? victims.counted(
                            sentence, text, kind, subject, sentence.tokens().size())
                    : counted;
        }
        boolean lifelessOne = counted != null && cues.isLifeless(sentence.token(counted.head()));
        counted = counted == null ? null : phrases.ranged(sentence, counted);
        if (counted != null && !lifelessOne && !used(counted, kind, sentence, found)) {
            put(sentence, text, kind, state, counted, counted.of(), found);
        }
    }

    private static Counted without(Counted counted) {
        return new Counted(counted.quantity(), null, counted.head(), counted.from(), counted.to());
    }

    /** Of whom a state is said: the subject of "are missing", the object of "left … dead". */
    private @Nullable Token stateOf(Sentence sentence, Token state) {
        Token subject = sentence.dependent(state, "nsubj");
        if (subject != null) {
            return subject;
        }
        Token verb = sentence.headOf(state);
        if (verb == null || !cues.isResulting(verb)) {
            return null;
        }
        Token object = sentence.dependent(verb, "obj");
        return object != null && object != state ? object : sentence.dependent(verb, "nsubj");
    }

    /** Soldiers and protesters are counted wherever they stand, unless the number is spoken for. */
    private void beings(Sentence sentence, StoredText text, Token noun, List<CountedAt> found) {
        Kind kind = cues.kind("beings", noun);
        if (kind == null || !noun.universal().equals("NOUN")) {
            return;
        }
        Token number = noun;
        Token head = sentence.headOf(noun);
        if (phrases.single(sentence, text, noun) == null && head != null && noun.is("nmod")) {
            number = head;
        }
        if (cues.list("several-in-one").contains(number.lemma().toLowerCase(Locale.ROOT))) {
            return;
        }
        Counted counted = phrases.single(sentence, text, number);
        boolean several = counted != null && noun.isPluralNoun();
        if (counted == null || !several || used(counted, null, sentence, found) || part(sentence, noun)) {
            return;
        }
        put(sentence, text, kind, CountedRoles.verbAbove(sentence, number), counted, counted.of(), found);
    }

    /** Whether a noun only tells a part of what was counted: "including two soldiers". */
    private boolean part(Sentence sentence, Token noun) {
        for (Token preposition : sentence.dependents(noun, "case")) {
            if (Set.of("including", "among").contains(preposition.text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean used(Counted counted, @Nullable Kind kind, Sentence sentence, List<CountedAt> found) {
        Span number = sentence.token(counted.quantity().from()).span();
        Span head = sentence.token(counted.head()).span();
        return found.stream()
                .anyMatch(other -> (other.count().span().overlaps(number)
                                || other.count().span().overlaps(head))
                        && (kind == null
                                || kind == other.count().kind()
                                || !counted.quantity().isNothing()));
    }

    private void add(
            Sentence sentence, StoredText text, Kind kind, Token cue, @Nullable Token noun, List<CountedAt> found) {
        if (noun == null || cues.isLifeless(noun)) {
            return;
        }
        List<Counted> apart = elsewhere.of(sentence, text, cue, noun);
        int end = apart.isEmpty() ? sentence.tokens().size() : apart.get(0).from();
        Counted each = victims.counted(sentence, text, kind, noun, end);
        boolean joined = each != null && sentence.dependent(noun, "conj") != null;
        Counted counted =
                joined ? each : CountedPhrases.orNobody(sentence, noun, phrases.withJoined(sentence, text, noun, end));
        counted = counted == null ? each : counted;
        if (counted != null) {
            put(sentence, text, kind, cue, counted, counted.of(), found);
        }
        for (Counted one : apart) {
            found.add(new CountedAt(count(sentence, text, kind, one, one.of()), cue.index(), one.head()));
        }
    }

    private static void put(
            Sentence sentence,
            StoredText text,
            Kind kind,
            Token cue,
            Counted counted,
            @Nullable String of,
            List<CountedAt> found) {
        Count count = count(sentence, text, kind, counted, of);
        if (found.stream().noneMatch(other -> other.count().equals(count))) {
            found.add(new CountedAt(count, cue.index()));
        }
    }

    private static Count count(Sentence sentence, StoredText text, Kind kind, Counted counted, @Nullable String of) {
        Quantity quantity = counted.quantity();
        Span span = counted.span(sentence);
        return new Count(kind, of, quantity.low(), quantity.best(), quantity.high(), text.slice(span), span);
    }

    /**
     * Runs the examples of the data.
     *
     * @param annotate parses one sentence whose spans count from the start of the string
     * @return a problem for each that does not come out as written
     */
    public List<Problem> check(Function<String, Sentence> annotate) {
        List<Problem> problems = new ArrayList<>(numbers.check());
        for (String example : cues.list("examples")) {
            String[] sides = example.split("\\s*=>\\s*");
            String told = CountedAt.told(counts(annotate.apply(sides[0]), new StoredText(sides[0])));
            if (sides.length < 2 || !told.equals(sides[1])) {
                problems.add(new Problem(
                        cues.words().file(), 0, "\"" + example + "\" gives " + told, "mend the words or the example"));
            }
        }
        return problems;
    }
}
