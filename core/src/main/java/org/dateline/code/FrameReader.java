package org.dateline.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.model.Sentence;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Reads frames from a sentence's dependency tree: undoes passives, relatives, control, raising and coordination. */
final class FrameReader {

    private static final int DEEPEST = 8;

    private final Sentence sentence;
    private final Grammar grammar;
    private final List<List<Token>> children;
    private final @Nullable Frame[] frames;

    FrameReader(Sentence sentence, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.frames = new Frame[sentence.tokens().size()];
        this.children = new ArrayList<>();
        for (int index = 0; index < sentence.tokens().size(); index++) {
            children.add(new ArrayList<>());
        }
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0) {
                children.get(token.head()).add(token);
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    Grammar grammar() {
        return grammar;
    }

    /** The dependents of a token, left to right. */
    List<Token> children(Token token) {
        return children.get(token.index());
    }

    /** The first dependent with a relation, or null. */
    @Nullable
    Token child(Token token, String relation) {
        for (Token child : children(token)) {
            if (child.is(relation)) {
                return child;
            }
        }
        return null;
    }

    /** The frame of a token. */
    Frame frame(Token token) {
        Frame known = frames[token.index()];
        if (known == null) {
            boolean passive = passive(token, 0);
            known = new Frame(
                    token,
                    conjuncts(subject(token, 0)),
                    conjuncts(object(token, 0)),
                    conjuncts(byRelation(token, "iobj")),
                    prepositions(token),
                    conjuncts(byRelation(token, "nmod:poss")),
                    modifiers(token),
                    clauses(token),
                    particles(token),
                    passive);
            frames[token.index()] = known;
        }
        return known;
    }

    static boolean isVerb(Token token) {
        return token.tag().startsWith("VB") || token.universal().equals("VERB");
    }

    static boolean isNominal(Token token) {
        return switch (token.universal()) {
            case "NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM" -> true;
            default -> false;
        };
    }

    /** Whether a verb's surface subject is its deep object. */
    boolean passive(Token verb, int depth) {
        if (child(verb, "nsubj:pass") != null || child(verb, "aux:pass") != null || child(verb, "csubj:pass") != null) {
            return true;
        }
        if (!verb.tag().equals("VBN")
                && !(verb.tag().equals("VBD") && verb.relation().equals("acl"))) {
            return false;
        }
        if (child(verb, "aux") != null || child(verb, "nsubj") != null) {
            return false;
        }
        if (verb.is("acl")
                || verb.is("amod")
                || verb.is("advcl")
                || verb.relation().equals("xcomp")) {
            return child(verb, "obj") == null;
        }
        Token head = sentence.headOf(verb);
        return verb.is("conj") && head != null && isVerb(head) && depth < DEEPEST && passive(head, depth + 1);
    }

    private List<Token> subject(Token word, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        boolean passive = passive(word, 0);
        if (!passive) {
            Token own = child(word, "nsubj");
            if (own != null) {
                return List.of(antecedent(own));
            }
        } else {
            return agent(word);
        }
        return isVerb(word) || word.universal().equals("ADJ") ? inheritedSubject(word, depth) : List.of();
    }

    private List<Token> agent(Token verb) {
        for (Token child : children(verb)) {
            if (child.is("obl") && isAgent(child)) {
                return List.of(antecedent(child));
            }
        }
        // the agent may have been hung from the phrase before it: "delivered to villagers by the Red Crescent"
        for (Token child : children(verb)) {
            if (child.is("obl") && child.index() > verb.index()) {
                for (Token below : children(child)) {
                    if (below.relation().equals("nmod") && isAgent(below)) {
                        return List.of(below);
                    }
                }
            }
        }
        return List.of();
    }

    private boolean isAgent(Token phrase) {
        return "by".equals(preposition(phrase)) && !grammar.in("time-words", lower(phrase.lemma()));
    }

    /** The subject that a clause without one of its own takes from above. */
    private List<Token> inheritedSubject(Token word, int depth) {
        Token head = sentence.headOf(word);
        if (head == null) {
            return List.of();
        }
        if (word.is("acl:relcl")) {
            return relativePronounOf(word) == null ? List.of(head) : List.of();
        }
        if (word.is("acl")) {
            return child(word, "mark") == null ? List.of(head) : ownerOfPlan(head, depth);
        }
        if (word.is("amod") && (word.tag().equals("VBG") || word.universal().equals("ADJ"))) {
            return List.of(head);
        }
        if (word.relation().equals("xcomp")) {
            return controller(head, depth);
        }
        if (word.is("advcl") && child(word, "csubj") == null) {
            Token between = sayingBetween(head, word);
            if (between != null) {
                return surfaceSubject(between, depth + 1);
            }
            return isVerb(head) || head.universal().equals("ADJ") ? surfaceSubject(head, depth + 1) : List.of();
        }
        if (word.is("conj") && (isVerb(head) || head.universal().equals("ADJ"))) {
            return surfaceSubject(head, depth + 1);
        }
        return List.of();
    }

    /** '"...," he said before leaving': the clause belongs to the verb of saying it follows. */
    private @Nullable Token sayingBetween(Token head, Token clause) {
        for (Token child : children(head)) {
            if (child.is("parataxis")
                    && child.index() > head.index()
                    && child.index() < clause.index()
                    && grammar.attribution(lower(child.lemma())) != null) {
                return child;
            }
        }
        return null;
    }

    private List<Token> surfaceSubject(Token verb, int depth) {
        return passive(verb, 0) ? object(verb, depth) : subject(verb, depth);
    }

    /** Who would do what a verb like "urged", "agreed", "was ordered" has under it. */
    private List<Token> controller(Token governor, int depth) {
        if (passive(governor, 0)) {
            return object(governor, depth + 1);
        }
        Token object = child(governor, child(governor, "obj") == null ? "iobj" : "obj");
        if (object == null) {
            object = secondSubject(governor);
        }
        return object != null ? List.of(antecedent(object)) : subject(governor, depth + 1);
    }

    /** Who would do what a noun like "plan", "decision" or "threat" has under it. */
    private List<Token> ownerOfPlan(Token noun, int depth) {
        List<Token> owner = byRelation(noun, "nmod:poss");
        if (!owner.isEmpty()) {
            return owner;
        }
        Token head = sentence.headOf(noun);
        if (head != null && isVerb(head) && noun.is("obj")) {
            return subject(head, depth + 1);
        }
        return List.of();
    }

    private List<Token> object(Token word, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        if (passive(word, 0)) {
            Token own = child(word, "nsubj:pass");
            return own != null ? List.of(antecedent(own)) : inheritedObject(word, depth);
        }
        // "warned Taipei": an indirect object that stands alone is the object
        Token own = child(word, child(word, "obj") == null ? "iobj" : "obj");
        if (own == null) {
            own = secondSubject(word);
        }
        if (own != null) {
            return List.of(antecedent(own));
        }
        if (word.is("acl:relcl") && child(word, "nsubj") != null && relativePronounOf(word) == null) {
            Token head = sentence.headOf(word);
            return head == null ? List.of() : List.of(head);
        }
        return sharedObject(word);
    }

    /** "prompted the army to send …": what stands behind the verb as a second subject is its object. */
    private @Nullable Token secondSubject(Token verb) {
        Token first = child(verb, "nsubj");
        if (first == null || first.index() > verb.index()) {
            return null;
        }
        for (Token child : children(verb)) {
            if (child.is("nsubj") && child.index() > verb.index()) {
                return child;
            }
        }
        return null;
    }

    private List<Token> inheritedObject(Token verb, int depth) {
        Token head = sentence.headOf(verb);
        if (head == null) {
            return List.of();
        }
        if (verb.is("acl") || verb.is("amod")) {
            return List.of(head);
        }
        if (verb.is("advcl") || verb.is("conj")) {
            return isVerb(head) ? surfaceSubject(head, depth + 1) : List.of();
        }
        return verb.relation().equals("xcomp") ? controller(head, depth) : List.of();
    }

    /** "attacked and burned the village": the first verb's object stands with the second. */
    private List<Token> sharedObject(Token verb) {
        if (!isVerb(verb)
                || child(verb, "ccomp") != null
                || child(verb, "xcomp") != null
                || child(verb, "obl") != null) {
            return List.of();
        }
        for (Token conjunct : children(verb)) {
            if (conjunct.is("conj") && isVerb(conjunct) && child(conjunct, "nsubj") == null) {
                Token object = child(conjunct, "obj");
                if (object != null && conjunct.index() - verb.index() <= 3) {
                    return List.of(object);
                }
            }
        }
        return List.of();
    }

    /** The noun that a relative pronoun stands for, or the token itself. */
    Token antecedent(Token token) {
        Token whole = child(token, "nmod");
        if (whole != null && (whole.tag().equals("WDT") || whole.tag().equals("WP")) && !whole.equals(token)) {
            // "militias, many of which were supported": the militias
            return antecedent(whole);
        }
        if (!token.tag().equals("WDT")
                && !token.tag().equals("WP")
                && !token.tag().equals("WP$")
                && !(token.lemma().equals("that") && token.universal().equals("PRON"))) {
            return token;
        }
        Token at = token;
        for (int steps = 0; steps < sentence.tokens().size(); steps++) {
            Token head = sentence.headOf(at);
            if (head == null) {
                return token;
            }
            if (at.is("acl:relcl")) {
                return head;
            }
            at = head;
        }
        return token;
    }

    /** What a word of quantity counts: "militiamen" for "hundreds" in "hundreds of militiamen"; else null. */
    @Nullable Token counted(Token token) {
        if (!grammar.in("quantities", lower(token.lemma())) && !token.universal().equals("NUM")) {
            return null;
        }
        for (Token child : children(token)) {
            if (child.is("nmod") && "of".equals(preposition(child))) {
                Token deeper = counted(child);
                return deeper == null ? child : deeper;
            }
        }
        return null;
    }

    private @Nullable Token relativePronounOf(Token clause) {
        for (Token child : children(clause)) {
            if ((child.tag().equals("WDT") || child.tag().equals("WP"))
                    && (child.is("nsubj") || child.is("obj") || child.is("obl"))) {
                return child;
            }
        }
        return null;
    }

    private Map<String, List<Token>> prepositions(Token word) {
        Map<String, List<Token>> found = new LinkedHashMap<>();
        for (Token child : children(word)) {
            if (child.is("obl")
                    || child.relation().equals("nmod")
                    || child.is("advcl")
                    || child.relation().equals("acl")) {
                addPreposition(child, found);
            }
        }
        return found;
    }

    private void addPreposition(Token phrase, Map<String, List<Token>> found) {
        List<String> cases = new ArrayList<>();
        String relation = phrase.is("advcl") || phrase.is("acl") ? "mark" : "case";
        for (Token child : children(phrase)) {
            if (child.is(relation)) {
                cases.add(lower(child.lemma()));
                for (Token fixed : children(child)) {
                    if (fixed.is("fixed")) {
                        cases.add(lower(fixed.lemma()));
                    }
                }
            }
        }
        if (cases.isEmpty() || relation.equals("mark") && cases.get(0).equals("to")) {
            return;
        }
        List<Token> heads = relation.equals("mark") ? List.of(phrase) : conjuncts(List.of(antecedent(phrase)));
        String joined = String.join(" ", cases);
        for (String key : List.of(joined, cases.get(0), cases.get(cases.size() - 1))) {
            List<Token> same = found.computeIfAbsent(key, name -> new ArrayList<>());
            heads.stream().filter(head -> !same.contains(head)).forEach(same::add);
        }
    }

    /** The first preposition of a phrase, in lower case, or null. */
    @Nullable
    String preposition(Token phrase) {
        Token marker = child(phrase, "case");
        return marker == null ? null : lower(marker.lemma());
    }

    private List<Token> modifiers(Token noun) {
        List<Token> found = new ArrayList<>();
        for (Token child : children(noun)) {
            if (child.is("compound") && !child.is("compound:prt")
                    || child.is("amod")
                    || child.relation().equals("nmod:unmarked")) {
                found.add(child);
                for (Token nested : children(child)) {
                    if (nested.is("compound") || nested.is("conj")) {
                        found.add(nested);
                    }
                }
            }
        }
        return found;
    }

    private List<Token> clauses(Token word) {
        List<Token> found = new ArrayList<>();
        for (Token child : children(word)) {
            boolean infinitive = child.is("advcl") || child.relation().equals("acl");
            if (child.is("xcomp") || child.is("ccomp") || infinitive && hasToMark(child)) {
                found.add(child);
                found.addAll(conjoinedVerbs(child));
            }
        }
        return found;
    }

    private List<Token> conjoinedVerbs(Token verb) {
        List<Token> found = new ArrayList<>();
        for (Token child : children(verb)) {
            if (child.is("conj") && isVerb(child)) {
                found.add(child);
            }
        }
        return found;
    }

    private boolean hasToMark(Token clause) {
        Token mark = child(clause, "mark");
        return mark != null && lower(mark.lemma()).equals("to");
    }

    private List<Token> particles(Token verb) {
        List<Token> found = new ArrayList<>();
        for (Token child : children(verb)) {
            if (child.is("compound:prt") || child.is("advmod") || child.is("case")) {
                found.add(child);
            }
        }
        return found;
    }

    private List<Token> byRelation(Token word, String relation) {
        Token found = child(word, relation);
        return found == null ? List.of() : List.of(antecedent(found));
    }

    /** Heads with their coordinated nominals. */
    List<Token> conjuncts(List<Token> heads) {
        List<Token> all = new ArrayList<>();
        for (Token head : heads) {
            all.add(head);
            for (Token child : children(head)) {
                if (child.is("conj") && isNominal(child) && child(child, "nsubj") == null) {
                    all.add(child);
                }
            }
        }
        return all;
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
