package org.dateline.learn;

/** There is too little to learn from; the message says what there is and what is needed. */
public final class TooFewDecisions extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooFewDecisions(String message) {
        super(message);
    }
}
