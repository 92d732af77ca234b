package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.plan.AnswerWords;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.Completeness;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.PlanHome;
import nl.accountregister.plan.PlanReference;
import nl.accountregister.plan.PlanUpload;
import nl.accountregister.plan.PlanUploads;
import nl.accountregister.plan.ReadBack;
import nl.accountregister.plan.WordDiff;
import nl.accountregister.plan.WordDiff.Piece;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.TypedPage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the pages on which a filled-in form is sent and its answers are chosen. */
@Singleton
class UploadPages {

    static final String READ = "gelezen";
    static final String STAY = "nu";

    private final PlanUploads uploads;
    private final PlanForms forms;

    UploadPages(PlanUploads uploads, PlanForms forms) {
        this.uploads = uploads;
        this.forms = forms;
    }

    /** The page of what a plan belongs to. */
    static String href(PlanReference reference) {
        return reference.target() == PlanReference.Target.ACCOUNT ? "/accounts/" + reference.id() + "/beheerplan" : "/aanvragen/" + reference.id();
    }

    /** The page that shows all answers once more, and what is missing. */
    static String check(PlanReference reference) {
        return reference.target() == PlanReference.Target.ACCOUNT ? ProposalPages.check(reference.id()) : "/aanvragen/" + reference.id() + "/stap/5";
    }

    /** "aanvraag 12", as people say it. */
    static String inWords(PageContext ctx, PlanReference reference) {
        return ctx.t("plan.reference." + reference.code().replaceAll("-.*", ""), String.valueOf(reference.id()));
    }

    UploadPage ask(PageContext ctx, @Nullable PlanReference target, FormView form) {
        if (target == null) {
            return new UploadPage(form, null, "/beheerplannen/formulieren", "", !uploads.writesPlans(ctx.actor(), ctx.language()));
        }
        PlanHome.Place place = uploads.place(ctx.actor(), target, ctx.language());
        return new UploadPage(form, place.name(), href(target), target.code(), false);
    }

    UploadTargetPage target(PageContext ctx, PlanUpload upload, FormView form) {
        PlanReference made = upload.reading().reference();
        List<Option> choices = uploads.own(ctx.actor(), ctx.language()).stream()
            .map(n -> new Option(n.reference().code(), n.name(), inWords(ctx, n.reference()))).toList();
        return new UploadTargetPage(upload.id(), upload.fileName(), made == null ? "" : ctx.t("plan.upload.madeFor.notHere", inWords(ctx, made)), form, choices);
    }

