package org.dateline.eval.measure;

/** Measures one kind of set. */
public interface Evaluation {

    /**
     * Whether this measures sets of a name.
     *
     * @param set the file's name without its endings
     */
    boolean measures(String set);

    /** Codes the set's items and compares with their answers. */
    Measurement measure(EvalSet set, CoderUnderTest coder);
}
