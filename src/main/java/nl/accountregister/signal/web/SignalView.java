package nl.accountregister.signal.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Accounts;
import nl.accountregister.organisation.HouseRuleTopic;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.person.People;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.signal.Signal;
import nl.accountregister.signal.SignalCase;
import nl.accountregister.signal.SignalFilter;
import nl.accountregister.signal.SignalKind;
import nl.accountregister.signal.SignalOutcome;
import nl.accountregister.signal.SignalRow;
import nl.accountregister.signal.SignalStatus;
import nl.accountregister.signal.Signals;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the list and the page of meldingen. */
@Singleton
class SignalView {

    private static final List<String> FILTERS = List.of("status", "soort", "oordeel", "lopend", "teLaat", "account", "q", "peildatum");

    private final Signals signals;
    private final Accounts accounts;
    private final People people;
    private final Platforms platforms;
    private final Profiles profiles;

    SignalView(Signals signals, Accounts accounts, People people, Platforms platforms, Profiles profiles) {
        this.signals = signals;
        this.accounts = accounts;
        this.people = people;
        this.platforms = platforms;
        this.profiles = profiles;
    }

    SignalsPage list(PageContext ctx, Query query, Page<SignalRow> found) {
        Map<String, String> shown = new LinkedHashMap<>();
        FILTERS.forEach(name -> shown.put(name, query.text(name, 100)));
        LocalDate day = query.date("peildatum");
        PastView past = PastView.of(ctx, day, "/meldingen", query);
        String then = past == null ? "" : "&peildatum=" + day;
        long late = signals.count(ctx.actor(), SignalFilter.LATE.on(day));
        return new SignalsPage(List.of(
            figure(ctx, "new", "/meldingen?status=NIEUW" + then, signals.count(ctx.actor(), SignalFilter.of(SignalStatus.NEW).on(day)), null),
            figure(ctx, "hand", "/meldingen?status=IN_BEHANDELING" + then, signals.count(ctx.actor(), SignalFilter.of(SignalStatus.IN_HAND).on(day)), null),
            figure(ctx, "late", "/meldingen?teLaat=true" + then, late, late > 0 ? "late" : null)),
            FormView.of(shown), (int) shown.values().stream().filter(Objects::nonNull).count(), options(ctx, SignalStatus.values()), options(ctx, SignalKind.values()),
            options(ctx, SignalOutcome.values()), found.rows().stream().map(r -> row(ctx, r, past)).toList(),
            PagingView.of(found, n -> query.toPage("/meldingen", n)), past);
    }

    private static SignalsPage.Figure figure(PageContext ctx, String key, String href, long value, @Nullable String tone) {
        return new SignalsPage.Figure(ctx.t("signal.figure." + key), href, value, ctx.t("signal.figure." + key + ".note"), tone);
    }

    private static List<Option> options(PageContext ctx, Coded... all) {
        return Arrays.stream(all).map(c -> new Option(c.code(), ctx.label(c))).toList();
    }

    private SignalsPage.Row row(PageContext ctx, SignalRow r, @Nullable PastView past) {
        LocalDate day = PastView.day(ctx, past);
        boolean late = r.isLate(day);
        String unknown = r.complete() ? "" : ctx.t("signal.unknown");
        String due = r.dueOn() != null ? ctx.date(r.dueOn()) + ", " + ctx.until(r.dueOn(), day) : r.status() == SignalStatus.CLOSED ? "" : unknown;
        return new SignalsPage.Row("/meldingen/" + r.id(), SignalWords.title(ctx, r.kind(), platform(r.platform())), r.reference(), r.at(),
            r.accountName() == null ? unknown : r.accountName(), ctx.moment(r.receivedAt()), due, late,
            SignalWords.tone(r.status(), late), ctx.label(r.status()), SignalWords.standing(ctx, r));
    }

