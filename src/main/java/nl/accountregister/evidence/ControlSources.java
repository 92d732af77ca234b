package nl.accountregister.evidence;

import io.micronaut.context.annotation.Context;
import nl.accountregister.organisation.Profiles;

import java.util.EnumMap;
import java.util.Map;

/** Bronnen of the controls: where the organisation's document has the rule. Where it is silent, the rule is one of the register. */
@Context
public class ControlSources {

    private final Map<Control, String> sources = new EnumMap<>(Control.class);

    /** @throws nl.accountregister.shared.FaultyDefinition when the profile's part cannot be used */
    public ControlSources(Profiles profiles) {
        profiles.controls().ifPresent(d -> d.as(part -> {
            for (Control control : Control.values()) {
                String source = part.optionalText(control.code());
                if (!source.isEmpty()) {
                    sources.put(control, source);
                }
            }
            return sources;
        }));
    }

    /** Where the document says it; empty when it does not. */
    public String of(Control control) {
        return sources.getOrDefault(control, "");
    }
}
