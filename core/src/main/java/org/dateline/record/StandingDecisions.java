package org.dateline.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.model.event.GatheredEvent;
import org.dateline.store.content.Decision;
import org.dateline.store.content.StoreReader;
import org.jspecify.annotations.Nullable;

/** What people decided, as it stands: decisions that were taken back left out, and each with the mentions that it is about now. */
final class StandingDecisions {

    /**
     * A decision that stands.
     *
     * @param groups the mentions that it is about, in its groups; those that are gone left out
     */
    private record Standing(Decision decision, List<List<Long>> groups) {}

    private final List<Standing> standing;

    private StandingDecisions(List<Standing> standing) {
        this.standing = standing;
    }

    static StandingDecisions of(StoreReader reading) {
        List<Decision> all = reading.decisions();
        Set<Long> undone = undone(all);
        List<Standing> standing = new ArrayList<>();
        for (Decision decision : all) {
            if (undone.contains(decision.number()) || decision.undoes() != null) {
                continue;
            }
            List<List<Long>> groups = new ArrayList<>();
            for (List<Anchor> group : Anchor.read(decision.target())) {
                groups.add(group.stream()
                        .map(anchor -> anchor.mention(reading))
                        .filter(mention -> mention >= 0)
                        .toList());
            }
            standing.add(new Standing(decision, groups));
        }
        return new StandingDecisions(standing);
    }

    /** The decisions that stand, in their order. */
    List<Decision> decisions() {
        return standing.stream().map(Standing::decision).toList();
    }

    /** The numbers of decisions that were taken back, by an undo that was not taken back itself. */
    static Set<Long> undone(List<Decision> all) {
        Set<Long> undone = new HashSet<>();
        for (int index = all.size() - 1; index >= 0; index--) {
            Long undoes = all.get(index).undoes();
            if (undoes != null && !undone.contains(all.get(index).number())) {
                undone.add(undoes);
            }
        }
        return undone;
    }

    /** The mentions that merges tie to some, which must be gathered together. */
    Set<Long> tied(Set<Long> mentions) {
        Set<Long> tied = new HashSet<>();
        for (Standing one : standing) {
            boolean meant = one.groups().stream().flatMap(List::stream).anyMatch(mentions::contains);
            if (one.decision().kind() == Decision.Kind.MERGE && meant) {
                one.groups().stream().filter(group -> !group.isEmpty()).forEach(group -> tied.add(group.get(0)));
            }
        }
        return tied;
    }

    /**
     * Divides mentions into events.
     *
     * @param clusters of each mention, in order of publication, the event that it was linked to
     * @param parents of mentions the earlier one that they are attached to; they go with it when it is split off
     * @return the mentions of each event, in order
     */
    List<List<Long>> groups(Map<Long, Long> clusters, Map<Long, Long> parents) {
        Map<Long, String> group = new LinkedHashMap<>();
        clusters.forEach((mention, cluster) -> group.put(mention, "whole " + cluster));
        for (Standing one : standing) {
            switch (one.decision().kind()) {
                case SPLIT -> split(one, group, parents);
                case MERGE -> merge(one, group);
                default -> {}
            }
        }
        Map<String, List<Long>> groups = new LinkedHashMap<>();
        group.forEach((mention, name) ->
                groups.computeIfAbsent(name, none -> new ArrayList<>()).add(mention));
        return List.copyOf(groups.values());
    }

    private static void split(Standing one, Map<Long, String> group, Map<Long, Long> parents) {
        Set<Long> apart = new HashSet<>();
        one.groups().forEach(apart::addAll);
        for (Map.Entry<Long, String> entry : group.entrySet()) {
            Long parent = parents.get(entry.getKey());
            if (apart.contains(entry.getKey()) || parent != null && apart.contains(parent)) {
                apart.add(entry.getKey());
                entry.setValue("split " + one.decision().number());
            }
        }
    }

    private static void merge(Standing one, Map<Long, String> group) {
        String name = null;
        for (List<Long> mentions : one.groups()) {
            String other = mentions.isEmpty() ? null : group.get(mentions.get(0));
            if (other == null) {
                continue;
            }
            String first = name == null ? other : name;
            group.replaceAll((mention, now) -> now.equals(other) ? first : now);
            name = first;
        }
    }

    /** An event with what people decided about it. */
    GatheredEvent apply(GatheredEvent gathered, List<Long> mentions) {
        GatheredEvent decided = gathered;
        Set<String> edited = new TreeSet<>();
        GatheredEvent.Verdict verdict = null;
        String by = "";
        for (Standing one : standing) {
            if (!isAbout(one, mentions)) {
                continue;
            }
            Decision decision = one.decision();
            by = decision.by();
            switch (decision.kind()) {
                case ACCEPT -> verdict = GatheredEvent.Verdict.ACCEPTED;
                case REJECT -> verdict = GatheredEvent.Verdict.REJECTED;
                case EDIT -> {
                    Edit edit = Edit.read(decision.change());
                    decided = edit.apply(decided);
                    edited.add(edit.field());
                    verdict = orChanged(verdict);
                }
                default -> verdict = orChanged(verdict);
            }
        }
        return verdict == null ? decided : decided.with(new GatheredEvent.Review(verdict, by, List.copyOf(edited)));
    }

    private static GatheredEvent.Verdict orChanged(GatheredEvent.@Nullable Verdict verdict) {
        return verdict == null ? GatheredEvent.Verdict.CHANGED : verdict;
    }

    private static boolean isAbout(Standing one, List<Long> mentions) {
        if (one.decision().kind() == Decision.Kind.MERGE || one.decision().kind() == Decision.Kind.SPLIT) {
            return one.groups().stream().flatMap(List::stream).anyMatch(mentions::contains);
        }
        return one.groups().stream()
                .flatMap(List::stream)
                .findFirst()
                .filter(mentions::contains)
                .isPresent();
    }

    /** The numbers of decisions that stand but whose mentions are all gone. */
    List<Long> loose() {
        return standing.stream()
                .filter(one -> one.groups().stream().allMatch(List::isEmpty))
                .map(one -> one.decision().number())
                .toList();
    }
}