    SignalPage page(PageContext ctx, long id, FormView form) {
        Signals.Dossier d = signals.get(ctx.actor(), id);
        Signal s = d.signal();
        SignalCase c = d.treatment();
        boolean handles = Permission.HANDLE_SIGNALS.heldBy(ctx.actor());
        boolean open = c.status() != SignalStatus.CLOSED;
        boolean inHand = c.status() == SignalStatus.IN_HAND;
        boolean answers = ctx.actor().is(c.responderId()) && inHand;
        boolean spoof = c.outcome() == SignalOutcome.SPOOF;
        boolean discussion = c.outcome() == SignalOutcome.DISCUSSION || c.outcome() == null && s.kind() == SignalKind.DISCUSSION;
        boolean linked = d.account() != null && (Permission.SEE_EVERYTHING.heldBy(ctx.actor()) || accounts.seesInFull(ctx.actor(), d.account()));
        return new SignalPage(id, c.version(), SignalWords.title(ctx, s.kind(), platform(c.platform())), s.reference(), SignalWords.tone(c.status(), c.isLate(ctx.today())),
            ctx.label(c.status()), SignalWords.lead(ctx, c, responder(c)), c.isLate(ctx.today()), Permission.SEE_SIGNALS.heldBy(ctx.actor()), handles, answers, facts(ctx, s, c),
            linked ? "/accounts/" + d.account().id() : null, d.account() == null ? null : d.account().name(), s.words(), handles ? reporter(ctx, s) : null,
            d.attachments().stream().map(a -> new SignalPage.File("/meldingen/" + id + "/bijlagen/" + a.position(),
                ctx.t("signal.file", a.position(), a.kind().ending().toUpperCase(), a.kilobytes()))).toList(),
            handles && open && !spoof && isOurs(d) ? ctx.t("signal.warning.ours", d.account().name()) : null,
            handles && open ? Arrays.stream(SignalOutcome.values()).map(o -> new Option("/meldingen/" + id + "/oordeel/" + o.code(), ctx.t("signal.judge." + o.code()),
                ctx.t("signal.judge." + o.code() + ".hint"))).toList() : List.of(),
            discussion && open ? rules(ctx) : List.of(), handles && inHand && spoof, inHand && (handles || answers),
            handles && inHand && c.outcome() == SignalOutcome.WILD_PAGE && c.requestId() == null, handles && !open,
            c.requestId() == null ? null : "/aanvragen/" + c.requestId(),
            d.others().stream().map(o -> new SignalPage.Other("/meldingen/" + o.id(), ctx.t("signal.other", o.reference(), o.receivedAt()),
                SignalWords.tone(o.status(), o.isLate(ctx.today())), ctx.label(o.status()))).toList(),
            d.events().stream().map(e -> SignalWords.line(ctx, e)).toList(), form);
    }

    /** Whether the address that was reported is that of the account itself. */
    private static boolean isOurs(Signals.Dossier d) {
        return d.account() != null && d.treatment().identityKey() != null && d.treatment().identityKey().equals(d.account().identityKey())
            && d.signal().kind() != SignalKind.DISCUSSION;
    }

    List<String> rules(PageContext ctx) {
        return profiles.current().houseRules(HouseRuleTopic.DERAILED).stream().map(r -> r.in(ctx.language())).toList();
    }

    private static List<Option> facts(PageContext ctx, Signal s, SignalCase c) {
        List<Option> facts = new ArrayList<>();
        facts.add(new Option(ctx.t("signal.fact.reference"), s.reference()));
        facts.add(new Option(ctx.t("signal.fact.kind"), ctx.label(s.kind())));
        facts.add(new Option(ctx.t("signal.fact.received"), ctx.moment(s.receivedAt())));
        facts.add(new Option(ctx.t("signal.fact.address"), s.address()));
        if (c.url() != null && !c.url().equals(s.address())) {
            facts.add(new Option(ctx.t("signal.fact.url"), c.url()));
        }
        if (!s.aboutPage().isEmpty()) {
            facts.add(new Option(ctx.t("signal.fact.page"), s.aboutPage()));
        }
        if (c.outcome() != null) {
            facts.add(new Option(ctx.t("signal.fact.outcome"), ctx.label(c.outcome())));
        }
        if (c.takedownOn() != null) {
            facts.add(new Option(ctx.t("signal.fact.takedown"), ctx.date(c.takedownOn())));
        }
        if (c.result() != null) {
            facts.add(new Option(ctx.t("signal.fact.result"), ctx.label(c.result())));
        }
        return facts;
    }

    private static String reporter(PageContext ctx, Signal s) {
        if (s.erasedAt() != null) {
            return ctx.t("signal.reporter.erased", s.erasedAt());
        }
        String who = s.reporterName() == null ? s.reporterEmail() : s.reporterEmail() == null ? s.reporterName()
            : ctx.t("signal.reporter.both", s.reporterName(), s.reporterEmail());
        String known = who == null ? ctx.t("signal.reporter.unknown") : who;
        return s.reporterId() == null ? known : ctx.t("signal.reporter.user", known);
    }

    @Nullable
    private String responder(SignalCase c) {
        return c.responderId() == null ? null : people.find(c.responderId()).map(p -> p.name()).orElse(null);
    }

    @Nullable
    private String platform(@Nullable String code) {
        return code == null ? null : platforms.name(code);
    }
}
