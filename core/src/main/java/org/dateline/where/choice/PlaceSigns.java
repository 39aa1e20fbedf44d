package org.dateline.where.choice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Place;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.dateline.where.names.CountryVotes;
import org.dateline.where.names.PlaceMention;
import org.dateline.where.tie.Movement;
import org.dateline.where.tie.PlaceAttachments;
import org.dateline.where.tie.PlacePaths;
import org.dateline.where.tie.PlacePaths.Tie;
import org.dateline.where.tie.TieFeatures;
import org.dateline.where.tie.TieModel;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against a place being that of a claim, as named signs: how it was found, how it hangs with the trigger,
 * how often the report names it, whether it is a party of the claim.
 */
public final class PlaceSigns {

    private final Annotated annotated;
    private final PlacePaths paths;
    private final TieFeatures features;
    private final TieModel model;
    private final PlaceAttachments attachments;
    private final PlaceCues cues;
    private final CountryVotes votes;
    private final Map<String, Integer> named = new HashMap<>();
    private final Map<String, Integer> placed = new HashMap<>();
    private final Set<String> heading = new HashSet<>();

    public PlaceSigns(
            Annotated annotated,
            List<List<PlaceMention>> places,
            List<Claim> claims,
            CountryVotes votes,
            PlacePaths paths,
            TieFeatures features,
            TieModel model,
            PlaceAttachments attachments,
            PlaceCues cues) {
        this.annotated = annotated;
        this.votes = votes;
        this.paths = paths;
        this.features = features;
        this.model = model;
        this.attachments = attachments;
        this.cues = cues;
        for (Sentence sentence : annotated.sentences()) {
            for (PlaceMention mention : places.get(sentence.index())) {
                if (mention.place() != null) {
                    named.merge(mention.place().name(), 1, Integer::sum);
                    if (sentence.paragraph() < 0) {
                        heading.add(mention.place().name());
                    }
                }
            }
        }
        for (Claim claim : claims) {
            if (claim.where() != null) {
                placed.merge(claim.where().name(), 1, Integer::sum);
            }
        }
    }

    /** How a place that a claim's sentence names is tied to it, or null. */
    @Nullable
    Tie tie(PlaceMention mention, Claim claim) {
        return paths.tie(mention, trigger(claim), Movement.NONE, Double.MAX_VALUE);
    }

    /** Whether a length of time stands between a place of a claim's sentence and the claim. */
    boolean isApart(PlaceMention mention, Claim claim) {
        return paths.isApart(mention, trigger(claim));
    }

    private Token trigger(Claim claim) {
        return annotated.sentences().get(claim.sentence()).token(claim.trigger());
    }

    /** The signs of a place that the claim's own sentence names. */
    Set<String> ofMention(List<PlaceMention> mentions, int at, @Nullable Tie tie, Claim claim, List<Claim> all) {
        PlaceMention mention = mentions.get(at);
        Token trigger = trigger(claim);
        String word = trigger.universal();
        Set<String> tied = features.of(mentions, at, trigger, tie);
        Set<String> signs = new LinkedHashSet<>();
        tied.forEach(sign -> signs.add("own " + sign));
        int likely = (int) Math.floor(model.probability(tied) * 5);
        signs.add("likely=" + likely);
        signs.add("likely=" + likely + " " + word);
        String preposition = attachments.preposition(mention.sentence(), mention.head());
        signs.add("preposition=" + preposition + " type=" + claim.code().type());
        signs.add("relation=" + mention.head().relation() + " type="
                + claim.code().type());
        rivals(mention, tie, claim, all, signs);
        return signs;
    }

    /** Whether the sentence has another event that the place is nearer to. */
    private void rivals(PlaceMention mention, @Nullable Tie tie, Claim claim, List<Claim> all, Set<String> signs) {
        double own = tie == null ? 9 : tie.cost();
        boolean nearer = false;
        boolean between = false;
        for (Claim other : all) {
            if (other.sentence() != claim.sentence() || other.trigger() == claim.trigger()) {
                continue;
            }
            Tie rival = tie(mention, other);
            nearer |= rival != null && rival.cost() < own - 0.1;
            between |= (other.trigger() - claim.trigger()) * (mention.from() - other.trigger()) > 0;
        }
        signs.add(nearer ? "nearer to another claim" : "nearest to this claim");
        signs.add(between ? "a claim between" : "no claim between");
        signs.add(
                (nearer ? "nearer to another claim" : "nearest to this claim") + (between ? ", a claim between" : ""));
    }

    /** The signs of a place that another sentence names: as the place of something, or as whose something is. */
    List<String> elsewhere(PlaceMention mention, String source) {
        String preposition = attachments.preposition(mention.sentence(), mention.head());
        boolean locative = cues.is(PlaceCue.LOCATIVE, preposition);
        return List.of(
                source + (locative ? " located" : " not located"),
                "elsewhere relation=" + mention.head().relation(),
                "elsewhere preposition=" + preposition);
    }

