package nl.accountregister.officer.web;

import nl.accountregister.officer.CellEntry;
import nl.accountregister.officer.CellEntryKind;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.PlatformStatus;
import nl.accountregister.organisation.PlatformUse;
import nl.accountregister.organisation.Profile;
import nl.accountregister.shared.PlainText;
import nl.accountregister.web.Form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Regels van een cel in het formulier: one line for each account that a cell can name. What is in the cell already
 * keeps its order, what is added comes behind it in the order of the profile.
 */
final class CellLines {

    /** The fields of the two cells, which are their names in the API too. */
    static final String PERSONAL = "persoonlijkAccount";
    static final String ACCESS = "toegang";

    /** One line, and the names of its fields: the choice, and the role where it has one. */
    record Line(CellEntryKind kind, String platform, String choice, String role) {

        boolean isOf(CellEntry entry) {
            return entry.kind() == kind && entry.platform().equals(platform);
        }
    }

    private final String field;
    private final List<Line> lines;
    private final List<CellEntry> standing;

    CellLines(String field, Profile profile, List<CellEntry> standing) {
        this.field = field;
        this.standing = standing;
        lines = lines(profile);
    }

    List<Line> lines() {
        return lines;
    }

    /** The cell as it was filled in; what is no choice of the form is noted. */
    List<CellEntry> read(Form form, PlainText check) {
        List<CellEntry> cell = new ArrayList<>();
        standing.forEach(old -> lines.stream().filter(l -> l.isOf(old)).findFirst().flatMap(l -> entry(form, l, check)).ifPresent(cell::add));
        lines.stream().filter(l -> standing.stream().noneMatch(l::isOf)).forEach(l -> entry(form, l, check).ifPresent(cell::add));
        return cell;
    }

    /** The stored cell as the form shows it. */
    void fill(Map<String, String> values) {
        for (CellEntry entry : standing) {
            lines.stream().filter(l -> l.isOf(entry)).findFirst().ifPresent(l -> {
                values.put(l.choice(), CellChoice.of(entry.notes()).code());
                values.put(l.role(), entry.role() == null ? null : entry.role().code());
            });
        }
    }

    private Optional<CellEntry> entry(Form form, Line line, PlainText check) {
        Optional<CellChoice> choice = form.coded(line.choice(), CellChoice.class);
        Optional<AccessRole> role = form.coded(line.role(), AccessRole.class);
        if (choice.isEmpty() && form.has(line.choice()) || role.isEmpty() && form.has(line.role())) {
            check.refuse(field, "officer.choice");
        }
        return choice.map(c -> new CellEntry(line.kind(), line.platform(), role.orElse(null), c.notes()));
    }

    private List<Line> lines(Profile profile) {
        List<Line> all = new ArrayList<>();
        if (field.equals(ACCESS)) {
            all.add(line(CellEntryKind.ALL_CORPORATE, ""));
        }
        Set<String> platforms = new LinkedHashSet<>();
        profile.platforms().stream().filter(p -> p.status() != PlatformStatus.RETIRED).map(PlatformUse::code).forEach(platforms::add);
        add(platforms, CellEntryKind.PLATFORM);
        platforms.forEach(p -> all.add(line(CellEntryKind.PLATFORM, p)));
        Set<String> pages = new LinkedHashSet<>(profile.requestPlatforms(AccountKind.LOCATION_PAGE));
        add(pages, CellEntryKind.LOCATION_PAGE);
        pages.forEach(p -> all.add(line(CellEntryKind.LOCATION_PAGE, p)));
        return List.copyOf(all);
    }

    private void add(Set<String> platforms, CellEntryKind kind) {
        standing.stream().filter(e -> e.kind() == kind).map(CellEntry::platform).forEach(platforms::add);
    }

    private Line line(CellEntryKind kind, String platform) {
        String name = switch (kind) {
            case ALL_CORPORATE -> "-alle";
            case PLATFORM -> "-" + platform;
            case LOCATION_PAGE -> "-pagina-" + platform;
        };
        return new Line(kind, platform, field + name, field + "-rol" + name);
    }
}
