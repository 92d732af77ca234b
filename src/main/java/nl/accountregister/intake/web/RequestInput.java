package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.account.Visibility;
import nl.accountregister.intake.PlanChange;
import nl.accountregister.intake.RequestData;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.plan.Answers;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.RuleViolation;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is asked for, as the API takes it; what is left out stays as it is.
 *
 * @param antwoorden per question of the plan a text or a list of texts; an empty one takes the answer away
 * @param versie     version that was read; left out to replace whatever is there
 */
@Serdeable
record RequestInput(@Nullable String soort, @Nullable String zichtbaarheid, @Nullable String platform, @Nullable Long locatie,
                    @Nullable String onderwerp, @Nullable String naam, @Nullable Long eigenaar, @Nullable Long plaatsvervanger,
                    @Nullable String herstelmailbox, @Nullable Map<String, Object> antwoorden, @Nullable Integer versie) {

    static final RequestInput EMPTY = new RequestInput(null, null, null, null, null, null, null, null, null, null, null);

    /** @throws RuleViolation when the kind or the visibility does not exist */
    RequestData over(RequestData stored) {
        AccountKind kind = kind(stored);
        return new RequestData(kind, visibility(kind == stored.kind() ? stored.visibility() : null), or(platform, stored.platform()), or(locatie, stored.locationId()),
            or(onderwerp, stored.subject()), or(naam, stored.name()), or(eigenaar, stored.ownerId()),
            or(plaatsvervanger, stored.deputyId()), or(herstelmailbox, stored.recoveryMailbox()));
    }

    /** @throws RuleViolation when an answer is neither a text nor a list of texts */
    PlanChange plan() {
        if (antwoorden == null) {
            return PlanChange.NONE;
        }
        return new PlanChange(antwoorden.keySet(), Answers.given(antwoorden, "antwoorden."));
    }

    @Nullable
    private AccountKind kind(RequestData stored) {
        if (soort == null) {
            return stored.kind();
        }
        return Coded.find(AccountKind.class, soort).orElseThrow(() -> RuleViolation.of("soort", "intake.kind.unknown",
            Arrays.stream(AccountKind.values()).map(AccountKind::code).collect(Collectors.joining(", "))));
    }

    /** Another kind begins with what the profile takes for it. */
    @Nullable
    private Visibility visibility(@Nullable Visibility otherwise) {
        return zichtbaarheid == null ? otherwise : Coded.find(Visibility.class, zichtbaarheid)
            .orElseThrow(() -> RuleViolation.of("zichtbaarheid", "intake.visibility.unknown",
                Arrays.stream(Visibility.values()).map(Visibility::code).collect(Collectors.joining(", "))));
    }

    @Nullable
    private static <T> T or(@Nullable T given, @Nullable T stored) {
        return given == null ? stored : given;
    }
}
