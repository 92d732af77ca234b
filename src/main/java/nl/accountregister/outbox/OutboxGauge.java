package nl.accountregister.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Today;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells the monitoring what waits, and for how long; what became of messages is counted by the worker. */
@Singleton
class OutboxGauge implements MeterBinder {

    private final OutboxMessageRepository messages;
    private final AddressFaultRepository faults;
    private final ServerPause pause;
    private final Today today;

    OutboxGauge(OutboxMessageRepository messages, AddressFaultRepository faults, ServerPause pause, Today today) {
        this.messages = messages;
        this.faults = faults;
        this.pause = pause;
        this.today = today;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("accountregister.mail.waiting", messages, m -> m.countByStatusIn(List.of(OutboxStatus.PLANNED, OutboxStatus.SENDING)))
            .description("Messages that wait or are being sent").register(registry);
        Gauge.builder("accountregister.mail.oldest", messages, m -> m.oldestWaiting().map(this::secondsSince).orElse(0.0))
            .baseUnit("seconds").description("Age of the message that has waited longest").register(registry);
        Gauge.builder("accountregister.mail.address.faults", faults, f -> f.countOpen(0))
            .description("Addresses at which mail does not arrive").register(registry);
        Gauge.builder("accountregister.mail.trouble", pause, p -> p.trouble().map(t -> secondsSince(t.since())).orElse(0.0))
            .baseUnit("seconds").description("For how long the mail server could not be used; 0 when it can").register(registry);
    }

    private double secondsSince(Instant moment) {
        return Duration.between(moment, today.moment()).toMillis() / 1000.0;
    }
}
