package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Recognition;
import nl.accountregister.shared.PlainText;

import java.util.Optional;

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

    /** The same address, with the id that the platform gave the account. */
    Address with(@Nullable String id) {
        return new Address(url, handle, id, identityKey);
    }

    /**
     * Reads the id that a platform gave an account, typed beside its address. Notes on {@code platformId} what is wrong.
     *
     * @param typed  null when that stays as it is, empty when it is not known
     * @param before the id as it is; null when there is none
     * @return this address with that id; where an id stands in the address itself, that one
     */
    Address identified(Platforms platforms, PlainText check, @Nullable String typed, @Nullable String before, String platform) {
        String id = typed == null ? before : typed.strip();
        if (platformRef != null || id == null || id.isEmpty()) {
            boolean other = platformRef != null && typed != null && !typed.isBlank() && !typed.strip().equals(before) && !typed.strip().equals(platformRef)
                && platforms.recognise(url, platform) instanceof Recognition.Recognised here
                && platforms.byId(here, typed).filter(r -> r.identity().key().equals(identityKey)).isEmpty();
            if (other) {
                check.refuse("platformId", "account.platformId.other", platformRef);
            }
            return this;
        }
        if (!(platforms.recognise(url, platform) instanceof Recognition.Recognised here)) {
            return this;
        }
        Optional<Recognition.Recognised> byId = platforms.byId(here, id);
        if (byId.isEmpty() && typed != null) {
            check.refuse("platformId", here.platform().persistentId() ? "account.platformId.wrong" : "account.platformId.none", here.platform().name());
        }
        return with(byId.map(Recognition.Recognised::platformId).orElse(typed == null ? before : null));
    }
}
