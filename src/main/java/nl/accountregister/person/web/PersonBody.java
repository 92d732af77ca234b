package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import nl.accountregister.person.Absence;
import nl.accountregister.person.NewAbsence;
import nl.accountregister.person.NewHolding;
import nl.accountregister.person.NewPerson;
import nl.accountregister.person.Person;
import nl.accountregister.web.SentJson;

import java.time.LocalDate;
import java.util.Set;

/** What a program sends about a medewerker. */
final class PersonBody {

    private PersonBody() {
    }

    /** @param before what stays where nothing is sent; null for somebody new */
    static NewPerson person(JsonNode node, @Nullable Person before) {
        SentJson sent = new SentJson(node, Set.of("naam", "email", "personeelsnummer", "inDienst", "uitDienst"));
        return sent.checked(new NewPerson(sent.text("naam", before == null ? null : before.name()), sent.text("email", before == null ? null : before.email()),
            sent.date("inDienst", before == null ? null : before.inServiceFrom()), sent.date("uitDienst", before == null ? null : before.inServiceUntil()),
            sent.text("personeelsnummer", before == null ? null : before.staffNumber())));
    }

    static NewHolding holding(JsonNode node) {
        SentJson sent = new SentJson(node, Set.of("functie", "locatie", "regio", "vanaf", "tot"));
        return sent.checked(new NewHolding(sent.text("functie", null), sent.id("locatie", null), sent.id("regio", null), sent.date("vanaf", null),
            sent.date("tot", null)));
    }

    /** @param before what stays where nothing is sent; null for a new one */
    static NewAbsence absence(JsonNode node, @Nullable Absence before) {
        SentJson sent = new SentJson(node, Set.of("vanaf", "tot", "vervanger", "toelichting"));
        return sent.checked(new NewAbsence(sent.date("vanaf", before == null ? null : before.fromOn()), sent.date("tot", before == null ? null : before.untilOn()),
            sent.id("vervanger", before == null ? null : before.substituteId()), sent.text("toelichting", before == null ? null : before.note())));
    }

    /** The last day of an end; null when it was left out. */
    @Nullable
    static LocalDate end(JsonNode node) {
        SentJson sent = new SentJson(node, Set.of("tot"));
        return sent.checked(sent.date("tot", null));
    }

    /** The last day in service; null, which must be sent as such, takes the leave back. */
    @Nullable
    static LocalDate leave(JsonNode node) {
        SentJson sent = new SentJson(node, Set.of("datum"));
        if (!sent.has("datum")) {
            sent.refuse("datum", "person.json.leave");
        }
        return sent.checked(sent.date("datum", null));
    }
}
