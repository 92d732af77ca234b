package nl.accountregister.signal.web;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/** Meldingen on the page of an account. @param href to the form, with the account filled in */
public record SignalPanelView(String href, List<Line> lines) {

    /** A melding. @param href null for who may not open it @param standing may be empty */
    public record Line(@Nullable String href, String what, String tone, String status, String standing) {
    }
}
