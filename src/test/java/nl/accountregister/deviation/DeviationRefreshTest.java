package nl.accountregister.deviation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Inject;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.intake.AccountIntakes;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.Locations;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.person.PeopleChanges;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static nl.accountregister.deviation.DeviationWorld.COMMUNICATIONS;
import static nl.accountregister.deviation.DeviationWorld.MAILBOX;
import static nl.accountregister.deviation.DeviationWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@DisplayName("What each change leaves is what looking at everything finds")
class DeviationRefreshTest {

    private static final List<String> OFFICERS = List.of("HRM", "COMMUNICATIE", "BESTUURDER", "REGIOMANAGER", "AC");
    private static final String OPEN = " FROM deviation WHERE known_until > DATE '9000-01-01'";

    @Inject
    Deviations deviations;
    @Inject
    DeviationBook book;
    @Inject
    TransactionOperations<Connection> transactions;
    @Inject
    DeviationWorld world;
    @Inject
    AccessGrants grants;
    @Inject
    Accounts accounts;
    @Inject
    AccountChanges changes;
    @Inject
    AccountTransitions transitions;
    @Inject
    AccountIntakes intakes;
    @Inject
    PeopleChanges staff;
    @Inject
    Locations locations;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    private final List<Long> ids = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Location> places = new ArrayList<>();
    private LocalDate day;

    @AfterEach
    void end() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @DisplayName("after any changes a look at everything finds neither more nor less, nor other facts")
    void anyChanges(long seed) {
        Random random = new Random(seed);
        world.begin();
        ids.clear();
        people.clear();
        places.clear();
        day = START;
        places.add(world.place);
        places.add(locations.add(new Location(null, "AC Elders " + seed, LocationKind.ACTIVITY_CENTRE, world.region.id(), null, null, null)));
        people.addAll(List.of(world.owner, world.deputy));
        int compared = 0;
        for (int step = 0; step < 60; step++) {
            try {
                change(random);
            } catch (RuleViolation | Conflict e) {
                continue;
            }
            if (step % 6 == 5) {
                List<Map<String, Object>> left = open();
                List<Map<String, Object>> figures = figures();
                assertThat(figures).isEqualTo(database.query("SELECT kind, COUNT(*) AS open_count" + OPEN + " GROUP BY kind ORDER BY kind"));
                transactions.executeWrite(status -> {
                    book.forget();
                    return null;
                });
                deviations.freshen();
                assertThat(open()).as("seed %s, step %s", seed, step).isEqualTo(left);
                assertThat(figures()).isEqualTo(figures);
                compared += left.size();
            }
        }
        assertThat(compared).as("there was something to compare").isPositive();
        assertThat(database.number("SELECT COUNT(*) FROM deviation_found")).isZero();
    }

