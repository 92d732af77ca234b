package nl.accountregister.verification.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.platform.Platforms;
import nl.accountregister.verification.Judgement;
import nl.accountregister.verification.OfficialAccount;
import nl.accountregister.web.PageContext;

import java.util.List;

/**
 * The check as JSON.
 *
 * @param oordeel  {@code OFFICIEEL}, {@code IN_VOORBEREIDING}, {@code OPGEHEVEN}, {@code VERDACHT} or {@code ONBEKEND}
 * @param reden    why it is suspicious: {@code VROEGER_ADRES}, {@code LIJKT_OP_ACCOUNT}, {@code NAGEMAAKT_ADRES}, {@code GEMELD}; null otherwise
 * @param uitleg   what that means, in the reader's language
 * @param verschillen in what it differs from the account that it looks like, in the reader's language; empty when that is not the point
 * @param advies   what to do
 * @param adres    the address as the register writes it; null when there is none in the text
 * @param platform code of the platform that the address is on; null when there is none in the text
 * @param account  the official account: itself, or the one that was imitated; null when there is none to name
 */
@Serdeable
record CheckJson(String oordeel, @Nullable String reden, String uitleg, List<String> verschillen, String advies, @Nullable String adres,
                 @Nullable String platform, @Nullable AccountJson account, ContactJson contact) {

    /** An official account. @param soort code of the kind of account */
    @Serdeable
    record AccountJson(String naam, String platform, String soort, String url, @Nullable String gebruikersnaam, @Nullable String locatie,
                       @Nullable String regio) {

        static AccountJson of(OfficialAccount account) {
            return new AccountJson(account.name(), account.platform(), account.kind().code(), account.url(), account.handle(), account.locationName(),
                account.regionName());
        }
    }

    /** Whom to ask; what is not known is empty. */
    @Serdeable
    record ContactJson(String afdeling, String telefoon, String email) {
    }

    static CheckJson of(PageContext ctx, Judgement judgement, Platforms platforms) {
        CheckWords words = new CheckWords(ctx, judgement, platforms);
        return new CheckJson(judgement.verdict().code(), judgement.ground() == null ? null : judgement.ground().code(), words.what(), words.differences(), words.advice(),
            judgement.asked() == null ? null : judgement.asked().canonicalUrl(), judgement.asked() == null ? null : judgement.asked().platform().code(),
            judgement.account() == null ? null : AccountJson.of(judgement.account()),
            new ContactJson(ctx.organisation().contactName(), ctx.organisation().phone(), ctx.organisation().email()));
    }
}
