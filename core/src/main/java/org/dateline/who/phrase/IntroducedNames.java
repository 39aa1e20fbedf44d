package org.dateline.who.phrase;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.model.annotation.Foremost;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.NameForm;
import org.jspecify.annotations.Nullable;

/** What a report has introduced: surnames after full names, abbreviations in brackets, and the countries it names. */
public final class IntroducedNames {

    private static final int CLEARLY = 3;

    private final Map<String, Identity> names = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<String, Integer> countries = new HashMap<>();

    /** Records a name; a name of two no longer identifies either. */
    public void name(String name, Identity identity) {
        String key = NameForm.keyOfName(name);
        if (key.length() < 2) {
            return;
        }
        Identity other = names.get(key);
        if (other == null || other.isUnknown() || !other.isNamed() && identity.isNamed()) {
            names.put(key, identity);
        } else if (!identity.isUnknown() && !other.name().equals(identity.name()) && !covers(other, identity)) {
            shared.add(key);
        }
    }

    private static boolean covers(Identity one, Identity other) {
        String first = NameForm.key(one.name());
        String second = NameForm.key(other.name());
        return first.contains(second) || second.contains(first);
    }

    /** Records that a country is named. */
    public void country(String code) {
        countries.merge(code, 1, Integer::sum);
    }

    /** Who a name was introduced for, or null. */
    @Nullable
    Identity named(String name) {
        String key = NameForm.keyOfName(name);
        return shared.contains(key) ? null : names.get(key);
    }

    boolean isCountryNamed(String code) {
        return countries.containsKey(code);
    }

    /** The country that the report is about: the only one that it names, or the one it names three times as often as any other; else null. */
    @Nullable
    public String mainCountry() {
        return Foremost.of(countries, 1, CLEARLY);
    }
}
