package uk.luton2040.reporting.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A chart as it was drawn, to be measured. */
final class Drawn {
    private final Document document;
    private final XPath paths = XPathFactory.newInstance().newXPath();

    Drawn(Chart chart) {
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(chart.svg())));
        } catch (Exception e) {
            throw new IllegalArgumentException("no well-formed SVG: " + chart.svg(), e);
        }
    }

    List<Element> all(String path) {
        try {
            NodeList found = (NodeList) paths.evaluate(path, document, XPathConstants.NODESET);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        } catch (javax.xml.xpath.XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    Element one(String path) {
        List<Element> found = all(path);
        if (found.size() != 1) {
            throw new AssertionError("%d elements at %s".formatted(found.size(), path));
        }
        return found.getFirst();
    }

    List<String> words() {
        return all("//text").stream().map(Element::getTextContent).toList();
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
