package nl.accountregister.handover.web;

import jakarta.inject.Singleton;
import nl.accountregister.handover.HandoverFilter;
import nl.accountregister.handover.HandoverRow;
import nl.accountregister.handover.Handovers;
import nl.accountregister.shared.Page;
import nl.accountregister.web.HomeTasks;
import nl.accountregister.web.PageContext;

import java.util.List;

/** Overdrachten on the home page: those that wait for the reader's answer. */
@Singleton
class HandoverTasks implements HomeTasks {

    private static final Page.Slice FEW = new Page.Slice(1, 10);

    private final Handovers handovers;

    HandoverTasks(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public List<Task> of(PageContext ctx) {
        return ctx.actor().personId() == null ? List.of()
            : handovers.list(ctx.actor(), HandoverFilter.WAITING, FEW).rows().stream().map(row -> task(ctx, row)).toList();
    }

    private static Task task(PageContext ctx, HandoverRow row) {
        boolean late = row.isLate(ctx.today());
        return new Task(ctx.t("handover.task", row.accountName()), "/overdrachten/" + row.id(),
            ctx.t("handover.task.note", row.proposedByName(), row.proposedOn()), late ? "red" : "orange",
            ctx.t(late ? "handover.task.late" : "handover.task.waits"));
    }
}
