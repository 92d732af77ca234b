package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.FunctionalMailbox;
import nl.accountregister.intake.Missing.Part;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.Gate;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Violation;

import java.util.ArrayList;
import java.util.List;

/** The rules of a request put together: once for a draft, where things may be missing, and once for sending it in. */
@Singleton
class RequestRules {

    private final AllowedByProfile profile;
    private final LocationMustBeOpen locations;
    private final TwoPeopleInService people;
    private final FunctionalMailbox mailbox;
    private final PlanMustBeComplete plan;
    private final Profiles profiles;

    RequestRules(AllowedByProfile profile, LocationMustBeOpen locations, TwoPeopleInService people, FunctionalMailbox mailbox,
                 PlanMustBeComplete plan, Profiles profiles) {
        this.profiles = profiles;
        this.profile = profile;
        this.locations = locations;
        this.people = people;
        this.mailbox = mailbox;
        this.plan = plan;
    }

    /**
     * The data as they may be stored, empty ones as null.
     *
     * @throws nl.accountregister.shared.RuleViolation with everything that cannot be
     */
    RequestData clean(RequestData raw) {
        PlainText check = new PlainText();
        AccountKind kind = raw.kind() == null ? profile.first() : raw.kind();
        RequestData data = new RequestData(kind, raw.visibility() == null ? profile.visibility(kind) : raw.visibility(),
            emptyToNull(check.optionalLine("platform", raw.platform(), 32)), raw.locationId(),
            emptyToNull(check.optionalLine("onderwerp", raw.subject(), 160)), emptyToNull(check.optionalLine("naam", raw.name(), 160)),
            raw.ownerId(), raw.deputyId(), emptyToNull(check.optionalLine("herstelmailbox", raw.recoveryMailbox(), 254)));
        wrong(data).forEach(m -> check.refuse(m.violation().field(), m.violation().key(), m.violation().args().toArray()));
        check.check();
        return new RequestData(kind, data.visibility(), profile.code(data.platform()), data.locationId(), data.subject(), data.name(), data.ownerId(),
            data.deputyId(), data.recoveryMailbox());
    }

    /** All that stands in the way of sending it in, in the order in which it is asked. */
    List<Missing> missing(AccountRequest request) {
        RequestData d = request.data();
        List<Missing> missing = new ArrayList<>();
        require(missing, Part.PLACE, "platform", d.platform(), "intake.missing.platform");
        if (d.kind() == AccountKind.LOCATION_PAGE) {
            require(missing, Part.PLACE, "locatie", d.locationId(), "intake.missing.location");
        } else if (d.kind() != AccountKind.CORPORATE && d.locationId() == null) {
            require(missing, Part.PLACE, "onderwerp", d.subject(), "intake.missing.subject");
        }
        require(missing, Part.PLACE, "naam", d.name(), "intake.missing.name");
        require(missing, Part.PEOPLE, "eigenaar", d.ownerId(), "intake.missing.owner");
        if (isGate(Gate.DEPUTY) || isGate(Gate.TWO_ADMINS)) {
            require(missing, Part.PEOPLE, "plaatsvervanger", d.deputyId(), isGate(Gate.DEPUTY) ? "intake.missing.deputy" : "intake.missing.secondAdmin");
        }
        if (isGate(Gate.FUNCTIONAL_MAILBOX)) {
            require(missing, Part.PEOPLE, "herstelmailbox", d.recoveryMailbox(), "intake.missing.mailbox");
        }
        missing.addAll(wrong(d));
        missing.addAll(plan.missing(request.id()));
        return missing;
    }

    private List<Missing> wrong(RequestData d) {
        List<Missing> wrong = new ArrayList<>();
        profile.violation(d.kind(), d.platform()).ifPresent(v -> wrong.add(new Missing(Part.PLACE, null, v)));
        profile.violation(d.kind(), d.visibility()).ifPresent(v -> wrong.add(new Missing(Part.PLACE, null, v)));
        locations.violation(d.locationId()).ifPresent(v -> wrong.add(new Missing(Part.PLACE, null, v)));
        people.violations(d.ownerId(), d.deputyId()).forEach(v -> wrong.add(new Missing(Part.PEOPLE, null, v)));
        (isGate(Gate.FUNCTIONAL_MAILBOX) ? mailbox.violation(d.recoveryMailbox()) : mailbox.misspelling(d.recoveryMailbox())).ifPresent(v -> wrong.add(new Missing(Part.PEOPLE, null, v)));
        return wrong;
    }

    private boolean isGate(Gate gate) {
        return profiles.current().gates().atRequest().contains(gate);
    }

    private static void require(List<Missing> missing, Part part, String field, @Nullable Object value, String key) {
        if (value == null) {
            missing.add(new Missing(part, null, Violation.of(field, key)));
        }
    }

    @Nullable
    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
