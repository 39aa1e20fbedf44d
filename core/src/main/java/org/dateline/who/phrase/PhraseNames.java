package org.dateline.who.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.StoredText;
import org.dateline.who.directory.ActorDirectory;
import org.dateline.who.directory.ActorEntry;
import org.dateline.who.directory.ActorEntry.Kind;
import org.dateline.who.directory.ActorTable;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.RoleNouns;
import org.dateline.who.directory.RoleNouns.Role;
import org.jspecify.annotations.Nullable;

/** Finds the names of the data in a phrase, its own and those that modify its head, and who they are there. */
final class PhraseNames {

    /** Sectors of bodies that belong to a state. */
    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY");

    private final ActorDirectory directory;
    private final RoleNouns roles;
    private final RoleComposer composer;
    private final PhraseShape shape;
    private final StoredText text;
    private final @Nullable LocalDate day;
    private final IntroducedNames introduced;
    private final PlacedNames placed;

    PhraseNames(
            ActorDirectory directory,
            RoleNouns roles,
            RoleComposer composer,
            StoredText text,
            @Nullable LocalDate day,
            IntroducedNames introduced,
            PlacedNames placed) {
        this.directory = directory;
        this.roles = roles;
        this.composer = composer;
        this.shape = new PhraseShape(roles);
        this.text = text;
        this.day = day;
        this.introduced = introduced;
        this.placed = placed;
    }

    /** The name in the data that ends the phrase's own name, or null. */
    ActorDirectory.@Nullable Hit hit(HeadedPhrase nominal) {
        List<String> words = nominal.words();
        for (int from = nominal.first(); from <= nominal.head() || from < nominal.end(); from++) {
            ActorDirectory.Hit hit = directory.longest(words, from, words.size(), day, true);
            if (hit == null || hit.to() <= nominal.head() || hit.to() < nominal.end()) {
                continue;
            }
            if (isWhole(nominal, hit)) {
                return hit;
            }
        }
        return null;
    }

    /** Whether a name is not a part of a longer one: the surname of somebody else, or "Jordan" in "Air Jordan". */
    private boolean isWhole(HeadedPhrase nominal, ActorDirectory.Hit hit) {
        boolean place = hit.entry().kind() == Kind.REGION || hit.entry().kind() == Kind.CAPITAL;
        if (place && hit.from() > nominal.first()) {
            Token before = nominal.sentence().token(hit.from() - 1);
            return !before.universal().equals("PROPN") && !before.isAdjective();
        }
        if (hit.entry().kind() == Kind.PERSON && hit.to() - hit.from() <= 2 && hit.from() > nominal.first()) {
            Token before = nominal.sentence().token(hit.from() - 1);
            boolean otherName = before.universal().equals("PROPN")
                    && roles.endingAt(nominal.sentence(), nominal.first(), hit.from() - 1) == null
                    && directory.longest(List.of(before.text()), 0, day) == null;
            return !otherName && !before.text().equals("-");
        }
        return true;
    }

    /** Who a name of the data is in a phrase, or null when the text does not make sure of it. */
    @Nullable
    Identity named(HeadedPhrase nominal, ActorDirectory.Hit hit) {
        ActorEntry entry = hit.entry();
        String words = nominal.text(text, hit.from(), hit.to());
        if (entry.kind() == Kind.PERSON && hit.to() - hit.from() == 1 || hit.weak()) {
            Identity known = introduced.named(words);
            if (known != null) {
                return known;
            }
        }
        if (hit.weak()) {
            entry = supported(nominal, hit, words);
        } else if (entry.kind() == Kind.PERSON) {
            entry = ofCountryNamed(entry, words, country(nominal, hit.from()));
        }
        if (entry == null || isOfOtherState(nominal, hit, entry)) {
            return null;
        }
        if (entry.kind() == Kind.DEMONYM) {
            return people(nominal, hit, entry, words);
        }
        boolean alone = hit.from() <= nominal.head() && nominal.head() < hit.to();
        if (entry.kind() == Kind.REGION && alone && (nominal.isSubject() || hit.weak() && !shape.isPlaced(nominal))) {
            return null;
        }
        String elsewhere = placed.otherCountry(nominal.sentence(), hit);
        if (elsewhere != null) {
            return placed.in(elsewhere, words);
        }
        Identity identity = composer.of(entry);
        if (entry.kind() == Kind.PEOPLE) {
            String code = entry.code() != null ? entry.code() : country(nominal, hit.from());
            return new Identity(identity.name(), code, identity.sectors(), identity.entity(), identity.sort(), "");
        }
        Role title = hit.from() > nominal.first()
                ? roles.endingAt(nominal.sentence(), nominal.first(), hit.from() - 1)
                : null;
        return entry.kind() == Kind.PERSON ? inTerm(nominal, hit, identity, title) : identity;
    }

    /** What a person of the data is on the day: outside the terms known, by the title that the text gives, if any. */
    private Identity inTerm(HeadedPhrase nominal, ActorDirectory.Hit hit, Identity person, @Nullable Role title) {
        boolean outside = hit.former() || hit.later() || day == null;
        List<String> ofTitle = outside && title != null ? title.sectors() : List.of();
        boolean titled = !ofTitle.isEmpty();
        List<String> sectors = titled ? ofTitle : person.sectors();
        boolean former = hit.former() && title == null && day != null || shape.saysFormer(nominal, hit.from());
        if (former && sectors.contains("GOV")) {
            return person.sectors(List.of("ELI"));
        }
        return person.sectors(hit.later() && !titled ? List.of() : sectors);
    }

