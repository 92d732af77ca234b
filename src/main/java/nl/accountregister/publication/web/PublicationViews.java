package nl.accountregister.publication.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.location.Locations;
import nl.accountregister.platform.Platforms;
import nl.accountregister.publication.OwnLog;
import nl.accountregister.publication.Publication;
import nl.accountregister.publication.PublicationEdition;
import nl.accountregister.publication.PublicationFilter;
import nl.accountregister.publication.PublicationLog;
import nl.accountregister.publication.PublicationRow;
import nl.accountregister.publication.PublicationState;
import nl.accountregister.publication.Publications;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes the pages of publications. */
@Singleton
class PublicationViews {

    static final String ALL = "/publicaties";

    private final Publications publications;
    private final Platforms platforms;
    private final Locations locations;

    PublicationViews(Publications publications, Platforms platforms, Locations locations) {
        this.publications = publications;
        this.platforms = platforms;
        this.locations = locations;
    }

    static String path(long accountId) {
        return "/accounts/" + accountId + ALL;
    }

    /** What a button may do with the log of an account: switch it on, off, or nothing. */
    @Nullable
    static Boolean turn(PageContext ctx, PublicationLog log) {
        return Permission.MANAGE_ACCOUNTS.heldBy(ctx.actor()) && log.account().status() != AccountStatus.CLOSED ? !log.kept() : null;
    }

    /** Of all accounts. @param typed the form to note one, as it was typed */
    PublicationsPage all(PageContext ctx, Query query, FormView typed) {
        PublicationFilter filter = PublicationsAsked.of(query, platforms, null);
        List<OwnLog> own = publications.own(ctx.actor());
        FormView form = own.isEmpty() || typed.values().containsKey("account") ? typed : usual(ctx, own).map(id -> with(typed, "account", id)).orElse(typed);
        PublicationsPage.EntryForm entry = own.isEmpty() ? null : new PublicationsPage.EntryForm(form,
            own.stream().map(o -> new Option(String.valueOf(o.accountId()), ctx.t("publication.own", o.account(), platform(o.platform())))).toList(), List.of());
        return page(ctx, query, filter, null, ALL, entry);
    }

    /** The account that somebody most likely means: the one that they have, or else the one on which they published last. */
    private Optional<String> usual(PageContext ctx, List<OwnLog> own) {
        return (own.size() == 1 ? Optional.of(own.get(0).accountId()) : publications.last(ctx.actor()))
            .filter(id -> own.stream().anyMatch(o -> o.accountId() == id)).map(String::valueOf);
    }

    /** Of one account. */
    PublicationsPage of(PageContext ctx, Query query, PublicationLog log, FormView typed) {
        PublicationFilter filter = PublicationsAsked.of(query, platforms, log.account().id());
        PublicationsPage.EntryForm entry = log.open() ? new PublicationsPage.EntryForm(typed, List.of(), people(ctx, log)) : null;
        return page(ctx, query, filter, log, path(log.account().id()), entry);
    }

    private PublicationsPage page(PageContext ctx, Query query, PublicationFilter filter, @Nullable PublicationLog log, String path,
                                  @Nullable PublicationsPage.EntryForm entry) {
        Page<PublicationRow> page = publications.list(ctx.actor(), filter, query.slice());
        PastView past = PastView.of(ctx, filter.day(), path, query);
        Map<String, String> typed = PublicationsAsked.typed(query);
        Map<String, String> whole = new LinkedHashMap<>();
        whole.put("grootte", null);
        whole.put("pagina", null);
        String rest = query.with(whole);
        return new PublicationsPage(filter.accountId(), log == null ? "" : log.account().name(), path, ctx.t("publication.caption", page.total()),
            log == null || past != null ? null : remark(ctx, log), past == null ? entry : null, FormView.of(typed), typed.size(), choices(ctx, log == null),
            page.rows().stream().map(row -> PublicationLine.of(ctx, row, PastView.suffix(past))).toList(), PagingView.of(page, n -> query.toPage(path, n)),
            path + ".csv" + (rest.equals("?") ? "" : rest), log == null || past != null ? null : turn(ctx, log), past);
    }

