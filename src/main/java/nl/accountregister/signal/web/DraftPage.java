package nl.accountregister.signal.web;

import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/** The form with which a request is begun for whoever made a wild page. */
public record DraftPage(long id, String kicker, ChoiceView people, List<Option> kinds, List<Option> locations, FormView form) {
}
