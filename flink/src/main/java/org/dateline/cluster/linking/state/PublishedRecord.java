package org.dateline.cluster.linking.state;

/** A record as it was published last. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class PublishedRecord {

    /** Its id. */
    public String id = "";

    /** Digest of it. */
    public String sha256 = "";

    /** Of a report digests of the statements that were published with it. */
    public String[] statements = {};

    /** For Flink. */
    public PublishedRecord() {}

    /** A record that is published. */
    public PublishedRecord(String id, String sha256) {
        this.id = id;
        this.sha256 = sha256;
    }
}
