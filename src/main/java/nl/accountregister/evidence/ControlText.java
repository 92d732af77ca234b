package nl.accountregister.evidence;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.completeness.PlaceState;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

/** Controles in words, for pages and paper. */
@Singleton
public class ControlText {

    private final ControlSources sources;
    private final Platforms platforms;
    private final Texts texts;

    ControlText(ControlSources sources, Platforms platforms, Texts texts) {
        this.sources = sources;
        this.platforms = platforms;
        this.texts = texts;
    }

    /** What is checked. */
    public String what(Language in, Control control) {
        return texts.get(in, "evidence.what." + control.code());
    }

    /** Of what the population consists. */
    public String population(Language in, Control control) {
        return texts.get(in, "evidence.population." + control.code());
    }

    /** Where the rule comes from: the organisation's document, or the register. */
    public String source(Language in, Control control) {
        String source = sources.of(control);
        return source.isEmpty() ? texts.get(in, "evidence.source.register") : texts.get(in, "evidence.source.document", source);
    }

    /** How many were looked at, and how many are exceptions. */
    public String numbers(Language in, ControlFigures figures) {
        return texts.get(in, "evidence.numbers", figures.population(), figures.exceptions(), figures.exempt());
    }

    /** Name of the platform; a dash where there is none. */
    public String platform(@Nullable String code) {
        return code == null ? "–" : platforms.name(code);
    }

    /** What the register says of an item, in a sentence. */
    public String facts(Language in, Control control, ControlItem item) {
        return switch (control) {
            case REGISTER_COMPLETE -> Coded.find(PlaceState.class, String.valueOf(item.other())).map(s -> texts.label(in, s)).orElse("");
            case RECORD_COMPLETE, OWNER, TWO_ADMINS, TWO_FACTOR -> texts.get(in, "evidence.facts.account", item.who(), AccountStatus.valueOf(item.other()));
            case REVIEWED_IN_TERM -> item.day() == null ? texts.get(in, "evidence.facts.review.none", item.who()) : texts.get(in,
                item.otherDay() == null ? "evidence.facts.review.first" : "evidence.facts.review", item.who(), item.day(), item.otherDay() == null ? item.day() : item.otherDay());
            case LEAVERS_REMOVED -> texts.get(in, item.otherDay() == null ? "evidence.facts.leaver.open" : "evidence.facts.leaver", item.who(), item.day(),
                item.otherDay() == null ? item.day() : item.otherDay());
            case OTHER_APPROVES -> texts.get(in, item.key().startsWith("plan-") ? "evidence.facts.plan" : "evidence.facts.decision", item.who(),
                item.other() == null ? "–" : item.other(), item.otherDay() == null ? "–" : item.otherDay());
        };
    }
}
