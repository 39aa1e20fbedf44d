package org.dateline.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.code.count.CountReader;
import org.dateline.code.count.CuedCount;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.lexicon.Confidence;
import org.dateline.code.lexicon.Lexicon;
import org.dateline.code.match.Draft;
import org.dateline.code.match.EntryMatcher;
import org.dateline.code.match.Refusals;
import org.dateline.code.ontology.Ontology;
import org.dateline.code.ontology.TypeTrait;
import org.dateline.code.stance.AttributionReader;
import org.dateline.code.stance.Culprits;
import org.dateline.code.stance.Intentions;
import org.dateline.code.stance.RealityReader;
import org.dateline.code.tree.FrameReader;
import org.dateline.code.tree.MendedTree;
import org.dateline.code.tree.RolePhrases;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Judgement;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Count;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Journey;
import org.dateline.model.event.Phrase;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.dateline.model.event.Why;
import org.dateline.model.report.Problem;

/** Finds the claims of events in annotated sentences by matching the lexicon's entries on their trees. */
public final class Coder {

    private static final String NOUN = "noun";
    private static final String KIND = "kind";
    private static final String EQUIPMENT = "equipment";

    private final Ontology ontology;
    private final Lexicon lexicon;
    private final Grammar grammar;
    private final CountReader countReader;
    private final SourcedCounts sourcedCounts;
    private final Confidence confidence;

    /**
     * @param lexiconFiles the files of the data folder's {@code lexicon}
     * @param roleNouns the file of role nouns, tab separated: noun, sectors, kind; nouns of kind
     *     {@code equipment} are left out; may be empty
     * @param counts the files of the data folder's {@code counts}
     * @param ontology what may be coded
     * @param problems what is wrong with the files is added here
     */
    public Coder(
            List<DataFile> lexiconFiles,
            List<DataFile> roleNouns,
            List<DataFile> counts,
            Ontology ontology,
            List<Problem> problems) {
        this.countReader = new CountReader(counts, problems);
        this.confidence = new Confidence(lexiconFiles, problems);
        this.ontology = ontology;
        this.lexicon = new Lexicon(lexiconFiles, ontology, problems);
        this.grammar = Grammar.among(lexiconFiles, nounsForPeople(roleNouns, problems), problems);
        this.sourcedCounts = new SourcedCounts(countReader.sources(), grammar);
    }

    private static Set<String> nounsForPeople(List<DataFile> roleNouns, List<Problem> problems) {
        Set<String> nouns = new HashSet<>();
        for (DataFile file : roleNouns) {
            DataTable table = DataTable.withHeader(file, 1, problems);
            if (!table.columns().containsAll(List.of(NOUN, KIND))) {
                problems.add(new Problem(
                        file.name(), 1, "no columns " + NOUN + " and " + KIND, "name the columns in the first row"));
            }
            table.rows().stream()
                    .filter(row -> !row.get(KIND).equals(EQUIPMENT))
                    .forEach(row -> nouns.add(row.get(NOUN).toLowerCase(Locale.ROOT)));
        }
        return nouns;
    }

    /** The lexicon in use. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** The phrase that a word heads: the noun phrase without relative clauses and appositives. */
    Phrase phrase(Annotated annotated, Sentence sentence, int head) {
        FrameReader frames = new FrameReader(MendedTree.of(sentence, grammar, lexicon), grammar);
        return new RolePhrases(frames, annotated.article().text()).phrase(sentence.token(head));
    }

    /** The claims of all sentences, in order; nothing is resolved yet. */
    public List<Claim> code(Annotated annotated) {
        List<Claim> claims = new ArrayList<>();
        for (Sentence sentence : annotated.sentences()) {
            claims.addAll(code(annotated, sentence, Refusals.UNREAD));
        }
        return sourcedCounts.added(annotated, claims);
    }

    /**
     * The claims of one sentence.
     *
     * @param notes what was tried and refused is added here, a line each
     */
    public List<Claim> code(Annotated annotated, Sentence sentence, List<String> notes) {
        return code(annotated, sentence, Refusals.into(notes));
    }

