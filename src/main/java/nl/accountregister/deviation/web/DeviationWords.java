package nl.accountregister.deviation.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.deviation.Deviation;
import nl.accountregister.officer.Officer;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.Optional;

/** Deviations in words for one reader: what is wrong, by which rule and source, and what ends it. */
final class DeviationWords {

    private final PageContext ctx;
    private final OfficerTable table;
    private final Platforms platforms;

    DeviationWords(PageContext ctx, OfficerTable table, Platforms platforms) {
        this.ctx = ctx;
        this.table = table;
        this.platforms = platforms;
    }

    /** What is wrong, in one sentence with the names in it. */
    String sentence(Deviation d) {
        return ctx.t("deviation.wrong." + d.kind().code(), text(d.account()), text(d.person()), platform(d.platform()),
            d.role() == null ? "" : ctx.label(d.role()), officer(d.officer()), text(d.mailbox()), d.role() == null ? "no" : "yes",
            d.person() == null ? "no" : "yes");
    }

    /** The rule that it breaks. */
    String rule(Deviation d) {
        return ctx.t("deviation.rule." + d.kind().code());
    }

    /** Where the rule stands: the officers' table by the name of its document, or the register itself. */
    String source(Deviation d) {
        return d.kind().isOfTable() && !table.source().isEmpty() ? table.source() : ctx.t(d.kind().isOfTable() ? "deviation.source.table" : "deviation.source.register");
    }

    /** The action that ends it, its address as value; empty for who may not do it, and when it is over. */
    Optional<Option> action(Deviation d) {
        if (d.over() != null || !allowed(d)) {
            return Optional.empty();
        }
        String account = "/accounts/" + d.accountId();
        String href = switch (d.kind()) {
            case RIGHT_WITHOUT_OFFICER, RIGHT_OF_LEAVER -> account + "/toegang/" + d.grantId() + "/beeindigen";
            case RIGHT_MISSING -> account + "/toegang/nieuw?medewerker=" + d.personId() + (d.role() == null ? "" : "&rol=" + d.role().code());
            case TOO_FEW_ADMINS -> account + "/toegang/nieuw?rol=BEHEERDER";
            case PERSONAL_ACCOUNT_MISSING -> "/accounts/nieuw?soort=FUNCTIE&platform=" + d.platform() + "&eigenaar=" + d.personId();
            case NO_DEPUTY -> account + "/wijzigen#plaatsvervanger";
            case ORPHANED -> account + "/wijzigen#eigenaar";
            case TWO_FACTOR_OFF, TWO_FACTOR_UNKNOWN -> account + "/wijzigen#tweestapsverificatie";
            case MAILBOX_MISSING, MAILBOX_NOT_FUNCTIONAL -> account + "/wijzigen#herstelmailbox";
            case PROVISIONAL_IN_USE -> "/functionarissen/" + d.officer() + "/wijzigen";
            case OPTIONAL_WITHOUT_INTAKE -> account + "/intake";
            case ADDRESS_FAULTY -> "/adresfouten?medewerker=" + d.personId();
        };
        return Optional.of(new Option(href, ctx.t("deviation.action." + d.kind().code())));
    }

    String platform(@Nullable String code) {
        return code == null ? "" : platforms.name(code);
    }

    private boolean allowed(Deviation d) {
        return switch (d.kind()) {
            case RIGHT_WITHOUT_OFFICER, RIGHT_OF_LEAVER, RIGHT_MISSING, TOO_FEW_ADMINS -> Permission.MANAGE_ACCESS.heldBy(ctx.actor());
            case ADDRESS_FAULTY -> Permission.MANAGE_PEOPLE.heldBy(ctx.actor());
            case PROVISIONAL_IN_USE -> Permission.MANAGE_OFFICERS.heldBy(ctx.actor());
            default -> Permission.MANAGE_ACCOUNTS.heldBy(ctx.actor());
        };
    }

    private String officer(@Nullable String code) {
        return code == null ? "" : table.find(code).map(Officer::name).map(name -> name.in(ctx.language())).orElse(code);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
