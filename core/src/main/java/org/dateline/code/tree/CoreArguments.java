package org.dateline.code.tree;

import java.util.List;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Finds the deep subject and object of a word: undoes passives, relatives, control, raising and coordination. */
final class CoreArguments {

    private static final int DEEPEST = 8;

    private final DependencyTree tree;
    private final Sentence sentence;
    private final Grammar grammar;

    CoreArguments(DependencyTree tree) {
        this.tree = tree;
        this.sentence = tree.sentence();
        this.grammar = tree.grammar();
    }

    /** Whether a verb's surface subject is its deep object. */
    boolean passive(Token verb, int depth) {
        if (tree.child(verb, "nsubj:pass") != null
                || tree.child(verb, "aux:pass") != null
                || tree.child(verb, "csubj:pass") != null) {
            return true;
        }
        if (!verb.isPastParticiple() && !(verb.isPastTense() && verb.relation().equals("acl"))) {
            return false;
        }
        if (tree.child(verb, "aux") != null || tree.child(verb, "nsubj") != null) {
            return false;
        }
        if (verb.is("acl")
                || verb.is("amod")
                || verb.is("advcl")
                || verb.relation().equals("xcomp")) {
            return tree.child(verb, "obj") == null;
        }
        Token head = sentence.headOf(verb);
        return verb.is("conj")
                && head != null
                && DependencyTree.isVerb(head)
                && depth < DEEPEST
                && passive(head, depth + 1);
    }

    List<Token> subject(Token word, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        boolean passive = passive(word, 0);
        if (!passive) {
            Token own = tree.child(word, "nsubj");
            if (own != null) {
                return List.of(tree.antecedent(own));
            }
        } else {
            return agent(word);
        }
        return DependencyTree.isVerb(word) || word.universal().equals("ADJ")
                ? inheritedSubject(word, depth)
                : List.of();
    }

    private List<Token> agent(Token verb) {
        for (Token child : tree.children(verb)) {
            if (child.is("obl") && isAgent(child)) {
                return List.of(tree.antecedent(child));
            }
        }
        // the agent may have been hung from the phrase before it: "delivered to villagers by the Red Crescent"
        boolean two = grammar.is(verb, WordUse.GIVES_TWO);
        for (Token child : tree.children(verb)) {
            if ((child.is("obl") || two && child.is("obj")) && child.index() > verb.index()) {
                for (Token below : tree.children(child)) {
                    if (below.relation().equals("nmod") && isAgent(below)) {
                        return List.of(below);
                    }
                }
            }
        }
        return causer(verb);
    }

    /** "had the strikers arrested": who has something done does it; but who "had two sons killed" suffers it. */
    private List<Token> causer(Token verb) {
        Token governor = sentence.headOf(verb);
        if (governor == null) {
            return List.of();
        }
        boolean caused = verb.relation().equals("xcomp")
                && grammar.is(governor, WordUse.CAUSATIVES)
                && tree.child(verb, "nsubj:pass") != null
                && !grammar.is(verb, WordUse.EFFECTS);
        return caused ? tree.byRelation(governor, "nsubj") : List.of();
    }

