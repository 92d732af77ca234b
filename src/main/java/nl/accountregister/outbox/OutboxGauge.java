package nl.accountregister.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

import java.util.List;

/** Tells the monitoring how many messages wait. */
@Singleton
class OutboxGauge implements MeterBinder {

    private final OutboxMessageRepository messages;

    OutboxGauge(OutboxMessageRepository messages) {
        this.messages = messages;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("accountregister.mail.waiting", messages,
            m -> m.countByStatusIn(List.of(OutboxStatus.PLANNED, OutboxStatus.SENDING))).register(registry);
    }
}
