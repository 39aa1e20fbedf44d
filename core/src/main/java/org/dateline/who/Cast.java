package org.dateline.who;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Count;
import org.dateline.model.event.Phrase;
import org.dateline.model.event.Statement;
import org.dateline.who.country.ChosenCountry;
import org.dateline.who.country.UnplacedBody;
import org.dateline.who.directory.ActorCue;
import org.dateline.who.directory.ActorCues;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.Identity.Sort;
import org.dateline.who.directory.RoleNouns;
import org.dateline.who.phrase.HeadedPhrase;
import org.dateline.who.phrase.JointPhrases;

/** Everybody that a report mentions: resolves the parties of its claims and the speakers of its statements. */
public final class Cast {

    private static final Set<String> FORCEFUL = Set.of("ASSAULT", "MOBILIZE");

    /** Kinds of numbers that count who suffers an event. */
    private static final Set<Count.Kind> PEOPLE = EnumSet.of(
            Count.Kind.KILLED,
            Count.Kind.INJURED,
            Count.Kind.ARRESTED,
            Count.Kind.ABDUCTED,
            Count.Kind.DISPLACED,
            Count.Kind.MISSING,
            Count.Kind.RELEASED);

    private final Annotated annotated;
    private final Discourse discourse;
    private final ActorCues cues;
    private final Referents referents;
    private final Admission admission;
    private final ConflictSides sides;
    private final JointPhrases joint;

    Cast(Annotated annotated, Discourse discourse, RoleNouns roles, FillerClasses fillers) {
        this.annotated = annotated;
        this.discourse = discourse;
        this.cues = roles.cues();
        this.referents = new Referents(discourse);
        this.admission = new Admission(referents, discourse.reader(), roles, fillers);
        this.sides = new ConflictSides(annotated.sentences(), discourse.reader());
        this.joint = new JointPhrases(roles, annotated.article().text());
    }

    /**
     * The same claims with their actors, recipients and speakers resolved. What can be no party of its event is left out.
     *
     * @param statements what the report quotes, its speakers resolved: "we" in a quotation is who speaks
     */
    public List<Claim> resolve(List<Claim> claims, List<Statement> statements) {
        List<Claim> resolved = new ArrayList<>();
        for (Claim claim : claims) {
            String type = claim.code().type();
            List<Attribution> attributions =
                    claim.stance().attributions().stream().map(this::speaker).toList();
            List<Actor> actors = withoutParts(claim.actors().stream()
                    .flatMap(actor -> actors(actor, type, attributions, statements).stream())
                    .distinct()
                    .toList());
            List<Actor> recipients = claim.recipients().stream()
                    .flatMap(actor ->
                            (isEachOther(actor) ? actors : recipients(actor, claim, attributions, statements)).stream())
                    .filter(recipient -> !isPronounOf(recipient, actors))
                    .distinct()
                    .toList();
            ConflictSides.Parties parties = new ConflictSides.Parties(actors, recipients);
            boolean mutual = claim.recipients().stream().anyMatch(this::isEachOther);
            ConflictSides.Parties separated = mutual ? parties : sides.separated(type, parties);
            List<Count> counts = claim.counts().stream().map(this::giver).toList();
            resolved.add(claim.counts(counts)
                    .noted(reasons(separated))
                    .who(
                            separated.actors(),
                            separated.recipients(),
                            claim.stance().attributions(attributions)));
        }
        return resolved;
    }

