package org.dateline.alert;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dateline.fetch.Messenger;
import org.jspecify.annotations.Nullable;

/**
 * A target as the alert file describes it, and what a target may use.
 *
 * @param alert the name of the alert
 * @param value what stands behind the provider's key; empty when the key stands alone
 * @param settings the values of the provider's other keys that are given
 * @param folder the folder of the alert file
 * @param output the standard output
 * @param messenger sends over HTTP, to public addresses and those that are allowed
 * @param environment looks up variables, which hold secrets
 */
public record TargetEntry(
        String alert,
        String value,
        Map<String, String> settings,
        Path folder,
        OutputStream output,
        Messenger messenger,
        UnaryOperator<@Nullable String> environment) {

    /** Copies the map. */
    public TargetEntry {
        settings = Map.copyOf(settings);
    }

    /** The file that the value names: beside the alert file, unless its whole path is given. */
    public Path file() {
        return folder.resolve(value);
    }

    /**
     * The secret in the environment variable that a setting names.
     *
     * @param key the setting
     * @return the secret, or null when the setting is not given
     * @throws InvalidTarget when the variable is not set
     */
    public @Nullable String secret(String key) throws InvalidTarget {
        String variable = settings.getOrDefault(key, "");
        if (variable.isEmpty()) {
            return null;
        }
        String secret = environment.apply(variable);
        if (secret == null || secret.isEmpty()) {
            throw new InvalidTarget("the environment variable " + variable + " with the secret is not set");
        }
        return secret;
    }
}
