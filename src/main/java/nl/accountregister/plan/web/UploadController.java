package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanHome;
import nl.accountregister.plan.PlanReference;
import nl.accountregister.plan.PlanUpload;
import nl.accountregister.plan.PlanUploads;
import nl.accountregister.plan.ReadBack;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.UnusableFile;
import nl.accountregister.shared.Violation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;
import nl.accountregister.web.TypedPage;
import nl.accountregister.web.Upload;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ingevulde formulieren inlezen: sending one, saying what it is for, choosing what is taken over. */
@Controller("/beheerplannen/inlezen")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class UploadController {

    private static final String HERE = "/beheerplannen/inlezen";
    private static final String ASK = "plan/upload";
    private static final String TARGET = "plan/uploadtarget";
    private static final String CHOOSE = "plan/readback";
    /** Seconds, as the text says. */
    private static final String RETRY_AFTER = "30";

    private final PlanUploads uploads;
    private final UploadPages pages;
    private final Html html;

    UploadController(PlanUploads uploads, UploadPages pages, Html html) {
        this.uploads = uploads;
        this.pages = pages;
        this.html = html;
    }

    @Get
    @Accepts("voor")
    HttpResponse<String> ask(PageContext ctx, Query query) {
        return html.ok(ctx, ASK, pages.ask(ctx, target(query.text("voor", 32)), FormView.empty()));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<String> receive(PageContext ctx, Form form) {
        PlanReference target = target(form.text("voor"));
        try {
            Upload file = form.upload("bestand").orElseThrow(() -> RuleViolation.of("bestand", "plan.upload.file"));
            PlanUploads.Received received = uploads.receive(ctx.actor(), target, file.name(), file.bytes(), ctx.language());
            String next = HERE + "/" + received.upload().id();
            return received.oldestGone() ? Html.seeOther(next, "notice.plan.upload.oldest") : Html.seeOther(next);
        } catch (RuleViolation e) {
            return html.invalid(ctx, ASK, pages.ask(ctx, target, form.rejected(ctx, e)));
        } catch (UnusableFile e) {
            FormView refused = form.rejected(ctx, RuleViolation.of("bestand", e.key(), e.args().toArray()));
            MutableHttpResponse<String> answer = html.answer(status(e), ctx, ASK, pages.ask(ctx, target, refused));
            return e.fault() == UnusableFile.Fault.NOT_NOW ? answer.header("Retry-After", RETRY_AFTER) : answer;
        }
    }

    @Get("/{id}")
    HttpResponse<String> compare(PageContext ctx, long id) {
        PlanUpload upload = uploads.waiting(ctx.actor(), id);
        Optional<PlanReference> target = upload.target();
        if (target.isEmpty()) {
            return Html.seeOther(HERE + "/" + id + "/bestemming");
        }
        PlanHome.Place place = uploads.place(ctx.actor(), target.get(), ctx.language());
        ReadBack back = uploads.compare(upload.reading(), place);
        return html.ok(ctx, CHOOSE, pages.choose(ctx, upload, place, back, pages.suggested(ctx, upload, back)));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> take(PageContext ctx, long id, Form form) {
        PlanUpload upload = uploads.waiting(ctx.actor(), id);
        PlanReference target = upload.target().orElseThrow(() -> new Conflict("plan.upload.noTarget"));
        try {
            return take(ctx, upload, uploads.place(ctx.actor(), target, ctx.language()), form);
        } catch (Conflict e) {
            // the plan was sent in meanwhile: the upload waits on, and what was corrected is shown to copy
            return html.answer(HttpStatus.CONFLICT, ctx, TypedPage.TEMPLATE, pages.typed(ctx, upload, target, form, e));
        }
    }

    private HttpResponse<String> take(PageContext ctx, PlanUpload upload, PlanHome.Place place, Form form) {
        long id = upload.id();
        PlanReference target = place.reference();
        ReadBack back = uploads.compare(upload.reading(), place);
        FormView typed = form.asTyped();
        try {
            Answers answers = Answers.typed(back.form(), form.values());
            Set<String> chosen = UploadPages.chosen(back, typed);
            List<Violation> refused = UploadPages.refusals(back, chosen, answers);
            if (!refused.isEmpty()) {
                throw new RuleViolation(refused);
            }
            if (chosen.isEmpty()) {
                throw RuleViolation.of(null, "plan.upload.noneChosen");
            }
            uploads.use(ctx.actor(), id, chosen, answers, revision(form));
            return Html.seeOther(UploadPages.check(target), "notice.plan.read");
        } catch (RuleViolation e) {
            return html.invalid(ctx, CHOOSE, pages.choose(ctx, upload, place, back, typed.with(UploadPages.errors(ctx, e))));
        } catch (Conflict e) {
            PlanUpload still = uploads.waiting(ctx.actor(), id);
            PlanHome.Place now = uploads.place(ctx.actor(), target, ctx.language());
            return html.answer(HttpStatus.CONFLICT, ctx, CHOOSE, pages.choose(ctx, still, now, uploads.compare(still.reading(), now),
                typed.with(Map.of("", ctx.t("plan.upload.changed")))));
        }
    }

    @Get("/{id}/bestemming")
    HttpResponse<String> askTarget(PageContext ctx, long id) {
        PlanUpload upload = uploads.waiting(ctx.actor(), id);
        FormView form = upload.meantFor() == null ? FormView.empty() : FormView.of(Map.of("voor", upload.meantFor()));
        return html.ok(ctx, TARGET, pages.target(ctx, upload, form));
    }

    @Post("/{id}/bestemming")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> send(PageContext ctx, long id, Form form) {
        PlanUpload upload = uploads.waiting(ctx.actor(), id);
        try {
            PlanReference target = PlanReference.find(form.text("voor")).orElseThrow(() -> RuleViolation.of("voor", "plan.upload.target.choose"));
            uploads.send(ctx.actor(), id, target, ctx.language());
            return Html.seeOther(HERE + "/" + id);
        } catch (RuleViolation e) {
            return html.invalid(ctx, TARGET, pages.target(ctx, upload, form.rejected(ctx, e)));
        } catch (NotFound | Refused | Conflict e) {
            RuleViolation refusal = RuleViolation.of("voor", "plan.upload.target.notNow", ctx.t(e.key(), e.args().toArray()));
            return html.invalid(ctx, TARGET, pages.target(ctx, upload, form.rejected(ctx, refusal)));
        }
    }

    /** Always to save and never to show: what is in it was made by whoever sent it. */
    @Get("/{id}/bestand")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> file(PageContext ctx, long id) {
        return HttpResponse.ok(uploads.content(ctx.actor(), id)).contentType(MediaType.of("application/pdf"))
            .header("Content-Disposition", "attachment; filename=\"ingestuurd-formulier-" + id + ".pdf\"");
    }

    @Nullable
    private static PlanReference target(@Nullable String text) {
        return text == null || text.isBlank() ? null : PlanReference.find(text).orElseThrow(NotFound::new);
    }

    private static HttpStatus status(UnusableFile e) {
        return switch (e.fault()) {
            case TOO_LARGE -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
            case OTHER_KIND -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case NO_USE -> HttpStatus.UNPROCESSABLE_ENTITY;
            case NOT_NOW -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    /** What no page of ours sends is no revision that could be right. */
    private static int revision(Form form) {
        String text = form.text("revisie").strip();
        return text.matches("-1|\\d{1,9}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
    }
}