    @Test
    @DisplayName("a change that is refused at its very end leaves nothing, neither of itself nor of what was refreshed for it")
    void refusedAtTheEnd() {
        world.begin();
        long account = world.bare(world.corporate("X"));
        List<Map<String, Object>> before = open();
        assertThatThrownBy(() -> transactions.executeWrite(status -> {
            world.grant(account, world.owner.id(), AccessRole.ADMIN);
            status.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    throw new IllegalStateException("at the very end");
                }
            });
            return null;
        })).hasMessage("at the very end");
        assertThat(database.number("SELECT COUNT(*) FROM access_grant WHERE account_id = ?", account)).isZero();
        assertThat(open()).isEqualTo(before);
        assertThat(database.number("SELECT COUNT(*) FROM deviation_found")).isZero();
    }

    @Test
    @DisplayName("readers who look at everything at once, while accounts change, leave no doubles and nothing behind")
    void atOnce() throws Exception {
        world.begin();
        for (int i = 0; i < 6; i++) {
            ids.add(world.bare(world.corporate("X")));
        }
        for (int i = 0; i < 3; i++) {
            world.holder("Hugo Voorbeeld", "HRM", null, null);
        }
        for (int round = 0; round < 4; round++) {
            clock.set(START.plusDays(round + 1L));
            CyclicBarrier together = new CyclicBarrier(4);
            ExecutorService threads = Executors.newFixedThreadPool(4);
            int number = round;
            List<Future<?>> all = new ArrayList<>(IntStream.range(0, 2).mapToObj(i -> threads.submit(() -> {
                together.await();
                deviations.freshen();
                return null;
            })).toList());
            all.addAll(IntStream.range(0, 2).mapToObj(i -> threads.submit(() -> {
                together.await();
                return world.grant(ids.get(number), (i == 0 ? world.owner : world.deputy).id(), AccessRole.ADMIN);
            })).toList());
            for (Future<?> one : all) {
                one.get();
            }
            threads.shutdown();
            assertThat(database.number("SELECT COUNT(*) FROM (SELECT situation" + OPEN + " GROUP BY situation HAVING COUNT(*) > 1) x")).isZero();
            List<Map<String, Object>> left = open();
            transactions.executeWrite(status -> {
                book.forget();
                return null;
            });
            deviations.freshen();
            assertThat(open()).isEqualTo(left);
            assertThat(figures()).isEqualTo(database.query("SELECT kind, COUNT(*) AS open_count" + OPEN + " GROUP BY kind ORDER BY kind"));
            assertThat(database.number("SELECT COUNT(*)" + OPEN + " AND kind = 'TOO_FEW_ADMINS' AND account_id = ?", ids.get(round))).isZero();
        }
    }

    private List<Map<String, Object>> figures() {
        return database.query("SELECT kind, open_count FROM deviation_figure WHERE open_count <> 0 ORDER BY kind");
    }

    private List<Map<String, Object>> open() {
        return database.query("SELECT situation, kind, account_id, person_id, platform, officer, role, grant_id, location_id, region_id, since" + OPEN + " ORDER BY situation");
    }

    private void change(Random random) {
        switch (random.nextInt(13)) {
            case 0 -> ids.add(world.bare(world.page()));
            case 1 -> ids.add(world.add(world.corporate(random.nextBoolean() ? "X" : "LINKEDIN")));
            case 2 -> ids.add(world.bare(world.personal(random.nextBoolean() ? "X" : "BLOG", any(people, random))));
            case 3, 4 -> {
                String officer = any(OFFICERS, random);
                people.add(world.holder("Hugo Voorbeeld", officer, officer.equals("AC") ? any(places, random).id() : null,
                    officer.equals("REGIOMANAGER") ? world.region.id() : null));
            }
            case 5, 6 -> world.grant(any(ids, random), any(people, random).id(), random.nextBoolean() ? AccessRole.ADMIN : AccessRole.EDITOR);
            case 7 -> {
                Map<String, Object> grant = any(database.query("SELECT id, account_id FROM access_grant WHERE ended_on IS NULL"), random);
                grants.end(COMMUNICATIONS, ((Number) grant.get("account_id")).longValue(), ((Number) grant.get("id")).longValue(), null);
            }
            case 8, 9 -> {
                Account account = accounts.get(COMMUNICATIONS, any(ids, random));
                changes.change(COMMUNICATIONS, account.id(), account.version(), DeviationWorld.with(account, any(people, random).id(),
                    random.nextInt(3) == 0 ? null : any(people, random).id(), any(List.of(TwoFactor.values()), random),
                    random.nextBoolean() ? MAILBOX : random.nextBoolean() ? null : any(people, random).email()));
            }
            case 10 -> {
                long id = any(ids, random);
                switch (random.nextInt(3)) {
                    case 0 -> transitions.suspend(COMMUNICATIONS, id, "Even niet");
                    case 1 -> transitions.resume(COMMUNICATIONS, id);
                    default -> transitions.close(COMMUNICATIONS, id, "Voorbij");
                }
            }
            case 11 -> staff.leave(COMMUNICATIONS, any(people, random).id(), random.nextInt(3) == 0 ? null : day.plusDays(random.nextInt(4)));
            default -> {
                if (random.nextBoolean()) {
                    intakes.record(COMMUNICATIONS, any(ids, random), day, "Olga", "Zo gaan we het doen.");
                } else {
                    day = day.plusDays(1 + random.nextInt(3));
                    clock.set(day);
                    deviations.freshen();
                }
            }
        }
    }

    private static <T> T any(List<T> all, Random random) {
        if (all.isEmpty()) {
            throw new Conflict("nothing yet");
        }
        return all.get(random.nextInt(all.size()));
    }
}
