package nl.accountregister.location.web;

import gg.jte.Content;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.history.AsOf;
import nl.accountregister.location.Location;
import nl.accountregister.shared.Actor;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Onderdeel of the page of a location and a column of the list, contributed by a feature that {@code location} does not know. */
public interface LocationPanel {

    /** Place on the page and in the list, low first: managers 10, accounts 20. */
    int order();

    /** Key of the heading. */
    String titleKey();

    /** Id of the section, for links on the page. */
    String anchor();

    /** The panel without its heading, now or as the register knew it; empty when there is nothing that this reader may see. */
    Optional<Content> content(PageContext ctx, Location location, AsOf asOf);

    /** What the list says of these locations, by id; one that is left out has nothing to say to this reader. */
    Map<Long, Cell> cells(PageContext ctx, List<Location> locations);

    /** The locations that the reader answers for, when this feature knows that. */
    default Set<Long> own(Actor actor) {
        return Set.of();
    }

    /** A cell of the list. @param href where more of it is; null for nowhere */
    record Cell(String text, @Nullable String href) {
    }
}
