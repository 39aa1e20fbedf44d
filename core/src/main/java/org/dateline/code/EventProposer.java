package org.dateline.code;

import java.util.List;
import org.dateline.model.annotation.Annotated;

/**
 * Proposes events beside the lexicon, such as those that a model or a list of one's own finds. A jar adds one by a class that
 * implements this interface and is named in {@code META-INF/services/org.dateline.code.EventProposer}, or it is given to
 * {@link org.dateline.Dateline#with}. Must be safe for several threads, and give the same proposals for the same text.
 */
public interface EventProposer {

    /** A short name; records say {@code proposer.NAME} where they give the rule that fired. */
    String name();

    /**
     * The events that a text reports, in any order.
     *
     * @param annotated the text with its sentences and their trees
     */
    List<EventProposal> propose(Annotated annotated);
}
