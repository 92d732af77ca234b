package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.Account;
import nl.accountregister.account.NewAccount;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Recognition;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of an account: reads what was typed, and fills it with what is stored. */
final class AccountForm {

    private AccountForm() {
    }

    /**
     * What was typed. Where no platform was chosen it is the one that the address is on.
     *
     * @param before the account that is changed; null when it is new
     * @throws RuleViolation for a choice that the form does not offer
     */
    static NewAccount read(Form form, Platforms platforms, @Nullable Account before) {
        PlainText check = new PlainText();
        AccountKind kind = choice(check, form, "soort", AccountKind.class);
        Visibility visibility = choice(check, form, "zichtbaarheid", Visibility.class);
        TwoFactor twoFactor = choice(check, form, "tweestapsverificatie", TwoFactor.class);
        LocalDate review = null;
        try {
            review = form.date("herzieningOp");
        } catch (RuleViolation e) {
            e.violations().forEach(v -> check.refuse(v.field(), v.key(), v.args().toArray()));
        }
        String interval = form.text("interval").strip();
        if (!interval.isEmpty() && !interval.matches("\\d{1,4}")) {
            check.refuse("interval", "account.interval", 60);
        }
        NewAccount data = new NewAccount(form.text("naam"), before == null ? platform(form, platforms) : before.platform(), kind, form.text("url"),
            row(check, form, "locatie", "account.location.unknown"), form.text("onderwerp"), row(check, form, "eigenaar", "account.person.unknown"),
            row(check, form, "plaatsvervanger", "account.person.unknown"), List.of(form.text("verantwoordelijk").split("\\R")), visibility,
            form.text("doelgroep"), twoFactor, form.text("herstelmailbox"), interval.isEmpty() || check.violations().size() > 0 ? null
            : Integer.valueOf(interval), review, form.has("hoogRisico"), form.text("platformId"));
        check.check();
        return data;
    }

    /** The version that the form was made from. @throws RuleViolation when it is missing */
    static int version(Form form) {
        String version = form.text("versie");
        if (!version.matches("\\d{1,9}")) {
            throw RuleViolation.of(null, "account.version.missing");
        }
        return Integer.parseInt(version);
    }

    static FormView of(Account a) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("versie", String.valueOf(a.version()));
        values.put("naam", a.name());
        values.put("soort", a.kind().code());
        values.put("url", a.url());
        values.put("platformId", a.platformRef());
        values.put("locatie", text(a.locationId()));
        values.put("onderwerp", a.subject());
        values.put("eigenaar", text(a.ownerId()));
        values.put("plaatsvervanger", text(a.deputyId()));
        values.put("verantwoordelijk", a.departments());
        values.put("zichtbaarheid", a.visibility().code());
        values.put("doelgroep", a.audience());
        values.put("tweestapsverificatie", a.twoFactor().code());
        values.put("herstelmailbox", a.recoveryMailbox());
        values.put("interval", text(a.reviewIntervalMonths()));
        values.put("herzieningOp", text(a.nextReviewOn()));
        values.put("hoogRisico", a.highRisk() ? "ja" : null);
        return FormView.of(values);
    }

    private static String platform(Form form, Platforms platforms) {
        if (!form.has("platform") && platforms.recognise(form.text("url")) instanceof Recognition.Recognised found) {
            return found.platform().code();
        }
        return form.text("platform");
    }

    @Nullable
    private static <E extends Enum<E> & Coded> E choice(PlainText check, Form form, String field, Class<E> type) {
        if (form.has(field) && form.coded(field, type).isEmpty()) {
            check.refuse(field, "account.choice");
        }
        return form.coded(field, type).orElse(null);
    }

    @Nullable
    private static Long row(PlainText check, Form form, String field, String key) {
        Long id = form.id(field);
        if (id == null && form.has(field)) {
            check.refuse(field, key);
        }
        return id;
    }

    @Nullable
    private static String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
