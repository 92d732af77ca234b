package nl.accountregister.plan;

import io.micronaut.context.annotation.Context;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import nl.accountregister.account.Account;
import nl.accountregister.account.Visibility;
import nl.accountregister.history.AsOf;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Today;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Afschriften of the plan forms: each form that was ever answered, as it was then. A plan is shown, compared and printed
 * with the questions that it answers, also after its form has changed or is gone.
 */
@Context
public class FormCopies {

    private final FormCopyRepository copies;
    private final PlanForms forms;
    private final ObjectMapper json;
    private final Today today;
    private final Map<String, PlanForm> read = new ConcurrentHashMap<>();

    /** @throws nl.accountregister.shared.FaultyDefinition when the questions of a form have changed and its version has not */
    FormCopies(FormCopyRepository copies, PlanForms forms, ObjectMapper json, Today today) {
        this.copies = copies;
        this.forms = forms;
        this.json = json;
        this.today = today;
        copies.know(forms.all(), today.moment());
        // plans from before copies were kept
        copies.missing().forEach((id, version) -> forms.find(id).filter(f -> f.version() == version).ifPresent(this::keep));
        copies.all().forEach(copy -> forms.find(copy.formId()).filter(f -> f.version() == copy.version())
            .filter(f -> !PlanFormText.asked(f).equals(PlanFormText.asked(form(copy))))
            .ifPresent(f -> {
                throw forms.place(f.id()).fault("the questions have changed since plans were made with version " + f.version()
                    + "; raise 'versie' to " + (f.version() + 1) + " or more");
            }));
    }

    /**
     * The form that a version of a plan answers. A system call.
     *
     * @throws NotFound when neither a copy nor the form itself is there
     */
    public PlanForm of(PlanVersion version) {
        return find(version.formId(), version.formVersion()).or(() -> forms.find(version.formId())).orElseThrow(NotFound::new);
    }

    /** A form as it was in one of its versions; empty when it was never answered and is not the present one. A system call. */
    public Optional<PlanForm> find(String formId, int version) {
        Optional<PlanForm> present = forms.find(formId).filter(f -> f.version() == version);
        if (present.isPresent()) {
            return present;
        }
        String key = formId + "@" + version;
        if (!read.containsKey(key)) {
            copies.find(formId, version).ifPresent(copy -> read.put(key, form(copy)));
        }
        return Optional.ofNullable(read.get(key));
    }

    /** Whether there is or was a form with this id. A system call. */
    public boolean isKnown(String formId) {
        return forms.find(formId).isPresent() || copies.all().stream().anyMatch(copy -> copy.formId().equals(formId));
    }

    /** What is new in a form since a version of it; empty when that is the present one, or nothing is known of it. A system call. */
    public Optional<FormNews> newsSince(String formId, int version) {
        return forms.find(formId).filter(now -> now.version() > version)
            .flatMap(now -> find(formId, version).map(then -> FormNews.between(then, now)));
    }

    /**
     * What is new in the form that an account's next plan answers, since this version of its plan: in a later version of the same form, or
     * in the other form that the profile has for such an account by now. A system call.
     */
    public Optional<FormNews> newsSince(PlanVersion version, Account account) {
        return forms.forKind(account.kind(), account.visibility() == Visibility.SHIELDED).filter(now -> !now.id().equals(version.formId()))
            .flatMap(now -> news(version.formId(), version.formVersion(), now)).or(() -> newsSince(version.formId(), version.formVersion()));
    }

    /** What is new in this form since a version of another one; empty when nothing is known of that. */
    Optional<FormNews> news(String formId, int since, PlanForm now) {
        return find(formId, since).map(then -> FormNews.between(then, now));
    }

    /** What is new in a form since a version of it, in a later one; empty when nothing is known of either. */
    Optional<FormNews> news(String formId, int since, int version) {
        return find(formId, since).flatMap(then -> find(formId, version).map(now -> FormNews.between(then, now)));
    }

    /** The version that each form had at the end of a day. The first that the register knew, it knew from the beginning. */
    Map<String, Integer> versionsOn(LocalDate day) {
        return copies.versionsBefore(AsOf.end(day));
    }

    /** Keeps the form as it is, since it is going to be answered. */
    void keep(PlanForm form) {
        try {
            copies.keep(new FormCopy(form.id(), form.version(), json.writeValueAsString(PlanFormText.of(form))), today.moment());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PlanForm form(FormCopy copy) {
        try {
            return PlanFormText.read(json.readValue(copy.content(), Argument.mapOf(String.class, Object.class)));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("the copy of form " + copy.formId() + "@" + copy.version() + " cannot be read", e);
        }
    }
}
