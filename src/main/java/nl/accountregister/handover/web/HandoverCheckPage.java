package nl.accountregister.handover.web;

import nl.accountregister.web.FormView;
import nl.accountregister.web.StepView;

import java.util.List;

/** The page to check before it is sent; {@code form} is what was filled in, to send along. */
public record HandoverCheckPage(long accountId, String account, List<StepView> steps, FormView form, String newOwner, String owner, String deputy,
                                String from, String access, String note, String plan, String review) {

    /** The fields to send along. */
    public List<String> fields() {
        return List.of("nieuweEigenaar", "plaatsvervanger", "ingangsdatum-dag", "ingangsdatum-maand", "ingangsdatum-jaar", "toegangOudeEigenaar", "toelichting");
    }
}
