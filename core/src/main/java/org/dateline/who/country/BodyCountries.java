package org.dateline.who.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the country of a body that the text names without one, by the places and peoples around it, the rest of the report and
 * weights that were learned from phrases whose country had been taken away ({@code training/bodies}).
 */
public final class BodyCountries {

    /** Sentences on either side in which a country is near. */
    private static final int NEAR = 2;

    /** Mentions of a country beyond which more say no more. */
    private static final int MANY = 5;

    private static final String MILITARY = "MIL";

    private final BodyWeights weights;
    private final ContestedPlaces contested;
    private final @Nullable LocalDate day;
    private final List<CountryMention> mentions;
    private final Map<String, Integer> votes = new LinkedHashMap<>();
    private final Set<String> sure = new HashSet<>();

    /**
     * @param weights the learned weights
     * @param contested where the place does not say whose a body is
     * @param day the day of the report, or null
     * @param mentions the countries that the report gives, in its order
     */
    public BodyCountries(
            BodyWeights weights, ContestedPlaces contested, @Nullable LocalDate day, List<CountryMention> mentions) {
        this.weights = weights;
        this.contested = contested;
        this.day = day;
        this.mentions = List.copyOf(mentions);
        for (CountryMention mention : mentions) {
            votes.merge(mention.country(), 1, Integer::sum);
            if (mention.kind() != CountryMention.Kind.UNSURE_PLACE) {
                sure.add(mention.country());
            }
        }
    }

    /**
     * The country that a body is likely enough of.
     *
     * @param sentence index of its sentence
     * @param head the head of its phrase
     * @param sector its first sector
     * @return null when no country is likely enough
     */
    public @Nullable ChosenCountry of(int sentence, Token head, String sector) {
        ChosenCountry best = null;
        for (CountryCandidate candidate : candidates(sentence, head, sector)) {
            double share = weights.share(candidate);
            if (share >= BodyWeights.LIKELY && (best == null || share > best.share())) {
                best = new ChosenCountry(candidate.country(), weights.reason(candidate), share);
            }
        }
        return best;
    }

    /** Whether a sentence gives a country behind a word, as where somebody goes to, and the report gives it nowhere before. */
    public boolean isGivenBehind(@Nullable String country, int sentence, int token) {
        return mentions.stream()
                .filter(mention -> mention.country().equals(country) && mention.sentence() <= sentence)
                .allMatch(mention -> mention.sentence() == sentence && mention.token() > token);
    }

    /**
     * The country for which "the country" stands: the only one named before it in its sentence, else in the sentence before that.
     *
     * @return null when there is none, or two
     */
    public @Nullable ChosenCountry namedBefore(int sentence, int token) {
        for (int back = 0; back <= NEAR; back++) {
            Set<String> named = new TreeSet<>();
            for (CountryMention mention : mentions) {
                boolean before = back > 0 || mention.token() < token;
                if (mention.sentence() == sentence - back && before && isNamed(mention)) {
                    named.add(mention.country());
                }
            }
            if (named.size() > 1) {
                named = byName(sentence - back, back > 0 ? Integer.MAX_VALUE : token);
            }
            if (!named.isEmpty()) {
                return named.size() > 1
                        ? null
                        : new ChosenCountry(named.iterator().next(), "the only country named before", 1);
            }
        }
        return null;
    }

    /** The countries that a sentence gives by their own names, up to a word: "Chile expelled two Peruvian diplomats". */
    private Set<String> byName(int sentence, int end) {
        Set<String> named = new TreeSet<>();
        for (CountryMention mention : mentions) {
            boolean own = mention.kind() == CountryMention.Kind.NAME || mention.kind() == CountryMention.Kind.COUNTRY;
            if (mention.sentence() == sentence && mention.token() < end && own) {
                named.add(mention.country());
            }
        }
        return named;
    }

    private static boolean isNamed(CountryMention mention) {
        return switch (mention.kind()) {
            case COUNTRY, NAME, NATION, FORCE -> true;
            case CAPITAL, PLACE, UNSURE_PLACE, KNOWN, DATELINE -> false;
        };
    }

