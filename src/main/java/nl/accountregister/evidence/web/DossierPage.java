package nl.accountregister.evidence.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.evidence.AccountDossier;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;

import java.util.List;

/**
 * The dossier of an account.
 *
 * @param status  how the account stands
 * @param chapters links to the parts of the page
 * @param course  what happened, the oldest first
 * @param pdf     address of the dossier as one file
 * @param printed how many of what happened that file prints at most
 * @param signals whether the reader may open meldingen
 * @param past    the day of the past of which it is, without the course; null for today
 */
public record DossierPage(AccountDossier dossier, String status, String platform, List<Option> chapters, List<EventLine> course,
                          @Nullable PagingView paging, String pdf, int printed, boolean signals, @Nullable PastView past) {

    /** Something that happened. */
    public record EventLine(String iso, String moment, String title, @Nullable String by, String tone, List<String> lines, @Nullable String words) {
    }
}
