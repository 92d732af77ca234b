package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.platform.Platforms;
import nl.accountregister.review.AnswerKind;
import nl.accountregister.review.GrantAnswer;
import nl.accountregister.review.NewAction;
import nl.accountregister.review.ReviewDraft;
import nl.accountregister.review.ReviewOutcome;
import nl.accountregister.review.ReviewSheet;
import nl.accountregister.review.Reviews;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the pages of the form of a review. */
@Singleton
class ReviewFormPages {

    private final Reviews reviews;
    private final People people;
    private final Platforms platforms;

    ReviewFormPages(Reviews reviews, People people, Platforms platforms) {
        this.reviews = reviews;
        this.people = people;
        this.platforms = platforms;
    }

    /** @param draft what somebody saved half way; null when nobody did */
    ReviewFormPage page(PageContext ctx, ReviewSheet sheet, boolean part, FormView form, @Nullable ReviewDraft draft) {
        String saved = draft == null ? null : ctx.t("review.draft.saved", draft.savedByName(), draft.savedAt());
        return page(ctx, sheet, part, form, saved, draft == null ? 0 : draft.version(), null);
    }

    /** The form again, with what one typed, beside what somebody else saved meanwhile; who sends it again, knows. */
    ReviewFormPage clash(PageContext ctx, ReviewSheet sheet, FormView mine, ReviewDraft theirs) {
        List<Option> who = who(ctx, sheet);
        Map<String, String> one = values(ReviewWords.typed(ctx, sheet, mine, who));
        Map<String, String> other = values(ReviewWords.typed(ctx, sheet, new FormView(theirs.typed(), Map.of()), who));
        Set<String> labels = new LinkedHashSet<>(one.keySet());
        labels.addAll(other.keySet());
        List<ReviewFormPage.Change> changes = labels.stream().filter(label -> !one.getOrDefault(label, "").equals(other.getOrDefault(label, "")))
            .map(label -> new ReviewFormPage.Change(label, other.get(label), one.get(label))).toList();
        return page(ctx, sheet, false, mine, null, theirs.version(), new ReviewFormPage.Clash(theirs.savedByName(), ctx.moment(theirs.savedAt()), changes));
    }

    ReviewConflictPage conflict(PageContext ctx, ReviewSheet sheet, FormView mine, String why) {
        return new ReviewConflictPage(sheet.account().id(), sheet.account().name(), why, ReviewWords.typed(ctx, sheet, mine, who(ctx, sheet)));
    }

    private ReviewFormPage page(PageContext ctx, ReviewSheet sheet, boolean part, FormView form, @Nullable String saved, int version,
                                @Nullable ReviewFormPage.Clash clash) {
        Account account = sheet.account();
        String due = sheet.dueOn() == null ? ctx.t("review.form.noDate") : ctx.t("review.form.due", sheet.dueOn(), ctx.until(sheet.dueOn()));
        return new ReviewFormPage(account.id(), account.name(), platforms.name(account.platform()), part,
            sheet.dueOn() == null ? "" : sheet.dueOn().toString(), part ? ctx.t("review.part.lead") : due + " " + ctx.t("review.form.lead"),
            questions(ctx, sheet), Arrays.stream(ReviewOutcome.values())
                .map(o -> new Option(o.code(), ctx.t("review.outcome." + o.code()), ctx.t("review.outcome." + o.code() + ".hint"))).toList(),
            SentForm.ACTIONS, who(ctx, sheet), Arrays.stream(AccessRole.values()).map(r -> new Option(r.code(), ctx.label(r))).toList(), saved, version,
            reviews.latest(account.id()), clash, account.highRisk(), form);
    }

    private static List<ReviewFormPage.Question> questions(PageContext ctx, ReviewSheet sheet) {
        List<ReviewFormPage.Question> all = new ArrayList<>();
        AnswerKind before = null;
        for (ReviewSheet.Asked asked : sheet.asked()) {
            boolean first = asked.kind() == AnswerKind.GRANT && before != AnswerKind.GRANT;
            String hint = asked.hint().in(ctx.language());
            all.add(new ReviewFormPage.Question(asked.id(), asked.kind().code(), asked.text().in(ctx.language()), hint.isEmpty() ? null : hint,
                first ? ctx.t("review.form.rights") : null, options(ctx, asked)));
            before = asked.kind();
        }
        return all;
    }

    private static List<Option> options(PageContext ctx, ReviewSheet.Asked asked) {
        return switch (asked.kind()) {
            case GRANT -> Arrays.stream(GrantAnswer.values()).filter(a -> a != GrantAnswer.CHANGE || asked.right().inService())
                .map(a -> new Option(a.code(), ctx.t("review.right." + a.code()), a == GrantAnswer.END ? ctx.t("review.right.EINDIGT.hint") : null)).toList();
            case TROUBLE -> List.of(new Option("nee", ctx.t("review.trouble.no")), new Option("ja", ctx.t("review.trouble.yes")));
            default -> List.of(new Option("ja", ctx.t("form.yes")), new Option("nee", ctx.t("form.no")));
        };
    }

    /** Communications, and who has to do with the account; each once. */
    private List<Option> who(PageContext ctx, ReviewSheet sheet) {
        Set<Long> ids = new LinkedHashSet<>();
        if (ctx.actor().personId() != null) {
            ids.add(ctx.actor().personId());
        }
        ids.add(sheet.account().ownerId());
        if (sheet.account().deputyId() != null) {
            ids.add(sheet.account().deputyId());
        }
        sheet.rights().forEach(right -> ids.add(right.personId()));
        List<Option> who = new ArrayList<>(List.of(new Option(NewAction.COMMUNICATIONS, ctx.organisation().contactName())));
        people.find(ids).stream().filter(p -> p.isInService(ctx.today())).map(ReviewFormPages::option).forEach(who::add);
        return who;
    }

    private static Option option(Person person) {
        return new Option(String.valueOf(person.id()), person.name());
    }

    private static Map<String, String> values(List<Option> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        typed.forEach(each -> values.put(each.value(), each.label()));
        return values;
    }
}
