package nl.accountregister.plan;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import nl.accountregister.intake.PlanChange;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.intake.Stage;
import nl.accountregister.location.Location;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.TemplateFiles;
import nl.accountregister.testing.Visitor;
import nl.accountregister.testing.Visitor.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** The register has version 2 of the form for a location page: it asks one thing less, one thing more and one thing in another kind. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A filled-in form that is not the form of the plan")
class OtherFormUploadTest implements TestPropertyProvider {

    private static final String HERE = "/beheerplannen/inlezen";

    @Inject
    EmbeddedServer server;
    @Inject
    Stage stage;
    @Inject
    RequestDrafts drafts;
    @Inject
    Plans plans;
    @Inject
    PlanForms forms;
    @Inject
    PlanFormPdf pdf;

    private final PlanForm first = PlanFormFile.read("locatiepagina", "locatiepagina.yml", builtIn().getBytes(StandardCharsets.UTF_8));
    private Visitor manager;
    private long request;

    private static String builtIn() {
        return new String(new TemplateFiles("").find("beheerplan/locatiepagina.yml").orElseThrow().content(), StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, String> getProperties() {
        try {
            Path folder = Files.createTempDirectory("accountregister-test");
            folder.toFile().deleteOnExit();
            String second = builtIn().replace("versie: 1", "versie: 2").replace("- id: meelezen\n", "- id: wie-leest-mee\n")
                .replace("hoogstens: 60", "hoogstens: 9");
            Files.writeString(Files.createDirectories(folder.resolve("beheerplan")).resolve("locatiepagina.yml"), second);
            return Map.of("accountregister.templates-folder", folder.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void aRequest() {
        assertThat(forms.get("locatiepagina").version()).isEqualTo(2);
        Location place = stage.location(null);
        Person owner = stage.person(place);
        Actor requester = stage.actor(owner, Role.REQUESTER);
        manager = Visitor.to(server).signIn(stage.username(requester), Visitor.PASSWORD);
        request = drafts.start(requester, stage.data(place, owner, stage.person(null)), PlanChange.NONE);
    }

    @Test
    @DisplayName("but an older version of it: says so, reads what is still asked, refuses what can no longer be, and tells what is missing and what is gone")
    void older() {
        Answers given = Filled.complete(first, "Uit de oude versie.").with(Set.of("berichten-per-maand"),
            new Answers(Map.of("berichten-per-maand", List.of("12"))));
        byte[] filled = pdf.of(first, given, Language.NL);

        String address = send(filled);
        Document page = manager.get(address).page();

        assertThat(page.select(".reg-notice").text()).contains("Dit is versie 1 van het formulier", "een nieuwere: versie 2",
            "Eén vraag staat niet in dit formulier", "Wie leest een bericht voordat het op de pagina komt?",
            "Eén antwoord kan niet mee", "meelezen", "altijd-een-tweede");
        assertThat(page.select(".reg-errsum a").eachAttr("href")).containsExactly("#berichten-per-maand");
        assertThat(page.select("fieldset.reg-readback")).hasSize(first.questions().size() - 1);

        Answer api = manager.postFile("/api/v1/aanvragen/" + request + "/beheerplan?proef=true", "bestand", "oud.pdf",
            pdf.of(first, Filled.complete(first, "Uit de oude versie."), Language.NL));
        assertThat(api.json()).containsEntry("nietGevraagd", List.of("wie-leest-mee")).containsEntry("formulierversie", 1);
        assertThat(String.valueOf(api.json().get("ontbreekt"))).contains("wie-leest-mee");
        assertThat(String.valueOf(api.json().get("vervallen"))).contains("meelezen");
    }

    @Test
    @DisplayName("but a newer version of it says so")
    void newer() {
        byte[] newer = FieldPen.write(pdf.of(first, Filled.complete(first), Language.NL), Map.of(PlanFormPdf.FORM, "locatiepagina@3"));

        assertThat(manager.get(send(newer)).page().select(".reg-notice").text()).contains("Dit is versie 3 van het formulier", "Het register kent versie 2");
    }

    @Test
    @DisplayName("but another one says which, and reads what both ask")
    void another() {
        PlanForm department = forms.get("afdeling-project-dienst");
        Document page = manager.get(send(pdf.of(department, Filled.complete(department), Language.NL))).page();

        assertThat(page.select(".reg-notice").text()).contains("“" + department.title().nl() + "”", "“" + forms.get("locatiepagina").title().nl() + "”");
        assertThat(page.select("[name=keuze--onderwerpen]")).isNotEmpty();
        assertThat(page.select("[name=keuze--einddatum]")).isEmpty();
    }

    private String send(byte[] filled) {
        Answer sent = manager.postFile(HERE, "bestand", "plan.pdf", filled, "voor", "aanvraag-" + request);
        assertThat(sent.status()).as(sent.page().select("main").text()).isEqualTo(303);
        return sent.location();
    }
}
