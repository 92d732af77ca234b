package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.ExistingAccount;
import nl.accountregister.account.NewAccount;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.document.CellDate;
import nl.accountregister.location.Location;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.person.Person;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the texts of rows as facts of accounts: names as medewerkers and locations, words as codes, addresses as accounts. */
final class LineReading {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int SHOWN = 60;

    private final ColumnPlan plan;
    private final ImportNames names;
    private final Platforms platforms;
    private final CodeWords words;
    private final String reason;

    /** @param reason why an account is suspended or closed, where the file does not say it */
    LineReading(ColumnPlan plan, ImportNames names, Platforms platforms, CodeWords words, String reason) {
        this.plan = plan;
        this.names = names;
        this.platforms = platforms;
        this.words = words;
        this.reason = reason;
    }

    Draft read(ImportLine line) {
        List<LineFault> faults = new ArrayList<>();
        String typed = line.has(ImportField.URL) ? line.text(ImportField.URL) : line.text(ImportField.HANDLE);
        String platform = platform(line, faults);
        Recognition read = typed.isEmpty() ? null : platform == null ? platforms.recognise(typed) : platforms.recognise(typed, platform);
        Recognition.Recognised address = read instanceof Recognition.Recognised r ? r : null;
        if (read instanceof Recognition.NotRecognised no) {
            faults.add(new LineFault((line.has(ImportField.URL) ? ImportField.URL : ImportField.HANDLE).code(), no.reasonKey(), no.args(), null));
        }
        if (platform == null && address != null) {
            platform = address.platform().code();
        } else if (platform == null && !line.has(ImportField.PLATFORM) && typed.isEmpty()) {
            faults.add(LineFault.of(ImportField.URL, "importing.address.missing"));
        }
        Long location = location(line, faults);
        AccountStatus status = coded(line, ImportField.STATUS, AccountStatus.class, faults)
            .orElse(typed.isEmpty() ? AccountStatus.IN_PREPARATION : AccountStatus.ACTIVE);
        boolean ended = status == AccountStatus.SUSPENDED || status == AccountStatus.CLOSED;
        AccountKind kind = coded(line, ImportField.KIND, AccountKind.class, faults)
            .orElse(plan.kind() != null ? plan.kind() : location != null ? AccountKind.LOCATION_PAGE : null);
        String owner = line.has(ImportField.OWNER) ? line.text(ImportField.OWNER) : plan.owner();
        NewAccount data = new NewAccount(line.text(ImportField.NAME), platform, kind, address == null ? typed : spelled(address, line.text(ImportField.HANDLE)), location,
            line.text(ImportField.SUBJECT), person(ImportField.OWNER, owner, faults), person(ImportField.DEPUTY, line.text(ImportField.DEPUTY), faults),
            departments(line.text(ImportField.DEPARTMENTS)),
            coded(line, ImportField.VISIBILITY, Visibility.class, faults).orElse(null), line.text(ImportField.AUDIENCE),
            twoFactor(line, faults), line.text(ImportField.MAILBOX), interval(line, faults), date(line, ImportField.NEXT_REVIEW, faults),
            yesNo(line, ImportField.HIGH_RISK, faults),
            line.has(ImportField.PLATFORM_ID) ? line.text(ImportField.PLATFORM_ID) : null);
        String why = line.has(ImportField.REASON) ? line.text(ImportField.REASON) : ended ? reason : null;
        return new Draft(line, new ExistingAccount(data, status, why, date(line, ImportField.LAST_REVIEW, faults)), address, faults);
    }

    /** The address of an account with its user name as the file spells it, such as with capitals, where that is the same address. */
    private String spelled(Recognition.Recognised address, String handle) {
        String url = address.canonicalUrl();
        if (handle.isEmpty() || handle.equals(address.handle())) {
            return url;
        }
        int place = url.length() - handle.length();
        String written = url.regionMatches(true, place, handle, 0, handle.length()) ? url.substring(0, place) + handle : handle;
        return platforms.recognise(written, address.platform().code()) instanceof Recognition.Recognised named && named.canonicalUrl().equals(url) ? written : url;
    }

