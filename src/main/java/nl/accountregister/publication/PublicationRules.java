package nl.accountregister.publication;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.access.GrantRow;
import nl.accountregister.account.Account;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Today;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Regels for a line of the publicatielogboek: a day that has come, a few words, a link to the web, and somebody who has or had
 * access to the account. Everything wrong is reported at once.
 */
@Singleton
class PublicationRules {

    static final int LONGEST = 500;
    /** Before this there was nothing to publish on. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Pattern WITHOUT_SCHEME = Pattern.compile("[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+(/\\S*)?");

    private final AccessGrants grants;
    private final People people;
    private final Today today;

    PublicationRules(AccessGrants grants, People people, Today today) {
        this.grants = grants;
        this.people = people;
        this.today = today;
    }

    /** Cleaned data: what may be stored. @param by the medewerker who published it; null for somebody who is none */
    record Clean(LocalDate day, String what, @Nullable String link, @Nullable Long by, String byName) {
    }

    /**
     * @param before the line as it is; null when it is new
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong
     */
    Clean check(Actor actor, Account account, NewPublication data, @Nullable Publication before, PlainText check) {
        LocalDate day = Objects.requireNonNullElseGet(data.publishedOn(), () -> before == null ? today.date() : before.publishedOn());
        if (day.isAfter(today.date())) {
            check.refuse("datum", "publication.future");
        } else if (day.isBefore(FIRST_DAY)) {
            check.refuse("datum", "publication.early", FIRST_DAY);
        }
        String what = check.block("wat", data.what(), LONGEST);
        String link = link(check, data.link());
        Long by = data.publishedBy();
        String name = actor.name();
        if (by == null) {
            by = before == null ? actor.personId() : before.publishedBy();
            name = before == null ? name : before.publishedByName();
        } else if (!by.equals(actor.personId()) && !published(account).contains(by) && (before == null || !by.equals(before.publishedBy()))) {
            check.refuse("wie", "publication.person");
        }
        check.check();
        String known = by == null ? null : people.find(by).map(Person::name).orElse(null);
        return new Clean(day, what, link, by, known == null ? name : known);
    }

    /** Who may have published something on an account: its owner, its deputy, and who has or had access. */
    Set<Long> published(Account account) {
        Set<Long> all = new LinkedHashSet<>(Stream.of(account.ownerId(), account.deputyId()).filter(Objects::nonNull).toList());
        grants.of(account.id()).stream().map(GrantRow::personId).forEach(all::add);
        return all;
    }

    /** The same by name. */
    List<Person> publishers(Account account) {
        return people.find(published(account)).stream().sorted((one, other) -> one.name().compareToIgnoreCase(other.name())).toList();
    }

    @Nullable
    private static String link(PlainText check, @Nullable String typed) {
        String raw = typed == null ? "" : typed.strip();
        String text = check.optionalLine("link", WITHOUT_SCHEME.matcher(raw).matches() && raw.length() < LONGEST ? "https://" + raw : raw, LONGEST);
        if (text.isEmpty()) {
            return null;
        }
        if (!leadsToTheWeb(text)) {
            check.refuse("link", "publication.link.wrong");
        }
        return text;
    }

    /** An address that may stand in a page: of the web, with a host, and without a name or password in it. */
    private static boolean leadsToTheWeb(String text) {
        try {
            URI uri = new URI(text);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                && uri.getRawAuthority() != null && uri.getRawUserInfo() == null && uri.getRawAuthority().indexOf('@') < 0
                && uri.getRawAuthority().indexOf('.') > 0;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
