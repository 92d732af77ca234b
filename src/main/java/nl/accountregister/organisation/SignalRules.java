package nl.accountregister.organisation;

import nl.accountregister.shared.yaml.Definition;

/**
 * Regels voor meldingen: in how many days each thing is done, and how long is known who reported it. Days of the calendar,
 * from the day of what came before.
 *
 * @param judgeDays  to judge what was reported
 * @param answerDays to answer in a discussion, and to ask a platform to take a page down
 * @param spoofDays  that a platform gets for that
 * @param wildDays   to settle what becomes of a page that should not be there
 * @param keepDays   after the end of which name, e-mail address, words and pictures of the reporter are erased
 */
public record SignalRules(int judgeDays, int answerDays, int spoofDays, int wildDays, int keepDays) {

    /** What the register assumes where a profile is silent; a choice of the application. */
    public static final SignalRules DEFAULT = new SignalRules(2, 1, 14, 14, 180);

    private static final int MOST = 90;

    static SignalRules read(Definition d) {
        return new SignalRules(d.optionalWhole("beoordelen-dagen", 0, MOST).orElse(DEFAULT.judgeDays), d.optionalWhole("reageren-dagen", 0, MOST).orElse(DEFAULT.answerDays),
            d.optionalWhole("neppagina-dagen", 1, MOST).orElse(DEFAULT.spoofDays), d.optionalWhole("wilde-pagina-dagen", 1, MOST).orElse(DEFAULT.wildDays),
            d.optionalWhole("bewaren-dagen", 1, 3650).orElse(DEFAULT.keepDays));
    }
}
