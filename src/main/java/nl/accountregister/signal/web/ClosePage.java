package nl.accountregister.signal.web;

import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/** The form with which a melding is closed. */
public record ClosePage(long id, int version, String kicker, List<Option> results, FormView form, int max) {
}
