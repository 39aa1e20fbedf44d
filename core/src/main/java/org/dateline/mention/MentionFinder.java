package org.dateline.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Nominal;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;

/** Finds the heads of mentions: names, nouns and pronouns, as encoder and tree see them. */
final class MentionFinder {

    /** Relations of dependents that are no part of the phrase of a noun, though they hang from it. */
    private static final Set<String> OUTSIDE = Set.of(
            "case",
            "mark",
            "cc",
            "punct",
            "nsubj",
            "csubj",
            "cop",
            "aux",
            "advcl",
            "parataxis",
            "discourse",
            "dislocated",
            "vocative",
            "conj",
            "advmod",
            "orphan",
            "expl",
            "obl");

    private static final Set<String> FOLLOWING = Set.of("nmod", "acl", "acl:relcl");

    private final Forms forms;

    MentionFinder(Forms forms) {
        this.forms = forms;
    }

    /** The mentions of a text, in order. */
    List<HeadMention> of(List<Sentence> sentences) {
        List<HeadMention> found = new ArrayList<>();
        for (int place = 0; place < sentences.size(); place++) {
            Sentence sentence = sentences.get(place);
            boolean[] quoted = quoted(sentence);
            for (Map.Entry<Integer, Integer> head : heads(sentence).entrySet()) {
                Token token = sentence.token(head.getKey());
                found.add(mention(found.size(), place, sentence, token, head.getValue(), false, quoted));
                if (isJoint(sentence, token)) {
                    found.add(mention(found.size(), place, sentence, token, head.getValue(), true, quoted));
                }
            }
        }
        return found;
    }

    /** Head words with the encoder's kind of mention, from 1, or 0. */
    private static Map<Integer, Integer> heads(Sentence sentence) {
        Map<Integer, Integer> heads = new TreeMap<>();
        for (Nominal nominal : sentence.nominals()) {
            if (!isInsideName(sentence, sentence.token(nominal.token()))) {
                heads.put(nominal.token(), nominal.kind().ordinal() + 1);
            }
        }
        for (Token token : sentence.tokens()) {
            if (token.isPersonalPronoun() && !token.is("expl") || token.isPossessivePronoun()) {
                heads.putIfAbsent(token.index(), 0);
            }
        }
        for (Mention name : sentence.mentions()) {
            int head = headOf(sentence, name);
            boolean noun = sentence.token(head).isNoun();
            if (noun && name.kind() != Mention.Kind.NATIONALITY) {
                heads.putIfAbsent(head, 0);
            }
        }
        return heads;
    }

    private static int headOf(Sentence sentence, Mention name) {
        for (int word = name.from(); word < name.to(); word++) {
            int head = sentence.token(word).head();
            if (head < name.from() || head >= name.to()) {
                return word;
            }
        }
        return name.from();
    }

    /** A word within a name is no mention of its own when the name's head governs it as a part of the name. */
    private static boolean isInsideName(Sentence sentence, Token token) {
        Mention name = sentence.mentionAt(token.index());
        return token.is("flat")
                || name != null && token.is("compound") && name.from() <= token.head() && token.head() < name.to();
    }

    private static boolean isJoint(Sentence sentence, Token token) {
        return sentence.dependents(token, "conj").stream()
                .anyMatch(other ->
                        (other.isNoun() || other.isPersonalPronoun()) && sentence.dependent(other, "cc") != null);
    }

    private HeadMention mention(
            int number, int place, Sentence sentence, Token head, int kind, boolean joint, boolean[] quoted) {
        int first = head.index();
        int end = head.index() + 1;
        Token determiner = null;
        boolean followed = false;
        for (Token child : sentence.dependents(head)) {
            if (!joint && OUTSIDE.contains(child.plainRelation()) || child.is("case")) {
                continue;
            }
            if (child.is("det") || child.is("nmod:poss")) {
                determiner = determiner == null ? child : determiner;
            }
            followed |= child.index() > head.index() && FOLLOWING.contains(child.relation());
            first = Math.min(first, edge(sentence, child, false, 0));
            end = Math.max(end, edge(sentence, child, true, 0) + 1);
        }
        Shape shape = joint ? Shape.JOINT : shape(sentence, head);
        List<String> words = new ArrayList<>();
        Set<String> modifiers = new HashSet<>();
        Set<String> names = new HashSet<>();
        int last = joint ? end : Math.max(head.index() + 1, nameEnd(sentence, head));
        for (int at = first; at < last; at++) {
            Token token = sentence.token(at);
            boolean content =
                    !token.is("det") && !token.is("case") && !token.is("punct") && !token.isPossessivePronoun()
                            || at == head.index();
            if (!content) {
                continue;
            }
            String word = token.isProperNoun()
                    ? token.text().toLowerCase(Locale.ROOT)
                    : token.lemma().toLowerCase(Locale.ROOT);
            words.add(word);
            if (at != head.index()) {
                modifiers.add(word);
            }
            if (token.isProperNoun() && shape != Shape.PRONOUN) {
                names.add(word);
            }
        }
        Token clause = Clause.headOf(sentence, head);
        int det = determiner == null
                ? 0
                : forms.of(determining(sentence, determiner).text()).place();
        return new HeadMention(
                number,
                place,
                sentence,
                head,
                first,
                end,
                shape,
                traits(sentence, head, words, shape, kind, det, quoted[head.index()], followed),
                shape == Shape.NAME ? lastName(sentence, head) : head.lemma().toLowerCase(Locale.ROOT),
                words,
                modifiers,
                names,
                clause,
                Clause.headedBy(clause),
                numerals(sentence, first, head),
                abbreviation(head.text()),
                initials(words),
                sentence.states().of(head.index()));
    }

