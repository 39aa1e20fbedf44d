package org.dateline.who.phrase;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.who.directory.ActorDirectory;
import org.dateline.who.directory.ActorEntry;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.Identity.Sort;
import org.dateline.who.directory.RoleNouns;
import org.dateline.who.directory.RoleNouns.Role;
import org.jspecify.annotations.Nullable;

/** Joins a role noun with those it belongs to: "Israeli" and "soldiers", "Hamas" and "spokesman". */
final class RoleComposer {

    /** Sectors of those who are not the body they are named with: supporters of a party, refugees of a country. */
    private static final Set<String> APART = Set.of(
            "CVL", "REF", "JRN", "MED", "EDU", "BUS", "LAB", "SOC", "REL", "AGR", "CRM", "OPP", "ELI", "JUD", "LEG");

    private final ActorDirectory directory;
    private final RoleNouns roles;
    private final @Nullable LocalDate day;

    RoleComposer(ActorDirectory directory, RoleNouns roles, @Nullable LocalDate day) {
        this.directory = directory;
        this.roles = roles;
        this.day = day;
    }

    /** A row of the data as an identity. */
    Identity of(ActorEntry entry) {
        Sort sort =
                switch (entry.kind()) {
                    case COUNTRY, DEMONYM -> Sort.COUNTRY;
                    case CAPITAL, REGION -> Sort.PLACE;
                    case GOVERNMENT, FORCE, ORGANIZATION -> Sort.ORGANIZATION;
                    case GROUP -> Sort.GROUP;
                    case PERSON -> Sort.PERSON;
                    case PEOPLE -> Sort.PEOPLE;
                };
        boolean place = sort == Sort.PLACE;
        return new Identity(entry.name(), entry.code(), entry.sectors(), place ? null : entry.id(), sort, "");
    }

    /**
     * Who a role noun speaks of.
     *
     * @param before a role noun right before it ("union" of "union leader"), or null
     * @param modifiers the names before it, left to right
     * @param complement whose it is by a preposition, or null
     * @param name its words
     */
    Identity compose(
            Role role,
            @Nullable Role before,
            List<Identity> modifiers,
            @Nullable Identity complement,
            String name,
            boolean former) {
        boolean generic = roles.has("generic", RoleNouns.lastWord(role.noun()));
        List<String> sectors = role.sectors();
        if (generic && before != null && !before.sectors().isEmpty() && before.to() == role.from()) {
            sectors = before.sectors();
        }
        if (former && (sectors.contains("GOV") || sectors.contains("LEG"))) {
            sectors = List.of("ELI");
        }
        Identity owner = owner(modifiers);
        Identity whose = owner == null ? complement : owner;
        if (whose == null) {
            sectors = role.sort() == Sort.EQUIPMENT ? List.of() : sectors;
            return new Identity(name, null, sectors, null, role.sort(), role.noun());
        }
        Identity joined =
                switch (whose.sort()) {
                    case COUNTRY, PLACE -> ofCountry(role, sectors, whose, name);
                    case PERSON -> ofPerson(role, sectors, whose, name);
                    case GROUP, ORGANIZATION, EQUIPMENT, UNKNOWN -> ofBody(role, sectors, whose, name, generic);
                    case PEOPLE -> ofPeople(role, sectors, whose, modifiers, name);
                };
        return joined.noun(role.noun());
    }

    /** A noun that tells no role: the country, and the sectors of the person or body, that it belongs to. */
    Identity unknownNoun(String name, List<Identity> modifiers) {
        Identity owner = owner(modifiers);
        if (owner == null) {
            return Identity.unknown(name);
        }
        boolean country = owner.sort() == Sort.COUNTRY || owner.sort() == Sort.PLACE || owner.sort() == Sort.PEOPLE;
        return new Identity(name, owner.code(), country ? List.of() : owner.sectors(), null, Sort.UNKNOWN, "");
    }

    /** The body or person nearest to the noun, else the first country, else the first people. */
    static @Nullable Identity owner(List<Identity> modifiers) {
        Identity country = null;
        Identity people = null;
        Identity body = null;
        for (Identity modifier : modifiers) {
            switch (modifier.sort()) {
                case COUNTRY, PLACE -> country = country == null ? modifier : country;
                case PEOPLE -> people = people == null ? modifier : people;
                default -> body = modifier;
            }
        }
        return body != null ? body : country != null ? country : people;
    }

    private Identity ofCountry(Role role, List<String> sectors, Identity country, String name) {
        boolean side = sectors.isEmpty() && roles.has("generic", RoleNouns.lastWord(role.noun()));
        List<String> told = side && country.sort() == Sort.COUNTRY ? sideSectors(role) : sectors;
        String entity = country.code() == null ? null : bodyOf(country.code(), role.noun());
        ActorEntry body = entity == null ? null : directory.entry(entity, day);
        return new Identity(
                body == null ? name : body.name(), country.code(), told, body == null ? null : entity, role.sort(), "");
    }

    private static List<String> sideSectors(Role role) {
        return role.noun().equals("side") || role.noun().equals("delegation") ? List.of("GOV") : List.of();
    }

    /** The national body that a role noun names when a country is put before it, or null. */
    private static @Nullable String bodyOf(String code, String noun) {
        return switch (noun) {
            case "army", "military", "armed forces", "troops", "troop", "soldiers", "soldier" -> "mil:" + code;
            case "government", "administration", "authorities", "authority", "cabinet" -> "gov:" + code;
            case "parliament", "legislature" -> "leg:" + code;
            case "police", "national police", "police force" -> "cop:" + code;
            default -> null;
        };
    }

    private Identity ofPerson(Role role, List<String> sectors, Identity person, String name) {
        boolean apart = sectors.stream().anyMatch(APART::contains);
        if (!apart && !person.sectors().contains("GOV") && person.entity() != null) {
            ActorEntry row = directory.entry(person.entity(), day);
            ActorEntry parent = row == null || row.parent() == null ? null : directory.entry(row.parent(), day);
            if (parent != null) {
                return of(parent);
            }
        }
        if (role.noun().equals("administration")
                || role.noun().equals("government")
                || role.noun().equals("regime")) {
            ActorEntry government = person.code() == null ? null : directory.entry("gov:" + person.code(), day);
            if (government != null) {
                return of(government);
            }
        }
        List<String> told = sectors.isEmpty() ? person.sectors() : sectors;
        return new Identity(name, person.code(), told, null, role.sort(), "");
    }

    private static Identity ofBody(Role role, List<String> sectors, Identity body, String name, boolean generic) {
        boolean apart = !generic && sectors.stream().anyMatch(APART::contains);
        if (apart) {
            return new Identity(name, body.code(), sectors, null, role.sort(), "");
        }
        boolean arms = !sectors.isEmpty() && Set.of("MIL", "COP", "SPY").contains(sectors.get(0));
        if (arms && !body.sectors().isEmpty() && body.sectors().get(0).equals("GOV")) {
            return new Identity(name, body.code(), sectors, null, role.sort(), "");
        }
        List<String> told = body.sectors().isEmpty() ? sectors : body.sectors();
        return new Identity(body.isNamed() ? body.name() : name, body.code(), told, body.entity(), role.sort(), "");
    }

    private static Identity ofPeople(
            Role role, List<String> sectors, Identity people, List<Identity> modifiers, String name) {
        String code = people.code();
        for (Identity modifier : modifiers) {
            code = code == null ? modifier.code() : code;
        }
        return new Identity(name, code, sectors.isEmpty() ? people.sectors() : sectors, null, role.sort(), "");
    }
}
