package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.AccountFilter;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Page;
import nl.accountregister.web.Query;

import java.util.stream.Collectors;

/** What the address of a list of accounts asks for. */
record AccountList(AccountFilter filter, String sort, Page.Slice slice) {

    static final int MAX_QUERY = 200;

    /** @throws BadRequest for a value that does not exist */
    static AccountList of(Query query, Platforms platforms) {
        AccountFilter filter = new AccountFilter(query.coded("status", AccountStatus.class), platform(query, platforms), query.id("locatie"),
            query.coded("soort", AccountKind.class), query.id("eigenaar"), query.flag("achterstallig"), query.flag("verweesd"),
            Boolean.TRUE.equals(query.flag("mijn")), query.text("q", MAX_QUERY), query.date("peildatum"));
        return new AccountList(filter, query.oneOf("sorteer", AccountFilter.SORTS, "naam"), query.slice());
    }

    @Nullable
    private static String platform(Query query, Platforms platforms) {
        String code = query.text("platform", 100);
        return code == null ? null : platforms.find(code).map(Platform::code).orElseThrow(() -> new BadRequest("error.query.choice", "platform",
            code, platforms.all().stream().map(Platform::code).collect(Collectors.joining(", "))));
    }
}
