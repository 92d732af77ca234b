package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.account.Visibility;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

/** What a request is called, so that people know which one is meant: "Facebook-pagina AC De Brug". */
@Singleton
public class RequestNames {

    private final Platforms platforms;
    private final Texts texts;

    RequestNames(Platforms platforms, Texts texts) {
        this.platforms = platforms;
        this.texts = texts;
    }

    /** The name in words, also of a draft in which little has been filled in. */
    public String of(AccountRequest request, Language language) {
        if (request.name() == null) {
            return texts.get(language, "intake.name.none", String.valueOf(request.id()));
        }
        if (request.platform() == null) {
            return request.name();
        }
        String platform = platform(request.platform());
        return texts.get(language, request.visibility() == Visibility.SHIELDED ? "intake.name.group"
            : request.kind() == AccountKind.LOCATION_PAGE ? "intake.name.page" : "intake.name.account", platform, request.name());
    }

    /** What may be asked for, such as "Locatiepagina op Facebook". */
    public String page(AccountKind kind, String platform, Language language) {
        String words = texts.get(language, "intake.page.option", kind, platform(platform));
        return words.substring(0, 1).toUpperCase(language.locale()) + words.substring(1);
    }

    /** The name of a platform by its code. */
    public String platform(String code) {
        return platforms.name(code);
    }
}
