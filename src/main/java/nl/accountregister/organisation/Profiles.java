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

    private final ProfileFile.Content content;

    /**
     * @throws FaultySetting when there is no such profile
     * @throws nl.accountregister.shared.FaultyDefinition when its file cannot be used
     */
    public Profiles(TemplateFiles files, Platforms platforms, @Value("${accountregister.profile:sgl}") String name) {
        String path = "profielen/" + name + ".yml";
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new FaultySetting(SETTING, "must have lower-case letters, digits and hyphens only, not \"" + name + "\"");
        }
        content = files.find(path).map(file -> ProfileFile.read(name, platforms, file.name(), file.content()))
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
