package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.plan.Completeness;
import nl.accountregister.plan.PlanUploads;
import nl.accountregister.plan.ReadBack;
import nl.accountregister.shared.Sha256;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Upload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Wat er gelezen is from a filled-in form, in the API.
 *
 * @param proef        whether it was only tried
 * @param opgeslagen   whether answers were taken over; not on a trial, and not when none differs
 * @param formulier    the form that was filled in, and its version
 * @param verwijzing   what it was made for; null for a blank form
 * @param versie       version of the plan that has the answers; null when nothing was saved
 * @param gelezen      per question the answer that was read: a text, or a list of texts
 * @param overgenomen  questions whose answer is another now
 * @param ingehaald    questions of those that somebody answered otherwise after the form was made
 * @param onaangeroerd questions that stand in the form as when it was made, and were answered otherwise since: what was written since stays
 * @param gelijk       questions of which the same answer was there
 * @param leeg         questions that were left empty; what was there stays
 * @param nietGevraagd questions of the plan that this form does not ask
 * @param vervallen    what the form answers and the plan does not ask any more
 * @param ontbreekt    what is still missing before the plan can be sent in
 */
@Serdeable
record UploadJson(boolean proef, boolean opgeslagen, File bestand, String formulier, int formulierversie, @Nullable String verwijzing,
                  @Nullable Integer versie, Map<String, Object> gelezen, List<String> overgenomen, List<String> ingehaald, List<String> onaangeroerd, List<String> gelijk, List<String> leeg,
                  List<String> nietGevraagd, List<String> vervallen, List<Missing> ontbreekt) {

    /** @param bytes its size */
    @Serdeable
    record File(String naam, int bytes, String sha256) {
    }

    /** What is missing. */
    @Serdeable
    record Missing(String vraag, String melding) {
    }

    static UploadJson of(PageContext ctx, Upload file, PlanUploads.Taken taken, boolean trial) {
        ReadBack back = taken.back();
        Map<String, Object> read = new LinkedHashMap<>();
        back.lines().stream().filter(l -> !l.read().isEmpty())
            .forEach(l -> read.put(l.question().id(), l.question().kind().isList() ? l.read() : l.read().get(0)));
        return new UploadJson(trial, taken.version() != null, new File(file.name(), file.bytes().length, Sha256.of(file.bytes())), taken.reading().formId(),
            taken.reading().formVersion(), taken.reading().reference() == null ? null : taken.reading().reference().code(),
            taken.version() == null ? null : taken.version().number(), read, List.copyOf(back.taken()),
            ids(back, l -> l.isTaken() && l.overtaken()), ids(back, l -> l.differs() && !l.read().isEmpty() && l.untouched()),
            ids(back, l -> !l.differs() && !l.read().isEmpty()),
            ids(back, l -> l.read().isEmpty()),
            back.notAsked().stream().map(q -> q.id()).toList(), back.gone().stream().map(ReadBack.Gone::name).toList(),
            Completeness.of(back.form(), taken.after()).problems().stream()
                .map(p -> new Missing(p.question().id(), ctx.t(p.violation().key(), p.violation().args().toArray()))).toList());
    }

    private static List<String> ids(ReadBack back, Predicate<ReadBack.Line> which) {
        return back.lines().stream().filter(which).map(l -> l.question().id()).toList();
    }
}
