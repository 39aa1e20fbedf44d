package org.dateline.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.model.Actor;
import org.dateline.model.Annotated;
import org.dateline.model.Attribution;
import org.dateline.model.Claim;
import org.dateline.model.Count;
import org.dateline.model.Phrase;
import org.dateline.model.Sentence;
import org.dateline.model.Statement;
import org.dateline.model.Token;
import org.dateline.who.Discourse.Mentioned;
import org.dateline.who.Identity.Sort;
import org.jspecify.annotations.Nullable;

/** Everybody that a report speaks of: tells who the actors of its claims and the speakers of its statements are. */
public final class Cast {

    private static final Set<String> FORCEFUL = Set.of("ASSAULT", "MOBILIZE");

    private final Annotated annotated;
    private final Discourse discourse;
    private final Antecedents antecedents;
    private final JointPhrases joint;

    Cast(Annotated annotated, Discourse discourse, JointPhrases joint) {
        this.annotated = annotated;
        this.discourse = discourse;
        this.antecedents = new Antecedents(discourse);
        this.joint = joint;
    }

    /** The same claims with their actors, recipients and speakers told. */
    public List<Claim> resolve(List<Claim> claims) {
        List<Claim> resolved = new ArrayList<>();
        for (Claim claim : claims) {
            boolean force = FORCEFUL.contains(claim.code().type());
            List<Actor> actors = all(claim.actors(), force);
            List<Actor> recipients = all(claim.recipients(), false);
            List<Attribution> attributions =
                    claim.stance().attributions().stream().map(this::speaker).toList();
            List<Count> counts = claim.counts().stream().map(this::giver).toList();
            resolved.add(claim.counts(counts)
                    .who(actors, recipients, claim.stance().attributions(attributions)));
        }
        return resolved;
    }

    /** The same statements with their speakers told. */
    public List<Statement> speakers(List<Statement> statements) {
        List<Statement> resolved = new ArrayList<>();
        for (Statement statement : statements) {
            Actor speaker = statement.speaker();
            resolved.add(speaker == null ? statement : statement.by(one(speaker, false)));
        }
        return resolved;
    }

    private List<Actor> all(List<Actor> actors, boolean force) {
        return actors.stream()
                .flatMap(actor -> several(actor, force).stream())
                .distinct()
                .toList();
    }

    /** The actors of a phrase that tells of several, else the one. */
    private List<Actor> several(Actor actor, boolean force) {
        Sentence sentence = annotated.sentences().get(actor.phrase().sentence());
        List<Actor> told = new ArrayList<>();
        for (JointPhrases.Part part : joint.parts(sentence, actor.phrase())) {
            Nominal nominal = Nominal.of(part.sentence(), part.head());
            Identity identity = discourse.reader().read(nominal);
            if (identity.isUnknown()) {
                return List.of(one(actor, force));
            }
            String name = identity.isNamed() ? identity.name() : part.name();
            told.add(Actor.unresolved(part.phrase())
                    .resolved(name, identity.code(), sectors(identity, force), identity.entity()));
        }
        return told.isEmpty() ? List.of(one(actor, force)) : told;
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
        Sentence sentence = annotated.sentences().get(phrase.sentence());
        Token head = sentence.token(phrase.head());
        Identity identity = identity(sentence, head);
        if (identity == null) {
            return actor;
        }
        String name = identity.isUnknown() && !Antecedents.isPronoun(head) ? actor.name() : identity.name();
        return actor.resolved(name, identity.code(), sectors(identity, force), identity.entity());
    }

    private @Nullable Identity identity(Sentence sentence, Token head) {
        if (Antecedents.isPronoun(head)) {
            Mentioned before = antecedents.ofPronoun(sentence, head);
            return before == null ? null : told(before.nominal(), before.identity());
        }
        Nominal nominal = Nominal.of(sentence, head.index());
        return told(nominal, discourse.reader().read(nominal));
    }

    /** A phrase told from itself, else from whom it takes up. */
    private Identity told(Nominal nominal, Identity own) {
        if (own.isPlaced() || nominal.isName()) {
            return own;
        }
        Identity possessor = possessor(nominal, own);
        Identity before = possessor == null ? antecedents.ofDescription(nominal, own) : possessor;
        if (before == null) {
            return own;
        }
        boolean sameNoun = before.noun().equals(own.noun()) && !before.isNamed();
        List<String> sectors = own.sectors().isEmpty() || before.isNamed() ? before.sectors() : own.sectors();
        return new Identity(
                before.isNamed() || sameNoun ? before.name() : own.name(),
                before.code(),
                sectors,
                before.entity(),
                own.sort(),
                own.noun());
    }

    /** "its forces", "their supporters": of whom the pronoun takes up. */
    private @Nullable Identity possessor(Nominal nominal, Identity own) {
        Token pronoun = nominal.sentence().dependent(nominal.headToken(), "nmod:poss");
        if (pronoun == null || !Antecedents.isPronoun(pronoun)) {
            return null;
        }
        Mentioned owner = antecedents.ofPronoun(nominal.sentence(), pronoun);
        Identity identity = owner == null ? null : owner.identity();
        return identity == null || !identity.isPlaced() || own.noun().isEmpty()
                ? null
                : discourse.reader().owned(nominal, identity);
    }

    /** A country that uses force does so with its military, and so do its aircraft and ships. */
    private static List<String> sectors(Identity identity, boolean force) {
        boolean country = identity.sort() == Sort.COUNTRY || identity.sort() == Sort.PLACE;
        boolean state = country && identity.sectors().equals(List.of("GOV"));
        boolean means = identity.sort() == Sort.EQUIPMENT && identity.sectors().isEmpty() && identity.code() != null;
        return force && (state || means) ? List.of("MIL") : identity.sectors();
    }
}
