package nl.accountregister.signal.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.location.Locations;
import nl.accountregister.officer.Officer;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.officer.Officers;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.person.PersonChoices;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Permission;
import nl.accountregister.signal.Responders;
import nl.accountregister.signal.SignalCase;
import nl.accountregister.signal.SignalHandling;
import nl.accountregister.signal.SignalJudging;
import nl.accountregister.signal.SignalOutcome;
import nl.accountregister.signal.SignalResult;
import nl.accountregister.signal.SignalStatus;
import nl.accountregister.signal.Signals;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the forms with which a melding is judged and closed. */
@Singleton
class TriagePages {

    private final Signals signals;
    private final Responders responders;
    private final Officers officers;
    private final SignalView view;
    private final SignalJudging judging;
    private final Choices choices;

    TriagePages(Signals signals, Responders responders, Officers officers, SignalView view, SignalJudging judging, Choices choices) {
        this.signals = signals;
        this.responders = responders;
        this.officers = officers;
        this.view = view;
        this.judging = judging;
        this.choices = choices;
    }

    /** What a request is made of. */
    @Singleton
    record Choices(PersonChoices people, Locations locations, Profiles profiles) {
    }

    /** @param typed what was filled in; null for a form that begins with what is known */
    JudgePage judge(PageContext ctx, long id, SignalOutcome outcome, @Nullable FormView typed) {
        Permission.HANDLE_SIGNALS.require(ctx.actor());
        Signals.Dossier d = signals.get(ctx.actor(), id);
        if (d.treatment().status() == SignalStatus.CLOSED) {
            throw new Conflict("signal.conflict.closed");
        }
        boolean discussion = outcome == SignalOutcome.DISCUSSION;
        FormView form = typed == null ? known(d) : typed;
        String code = outcome.code();
        return new JudgePage(id, d.treatment().version(), code, d.signal().reference(), ctx.t("signal.judge." + code), ctx.t("signal.judge." + code + ".lead"),
            outcome == SignalOutcome.SPOOF, discussion, outcome == SignalOutcome.NO_ACTION, discussion ? responders(ctx, form.value("pagina")) : List.of(),
            discussion ? view.rules(ctx) : List.of(), form, SignalJudging.MAX_WORDS);
    }

    private static FormView known(Signals.Dossier d) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("adres", d.treatment().url() == null ? d.signal().address() : d.treatment().url());
        values.put("wieReageert", "");
        values.put("pagina", d.account() == null ? d.signal().aboutPage() : d.account().url() == null ? d.account().name() : d.account().url());
        return FormView.of(values);
    }

    private List<Option> responders(PageContext ctx, String page) {
        OfficerTable table = officers.table();
        List<Option> all = new ArrayList<>(List.of(new Option("", ctx.t("signal.responder.us"))));
        responders.of(ctx.actor(), page).forEach(r -> all.add(new Option(String.valueOf(r.personId()), r.name(),
            table.find(r.officer()).map(Officer::name).map(n -> n.in(ctx.language())).orElse(r.officer()))));
        return all;
    }

    ClosePage close(PageContext ctx, long id, FormView form) {
        Signals.Dossier d = signals.get(ctx.actor(), id);
        SignalCase c = d.treatment();
        if (!ctx.actor().is(c.responderId())) {
            Permission.HANDLE_SIGNALS.require(ctx.actor());
        }
        if (c.status() != SignalStatus.IN_HAND) {
            throw new Conflict(c.status() == SignalStatus.NEW ? "signal.conflict.judgeFirst" : "signal.conflict.closed");
        }
        String unknown = c.outcome() == SignalOutcome.SPOOF && !judging.isKnownToCheck(c) ? ".unknown" : "";
        List<Option> results = SignalResult.of(c.outcome()).stream().filter(r -> r != SignalResult.BECAME_REQUEST || c.requestId() != null)
            .map(r -> new Option(r.code(), ctx.t("signal.result." + r.code()), ctx.t("signal.result." + r.code() + ".hint" + unknown))).toList();
        return new ClosePage(id, c.version(), d.signal().reference(), results, form, SignalHandling.MAX_WORDS);
    }

    DraftPage draft(PageContext ctx, long id, FormView form) {
        Permission.HANDLE_SIGNALS.require(ctx.actor());
        Signals.Dossier d = signals.get(ctx.actor(), id);
        SignalCase c = d.treatment();
        if (c.status() != SignalStatus.IN_HAND || c.outcome() != SignalOutcome.WILD_PAGE || c.requestId() != null) {
            throw new Conflict("signal.conflict.noWildPage");
        }
        return new DraftPage(id, d.signal().reference(),
            ChoiceView.of(ctx, form, "medewerker", (search, chosen) -> choices.people().of(ctx.actor(), search, chosen, List.of())),
            choices.profiles().current().requestKinds().stream().map(k -> new Option(k.code(), ctx.label(k))).toList(),
            choices.locations().open().stream().map(l -> new Option(String.valueOf(l.id()), l.name())).toList(), form);
    }
}
