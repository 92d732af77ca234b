package nl.accountregister.signal.web;

import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.platform.Platforms;
import nl.accountregister.signal.FormSeal;
import nl.accountregister.signal.NewSignal;
import nl.accountregister.signal.OfficialPages;
import nl.accountregister.signal.SignalKind;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The form for everyone, read and shown. */
@Singleton
class NewSignalForm {

    private static final int ATTACHMENTS = 3;

    private final OfficialPages pages;
    private final Platforms platforms;
    private final Profiles profiles;
    private final FormSeal seal;

    NewSignalForm(OfficialPages pages, Platforms platforms, Profiles profiles, FormSeal seal) {
        this.pages = pages;
        this.platforms = platforms;
        this.profiles = profiles;
        this.seal = seal;
    }

    static NewSignal read(Form form) {
        List<NewSignal.Sent> sent = new ArrayList<>();
        for (int i = 1; i <= ATTACHMENTS; i++) {
            form.upload("bijlage-" + i).filter(file -> file.bytes().length > 0).ifPresent(file -> sent.add(new NewSignal.Sent(file.name(), file.bytes())));
        }
        return new NewSignal(form.coded("soort", SignalKind.class).orElse(null), form.text("adres"), form.text("pagina"), form.text("toelichting"), form.text("naam"),
            form.text("email"), sent);
    }

    NewSignalPage page(PageContext ctx, FormView form) {
        List<Option> kinds = Arrays.stream(SignalKind.values()).map(k -> new Option(k.code(), ctx.t("signal.kind." + k.code()), ctx.t("signal.kind." + k.code() + ".hint"))).toList();
        List<Option> choices = new ArrayList<>(pages.choices().stream().map(p -> new Option(p.url(), p.name() + " (" + platform(p.platform()) + ")")).toList());
        String chosen = form.value("pagina");
        if (!choices.isEmpty() && !chosen.isEmpty() && choices.stream().noneMatch(o -> o.value().equals(chosen))) {
            choices.add(new Option(chosen, chosen));
        }
        return new NewSignalPage(form, kinds, choices, seal.now(), profiles.current().signals().keepDays(), ATTACHMENTS);
    }

    private String platform(String code) {
        return platforms.name(code);
    }
}
