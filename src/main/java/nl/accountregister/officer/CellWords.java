package nl.accountregister.officer;

import nl.accountregister.organisation.PlatformUse;
import nl.accountregister.organisation.Profile;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.util.List;
import java.util.stream.Collectors;

/** Cel in woorden: the entries of a cell as the document prints them, "Twitter, LinkedIn, blog*". */
public final class CellWords {

    private final Texts texts;
    private final Language language;
    private final Profile profile;

    public CellWords(Texts texts, Language language, Profile profile) {
        this.texts = texts;
        this.language = language;
        this.profile = profile;
    }

    /** The whole cell with its marks; an empty text for an empty cell. */
    public String cell(List<CellEntry> entries) {
        return entries.stream().map(e -> entry(e) + marks(e)).collect(Collectors.joining(", "));
    }

    /** One entry, without its marks; with the role in brackets where the organisation names one. */
    public String entry(CellEntry entry) {
        return entry.role() == null ? what(entry) : texts.get(language, "officer.role", what(entry), entry.role());
    }

    private String what(CellEntry entry) {
        return switch (entry.kind()) {
            case ALL_CORPORATE -> texts.get(language, "officer.allCorporate");
            case PLATFORM -> platform(entry.platform());
            case LOCATION_PAGE -> texts.get(language, "officer.locationPage", platform(entry.platform()));
        };
    }

    /** A footnote with its mark. */
    public String footnote(CellNote note) {
        return note.mark() + texts.label(language, note);
    }

    private static String marks(CellEntry entry) {
        return entry.notes().stream().map(CellNote::mark).collect(Collectors.joining());
    }

    private String platform(String code) {
        return profile.platform(code).map(PlatformUse::name).orElse(code);
    }
}
