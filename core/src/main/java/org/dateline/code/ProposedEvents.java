package org.dateline.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.code.ontology.Ontology;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.dateline.model.event.Why;

/** Adds what proposers find to the claims of the lexicon. Where both report an event with the same word, the lexicon's counts. */
public final class ProposedEvents {

    private final List<EventProposer> proposers;
    private final Ontology ontology;
    private final Coder coder;

    public ProposedEvents(List<EventProposer> proposers, Ontology ontology, Coder coder) {
        this.proposers = List.copyOf(proposers);
        this.ontology = ontology;
        this.coder = coder;
    }

    /**
     * The claims and the proposals, in the order of the text.
     *
     * @throws IllegalArgumentException when a proposer names a type, a mode or a word that there is not
     */
    public List<Claim> with(Annotated annotated, List<Claim> claims) {
        if (proposers.isEmpty()) {
            return claims;
        }
        Set<List<Integer>> taken = new HashSet<>();
        claims.forEach(claim -> taken.add(List.of(claim.sentence(), claim.trigger())));
        List<Claim> all = new ArrayList<>(claims);
        for (EventProposer proposer : proposers) {
            for (EventProposal proposal : proposer.propose(annotated)) {
                check(proposer, proposal, annotated);
                if (taken.add(List.of(proposal.sentence(), proposal.trigger()))) {
                    all.add(claim(proposer, proposal, annotated));
                }
            }
        }
        all.sort((one, other) -> one.sentence() != other.sentence()
                ? Integer.compare(one.sentence(), other.sentence())
                : Integer.compare(one.trigger(), other.trigger()));
        return all;
    }

    private void check(EventProposer proposer, EventProposal proposal, Annotated annotated) {
        boolean coded = ontology.hasType(proposal.type())
                && (proposal.mode() == null || ontology.hasMode(proposal.type(), proposal.mode()));
        if (!coded) {
            throw new IllegalArgumentException("the proposer " + proposer.name() + " proposes " + proposal.type()
                    + (proposal.mode() == null ? "" : "/" + proposal.mode()) + ", which the ontology does not have");
        }
        int sentences = annotated.sentences().size();
        boolean inText = proposal.sentence() >= 0 && proposal.sentence() < sentences;
        int words =
                inText ? annotated.sentences().get(proposal.sentence()).tokens().size() : 0;
        List<Integer> named = new ArrayList<>(proposal.actors());
        named.addAll(proposal.recipients());
        named.add(proposal.trigger());
        if (named.stream().anyMatch(word -> word < 0 || word >= words)) {
            throw new IllegalArgumentException("the proposer " + proposer.name() + " points at words " + named
                    + " of sentence " + proposal.sentence() + ", which has " + words);
        }
    }

    private Claim claim(EventProposer proposer, EventProposal proposal, Annotated annotated) {
        Sentence sentence = annotated.sentences().get(proposal.sentence());
        String rule = "proposer." + proposer.name();
        return new Claim(
                sentence.index(),
                proposal.trigger(),
                sentence.token(proposal.trigger()).span(),
                new EventCode(proposal.type(), proposal.mode(), List.of(), null),
                actors(proposal.actors(), annotated, sentence),
                actors(proposal.recipients(), annotated, sentence),
                When.UNKNOWN,
                null,
                List.of(),
                new Stance(proposal.reality(), false, List.of()),
                new Why(rule, 1, proposal.confidence(), Map.of(), List.of("proposed by " + proposer.name())),
                -1);
    }

    private List<Actor> actors(List<Integer> heads, Annotated annotated, Sentence sentence) {
        return heads.stream()
                .map(head -> Actor.unresolved(coder.phrase(annotated, sentence, head)))
                .toList();
    }
}
