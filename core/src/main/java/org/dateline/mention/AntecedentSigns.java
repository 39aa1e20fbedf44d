package org.dateline.mention;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.mention.Sign.Sizes;
import org.dateline.model.annotation.Token;

/** The signs of a mention and each candidate for its antecedent. */
final class AntecedentSigns {

    private final SignNumbers numbers;

    AntecedentSigns(SignNumbers numbers) {
        this.numbers = numbers;
    }

    /** The signs with each candidate, in their order. */
    int[][] of(HeadMention mention, List<Integer> candidates, List<HeadMention> mentions, Prominence prominence) {
        int[][] signs = new int[candidates.size()][];
        int agreeing = 0;
        boolean alikeSeen = false;
        boolean[] agreeable = new boolean[signs.length];
        for (int at = 0; at < signs.length; at++) {
            agreeable[at] = agrees(mention, mentions.get(candidates.get(at)));
        }
        int[] order = order(candidates, mentions, agreeable);
        Map<String, Integer> frequency = new HashMap<>();
        for (int candidate : candidates) {
            frequency.merge(mentions.get(candidate).lemma(), 1, Integer::sum);
        }
        for (int at = 0; at < signs.length; at++) {
            HeadMention other = mentions.get(candidates.get(at));
            SignList list = new SignList(numbers);
            wording(mention, other, list);
            agreement(mention, other, list);
            distance(mention, other, list);
            tree(mention, other, list);
            prominence(mention, other, prominence, list);
            int shape = mention.shape().ordinal();
            boolean agrees = agreeable[at];
            list.add(Sign.AGREEING, agrees ? Math.min(Sizes.RANKS - 2, agreeing) : Sizes.RANKS - 1, shape);
            agreeing += agrees ? 1 : 0;
            int near = Math.min(Sizes.NEAR - 1, mention.place() - other.place());
            list.add(Sign.ORDER, order[at], near, shape);
            int often = other.isPronoun() ? 0 : frequency.getOrDefault(other.lemma(), 0);
            list.add(Sign.FREQUENCY, Math.min(Sizes.RANKS - 1, often), shape);
            boolean alike = !mention.isPronoun() && other.lemma().equals(mention.lemma());
            list.add(Sign.NEAREST, alike && !alikeSeen ? 1 : 0, shape);
            alikeSeen |= alike;
            signs[at] = list.toArray();
        }
        return signs;
    }

    /** The rank of each candidate that agrees among those of its sentence, from left to right; the last rank for others. */
    private static int[] order(List<Integer> candidates, List<HeadMention> mentions, boolean[] agreeable) {
        int[] order = new int[agreeable.length];
        int place = -1;
        int rank = 0;
        for (int at = candidates.size() - 1; at >= 0; at--) {
            HeadMention other = mentions.get(candidates.get(at));
            rank = other.place() == place ? rank : 0;
            place = other.place();
            order[at] = agreeable[at] ? Math.min(Sizes.RANKS - 2, rank++) : Sizes.RANKS - 1;
        }
        return order;
    }

    private static boolean agrees(HeadMention mention, HeadMention other) {
        Traits one = mention.traits();
        Traits two = other.traits();
        boolean person = one.person() == two.person() || one.person() == 0 || two.person() == 0;
        boolean kind = one.kind() == two.kind() || one.kind() == 0 || two.kind() == 0;
        return person
                && kind
                && Traits.agree(one.number(), two.number())
                && Traits.genderAgrees(one.gender(), two.gender());
    }

    private static void wording(HeadMention mention, HeadMention other, SignList list) {
        boolean words = !mention.isPronoun() && !other.isPronoun();
        boolean same = words && mention.lemma().equals(other.lemma());
        int wording = words ? wordingOf(mention, other, same) : 0;
        list.add(Sign.WORDING, wording, mention.shape().ordinal(), other.shape().ordinal());
        if (words) {
            boolean mine = !other.modifiers().containsAll(mention.modifiers());
            boolean theirs = !mention.modifiers().containsAll(other.modifiers());
            list.add(Sign.MODIFIERS, (mine ? 1 : 0) + (theirs ? 2 : 0), same ? 1 : 0);
            list.add(Sign.NUMERALS, numeralsDiffer(mention, other) ? 1 : 0);
            list.add(Sign.NAMES, mention.traits().name(), other.traits().name());
            if (same) {
                list.add(
                        Sign.DETERMINERS,
                        mention.traits().determiner(),
                        other.traits().determiner());
            }
        }
        list.add(
                Sign.DETERMINED,
                mention.traits().determiner(),
                same ? 1 : 0,
                other.shape().ordinal());
    }

    private static int wordingOf(HeadMention mention, HeadMention other, boolean same) {
        if (mention.words().equals(other.words())) {
            return 1;
        }
        boolean shared = !Collections.disjoint(mention.names(), other.names());
        if (same) {
            return shared ? 3 : 2;
        }
        String last = mention.words().get(mention.words().size() - 1);
        boolean lastSame = last.equals(other.words().get(other.words().size() - 1));
        if (shared) {
            boolean within = other.names().containsAll(mention.names())
                    || mention.names().containsAll(other.names());
            return lastSame ? 4 : within ? 5 : 6;
        }
        if (isAbbreviation(mention, other) || isAbbreviation(other, mention)) {
            return 7;
        }
        if (other.words().contains(mention.lemma()) || mention.words().contains(other.lemma())) {
            return 8;
        }
        return lastSame ? 9 : Collections.disjoint(mention.modifiers(), other.modifiers()) ? 10 : 11;
    }

