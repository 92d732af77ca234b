package nl.accountregister.officer;

import nl.accountregister.organisation.PlatformStatus;
import nl.accountregister.organisation.PlatformUse;
import nl.accountregister.organisation.Profile;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.PlainText;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Regels voor een rij of the officers' table: what it may say and in which period. Everything that is wrong is told at once. */
final class OfficerRule {

    static final int NAME = 160;
    static final int REASON = 2000;
    /** A table for a later day than this is a typing error. */
    static final int YEARS_AHEAD = 10;
    static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

    private final Profile profile;
    private final LocalDate today;
    private final PlainText check = new PlainText();

    OfficerRule(Profile profile, LocalDate today) {
        this.profile = profile;
        this.today = today;
    }

    PlainText check() {
        return check;
    }

    /**
     * The row that a draft describes.
     *
     * @param code     of the officer
     * @param standing platforms that the officer has already; those may stay when the organisation no longer uses them
     */
    Officer officer(OfficerDraft draft, String code, Set<String> standing) {
        Bilingual name = new Bilingual(name("naam", draft.nameNl(), "officer.naam.required"), name("naamEngels", draft.nameEn(), "officer.naamEngels.required"));
        if (draft.tie() == null && check.violations().stream().noneMatch(v -> "hoortBij".equals(v.field()))) {
            check.refuse("hoortBij", "officer.hoortBij.required");
        }
        cell("persoonlijkAccount", draft.personal(), draft.tie(), standing);
        cell("toegang", draft.access(), draft.tie(), standing);
        for (CellEntry entry : draft.personal()) {
            if (entry.kind() == CellEntryKind.ALL_CORPORATE) {
                check.refuse("persoonlijkAccount", "officer.personal.corporate");
            } else if (entry.kind() == CellEntryKind.PLATFORM && entry.role() != null) {
                check.refuse("persoonlijkAccount", "officer.personal.role", name(entry.platform()));
            }
        }
        return new Officer(code, name, draft.tie() == null ? OfficerTie.NONE : draft.tie(), ordered(draft.personal()), ordered(draft.access()));
    }

    /** The code of a new officer: the one that was given, or else made from the Dutch name. */
    String code(OfficerDraft draft) {
        if (!draft.code().isBlank()) {
            if (!draft.code().matches(CODE)) {
                check.refuse("code", "officer.code");
            }
            return draft.code();
        }
        String code = Normalizer.normalize(draft.nameNl(), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toUpperCase(Locale.ROOT)
            .replaceAll("['’]", "").replaceAll("[^A-Z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        code = code.length() > 64 ? code.substring(0, 64) : code;
        if (code.isEmpty() && !draft.nameNl().isBlank()) {
            check.refuse("naam", "officer.name.letters");
        }
        return code;
    }

    /**
     * A first and a last day, and the reason that the past needs.
     *
     * @param others the other versions of the officer, which must not overlap
     * @return the reason; null when it was not given
     */
    String period(LocalDate from, LocalDate until, String reason, Collection<OfficerVersion> others) {
        if (from == null) {
            check.refuse("geldigVanaf", "officer.geldigVanaf.required");
        } else if (from.isBefore(Officers.BEGINNING)) {
            check.refuse("geldigVanaf", "officer.from.early", Officers.BEGINNING);
        } else if (from.isAfter(today.plusYears(YEARS_AHEAD))) {
            check.refuse("geldigVanaf", "officer.date.late", today.plusYears(YEARS_AHEAD));
        } else if (until != null && until.isBefore(from)) {
            check.refuse("geldigTot", "officer.until.before", from);
        } else {
            others.stream().filter(o -> overlap(o, from, until)).min(Comparator.comparing(OfficerVersion::validFrom)).ifPresent(o ->
                check.refuse(o.validFrom().isAfter(from) ? "geldigTot" : "geldigVanaf", "officer.overlap", o.validFrom()));
        }
        return reason(from, reason);
    }

    /** The reason that is needed when what was so before today changes; null when there is none. */
    String reason(LocalDate changes, String typed) {
        String reason = check.optionalBlock("toelichting", typed, REASON);
        if (changes != null && changes.isBefore(today) && reason.isEmpty() && (typed == null || typed.isBlank())) {
            check.refuse("toelichting", "officer.reason");
        }
        return reason.isEmpty() ? null : reason;
    }

    private String name(String field, String typed, String missing) {
        if (typed.isBlank()) {
            check.refuse(field, missing);
            return "";
        }
        return check.line(field, typed, NAME);
    }

    private static boolean overlap(OfficerVersion other, LocalDate from, LocalDate until) {
        return (until == null || !other.validFrom().isAfter(until)) && (other.validUntil() == null || !other.validUntil().isBefore(from));
    }

    private void cell(String field, List<CellEntry> entries, OfficerTie tie, Set<String> standing) {
        Set<String> seen = new HashSet<>();
        for (CellEntry entry : entries) {
            boolean all = entry.kind() == CellEntryKind.ALL_CORPORATE;
            if (!all && !isUsed(entry.platform()) && !standing.contains(entry.platform())) {
                check.refuse(field, "officer.platform", shorten(entry.platform()), String.join(", ", used()));
            }
            if (all && !entry.platform().isEmpty()) {
                check.refuse(field, "officer.corporate.platform");
            }
            if (!seen.add(entry.kind() + " " + entry.platform())) {
                check.refuse(field, "officer.entry.twice");
            }
            if (entry.kind() == CellEntryKind.LOCATION_PAGE && tie == OfficerTie.NONE) {
                check.refuse("hoortBij", "officer.locationPage.tie");
            }
        }
    }

    private boolean isUsed(String platform) {
        return profile.platform(platform).filter(p -> p.status() != PlatformStatus.RETIRED).isPresent();
    }

    private List<String> used() {
        return profile.platforms().stream().filter(p -> p.status() != PlatformStatus.RETIRED).map(PlatformUse::code).toList();
    }

    private String name(String platform) {
        return platform.isEmpty() ? "" : profile.platform(platform).map(PlatformUse::name).orElse(shorten(platform));
    }

    private static String shorten(String typed) {
        return typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
    }

    /** Notes in the order of their marks, each once, so that two rows that say the same are equal. */
    private static List<CellEntry> ordered(List<CellEntry> entries) {
        List<CellEntry> all = new ArrayList<>();
        for (CellEntry e : entries) {
            all.add(new CellEntry(e.kind(), e.platform(), e.role(), e.notes().stream().distinct().sorted().toList()));
        }
        return List.copyOf(all);
    }
}
