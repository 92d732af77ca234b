package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.intake.AccountRequest;
import nl.accountregister.intake.RequestDossier;
import nl.accountregister.intake.RequestNames;
import nl.accountregister.intake.web.CheckPage.Block;
import nl.accountregister.intake.web.CheckPage.Fact;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.person.Person;
import nl.accountregister.plan.AnswerWords;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was asked for, in words, under its headings. */
@Singleton
class Blocks {

    /** Kinds of which the name of what they are for is asked. */
    private static final Set<AccountKind> NAMED = Set.of(AccountKind.DEPARTMENT, AccountKind.PROJECT, AccountKind.SERVICE);

    private final RequestNames names;

    Blocks(RequestNames names) {
        this.names = names;
    }

    /** @param links whether each heading has a link to change it */
    List<Block> of(PageContext ctx, RequestDossier d, boolean links) {
        List<Block> blocks = new ArrayList<>(List.of(place(ctx, d, links), people(ctx, d, links)));
        blocks.addAll(plan(ctx, d, links));
        return blocks;
    }

    Block place(PageContext ctx, RequestDossier d, boolean link) {
        AccountRequest r = d.request();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(ctx.t("intake.page"), r.platform() == null ? "" : names.page(r.kind(), r.platform(), ctx.language())));
        facts.add(new Fact(ctx.t("intake.visibility"), ctx.t("intake.visibility." + r.visibility().code())));
        if (d.location() != null || r.kind() == AccountKind.LOCATION_PAGE) {
            facts.add(new Fact(ctx.t("intake.location"), d.location() == null ? "" : d.location().name()));
        }
        if (r.subject() != null || NAMED.contains(r.kind()) && d.location() == null) {
            facts.add(new Fact(ctx.t("intake.subject"), r.subject() == null ? "" : r.subject()));
        }
        facts.add(new Fact(ctx.t("intake.name"), r.name() == null ? "" : r.name()));
        return new Block(ctx.t("intake.step.1"), link ? WizardSteps.href(r.id(), WizardSteps.PLACE, 1) : null, facts);
    }

    Block people(PageContext ctx, RequestDossier d, boolean link) {
        AccountRequest r = d.request();
        return new Block(ctx.t("intake.step.3"), link ? WizardSteps.href(r.id(), WizardSteps.PEOPLE, 1) : null, List.of(
            new Fact(ctx.t("intake.owner"), name(d.owner())), new Fact(ctx.t("intake.deputy"), name(d.deputy())),
            new Fact(ctx.t("intake.mailbox"), r.recoveryMailbox() == null ? "" : r.recoveryMailbox())));
    }

    List<Block> plan(PageContext ctx, RequestDossier d, boolean links) {
        if (d.form() == null) {
            return List.of();
        }
        AnswerWords words = new AnswerWords(ctx.texts(), ctx.language());
        return d.form().sections().stream().map(s -> new Block(s.title().in(ctx.language()),
            links ? WizardSteps.href(d.request().id(), d.form(), s.id()) : null,
            s.questions().stream().map(q -> new Fact(q.label().in(ctx.language()),
                String.join("\n", words.of(q, d.answers().all(q.id()))))).toList())).toList();
    }

    private static String name(@Nullable Person person) {
        return person == null ? "" : person.name();
    }
}
