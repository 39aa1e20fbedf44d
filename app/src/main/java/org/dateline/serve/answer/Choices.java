package org.dateline.serve.answer;

import java.util.Map;
import org.dateline.code.ontology.Ontology;
import org.dateline.export.table.ExportFacts;
import org.dateline.model.event.CountryCodes;
import org.dateline.store.query.Selection;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the fields of an event may be set to: for the pick lists of reviewers. */
public final class Choices {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ontology ontology;
    private final ExportFacts facts;

    /**
     * @param ontology knows the types and their modes
     * @param facts the names of countries
     */
    public Choices(Ontology ontology, ExportFacts facts) {
        this.ontology = ontology;
        this.facts = facts;
    }

    /**
     * The types with their modes, the countries by name, and the sectors and names that parties have.
     *
     * @param all all events of the store
     */
    public ObjectNode of(Selection all) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode types = node.putObject("types");
        ontology.types().stream()
                .sorted()
                .forEach(type -> ontology.modes(type).stream().sorted().forEach(types.putArray(type)::add));
        ObjectNode countries = node.putObject("countries");
        CountryCodes.iso().forEach(code -> countries.put(code, facts.name(code)));
        Map<String, Map<String, Long>> counted = all.facets();
        counted.getOrDefault("sector", Map.of()).keySet().forEach(node.putArray("sectors")::add);
        counted.getOrDefault("party", Map.of()).keySet().forEach(node.putArray("parties")::add);
        return node;
    }
}
