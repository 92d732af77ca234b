package nl.accountregister.review;

import jakarta.inject.Singleton;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.access.GrantRow;
import nl.accountregister.account.Account;
import nl.accountregister.account.Visibility;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.review.ReviewSheet.Asked;
import nl.accountregister.review.ReviewSheet.Right;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the list of questions of one account: the words of its form, the names of who it concerns now. */
@Singleton
class ReviewSheets {

    private static final String KEY = "review.question.";

    private final ReviewForms forms;
    private final AccessGrants access;
    private final People people;
    private final Texts texts;
    private final Today today;

    ReviewSheets(ReviewForms forms, AccessGrants access, People people, Texts texts, Today today) {
        this.forms = forms;
        this.access = access;
        this.people = people;
        this.texts = texts;
        this.today = today;
    }

    ReviewSheet of(Account account) {
        List<Asked> asked = new ArrayList<>();
        for (ReviewForm.Question question : forms.of(account.kind(), account.visibility() == Visibility.SHIELDED).questions()) {
            if (question.standard() == ReviewQuestion.ACCESS) {
                rights(account.id()).forEach(right -> asked.add(right(right)));
            }
            asked.add(new Asked(question.id(), question.kind(), text(account, question), hint(account, question), null, question.stale()));
        }
        return new ReviewSheet(account, asked);
    }

    /** What holds today; a right that ends today ends without anybody asking. */
    private List<Right> rights(long accountId) {
        List<GrantRow> rows = access.of(accountId).stream().filter(g -> g.holdsOn(today.date()) && !today.date().equals(g.endedOn())).toList();
        Set<Long> inService = people.find(rows.stream().map(GrantRow::personId).distinct().toList()).stream()
            .filter(p -> p.isInService(today.date())).map(Person::id).collect(Collectors.toSet());
        return rows.stream().map(g -> new Right(g.id(), g.personId(), g.personName(), g.role(), inService.contains(g.personId()))).toList();
    }

    private Asked right(Right right) {
        return new Asked("toegang-" + right.grantId(), AnswerKind.GRANT,
            both(l -> texts.get(l, KEY + "right", right.person(), texts.label(l, right.role()))),
            right.inService() ? Bilingual.EMPTY : both(l -> texts.get(l, KEY + "right.left", right.person())), right, 0);
    }

    private Bilingual text(Account account, ReviewForm.Question question) {
        if (question.standard() == null) {
            return question.text();
        }
        String key = KEY + question.standard().code();
        if (question.standard() == ReviewQuestion.DEPUTY && account.deputyId() == null) {
            return both(l -> texts.get(l, key + ".none"));
        }
        String name = question.standard() == ReviewQuestion.OWNER ? name(account.ownerId())
            : question.standard() == ReviewQuestion.DEPUTY ? name(account.deputyId()) : "";
        return question.text().isEmpty() ? both(l -> texts.get(l, key, name))
            : new Bilingual(question.text().nl().replace("{naam}", name), question.text().en().replace("{naam}", name));
    }

    /** What the register knows of it, then what the form says, then when a date is long ago. */
    private Bilingual hint(Account account, ReviewForm.Question question) {
        return both(l -> {
            List<String> parts = new ArrayList<>();
            if (question.standard() == ReviewQuestion.RECOVERY_MAILBOX) {
                String key = KEY + question.standard().code();
                parts.add(account.recoveryMailbox() == null ? texts.get(l, key + ".none") : texts.get(l, key + ".hint", account.recoveryMailbox()));
            }
            if (!question.hint().isEmpty()) {
                parts.add(question.hint().in(l));
            } else if (question.standard() != null && texts.has(l, KEY + question.standard().code() + ".help")) {
                parts.add(texts.get(l, KEY + question.standard().code() + ".help"));
            }
            if (question.stale() > 0) {
                parts.add(texts.get(l, KEY + (question.standard() == null ? "stale.own" : "stale"), question.stale()));
            }
            return String.join(" ", parts);
        });
    }

    private String name(long personId) {
        return people.find(personId).map(Person::name).orElse("");
    }

    private static Bilingual both(Function<Language, String> words) {
        return new Bilingual(words.apply(Language.NL), words.apply(Language.EN));
    }
}
