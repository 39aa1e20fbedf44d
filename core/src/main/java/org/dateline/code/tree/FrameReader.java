package org.dateline.code.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Reads the frames of words from a sentence's dependency tree. */
public final class FrameReader {

    private final DependencyTree tree;
    private final CoreArguments core;
    private final @Nullable Frame[] frames;
    private final Map<Integer, String> notes;

    public FrameReader(MendedTree read, Grammar grammar) {
        this.tree = new DependencyTree(read.sentence(), grammar);
        this.core = new CoreArguments(tree);
        this.frames = new Frame[read.sentence().tokens().size()];
        this.notes = read.notes();
    }

    public Sentence sentence() {
        return tree.sentence();
    }

    public Grammar grammar() {
        return tree.grammar();
    }

    /** The dependents of a token, left to right. */
    public List<Token> children(Token token) {
        return tree.children(token);
    }

    /** The first dependent with a relation, or null. */
    @Nullable
    public Token child(Token token, String relation) {
        return tree.child(token, relation);
    }

    /** The first preposition of a phrase, in lower case, or null. */
    @Nullable
    public String preposition(Token phrase) {
        return tree.preposition(phrase);
    }

    /** Whether the first preposition of a phrase is used so. */
    public boolean isBehind(Token phrase, WordUse use) {
        return tree.isBehind(phrase, use);
    }

    /** What a word of quantity counts, or null. */
    @Nullable
    public Token counted(Token token) {
        return tree.counted(token);
    }

    public static boolean isVerb(Token token) {
        return DependencyTree.isVerb(token);
    }

    public static String lower(String word) {
        return DependencyTree.lower(word);
    }

    /** What was repaired in the reading of a verb and why, or null. */
    @Nullable
    public String note(Token verb) {
        return notes.get(verb.index());
    }

    /** The frame of a token. */
    public Frame frame(Token token) {
        Frame known = frames[token.index()];
        if (known == null) {
            boolean passive = core.passive(token, 0);
            known = new Frame(
                    token,
                    tree.conjuncts(core.subject(token, 0)),
                    tree.conjuncts(core.object(token, 0)),
                    tree.conjuncts(tree.byRelation(token, "iobj")),
                    prepositions(token),
                    tree.conjuncts(tree.byRelation(token, "nmod:poss")),
                    modifiers(token),
                    clauses(token),
                    particles(token),
                    passive);
            frames[token.index()] = known;
        }
        return known;
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
        Token first = null;
        String relation = phrase.is("advcl") || phrase.is("acl") ? "mark" : "case";
        for (Token child : children(phrase)) {
            if (child.is(relation)) {
                first = first == null ? child : first;
                cases.add(lower(child.lemma()));
                for (Token fixed : children(child)) {
                    if (fixed.is("fixed")) {
                        cases.add(lower(fixed.lemma()));
                    }
                }
            }
        }
        boolean infinitive =
                relation.equals("mark") && first != null && grammar().is(first, WordUse.INFINITIVE_MARKS);
        if (first == null || infinitive) {
            return;
        }
        List<Token> heads =
                relation.equals("mark") ? List.of(phrase) : tree.conjuncts(List.of(tree.antecedent(phrase)));
        String joined = String.join(" ", cases);
        for (String key : List.of(joined, cases.get(0), cases.get(cases.size() - 1))) {
            List<Token> same = found.computeIfAbsent(key, name -> new ArrayList<>());
            heads.stream().filter(head -> !same.contains(head)).forEach(same::add);
        }
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
        return mark != null && grammar().is(mark, WordUse.INFINITIVE_MARKS);
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
}
