package nl.accountregister.deviation.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;

import java.util.List;

/**
 * One deviation, with its exemptions; also behind the form that exempts it.
 *
 * @param listHref  the list of all deviations; null for who may not see it
 * @param known     since when the register knows it, and until when it did
 * @param over      that it is over, and since when; null while it holds
 * @param person    name of the medewerker whom it concerns; null when it is of none
 * @param withdraw  where the exemption that holds can be taken back; null for who may not
 */
public record DeviationPage(long id, @Nullable String listHref, DeviationLine line, String source, String known, @Nullable String over, @Nullable String person, @Nullable String personHref,
                            @Nullable String platform, List<Exempted> exemptions, @Nullable String withdraw, int maxMonths, FormView form) {

    /** An exemption in words. @param tone of its badge */
    public record Exempted(String iso, String moment, String by, String until, String reason, String status, String tone) {
    }
}
