package org.dateline.alert;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dateline.fetch.Fetcher;
import org.dateline.fetch.Messenger;
import org.dateline.fetch.Refused;
import org.jspecify.annotations.Nullable;

/**
 * An address that takes a match as JSON. With a secret, the header {@code Dateline-Signature} is {@code t=SECONDS,v1=HEX}, where HEX is
 * the HMAC-SHA-256, keyed by the secret, of SECONDS, a full stop and the body; so that the receiver can verify who sent it and when.
 */
record WebhookTarget(URI address, @Nullable String secret, Messenger messenger) implements AlertTarget {

    private static final String SECRET = "secret-env";

    /** Takes {@code webhook}, an address, and {@code secret-env}, the environment variable with the secret. */
    public static final class Provider implements AlertTargetProvider {

        @Override
        public String key() {
            return "webhook";
        }

        @Override
        public Set<String> settings() {
            return Set.of(SECRET);
        }

        @Override
        public AlertTarget target(TargetEntry entry) throws InvalidTarget {
            try {
                return new WebhookTarget(Fetcher.address(entry.value()), entry.secret(SECRET), entry.messenger());
            } catch (Refused refused) {
                throw new InvalidTarget(String.valueOf(refused.getMessage()));
            }
        }
    }

    @Override
    public String name() {
        return "webhook " + address;
    }

    @Override
    public void send(Match match) throws IOException {
        byte[] body = match.bytes();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Dateline-Match", match.id());
        String key = secret;
        if (key != null) {
            headers.put("Dateline-Signature", signature(key, Instant.now().getEpochSecond(), body));
        }
        messenger.send(address, body, headers);
    }

    static String signature(String secret, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
