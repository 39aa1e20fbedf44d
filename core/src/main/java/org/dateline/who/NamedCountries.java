package org.dateline.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.NamedPlace;
import org.dateline.model.annotation.NamedPlaces;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.who.country.CountryMention;
import org.dateline.who.directory.ActorCue;
import org.dateline.who.directory.ActorDirectory;
import org.dateline.who.directory.ActorEntry;
import org.dateline.who.directory.ActorTable;
import org.dateline.who.directory.RoleNouns;
import org.dateline.who.directory.RoleNouns.Role;
import org.dateline.who.phrase.PhraseShape;
import org.dateline.who.phrase.PlacedNames;
import org.jspecify.annotations.Nullable;

/** Finds the countries that a report gives: by their names, their people, and the places in them. */
final class NamedCountries {

    private static final List<String> FORCES = List.of("MIL", "COP");

    private final ActorDirectory directory;
    private final RoleNouns roles;
    private final PlacedNames placed;
    private final @Nullable LocalDate day;

    NamedCountries(ActorDirectory directory, RoleNouns roles, PlacedNames placed, @Nullable LocalDate day) {
        this.directory = directory;
        this.roles = roles;
        this.placed = placed;
        this.day = day;
    }

    /** The countries, in the order of the report. */
    List<CountryMention> of(Annotated annotated, NamedPlaces places) {
        List<CountryMention> found = new ArrayList<>();
        String from = annotated.article().provenance().reportedFrom();
        if (from != null && !annotated.sentences().isEmpty()) {
            dateline(from, found);
        }
        for (Sentence sentence : annotated.sentences()) {
            boolean[] read = new boolean[sentence.tokens().size()];
            names(sentence, read, found);
            for (NamedPlace place : places.in(sentence)) {
                if (place.country() != null && !read[place.from()] && placed.isKnown(place.country())) {
                    CountryMention.Kind kind =
                            PlacedNames.isSure(place) ? CountryMention.Kind.PLACE : CountryMention.Kind.UNSURE_PLACE;
                    found.add(
                            new CountryMention(sentence.index(), place.from(), place.country(), place.admin1(), kind));
                }
            }
        }
        return found;
    }

    /** "SEOUL —": the country of the town from which the report comes, where the actors know it. */
    private void dateline(String from, List<CountryMention> found) {
        for (ActorDirectory.Hit hit : directory.all(title(from), day)) {
            if (hit.entry().kind() == ActorEntry.Kind.CAPITAL && hit.entry().code() != null) {
                found.add(new CountryMention(0, -1, hit.entry().code(), null, CountryMention.Kind.DATELINE));
                return;
            }
        }
    }

    /** A name all in capitals as it is usually written. */
    private static String title(String name) {
        StringBuilder written = new StringBuilder();
        boolean first = true;
        for (char letter : name.toCharArray()) {
            written.append(first ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
            first = !Character.isLetter(letter);
        }
        return written.toString();
    }

    private void names(Sentence sentence, boolean[] read, List<CountryMention> found) {
        List<String> words = sentence.words();
        int at = 0;
        while (at < words.size()) {
            ActorDirectory.Hit hit = directory.longest(words, at, words.size(), day, false);
            if (hit == null) {
                at++;
                continue;
            }
            CountryMention mention = mention(sentence, hit);
            if (mention != null) {
                found.add(mention);
                Arrays.fill(read, hit.from(), hit.to(), true);
            }
            at = hit.to();
        }
    }

    private @Nullable CountryMention mention(Sentence sentence, ActorDirectory.Hit hit) {
        String country = placed.country(sentence, hit);
        if (country == null || ActorTable.NON_STATE.contains(country) || !isNamed(sentence, hit)) {
            return null;
        }
        CountryMention.Kind kind = kind(sentence, hit);
        return kind == null
                ? null
                : new CountryMention(sentence.index(), hit.from(), country, placed.division(sentence, hit), kind);
    }

    private CountryMention.@Nullable Kind kind(Sentence sentence, ActorDirectory.Hit hit) {
        return switch (hit.entry().kind()) {
            case COUNTRY -> {
                if (isForce(sentence, hit)) {
                    yield CountryMention.Kind.FORCE;
                }
                yield isSite(sentence, hit) ? CountryMention.Kind.COUNTRY : CountryMention.Kind.NAME;
            }
            case CAPITAL -> CountryMention.Kind.CAPITAL;
            case DEMONYM -> isForce(sentence, hit) ? CountryMention.Kind.FORCE : CountryMention.Kind.NATION;
            case PERSON, ORGANIZATION -> CountryMention.Kind.KNOWN;
            case REGION -> null;
            default -> isForce(hit.entry()) ? CountryMention.Kind.FORCE : CountryMention.Kind.NATION;
        };
    }

    /** "in Chad", "in southern Chad". */
    private boolean isSite(Sentence sentence, ActorDirectory.Hit hit) {
        Token last = sentence.token(hit.to() - 1);
        return roles.cues().is(ActorCue.WHERE, PhraseShape.preposition(sentence, last));
    }

    private static boolean isForce(ActorEntry entry) {
        return entry.sectors().stream().anyMatch(FORCES::contains);
    }

    /** "Turkish troops": the words after a nation name its force. */
    private boolean isForce(Sentence sentence, ActorDirectory.Hit hit) {
        for (int last = hit.to();
                last < Math.min(hit.to() + 3, sentence.tokens().size());
                last++) {
            Role role = roles.endingAt(sentence, hit.to(), last);
            if (role != null && role.sectors().stream().anyMatch(FORCES::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words are names in their sentence: in one all of capitals "CAR" is a car. */
    private static boolean isNamed(Sentence sentence, ActorDirectory.Hit hit) {
        return sentence.tokens().subList(hit.from(), hit.to()).stream()
                .map(Token::universal)
                .anyMatch(universal -> universal.equals("PROPN") || universal.equals("ADJ"));
    }
}
