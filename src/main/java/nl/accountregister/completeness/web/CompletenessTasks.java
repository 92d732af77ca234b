package nl.accountregister.completeness.web;

import jakarta.inject.Singleton;
import nl.accountregister.completeness.PlaceState;
import nl.accountregister.completeness.Places;
import nl.accountregister.completeness.StillAccounts;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.HomeTasks;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.List;

/** On the home page of communications: accounts that are expected and not there, and what is in preparation for too long. */
@Singleton
class CompletenessTasks implements HomeTasks {

    private final Places places;
    private final StillAccounts still;

    CompletenessTasks(Places places, StillAccounts still) {
        this.places = places;
        this.still = still;
    }

    @Override
    public List<Task> of(PageContext ctx) {
        if (!Permission.MANAGE_ACCOUNTS.heldBy(ctx.actor())) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        long missing = places.missingNow();
        if (missing > 0) {
            tasks.add(new Task(ctx.t("completeness.task.missing"), "/volledigheid?stand=" + PlaceState.MISSING.code(), ctx.t("completeness.task.missing.note"), "red",
                ctx.t("completeness.task.missing.status", missing)));
        }
        long waiting = still.inPreparationNow();
        if (waiting > 0) {
            tasks.add(new Task(ctx.t("completeness.task.waiting"), "/volledigheid/voorbereiding", ctx.t("completeness.task.waiting.note"), "orange",
                ctx.t("completeness.task.waiting.status", waiting)));
        }
        return tasks;
    }
}
