package org.dateline.code.count;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dateline.code.count.CountedPhrases.Counted;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Count.Kind;
import org.dateline.model.report.Problem;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** Finds the numbers that a sentence gives for events, each with the word that says what it counts. */
public final class CountReader {

    private final CountCues cues;
    private final NumberReader numbers;
    private final CountedPhrases phrases;
    private final CountedRoles roles;
    private final CountsByPlace byPlace;
    private final Victims victims;
    private final HarmNouns harmNouns;
    private final Tolls tolls;
    private final MoneyReader money;

    /**
     * Builds from data.
     *
     * @param files the files of the data folder's {@code counts} part
     * @throws DataProblems with everything that is wrong with them
     */
    public CountReader(List<DataFile> files) {
        this(files, new ArrayList<>(), true);
    }

    /**
     * Builds from data.
     *
     * @param files the files of the data folder's {@code counts} part
     * @param problems gets what is wrong with them
     */
    public CountReader(List<DataFile> files, List<Problem> problems) {
        this(files, problems, false);
    }

    private CountReader(List<DataFile> files, List<Problem> problems, boolean refusing) {
        cues = new CountCues(files, problems);
        numbers = new NumberReader(files, problems);
        if (refusing && !problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        phrases = new CountedPhrases(numbers, cues);
        roles = new CountedRoles(cues);
        byPlace = new CountsByPlace(cues, phrases);
        victims = new Victims(cues, phrases);
        harmNouns = new HarmNouns(cues);
        tolls = new Tolls(cues, phrases);
        money = new MoneyReader(cues, numbers);
    }

    /** Finds the sources of numbers. */
    public CountSources sources() {
        return new CountSources(cues, phrases);
    }

    /**
     * All counts of a sentence, in the order of their words.
     *
     * @param sentence the sentence with its tree
     * @param text the stored text that its spans point into
     */
    public List<CuedCount> counts(Sentence sentence, StoredText text) {
        FoundCounts found = new FoundCounts(sentence, text);
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
        found.removeHurtAmongKilled();
        money.addTo(found.counts(), sentence, text);
        return found.inOrder();
    }

    /** Reads the number of those who take part in an event or are sent. */
    public PartyCounts parties() {
        return new PartyCounts(cues, phrases);
    }

    /** The objects and passive subjects of "kill", "wound", "arrest". */
    private void affected(Sentence sentence, StoredText text, Token verb, FoundCounts found) {
        Kind harm = cues.kind(CueRole.HARMS, verb);
        Kind kind = harm != null && victims.isFatal(sentence, verb) ? Kind.KILLED : cues.kind(CueRole.AFFECTS, verb);
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
            counted = subject != null ? subject : roles.throughTree(sentence, verb);
        }
        if (counted == null) {
            counted = qualified(sentence, text, verb);
        }
        FoundCounts own = new FoundCounts(sentence, text);
        Token whom = roles.antecedent(sentence, verb, counted);
        if (whom != null && cues.is(verb, CueUse.OF_PEOPLE) && !Victims.isPerson(sentence, whom)) {
            return;
        }
        add(sentence, text, kind, verb, whom, own);
        boolean atMost = harm == kind;
        own.counts().forEach(one -> found.counts().add(atMost ? one.atMost() : one));
    }

