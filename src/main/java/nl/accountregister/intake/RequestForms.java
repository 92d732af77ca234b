package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.location.Location;
import nl.accountregister.person.Person;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanFormPdf;
import nl.accountregister.plan.PlanReference;
import nl.accountregister.plan.PreparedForm;
import nl.accountregister.plan.PreparedForm.Fact;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Beheerplanformulieren of requests: to fill in on paper or in a PDF, with what the request says already. */
@Singleton
public class RequestForms {

    private final Requests requests;
    private final RequestNames names;
    private final PlanFormPdf pdf;
    private final Texts texts;

    RequestForms(Requests requests, RequestNames names, PlanFormPdf pdf, Texts texts) {
        this.requests = requests;
        this.names = names;
        this.pdf = pdf;
        this.texts = texts;
    }

    /** @throws NotFound when the actor may not know of the request, or it needs no plan */
    public byte[] prefilled(Actor actor, long id, Language language) {
        RequestDossier d = requests.get(actor, id);
        PlanForm form = d.form();
        if (form == null) {
            throw new NotFound();
        }
        List<String> people = Stream.of(d.owner(), d.deputy()).filter(Objects::nonNull).map(Person::name).toList();
        return pdf.of(new PreparedForm(form, PlanReference.request(id), facts(d, language),
            d.answers(), people), language);
    }

    private List<Fact> facts(RequestDossier d, Language language) {
        List<Fact> facts = new ArrayList<>();
        if (d.request().name() != null) {
            facts.add(new Fact(texts.get(language, "plan.pdf.page"), names.of(d.request(), language)));
        }
        Location location = d.location();
        if (location != null || d.request().subject() != null) {
            facts.add(new Fact(texts.get(language, "plan.pdf.place"), location != null ? location.name() : d.request().subject()));
        }
        add(facts, texts.get(language, "plan.pdf.owner"), d.owner());
        add(facts, texts.get(language, "plan.pdf.deputy"), d.deputy());
        return facts;
    }

    private static void add(List<Fact> facts, String label, Person person) {
        if (person != null) {
            facts.add(new Fact(label, person.name()));
        }
    }
}
