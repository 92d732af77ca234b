package nl.accountregister.officer;

import nl.accountregister.organisation.AccessRole;
import nl.accountregister.organisation.Profile;
import nl.accountregister.shared.yaml.Definition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Functionarissen in het profielbestand: the keys of the officers' table, and what they become. */
final class OfficerFile {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";
    private static final String CODE_RULE = "be a code in capitals, such as REGIOMANAGER";

    private final Profile profile;
    private final Set<String> codes = new HashSet<>();

    OfficerFile(Profile profile) {
        this.profile = profile;
    }

    OfficerTable table(Definition d) {
        Definition headings = d.later("kolommen").orElseThrow(() -> d.place().fault("the key 'kolommen' is missing"));
        String source = d.optionalText("bron");
        List<Officer> officers = d.parts("rijen", this::officer);
        return headings.as(h -> new OfficerTable(source, h.bilingual("functionaris"), h.bilingual("persoonlijk"),
            h.bilingual("organisatie"), officers));
    }

    private Officer officer(Definition d) {
        String code = d.text("code", CODE, CODE_RULE);
        if (!codes.add(code)) {
            throw d.place("code").fault(code + " is in the table already");
        }
        Officer officer = new Officer(code, d.bilingual("naam"), d.optionalCode("hoort-bij", OfficerTie.class).orElse(OfficerTie.NONE),
            cell(d, "persoonlijk", this::personal), cell(d, "organisatie", this::entry));
        if (officer.tie() == OfficerTie.NONE && officer.organisationAccounts().stream().anyMatch(e -> e.kind() == CellEntryKind.LOCATION_PAGE)) {
            throw d.place("hoort-bij").fault(code + " has a 'locatiepagina', so it needs 'hoort-bij': " + OfficerTie.LOCATION.code() + " or " + OfficerTie.REGION.code());
        }
        return officer;
    }

    private List<CellEntry> cell(Definition d, String key, Function<Definition, CellEntry> reading) {
        Set<String> seen = new HashSet<>();
        return d.parts(key, part -> {
            CellEntry entry = reading.apply(part);
            if (!seen.add(entry.kind() + entry.platform())) {
                throw part.place().fault("this is in the cell already");
            }
            return entry;
        });
    }

    private CellEntry personal(Definition d) {
        CellEntry entry = entry(d);
        if (entry.role() != null && entry.kind() == CellEntryKind.PLATFORM) {
            throw d.place("rol").fault("a personal account is one's own; 'rol' is for accounts of the organisation");
        }
        if (entry.kind() == CellEntryKind.ALL_CORPORATE) {
            throw d.place().fault("corporate accounts are no personal accounts; put them under 'organisatie'");
        }
        return entry;
    }

    private CellEntry entry(Definition d) {
        String platform = platform(d, "platform");
        String page = platform(d, "locatiepagina");
        AccessRole role = d.optionalCode("rol", AccessRole.class).orElse(null);
        boolean all = d.flag("alle-corporate-accounts", false);
        List<CellNote> notes = d.optionalCode("noot", CellNote.class).stream().toList();
        if ((platform.isEmpty() ? 0 : 1) + (page.isEmpty() ? 0 : 1) + (all ? 1 : 0) != 1) {
            throw d.place().fault("an entry has one of 'platform', 'locatiepagina' and 'alle-corporate-accounts'");
        }
        CellEntryKind kind = all ? CellEntryKind.ALL_CORPORATE : page.isEmpty() ? CellEntryKind.PLATFORM : CellEntryKind.LOCATION_PAGE;
        return new CellEntry(kind, page.isEmpty() ? platform : page, role, notes);
    }

    private String platform(Definition d, String key) {
        String code = d.optionalText(key, CODE, "be the code of a platform in capitals, such as FACEBOOK");
        if (!code.isEmpty() && profile.platform(code).isEmpty()) {
            throw d.place(key).fault(code + " is not under 'platforms'");
        }
        return code;
    }
}
