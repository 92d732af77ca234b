package nl.accountregister.plan.web;

import jakarta.inject.Singleton;
import nl.accountregister.plan.PlanTasks;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the plans that ask for something, with the number of proposals that wait. */
@Singleton
class PlansMenu implements MenuEntry {

    private final PlanTasks tasks;

    PlansMenu(PlanTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Group group() {
        return Group.WORK;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String href() {
        return "/beheerplannen";
    }

    @Override
    public String labelKey() {
        return "plan.list.title";
    }

    @Override
    public String icon() {
        return "M5 4h10l4 4v12H5zM15 4v4h4M8.5 14l2.5 2.5 4.5-5";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SEE_EVERYTHING.heldBy(actor);
    }

    @Override
    public long count(Actor actor) {
        return tasks.waiting(actor);
    }
}
