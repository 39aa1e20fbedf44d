package org.dateline.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.code.ontology.Ontology;
import org.dateline.codec.RecordParser;
import org.dateline.store.content.Decision;
import org.dateline.store.content.StoreReader;
import org.dateline.store.sql.StoreProblem;
import org.dateline.store.write.StoreWriter;
import org.jspecify.annotations.Nullable;

/** Appends what people decide to a store and updates its events, in one transaction. */
public final class DecisionWriter {

    private final StoreWriter writing;
    private final Ontology ontology;

    /** @param ontology knows the types of event, for setting fields */
    public DecisionWriter(StoreWriter writing, Ontology ontology) {
        this.writing = writing;
        this.ontology = ontology;
    }

    /**
     * What a person decides.
     *
     * @param kind not {@link Decision.Kind#UNDO}, which {@link #undo} does
     * @param ids ids of events or of mentions of them: one, but for a merge several; for a split those of the mentions to be split off
     * @param set {@code field=value} of an edit, else null
     * @param by who
     * @param why the reason, may be empty
     * @param at when, ISO 8601
     */
    public record Asked(
            Decision.Kind kind, List<String> ids, @Nullable String set, String by, String why, String at) {
        /** Copies the list. */
        public Asked {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Decides.
     *
     * @return the number of the decision
     * @throws StoreProblem when an id is unknown or the decision makes no sense; the message says why
     */
    public long decide(Asked asked) {
        int fewest = asked.kind() == Decision.Kind.MERGE ? 2 : 1;
        boolean several = asked.kind() == Decision.Kind.MERGE || asked.kind() == Decision.Kind.SPLIT;
        if (asked.ids().size() < fewest || asked.ids().size() > 1 && !several) {
            throw new StoreProblem(word(asked.kind()) + " takes " + (several ? "at least " + fewest : "one")
                    + " of the ids of events");
        }
        if (asked.set() == null == (asked.kind() == Decision.Kind.EDIT)) {
            throw new StoreProblem("an edit sets a field, and nothing else does: FIELD=VALUE");
        }
        List<List<Anchor>> groups = new ArrayList<>();
        for (String id : asked.ids()) {
            long mention = mention(id);
            groups.add(asked.kind() == Decision.Kind.SPLIT ? List.of(anchor(mention)) : anchors(event(mention)));
            writing.touched().events.add(event(mention));
        }
        if (asked.kind() == Decision.Kind.SPLIT) {
            checkSplit(asked);
        }
        if (asked.kind() == Decision.Kind.MERGE
                && asked.ids().stream().map(id -> event(mention(id))).distinct().count() < 2) {
            throw new StoreProblem("a merge is of several events; these are one already");
        }
        String set = asked.set();
        String change = set == null ? "" : Edit.of(set, ontology).written();
        return append(new Decision(
                0, asked.kind(), Anchor.written(groups), change, asked.by(), asked.at(), asked.why(), null));
    }

    private void checkSplit(Asked asked) {
        StoreReader reading = writing.read();
        long event = event(mention(asked.ids().get(0)));
        Set<Long> apart = new java.util.TreeSet<>();
        for (String id : asked.ids()) {
            apart.add(mention(id));
            if (event(mention(id)) != event) {
                throw new StoreProblem("a split is of tellings of one event; " + id + " is of another");
            }
        }
        if (apart.size() == reading.mentionsOf(event).size()) {
            throw new StoreProblem("nothing would be left of the event; name fewer of its tellings");
        }
    }

    /**
     * Takes a decision back; an undo can be taken back too.
     *
     * @return the number of the decision to do so
     * @throws StoreProblem when there is no such decision, or it is taken back already
     */
    public long undo(long number, String by, String why, String at) {
        List<Decision> all = writing.read().decisions();
        Decision meant = all.stream()
                .filter(decision -> decision.number() == number)
                .findFirst()
                .orElseThrow(() -> new StoreProblem("there is no decision " + number));
        if (StandingDecisions.undone(all).contains(number)) {
            throw new StoreProblem("decision " + number + " is taken back already");
        }
        for (Anchor anchor : Anchor.read(root(meant, all).target()).stream()
                .flatMap(List::stream)
                .toList()) {
            long mention = anchor.mention(writing.read());
            if (mention >= 0) {
                writing.touched().events.add(event(mention));
            }
        }
        return append(new Decision(0, Decision.Kind.UNDO, "[]", "", by, at, why, number));
    }

    /** What an undo, or an undo of it, is about in the end. */
    private static Decision root(Decision decision, List<Decision> all) {
        Decision root = decision;
        while (root.undoes() != null) {
            long undone = root.undoes();
            root = all.stream()
                    .filter(one -> one.number() == undone)
                    .findFirst()
                    .orElseThrow(() -> new StoreProblem("there is no decision " + undone));
        }
        return root;
    }

    private long append(Decision decision) {
        long number = writing.decide(decision);
        new Gatherer(writing).gather(Set.of(), writing.touched().events);
        return number;
    }

    private long mention(String id) {
        List<Long> mentions = writing.read().mentionsWith(id);
        if (mentions.isEmpty()) {
            throw new StoreProblem("there is no event " + id + "; dateline search shows ids");
        }
        return mentions.get(0);
    }

    private long event(long mention) {
        return writing.read().eventOf(mention);
    }

    private List<Anchor> anchors(long event) {
        return writing.read().mentionsOf(event).stream().map(this::anchor).toList();
    }

    private Anchor anchor(long mention) {
        return Anchor.of(RecordParser.event(writing.read().mention(mention).record()));
    }

    private static String word(Decision.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
