package nl.accountregister.leaving.web;

import java.util.List;

/** Vertrek on the page of an account: who leaves, and what has yet to be done for this account. */
public record LeavingPanelView(List<Leaver> leavers) {

    /** Somebody who leaves. @param text when, and what has to be done; @param tasks what is open */
    public record Leaver(String href, String text, String tone, String status, List<String> tasks) {
    }
}