    /** The determiner itself, or the mark of a possessor. */
    private static Token determining(Sentence sentence, Token determiner) {
        Token mark = determiner.is("nmod:poss") ? sentence.dependent(determiner, "case") : null;
        return mark == null ? determiner : mark;
    }

    private static Set<String> numerals(Sentence sentence, int first, Token head) {
        Set<String> found = new HashSet<>();
        for (int at = first; at <= head.index(); at++) {
            if (sentence.token(at).isNumeral()) {
                found.add(sentence.token(at).lemma());
            }
        }
        return found;
    }

    private static String abbreviation(String word) {
        boolean capitals = word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
        return capitals ? word.replace(".", "") : "";
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(Character.toUpperCase(word.charAt(0))));
        return words.size() > 1 ? initials.toString() : "";
    }

    /** The last part of a name of several words that are no compound, as a family name is; else the head. */
    private static String lastName(Sentence sentence, Token head) {
        Token last = head;
        for (Token part : sentence.dependents(head, "flat")) {
            last = part.isProperNoun() ? part : last;
        }
        return (last == head ? head.lemma() : last.text()).toLowerCase(Locale.ROOT);
    }

    private static int nameEnd(Sentence sentence, Token head) {
        Mention name = sentence.mentionAt(head.index());
        return name == null ? head.index() + 1 : name.to();
    }

    private static int edge(Sentence sentence, Token token, boolean right, int depth) {
        int edge = token.index();
        for (Token child : sentence.dependents(token)) {
            if (depth < sentence.tokens().size()) {
                int far = edge(sentence, child, right, depth + 1);
                edge = right ? Math.max(edge, far) : Math.min(edge, far);
            }
        }
        return edge;
    }

    private static Shape shape(Sentence sentence, Token head) {
        if (head.isPersonalPronoun()
                || head.isPossessivePronoun()
                || head.universal().equals("PRON")
                || head.universal().equals("DET")) {
            return Shape.PRONOUN;
        }
        return head.isProperNoun() ? Shape.NAME : Shape.NOUN;
    }

    private Traits traits(
            Sentence sentence,
            Token head,
            List<String> words,
            Shape shape,
            int kind,
            int det,
            boolean quoted,
            boolean followed) {
        Forms.Form form = forms.of(head.text());
        int number = shape == Shape.JOINT || head.isPlural() || head.has("Number=Plur")
                ? Traits.PLURAL
                : shape == Shape.PRONOUN && form.number() != Traits.UNKNOWN
                        ? form.number()
                        : head.has("Number=Sing") || head.isSingularNoun() || head.isSingularName()
                                ? Traits.SINGULAR
                                : Traits.UNKNOWN;
        int gender = shape == Shape.PRONOUN ? form.gender() : shape == Shape.JOINT ? 0 : forms.gender(words);
        int person = shape != Shape.PRONOUN ? 0 : form.person() == 0 ? 3 : form.person();
        Mention name = sentence.mentionAt(head.index());
        return new Traits(
                shape == Shape.PRONOUN ? form.place() : 0,
                det,
                number,
                gender,
                person,
                kind,
                name == null ? 0 : name.kind().ordinal() + 1,
                Relation.of(head).ordinal(),
                quoted,
                followed);
    }

    private static boolean[] quoted(Sentence sentence) {
        boolean[] quoted = new boolean[sentence.tokens().size()];
        boolean open = false;
        for (Token token : sentence.tokens()) {
            open ^= token.text().equals("\"")
                    || token.text().equals("``")
                    || token.text().equals("''");
            quoted[token.index()] = open;
        }
        return quoted;
    }
}
