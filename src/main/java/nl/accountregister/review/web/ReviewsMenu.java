package nl.accountregister.review.web;

import jakarta.inject.Singleton;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the reviews, with the number that is overdue. */
@Singleton
class ReviewsMenu implements MenuEntry {

    private final Reviews reviews;

    ReviewsMenu(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Group group() {
        return Group.WORK;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String href() {
        return "/herzieningen";
    }

    @Override
    public String labelKey() {
        return "review.title";
    }

    @Override
    public String icon() {
        return "M4 6.5h16v14H4zM4 10.5h16M8 3.5v4M16 3.5v4M9 15.5l2.2 2.2 4-4.2";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SIGNED_IN.heldBy(actor);
    }

    @Override
    public long count(Actor actor) {
        return reviews.figures(actor).overdue();
    }
}
