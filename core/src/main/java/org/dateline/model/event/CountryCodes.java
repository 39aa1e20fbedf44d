package org.dateline.model.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The codes of countries that records have: those of ISO 3166-1 alpha-3. */
public final class CountryCodes {

    private static final Set<String> ISO = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    /** What the standard leaves to its users, such as XKX for Kosovo. */
    private static final Pattern USERS_OWN = Pattern.compile("AA[A-Z]|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z]");

    private CountryCodes() {}

    /** The codes of all countries of the standard, sorted. */
    public static List<String> iso() {
        return ISO.stream().sorted().toList();
    }

    /** Whether a code, in capital letters, is that of a country, or one that users of the standard may give. */
    public static boolean isKnown(String code) {
        return ISO.contains(code) || USERS_OWN.matcher(code).matches();
    }
}
