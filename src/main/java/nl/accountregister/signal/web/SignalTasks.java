package nl.accountregister.signal.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.signal.SignalFilter;
import nl.accountregister.signal.SignalRow;
import nl.accountregister.signal.SignalStatus;
import nl.accountregister.signal.Signals;
import nl.accountregister.web.HomeTasks;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Meldingen on the home page: those that wait for the reader's answer and, for communications, the most urgent ones. */
@Singleton
class SignalTasks implements HomeTasks {

    private static final Page.Slice FEW = new Page.Slice(1, 5);

    private final Signals signals;

    SignalTasks(Signals signals) {
        this.signals = signals;
    }

    @Override
    public List<Task> of(PageContext ctx) {
        Map<Long, Task> tasks = new LinkedHashMap<>();
        signals.waitingFor(ctx.actor()).forEach(row -> tasks.put(row.id(), task(ctx, row, "signal.task.answer")));
        if (Permission.HANDLE_SIGNALS.heldBy(ctx.actor())) {
            signals.list(ctx.actor(), SignalFilter.OPEN, FEW).rows().stream().filter(r -> r.status() == SignalStatus.NEW || r.isLate(ctx.today()))
                .forEach(row -> tasks.putIfAbsent(row.id(), task(ctx, row, row.status() == SignalStatus.NEW ? "signal.task.judge" : "signal.task.late")));
        }
        return new ArrayList<>(tasks.values());
    }

    private static Task task(PageContext ctx, SignalRow row, String key) {
        boolean late = row.isLate(ctx.today());
        return new Task(ctx.t(key, row.kind(), row.reference()), "/meldingen/" + row.id(),
            row.accountName() == null ? ctx.t("signal.task.received", row.receivedAt()) : ctx.t("signal.task.about", row.accountName()), late ? "red" : "orange",
            ctx.until(row.dueOn()));
    }
}
