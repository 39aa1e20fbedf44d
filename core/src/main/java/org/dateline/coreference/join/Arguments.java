package org.dateline.coreference.join;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.ChainMention;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.MentionChains;
import org.dateline.model.annotation.Nominal;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;
import org.jspecify.annotations.Nullable;

/**
 * Who and what takes part in an event, as the claim and the tree around its trigger say: each by the name that it has anywhere in the
 * report, or else by its chain of mentions.
 *
 * @param all those who take part
 * @param chain the chain that the trigger itself belongs to, or null
 */
record Arguments(List<Argument> all, @Nullable ChainMention chain) {

    /** On which side somebody stands. */
    private enum Side {
        DOER,
        UNDERGOER,
        OTHER
    }

    /**
     * Somebody or something that takes part.
     *
     * @param side on which side
     * @param kind what kind of thing
     * @param key the same for all mentions of one thing
     */
    private record Argument(Side side, String kind, String key) {

        boolean isSame(Argument other) {
            return key.equals(other.key);
        }

        boolean isIdentified() {
            return !key.startsWith(WORD);
        }
    }

    private static final String NAME = "name ";
    private static final String CHAIN = "chain ";
    private static final String WORD = "word ";

    private static final Set<String> BESIDE = Set.of("nsubj", "obj", "iobj", "obl", "nmod", "compound", "amod");

    /** Who takes part in the event of a claim. */
    static Arguments of(Annotated annotated, MentionChains chains, Claim claim) {
        Reader reader = new Reader(annotated, chains);
        claim.actors().forEach(actor -> reader.add(Side.DOER, actor));
        claim.recipients().forEach(actor -> reader.add(Side.UNDERGOER, actor));
        Sentence sentence = annotated.sentences().get(claim.sentence());
        Token trigger = sentence.token(claim.trigger());
        for (Token child : sentence.dependents(trigger)) {
            if (BESIDE.contains(child.plainRelation())) {
                reader.add(side(sentence, child), sentence, child);
            }
        }
        List<ChainMention> own = trigger.isNoun() ? chains.of(claim.sentence(), claim.trigger()) : List.of();
        return new Arguments(reader.found, own.isEmpty() ? null : own.get(0));
    }

    private static Side side(Sentence sentence, Token child) {
        if (child.is("obj") || child.is("nsubj:pass")) {
            return Side.UNDERGOER;
        }
        if (child.is("nsubj") || child.is("obl:agent")) {
            return Side.DOER;
        }
        Token marker = sentence.dependent(child, "case");
        String word = marker == null ? "" : marker.text().toLowerCase(Locale.ROOT);
        return word.equals("of") ? Side.UNDERGOER : word.equals("by") ? Side.DOER : Side.OTHER;
    }

    /** Adds what the parties of two claims say of their being one event. */
    void signs(Arguments other, String kind, String type, Set<String> signs) {
        int shared = 0;
        for (Argument own : all) {
            for (Argument rival : other.all) {
                if (own.isSame(rival)) {
                    String sides = own.side.name().toLowerCase(Locale.ROOT) + "+"
                            + rival.side.name().toLowerCase(Locale.ROOT);
                    shared += own.isIdentified() ? 1 : 0;
                    signs.add("shares " + own.kind);
                    signs.add(kind + " shares " + own.kind + " " + sides);
                    signs.add(type + " shares " + own.kind + " " + sides);
                }
            }
        }
        signs.add(kind + " arguments shared=" + Math.min(3, shared));
        for (Side side : List.of(Side.DOER, Side.UNDERGOER)) {
            if (differs(other, side)) {
                signs.add(kind + " other " + side.name().toLowerCase(Locale.ROOT));
            }
        }
        if (chain != null && chain.equals(other.chain)) {
            signs.add("triggers in one chain");
            signs.add("triggers in one chain " + kind);
        }
    }

    /** Whether both name somebody on a side, and nobody whom both name. */
    private boolean differs(Arguments other, Side side) {
        List<Argument> own = named(side);
        List<Argument> rivals = other.named(side);
        return !own.isEmpty()
                && !rivals.isEmpty()
                && own.stream().noneMatch(one -> rivals.stream().anyMatch(one::isSame));
    }

    private List<Argument> named(Side side) {
        return all.stream()
                .filter(argument -> argument.side == side && argument.key.startsWith(NAME))
                .toList();
    }

    /** Reads the heads of phrases into arguments, each head once. */
    private static final class Reader {

        private final Annotated annotated;
        private final MentionChains chains;
        private final Set<List<Integer>> read = new HashSet<>();
        private final List<Argument> found = new ArrayList<>();

        Reader(Annotated annotated, MentionChains chains) {
            this.annotated = annotated;
            this.chains = chains;
        }

        void add(Side side, Actor actor) {
            Sentence sentence = annotated.sentences().get(actor.phrase().sentence());
            add(side, sentence, sentence.token(actor.phrase().head()));
        }

        void add(Side side, Sentence sentence, Token head) {
            if (!read.add(List.of(sentence.index(), head.index()))) {
                return;
            }
            List<ChainMention> chain = chains.of(sentence.index(), head.index());
            Mention name = name(sentence, head, chain);
            if (name != null) {
                found.add(new Argument(side, name.kind().name().toLowerCase(Locale.ROOT), NAME + word(name)));
            } else if (!chain.isEmpty()) {
                ChainMention first = chain.get(0);
                found.add(new Argument(side, kind(sentence, head), CHAIN + first.sentence() + " " + first.head()));
            } else if (head.isNoun()) {
                found.add(new Argument(side, "word", WORD + head.lemma().toLowerCase(Locale.ROOT)));
            }
        }

        /** The name that a head has, or else that some mention of its chain has. */
        private @Nullable Mention name(Sentence sentence, Token head, List<ChainMention> chain) {
            Mention own = sentence.mentionAt(head.index());
            if (own != null) {
                return own;
            }
            for (ChainMention mention : chain) {
                Mention other = annotated.sentences().get(mention.sentence()).mentionAt(mention.head());
                if (other != null) {
                    return other;
                }
            }
            return null;
        }

        /** Persons are known by their last name, all else by the whole of it. */
        private static String word(Mention name) {
            String text = name.text().toLowerCase(Locale.ROOT);
            return name.kind() == Mention.Kind.PERSON ? text.substring(text.lastIndexOf(' ') + 1) : text;
        }

        private static String kind(Sentence sentence, Token head) {
            return sentence.nominals().stream()
                    .filter(nominal -> nominal.token() == head.index())
                    .map(Nominal::kind)
                    .findFirst()
                    .map(nominal -> "unnamed " + nominal.name().toLowerCase(Locale.ROOT))
                    .orElse("unnamed");
        }
    }
}
