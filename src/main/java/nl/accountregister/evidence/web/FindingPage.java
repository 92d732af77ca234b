package nl.accountregister.evidence.web;

import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/** What was found of an item of a sample. @param may whether the reader may note something */
public record FindingPage(String control, String controlHref, String day, ControlLine item, List<NoteLine> notes, boolean may, List<Option> findings, FormView form, String action) {

    /** A note. @param iso the moment, for machines */
    public record NoteLine(String iso, String moment, String by, String finding, String tone, String text) {
    }
}
