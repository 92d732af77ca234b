package nl.accountregister.organisation;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.FaultySetting;
import nl.accountregister.shared.TemplateFiles;
import nl.accountregister.shared.yaml.Definition;
import nl.accountregister.shared.yaml.Place;

import java.util.Optional;

/**
 * Organisatieprofielen: the profile that this deployment runs with, chosen by {@code ACCOUNTREGISTER_PROFILE} and read
 * once, before anything else starts.
 */
@Context
public class Profiles {

    private static final String SETTING = "ACCOUNTREGISTER_PROFILE";

    private static final int MAX_NAME = 80;

    private final ProfileFile.Content content;

    /**
     * @param ownName name of the organisation, for a profile in which it has to be filled in; else empty
     * @throws FaultySetting when there is no such profile, or the name is no name
     * @throws nl.accountregister.shared.FaultyDefinition when its file cannot be used
     */
    public Profiles(TemplateFiles files, Platforms platforms, @Value("${accountregister.profile:sgl}") String name,
                    @Value("${accountregister.organisation:}") String ownName) {
        String path = "profielen/" + name + ".yml";
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new FaultySetting(SETTING, "must have lower-case letters, digits and hyphens only, not \"" + name + "\"");
        }
        String own = ownName.strip();
        if (own.length() > MAX_NAME || own.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '{' || c == '<')) {
            throw new FaultySetting("ACCOUNTREGISTER_ORGANISATION", "must be the name of the organisation, of at most " + MAX_NAME + " characters on one line");
        }
        content = files.find(path).map(file -> ProfileFile.read(name, platforms, own, file.name(), file.content()))
            .orElseThrow(() -> new FaultySetting(SETTING, "must name one of the profiles "
                + String.join(", ", files.list("profielen", ".yml")).replace("profielen/", "").replace(".yml", "")
                + ", not \"" + name + "\""));
    }

    /** The profile of this organisation. */
    public Profile current() {
        return content.profile();
    }

    /** The officers' table as the profile's file gives it, for the officer feature to read; empty when there is none. */
    public Optional<Definition> officers() {
        return content.officers();
    }

    /** Where a key of the profile stands, for a feature that finds out later that its value cannot be. */
    public Place place(String key) {
        return content.whole().place(key);
    }
}
