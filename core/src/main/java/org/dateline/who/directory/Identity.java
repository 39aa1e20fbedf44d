package org.dateline.who.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a phrase refers to, as far as known.
 *
 * @param name canonical name, or the words
 * @param code country or non-state code, or null
 * @param sectors PLOVER sectors, the most specific first
 * @param entity id in the actor data, or null
 * @param sort what it is
 * @param noun the role noun it was read from, or an empty string
 */
public record Identity(
        String name,
        @Nullable String code,
        List<String> sectors,
        @Nullable String entity,
        Sort sort,
        String noun) {

    /** What somebody is, for agreement and for what may be said of them. */
    public enum Sort {
        COUNTRY,
        PLACE,
        PERSON,
        GROUP,
        ORGANIZATION,
        PEOPLE,
        EQUIPMENT,
        UNKNOWN
    }

    public Identity {
        sectors = List.copyOf(sectors);
    }

    public static Identity unknown(String name) {
        return new Identity(name, null, List.of(), null, Sort.UNKNOWN, "");
    }

    /** Whether nothing is known but the words. */
    public boolean isUnknown() {
        return code == null && sectors.isEmpty() && entity == null;
    }

    /** Whether it is known whose it is: by code or entity. */
    public boolean isPlaced() {
        return code != null || entity != null;
    }

    /** Whether the name itself is in the data. */
    public boolean isNamed() {
        return entity != null;
    }

    /** Whether two may be one actor: of one entity, or of one country when the entity of either is unknown. */
    public boolean isSameActor(Identity other) {
        boolean sameCountry = code != null && code.equals(other.code);
        return entity != null && entity.equals(other.entity) || sameCountry && (entity == null || other.entity == null);
    }

    public boolean sharesSector(List<String> others) {
        return sectors.stream().anyMatch(others::contains);
    }

    public Identity sectors(List<String> newSectors) {
        return new Identity(name, code, newSectors, entity, sort, noun);
    }

    public Identity sort(Sort newSort) {
        return new Identity(name, code, sectors, entity, newSort, noun);
    }

    /** A person of a name of their own, who is not the body that they belong to. */
    public Identity person(String ownName) {
        return new Identity(ownName, code, sectors, null, sort, noun);
    }

    /** Where it is, and no more. */
    public Identity place() {
        return new Identity(name, code, List.of(), null, Sort.PLACE, "");
    }

    public Identity noun(String newNoun) {
        return new Identity(name, code, sectors, entity, sort, newNoun);
    }
}
