package nl.accountregister.plan;

import io.micronaut.context.annotation.Context;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.TemplateFiles;
import nl.accountregister.shared.yaml.Definition;
import nl.accountregister.shared.yaml.Place;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Beheerplanformulieren: all plan forms with the guidance of the organisation, read once when the register starts. A faulty file ends the start. */
@Context
public class PlanForms {

    private static final String FOLDER = "beheerplan";

    private final Map<String, PlanForm> forms = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Definition> reviews = new HashMap<>();
    private final Profile profile;

    /** @throws nl.accountregister.shared.FaultyDefinition when a file cannot be used, or the profile names a form that does not exist */
    public PlanForms(TemplateFiles files, Profiles profiles) {
        for (String path : files.list(FOLDER, ".yml")) {
            String id = path.substring(FOLDER.length() + 1, path.length() - ".yml".length());
            TemplateFiles.TemplateFile file = files.find(path).orElseThrow();
            forms.put(id, PlanFormFile.read(id, file.name(), file.content(), d -> {
                places.put(id, d.place("versie"));
                d.later(PlanFormFile.REVIEW).ifPresent(part -> reviews.put(id, part));
            }));
        }
        profile = profiles.current();
        PlanGuidance.of(profiles, forms.values()).forEach(form -> forms.put(form.id(), form));
        profile.planForms().values().forEach(id -> require(id, profiles, "beheerplannen"));
        if (!profile.shieldedPlanForm().isEmpty()) {
            require(profile.shieldedPlanForm(), profiles, "beheerplan-besloten-groep");
        }
    }

    /** All forms, by id. */
    public List<PlanForm> all() {
        return List.copyOf(forms.values());
    }

    public Optional<PlanForm> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** @throws NotFound when there is no such form */
    public PlanForm get(String id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** The form by which the profile runs an account of this kind; empty when it asks for no plan. */
    public Optional<PlanForm> forKind(AccountKind kind, boolean shielded) {
        return profile.planForm(kind, shielded).flatMap(this::find);
    }

    /** What a herziening asks of accounts with this form, as its file gives it, for the review feature to read; empty when the file does not say. */
    public Optional<Definition> review(String id) {
        return Optional.ofNullable(reviews.get(id));
    }

    /** Where the version of a form stands in its file. */
    Place place(String id) {
        return places.get(id);
    }

    private void require(String id, Profiles profiles, String key) {
        if (!forms.containsKey(id)) {
            throw profiles.place(key).fault("there is no plan form '" + id + "'; there are: " + String.join(", ", forms.keySet()));
        }
    }
}
