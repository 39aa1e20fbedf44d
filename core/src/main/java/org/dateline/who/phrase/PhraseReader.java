package org.dateline.who.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.model.annotation.Mention;
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

/**
 * Reads who a noun phrase speaks of from the phrase itself: a name of the data, or a role noun with the country or
 * actor that modifies it ("Nigerian anti-graft police", "a spokesman for the Kurdish regional government").
 */
public final class PhraseReader {

    /** How deep phrases are read that hang from others. */
    static final int DEEPEST = 3;

    private final ActorDirectory directory;
    private final RoleNouns roles;
    private final RoleComposer composer;
    private final PhraseShape shape;
    private final StoredText text;
    private final @Nullable LocalDate day;
    private final Introduced introduced;
    private final Complements complements;

    public PhraseReader(
            ActorDirectory directory,
            RoleNouns roles,
            StoredText text,
            @Nullable LocalDate day,
            Introduced introduced) {
        this.directory = directory;
        this.roles = roles;
        this.composer = new RoleComposer(directory, roles, day);
        this.shape = new PhraseShape(roles);
        this.text = text;
        this.day = day;
        this.introduced = introduced;
        this.complements = new Complements(roles, this::read);
    }

    /** Who a phrase speaks of, told from the phrase, its appositives and the names introduced. */
    public Identity read(Nominal nominal) {
        return read(nominal, 0);
    }

    private Identity read(Nominal nominal, int depth) {
        Identity own = readOwn(nominal, depth);
        if (own.isNamed() || depth >= DEEPEST) {
            return own;
        }
        Identity other = appositive(nominal, depth);
        if (other == null || other.isUnknown()) {
            return own;
        }
        if (own.isUnknown()) {
            boolean person = other.sort() == Identity.Sort.PERSON;
            String entity = person || !nominal.isName() ? null : other.entity();
            String name = nominal.isName() ? own.name() : other.name();
            return new Identity(
                    name,
                    other.code(),
                    other.sectors(),
                    nominal.isName() ? entity : other.entity(),
                    other.sort(),
                    other.noun());
        }
        if (other.isNamed() && !nominal.isName() && fits(own, other)) {
            return other.noun(own.noun());
        }
        if (own.isPlaced() || !other.isPlaced()) {
            return own;
        }
        String entity = nominal.isName() ? null : other.entity();
        return new Identity(own.name(), other.code(), own.sectors(), entity, own.sort(), own.noun());
    }

    private static boolean fits(Identity description, Identity named) {
        boolean person = description.sort() == Identity.Sort.PERSON;
        boolean namesPerson = named.sort() == Identity.Sort.PERSON;
        return person == namesPerson
                && (description.code() == null || description.code().equals(named.code()));
    }

    private @Nullable Identity appositive(Nominal nominal, int depth) {
        for (Token child : nominal.sentence().dependents(nominal.headToken(), "appos")) {
            if (child.index() >= nominal.end()
                    && PhraseShape.isSetOff(nominal, child)
                    && (child.universal().equals("NOUN") || child.universal().equals("PROPN"))) {
                return read(Nominal.of(nominal.sentence(), child.index()), depth + 1);
            }
        }
        return null;
    }

    private Identity readOwn(Nominal nominal, int depth) {
        Token counted = depth < DEEPEST ? shape.counted(nominal) : null;
        if (counted != null) {
            Identity several = readOwn(Nominal.of(nominal.sentence(), counted.index()), depth + 1);
            return several.sort() == Identity.Sort.PERSON ? several.sort(Identity.Sort.GROUP) : several;
        }
        Role office = shape.office(nominal);
        if (office != null) {
            return inOffice(nominal, office, depth);
        }
        ActorDirectory.Hit hit = nameHit(nominal);
        Role role = roles.endingAt(nominal.sentence(), nominal.first(), nominal.head());
        if (hit != null
                && !(role != null && role.from() < hit.from() && hit.entry().kind() == Kind.DEMONYM)) {
            Identity named = named(nominal, hit);
            if (named != null) {
                return named;
            }
        }
        Identity known = introduced.named(nominal.text(text, PhraseShape.nameStart(nominal), nominal.end()));
        if (known != null && nominal.isName()) {
            return known;
        }
        if (role != null && nominal.end() == nominal.head() + 1) {
            return described(nominal, role, nominal.text(text), depth);
        }
        return titled(nominal, depth);
    }

