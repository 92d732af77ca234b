package nl.accountregister.platform;

import io.micronaut.core.annotation.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Platformcatalogus: every platform, found by code, by name and by host. */
final class Catalogue {

    private final List<CatalogueEntry> entries;
    private final Map<String, CatalogueEntry> byName = new HashMap<>();
    private final Map<String, CatalogueEntry> byHost = new HashMap<>();
    private final Map<String, CatalogueEntry> byParent = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();
    private final HostImitation imitation;
    private final int longestHost;

    Catalogue(List<CatalogueEntry> entries) {
        this.entries = List.copyOf(entries);
        for (CatalogueEntry entry : entries) {
            names(entry.platform()).forEach(name -> byName.put(name, entry));
            entry.hosts().forEach(host -> byHost.put(host, entry));
            entry.refusedHosts().keySet().forEach(host -> byHost.put(host, entry));
            countries.putAll(entry.countries());
            entry.languageHosts().forEach(host -> byParent.put(host, entry));
            for (AddressForm form : entry.forms()) {
                if (form.pattern().ownHost() != null) {
                    byHost.put(form.pattern().ownHost(), entry);
                }
                if (form.pattern().parentDomain() != null) {
                    byParent.put(form.pattern().parentDomain(), entry);
                }
            }
        }
        this.imitation = new HostImitation(entries);
        this.longestHost = byHost.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    List<CatalogueEntry> entries() {
        return entries;
    }

    /** The platform with this code or name, present or former, however its case. */
    @Nullable CatalogueEntry named(String name) {
        return byName.get(plain(name));
    }

    /** The host by which a platform is known everywhere: {@code www.google.com} for {@code www.google.nl}; any other host is itself. */
    String everywhere(String host) {
        for (int start = 0; start >= 0; start = next(host, start)) {
            String main = countries.get(host.substring(start));
            if (main != null) {
                return host.substring(0, start) + main;
            }
        }
        return host;
    }

    /** The platform that this host belongs to for the keeping of accounts, or null. */
    @Nullable CatalogueEntry onHost(String host) {
        CatalogueEntry exact = byHost.get(host);
        if (exact != null) {
            return exact;
        }
        int dot = host.indexOf('.');
        CatalogueEntry above = byParent.get(host.substring(dot + 1));
        if (above == null || host.indexOf('.', dot + 1) < 0) {
            return null;
        }
        boolean language = above.languageHosts().contains(host.substring(dot + 1));
        return !language || CatalogueEntry.isLanguage(host, dot) || hasAccountHosts(above, host.substring(dot + 1))
            ? above : null;
    }

    /** The platform under whose domain this host is, although no accounts live there; or null. */
    @Nullable CatalogueEntry above(String host) {
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            String parent = host.substring(dot + 1);
            CatalogueEntry entry = byHost.getOrDefault(parent, byParent.get(parent));
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    /** The platform that a host of somebody else is made to be taken for: its name is in it, or one of its hosts stands in front; or null. */
    @Nullable Platform imitated(String host) {
        Platform inFront = inFront(host);
        return inFront == null ? imitation.named(host) : inFront;
    }

    /** The platform whose name a host of somebody else nearly has, by deceit or by chance; or null. */
    @Nullable Platform near(String host) {
        return imitation.near(host);
    }

    /** As in {@code bsky.app.zorg.example} and {@code www.x.com-login.example}; not {@code t.me.uk}, which is a name under me.uk. */
    private @Nullable Platform inFront(String host) {
        for (int start = 0; start >= 0; start = next(host, start)) {
            for (int end = start + 1; end < host.length() && end - start <= longestHost; end++) {
                boolean whole = host.charAt(end) == '.' && host.length() - end > 3 || host.charAt(end) == '-';
                CatalogueEntry entry = whole ? byHost.get(host.substring(start, end)) : null;
                if (entry != null) {
                    return entry.platform();
                }
            }
        }
        return null;
    }

    /** Where the next label begins, or -1. */
    private static int next(String host, int from) {
        int dot = host.indexOf('.', from);
        return dot < 0 ? -1 : dot + 1;
    }

    private static boolean hasAccountHosts(CatalogueEntry entry, String parent) {
        return entry.forms().stream().anyMatch(form -> parent.equals(form.pattern().parentDomain()));
    }

    private static List<String> names(Platform platform) {
        List<String> names = new ArrayList<>();
        names.add(plain(platform.code()));
        names.add(plain(platform.name()));
        platform.formerNames().forEach(name -> names.add(plain(name)));
        return names;
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
    }
}
