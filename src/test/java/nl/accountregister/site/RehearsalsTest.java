package nl.accountregister.site;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.intake.Stage;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Rehearsal;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("What is rehearsed after a start")
class RehearsalsTest {

    @Inject
    List<Rehearsal> rehearsals;
    @Inject
    Stage stage;
    @Inject
    TestDatabase database;

    @Test
    @DisplayName("leaves no row in any table, however often")
    void nothingStays() {
        Actor user = stage.actor(stage.person(null), Role.COMMUNICATIONS);
        assertThat(user.userId()).isNotNull();
        Map<String, Long> before = rows();
        assertThat(before).hasSizeGreaterThan(50).containsKey("session");
        for (Language language : Language.values()) {
            for (Rehearsal rehearsal : rehearsals) {
                rehearsal.pieces(language).forEach(Runnable::run);
            }
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(rehearsals.stream().filter(r -> r.pieces(Language.NL).findAny().isPresent()).map(r -> r.getClass().getSimpleName()))
            .contains("FormRehearsal");
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (Map<String, Object> table : database.query("SELECT TABLE_NAME AS name FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA = SCHEMA()")) {
            String name = table.get("name").toString().toLowerCase(Locale.ROOT);
            rows.put(name, database.number("SELECT COUNT(*) FROM " + name));
        }
        return rows;
    }
}
