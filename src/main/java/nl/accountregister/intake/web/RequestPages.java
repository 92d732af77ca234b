package nl.accountregister.intake.web;

import jakarta.inject.Singleton;
import nl.accountregister.intake.AccountRequest;
import nl.accountregister.intake.MessageKind;
import nl.accountregister.intake.RequestDossier;
import nl.accountregister.intake.RequestNames;
import nl.accountregister.intake.RequestStatus;
import nl.accountregister.intake.Requests;
import nl.accountregister.intake.web.CheckPage.Block;
import nl.accountregister.intake.web.CheckPage.Fact;
import nl.accountregister.intake.web.RequestPage.Event;
import nl.accountregister.intake.web.RequestPage.May;
import nl.accountregister.plan.PlanUploads;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Texts;
import nl.accountregister.web.FormView;
import nl.accountregister.web.PageContext;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the page of one request. */
@Singleton
class RequestPages {

    private record Happened(Instant at, Event event) {
    }

    private final Requests requests;
    private final RequestNames names;
    private final Blocks blocks;
    private final PlanUploads uploads;

    RequestPages(Requests requests, RequestNames names, Blocks blocks, PlanUploads uploads) {
        this.requests = requests;
        this.names = names;
        this.blocks = blocks;
        this.uploads = uploads;
    }

    RequestPage of(PageContext ctx, long id, FormView form) {
        RequestDossier d = requests.get(ctx.actor(), id);
        AccountRequest r = d.request();
        boolean termRuns = RequestStatus.TO_DECIDE.contains(r.status()) && r.decideBy() != null;
        List<Block> all = new ArrayList<>(List.of(blocks.place(ctx, d, false), blocks.people(ctx, d, false)));
        all.addAll(blocks.plan(ctx, d, false));
        return new RequestPage(id, names.of(r, ctx.language()), ctx.label(r.status()), StatusWords.tone(r.status()),
            termRuns ? ctx.until(r.decideBy()) : null, r.isLate(ctx.today()), StatusWords.who(ctx, r, d.requesterName(), d.own(), d.waitsFor()),
            ctx.date(LocalDate.ofInstant(r.statusSince(), Texts.AMSTERDAM)), next(ctx, d),
            facts(ctx, d), all, r.status().isOpen() ? requests.hints(ctx.actor(), id) : List.of(), events(ctx, d),
            d.openQuestion().orElse(null), d.accountId() == null ? null : "/accounts/" + d.accountId(),
            r.status().isWritable() ? resume(ctx, d) : "", form, may(ctx, d), uploads.ofRequest(id));
    }

    private String resume(PageContext ctx, RequestDossier d) {
        long id = d.request().id();
        return requests.missing(ctx.actor(), id).stream().min(Comparator.comparing(WizardSteps::stepOf))
            .map(m -> WizardSteps.href(id, d.form(), m).replaceAll("#.*", "")).orElse(WizardSteps.href(id, WizardSteps.CHECK, 1));
    }

    private static May may(PageContext ctx, RequestDossier d) {
        RequestStatus status = d.request().status();
        boolean treats = d.treatable();
        return new May(d.own() && status.isWritable(), d.own() && status == RequestStatus.MORE_INFORMATION_ASKED, d.own() && status.isOpen(),
            treats && status == RequestStatus.SUBMITTED, treats && RequestStatus.TO_DECIDE.contains(status),
            d.decidable(), d.own() && status.isWritable() && d.form() != null,
            !treats && Permission.DECIDE.heldBy(ctx.actor()) && RequestStatus.TO_DECIDE.contains(status));
    }

    /** Where several departments decide, also what the reader's own has done. */
    private static String next(PageContext ctx, RequestDossier d) {
        boolean several = d.departments().size() > 1;
        if (several && d.treatable() && d.request().status() == RequestStatus.IN_INTAKE && !d.decidable()) {
            return d.mine().isEmpty() ? ctx.t("intake.department.none") : ctx.t("intake.next.otherDepartment", String.join(", ", d.waitsFor()));
        }
        return StatusWords.next(ctx, d.request(), d.own(), d.treatable());
    }

    /** Where several departments decide, what each of them said in this round. */
    private static List<Fact> departments(PageContext ctx, RequestDossier d) {
        return d.departments().size() == 1 || d.request().submittedAt() == null ? List.of() : d.departments().stream()
            .map(name -> new Fact(ctx.t("intake.department.decision", name), d.decisionOf(name)
                .map(x -> ctx.t("intake.department.decided", x.outcome(), x.decidedByName(), x.decidedAt()))
                .orElse(ctx.t(d.request().status().isOpen() ? "intake.department.waits" : "intake.department.notAsked")))).toList();
    }

    private static List<Fact> facts(PageContext ctx, RequestDossier d) {
        AccountRequest r = d.request();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(ctx.t("intake.requester"), d.requesterName()));
        if (r.submittedAt() != null) {
            facts.add(new Fact(ctx.t("intake.submittedOn"), ctx.moment(r.submittedAt())));
        }
        if (RequestStatus.TO_DECIDE.contains(r.status()) && r.decideBy() != null) {
            facts.add(new Fact(ctx.t("intake.decideBy"), ctx.date(r.decideBy())));
        }
        facts.addAll(departments(ctx, d));
        return facts;
    }

    private static List<Event> events(PageContext ctx, RequestDossier d) {
        AccountRequest r = d.request();
        List<Happened> all = new ArrayList<>();
        all.add(event(ctx, r.createdAt(), ctx.t("intake.event.created"), d.requesterName(), null, "grey"));
        if (r.submittedAt() != null) {
            all.add(event(ctx, r.submittedAt(), ctx.t("intake.event.submitted"), d.requesterName(), null, "blue"));
        }
        d.messages().stream().filter(m -> m.kind() == MessageKind.ANSWER).forEach(m ->
            all.add(event(ctx, m.at(), ctx.t("intake.event.answered"), m.authorName(), m.text(), "blue")));
        d.intakes().forEach(i -> all.add(event(ctx, i.recordedAt(), ctx.t("intake.event.intake", i.heldOn()), i.recordedByName(),
            ctx.t("intake.event.intake.text", i.participants(), i.agreements()), "blue")));
        d.decisions().forEach(x -> {
            String conditions = x.conditions() == null ? "" : (x.explanation().isEmpty() ? "" : "\n\n")
                + ctx.t(x.endsOn() == null ? "intake.event.conditions" : "intake.event.conditions.until", x.conditions(), x.endsOn() == null ? "" : x.endsOn());
            String text = x.explanation() + conditions;
            all.add(event(ctx, x.decidedAt(), ctx.t("intake.event.decided", x.outcome()), x.decidedByName() + ", " + x.department(),
                text.isEmpty() ? null : text, StatusWords.tone(x.outcome().status())));
        });
        if (r.status() == RequestStatus.WITHDRAWN) {
            all.add(event(ctx, r.statusSince(), ctx.t("intake.event.withdrawn"), d.requesterName(), null, "grey"));
        }
        if (r.status() == RequestStatus.IN_INTAKE && d.intakes().stream().noneMatch(i -> i.recordedAt().equals(r.statusSince()))) {
            all.add(event(ctx, r.statusSince(), ctx.t("intake.event.started"), null, null, "blue"));
        }
        return all.stream().sorted(Comparator.comparing(Happened::at).reversed()).map(Happened::event).toList();
    }

    private static Happened event(PageContext ctx, Instant at, String title, String by, String text, String tone) {
        return new Happened(at, new Event(at.toString(), ctx.moment(at), title, by, text, tone));
    }
}
