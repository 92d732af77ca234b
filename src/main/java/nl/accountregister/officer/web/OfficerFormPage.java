package nl.accountregister.officer.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The form with which an officer is added or changed.
 *
 * @param code    the officer that is changed; null when it is a new one
 * @param name    its name as it is now; empty when it is a new one
 * @param stale   what somebody else did meanwhile; null when nobody did
 * @param ties    what an officer can be tied to
 * @param cells   the two cells, with a line for each account that they can name
 * @param choices what can be said of a line
 * @param roles   roles on an account of the organisation
 * @param places  rows below which it can stand
 */
public record OfficerFormPage(@Nullable String code, String name, FormView form, @Nullable String stale, List<Option> ties, List<Cell> cells,
                              List<Option> choices, List<Option> roles, List<Option> places) {

    /** A cell: its field, its heading in the table, and a hint. */
    public record Cell(String field, String heading, String hint, List<Line> lines) {
    }

    /** An account that a cell can name: the id and name of the choice, and the name of the role; null where there is none. */
    public record Line(String id, String name, String label, @Nullable String role) {
    }

    public String action() {
        return code == null ? "/functionarissen/nieuw" : "/functionarissen/" + code + "/wijzigen";
    }

    public String cancel() {
        return code == null ? "/functionarissen" : "/functionarissen/" + code;
    }
}