    private static boolean isAbbreviation(HeadMention small, HeadMention large) {
        return !small.abbreviation().isEmpty() && small.abbreviation().equals(large.initials());
    }

    private static boolean numeralsDiffer(HeadMention mention, HeadMention other) {
        return !mention.numerals().isEmpty()
                && !other.numerals().isEmpty()
                && !mention.numerals().equals(other.numerals());
    }

    private static void agreement(HeadMention mention, HeadMention other, SignList list) {
        Traits one = mention.traits();
        Traits two = other.traits();
        int shape = mention.shape().ordinal();
        list.add(Sign.NUMBERS, one.number(), two.number(), shape);
        list.add(Sign.KINDS, one.kind(), two.kind(), mention.isPronoun() ? 1 : 0);
        list.add(Sign.QUOTES, one.isQuoted() ? 1 : 0, two.isQuoted() ? 1 : 0, one.person());
        if (one.form() > 0 || two.form() > 0) {
            list.add(Sign.GENDERS, one.gender(), two.gender());
            list.add(Sign.PERSONS, one.person(), two.person());
            list.add(Sign.FORM_FORM, one.form(), two.form());
        }
        if (one.form() > 0) {
            list.add(Sign.FORM_KIND, one.form(), two.kind());
            list.add(Sign.FORM_NUMBER, one.form(), two.number());
            list.add(Sign.FORM_NAME, one.form(), two.name());
            list.add(Sign.FORM_RELATION, one.form(), two.relation(), mention.place() == other.place() ? 0 : 1);
        }
    }

    private static void distance(HeadMention mention, HeadMention other, SignList list) {
        int back = mention.place() - other.place();
        int sentences = back < 4 ? back : back < 6 ? 4 : back < 11 ? 5 : back < 25 ? 6 : 7;
        int between = mention.number() - other.number();
        int mentions = between < 5
                ? between - 1
                : between < 7 ? 4 : between < 10 ? 5 : between < 15 ? 6 : between < 25 ? 7 : between < 50 ? 8 : 9;
        list.add(
                Sign.SENTENCES,
                sentences,
                mention.shape().ordinal(),
                other.shape().ordinal());
        list.add(Sign.MENTIONS, mentions, mention.shape().ordinal());
        if (back <= 1) {
            list.add(Sign.RELATIONS, mention.traits().relation(), other.traits().relation(), back);
        }
    }

    private static void prominence(HeadMention mention, HeadMention other, Prominence prominence, SignList list) {
        int near = Math.min(Sizes.NEAR - 1, mention.place() - other.place());
        int often = prominence.mentionsUntil(other);
        int rank = often < 4 ? often : often < 7 ? 4 : 5;
        list.add(Sign.SALIENCE, rank, mention.shape().ordinal(), near);
        list.add(Sign.TOPIC, prominence.isTopic(other) ? 1 : 0, mention.shape().ordinal());
    }

    private static void tree(HeadMention mention, HeadMention other, SignList list) {
        list.add(Sign.TREE, tie(mention, other), mention.shape().ordinal());
        if (mention.isPronoun()) {
            int near = Math.min(Sizes.NEAR - 1, mention.place() - other.place());
            int mine = mention.clauseKind().ordinal();
            list.add(Sign.CLAUSES, mine, other.clauseKind().ordinal(), near);
            if (near == 0) {
                boolean under = mention.sentence().dominates(other.clause(), mention.clause());
                boolean subject = other.head().is("nsubj");
                list.add(Sign.UNDER, under ? 1 : 0, subject ? 1 : 0, mine);
            }
        }
    }

    /** How two mentions of one sentence are tied by its tree. */
    private static int tie(HeadMention mention, HeadMention other) {
        if (mention.place() != other.place()) {
            boolean parallel = mention.traits().relation() == other.traits().relation();
            return parallel && mention.traits().relation() == Relation.SUBJECT.ordinal() ? 1 : 0;
        }
        Token head = mention.head();
        Token before = other.head();
        boolean under = head.head() == before.index();
        if (under && head.is("appos") || before.head() == head.index() && before.is("appos")) {
            return 2;
        }
        if (before.head() == head.index() && before.is("nsubj") || under && head.is("nsubj")) {
            return 3;
        }
        if (under && head.is("conj")) {
            return 4;
        }
        if (head.head() == before.head() && !head.is("conj") && !before.is("conj")) {
            return 5;
        }
        if (other.covers(mention)) {
            return 6;
        }
        if (mention.covers(other)) {
            return 7;
        }
        Token verb = mention.sentence().headOf(before);
        return verb != null && mention.sentence().dominates(verb, head) ? 8 : 9;
    }
}