    /** "Chile's Defense Department" is not the department of that name of another state. */
    private boolean isOfOtherState(HeadedPhrase nominal, ActorDirectory.Hit hit, ActorEntry entry) {
        boolean body = entry.kind() != Kind.PERSON
                && entry.code() != null
                && !ActorTable.NON_STATE.contains(entry.code())
                && entry.sectors().stream().anyMatch(STATE::contains);
        String country = body && hit.from() > nominal.first() ? country(nominal, hit.from()) : null;
        return country != null && !country.equals(entry.code());
    }

    /** Of several persons of a name the one of the country named before it; nobody when the country is another. */
    private @Nullable ActorEntry ofCountryNamed(ActorEntry entry, String words, @Nullable String country) {
        String code = entry.code();
        if (country == null || code == null || country.equals(code) || ActorTable.NON_STATE.contains(code)) {
            return entry;
        }
        for (ActorDirectory.Hit candidate : directory.all(words, day)) {
            if (country.equals(candidate.entry().code())) {
                return candidate.entry();
            }
        }
        return null;
    }

    /** An actor whose name alone does not make sure: by a title before it, or its country named in the report. */
    private @Nullable ActorEntry supported(HeadedPhrase nominal, ActorDirectory.Hit hit, String words) {
        Role title = hit.from() > nominal.first()
                ? roles.endingAt(nominal.sentence(), nominal.first(), hit.from() - 1)
                : null;
        String near = title == null ? null : country(nominal, title.from());
        ActorEntry found = null;
        for (ActorDirectory.Hit candidate : directory.all(words, day)) {
            String code = candidate.entry().code();
            boolean fits = near != null ? near.equals(code) : code != null && introduced.isCountryNamed(code);
            boolean other =
                    found != null && !found.id().equals(candidate.entry().id());
            if (fits && other) {
                return null;
            }
            found = fits ? candidate.entry() : found;
        }
        return found;
    }

    /** People of a nationality; a country named before theirs is where they live ("Peruvian Indians"). */
    private Identity people(HeadedPhrase nominal, ActorDirectory.Hit hit, ActorEntry entry, String words) {
        boolean adjective = nominal.headToken().universal().equals("ADJ") || PhraseShape.isModifier(nominal);
        if (adjective) {
            return country(entry);
        }
        Identity.Sort sort =
                nominal.isPlural() || nominal.headToken().isPluralName() ? Identity.Sort.PEOPLE : Identity.Sort.PERSON;
        String home = country(nominal, hit.from());
        return new Identity(words, home == null ? entry.code() : home, List.of("CVL"), null, sort, "");
    }

    private Identity country(ActorEntry demonym) {
        ActorEntry country = demonym.parent() == null ? null : directory.entry(demonym.parent(), day);
        return country == null
                ? new Identity(demonym.name(), demonym.code(), List.of("GOV"), null, Identity.Sort.COUNTRY, "")
                : composer.of(country);
    }

    /** Names and nationalities before a word of a phrase, left to right, but for those that only describe. */
    List<Identity> modifiers(HeadedPhrase nominal, int before, boolean noPossessors) {
        return modifiers(nominal, before, noPossessors, true);
    }

    /**
     * Names and nationalities before a word of a phrase, left to right, but for those that only describe ("Iran-backed").
     *
     * @param noPossessors whether to leave out possessors ("Iran's allies")
     * @param byPlace whether a country may be identified by its own name ("Iran missiles")
     */
    List<Identity> modifiers(HeadedPhrase nominal, int before, boolean noPossessors, boolean byPlace) {
        List<Identity> found = new ArrayList<>();
        List<String> words = nominal.words();
        int at = nominal.first();
        while (at < before) {
            ActorDirectory.Hit hit = directory.longest(words, at, before, day, true);
            boolean possessor =
                    hit != null && nominal.sentence().token(hit.to()).isPossessiveMark();
            if (hit == null
                    || !shape.isOwn(nominal.sentence(), hit)
                    || shape.isPersonal(nominal, hit)
                    || possessor && noPossessors
                    || !byPlace && PhraseShape.isPlaceName(nominal.sentence(), hit)) {
                Identity known =
                        hit == null && nominal.sentence().token(at).universal().equals("PROPN")
                                ? introduced.named(nominal.sentence().token(at).text())
                                : null;
                if (known != null) {
                    found.add(known);
                }
                at = hit == null ? at + 1 : hit.to();
                continue;
            }
            Identity identity = modifier(nominal, hit);
            if (identity != null) {
                found.add(identity);
            }
            at = hit.to();
        }
        return found;
    }

    private @Nullable Identity modifier(HeadedPhrase nominal, ActorDirectory.Hit hit) {
        String elsewhere = placed.otherCountry(nominal.sentence(), hit);
        if (elsewhere != null) {
            return placed.in(elsewhere, nominal.text(text, hit.from(), hit.to()));
        }
        if (hit.weak()) {
            return named(nominal, hit);
        }
        return hit.entry().kind() == Kind.DEMONYM ? country(hit.entry()) : composer.of(hit.entry());
    }

    /** The country named before a word of the phrase, or null. */
    private @Nullable String country(HeadedPhrase nominal, int before) {
        for (Identity modifier : modifiers(nominal, before, false)) {
            if (modifier.sort() == Identity.Sort.COUNTRY || modifier.sort() == Identity.Sort.PLACE) {
                return modifier.code();
            }
        }
        return null;
    }
}
