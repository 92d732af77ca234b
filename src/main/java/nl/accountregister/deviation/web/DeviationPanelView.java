package nl.accountregister.deviation.web;

import java.util.List;

/** Afwijkingen on the page of an account or of a medewerker. */
public record DeviationPanelView(List<DeviationLine> lines) {
}
