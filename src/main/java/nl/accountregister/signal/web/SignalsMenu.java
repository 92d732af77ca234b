package nl.accountregister.signal.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.signal.SignalFilter;
import nl.accountregister.signal.SignalStatus;
import nl.accountregister.signal.Signals;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the meldingen, with the number that nobody judged yet. */
@Singleton
class SignalsMenu implements MenuEntry {

    private final Signals signals;

    SignalsMenu(Signals signals) {
        this.signals = signals;
    }

    @Override
    public Group group() {
        return Group.WORK;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String href() {
        return "/meldingen";
    }

    @Override
    public String labelKey() {
        return "signal.menu";
    }

    @Override
    public String icon() {
        return "M4 14V9l12-5v15L4 14zM7 15v4h3v-3M19 9v5";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SEE_SIGNALS.heldBy(actor);
    }

    @Override
    public long count(Actor actor) {
        return Permission.HANDLE_SIGNALS.heldBy(actor) ? signals.count(actor, SignalFilter.of(SignalStatus.NEW)) : 0;
    }
}
