package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import nl.accountregister.account.Account;
import nl.accountregister.account.NewAccount;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.web.SentJson;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program sends to register or change an account. */
final class AccountBody {

    private static final Set<String> NEW = Set.of("naam", "platform", "soort", "url", "platformId", "locatie", "onderwerp", "eigenaar", "plaatsvervanger",
        "verantwoordelijk", "zichtbaarheid", "doelgroep", "tweestapsverificatie", "herstelmailbox", "interval", "herzieningOp", "hoogRisico", "geenDubbel");
    private static final Set<String> CHANGE = Stream.concat(NEW.stream(), Stream.of("versie")).collect(Collectors.toSet());

    private final SentJson sent;

    private AccountBody(SentJson sent) {
        this.sent = sent;
    }

    /** @throws BadRequest when it is no object, or holds something else than what is known */
    static AccountBody forNew(JsonNode node) {
        return new AccountBody(new SentJson(node, NEW));
    }

    /** What is left out stays, and null empties (RFC 7396). Throws as {@link #forNew}. */
    static AccountBody forChange(JsonNode node) {
        return new AccountBody(new SentJson(node, CHANGE));
    }

    /** Why a new account is not the one that it looks like; null when that is not said. */
    @Nullable
    String notDouble() {
        return sent.text("geenDubbel", null);
    }

    /** @throws nl.accountregister.shared.RuleViolation when it is missing or no number */
    int version() {
        return sent.checked(sent.required("versie"));
    }

    /** @param b the account as it is; null for a new one @throws nl.accountregister.shared.RuleViolation for values of another kind than the attribute has */
    NewAccount data(@Nullable Account b) {
        NewAccount data = new NewAccount(sent.text("naam", b == null ? null : b.name()), sent.text("platform", b == null ? null : b.platform()),
            sent.coded("soort", AccountKind.class, b == null ? null : b.kind()), sent.text("url", b == null ? null : b.url()),
            sent.id("locatie", b == null ? null : b.locationId()), sent.text("onderwerp", b == null ? null : b.subject()),
            sent.id("eigenaar", b == null ? null : b.ownerId()), sent.id("plaatsvervanger", b == null ? null : b.deputyId()),
            sent.texts("verantwoordelijk", b == null ? null : b.departmentList()), sent.coded("zichtbaarheid", Visibility.class, b == null ? null : b.visibility()),
            sent.text("doelgroep", b == null ? null : b.audience()), sent.coded("tweestapsverificatie", TwoFactor.class, b == null ? null : b.twoFactor()),
            sent.text("herstelmailbox", b == null ? null : b.recoveryMailbox()), sent.whole("interval", b == null ? null : b.reviewIntervalMonths()),
            sent.date("herzieningOp", b == null ? null : b.nextReviewOn()), sent.flag("hoogRisico", b == null ? null : b.highRisk()),
            sent.has("platformId") ? Objects.requireNonNullElse(sent.text("platformId", null), "") : null);
        return sent.checked(data);
    }
}
