package nl.accountregister.platform;

import io.micronaut.core.annotation.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads an address, or a name by itself, by the forms of one platform. */
final class AddressMatcher {

    private static final int MAX_URL = 500;

    private final CatalogueEntry entry;

    AddressMatcher(CatalogueEntry entry) {
        this.entry = entry;
    }

    /** @throws Refusal when no form fits; the reason is that of the form which came nearest */
    Recognition.Recognised match(WebAddress address) {
        for (Map.Entry<PathPattern, Reason> refused : entry.refusedForms().entrySet()) {
            if (shape(refused.getKey(), address) != null) {
                throw new Refusal(refused.getValue(), entry.platform().name());
            }
        }
        Refusal nearest = null;
        int nearness = -1;
        for (AddressForm form : entry.forms()) {
            List<String> values = shape(form.pattern(), address);
            if (values != null) {
                try {
                    checkReserved(form, address, values);
                    checkRest(form, address);
                    return build(form, values, address, false);
                } catch (Refusal refusal) {
                    if (form.pattern().fixedParts() >= nearness) {
                        nearest = refusal;
                        nearness = form.pattern().fixedParts();
                    }
                }
            }
        }
        if (nearest != null) {
            throw nearest;
        }
        if (address.segments().isEmpty()) {
            throw new Refusal(Reason.FRONT_PAGE, entry.platform().name());
        }
        Reason known = entry.reserved().get(Ascii.lower(address.segments().get(0)));
        throw new Refusal(known == null ? Reason.UNKNOWN_FORM : known, entry.platform().name());
    }

    /** @throws Refusal when the platform has no names by themselves, or this cannot be one */
    Recognition.Recognised matchTyped(String name) {
        AddressForm form = entry.typedForm();
        if (form == null || form.pattern().anyHost()) {
            throw new Refusal(Reason.NO_ADDRESS);
        }
        return build(form, List.of(name), null, true);
    }

    /** By its id alone, in the first form that can hold it; empty where accounts of this kind have no such id. */
    Optional<Recognition.Recognised> matchId(AddressKind kind, String id) {
        for (AddressForm form : entry.forms()) {
            if (form.isNumberOf(kind)) {
                try {
                    return Optional.of(build(form, List.of(id), null, true));
                } catch (Refusal refusal) {
                    // A platform may have ids of several sorts: the next form may hold it.
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the id in an address of the one kind may be that of an account of the other: a company has a number of its own, a group another. */
    boolean isNumberOf(AddressKind pasted, AddressKind account) {
        return entry.forms().stream().anyMatch(f -> f.kind() == pasted && f.isNumberOf(account));
    }

    private @Nullable List<String> shape(PathPattern pattern, WebAddress address) {
        List<String> values = new ArrayList<>(2);
        if (pattern.host() == null) {
            if (!entry.ownsHost(address.host())) {
                return null;
            }
        } else if (pattern.parentDomain() != null && entry.hosts().contains(address.host())
            || !take(pattern.host(), address.host(), values)) {
            return null;
        }
        int fixed = pattern.segments().size() - (pattern.takesRest() ? 1 : 0);
        if (address.segments().size() < fixed || pattern.anyHost() && fixed > 0 && address.inRoute()) {
            return null;
        }
        for (int i = 0; i < fixed; i++) {
            if (!take(pattern.segments().get(i), address.segments().get(i), values)) {
                return null;
            }
        }
        if (pattern.value() != null) {
            String value = address.only(pattern.parameter());
            if (value == null || !take(pattern.value(), value, values)) {
                return null;
            }
        }
        return values;
    }

    private static boolean take(SegmentPattern pattern, String text, List<String> values) {
        List<String> found = pattern.match(text);
        if (found != null) {
            values.addAll(found);
        }
        return found != null;
    }

    /** A bare name in first place may be a word of the platform itself, and one further on a word of that form. */
    private void checkReserved(AddressForm form, WebAddress address, List<String> values) {
        for (String value : values) {
            Reason reason = form.reserved().get(Ascii.lower(value));
            if (reason != null) {
                throw new Refusal(reason, entry.platform().name());
            }
        }
        List<SegmentPattern> segments = form.pattern().segments();
        if (!segments.isEmpty() && (segments.get(0).isVariable("handle") || segments.get(0).isVariable("id"))) {
            refuseReserved(address.segments().get(0), true);
        }
    }

    private void refuseReserved(String name, boolean inAddress) {
        Reason reason = entry.reserved().get(Ascii.lower(name));
        if (reason != null) {
            throw new Refusal(inAddress ? reason : Reason.HANDLE_RESERVED, entry.platform().name());
        }
    }

    private void checkRest(AddressForm form, WebAddress address) {
        PathPattern pattern = form.pattern();
        if (pattern.takesRest() || address.segments().size() == pattern.segments().size()) {
            return;
        }
        List<String> rest = address.segments().subList(pattern.segments().size(), address.segments().size());
        if (!form.tabs().contains(Ascii.lower(String.join("/", rest)))) {
            Reason reason = entry.reserved().get(Ascii.lower(rest.get(0)));
            throw new Refusal(reason == Reason.POST ? Reason.POST : Reason.PART, entry.platform().name());
        }
    }

    private Recognition.Recognised build(AddressForm form, List<String> values, @Nullable WebAddress address, boolean byHand) {
        Map<String, String> canonical = new HashMap<>();
        Map<String, String> identity = new HashMap<>();
        Map<String, String> typed = new HashMap<>();
        if (form.pattern().anyHost() && address != null) {
            canonical.put("host", address.host());
            identity.put("host", address.host());
            identity.put("site", address.host().startsWith("www.") ? address.host().substring(4) : address.host());
            String path = form.pattern().takesRest() ? SitePath.of(address, form.pattern().segments().size() - 1) : "";
            canonical.put("path", path);
            identity.put("path", path);
        }
        List<String> names = form.names();
        int skipped = values.size() - names.size();
        for (int i = 0; i < names.size(); i++) {
            NameRule rule = form.rules().get(names.get(i));
            String name = rule.tidy(values.get(i + skipped), byHand);
            rule.check(name);
            if (byHand && form.reserved().containsKey(Ascii.lower(name))) {
                throw new Refusal(Reason.HANDLE_RESERVED, entry.platform().name());
            }
            if (form.first().contains(names.get(i))) {
                refuseReserved(name, !byHand);
            }
            typed.put(names.get(i), name);
            canonical.put(names.get(i), PercentCoding.encode(rule.canonical(name)));
            identity.put(names.get(i), rule.identity(name));
        }
        String url = withFirmEnd(Template.fill(form.canonical(), canonical));
        if (url.length() > MAX_URL) {
            throw new Refusal(Reason.TOO_LONG, MAX_URL);
        }
        String handle = typed.containsKey("handle") ? typed.get("handle")
            : typed.containsKey("id") ? typed.get("id") : HostName.readable(identity.get("site"));
        // A handle is kept as its owner writes it, an id is only ever compared.
        return new Recognition.Recognised(entry.platform(), form.kind(),
            new Identity(entry.scope() + ":" + Template.fill(form.identity(), identity)), handle, identity.get("id"), url);
    }

    private static String withFirmEnd(String url) {
        char last = url.charAt(url.length() - 1);
        return PastedText.isLoosePunctuation(last)
            ? url.substring(0, url.length() - 1) + "%" + Integer.toHexString(last).toUpperCase(Locale.ROOT) : url;
    }
}
