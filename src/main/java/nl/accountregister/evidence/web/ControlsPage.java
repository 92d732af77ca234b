package nl.accountregister.evidence.web;

import java.util.List;

/** The programme: every control with its result. @param day the peildatum as an ISO date @param pdf address of the report */
public record ControlsPage(String lead, String day, boolean today, List<ControlCard> controls, String pdf) {

    /** A control with its result. */
    public record ControlCard(String name, String href, String what, String source, String numbers, String result, String tone) {
    }
}
