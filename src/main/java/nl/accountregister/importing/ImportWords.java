package nl.accountregister.importing;

import jakarta.inject.Singleton;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

/** Woorden that an import needs: to read what a file says, and to say what is wrong with it. */
@Singleton
class ImportWords {

    private final Texts texts;
    private final Platforms platforms;
    private final CodeWords codes;
    private final Today today;

    ImportWords(Texts texts, Platforms platforms, CodeWords codes, Today today) {
        this.texts = texts;
        this.platforms = platforms;
        this.codes = codes;
        this.today = today;
    }

    Findings findings() {
        return new Findings(texts);
    }

    LineReading reading(ColumnPlan plan, ImportNames names) {
        return new LineReading(plan, names, platforms, codes, texts.get(Language.NL, "importing.reason", today.date()));
    }

    String platform(String code) {
        return platforms.name(code);
    }
}