    /** Whether the report gives a country by a place where bodies of another state are at work. */
    private boolean isContested(String country, String sector) {
        return mentions.stream()
                .anyMatch(mention -> mention.country().equals(country)
                        && contested.isContested(country, mention.division(), sector, day));
    }

    /** The countries that a body may be of, each with its signs; none where the place does not say whose a body is. */
    public List<CountryCandidate> candidates(int sentence, Token head, String sector) {
        List<CountryCandidate> candidates = new ArrayList<>();
        for (String country : votes.keySet()) {
            if (isContested(country, sector)) {
                return List.of();
            }
            if (sure.contains(country)) {
                candidates.add(new CountryCandidate(country, signs(country, sentence, head, sector)));
            }
        }
        return candidates;
    }

    private Set<String> signs(String country, int sentence, Token head, String sector) {
        int token = head.index();
        Set<String> signs = new TreeSet<>();
        String position = position(country, sentence, token);
        String share = share(country);
        signs.add("bias");
        signs.add(position);
        signs.add(share);
        signs.add(position + ", " + share);
        signs.add(share + ", given " + Math.min(MANY, votes.getOrDefault(country, 0)));
        signs.add(sector + ": " + position);
        signs.add(sector + ": " + position + ", " + share);
        signs.add(head.lemma().toLowerCase(Locale.ROOT) + ": " + position);
        for (String rival : rivals(country, sentence)) {
            signs.add(rival);
            signs.add(rival + ", " + position);
        }
        signs.addAll(others(country, sentence, token));
        if (sector.equals(MILITARY)) {
            signs.add(sector + " in " + country);
        }
        if (mentions.stream()
                .anyMatch(
                        mention -> mention.sentence() == 0 && mention.country().equals(country))) {
            signs.add("in the first sentence");
        }
        return signs;
    }

    /** Where and by what the country is given, as near to the body as can be. */
    private String position(String country, int sentence, int token) {
        CountryMention best = null;
        for (CountryMention mention : mentions) {
            boolean nearer = best == null || distance(mention, sentence, token) < distance(best, sentence, token);
            if (mention.country().equals(country) && nearer) {
                best = mention;
            }
        }
        if (best == null) {
            return "nowhere";
        }
        String kind = name(best);
        int back = sentence - best.sentence();
        boolean nearest = isNearest(best, sentence, token);
        if (back == 0) {
            return kind + (nearest ? " nearest in the sentence" : " in the sentence");
        }
        return kind + (Math.abs(back) > NEAR ? " far" : back > 0 ? " before" : " after");
    }

    /** Whether no other country is given nearer to the body. */
    private boolean isNearest(CountryMention own, int sentence, int token) {
        return mentions.stream()
                .noneMatch(other -> !other.country().equals(own.country())
                        && distance(other, sentence, token) < distance(own, sentence, token));
    }

    /** Words between, a sentence as long as any. */
    private static int distance(CountryMention mention, int sentence, int token) {
        int sentences = Math.abs(mention.sentence() - sentence);
        return sentences == 0 ? Math.abs(mention.token() - token) : 1000 * sentences;
    }

    private String share(String country) {
        double share = votes.getOrDefault(country, 0) / (double) Math.max(1, mentions.size());
        return votes.size() == 1 ? "only country" : share >= 0.75 ? "most" : share > 0.5 ? "half" : "few";
    }

    /** By what the country is given besides, in the sentence and elsewhere. */
    private Set<String> others(String country, int sentence, int token) {
        Set<String> signs = new TreeSet<>();
        for (CountryMention mention : mentions) {
            if (mention.country().equals(country)) {
                String where =
                        mention.sentence() != sentence ? "elsewhere" : mention.token() < token ? "left" : "right";
                signs.add("has " + name(mention) + " " + where);
            }
        }
        return signs;
    }

    /** What speaks for another country. */
    private Set<String> rivals(String country, int sentence) {
        Set<String> signs = new TreeSet<>();
        for (CountryMention mention : mentions) {
            if (!mention.country().equals(country)) {
                signs.add("another " + name(mention) + (mention.sentence() == sentence ? " in the sentence" : ""));
            }
        }
        if (signs.isEmpty()) {
            signs.add("no other");
        }
        return signs;
    }

    private static String name(CountryMention mention) {
        return mention.kind().name().toLowerCase(Locale.ROOT);
    }
}
