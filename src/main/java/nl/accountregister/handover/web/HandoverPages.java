package nl.accountregister.handover.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.handover.HandoverProposals;
import nl.accountregister.handover.OldAccess;
import nl.accountregister.handover.Proposal;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.person.PersonChoices;
import nl.accountregister.person.PersonRow;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.StepView;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the pages on which an overdracht is proposed. */
@Singleton
class HandoverPages {

    private static final int SHOWN = 12;

    private final People people;
    private final PersonChoices choices;
    private final HandoverWords words;

    HandoverPages(People people, PersonChoices choices, HandoverWords words) {
        this.people = people;
        this.choices = choices;
        this.words = words;
    }

    static FormView rejected(PageContext ctx, RuleViolation refusal) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Violation v : refusal.violations()) {
            errors.putIfAbsent(v.field() == null ? "" : v.field(), ctx.t(v.key(), v.args().toArray()));
        }
        return new FormView(Map.of(), errors);
    }

    /** Today, and the rights of the old owner end: what happens most. */
    FormView blank(PageContext ctx) {
        return FormView.of(Map.of("ingangsdatum", ctx.today().toString(), "toegangOudeEigenaar", OldAccess.ENDS.code()));
    }

    HandoverChoosePage choose(PageContext ctx, Account account, @Nullable String search, FormView form) {
        List<PersonRow> found = people.colleagues(ctx.actor(), search == null ? "" : search, SHOWN + 2);
        List<PersonRow> others = found.stream().filter(row -> row.person().id() != account.ownerId()).toList();
        Map<String, List<String>> values = search == null ? Map.of() : Map.of("zoek", List.of(search));
        return new HandoverChoosePage(account.id(), account.name(), people.get(account.ownerId()).name(), steps(ctx, account, null),
            new FormView(values, form.errors()), words.colleagues(ctx, others.stream().limit(SHOWN).toList()), others.size() > SHOWN);
    }

    HandoverFormPage fill(PageContext ctx, Account account, Person newOwner, FormView form) {
        ChoiceView deputies = ChoiceView.of(ctx, form, "plaatsvervanger", (search, chosen) -> choices.of(ctx.actor(), search, chosen, List.of(newOwner.id())));
        Long stays = account.deputyId() == null || account.deputyId().equals(newOwner.id()) ? null : account.deputyId();
        return new HandoverFormPage(account.id(), account.name(), steps(ctx, account, newOwner), form, newOwner.id(), newOwner.name(),
            people.get(account.ownerId()).name(), deputies,
            stays == null ? ctx.t("handover.form.deputy.none") : ctx.t("handover.form.deputy.stays", people.get(stays).name()),
            Arrays.stream(OldAccess.values()).map(a -> new Option(a.code(), ctx.t("handover.access." + a.code(), people.get(account.ownerId()).name()),
                ctx.t("handover.access." + a.code() + ".hint"))).toList(), HandoverProposals.MAX_NOTE);
    }

    HandoverCheckPage check(PageContext ctx, Proposal p, FormView form) {
        Account account = p.account();
        String owner = people.get(account.ownerId()).name();
        return new HandoverCheckPage(account.id(), account.name(), steps(ctx, account, p.newOwner()), form, p.newOwner().name(), owner,
            p.deputy() == null ? ctx.t("handover.check.deputy.none") : p.deputy().name(), ctx.date(p.effectiveOn()) + " (" + ctx.until(p.effectiveOn()) + ")",
            ctx.t("handover.access." + p.oldAccess().code(), owner), p.note(), words.plan(ctx, account), HandoverWords.review(ctx, account));
    }

    private static List<StepView> steps(PageContext ctx, Account account, @Nullable Person newOwner) {
        String path = "/accounts/" + account.id() + "/overdragen";
        return List.of(new StepView(ctx.t("handover.step.who"), path, newOwner != null),
            new StepView(ctx.t("handover.step.how"), newOwner == null ? null : path + "/gegevens?nieuweEigenaar=" + newOwner.id(), false),
            new StepView(ctx.t("handover.step.check"), null, false));
    }
}
