package org.dateline.where.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.annotation.NamedPlace.Reason;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.KnownPlace.Level;
import org.dateline.where.gazetteer.NameKey;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.jspecify.annotations.Nullable;

/**
 * Says which place on earth each name of a report means: by how well known the place is, by the countries and regions
 * that the rest of the report mentions, by what stands beside the name ("Alexandria, La."), and by what lies near.
 * One name means one place throughout a report.
 */
public final class Resolver {

    /** Rounds in which names learn from each other; more changes nothing on the sets it was measured on. */
    private static final int ROUNDS = 3;

    /** How sure a country is that the text names with the place. */
    private static final double NAMED_WITH = 0.99;

    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}'’-]+");
    private static final Pattern ENCLOSED = Pattern.compile(",\\s+[^,]{1,30},\\s+");

    private final Gazetteer gazetteer;
    private final PlaceCues cues;
    private final Containment containment;

    /** What may stand between two names of which the first lies in the second: ", in the". */
    private final Pattern joined;

    /** The same with a preposition: "in the southern province of". */
    private final Pattern within;

    /** What may stand before a name after the nationality of its country: "Egyptian border town of". */
    private final Pattern ofPeople;

    /** What may stand between two names of which the second lies in the first: "'s port of". */
    private final Pattern possessed;

    public Resolver(Gazetteer gazetteer, PlaceCues cues) {
        this.gazetteer = gazetteer;
        this.cues = cues;
        this.containment = new Containment(gazetteer, cues);
        String article = "(?:" + cues.pattern(PlaceCue.ARTICLE) + "\\s+)?";
        String of = cues.pattern(PlaceCue.OF) + "\\s+";
        String small = "(?:\\p{Ll}+\\s+)";
        this.joined = Pattern.compile("\\s*[,(]\\s*(?:" + cues.pattern(PlaceCue.INSIDE) + "\\s+)?" + article);
        this.within = Pattern.compile("\\s*,?\\s+" + cues.pattern(PlaceCue.INSIDE, PlaceCue.OF) + "\\s+" + article
                + small + "?(?:\\p{Ll}+\\s+" + of + ")?");
        this.ofPeople = Pattern.compile("(\\p{Lu}[\\p{L}'’-]+)\\s+" + small + "?(\\p{Ll}+)\\s+(?:" + of + ")?$");
        this.possessed = Pattern.compile(cues.pattern(PlaceCue.POSSESSIVE) + "\\s+" + small + "{0,3}");
    }

    /** A name of the report with what it may mean. */
    private static final class Name {
        final NameCandidates candidates;
        final List<Integer> at = new ArrayList<>();
        final double[] prior;
        double[] share;

        Name(NameCandidates candidates) {
            this.candidates = candidates;
            this.prior = Fame.of(candidates);
            this.share = new double[prior.length];
        }

        KnownPlace best() {
            int best = 0;
            for (int index = 1; index < share.length; index++) {
                if (share[index] > share[best]) {
                    best = index;
                }
            }
            return candidates.places().get(best);
        }

        /** What it means, and why in that country. */
        Resolution resolution(@Nullable KnownPlace within) {
            KnownPlace best = best();
            if (within != null) {
                return new Resolution(best, within, Reason.NAMED_WITH, NAMED_WITH);
            }
            double same = 0;
            int first = 0;
            for (int index = 0; index < share.length; index++) {
                KnownPlace place = candidates.places().get(index);
                same += place.country().equals(best.country()) ? share[index] : 0;
                first = prior[index] > prior[first] ? index : first;
            }
            if (best.country().isEmpty()) {
                return new Resolution(best, null, Reason.NONE, 0);
            }
            boolean only = candidates.places().stream()
                    .allMatch(place -> place.country().equals(best.country()));
            boolean foremost = candidates.places().get(first).country().equals(best.country());
            Reason reason = best.level() == Level.COUNTRY
                    ? Reason.COUNTRY
                    : only ? Reason.ONLY : foremost ? Reason.BEST_KNOWN : Reason.REPORT;
            return new Resolution(best, null, reason, Math.min(1, same));
        }
    }

    /**
     * Resolves the names of one text.
     *
     * @param text the whole text
     * @param toponyms its names of places, in order
     * @param apart whether a name stands by itself, whatever stands before it
     * @return for each what it means
     */
    List<Resolution> resolve(String text, List<Toponym> toponyms, IntPredicate apart) {
        List<Containment.Named> named = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Toponym toponym : toponyms) {
            NameCandidates candidates = NameCandidates.of(gazetteer, cues, text, toponym);
            named.add(new Containment.Named(toponym, byFame(candidates)));
            keys.add(NameKey.of(toponym.in(text)) + "/" + candidates.wanted());
        }
        List<List<KnownPlace>> told = containment.of(text, named, apart);
        boolean[] loose = containment.loose(text, named, apart);
        ToldPlaces places = new ToldPlaces(gazetteer, text, named, keys, told);
        List<@Nullable Name> byToponym = new ArrayList<>();
        Map<String, Name> names = new LinkedHashMap<>();
        for (int at = 0; at < toponyms.size(); at++) {
            List<KnownPlace> meant = places.of(at);
            Level wanted = NameCandidates.wanted(cues, text, toponyms.get(at));
            if (meant.isEmpty()) {
                byToponym.add(null);
                continue;
            }
            Name name = names.computeIfAbsent(
                    keys.get(at) + "/" + places.key(at), unused -> new Name(new NameCandidates(meant, wanted)));
            name.at.add(at);
            byToponym.add(name);
        }
        settle(new ArrayList<>(names.values()), byToponym, toponyms, text, loose);
        List<Resolution> resolved = new ArrayList<>();
        for (int at = 0; at < toponyms.size(); at++) {
            Name name = byToponym.get(at);
            KnownPlace within = places.within(at);
            resolved.add(
                    name != null
                            ? name.resolution(within)
                            : within == null
                                    ? Resolution.UNKNOWN
                                    : new Resolution(null, within, Reason.NAMED_WITH, NAMED_WITH));
        }
        return resolved;
    }

    private void settle(
            List<Name> distinct, List<@Nullable Name> byToponym, List<Toponym> toponyms, String text, boolean[] loose) {
        Map<String, Double> spoken = demonyms(text);
        distinct.forEach(Resolver::normalise);
        for (int round = 0; round < ROUNDS; round++) {
            List<double[]> next = new ArrayList<>();
            for (Name name : distinct) {
                next.add(weigh(name, distinct, byToponym, toponyms, text, spoken, loose));
            }
            for (int index = 0; index < distinct.size(); index++) {
                distinct.get(index).share = next.get(index);
            }
        }
    }

    /** The places of a name, the best known first. */
    private static List<KnownPlace> byFame(NameCandidates candidates) {
        double[] fame = Fame.of(candidates);
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < fame.length; index++) {
            order.add(index);
        }
        order.sort(Comparator.comparingDouble(index -> -fame[index]));
        return order.stream().map(candidates.places()::get).toList();
    }

    private static void normalise(Name name) {
        name.share = softmax(name.prior);
    }

    private static double[] softmax(double[] weights) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double weight : weights) {
            highest = Math.max(highest, weight);
        }
        double total = 0;
        double[] shares = new double[weights.length];
        for (int index = 0; index < weights.length; index++) {
            shares[index] = Math.exp((weights[index] - highest) * EvidenceWeights.SHARPNESS);
            total += shares[index];
        }
        for (int index = 0; index < shares.length; index++) {
            shares[index] /= total;
        }
        return shares;
    }

    private double[] weigh(
            Name name,
            List<Name> others,
            List<@Nullable Name> byToponym,
            List<Toponym> toponyms,
            String text,
            Map<String, Double> spoken,
            boolean[] loose) {
        Map<String, Double> countries = new HashMap<>(spoken);
        Map<String, Double> regions = new HashMap<>();
        double total = vote(name, others, countries, regions);
        for (double weight : spoken.values()) {
            total += weight;
        }
        List<KnownPlace> places = name.candidates.places();
        double[] weights = name.prior.clone();
        for (int index = 0; index < weights.length; index++) {
            KnownPlace place = places.get(index);
            if (!place.country().isEmpty()) {
                weights[index] +=
                        EvidenceWeights.COUNTRY_VOTE * countries.getOrDefault(place.country(), 0.0) / (total + 1);
                if (!place.admin1().isEmpty() && place.level() != Level.ADMIN1) {
                    weights[index] += EvidenceWeights.ADMIN1_VOTE
                            * regions.getOrDefault(place.country() + "." + place.admin1(), 0.0)
                            / (total + 1);
                }
            }
            weights[index] += nearness(place, name, others);
        }
        for (int at : name.at) {
            beside(name, at, byToponym, toponyms, text, loose, weights);
            ofPeople(name, toponyms.get(at), text, weights);
        }
        return softmax(weights);
    }

    /** What the nationality before a word of type says: "the Egyptian border town of X". */
    private void ofPeople(Name name, Toponym toponym, String text, double[] weights) {
        Matcher before = ofPeople.matcher(text.substring(Math.max(0, toponym.start() - 60), toponym.start()));
        String country = before.find() && cues.level(before.group(2)) != null
                ? gazetteer.countryOfDemonym(before.group(1))
                : null;
        if (country != null) {
            for (int index = 0; index < weights.length; index++) {
                boolean inside = name.candidates.places().get(index).country().equals(country);
                weights[index] += inside ? EvidenceWeights.JOINED / name.at.size() * Math.min(name.at.size(), 2) : 0;
            }
        }
    }

    private static double vote(
            Name name, List<Name> others, Map<String, Double> countries, Map<String, Double> regions) {
        double total = 0;
        for (Name other : others) {
            if (other == name) {
                continue;
            }
            double times = 1 + Math.log(other.at.size());
            for (int index = 0; index < other.share.length; index++) {
                KnownPlace place = other.candidates.places().get(index);
                double weight = times * other.share[index];
                if (weight < 0.01 || place.country().isEmpty()) {
                    continue;
                }
                countries.merge(place.country(), weight, Double::sum);
                if (!place.admin1().isEmpty()) {
                    regions.merge(place.country() + "." + place.admin1(), weight, Double::sum);
                }
                total += weight;
            }
        }
        return total;
    }

    private static double nearness(KnownPlace place, Name name, List<Name> others) {
        if (place.level().compareTo(Level.ADMIN2) > 0) {
            return 0;
        }
        double near = 0;
        for (Name other : others) {
            if (other == name) {
                continue;
            }
            KnownPlace best = other.best();
            boolean farNorthOrSouth = Math.abs(best.latitude() - place.latitude()) > EvidenceWeights.NEAR_DEGREES;
            if (best.level().compareTo(Level.ADMIN2) <= 0 && !farNorthOrSouth) {
                near += Math.exp(-place.kilometresTo(best) / EvidenceWeights.NEAR_KILOMETRES);
            }
        }
        return EvidenceWeights.NEAR * Math.min(1.5, near);
    }

    /** What stands right before or after the name: "X, Y", "X in Y", "Y's X". */
    private void beside(
            Name name,
            int at,
            List<@Nullable Name> byToponym,
            List<Toponym> toponyms,
            String text,
            boolean[] loose,
            double[] weights) {
        for (int step = -2; step <= 2; step++) {
            int other = at + step;
            if (step == 0 || other < 0 || other >= toponyms.size()) {
                continue;
            }
            Name neighbour = byToponym.get(other);
            if (neighbour == null || neighbour == name) {
                continue;
            }
            Toponym first = toponyms.get(Math.min(at, other));
            Toponym second = toponyms.get(Math.max(at, other));
            if (second.start() < first.end() || second.start() - first.end() > 40) {
                continue;
            }
            String between = text.substring(first.end(), second.start());
            boolean next = Math.abs(step) == 1;
            double inner = next && loose[Math.max(at, other)]
                    ? 0
                    : next
                            ? containment(between, false)
                            : ENCLOSED.matcher(between).matches() ? EvidenceWeights.JOINED : 0;
            double outer = next ? containment(between, true) : 0;
            boolean isFirst = at < other;
            for (int index = 0; index < weights.length; index++) {
                KnownPlace place = name.candidates.places().get(index);
                double inside = 0;
                for (int theirs = 0; theirs < neighbour.share.length; theirs++) {
                    KnownPlace their = neighbour.candidates.places().get(theirs);
                    double strength = 0.5 + 0.5 * neighbour.share[theirs];
                    if (isFirst ? place.isInside(their) : their.isInside(place)) {
                        inside = Math.max(inside, inner * strength);
                    } else if (isFirst ? their.isInside(place) : place.isInside(their)) {
                        inside = Math.max(inside, outer * strength);
                    }
                }
                weights[index] += inside / name.at.size() * Math.min(name.at.size(), 2);
            }
        }
    }

    /** How strongly the words between two names say that the first lies in the second, or the second in the first. */
    private double containment(String between, boolean secondInFirst) {
        if (secondInFirst) {
            return possessed.matcher(between).matches() ? EvidenceWeights.POSSESSED : 0;
        }
        if (joined.matcher(between).matches()) {
            return EvidenceWeights.JOINED;
        }
        return within.matcher(between).matches() ? EvidenceWeights.WITHIN : 0;
    }

    private Map<String, Double> demonyms(String text) {
        Map<String, Double> counts = new TreeMap<>();
        Matcher words = CAPITALISED.matcher(text);
        while (words.find()) {
            String country = gazetteer.countryOfDemonym(words.group());
            if (country != null) {
                counts.merge(country, 1.0, Double::sum);
            }
        }
        counts.replaceAll((country, count) -> EvidenceWeights.DEMONYM * (1 + Math.log(count)));
        return counts;
    }
}
