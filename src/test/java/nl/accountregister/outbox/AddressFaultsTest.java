package nl.accountregister.outbox;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.SynchronousTransactionManager;
import jakarta.inject.Inject;
import nl.accountregister.deviation.Deviation;
import nl.accountregister.deviation.DeviationKind;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.person.People;
import nl.accountregister.person.PeopleChanged;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Page.Slice;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class AddressFaultsTest {

    private static final Actor COMMUNICATIONS = new Actor(null, null, "Noor", Set.of(Role.COMMUNICATIONS));
    private static final Actor REQUESTER = new Actor(null, null, "Ans", Set.of(Role.REQUESTER));

    @Inject
    Outbox outbox;

    @Inject
    OutboxMessages messages;

    @Inject
    AddressFaults faults;

    @Inject
    People people;

    @Inject
    Deviations deviations;

    @Inject
    AddressWatch watch;

    @Inject
    SynchronousTransactionManager<Connection> transactions;

    @Inject
    TestDatabase database;

    long person;

    @BeforeEach
    void somebody() {
        database.execute("DELETE FROM address_fault");
        person = people.add(new Person(null, "Ella Voorbeeld", "ella" + System.nanoTime() + "@organisatie.example", LocalDate.of(2020, 1, 1), null)).id();
    }

    @Test
    void aFaultIsKnownByItsAddressWhateverItsCapitalsAndOnlyOnce() {
        String address = address();
        refuse(address.toUpperCase());
        refuse(address);
        assertThat(faults.faulty(List.of(address.toUpperCase(), "iemand@organisatie.example"))).containsExactly(address.toUpperCase());
        assertThat(faults.faulty(List.of())).isEmpty();
        assertThat(faults.open(COMMUNICATIONS, person, Slice.first()).rows()).singleElement().satisfies(fault -> {
            assertThat(fault.words()).isEqualTo("550 5.1.1 no such user");
            assertThat(fault.messageId()).isNotNull();
        });
    }

    @Test
    void itIsADeviationOfTheMedewerkerUntilSomebodySaysThatItIsMended() {
        assertThat(ofPerson()).isEmpty();
        refuse(address());
        assertThat(ofPerson()).singleElement().satisfies(d -> assertThat(d.personId()).isEqualTo(person));
        faults.clear(COMMUNICATIONS, faults.open(COMMUNICATIONS, person, Slice.first()).rows().get(0).id());
        assertThat(ofPerson()).isEmpty();
        assertThat(faults.faulty(List.of(address()))).isEmpty();
        assertThat(audited("adresfout.gevonden")).isEqualTo(1);
        assertThat(audited("adresfout.opgelost")).isEqualTo(1);
        refuse(address());
        assertThat(ofPerson()).as("it can be faulty again").hasSize(1);
    }

    @Test
    void anotherAddressEndsIt() {
        refuse(address());
        database.execute("UPDATE person SET email = ? WHERE id = ?", "nieuw" + person + "@organisatie.example", person);
        transactions.executeWrite(status -> {
            watch.on(new PeopleChanged(Set.of(person)));
            return null;
        });
        assertThat(faults.open(COMMUNICATIONS, person, Slice.first()).rows()).isEmpty();
        assertThat(ofPerson()).isEmpty();
    }

    @Test
    void whoMayNotSeeOrMendItIsRefused() {
        refuse(address());
        assertThatThrownBy(() -> faults.open(REQUESTER, null, Slice.first())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> faults.clear(REQUESTER, 1)).isInstanceOf(Refused.class);
    }

    private List<Deviation> ofPerson() {
        return deviations.ofPerson(COMMUNICATIONS, person).stream().filter(d -> d.kind() == DeviationKind.ADDRESS_FAULTY).toList();
    }

    private String address() {
        return people.get(person).email();
    }

    private void refuse(String address) {
        transactions.executeWrite(status -> {
            long id = outbox.plan(new Mail(MailTemplate.ACCOUNT_RESUMED, new Recipient("Ella Voorbeeld", address, person), Language.NL,
                Map.of("account", "Pagina", "link", outbox.link("/accounts/1")), null));
            faults.found(Actor.SYSTEM, messages.get(COMMUNICATIONS, id), "550 5.1.1 no such user");
            return null;
        });
    }

    private long audited(String action) {
        return database.number("SELECT COUNT(*) FROM audit_entry WHERE action = ? AND subject_type = 'medewerker' AND subject_id = ?", action, person);
    }
}
