package nl.accountregister.deviation.web;

import java.util.List;

/** Afwijkingen on the page of an account or of a medewerker. @param none key of the words for when there are none */
public record DeviationPanelView(List<DeviationLine> lines, String none) {
}