    /** Why bodies that the text names without a country have one. */
    private List<String> reasons(ConflictSides.Parties parties) {
        return Stream.concat(parties.actors().stream(), parties.recipients().stream())
                .filter(actor -> actor.code() != null)
                .map(actor -> {
                    ChosenCountry chosen = referents.chosen(sentence(actor), head(actor));
                    return chosen == null || !chosen.country().equals(actor.code())
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "country of \"%s\": %s, %.2f (%s)",
                                    actor.phrase().text(),
                                    chosen.country(),
                                    chosen.share(),
                                    chosen.reason());
                })
                .filter(reason -> !reason.isEmpty())
                .toList();
    }

    /** Without what is only a part of the phrase of another, or the same phrase again, known less well. */
    private static List<Actor> withoutParts(List<Actor> actors) {
        return actors.stream()
                .filter(part -> actors.stream()
                        .noneMatch(whole -> whole != part
                                && whole.phrase().sentence() == part.phrase().sentence()
                                && whole.phrase().span().contains(part.phrase().span())
                                && (!part.phrase().span().equals(whole.phrase().span())
                                        || part.code() == null && whole.code() != null)
                                && (part.code() == null || part.code().equals(whole.code()))))
                .toList();
    }

    /** "The president praised his courage": nobody does it to himself unless the text says so. */
    private boolean isPronounOf(Actor recipient, List<Actor> actors) {
        return PronounAntecedents.isPronoun(head(recipient))
                && !isEachOther(recipient)
                && actors.stream()
                        .anyMatch(actor -> actor.name().equals(recipient.name())
                                && actor.phrase().sentence()
                                        == recipient.phrase().sentence());
    }

    /** The bodies of states that the report names without a country, each with the countries that it may be of: what the choice is learned from. */
    public List<UnplacedBody> unplaced() {
        return referents.unplaced();
    }

    /** Everybody of whom the report says more than words, a mention each, in its order; things are none. */
    public List<Actor> mentioned() {
        List<Actor> mentioned = new ArrayList<>();
        for (Discourse.ActorMention mention : discourse.mentioned()) {
            HeadedPhrase nominal = mention.nominal();
            boolean party =
                    !mention.identity().isUnknown() && mention.identity().sort() != Sort.EQUIPMENT;
            if (party && admission.mayAct(nominal.sentence(), nominal.headToken())) {
                mentioned.add(
                        one(Actor.unresolved(nominal.phrase(annotated.article().text())), false));
            }
        }
        return mentioned;
    }

    /** The same statements with their speakers resolved. */
    public List<Statement> speakers(List<Statement> statements) {
        List<Statement> resolved = new ArrayList<>();
        for (Statement statement : statements) {
            Actor speaker = statement.speaker();
            resolved.add(speaker == null ? statement : statement.by(one(speaker, false)));
        }
        return resolved;
    }

    private List<Actor> actors(Actor actor, String type, List<Attribution> said, List<Statement> statements) {
        boolean force = FORCEFUL.contains(type);
        Token head = head(actor);
        if (isFirstPerson(head)) {
            return speaking(actor, said, statements);
        }
        List<Actor> pair = pair(actor, force);
        if (!pair.isEmpty() || isEachOther(actor)) {
            return pair;
        }
        if (isJoint(actor)) {
            return several(actor, force);
        }
        return admitted(actor, admission.actor(sentence(actor), head, force), force);
    }

    private List<Actor> recipients(Actor actor, Claim claim, List<Attribution> said, List<Statement> statements) {
        Token head = head(actor);
        if (isFirstPerson(head)) {
            return speaking(actor, said, statements);
        }
        if (isToldByEventAlone(actor, claim)) {
            return List.of();
        }
        List<Actor> pair = pair(actor, false);
        if (!pair.isEmpty()) {
            return pair;
        }
        if (isJoint(actor) || isCounted(actor, claim)) {
            return several(actor, false);
        }
        return admitted(
                actor, admission.recipient(sentence(actor), head, claim.code().type()), false);
    }

    private List<Actor> admitted(Actor actor, Admission.Decision decision, boolean force) {
        return switch (decision.outcome()) {
            case ADMITTED -> several(actor, force);
            case REPLACED -> {
                Identity owner = decision.replacement();
                yield owner == null ? List.of() : List.of(resolved(actor, owner.name(), owner, force));
            }
            case REFUSED -> List.of();
        };
    }

    /** "Most of those killed": a pronoun of which the text says no more than that it suffers the event. */
    private boolean isToldByEventAlone(Actor actor, Claim claim) {
        return PronounAntecedents.isPronoun(head(actor))
                && claim.sentence() == actor.phrase().sentence()
                && sentence(actor).token(claim.trigger()).head()
                        == actor.phrase().head();
    }

    /** "Police arrested six": a number alone that counts people of the event. */
    private boolean isCounted(Actor actor, Claim claim) {
        return head(actor).universal().equals("NUM")
                && claim.counts().stream()
                        .anyMatch(count -> PEOPLE.contains(count.kind())
                                && count.span().equals(actor.phrase().span()));
    }

    /** "Attacked each other": those who act suffer it, too. */
    private boolean isEachOther(Actor actor) {
        return cues.is(ActorCue.EACH_OTHER, actor.phrase().text());
    }

    /** The two for whom "both sides" or, where nobody else acts, "each other" stand; none for other words. */
    private List<Actor> pair(Actor actor, boolean force) {
        boolean together = cues.is(ActorCue.TWO_TOGETHER, actor.phrase().text());
        if (!together && !isEachOther(actor)) {
            return List.of();
        }
        return NamedPair.before(
                        discourse,
                        HeadedPhrase.of(sentence(actor), actor.phrase().head()))
                .stream()
                .map(Discourse.ActorMention::identity)
                .map(identity -> resolved(actor, identity.name(), identity, force))
                .toList();
    }

    private boolean isFirstPerson(Token head) {
        return PronounAntecedents.isPronoun(head) && cues.is(ActorCue.PRONOUN_FIRST, head.text());
    }

    /** "We call on the ministers": who is quoted, else who is said to say so, else nobody. */
    private List<Actor> speaking(Actor actor, List<Attribution> said, List<Statement> statements) {
        Actor speaker = null;
        for (Statement statement : statements) {
            if (statement.direct() && statement.span().contains(actor.phrase().span())) {
                speaker = statement.speaker();
            }
        }
        for (Attribution attribution : said) {
            speaker = speaker == null ? attribution.by() : speaker;
        }
        if (speaker != null && isFirstPerson(head(speaker))
                || speaker != null && !admission.mayAct(sentence(speaker), head(speaker))) {
            return List.of();
        }
        return speaker == null
                ? List.of()
                : List.of(actor.resolved(speaker.name(), speaker.code(), speaker.sectors(), speaker.entity()));
    }

    private Sentence sentence(Actor actor) {
        return annotated.sentences().get(actor.phrase().sentence());
    }

    private Token head(Actor actor) {
        return sentence(actor).token(actor.phrase().head());
    }

    private boolean isJoint(Actor actor) {
        return !joint.parts(sentence(actor), actor.phrase()).isEmpty();
    }

    /** The actors of a phrase that names several, else the one. */
    private List<Actor> several(Actor actor, boolean force) {
        List<Actor> members = new ArrayList<>();
        for (JointPhrases.Part part : joint.parts(sentence(actor), actor.phrase())) {
            HeadedPhrase nominal = HeadedPhrase.of(part.sentence(), part.head());
            Identity identity = discourse.reader().read(nominal);
            if (identity.isUnknown()) {
                return List.of(one(actor, force));
            }
            String name = identity.isNamed() ? identity.name() : part.name();
            members.add(resolved(Actor.unresolved(part.phrase()), name, identity, force));
        }
        return members.isEmpty() ? List.of(one(actor, force)) : members;
    }

    private Attribution speaker(Attribution attribution) {
        Actor by = attribution.by();
        return by == null ? attribution : attribution.by(one(by, false));
    }

    private Count giver(Count count) {
        Actor by = count.by();
        return by == null ? count : count.by(one(by, false));
    }

    private Actor one(Actor actor, boolean force) {
        Phrase phrase = actor.phrase();
        Token head = head(actor);
        Identity identity = referents.of(sentence(actor), head);
        if (identity == null) {
            return actor;
        }
        boolean words = identity.isUnknown() && !PronounAntecedents.isPronoun(head);
        String own = head.universal().equals("NUM") && phrase.text().equals(head.text())
                ? actor.name() + " " + cues.first(ActorCue.COUNTED)
                : actor.name();
        return resolved(actor, words ? own : identity.name(), identity, force);
    }

    private static Actor resolved(Actor actor, String name, Identity identity, boolean force) {
        return actor.resolved(name, identity.code(), sectors(identity, force), identity.entity());
    }

    /** A country that uses force does so with its military, and so do its aircraft and ships. */
    private static List<String> sectors(Identity identity, boolean force) {
        boolean country = identity.sort() == Sort.COUNTRY || identity.sort() == Sort.PLACE;
        boolean state = country && identity.sectors().equals(List.of("GOV"));
        boolean means = identity.sort() == Sort.EQUIPMENT && identity.sectors().isEmpty() && identity.code() != null;
        return force && (state || means) ? List.of("MIL") : identity.sectors();
    }
}
