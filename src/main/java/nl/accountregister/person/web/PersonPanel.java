package nl.accountregister.person.web;

import gg.jte.Content;
import nl.accountregister.person.Person;
import nl.accountregister.web.PageContext;

import java.util.Optional;

/** Onderdeel of the page of a medewerker, contributed by a feature that {@code person} does not know. */
public interface PersonPanel {

    /** Place on the page, low first: absences 5, leaving 10, accounts 20, access 30, deviations 40. */
    int order();

    /** Key of the heading. */
    String titleKey();

    /** Id of the section, for links on the page. */
    String anchor();

    /** The panel without its heading; empty when there is nothing that this reader may see. */
    Optional<Content> content(PageContext ctx, Person person);
}
