package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.document.DocumentFacts;
import nl.accountregister.document.FillableForm;
import nl.accountregister.document.FormField;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Templates;
import nl.accountregister.shared.Texts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Beheerplanformulier als PDF: to fill in anywhere. Its fields have the names that {@link Answers#typed} reads: the
 * question's id; of a date {@code <id>-dag}, {@code -maand} and {@code -jaar}. Of several choices each is a tick with
 * the name {@code <id>--<choice>}. The hidden field {@code formulier} holds the form and its version, such as
 * {@code locatiepagina@1}; {@code verwijzing} holds the {@link PlanReference} of a form that was made for a request or
 * an account; {@code uitgangspunt} says what stood in such a form, as {@link FormBasis}.
 */
@Singleton
public class PlanFormPdf {

    /** The hidden field with the form and its version. */
    public static final String FORM = "formulier";
    /** The hidden field with the reference of a form that was made for a request or an account. */
    public static final String REFERENCE = "verwijzing";
    /** The hidden field with what stood in the fields of a form that was made for a request or an account. */
    public static final String BASIS = "uitgangspunt";

    /** What a form knows of itself, and nobody fills in. */
    static final Set<String> OWN = Set.of(FORM, REFERENCE, BASIS);

    /** The name of a field that ticks one of several choices. */
    public static String tick(Question question, PlanForm.Choice option) {
        return question.id() + "--" + option.id();
    }

    /** The names of the three fields of a date: day, month and year. */
    static List<String> parts(String question) {
        return List.of(question + "-dag", question + "-maand", question + "-jaar");
    }

    /** A form has no moment of its own; the same form gives the same bytes on every day. */
    private static final Instant NO_MOMENT = Instant.parse("2026-01-01T00:00:00Z");
    /** Most digits of a number. */
    private static final int DIGITS = 9;

    private final PlanForms forms;
    private final FillableForm pdf;
    private final Templates templates;
    private final Texts texts;
    private final Profiles profiles;
    private final Map<String, byte[]> blanks = new ConcurrentHashMap<>();

    public PlanFormPdf(PlanForms forms, FillableForm pdf, Templates templates, Texts texts, Profiles profiles) {
        this.forms = forms;
        this.pdf = pdf;
        this.templates = templates;
        this.texts = texts;
        this.profiles = profiles;
    }

    /**
     * The blank form.
     *
     * @throws nl.accountregister.shared.Refused when nobody has signed in
     * @throws NotFound                          when there is no such form
     */
    public byte[] blank(Actor actor, String formId, Language language) {
        Permission.SIGNED_IN.require(actor);
        return blank(forms.get(formId), language);
    }

    byte[] blank(PlanForm form, Language language) {
        // neither forms nor the profile change while the register runs
        return blanks.computeIfAbsent(form.id() + "." + language.code(), key -> of(form, Answers.NONE, language)).clone();
    }

    /** The form with these answers filled in already, for nobody in particular. A system call. */
    public byte[] of(PlanForm form, Answers known, Language language) {
        return of(form, known, null, language);
    }

    /** The form for one request or account. A system call. */
    public byte[] of(PreparedForm prepared, Language language) {
        return of(prepared.form(), prepared.answers(), prepared, language);
    }

    private byte[] of(PlanForm form, Answers known, @Nullable PreparedForm prepared, Language language) {
        Profile profile = profiles.current();
        String title = form.title().in(language);
        Map<String, Object> page = new HashMap<>(Map.of("form", form, "profile", profile, "texts", texts, "language", language,
            "facts", prepared == null ? List.of() : prepared.facts()));
        if (prepared != null) {
            String words = inWords(prepared.reference(), language);
            title = texts.get(language, "plan.form.title", title, words);
            page.put("reference", words);
        }
        String html = templates.render("pdf/planform.jte", page);
        DocumentFacts document = new DocumentFacts(title, language, profile.name(), texts.get(language, "plan.form.subject"), NO_MOMENT,
            profile.brand().colour());
        List<FormField> fields = new ArrayList<>();
        form.questions().forEach(question -> fields.addAll(fields(question, known.all(question.id()), language)));
        fields.add(FormField.hidden(FORM, form.id() + "@" + form.version()));
        if (prepared != null) {
            fields.add(FormField.hidden(REFERENCE, prepared.reference().code()));
            fields.add(FormField.hidden(BASIS, prepared.basis().text()));
        }
        return pdf.render(html, document, fields, List.of());
    }

    /** "aanvraag 12", as people say it. */
    private String inWords(PlanReference reference, Language language) {
        return texts.get(language, "plan.reference." + reference.target().code(), String.valueOf(reference.id()));
    }

    private List<FormField> fields(Question question, List<String> answer, Language language) {
        String id = question.id();
        String value = String.join("\n", answer);
        boolean required = question.required();
        int characters = question.limits().characters();
        String tooltip = question.label().in(language) + " " + question.help().in(language);
        return switch (question.kind()) {
            case TEXT -> List.of(FormField.line(id, tooltip, value, required, characters));
            case LONG_TEXT -> List.of(FormField.block(id, tooltip, value, required, characters));
            case PEOPLE -> List.of(FormField.block(id, tooltip, value, required, (characters + 1) * question.limits().most()));
            case NUMBER -> List.of(FormField.line(id, tooltip, value, required, DIGITS));
            case CHOICE -> List.of(FormField.choice(id, tooltip, value, required, options(question, language)));
            case YES_NO -> List.of(FormField.choice(id, tooltip, value, required, yesNo(language)));
            case SEVERAL -> question.options().stream().map(o -> FormField.tick(tick(question, o),
                question.label().in(language) + " " + o.label().in(language), answer.contains(o.id()), false)).toList();
            case DATE -> date(question, value, language);
        };
    }

    private List<FormField> date(Question question, String value, Language language) {
        String[] parts = value.matches("\\d{4}-\\d{2}-\\d{2}") ? value.split("-") : new String[] {"", "", ""};
        String label = question.label().in(language) + " ";
        return List.of(
            FormField.line(question.id() + "-dag", label + texts.get(language, "form.day"), parts[2], question.required(), 2),
            FormField.line(question.id() + "-maand", label + texts.get(language, "form.month"), parts[1], question.required(), 2),
            FormField.line(question.id() + "-jaar", label + texts.get(language, "form.year"), parts[0], question.required(), 4));
    }

    private static List<FormField.Option> options(Question question, Language language) {
        List<FormField.Option> options = new ArrayList<>(List.of(new FormField.Option("", "–")));
        question.options().forEach(o -> options.add(new FormField.Option(o.id(), o.label().in(language))));
        return options;
    }

    private List<FormField.Option> yesNo(Language language) {
        return List.of(new FormField.Option("", "–"), new FormField.Option("ja", texts.get(language, "plan.ja")),
            new FormField.Option("nee", texts.get(language, "plan.nee")));
    }
}
