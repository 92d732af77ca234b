package nl.accountregister.verification.web;

import nl.accountregister.platform.Platforms;
import nl.accountregister.verification.ListChange;
import nl.accountregister.web.PageContext;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Feed of what changed on the public list (RFC 4287). */
record AtomFeed(PageContext ctx, Platforms platforms, String publicAddress) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();
    /** A feed without entries is as old as nothing. */
    private static final Instant NEVER = Instant.EPOCH;

    byte[] of(List<ListChange> changes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", ctx.lang());
            element(xml, "id", id("feed"));
            element(xml, "title", ctx.t("verification.feed.title", ctx.organisation().name()));
            element(xml, "updated", moment(changes.isEmpty() ? NEVER : changes.get(0).at()));
            link(xml, "self", "application/atom+xml", publicAddress + "/volg-ons.atom");
            link(xml, "alternate", "text/html", publicAddress + "/volg-ons");
            xml.writeStartElement("author");
            element(xml, "name", ctx.organisation().name());
            xml.writeEndElement();
            for (ListChange change : changes) {
                entry(xml, change);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, ListChange change) throws XMLStreamException {
        String platform = platforms.name(change.account().platform());
        boolean moved = change.before() != null && !change.before().url().equals(change.account().url());
        xml.writeStartElement("entry");
        element(xml, "id", id(change.key()));
        element(xml, "title", ctx.t("verification.feed." + change.kind().code(), change.account().name(), platform));
        element(xml, "updated", moment(change.at()));
        link(xml, "alternate", null, change.kind() == ListChange.Kind.ENDED ? publicAddress + "/volg-ons" : change.account().url());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", change.kind().code());
        xml.writeAttribute("label", ctx.label(change.kind()));
        element(xml, "summary", ctx.t("verification.feed.summary." + (moved ? "VERHUISD" : change.kind().code()), change.account().name(), platform,
            change.account().url(), change.before() == null ? "" : change.before().url()));
        xml.writeEndElement();
    }

    /** The same for ever, also when the register moves, and without the numbers of the register in it. */
    private static String id(String of) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("accountregister/volg-ons/" + of).getBytes(StandardCharsets.UTF_8));
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