    /** "US Secretary of State Ann Lee": the person of the name after the office, else whoever holds it. */
    private Identity inOffice(Nominal nominal, Role office, int depth) {
        int end = PhraseShape.nameEnd(nominal.sentence(), office.to());
        ActorDirectory.Hit hit =
                end == office.to() ? null : directory.longest(nominal.words(), office.to(), end, day, false);
        if (hit != null && hit.to() == end && hit.entry().kind() == Kind.PERSON) {
            Identity named = named(nominal, hit);
            if (named != null) {
                return named;
            }
        }
        if (end == office.to()) {
            return described(nominal, office, nominal.text(text, PhraseShape.start(nominal), office.to()), depth);
        }
        String name = nominal.text(text, office.to(), end);
        return described(nominal, office, name, depth).person(name);
    }

    /** The name in the data that ends the phrase's own name, or null. */
    private ActorDirectory.@Nullable Hit nameHit(Nominal nominal) {
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
    private boolean isWhole(Nominal nominal, ActorDirectory.Hit hit) {
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

    private @Nullable Identity named(Nominal nominal, ActorDirectory.Hit hit) {
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
            entry = ofCountryTold(entry, words, country(nominal, hit.from()));
        }
        if (entry == null) {
            return null;
        }
        if (entry.kind() == Kind.DEMONYM) {
            return people(nominal, entry, words);
        }
        boolean alone = hit.from() <= nominal.head() && nominal.head() < hit.to();
        if (entry.kind() == Kind.REGION
                && alone
                && (nominal.isSubject() || hit.weak() && !PhraseShape.isPlaced(nominal))) {
            return null;
        }
        Identity identity = composer.of(entry);
        if (entry.kind() == Kind.PEOPLE) {
            String code = entry.code() != null ? entry.code() : country(nominal, hit.from());
            return new Identity(identity.name(), code, identity.sectors(), identity.entity(), identity.sort(), "");
        }
        boolean titled = hit.from() > nominal.first()
                && roles.endingAt(nominal.sentence(), nominal.first(), hit.from() - 1) != null;
        boolean former = hit.former() && !titled && day != null || shape.saysFormer(nominal, hit.from());
        if (former && entry.kind() == Kind.PERSON && entry.sectors().contains("GOV")) {
            return identity.sectors(List.of("ELI"));
        }
        return hit.later() ? identity.sectors(List.of()) : identity;
    }

    /** Of several persons of a name the one of the country told before it; nobody when the country is another. */
    private @Nullable ActorEntry ofCountryTold(ActorEntry entry, String words, @Nullable String country) {
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
    private @Nullable ActorEntry supported(Nominal nominal, ActorDirectory.Hit hit, String words) {
        Role title = hit.from() > nominal.first()
                ? roles.endingAt(nominal.sentence(), nominal.first(), hit.from() - 1)
                : null;
        String near = title == null ? null : country(nominal, title.from());
        ActorEntry found = null;
        for (ActorDirectory.Hit candidate : directory.all(words, day)) {
            String code = candidate.entry().code();
            boolean told = near != null ? near.equals(code) : code != null && introduced.isCountryNamed(code);
            boolean other =
                    found != null && !found.id().equals(candidate.entry().id());
            if (told && other) {
                return null;
            }
            found = told ? candidate.entry() : found;
        }
        return found;
    }

    private Identity people(Nominal nominal, ActorEntry entry, String words) {
        boolean adjective = nominal.headToken().universal().equals("ADJ") || PhraseShape.isModifier(nominal);
        if (adjective) {
            return country(entry);
        }
        Identity.Sort sort =
                nominal.isPlural() || nominal.headToken().isPluralName() ? Identity.Sort.PEOPLE : Identity.Sort.PERSON;
        return new Identity(words, entry.code(), List.of("CVL"), null, sort, "");
    }

    private Identity country(ActorEntry demonym) {
        ActorEntry country = demonym.parent() == null ? null : directory.entry(demonym.parent(), day);
        return country == null
                ? new Identity(demonym.name(), demonym.code(), List.of("GOV"), null, Identity.Sort.COUNTRY, "")
                : composer.of(country);
    }

    /** A person or body of unknown name, told by the title before the name and the words around it. */
    private Identity titled(Nominal nominal, int depth) {
        int start = PhraseShape.nameStart(nominal);
        String name = nominal.text(text, start, nominal.end());
        for (int at = nominal.end() - 1; at >= nominal.first(); at--) {
            Role title = roles.endingAt(nominal.sentence(), nominal.first(), at);
            if (title != null && at == nominal.end() - 1) {
                return described(nominal, title, nominal.text(text), depth);
            }
            if (title != null && title.sort() == Identity.Sort.PERSON && PhraseShape.isNamedAfter(nominal, at)) {
                String own = nominal.text(text, at + 1, nominal.end());
                return described(nominal, title, own, depth).person(own);
            }
        }
        List<Identity> modifiers = modifiers(nominal, nominal.isName() ? start : nominal.head(), false);
        return composer.unknownNoun(nominal.isName() ? name : nominal.text(text), modifiers);
    }

    private Identity described(Nominal nominal, Role role, String name, int depth) {
        boolean other = roles.has("other", RoleNouns.lastWord(role.noun()));
        List<Identity> modifiers = modifiers(nominal, role.from(), other);
        Role before = role.from() > nominal.first()
                ? roles.endingAt(nominal.sentence(), nominal.first(), role.from() - 1)
                : null;
        Identity complement =
                modifiers.isEmpty() && depth < DEEPEST && !other ? complements.of(nominal, role, depth) : null;
        boolean former = shape.saysFormer(nominal, role.from());
        Mention body = modifiers.isEmpty() && (complement == null || !complement.isPlaced())
                ? complements.unknownBody(nominal, role)
                : null;
        String known = body == null ? name : body.text();
        return composer.compose(role, before, modifiers, complement, known, former);
    }

    /** A phrase of a state's body, told by the state: "the army" in a report about Chile; null when it tells no role. */
    @Nullable
    public Identity ofCountry(Nominal nominal, String code) {
        ActorEntry country = directory.entry("country:" + code, day);
        Role role = roles.endingAt(nominal.sentence(), nominal.first(), nominal.head());
        boolean bare = role != null && role.from() == PhraseShape.start(nominal) && !PhraseShape.hasComplement(nominal);
        return country == null || !bare ? null : owned(nominal, composer.of(country));
    }

    /** A phrase with a possessive pronoun, told by whom the pronoun takes up. */
    @Nullable
    public Identity owned(Nominal nominal, Identity owner) {
        Role role = roles.endingAt(nominal.sentence(), nominal.first(), nominal.head());
        return role == null || roles.has("other", RoleNouns.lastWord(role.noun()))
                ? null
                : composer.compose(role, null, List.of(owner), null, nominal.text(text), false);
    }

    /**
     * Whose a thing or a deed is by the names and nationalities before it, or null.
     *
     * @param byPlace whether a country may be told by its own name ("Iran missiles"), and not by its adjective or
     *     abbreviation alone
     */
    @Nullable
    public Identity owner(Nominal nominal, boolean byPlace) {
        List<Identity> found = modifiers(nominal, nominal.head(), false, byPlace);
        return RoleComposer.owner(found);
    }

    /** The armed forces of a country: those of the data, else the country as one that uses force. */
    public Identity forces(Identity country) {
        ActorEntry forces = country.code() == null ? null : directory.entry("mil:" + country.code(), day);
        return forces == null ? country.sectors(List.of("MIL")) : composer.of(forces);
    }

    private List<Identity> modifiers(Nominal nominal, int before, boolean noPossessors) {
        return modifiers(nominal, before, noPossessors, true);
    }

    /** Names and nationalities before a role noun, left to right, but for those that only describe ("Iran-backed"). */
    private List<Identity> modifiers(Nominal nominal, int before, boolean noPossessors, boolean byPlace) {
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
            Identity identity = hit.weak()
                    ? named(nominal, hit)
                    : hit.entry().kind() == Kind.DEMONYM ? country(hit.entry()) : composer.of(hit.entry());
            if (identity != null) {
                found.add(identity);
            }
            at = hit.to();
        }
        return found;
    }

    /** Whether a noun has an effect of the descriptions. */
    public boolean tells(String effect, String noun) {
        return roles.has(effect, RoleNouns.lastWord(noun));
    }

    /** The country told before a word of the phrase, or null. */
    private @Nullable String country(Nominal nominal, int before) {
        for (Identity modifier : modifiers(nominal, before, false)) {
            if (modifier.sort() == Identity.Sort.COUNTRY || modifier.sort() == Identity.Sort.PLACE) {
                return modifier.code();
            }
        }
        return null;
    }
}
