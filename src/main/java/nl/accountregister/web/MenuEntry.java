package nl.accountregister.web;

import nl.accountregister.shared.Actor;

/** One line of the menu, contributed by a feature's {@code web} as a bean. */
public interface MenuEntry {

    /** The groups of the menu, in order; the label of a group is the text {@code menu.group.<name>}. */
    enum Group { WORK, REGISTER, CONTROL, ADMIN }

    Group group();

    /** Place within the group, low first. */
    int order();

    String href();

    /** Key of the label. */
    String labelKey();

    /** SVG path data of a 24×24 line icon. */
    String icon();

    boolean visibleTo(Actor actor);

    /** A number behind the label, such as the requests that wait; 0 shows none. It costs one indexed query at most. */
    default long count(Actor actor) {
        return 0;
    }
}
