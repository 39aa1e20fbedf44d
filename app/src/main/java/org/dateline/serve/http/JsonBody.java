package org.dateline.serve.http;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads the body of a request. */
public final class JsonBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonBody() {}

    /**
     * Reads one JSON object.
     *
     * @param expected what is to be sent, for people
     * @throws HttpProblem when it is none, or has characters that are none (half a surrogate pair)
     */
    public static JsonNode object(String body, String expected) {
        JsonNode node;
        try {
            node = JSON.readTree(body);
        } catch (JacksonException broken) {
            throw HttpProblem.unreadable("the body is no JSON; send " + expected);
        }
        if (!node.isObject()) {
            throw HttpProblem.unreadable("the body is no JSON object; send " + expected);
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(node.toString())) {
            throw HttpProblem.unreadable("the body has half a surrogate pair in it, which is no character");
        }
        return node;
    }
}
