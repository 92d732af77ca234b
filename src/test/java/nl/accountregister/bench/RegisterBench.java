package nl.accountregister.bench;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Measures what was promised about speed, writes {@code target/bench.md}, and fails when a promise is not kept. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegisterBench {

    private static final BenchTable TABLE = new BenchTable();

    @Test
    @Order(1)
    void documents() throws Exception {
        try (Documents documents = new Documents()) {
            documents.measure(TABLE);
        }
    }

    @Test
    @Order(2)
    void firstDocument() throws Exception {
        new FirstDocument().measure(TABLE);
    }

    @Test
    @Order(3)
    void deviations() throws Exception {
        try (DeviationPages pages = new DeviationPages()) {
            pages.measure(TABLE);
        }
    }

    @Test
    @Order(4)
    void reminders() throws Exception {
        try (ReminderRounds rounds = new ReminderRounds()) {
            rounds.measure(TABLE);
        }
    }

    @Test
    @Order(5)
    void auditor() throws Exception {
        try (AuditorFiles files = new AuditorFiles()) {
            files.measure(TABLE);
        }
    }

    @AfterAll
    static void tell() throws IOException {
        assertThat(TABLE.write(Path.of("target", "bench.md"))).as("promises that are not kept").isEmpty();
    }
}
