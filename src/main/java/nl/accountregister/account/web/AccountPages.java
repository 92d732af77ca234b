package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Texts;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toMap;

/** Makes the page of an account: of today, with all that can be done, or of a day of the past, as the register knew it then. */
@Singleton
class AccountPages {

    private final Accounts accounts;
    private final People people;
    private final Locations locations;
    private final Past past;
    private final AccountWords words;
    private final List<AccountPanel> panels;

    AccountPages(Accounts accounts, People people, Locations locations, Past past, AccountWords words, List<AccountPanel> panels) {
        this.accounts = accounts;
        this.people = people;
        this.locations = locations;
        this.past = past;
        this.words = words;
        this.panels = panels.stream().sorted(Comparator.comparingInt(AccountPanel::order)).toList();
    }

    /** As the register was on the day that the address names. */
    AsOf asOf(Query query) {
        return past.asOf(query.date("peildatum"));
    }

    AccountPage now(PageContext ctx, long id) {
        Account account = accounts.get(ctx.actor(), id);
        boolean full = accounts.seesInFull(ctx.actor(), account);
        List<AccountPage.Panel> shown = panels.stream().flatMap(p -> p.content(ctx, account, full).stream()
            .map(content -> new AccountPage.Panel(p.anchor(), ctx.t(p.titleKey()), content))).toList();
        return AccountPage.of(ctx, account, full, words, full ? accounts.conditions(List.of(id)).getOrDefault(id, List.of()) : List.of(),
            full ? accounts.formerAddresses(ctx.actor(), id) : List.of(), shown);
    }

    AccountPastPage on(PageContext ctx, long id, AsOf asOf, Query query) {
        LocalDate day = asOf.day();
        Account a = accounts.getOn(ctx.actor(), id, day);
        boolean full = accounts.seesInFull(ctx.actor(), accounts.get(ctx.actor(), id));
        List<AccountPage.Panel> shown = full ? panels.stream().flatMap(p -> p.contentOn(ctx, a, day).stream()
            .map(content -> new AccountPage.Panel(p.anchor(), ctx.t(p.titleKey()), content))).toList() : List.of();
        List<Option> sections = new ArrayList<>(List.of(new Option("#gegevens", ctx.t("account.page.facts"))));
        shown.forEach(p -> sections.add(new Option("#" + p.anchor(), p.title())));
        sections.add(new Option("#later", ctx.t("history.later")));
        Map<Long, Person> staff = people.find(Stream.of(a.ownerId(), a.deputyId()).filter(Objects::nonNull).toList(), asOf).stream()
            .collect(toMap(Person::id, p -> p, (one, other) -> one));
        return new AccountPastPage(PastView.of(ctx, day, "/accounts/" + id, query), a.name(), a.url(), badges(ctx, a, full, staff, day),
            full ? a.statusReason() : null, facts(ctx, a, full, staff, asOf),
            full ? accounts.conditions(List.of(id)).getOrDefault(id, List.of()).stream().filter(c -> c.createdAt().isBefore(AsOf.end(day)))
                .map(c -> c.endsOn() == null ? c.text() : ctx.t("account.page.condition.until", c.text(), c.endsOn())).toList() : List.of(),
            full ? accounts.formerAddresses(ctx.actor(), id).stream().filter(f -> !f.usedUntil().isAfter(day))
                .map(f -> ctx.t("account.page.former", f.url(), f.usedUntil())).toList() : List.of(),
            sections, shown, full, full ? panels.stream().flatMap(p -> p.later(ctx, a, day).stream()).toList() : List.of());
    }

    private static List<AccountPage.Badge> badges(PageContext ctx, Account a, boolean full, Map<Long, Person> staff, LocalDate day) {
        List<AccountPage.Badge> badges = new ArrayList<>(List.of(new AccountPage.Badge(AccountWords.tone(a.status()), ctx.label(a.status()))));
        if (full && a.highRisk()) {
            badges.add(new AccountPage.Badge("orange", ctx.t("account.badge.highRisk")));
        }
        if (full && a.isOverdue(day)) {
            badges.add(new AccountPage.Badge("red", ctx.t("account.badge.late", until(ctx, a.nextReviewOn(), day))));
        }
        Person owner = staff.get(a.ownerId());
        if (full && owner != null && !owner.isInService(day) && a.status() != AccountStatus.CLOSED) {
            badges.add(new AccountPage.Badge("red", ctx.t("account.badge.orphaned")));
        }
        return badges;
    }

    private List<AccountPage.Fact> facts(PageContext ctx, Account a, boolean full, Map<Long, Person> staff, AsOf asOf) {
        List<AccountPage.Fact> facts = new ArrayList<>();
        fact(ctx, facts, "platform", words.platform(a.platform()));
        fact(ctx, facts, "gebruikersnaam", a.handle());
        fact(ctx, facts, "soort", ctx.label(a.kind()));
        fact(ctx, facts, "locatie", a.locationId() == null ? null : locations.find(a.locationId(), asOf).map(Location::name).orElse(null));
        if (a.subject() != null) {
            fact(ctx, facts, "onderwerp", a.subject());
        }
        if (!full) {
            return facts;
        }
        fact(ctx, facts, "eigenaar", person(ctx, staff.get(a.ownerId()), asOf.day()));
        fact(ctx, facts, "plaatsvervanger", a.deputyId() == null ? null : person(ctx, staff.get(a.deputyId()), asOf.day()));
        fact(ctx, facts, "verantwoordelijk", String.join(", ", a.departmentList()));
        fact(ctx, facts, "zichtbaarheid", ctx.label(a.visibility()));
        fact(ctx, facts, "doelgroep", a.audience());
        fact(ctx, facts, "tweestapsverificatie", ctx.label(a.twoFactor()));
        fact(ctx, facts, "herstelmailbox", a.recoveryMailbox());
        fact(ctx, facts, "herzieningOp", a.nextReviewOn() == null || a.status() == AccountStatus.CLOSED ? null
            : ctx.date(a.nextReviewOn()) + " (" + until(ctx, a.nextReviewOn(), asOf.day()) + ")");
        fact(ctx, facts, "interval", ctx.t("account.months", a.reviewIntervalMonths()));
        fact(ctx, facts, "laatsteHerzieningOp", a.lastReviewOn() == null ? null : ctx.date(a.lastReviewOn()));
        fact(ctx, facts, "statusSinds", ctx.date(LocalDate.ofInstant(a.statusSince(), Texts.AMSTERDAM)));
        fact(ctx, facts, "geregistreerdOp", ctx.date(LocalDate.ofInstant(a.registeredAt(), Texts.AMSTERDAM)));
        if (a.platformRef() != null) {
            fact(ctx, facts, "platformId", a.platformRef());
        }
        return facts;
    }

    private static void fact(PageContext ctx, List<AccountPage.Fact> facts, String name, @Nullable String value) {
        facts.add(new AccountPage.Fact(ctx.t("account.fact." + name), value));
    }

    @Nullable
    private static String person(PageContext ctx, @Nullable Person person, LocalDate day) {
        return person == null ? null : person.isInService(day) ? person.name() : ctx.t("account.person.left", person.name());
    }

    private static String until(PageContext ctx, LocalDate date, LocalDate day) {
        return ctx.until(date, day);
    }
}
