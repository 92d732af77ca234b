package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Recognition;
import nl.accountregister.shared.PlainText;

/** Where an account is: its canonical address and what follows from it. */
record Address(String url, @Nullable String handle, @Nullable String platformRef, String identityKey) {

    /**
     * Reads what a person pasted as the address of an account on a platform. Notes on {@code url} what is wrong and
     * returns null when it is no such address.
     */
    @Nullable
    static Address read(Platforms platforms, PlainText check, @Nullable String pasted, @Nullable String platform) {
        String text = check.line("url", pasted, 500);
        if (text.isEmpty() || platform == null) {
            return null;
        }
        Recognition recognition = platforms.recognise(text, platform);
        if (recognition instanceof Recognition.Recognised r && r.platform().code().equals(platform)) {
            return new Address(r.canonicalUrl(), r.handle(), r.platformId(), r.identity().key());
        }
        if (recognition instanceof Recognition.NotRecognised no) {
            check.refuse("url", no.reasonKey(), no.args().toArray());
        } else {
            check.refuse("url", "account.url.otherPlatform", platform);
        }
        return null;
    }
}
