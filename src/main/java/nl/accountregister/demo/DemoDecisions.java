package nl.accountregister.demo;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.intake.DecisionOutcome;
import nl.accountregister.intake.Decisions;
import nl.accountregister.intake.Intakes;
import nl.accountregister.intake.Verdict;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;

import java.time.LocalDate;
import java.util.List;

/** Demobesluiten: the intake of a request, and what each approving department decided. */
@Singleton
class DemoDecisions {

    private final DemoCast cast;
    private final Intakes intakes;
    private final Decisions decisions;
    private final Profiles profiles;

    DemoDecisions(DemoCast cast, Intakes intakes, Decisions decisions, Profiles profiles) {
        this.cast = cast;
        this.intakes = intakes;
        this.decisions = decisions;
        this.profiles = profiles;
    }

    void talk(long request, String owner, LocalDate day) {
        intakes.start(communications(), request);
        intakes.record(communications(), request, day, owner + " en " + communications().name(),
            "De pagina krijgt twee berichten per week. Foto's van mensen alleen met hun toestemming op papier.");
    }

    /** Brings a request in intake to where the demo says it stands, and returns the account that came of it; 0 for none. */
    long decide(DemoFile.Ask ask, long request, LocalDate today) {
        return switch (ask.status()) {
            case MORE_INFORMATION_ASKED -> decide(request, first(), DecisionOutcome.MORE_INFORMATION_ASKED,
                words(ask, "Wie plaatst er berichten als jullie allebei vrij zijn?"), null, null);
            case REJECTED -> decide(request, first(), DecisionOutcome.REJECTED,
                words(ask, "Een eigen pagina vraagt elke week nieuwe berichten, en dat lukt nu niet."), null, null);
            case APPROVED -> all(request, departments(), DecisionOutcome.APPROVED, words(ask, "Een helder plan. Veel succes met de pagina!"), null, null);
            case APPROVED_WITH_CONDITIONS -> all(request, departments(), DecisionOutcome.APPROVED_WITH_CONDITIONS,
                words(ask, "Een mooi plan. Over een half jaar kijken we samen hoe het gaat."),
                "Bespreek elke maand met ons wat er geplaatst is.", today.plusDays(60));
            default -> all(request, ask.agreed(), DecisionOutcome.APPROVED, words(ask, "Wat ons betreft kan dit door."), null, null);
        };
    }

    Actor communications() {
        return cast.actor("communicatie");
    }

    private long all(long request, List<String> of, DecisionOutcome outcome, String explanation, @Nullable String conditions,
                     @Nullable LocalDate until) {
        long account = 0;
        for (String department : of) {
            account = decide(request, department, outcome, explanation, conditions, until);
        }
        return account;
    }

    private long decide(long request, String department, DecisionOutcome outcome, String explanation, @Nullable String conditions,
                        @Nullable LocalDate until) {
        Long account = decisions.decide(cast.decider(department), request, new Verdict(outcome, explanation, conditions, until, department, null));
        return account == null ? 0 : account;
    }

    private List<String> departments() {
        return profiles.current().approvingDepartments();
    }

    private String first() {
        return departments().get(0);
    }

    private static String words(DemoFile.Ask ask, String otherwise) {
        return ask.words().isEmpty() ? otherwise : ask.words();
    }
}
