package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The HTML of a document as a tree that is safe and complete to lay out: nothing that loads or runs, links to known
 * schemes only, no invisible characters, words for characters that no font has, and a bookmark for each {@code h1} and
 * {@code h2}.
 */
final class HtmlTree {

    private static final Pattern DOCTYPE = Pattern.compile("^\\s*<!doctype\\s+html\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("(?:https?://|mailto:|tel:|#).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** What loads, runs or (form controls of openhtmltopdf) breaks PDF/UA. */
    private static final Set<String> REFUSED = Set.of("script", "iframe", "frame", "object", "embed", "applet", "link", "base",
        "meta", "svg", "math", "video", "audio", "source", "input", "select", "textarea", "button", "bookmarks");
    private static final Set<String> REFUSED_ATTRIBUTES = Set.of("src", "srcset", "data", "background", "poster", "action",
        "download", "relationship");

    private final Document document;
    private final StringBuilder text = new StringBuilder();

    private final ShowableText showable;

    private HtmlTree(Document document, ShowableText showable) {
        this.document = document;
        this.showable = showable;
    }

    /** @throws IllegalArgumentException when the HTML is not well-formed XML */
    static HtmlTree of(String html, DocumentFacts facts, String style, ShowableText showable) {
        HtmlTree tree = new HtmlTree(parse(PrintableText.of(DOCTYPE.matcher(html).replaceFirst(""))), showable);
        Element root = tree.document.getDocumentElement();
        tree.clean(root);
        root.setAttribute("lang", facts.language().code());
        root.removeAttribute("xml:lang");
        tree.fillHead(root, facts, style);
        tree.explain(root);
        tree.text.append(facts.title()).append(facts.organisation());
        return tree;
    }

    Document document() {
        return document;
    }

    /** All text that will be shown, to know which fonts it needs. */
    String text() {
        return text.toString();
    }

    private static Document parse(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(html)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("HTML for a PDF must be well-formed XML: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void clean(Element element) {
        for (int i = element.getAttributes().getLength() - 1; i >= 0; i--) {
            Node attribute = element.getAttributes().item(i);
            String name = attribute.getNodeName().toLowerCase(Locale.ROOT);
            String value = PrintableText.of(attribute.getNodeValue());
            if (REFUSED_ATTRIBUTES.contains(name) || name.startsWith("on") || name.contains(":")
                || (name.equals("href") && !LINK.matcher(value.strip()).matches())) {
                element.removeAttribute(attribute.getNodeName());
            } else {
                element.setAttribute(attribute.getNodeName(), name.equals("href") ? value.strip() : value);
            }
        }
        for (Node child = element.getFirstChild(), next; child != null; child = next) {
            next = child.getNextSibling();
            if (child instanceof Element inner) {
                cleanChild(element, inner);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                child.setNodeValue(showable.of(PrintableText.of(child.getNodeValue())));
                text.append(child.getNodeValue());
            } else {
                element.removeChild(child);
            }
        }
    }

    private void cleanChild(Element parent, Element child) {
        String name = child.getNodeName().toLowerCase(Locale.ROOT);
        if (name.equals("img")) {
            Node instead = document.createTextNode(showable.of(PrintableText.of(child.getAttribute("alt"))));
            parent.replaceChild(instead, child);
            text.append(instead.getNodeValue());
        } else if (REFUSED.contains(name) || name.contains(":")) {
            parent.removeChild(child);
        } else {
            clean(child);
        }
    }

    /** Tells the reader what the words between brackets are, when there are any; before what has to come last. */
    private void explain(Element root) {
        Element body = child(root, "body");
        if (body != null && showable.hasReplaced()) {
            Element note = (Element) body.insertBefore(document.createElement("p"), last(body));
            note.setAttribute("class", "note small");
            note.setTextContent(showable.explanation());
            text.append(note.getTextContent());
        }
    }

    @Nullable
    private static Element last(Element body) {
        for (Node child = body.getLastChild(); child != null; child = child.getPreviousSibling()) {
            if (child instanceof Element element) {
                return List.of(element.getAttribute("class").split(" ")).contains("last") ? element : null;
            }
        }
        return null;
    }

    private void fillHead(Element root, DocumentFacts facts, String style) {
        Element head = child(root, "head");
        if (head == null) {
            head = document.createElement("head");
            root.insertBefore(head, root.getFirstChild());
        }
        Element title = child(head, "title");
        if (title == null) {
            title = (Element) head.appendChild(document.createElement("title"));
        }
        title.setTextContent(facts.title());
        Element sheet = document.createElement("style");
        sheet.setTextContent(style);
        // first, so that what a template says itself comes later and wins
        head.insertBefore(sheet, head.getFirstChild());
        addBookmarks(root, head);
    }

    private void addBookmarks(Element root, Element head) {
        Element bookmarks = document.createElement("bookmarks");
        Element chapter = null;
        int number = 0;
        for (Element heading : headings(root, new ArrayList<>())) {
            String name = PrintableText.line(heading.getTextContent());
            if (name.isEmpty()) {
                continue;
            }
            number++;
            if (!heading.hasAttribute("id")) {
                heading.setAttribute("id", "heading-" + number);
            }
            Element bookmark = document.createElement("bookmark");
            bookmark.setAttribute("name", name);
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            boolean isChapter = heading.getNodeName().equalsIgnoreCase("h1");
            (isChapter || chapter == null ? bookmarks : chapter).appendChild(bookmark);
            chapter = isChapter ? bookmark : chapter;
        }
        if (number > 0) {
            head.appendChild(bookmarks);
        }
    }

    private static List<Element> headings(Element element, List<Element> found) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                String name = inner.getNodeName();
                if (name.equalsIgnoreCase("h1") || name.equalsIgnoreCase("h2")) {
                    found.add(inner);
                } else {
                    headings(inner, found);
                }
            }
        }
        return found;
    }

    private static Element child(Element parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getNodeName().equalsIgnoreCase(name)) {
                return element;
            }
        }
        return null;
    }
}
