package org.dateline.alert;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A feed (Atom, RFC 4287) of the latest matches; the file is replaced whole, so that readers never see half of one. */
record AtomTarget(Path file, String alert) implements AlertTarget {

    /** Takes {@code atom}: a file. */
    public static final class Provider implements AlertTargetProvider {

        @Override
        public String key() {
            return "atom";
        }

        @Override
        public AlertTarget target(TargetEntry entry) {
            return new AtomTarget(entry.file(), entry.alert());
        }
    }

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST_ENTRIES = 100;

    private record Entry(String id, String title, String updated, String summary) {}

    @Override
    public String name() {
        return "atom " + file;
    }

    @Override
    public void send(Match match) throws IOException {
        String words = match.event().path("evidence").path(0).path("text").asString("");
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("urn:dateline:" + match.id(), match.title(), match.at(), words));
        for (Entry old : old()) {
            if (entries.size() < MOST_ENTRIES && !old.id().equals(entries.get(0).id())) {
                entries.add(old);
            }
        }
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (OutputStream out = Files.newOutputStream(draft)) {
            write(out, entries);
        } catch (XMLStreamException failure) {
            throw new IOException("the feed cannot be written: " + failure.getMessage(), failure);
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Entry> old() throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!Files.exists(file)) {
            return entries;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            Document feed = factory.newDocumentBuilder().parse(stream);
            NodeList all = feed.getElementsByTagNameNS(ATOM, "entry");
            for (int index = 0; index < all.getLength(); index++) {
                Element entry = (Element) all.item(index);
                entries.add(new Entry(
                        text(entry, "id"), text(entry, "title"), text(entry, "updated"), text(entry, "summary")));
            }
        } catch (SAXException | ParserConfigurationException damaged) {
            throw new IOException(
                    file + " is no feed: " + damaged.getMessage() + "; remove it, or give another file", damaged);
        }
        return entries;
    }

    private static String text(Element entry, String name) {
        NodeList found = entry.getElementsByTagNameNS(ATOM, name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private void write(OutputStream out, List<Entry> entries) throws XMLStreamException {
        XMLStreamWriter feed = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
        feed.writeStartDocument("UTF-8", "1.0");
        feed.writeStartElement("feed");
        feed.writeDefaultNamespace(ATOM);
        element(feed, "id", "urn:dateline:alert:" + URLEncoder.encode(alert, StandardCharsets.UTF_8));
        element(feed, "title", "Dateline: " + alert);
        element(feed, "updated", entries.get(0).updated());
        feed.writeStartElement("author");
        element(feed, "name", "Dateline");
        feed.writeEndElement();
        for (Entry entry : entries) {
            feed.writeStartElement("entry");
            element(feed, "id", entry.id());
            element(feed, "title", entry.title());
            element(feed, "updated", entry.updated());
            element(feed, "summary", entry.summary());
            feed.writeEndElement();
        }
        feed.writeEndElement();
        feed.writeEndDocument();
        feed.close();
    }

    private static void element(XMLStreamWriter feed, String name, String text) throws XMLStreamException {
        feed.writeStartElement(name);
        feed.writeCharacters(plain(text));
        feed.writeEndElement();
    }

    /** Without the letters that XML cannot hold. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(letter -> letter == '\n'
                        || letter == '\t'
                        || letter >= 32 && letter != 0xFFFE && letter != 0xFFFF && (letter < 0xD800 || letter > 0xDFFF))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
