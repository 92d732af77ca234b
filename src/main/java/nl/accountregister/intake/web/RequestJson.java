package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.intake.AccountRequest;
import nl.accountregister.intake.Decision;
import nl.accountregister.intake.Intake;
import nl.accountregister.intake.Missing;
import nl.accountregister.intake.RequestDossier;
import nl.accountregister.intake.RequestHint;
import nl.accountregister.intake.RequestMessage;
import nl.accountregister.intake.RequestNames;
import nl.accountregister.person.Person;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Een aanvraag in the API, with all that belongs to it.
 *
 * @param titel      what people call it
 * @param ontbreekt  fields without which it cannot be sent in; a question of the plan as {@code antwoorden.<id>}
 * @param antwoorden the plan: per question a text, or a list where the question takes more
 * @param wachtOp    where several departments decide, those that have yet to
 * @param account    number of the account that came of it
 * @param lijktOp    while it is open, accounts and open requests that it may be the same as, with why
 */
@Serdeable
record RequestJson(long id, String titel, String status, Instant statusSinds, String soort, String zichtbaarheid, @Nullable String platform,
                   @Nullable Ref locatie, @Nullable String onderwerp, @Nullable String naam, Ref aanvrager, @Nullable Ref eigenaar, @Nullable Ref plaatsvervanger,
                   @Nullable String herstelmailbox, @Nullable Instant ingediendOp, @Nullable LocalDate besluitVoor, boolean teLaat,
                   @Nullable Instant beslotenOp, @Nullable String formulier, Map<String, Object> antwoorden, List<String> ontbreekt,
                   List<Message> berichten, List<Talk> intakes, List<Verdict> besluiten, List<String> wachtOp, @Nullable Long account,
                   List<Like> lijktOp, int versie) {

    /** An account or an open request that it may be the same as. @param waarom codes of why; of a request none */
    @Serdeable
    record Like(String soort, String verwijzing, String naam, String status, List<String> waarom) {

        static Like of(RequestHint hint) {
            return new Like(hint.kind() == RequestHint.Kind.ACCOUNT ? "ACCOUNT" : "AANVRAAG", hint.path(), hint.name(), hint.status().code(),
                hint.why().stream().map(Coded::code).toList());
        }
    }

    /** Something with a number and a name. */
    @Serdeable
    record Ref(long id, String naam) {

        @Nullable
        static Ref of(@Nullable Person person) {
            return person == null ? null : new Ref(person.id(), person.name());
        }
    }

    /** Vraag of antwoord. */
    @Serdeable
    record Message(String soort, String tekst, String van, Instant op) {
    }

    /** Intake. */
    @Serdeable
    record Talk(LocalDate datum, String deelnemers, String afspraken, String vastgelegdDoor) {
    }

    /** Besluit. */
    @Serdeable
    record Verdict(String besluit, String afdeling, int ronde, String toelichting, @Nullable String voorwaarden, @Nullable LocalDate einddatum,
                   String door, Instant op) {
    }

    static RequestJson of(RequestDossier d, List<Missing> missing, List<RequestHint> hints, RequestNames names, LocalDate today) {
        AccountRequest r = d.request();
        return new RequestJson(r.id(), names.of(r, Language.NL), r.status().code(), r.statusSince(), r.kind().code(), r.visibility().code(),
            r.platform(), d.location() == null ? null : new Ref(d.location().id(), d.location().name()), r.subject(), r.name(),
            new Ref(r.requesterId(), d.requesterName()), Ref.of(d.owner()), Ref.of(d.deputy()), r.recoveryMailbox(), r.submittedAt(),
            r.decideBy(), r.isLate(today), r.decidedAt(), d.form() == null ? null : d.form().id(), answers(d.form(), d.answers()),
            missing.stream().map(m -> m.violation().field()).toList(), d.messages().stream().map(RequestJson::message).toList(),
            d.intakes().stream().map(RequestJson::talk).toList(), d.decisions().stream().map(RequestJson::verdict).toList(), d.waitsFor(), d.accountId(),
            hints.stream().map(Like::of).toList(), r.version());
    }

    private static Map<String, Object> answers(@Nullable PlanForm form, Answers answers) {
        Map<String, Object> json = new LinkedHashMap<>();
        answers.values().forEach((id, values) -> json.put(id,
            form != null && form.question(id).filter(q -> q.kind().isList()).isPresent() ? values : String.join("\n", values)));
        return json;
    }

    private static Message message(RequestMessage m) {
        return new Message(m.kind().code(), m.text(), m.authorName(), m.at());
    }

    private static Talk talk(Intake i) {
        return new Talk(i.heldOn(), i.participants(), i.agreements(), i.recordedByName());
    }

    private static Verdict verdict(Decision d) {
        return new Verdict(d.outcome().code(), d.department(), d.round(), d.explanation(), d.conditions(), d.endsOn(), d.decidedByName(), d.decidedAt());
    }
}
