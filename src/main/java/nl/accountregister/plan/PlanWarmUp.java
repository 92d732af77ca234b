package nl.accountregister.plan;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.shared.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opwarmen: makes some documents that nobody sees once the server is up, so that nobody's first one takes seconds. It
 * begins a moment later and works with pauses, so that the first pages are not slower for it.
 */
@Singleton
@Requires(notEnv = "test")
class PlanWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(PlanWarmUp.class);
    private static final long BEFORE_MILLIS = 2000;
    private static final long LONGEST_PAUSE_MILLIS = 500;
    /** After this many the tenth document is hardly faster than the first, by measurement. */
    private static final int ROUNDS = 12;

    private final Provider<PlanForms> forms;
    private final Provider<PlanFormPdf> blank;
    private final Provider<PlanPdf> filled;
    private final Provider<PlanRehearsal> rehearsal;
    private final boolean wanted;

    /** @param wanted whether to do it at all; without it one can measure what it brings */
    PlanWarmUp(Provider<PlanForms> forms, Provider<PlanFormPdf> blank, Provider<PlanPdf> filled, Provider<PlanRehearsal> rehearsal,
               @Value("${accountregister.warm-up:true}") boolean wanted) {
        this.forms = forms;
        this.blank = blank;
        this.filled = filled;
        this.rehearsal = rehearsal;
        this.wanted = wanted;
    }

    @EventListener
    void onServerUp(ServerStartupEvent event) {
        if (wanted) {
            Thread thread = new Thread(this::warmUp, "warm-up");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    private void warmUp() {
        try {
            Thread.sleep(BEFORE_MILLIS);
            Optional<Long> account = rehearsal.get().account();
            for (int round = 0; round < ROUNDS; round++) {
                Language language = Language.values()[round % Language.values().length];
                for (PlanForm form : forms.get().all()) {
                    PlanDocument document = document(form);
                    aside(() -> {
                        blank.get().blank(form, language);
                        blank.get().of(form, document.version().answers(), language);
                        filled.get().of(document, language);
                    });
                }
                if (account.isPresent()) {
                    aside(() -> rehearsal.get().of(account.get(), language));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("No document could be made to warm up; the first one will be slow", e);
        }
    }

    /** Half of the time belongs to who asks for a page; the first documents take seconds, which need no pause as long. */
    private static void aside(Runnable work) throws InterruptedException {
        long before = System.nanoTime();
        work.run();
        Thread.sleep(Math.min((System.nanoTime() - before) / 1_000_000, LONGEST_PAUSE_MILLIS));
    }

    private static PlanDocument document(PlanForm form) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        form.questions().forEach(question -> answers.put(question.id(), List.of(answer(question))));
        PlanVersion version = PlanVersion.draft(1, 1, form, new Answers(answers), "", Instant.EPOCH);
        return new PlanDocument(form, version, new PlanFacts(new PlanFacts.Organisation("Organisatie", "#005a9c"),
            new PlanFacts.Page("Pagina", AccountKind.LOCATION_PAGE, "Platform", "Plaats", "https://pagina.example/", "Eigenaar", "Plaatsvervanger", List.of()),
            List.of(new PlanFacts.Access("Eigenaar", AccessRole.ADMIN, LocalDate.EPOCH, null)), List.of(), List.of(PlanFacts.Past.of(version))));
    }

    private static String answer(Question question) {
        return switch (question.kind()) {
            case CHOICE, SEVERAL -> question.options().get(0).id();
            case YES_NO -> "ja";
            case DATE -> "2026-01-01";
            case NUMBER -> "1";
            default -> "Verantwoordelijkheid voor een activiteitencentrum. Wie beantwoordt berichten, en wanneer?\n\nElke dag.";
        };
    }
}