    @Nullable
    private static String remark(PageContext ctx, PublicationLog log) {
        return switch (log.account().status()) {
            case CLOSED -> ctx.t("publication.remark.closed");
            case IN_PREPARATION -> log.kept() ? ctx.t("publication.remark.notInUse") : ctx.t("publication.remark.notKept");
            default -> log.kept() ? null : ctx.t("publication.remark.notKept");
        };
    }

    private PublicationsPage.Choices choices(PageContext ctx, boolean all) {
        List<Option> states = Arrays.stream(PublicationState.values()).map(s -> new Option(s.code(), ctx.label(s))).toList();
        return new PublicationsPage.Choices(states, all ? platforms.all().stream().map(p -> new Option(p.code(), p.name())).toList() : List.of(),
            all ? locations.all().stream().map(l -> new Option(String.valueOf(l.id()), l.name())).toList() : List.of());
    }

    /** Who may have published something, but for the reader, who is meant when nobody is chosen. */
    private List<Option> people(PageContext ctx, PublicationLog log) {
        return publications.publishers(log).stream().filter(p -> !ctx.actor().is(p.id())).map(p -> new Option(String.valueOf(p.id()), p.name())).toList();
    }

    PublicationPage one(PageContext ctx, Publications.Whole whole) {
        Publication p = whole.publication();
        boolean open = whole.log().correctable() && !p.removed();
        String path = ALL + "/" + p.id();
        List<PublicationPage.EditionLine> lines = new ArrayList<>();
        PublicationEdition before = null;
        for (PublicationEdition edition : whole.editions()) {
            lines.add(line(ctx, before, edition));
            before = edition;
        }
        return new PublicationPage(p.id(), whole.log().account().name(), path(p.accountId()), ctx.date(p.publishedOn()), p.what(), p.link(), p.publishedByName(),
            p.removed() ? "red" : "orange", p.state() == PublicationState.AS_NOTED ? null : ctx.label(p.state()), lines,
            open ? path + "/wijzigen" : null, open ? path + "/verwijderen" : null);
    }

    private static PublicationPage.EditionLine line(PageContext ctx, @Nullable PublicationEdition before, PublicationEdition e) {
        List<String> differences = new ArrayList<>();
        if (!e.removed()) {
            differ(ctx, differences, "date", before == null ? null : ctx.date(before.publishedOn()), ctx.date(e.publishedOn()));
            differ(ctx, differences, "what", before == null ? null : before.what(), e.what());
            differ(ctx, differences, "link", before == null ? null : before.link(), e.link());
            differ(ctx, differences, "who", before == null ? null : before.publishedByName(), e.publishedByName());
        }
        String kind = before == null ? "noted" : e.removed() ? "removed" : "changed";
        return new PublicationPage.EditionLine(e.madeAt().toString(), ctx.moment(e.madeAt()), ctx.t("publication.edition." + kind), e.madeByName(),
            before == null ? "green" : e.removed() ? "red" : "orange", differences, e.reason());
    }

    private static void differ(PageContext ctx, List<String> differences, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            String label = ctx.t("publication." + what);
            differences.add(before == null ? ctx.t("account.history.set", label, after) : after == null ? ctx.t("account.history.gone", label, before)
                : ctx.t("account.history.change", label, before, after));
        }
    }

    /** The form of a change or removal; filled with what is stored when nothing was typed yet. */
    PublicationFormPage form(PageContext ctx, Publications.Whole whole, String step, @Nullable FormView typed) {
        Publication p = whole.publication();
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("versie", String.valueOf(p.version()));
        stored.put("datum", p.publishedOn().toString());
        stored.put("wat", p.what());
        stored.put("link", p.link());
        List<Option> people = publications.publishers(whole.log()).stream().filter(each -> !each.id().equals(p.publishedBy()))
            .map(each -> new Option(String.valueOf(each.id()), each.name())).toList();
        return new PublicationFormPage(p.id(), whole.log().account().name(), step, p.what(), p.publishedByName(), typed == null ? FormView.of(stored) : typed, people);
    }

    private String platform(String code) {
        return platforms.name(code);
    }

    private static FormView with(FormView form, String field, String value) {
        Map<String, List<String>> values = new LinkedHashMap<>(form.values());
        values.put(field, List.of(value));
        return new FormView(values, form.errors(), form.links());
    }
}
