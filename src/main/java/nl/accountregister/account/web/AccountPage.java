package nl.accountregister.account.web;

import gg.jte.Content;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountCondition;
import nl.accountregister.account.AccountHandle;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Texts;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The page of an account.
 *
 * @param url       where it is; null while in preparation
 * @param reason    why it is suspended or closed, for who sees it in full
 * @param actions   what the reader may do, as addresses and labels; the first is the most likely
 * @param sections  links to the parts of the page
 */
public record AccountPage(String name, @Nullable String url, List<Badge> badges, @Nullable String reason, List<Fact> facts,
                          List<String> conditions, List<String> formers, List<Option> actions, List<Option> sections,
                          List<Panel> panels, boolean full) {

    /** A status in words and colour. */
    public record Badge(String tone, String text) {
    }

    /** A name and a value; an empty value is shown as not known. */
    public record Fact(String label, @Nullable String value) {
    }

    /** A part that some feature adds. */
    public record Panel(String anchor, String title, Content content) {
    }

    static AccountPage of(PageContext ctx, Account a, boolean full, AccountWords words, List<AccountCondition> conditions,
                          List<AccountHandle> formers, List<Panel> panels) {
        Person owner = full ? words.person(a.ownerId()) : null;
        List<Option> sections = new ArrayList<>(List.of(new Option("#gegevens", ctx.t("account.page.facts"))));
        panels.forEach(p -> sections.add(new Option("#" + p.anchor(), p.title())));
        return new AccountPage(a.name(), a.url(), badges(ctx, a, full, owner), full ? a.statusReason() : null,
            facts(ctx, a, full, words, owner), conditions.stream().map(c -> condition(ctx, c)).toList(),
            formers.stream().map(f -> ctx.t("account.page.former", f.url(), f.usedUntil())).toList(),
            actions(ctx, a), sections, panels, full);
    }

    private static List<Badge> badges(PageContext ctx, Account a, boolean full, @Nullable Person owner) {
        List<Badge> badges = new ArrayList<>();
        badges.add(new Badge(AccountWords.tone(a.status()), ctx.label(a.status())));
        if (full && a.highRisk()) {
            badges.add(new Badge("orange", ctx.t("account.badge.highRisk")));
        }
        if (full && a.isOverdue(ctx.today())) {
            badges.add(new Badge("red", ctx.t("account.badge.late", ctx.until(a.nextReviewOn()))));
        }
        if (owner != null && !owner.isInService(ctx.today()) && a.status() != AccountStatus.CLOSED) {
            badges.add(new Badge("red", ctx.t("account.badge.orphaned")));
        }
        return badges;
    }

    private static List<Fact> facts(PageContext ctx, Account a, boolean full, AccountWords words, @Nullable Person owner) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(ctx, "platform", words.platform(a.platform())));
        facts.add(fact(ctx, "gebruikersnaam", a.handle()));
        facts.add(fact(ctx, "soort", ctx.label(a.kind())));
        facts.add(fact(ctx, "locatie", words.location(a.locationId())));
        if (a.subject() != null) {
            facts.add(fact(ctx, "onderwerp", a.subject()));
        }
        if (!full) {
            return facts;
        }
        Person deputy = words.person(a.deputyId());
        Map<Long, String> people = words.standing(ctx, Stream.of(owner, deputy).filter(Objects::nonNull).toList());
        facts.add(fact(ctx, "eigenaar", people.get(a.ownerId())));
        facts.add(fact(ctx, "plaatsvervanger", people.get(a.deputyId())));
        facts.add(fact(ctx, "verantwoordelijk", String.join(", ", a.departmentList())));
        facts.add(fact(ctx, "zichtbaarheid", ctx.label(a.visibility())));
        facts.add(fact(ctx, "doelgroep", a.audience()));
        facts.add(fact(ctx, "tweestapsverificatie", ctx.label(a.twoFactor())));
        facts.add(fact(ctx, "herstelmailbox", a.recoveryMailbox()));
        facts.add(fact(ctx, "herzieningOp", a.nextReviewOn() == null || a.status() == AccountStatus.CLOSED ? null
            : ctx.date(a.nextReviewOn()) + " (" + ctx.until(a.nextReviewOn()) + ")"));
        facts.add(fact(ctx, "interval", ctx.t("account.months", a.reviewIntervalMonths())));
        facts.add(fact(ctx, "laatsteHerzieningOp", date(ctx, a.lastReviewOn())));
        facts.add(fact(ctx, "statusSinds", ctx.date(LocalDate.ofInstant(a.statusSince(), Texts.AMSTERDAM))));
        facts.add(fact(ctx, "geregistreerdOp", ctx.date(LocalDate.ofInstant(a.registeredAt(), Texts.AMSTERDAM))));
        if (a.platformRef() != null) {
            facts.add(fact(ctx, "platformId", a.platformRef()));
        }
        return facts;
    }

    private static Fact fact(PageContext ctx, String name, @Nullable String value) {
        return new Fact(ctx.t("account.fact." + name), value);
    }

    @Nullable
    private static String date(PageContext ctx, @Nullable LocalDate date) {
        return date == null ? null : ctx.date(date);
    }

    private static String condition(PageContext ctx, AccountCondition c) {
        return c.endsOn() == null ? c.text() : ctx.t("account.page.condition.until", c.text(), c.endsOn());
    }

    private static List<Option> actions(PageContext ctx, Account a) {
        List<Option> actions = new ArrayList<>();
        if (!Permission.MANAGE_ACCOUNTS.heldBy(ctx.actor()) || a.status() == AccountStatus.CLOSED) {
            return actions;
        }
        String path = "/accounts/" + a.id() + "/";
        if (a.status() == AccountStatus.IN_PREPARATION) {
            actions.add(new Option(path + "in-gebruik", ctx.t("account.action.in-gebruik")));
        }
        if (a.status() == AccountStatus.SUSPENDED) {
            actions.add(new Option(path + "hervatten", ctx.t("account.action.hervatten")));
        }
        actions.add(new Option(path + "wijzigen", ctx.t("account.action.wijzigen")));
        if (a.status() == AccountStatus.ACTIVE) {
            actions.add(new Option(path + "opschorten", ctx.t("account.action.opschorten")));
        }
        actions.add(new Option(path + "opheffen", ctx.t("account.action.opheffen")));
        return actions;
    }
}