    private boolean isAgent(Token phrase) {
        return tree.isBehind(phrase, WordUse.AGENT_PREPOSITIONS) && !grammar.is(phrase, WordUse.TIME_WORDS);
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
            // "accused the rebels of attacking" may hang "attacking" from the rebels
            boolean own = tree.child(word, "mark") == null || isGerundAfter(word) && isObject(head);
            return own ? List.of(head) : ownerOfPlan(head, depth);
        }
        if (word.is("amod") && (word.isGerund() || word.universal().equals("ADJ"))) {
            return List.of(head);
        }
        if (word.relation().equals("xcomp")) {
            return controller(head, depth);
        }
        if (word.is("advcl") && tree.child(word, "csubj") == null) {
            if (isDoneByObject(word, head)) {
                return controller(head, depth);
            }
            return DependencyTree.isVerb(head) || head.universal().equals("ADJ")
                    ? surfaceSubject(head, depth + 1)
                    : List.of();
        }
        if (word.is("conj") && (DependencyTree.isVerb(head) || head.universal().equals("ADJ"))) {
            return surfaceSubject(head, depth + 1);
        }
        return List.of();
    }

    /** "accused X of attacking", "jailed X for spying", "kept X from leaving": X would do it. */
    private boolean isDoneByObject(Token clause, Token governor) {
        return DependencyTree.isVerb(governor)
                && isGerundAfter(clause)
                && (passive(governor, 0) || tree.child(governor, "obj") != null);
    }

    private boolean isGerundAfter(Token clause) {
        Token mark = tree.child(clause, "mark");
        return mark != null && clause.isGerund() && grammar.is(mark, WordUse.OF_OBJECT);
    }

    private boolean isObject(Token noun) {
        Token governor = sentence.headOf(noun);
        return governor != null && noun.is("obj") && DependencyTree.isVerb(governor);
    }

    private List<Token> surfaceSubject(Token verb, int depth) {
        return passive(verb, 0) ? object(verb, depth) : subject(verb, depth);
    }

    /** Who would do what a verb like "urged", "agreed", "was ordered" has under it. */
    private List<Token> controller(Token governor, int depth) {
        if (passive(governor, 0)) {
            return object(governor, depth + 1);
        }
        Token object = tree.child(governor, tree.child(governor, "obj") == null ? "iobj" : "obj");
        // "got himself arrested": he is the subject again
        return object == null || isReflexive(object) ? subject(governor, depth + 1) : List.of(tree.antecedent(object));
    }

    private boolean isReflexive(Token pronoun) {
        return pronoun.isPersonalPronoun() && grammar.isWritten(pronoun, WordUse.REFLEXIVES);
    }

    /** Who would do what a noun like "plan", "decision" or "threat" has under it. */
    private List<Token> ownerOfPlan(Token noun, int depth) {
        List<Token> owner = tree.byRelation(noun, "nmod:poss");
        if (!owner.isEmpty()) {
            return owner;
        }
        Token head = sentence.headOf(noun);
        if (head != null && DependencyTree.isVerb(head) && noun.is("obj")) {
            return subject(head, depth + 1);
        }
        return List.of();
    }

    List<Token> object(Token word, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        if (passive(word, 0)) {
            Token own = tree.child(word, "nsubj:pass");
            return own != null ? List.of(tree.antecedent(own)) : inheritedObject(word, depth);
        }
        // "warned Taipei": an indirect object that stands alone is the object
        Token own = tree.child(word, tree.child(word, "obj") == null ? "iobj" : "obj");
        if (own != null) {
            return List.of(tree.antecedent(own));
        }
        if (word.is("acl:relcl")
                && tree.child(word, "nsubj") != null
                && tree.child(word, "mark") == null
                && relativePronounOf(word) == null) {
            Token head = sentence.headOf(word);
            return head == null ? List.of() : List.of(tree.identified(head));
        }
        return sharedObject(word);
    }

    private List<Token> inheritedObject(Token verb, int depth) {
        Token head = sentence.headOf(verb);
        if (head == null) {
            return List.of();
        }
        if (verb.is("acl") || verb.is("amod")) {
            return List.of(tree.identified(head));
        }
        if (verb.is("advcl") || verb.is("conj")) {
            return DependencyTree.isVerb(head)
                            || verb.is("advcl") && head.universal().equals("ADJ")
                    ? surfaceSubject(head, depth + 1)
                    : List.of();
        }
        return verb.relation().equals("xcomp") ? controller(head, depth) : List.of();
    }

    /** "attacked and burned the village": the first verb's object stands with the second. */
    private List<Token> sharedObject(Token verb) {
        if (!DependencyTree.isVerb(verb)
                || tree.child(verb, "ccomp") != null
                || tree.child(verb, "xcomp") != null
                || tree.child(verb, "obl") != null) {
            return List.of();
        }
        for (Token conjunct : tree.children(verb)) {
            if (conjunct.is("conj") && DependencyTree.isVerb(conjunct) && tree.child(conjunct, "nsubj") == null) {
                Token object = tree.child(conjunct, "obj");
                if (object != null && conjunct.index() - verb.index() <= 3) {
                    return List.of(object);
                }
            }
        }
        return List.of();
    }

    private @Nullable Token relativePronounOf(Token clause) {
        for (Token child : tree.children(clause)) {
            if ((child.isQuestionDeterminer() || child.isQuestionPronoun())
                    && (child.is("nsubj") || child.is("obj") || child.is("obl"))) {
                return child;
            }
        }
        return null;
    }
}