    /** One for each line, comma or semicolon; not for those between quotation marks, which our exports put around a name with a comma. */
    private static List<String> departments(String text) {
        List<String> all = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                one.append(c);
                i++;
            } else if (c == '"' && (quoted || one.toString().isBlank())) {
                quoted = !quoted;
            } else if (i == text.length() || !quoted && ";,\n".indexOf(c) >= 0) {
                all.add(ImportRows.stripped(one.toString()));
                one.setLength(0);
            } else {
                one.append(c);
            }
        }
        return all.stream().filter(d -> !d.isEmpty()).toList();
    }

    @Nullable
    private String platform(ImportLine line, List<LineFault> faults) {
        String text = line.text(ImportField.PLATFORM);
        Optional<Platform> found = text.isEmpty() ? Optional.empty() : platforms.find(text);
        if (!text.isEmpty() && found.isEmpty()) {
            faults.add(LineFault.of(ImportField.PLATFORM, "account.platform.unknown", shown(text)));
        }
        return found.map(Platform::code).orElse(null);
    }

    @Nullable
    private Long location(ImportLine line, List<LineFault> faults) {
        String text = line.text(ImportField.LOCATION);
        if (text.isEmpty()) {
            return null;
        }
        List<Location> found = names.locations(text, line.text(ImportField.REGION));
        if (found.size() != 1) {
            faults.add(new LineFault(ImportField.LOCATION.code(), found.isEmpty() ? "importing.location.unknown" : "importing.location.several",
                List.of(shown(text)), found.isEmpty() ? shown(text) : null));
            return null;
        }
        return found.get(0).id();
    }

    @Nullable
    private Long person(ImportField field, String text, List<LineFault> faults) {
        if (text.isEmpty()) {
            if (field == ImportField.OWNER) {
                faults.add(LineFault.of(field, "importing.owner.empty"));
            }
            return null;
        }
        List<Person> found = names.people(text);
        if (found.size() != 1) {
            faults.add(new LineFault(field.code(), found.isEmpty() ? "importing.person.unknown" : "importing.person.several",
                List.of(shown(text)), found.isEmpty() ? shown(text) : null));
            return null;
        }
        return found.get(0).id();
    }

    private <E extends Enum<E> & nl.accountregister.shared.Coded> Optional<E> coded(ImportLine line, ImportField field, Class<E> type, List<LineFault> faults) {
        return word(line, field, text -> words.find(type, text), words.all(type), faults);
    }

    @Nullable
    private TwoFactor twoFactor(ImportLine line, List<LineFault> faults) {
        return word(line, ImportField.TWO_FACTOR, text -> words.find(TwoFactor.class, text)
            .or(() -> words.yesNo(text).map(on -> on ? TwoFactor.ON : TwoFactor.OFF)), words.all(TwoFactor.class), faults).orElse(null);
    }

    @Nullable
    private Boolean yesNo(ImportLine line, ImportField field, List<LineFault> faults) {
        return word(line, field, words::yesNo, "ja, nee", faults).orElse(null);
    }

    private <T> Optional<T> word(ImportLine line, ImportField field, Function<String, Optional<T>> meaning, String all, List<LineFault> faults) {
        String text = line.text(field);
        Optional<T> found = text.isEmpty() ? Optional.empty() : meaning.apply(text);
        if (!text.isEmpty() && found.isEmpty()) {
            faults.add(LineFault.of(field, "importing.word", shown(text), all));
        }
        return found;
    }

    @Nullable
    private Integer interval(ImportLine line, List<LineFault> faults) {
        String text = line.text(ImportField.INTERVAL);
        String digits = text.replaceAll("(?iu)\\s*(maanden|maand|months|month|mnd)\\.?$", "");
        if (text.isEmpty() || digits.matches("\\d{1,3}")) {
            return text.isEmpty() ? null : Integer.valueOf(digits);
        }
        faults.add(LineFault.of(ImportField.INTERVAL, "importing.months", shown(text)));
        return null;
    }

    @Nullable
    private static LocalDate date(ImportLine line, ImportField field, List<LineFault> faults) {
        String text = line.text(field);
        LocalDate date = text.isEmpty() ? null : CellDate.of(text);
        if (!text.isEmpty() && (date == null || date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            faults.add(LineFault.of(field, "importing.date", shown(text)));
            return null;
        }
        return date;
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN - 1) + "…" : text;
    }
}
