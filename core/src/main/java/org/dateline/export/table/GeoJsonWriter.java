package org.dateline.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dateline.export.EventWriter;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Place;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes events as one GeoJSON collection (RFC 7946): a point where a town or something smaller is known, else no geometry, with the columns
 * of the table as properties. Totals of wars and periods are left out, as they have no single place.
 */
public final class GeoJsonWriter implements EventWriter {

    private final OwnTable table = new OwnTable();
    private final List<EventTable.Column> columns = table.columns();
    private final JsonGenerator generator;

    /** @param output where to write; closed with this writer */
    public GeoJsonWriter(OutputStream output) {
        this.generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), output, JsonEncoding.UTF8);
        generator.writeStartObject();
        generator.writeStringProperty("type", "FeatureCollection");
        generator.writeName("features").writeStartArray();
    }

    @Override
    public int write(GatheredEvent event) {
        if (event.event().toll()) {
            return 0;
        }
        generator.writeRaw('\n');
        generator.writeStartObject();
        generator.writeStringProperty("type", "Feature");
        generator.writeStringProperty("id", event.event().id());
        geometry(event.event().where());
        generator.writeName("properties").writeStartObject();
        List<String> row = table.rows(event).get(0);
        for (int index = 0; index < columns.size(); index++) {
            property(columns.get(index), row.get(index));
        }
        generator.writeEndObject().writeEndObject();
        return 1;
    }

    private void geometry(@org.jspecify.annotations.Nullable Place place) {
        Double latitude = place == null ? null : place.latitude();
        Double longitude = place == null ? null : place.longitude();
        if (latitude == null || longitude == null) {
            generator.writeNullProperty("geometry");
            return;
        }
        generator.writeName("geometry").writeStartObject();
        generator.writeStringProperty("type", "Point");
        generator.writeName("coordinates").writeStartArray();
        generator.writeNumber(longitude).writeNumber(latitude).writeEndArray().writeEndObject();
    }

    private void property(EventTable.Column column, String cell) {
        if (cell.isEmpty()) {
            generator.writeNullProperty(column.name());
            return;
        }
        switch (column.kind()) {
            case INTEGER -> generator.writeNumberProperty(column.name(), Long.parseLong(cell));
            case DECIMAL -> generator.writeNumberProperty(column.name(), Double.parseDouble(cell));
            case FLAG -> generator.writeBooleanProperty(column.name(), Boolean.parseBoolean(cell));
            default -> generator.writeStringProperty(column.name(), cell);
        }
    }

    @Override
    public void close() throws IOException {
        generator.writeRaw('\n');
        generator.writeEndArray().writeEndObject();
        generator.writeRaw('\n');
        generator.close();
    }
}
