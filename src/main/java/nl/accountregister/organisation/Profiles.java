package nl.accountregister.organisation;

import io.micronaut.context.annotation.Context;
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

    private final ProfileFile.Content content;

    /**
     * @throws FaultySetting when there is no such profile
     * @throws nl.accountregister.shared.FaultyDefinition when its file cannot be used
     */
    public Profiles(TemplateFiles files, Platforms platforms, OrganisationSettings settings) {
        content = files.find("profielen/" + settings.profile() + ".yml")
            .map(file -> ProfileFile.read(settings, platforms, file.name(), file.content()))
            .orElseThrow(() -> new FaultySetting("ACCOUNTREGISTER_PROFILE", "must name one of the profiles "
                + String.join(", ", files.list("profielen", ".yml")).replace("profielen/", "").replace(".yml", "")
                + ", not \"" + settings.profile() + "\""));
        platforms.trust(content.profile().mailDomains());
    }

    /** The profile of this organisation. */
    public Profile current() {
        return content.profile();
    }

    /** The officers' table as the profile's file gives it, for the officer feature to read; empty when there is none. */
    public Optional<Definition> officers() {
        return content.officers();
    }

    /** Which accounts a location is expected to have, for the completeness feature to read; empty when the file does not say. */
    public Optional<Definition> expected() {
        return content.expected();
    }

    /** Where the rules of the controls come from, for the evidence feature to read; empty when the file does not say. */
    public Optional<Definition> controls() {
        return content.controls();
    }

    /** What this organisation says beside the questions of its plans, for the plan feature to read; empty when the file does not say. */
    public Optional<Definition> planGuidance() {
        return content.guidance();
    }

    /** Where a key of the profile stands, for a feature that finds out later that its value cannot be. */
    public Place place(String key) {
        return content.whole().place(key);
    }
}
