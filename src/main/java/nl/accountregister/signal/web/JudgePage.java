package nl.accountregister.signal.web;

import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The form with which a melding is judged, for one outcome.
 *
 * @param code       of the outcome
 * @param spoof      whether it asks for an address and for which account is imitated
 * @param discussion whether it asks who answers
 * @param responders who may; the first is communications itself
 * @param rules      house rules for a discussion
 */
public record JudgePage(long id, int version, String code, String kicker, String title, String lead, boolean spoof, boolean discussion, boolean explained,
                        List<Option> responders, List<String> rules, FormView form, int max) {
}
