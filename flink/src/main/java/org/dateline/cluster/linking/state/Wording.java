package org.dateline.cluster.linking.state;

/** The paragraphs of reports, and what wordings are copies of them. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class Wording {

    /** Its number, in the order of arrival. */
    public long number;

    /** The smallest number of all wordings that are copies of each other. */
    public long family;

    /** The reports that have it. */
    public long[] reports = {};

    /** Wordings that are copies of it. */
    public String[] near = {};

    /** How each of them is. */
    public String[] kinds = {};

    /** Why each is taken for a copy. */
    public String[] why = {};

    /** For Flink. */
    public Wording() {}
}
