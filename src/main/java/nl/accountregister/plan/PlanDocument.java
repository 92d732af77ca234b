package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Coded;

import java.time.LocalDate;
import java.util.List;

/**
 * Beheerplan as a document: everything that its pages say. The same facts give the same document.
 *
 * @param form     form that was answered
 * @param version  version that the document shows
 * @param history  all approved versions, the latest first
 * @param page     the account that is run by the plan
 * @param access   who has which rights, those that hold first
 */
public record PlanDocument(PlanForm form, PlanVersion version, List<PlanVersion> history, Page page, List<Access> access) {

    /**
     * Account as the document names it.
     *
     * @param platform name of the platform
     * @param place    location, or what else the account is for; empty when it is for the organisation as a whole
     * @param url      address; null while the page does not exist yet
     * @param deputy   null when there is none
     */
    public record Page(String name, AccountKind kind, String platform, String place, @Nullable String url, String owner,
                       @Nullable String deputy, List<String> departments) {
    }

    /** Toegang: the right of one person, with its first and its last day. */
    public record Access(String person, Coded role, LocalDate since, @Nullable LocalDate endedOn) {
    }

    /** Ids of questions that were answered and that the form does not ask any more. */
    public List<String> formerQuestions() {
        return version.answers().values().keySet().stream().filter(id -> form.question(id).isEmpty()).toList();
    }
}