    private List<Claim> code(Annotated annotated, Sentence sentence, Refusals refusals) {
        FrameReader frames = new FrameReader(MendedTree.of(sentence, grammar, lexicon), grammar);
        EntryMatcher matcher = new EntryMatcher(frames, lexicon);
        RolePhrases phrases = new RolePhrases(frames, annotated.article().text());
        RealityReader realities = new RealityReader(frames, matcher.slots());
        AttributionReader attributions = new AttributionReader(frames, phrases, matcher.slots());
        Drafting drafting = new Drafting(frames, matcher, ontology, realities, attributions);
        List<Draft> drafts = drafting.drafts(refusals);
        MeansReader means = new MeansReader(frames, matcher, lexicon.means());
        drafts.forEach(means::read);
        drafts.forEach(drafting::mode);
        ClaimCounts.Assigned counts = new ClaimCounts(frames, countReader, ontology)
                .counts(drafts, annotated.article().text());
        Culprits culprits = new Culprits(frames);
        Intentions intentions = new Intentions(frames, matcher.slots(), realities, ontology);
        DigitsReader digits = new DigitsReader(frames, matcher, lexicon.digits());
        List<Claim> claims = new ArrayList<>();
        for (Draft draft : drafts) {
            Stance.Reality reality =
                    draft.entry.reality() != null ? draft.entry.reality() : realities.reality(draft.trigger);
            EventCode code = digits.read(draft, intentions.code(draft, reality));
            if (reality == Stance.Reality.NEGATED && !code.type().equals(draft.code.type())) {
                reality = Stance.Reality.ACTUAL;
            }
            List<Attribution> said = attributions.attributions(draft.trigger);
            said = draft.actors.isEmpty()
                    ? said.stream().map(Coder::withoutAccused).toList()
                    : said;
            if (draft.accused) {
                boolean own = culprits.ownUp(draft.trigger);
                said = said.stream()
                        .map(one -> own ? owningUp(one) : accusing(one))
                        .toList();
            }
            List<CuedCount> byPlace = counts.byPlace().getOrDefault(draft, List.of());
            byPlace.forEach(counted -> draft.recipients.remove(sentence.token(counted.ownPlaceToken())));
            Claim claim = new Claim(
                    sentence.index(),
                    draft.trigger.index(),
                    draft.trigger.span(),
                    code,
                    actors(draft.actors, phrases),
                    actors(draft.recipients, phrases),
                    When.UNKNOWN,
                    null,
                    Journey.NONE,
                    ClaimCounts.told(counts.of().getOrDefault(draft, List.of()), reality, sentence),
                    new Stance(reality, false, said),
                    why(sentence, draft, score(draft, counts.cued().contains(draft))),
                    -1,
                    echoes(draft));
            claims.add(claim);
            byPlace.forEach(counted -> claims.add(atOwnPlace(claim, counted, sentence, phrases)));
        }
        String casualtyType = ontology.typeWith(TypeTrait.CASUALTIES);
        for (CuedCount counted : counts.unassigned()) {
            Token cue = sentence.token(counted.hasOwnPlace() ? counted.ownPlaceToken() : counted.cueToken());
            boolean harm = counted.count().kind() == Count.Kind.KILLED
                    || counted.count().kind() == Count.Kind.INJURED;
            boolean nobody = Long.valueOf(0).equals(counted.count().best());
            if (harm && !nobody && casualtyType != null && !drafting.isNone(sentence.token(counted.cueToken()))) {
                claims.add(casualties(
                        sentence,
                        cue,
                        casualtyType,
                        counted.count(),
                        realities.reality(sentence.token(counted.cueToken()))));
            }
        }
        return claims;
    }

    /** "the alleged attack" accuses nobody when nobody is said to have done it. */
    private static Attribution withoutAccused(Attribution said) {
        return said.kind() == Attribution.Kind.ACCUSES && said.by() == null
                ? new Attribution(Attribution.Kind.ASSERTS, null, said.cue(), said.span())
                : said;
    }

    /** Who says that somebody is responsible accuses them. */
    private static Attribution accusing(Attribution said) {
        return said.kind() == Attribution.Kind.ASSERTS
                ? new Attribution(Attribution.Kind.ACCUSES, said.by(), said.cue(), said.span())
                : said;
    }

    /** Who says "we were behind it" claims it. */
    private static Attribution owningUp(Attribution said) {
        return said.kind() == Attribution.Kind.ASSERTS
                ? new Attribution(Attribution.Kind.CLAIMS_RESPONSIBILITY, said.by(), said.cue(), said.span())
                : said;
    }

    /** The same deed at another place, reported by its number: "killed nine in Kirkuk and four in Baquba". */
    private static Claim atOwnPlace(Claim claim, CuedCount counted, Sentence sentence, RolePhrases phrases) {
        Token number = sentence.token(counted.ownPlaceToken());
        return new Claim(
                claim.sentence(),
                number.index(),
                number.span(),
                claim.code(),
                claim.actors(),
                List.of(Actor.unresolved(phrases.phrase(number))),
                When.UNKNOWN,
                null,
                List.of(counted.count()),
                claim.stance(),
                claim.why(),
                -1);
    }

    /** Casualties reported without their event ("he died in hospital") refer to one that was mentioned before. */
    private static Claim casualties(Sentence sentence, Token cue, String type, Count count, Stance.Reality reality) {
        return new Claim(
                sentence.index(),
                cue.index(),
                cue.span(),
                new EventCode(type, null, List.of(), null),
                List.of(),
                List.of(),
                When.UNKNOWN,
                null,
                List.of(count),
                new Stance(reality, false, List.of()),
                new Why(Why.COUNTED, 0.1, List.of("casualties told apart from their event")),
                -1);
    }

    private static List<Integer> echoes(Draft draft) {
        return draft.merged.stream()
                .filter(token -> token != draft.trigger.index())
                .toList();
    }

    private static List<Actor> actors(Set<Token> heads, RolePhrases phrases) {
        return heads.stream()
                .map(head -> Actor.unresolved(phrases.phrase(head)))
                .distinct()
                .toList();
    }

    private Why why(Sentence sentence, Draft draft, double score) {
        Judgement judgement = sentence.judgement(draft.trigger);
        List<String> trace = new ArrayList<>(draft.trace);
        if (judgement.isKnown()) {
            trace.add(String.format(
                    Locale.ROOT,
                    "judge: %s %.2f, none %.2f",
                    draft.code.type(),
                    judgement.share(draft.code.type()),
                    judgement.none()));
        }
        double share = confidence.of(score, draft.code.type(), judgement);
        return new Why(draft.entry.id(), score, share, Map.of(), trace);
    }

    /** How well the entry fits: what it asked for and what it found. A noun with nothing but itself, not even a number, scores under .3. */
    private static double score(Draft draft, boolean counted) {
        if (draft.bare && !counted) {
            return 0.2;
        }
        double score = 0.5 + 0.05 * Math.min(4, draft.specificity);
        score += draft.actors.isEmpty() ? 0 : 0.12;
        score += draft.recipients.isEmpty() ? 0 : 0.08;
        score += draft.merged.size() > 1 ? 0.05 : 0;
        return Math.min(0.95, score);
    }
}
