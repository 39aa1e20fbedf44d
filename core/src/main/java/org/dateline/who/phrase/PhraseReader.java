package org.dateline.who.phrase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.StoredText;
import org.dateline.who.directory.ActorCue;
import org.dateline.who.directory.ActorCues;
import org.dateline.who.directory.ActorDirectory;
import org.dateline.who.directory.ActorEntry;
import org.dateline.who.directory.ActorEntry.Kind;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.RoleNouns;
import org.dateline.who.directory.RoleNouns.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads whom a noun phrase refers to from the phrase itself: a name of the data, or a role noun with the country or
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
    private final IntroducedNames introduced;
    private final PhraseNames names;
    private final PlacedNames placed;
    private final Complements complements;

    /** What phrases are, by sentence and head; null while names are still introduced, which changes whom phrases refer to. */
    private final @Nullable IdentityHashMap<Sentence, Map<Integer, Identity>> known;

    public PhraseReader(
            ActorDirectory directory,
            RoleNouns roles,
            StoredText text,
            @Nullable LocalDate day,
            IntroducedNames introduced,
            PlacedNames placed) {
        this(directory, roles, text, day, introduced, placed, null);
    }

    private PhraseReader(
            ActorDirectory directory,
            RoleNouns roles,
            StoredText text,
            @Nullable LocalDate day,
            IntroducedNames introduced,
            PlacedNames placed,
            @Nullable IdentityHashMap<Sentence, Map<Integer, Identity>> known) {
        this.known = known;
        this.placed = placed;
        this.directory = directory;
        this.roles = roles;
        this.composer = new RoleComposer(directory, roles, day);
        this.shape = new PhraseShape(roles);
        this.text = text;
        this.day = day;
        this.introduced = introduced;
        this.names = new PhraseNames(directory, roles, composer, text, day, introduced, placed);
        this.complements = new Complements(roles, placed, this::read);
    }

    /** The reader for a report whose names are all introduced: it reads each phrase once. For one thread. */
    public PhraseReader remembering() {
        return new PhraseReader(directory, roles, text, day, introduced, placed, new IdentityHashMap<>());
    }

    /** Whom a phrase refers to, by its own words, its appositives and the names introduced. */
    public Identity read(HeadedPhrase nominal) {
        if (known == null) {
            return read(nominal, 0);
        }
        Map<Integer, Identity> ofSentence = known.computeIfAbsent(nominal.sentence(), sentence -> new HashMap<>());
        Identity before = ofSentence.get(nominal.head());
        Identity found = before == null ? read(nominal, 0) : before;
        ofSentence.put(nominal.head(), found);
        return found;
    }

    private Identity read(HeadedPhrase nominal, int depth) {
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

    private @Nullable Identity appositive(HeadedPhrase nominal, int depth) {
        for (Token child : nominal.sentence().dependents(nominal.headToken(), "appos")) {
            if (child.index() >= nominal.end()
                    && PhraseShape.isSetOff(nominal, child)
                    && (child.universal().equals("NOUN") || child.universal().equals("PROPN"))) {
                return read(HeadedPhrase.of(nominal.sentence(), child.index()), depth + 1);
            }
        }
        return null;
    }

    private Identity readOwn(HeadedPhrase nominal, int depth) {
        Token counted = depth < DEEPEST ? shape.counted(nominal) : null;
        if (counted != null) {
            Identity several = readOwn(HeadedPhrase.of(nominal.sentence(), counted.index()), depth + 1);
            return several.sort() == Identity.Sort.PERSON ? several.sort(Identity.Sort.GROUP) : several;
        }
        Role office = shape.office(nominal);
        if (office != null) {
            return inOffice(nominal, office, depth);
        }
        ActorDirectory.Hit hit = names.hit(nominal);
        Role role = roles.endingAt(nominal.sentence(), nominal.first(), nominal.head());
        if (hit != null
                && !(role != null && role.from() < hit.from() && hit.entry().kind() == Kind.DEMONYM)) {
            Identity named = names.named(nominal, hit);
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
    private Identity inOffice(HeadedPhrase nominal, Role office, int depth) {
        int end = PhraseShape.nameEnd(nominal.sentence(), office.to());
        ActorDirectory.Hit hit =
                end == office.to() ? null : directory.longest(nominal.words(), office.to(), end, day, false);
        if (hit != null && hit.to() == end && hit.entry().kind() == Kind.PERSON) {
            Identity named = names.named(nominal, hit);
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

    /** A person or body of unknown name, identified by the title before the name and the words around it. */
    private Identity titled(HeadedPhrase nominal, int depth) {
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
        List<Identity> modifiers = names.modifiers(nominal, nominal.isName() ? start : nominal.head(), false);
        return composer.unknownNoun(nominal.isName() ? name : nominal.text(text), modifiers);
    }

    private Identity described(HeadedPhrase nominal, Role role, String name, int depth) {
        boolean other = roles.endsIn(ActorCue.OTHER, role.noun());
        List<Identity> modifiers = names.modifiers(nominal, role.from(), other);
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

    /** A phrase for a body of a state, resolved by the state: "the army" in a report about Chile; null when it has no role noun. */
    @Nullable
    public Identity ofCountry(HeadedPhrase nominal, String code) {
        ActorEntry country = directory.entry("country:" + code, day);
        Role role = roles.endingAt(nominal.sentence(), nominal.first(), nominal.head());
        boolean bare = role != null && role.from() == PhraseShape.start(nominal) && !PhraseShape.hasComplement(nominal);
        return country == null || !bare ? null : owned(nominal, composer.of(country));
    }

    /** A phrase with a possessive pronoun, resolved by the antecedent of the pronoun. */
    @Nullable
    public Identity owned(HeadedPhrase nominal, Identity owner) {
        Role role = roles.endingAt(nominal.sentence(), nominal.first(), nominal.head());
        return role == null || roles.endsIn(ActorCue.OTHER, role.noun())
                ? null
                : composer.compose(role, null, List.of(owner), null, nominal.text(text), false);
    }

    /**
     * Whose a thing or a deed is by the names and nationalities before it, or null.
     *
     * @param byPlace whether a country may be identified by its own name ("Iran missiles"), and not by its adjective or
     *     abbreviation alone
     */
    @Nullable
    public Identity owner(HeadedPhrase nominal, boolean byPlace) {
        List<Identity> found = names.modifiers(nominal, nominal.head(), false, byPlace);
        return RoleComposer.owner(found);
    }

    /** The armed forces of a country: those of the data, else the country as one that uses force. */
    public Identity forces(Identity country) {
        ActorEntry forces = country.code() == null ? null : directory.entry("mil:" + country.code(), day);
        return forces == null ? country.sectors(List.of("MIL")) : composer.of(forces);
    }

    /** Whether the last word of a noun is a cue. */
    public boolean isCue(ActorCue cue, String noun) {
        return roles.endsIn(cue, noun);
    }

    /** Whether a preposition of place stands before a phrase. */
    public boolean isPlaced(HeadedPhrase nominal) {
        return shape.isPlaced(nominal);
    }

    /** The cue words that say who is meant. */
    public ActorCues cues() {
        return roles.cues();
    }
}
