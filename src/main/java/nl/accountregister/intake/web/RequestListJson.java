package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.intake.AccountRequest;
import nl.accountregister.intake.RequestNames;
import nl.accountregister.intake.RequestRow;
import nl.accountregister.intake.web.RequestJson.Ref;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Aanvragen in the API, one page of them. */
@Serdeable
record RequestListJson(List<Row> aanvragen, long totaal, int pagina, int grootte) {

    /** Aanvraag in short. */
    @Serdeable
    record Row(long id, String titel, String status, Instant statusSinds, String soort, @Nullable String platform, @Nullable Ref locatie,
               @Nullable String naam, Ref aanvrager, @Nullable Instant ingediendOp, @Nullable LocalDate besluitVoor, boolean teLaat,
               List<String> wachtOp) {
    }

    static RequestListJson of(Page<RequestRow> page, RequestNames names, LocalDate today) {
        return new RequestListJson(page.rows().stream().map(row -> row(row, names, today)).toList(), page.total(), page.number(), page.size());
    }

    private static Row row(RequestRow row, RequestNames names, LocalDate today) {
        AccountRequest r = row.request();
        return new Row(r.id(), names.of(r, Language.NL), r.status().code(), r.statusSince(), r.kind().code(), r.platform(),
            r.locationId() == null ? null : new Ref(r.locationId(), row.locationName()), r.name(), new Ref(r.requesterId(), row.requesterName()),
            r.submittedAt(), r.decideBy(), r.isLate(today), row.waitsFor());
    }
}