    /** What is chosen before anybody has chosen, with what cannot be an answer said at once. */
    FormView suggested(PageContext ctx, PlanUpload upload, ReadBack back) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        // a date that is none stays in its three fields
        upload.fields().values().forEach((name, typed) -> {
            if (name.matches(".*-(dag|maand|jaar)")) {
                values.put(name, typed);
            }
        });
        values.putAll(back.read().fields(back.form()));
        back.differences().forEach(l -> values.put(ReadBackPage.Line.choice(l.question().id()), List.of(l.isTaken() ? READ : STAY)));
        return new FormView(values, errors(ctx, new RuleViolation(back.invalid())));
    }

    ReadBackPage choose(PageContext ctx, PlanUpload upload, PlanHome.Place place, ReadBack back, FormView form) {
        AnswerWords words = new AnswerWords(ctx.texts(), ctx.language());
        List<ReadBackPage.Part> parts = new ArrayList<>();
        String section = "";
        for (ReadBack.Line line : back.differences()) {
            if (!section.equals(line.section().id())) {
                parts.add(new ReadBackPage.Part(line.section().title().in(ctx.language()), new ArrayList<>()));
                section = line.section().id();
            }
            List<Piece> pieces = line.pieces(words);
            parts.get(parts.size() - 1).lines().add(new ReadBackPage.Line(line.question(),
                line.before().isEmpty() ? List.of() : WordDiff.before(pieces), line.read().isEmpty() ? List.of() : WordDiff.after(pieces),
                line.untouched() ? ctx.t("plan.readback.untouched") : line.overtaken() ? ctx.t("plan.readback.overtaken") : ""));
        }
        List<PlanPage.Answer> same = back.lines().stream().filter(l -> !l.differs())
            .map(l -> new PlanPage.Answer(l.question().label().in(ctx.language()), words.of(l.question(), l.read()))).toList();
        List<PlanPage.Answer> gone = back.gone().stream().map(g -> g.question() == null ? new PlanPage.Answer(g.name(), g.answer())
            : new PlanPage.Answer(g.question().label().in(ctx.language()), words.of(g.question(), g.answer()))).toList();
        return new ReadBackPage(upload.id(), upload.fileName(), place.name(), href(place.reference()), form, place.revision(), notes(ctx, upload, place, back),
            parts, same, back.notAsked().stream().map(q -> q.label().in(ctx.language())).toList(), gone, missing(ctx, place, back, form));
    }

    /** What was chosen from the form, as it was read or corrected, where it cannot be saved any more. */
    TypedPage typed(PageContext ctx, PlanUpload upload, PlanReference target, Form form, Conflict conflict) {
        Optional<PlanForm> asked = forms.find(upload.formId());
        Answers answers = asked.map(f -> Answers.typed(f, form.values())).orElse(Answers.NONE);
        Map<String, List<String>> chosen = new LinkedHashMap<>(answers.values());
        chosen.keySet().removeIf(id -> !form.text(ReadBackPage.Line.choice(id)).equals(READ));
        return TypedPage.of(ctx, conflict, href(target), asked.map(f -> TypedAnswers.of(ctx, f, new Answers(chosen))).orElse(List.of()));
    }

    /** The questions whose answer is taken over, by what was chosen on the page. */
    static Set<String> chosen(ReadBack back, FormView form) {
        Set<String> chosen = new LinkedHashSet<>();
        back.differences().stream().map(l -> l.question().id()).filter(id -> form.value(ReadBackPage.Line.choice(id)).equals(READ)).forEach(chosen::add);
        return chosen;
    }

    /**
     * What stands in the way of taking over what was chosen.
     *
     * @param typed the answers as they were corrected
     */
    static List<Violation> refusals(ReadBack back, Set<String> chosen, Answers typed) {
        List<Violation> refused = new ArrayList<>();
        Completeness.of(back.form(), typed).invalid().stream().filter(v -> chosen.contains(v.field())).forEach(refused::add);
        // a choice that the form does not offer has no place on the page: nothing is sent for it, and it would empty what was there
        back.differences().stream().filter(l -> chosen.contains(l.question().id()) && l.invalid() != null && l.question().kind().isChosen()
            && typed.all(l.question().id()).isEmpty()).forEach(l -> refused.add(l.invalid()));
        // who corrects an answer and leaves what was there would lose the correction without a word
        back.differences().stream().filter(l -> !chosen.contains(l.question().id()) && l.invalid() == null && !typed.all(l.question().id()).equals(l.read()))
            .forEach(l -> refused.add(Violation.of(l.question().id(), "plan.upload.both", l.question().label())));
        return refused;
    }

    /** Per field what is wrong, in the reader's language. */
    static Map<String, String> errors(PageContext ctx, RuleViolation refusal) {
        Map<String, String> errors = new LinkedHashMap<>();
        refusal.violations().forEach(v -> errors.putIfAbsent(v.field() == null ? "" : v.field(), ctx.t(v.key(), v.args().toArray())));
        return errors;
    }

    private static List<String> missing(PageContext ctx, PlanHome.Place place, ReadBack back, FormView form) {
        Answers after = place.answers().with(chosen(back, form), Answers.typed(back.form(), form.values()));
        return Completeness.of(back.form(), after).problems().stream().filter(Completeness.Problem::missing)
            .map(p -> p.question().label().in(ctx.language())).toList();
    }

    private List<String> notes(PageContext ctx, PlanUpload upload, PlanHome.Place place, ReadBack back) {
        List<String> notes = new ArrayList<>();
        PlanReference made = upload.reading().reference();
        if (made != null && !made.equals(place.reference())) {
            notes.add(ctx.t("plan.upload.madeFor.other", inWords(ctx, made), place.name()));
        }
        if (back.otherForm()) {
            notes.add(ctx.t("plan.upload.otherForm", forms.find(upload.formId()).map(f -> f.title().in(ctx.language())).orElse(upload.formId()),
                back.form().title().in(ctx.language())));
        } else if (upload.formVersion() < back.form().version()) {
            notes.add(ctx.t("plan.upload.older", upload.formVersion(), back.form().version()));
        } else if (upload.formVersion() > back.form().version()) {
            notes.add(ctx.t("plan.upload.newer", upload.formVersion(), back.form().version()));
        }
        return notes;
    }
}
