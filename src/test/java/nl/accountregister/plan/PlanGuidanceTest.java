package nl.accountregister.plan;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.intake.PlanChange;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.intake.Stage;
import nl.accountregister.location.Location;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.profile", value = "hartenhoeve")
@DisplayName("Beside a question of a plan, an organisation whose team is not called Communicatie")
class PlanGuidanceTest {

    @Inject
    EmbeddedServer server;
    @Inject
    Stage stage;
    @Inject
    RequestDrafts drafts;
    @Inject
    PlanForms forms;

    @Test
    @DisplayName("reads the name of its own team, and what its profile says, in the blank PDF and on the page")
    void namesItsOwnTeam() throws IOException {
        Location place = stage.location(null);
        Person owner = stage.person(place);
        Actor requester = stage.actor(owner, Role.REQUESTER);
        Visitor manager = Visitor.to(server).signIn(stage.username(requester), Visitor.PASSWORD);
        long request = drafts.start(requester, stage.data(place, owner, stage.person(null)), PlanChange.NONE);

        String page = IntStream.rangeClosed(1, forms.get("locatiepagina").sections().size())
            .mapToObj(part -> manager.get("/aanvragen/" + request + "/stap/4?deel=" + part).page().select("main").text()).collect(Collectors.joining("\n"));
        assertThat(page).contains("voor logo's en huisstijl is er team Sociale Media.", "Is een cliënt of ouder het niet met ons eens").doesNotContain("Communicatie", "{");
        for (PlanForm form : forms.all()) {
            try (PDDocument pdf = Loader.loadPDF(manager.get("/beheerplannen/formulieren/" + form.id() + ".pdf").bytes())) {
                String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                assertThat(text).as(form.id()).contains("team Sociale Media").doesNotContain("Communicatie", "{afdeling}");
            }
        }
    }
}