    /**
     * An object whose number begins with a preposition ("killed at least 12", "killed between 20 and 30"), or a noun that
     * the tree joins to an earlier object although the verb stands right in front of it ("killed one and wounded two").
     */
    private @Nullable Token qualified(Sentence sentence, StoredText text, Token verb) {
        List<Token> nouns = new ArrayList<>(sentence.dependents(verb));
        for (Token following : sentence.tokens()
                .subList(verb.index(), Math.min(sentence.tokens().size(), verb.index() + 7))) {
            if (following.is("conj") && following.universal().equals("NOUN")) {
                nouns.add(following);
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
    private void suffering(Sentence sentence, StoredText text, Token verb, FoundCounts found) {
        Kind kind = cues.kind(CueRole.SUFFERS, verb);
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
        Token counted = roles.antecedent(sentence, verb, subject);
        if (kind != Kind.DISPLACED || counted == null || !roles.isEscape(sentence, verb, counted)) {
            add(sentence, text, kind, verb, counted, found);
        }
    }

    /** Event nouns: "three deaths", "no injuries", "the deaths of three soldiers", "claimed 12 lives". */
    private void nouns(Sentence sentence, StoredText text, Token noun, FoundCounts found) {
        if (!noun.universal().equals("NOUN")) {
            return;
        }
        if (cues.is(noun, CueUse.CASUALTIES)) {
            Counted counted = phrases.single(sentence, text, noun);
            if (counted != null && counted.quantity().isNothing()) {
                found.put(Kind.KILLED, noun, counted, null);
                found.put(Kind.INJURED, noun, counted, null);
            } else if (counted != null) {
                found.put(Kind.OTHER, noun, counted, counted.of());
            }
            return;
        }
        Kind kind = cues.kind(CueRole.NOUNS, noun);
        if (kind == null) {
            return;
        }
        for (Token whose : sentence.dependents(noun, "nmod")) {
            Token preposition = sentence.dependent(whose, "case");
            boolean whom = preposition != null && cues.in(CueUse.VICTIMS_BEHIND, preposition.lemma());
            if (whom && (phrases.single(sentence, text, whose) != null || victims.isOne(sentence, whose))) {
                add(sentence, text, kind, noun, whose, found);
                return;
            }
        }
        Token owner = sentence.dependent(noun, "nmod:poss");
        if (kind == Kind.KILLED && owner != null && noun.isSingularNoun() && victims.isOne(sentence, owner)) {
            add(sentence, text, kind, noun, owner, found);
            return;
        }
        Counted counted = phrases.single(sentence, text, noun);
        boolean plural = noun.isPluralNoun();
        if (counted != null && (plural || counted.quantity().isNothing() || startsWithNumber(sentence, counted))) {
            found.put(kind, noun, counted, null);
            both(sentence, text, noun, counted, found);
        }
    }

    /** "No deaths or injuries": the second noun shares the first one's "no". */
    private void both(Sentence sentence, StoredText text, Token noun, Counted counted, FoundCounts found) {
        if (!counted.quantity().isNothing()) {
            return;
        }
        for (Token other : sentence.dependents(noun, "conj")) {
            Kind kind = cues.kind(CueRole.NOUNS, other);
            if (kind != null && phrases.single(sentence, text, other) == null) {
                found.put(kind, other, counted, null);
            }
        }
    }

    /** "Two men suffered gunshot wounds", "the shooting of a student". */
    private void harm(Sentence sentence, StoredText text, Token noun, FoundCounts found) {
        Token hurt = harmNouns.by(sentence, noun);
        boolean fatal = hurt != null && harmNouns.isFatal(sentence, noun);
        FoundCounts own = new FoundCounts(sentence, text);
        add(sentence, text, fatal ? Kind.KILLED : Kind.INJURED, noun, hurt, own);
        own.counts().forEach(one -> found.counts().add(fatal ? one : one.atMost()));
    }

    private static boolean startsWithNumber(Sentence sentence, Counted counted) {
        return !sentence.token(counted.from()).universal().equals("DET");
    }

    private void tolls(Sentence sentence, StoredText text, Token noun, FoundCounts found) {
        Tolls.Toll toll = tolls.at(sentence, text, noun);
        if (toll != null) {
            found.put(toll.kind(), toll.cue(), toll.counted(), toll.counted().of());
        }
    }

    /** "12 dead", "left 12 people homeless", "three are missing". */
    private void states(Sentence sentence, StoredText text, Token state, FoundCounts found) {
        boolean behind = cues.isBehind(sentence, state, CueUse.STATES_BEHIND);
        Kind kind = behind ? cues.stateBehind(state) : cues.kind(CueRole.STATES, state);
        if (kind == null || sentence.dependent(state, "obj") != null) {
            return;
        }
        Counted counted = null;
        if (state.index() > 0 && !behind) {
            Token before = sentence.token(state.index() - 1);
            boolean countable =
                    before.universal().equals("NUM") || before.universal().equals("NOUN");
            counted = countable ? phrases.single(sentence, text, before) : null;
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
                    : phrases.orNobody(
                            sentence,
                            subject,
                            phrases.withJoined(
                                    sentence, text, subject, sentence.tokens().size()));
            counted = counted == null && subject != null
                    ? victims.counted(
                            sentence, text, kind, subject, sentence.tokens().size())
                    : counted;
        }
        boolean lifelessOne = counted != null && cues.is(sentence.token(counted.head()), CueUse.LIFELESS);
        counted = counted == null ? null : phrases.ranged(sentence, counted);
        if (counted != null && !lifelessOne && !found.isUsed(counted, kind)) {
            found.put(kind, state, counted, counted.of());
        }
    }

    private static Counted without(Counted counted) {
        return new Counted(counted.quantity(), null, counted.head(), counted.from(), counted.to());
    }

    /** Of whom a state is said: the subject of "are missing", the object of "left … dead". */
    private @Nullable Token stateOf(Sentence sentence, Token state) {
        Token own = sentence.dependent(state, "nsubj");
        if (own != null) {
            return own;
        }
        Token verb = sentence.headOf(state);
        if (verb == null || !cues.is(verb, CueUse.RESULTING)) {
            return null;
        }
        Token object = sentence.dependent(verb, "obj");
        if (object != null && object != state) {
            return object;
        }
        Token passive = sentence.dependent(verb, "nsubj:pass");
        Token subject = passive != null ? passive : sentence.dependent(verb, "nsubj");
        return subject != null ? subject : roles.throughTree(sentence, verb);
    }

    /** Soldiers and protesters are counted wherever they stand, unless the number is spoken for. */
    private void beings(Sentence sentence, StoredText text, Token noun, FoundCounts found) {
        Kind kind = cues.kind(CueRole.BEINGS, noun);
        if (kind == null || !noun.universal().equals("NOUN")) {
            return;
        }
        Token number = noun;
        Token head = sentence.headOf(noun);
        if (phrases.single(sentence, text, noun) == null && head != null && noun.is("nmod")) {
            number = head;
        }
        if (cues.is(number, CueUse.SEVERAL_IN_ONE)) {
            return;
        }
        Counted counted = phrases.single(sentence, text, number);
        boolean several = counted != null && noun.isPluralNoun();
        if (counted == null || !several || found.isUsed(counted, null) || part(sentence, noun)) {
            return;
        }
        found.put(kind, CountedRoles.verbAbove(sentence, number), counted, counted.of());
    }

    /** Whether a noun is only a part of what was counted: "including two soldiers". */
    private boolean part(Sentence sentence, Token noun) {
        return cues.isBehind(sentence, noun, CueUse.PARTS);
    }

    private void add(
            Sentence sentence, StoredText text, Kind kind, Token cue, @Nullable Token first, FoundCounts found) {
        Token noun = first == null ? null : roles.living(sentence, first);
        if (noun == null) {
            return;
        }
        List<Counted> others = byPlace.of(sentence, text, cue, noun);
        int end = others.isEmpty() ? sentence.tokens().size() : others.get(0).from();
        Counted each = victims.counted(sentence, text, kind, noun, end);
        boolean joined = each != null && sentence.dependent(noun, "conj") != null;
        Counted counted =
                joined ? each : phrases.orNobody(sentence, noun, phrases.withJoined(sentence, text, noun, end));
        counted = counted == null ? each : counted;
        if (counted != null) {
            found.put(kind, cue, counted, counted.of());
        }
        for (Counted one : others) {
            found.counts().add(new CuedCount(found.count(kind, one, one.of()), cue.index(), one.head()));
        }
    }

    /**
     * Runs the examples of the data.
     *
     * @param annotate parses one sentence whose spans count from the start of the string
     * @return a problem for each that does not come out as written
     */
    public List<Problem> check(Function<String, Sentence> annotate) {
        List<Problem> problems = new ArrayList<>(numbers.check());
        for (String example : cues.examples()) {
            String[] sides = example.split("\\s*=>\\s*");
            String found = CuedCount.written(counts(annotate.apply(sides[0]), new StoredText(sides[0])));
            if (sides.length < 2 || !found.equals(sides[1])) {
                problems.add(cues.problem(
                        sides[0], "\"" + example + "\" gives " + found, "correct the words or the example"));
            }
        }
        return problems;
    }
}