    /** The signs of where a candidate comes from. */
    Set<String> ofSource(String source, Claim claim, Token trigger) {
        Set<String> signs = new LinkedHashSet<>();
        String from = "from " + source;
        signs.add(from);
        signs.add(from + " type=" + claim.code().type());
        signs.add(from + " " + claim.stance().sign());
        signs.add(from + " " + trigger.universal());
        signs.add(from + (cues.is(PlaceCue.VERBAL, claim.code().type()) ? " words" : " deed"));
        signs.add(from + (claim.where() == null ? " open by rules" : " placed by rules"));
        return signs;
    }

    /** The signs of leaving the place open. */
    Set<String> ofOpen(Claim claim, Token trigger, List<PlaceMention> own) {
        Set<String> signs = new LinkedHashSet<>();
        signs.add("open");
        signs.add("open type=" + claim.code().type());
        signs.add("open type=" + claim.code().type() + " " + trigger.universal());
        signs.add("open " + claim.stance().sign());
        signs.add("open type=" + claim.code().type() + " " + claim.stance().sign());
        signs.add("open " + trigger.universal());
        signs.add("open places=" + Math.min(3, own.size()));
        signs.add(claim.where() == null ? "open by rules" : "open, placed by rules");
        signs.add("open rule=" + claim.why().rule());
        int paragraph = annotated.sentences().get(claim.sentence()).paragraph();
        signs.add("open " + (paragraph < 0 ? "heading" : paragraph <= 1 ? "lead" : "body"));
        signs.add("open in " + (annotated.sentences().size() <= PlaceChoice.FEW ? "few sentences" : "a report"));
        signs.add("open countries=" + Math.min(4, votes.named().size()));
        signs.add("open " + (claim.recipients().isEmpty() ? "without" : "with") + " recipients");
        return signs;
    }

    /** The signs of a place, whatever it was found by. */
    Set<String> ofPlace(Place place, Claim claim) {
        Set<String> signs = new LinkedHashSet<>();
        String type = claim.code().type();
        String level = place.precision().name().toLowerCase(Locale.ROOT);
        signs.add("level=" + level);
        signs.add("level=" + level + " type=" + type);
        signs.add("level=" + level + (place.text() == null ? " elsewhere" : " own"));
        signs.add("level=" + level + " " + claim.stance().sign());
        signs.add("named=" + times(named.getOrDefault(place.name(), 0)));
        signs.add("placed=" + times(placed.getOrDefault(place.name(), 0)));
        signs.add("country share=" + share(place.country()));
        signs.add("country share=" + share(place.country()) + (place.text() == null ? " elsewhere" : " own"));
        signs.add(heading.contains(place.name()) ? "in the heading" : "not in the heading");
        party("actor", place, claim.actors(), type, signs);
        party("recipient", place, claim.recipients(), type, signs);
        if (narrower(place, claim)) {
            signs.add("a narrower place stands in the sentence");
        }
        return signs;
    }

    private static boolean narrower(Place place, Claim claim) {
        Place own = claim.where();
        return own != null
                && !own.name().equals(place.name())
                && own.country() != null
                && own.country().equals(place.country())
                && own.precision().compareTo(place.precision()) < 0;
    }

    private static void party(String side, Place place, List<Actor> parties, String type, Set<String> signs) {
        for (Actor party : parties) {
            boolean inside =
                    place.span() != null && place.span().overlaps(party.phrase().span());
            boolean same = party.name().equalsIgnoreCase(place.name())
                    || party.phrase().text().contains(place.name());
            if (inside || same) {
                signs.add("is " + side);
                signs.add("is " + side + " type=" + type);
            }
            if (party.code() != null && place.country() != null) {
                String is = party.code().equals(place.country())
                        ? "of the country of the "
                        : "of another country than the ";
                signs.add(is + side);
                signs.add(is + side + " type=" + type);
                signs.add(is + side + (place.text() == null ? " elsewhere" : " own"));
            }
        }
    }

    private static String times(int times) {
        return times <= 2 ? String.valueOf(times) : times <= 4 ? "3" : "5";
    }

    private String share(@Nullable String country) {
        if (country == null) {
            return "no country";
        }
        int all = votes.votes().values().stream().mapToInt(Integer::intValue).sum();
        int own = votes.votes().getOrDefault(country, 0);
        int most = votes.votes().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        String rank = own == most ? "first" : own * 2 >= most ? "second" : "little";
        return rank + " " + (own * 3 >= all * 2 ? "most" : own * 3 >= all ? "a third" : "less");
    }
}
