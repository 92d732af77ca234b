package nl.accountregister.document;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Onderdeel of a workbook: XML as a stream, inflated no further than a limit, without a document type and with nothing from
 * elsewhere in it. Names are looked at without their namespace, since there are two editions of the format.
 */
final class XmlPart implements Closeable {

    private static final XMLInputFactory XML = factory();

    private final InputStream bytes;
    private final XMLStreamReader reader;

    XmlPart(InputStream inflated, long most) throws XMLStreamException {
        bytes = new Counted(inflated, most);
        reader = XML.createXMLStreamReader(bytes);
    }

    /** More than a workbook of people holds. */
    static final class TooMuch extends IOException {
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 64);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 32_768);
        return factory;
    }

    /** Goes on to the next event; false at the end. @throws XMLStreamException for a document type too, which no workbook has */
    boolean next() throws XMLStreamException, IOException {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("a document type");
            }
            return true;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooMuch tooMuch) {
                throw tooMuch;
            }
            throw e;
        }
    }

    boolean starts() {
        return reader.isStartElement();
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** The value of an attribute, whatever its namespace; empty when it is not there. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Adds text that is here, if any, as long as it stays below a limit; what is beyond one more is dropped. */
    void textTo(StringBuilder text, int limit) {
        if (reader.isCharacters() && text.length() <= limit) {
            int length = Math.min(reader.getTextLength(), limit + 1 - text.length());
            text.append(reader.getTextCharacters(), reader.getTextStart(), length);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Bytes that are inflated, up to a limit. */
    static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            return one < 0 ? one : counted(1, one);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            return some < 0 ? some : counted(some, some);
        }

        private int counted(int bytes, int result) throws TooMuch {
            left -= bytes;
            if (left < 0) {
                throw new TooMuch();
            }
            return result;
        }
    }
}
