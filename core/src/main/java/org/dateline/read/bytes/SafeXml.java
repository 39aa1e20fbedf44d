package org.dateline.read.bytes;

import java.io.Reader;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens untrusted XML: no document types, no entities but the predefined ones, nothing fetched. This is tested once before the
 * first document is read, as a parser may ignore its settings.
 */
public final class SafeXml {

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refers to an external entity");
        });
        if (expands(factory)) {
            throw new IllegalStateException(
                    "this Java's XML parser expands entities although that is switched off; use another Java");
        }
        return factory;
    }

    private static boolean expands(XMLInputFactory factory) {
        String trap = "<!DOCTYPE a [<!ENTITY b \"expanded\">]><a>&b;</a>";
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(trap));
            StringBuilder text = new StringBuilder();
            while (reader.hasNext()) {
                reader.next();
                text.append(reader.hasText() ? reader.getText() : "");
            }
            return text.toString().contains("expanded") && !text.toString().contains("ENTITY");
        } catch (XMLStreamException refused) {
            return false;
        }
    }

    /**
     * Opens a document.
     *
     * @throws XMLStreamException when it does not begin as XML
     */
    public static synchronized XMLStreamReader open(Reader document) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(document);
    }
}
