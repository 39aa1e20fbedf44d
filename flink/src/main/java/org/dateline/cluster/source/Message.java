package org.dateline.cluster.source;

import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;

/** A message as it is. */
public final class Message extends AbstractDeserializationSchema<byte[]> {

    private static final long serialVersionUID = 1L;

    @Override
    public byte[] deserialize(byte[] message) {
        return message;
    }
}
