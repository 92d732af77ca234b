package nl.accountregister.platform;

import io.micronaut.context.annotation.Context;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Inject;
import nl.accountregister.shared.TemplateFiles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Platforms that the register knows, and the recognition of addresses on them. Takes no network and no database; works
 * in time that grows with the length of the text only, and throws on no text at all.
 */
@Context
public class Platforms {

    private static final int LONGEST_ID = 200;

    private final Catalogue catalogue;
    private final Map<CatalogueEntry, AddressMatcher> matchers = new IdentityHashMap<>();
    /** The platform of which any host may be a server; null when there is none. */
    @Nullable
    private final CatalogueEntry fediverse;
    private volatile Set<String> ownDomains = Set.of();

    /** @throws nl.accountregister.shared.FaultyDefinition when {@code platforms.yml} cannot be used */
    @Inject
    public Platforms(TemplateFiles files) {
        this(files.find("platforms.yml").map(file -> CatalogueFile.read(file.name(), file.content()))
            .orElseThrow(() -> new IllegalStateException("platforms.yml travels in the jar")));
    }

    Platforms(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.entries().forEach(entry -> matchers.put(entry, new AddressMatcher(entry)));
        fediverse = catalogue.entries().stream().filter(e -> e.typedForm() != null && e.typedForm().pattern().anyHost()).findFirst().orElse(null);
    }

    /** Names these domains as the organisation's own: nothing on them is an imitation, whatever it is called. Once, at the start. */
    public void trust(Collection<String> domains) {
        ownDomains = Set.copyOf(domains);
    }

    /** All platforms, in the order of the catalogue; retired ones too. */
    public List<Platform> all() {
        return catalogue.entries().stream().map(CatalogueEntry::platform).toList();
    }

    /** The platform with this code or name, present or former: {@code X}, {@code Twitter} and {@code TWITTER} are one. */
    public Optional<Platform> find(String codeOrName) {
        return Optional.ofNullable(catalogue.named(codeOrName)).map(CatalogueEntry::platform);
    }

    /** How a platform is called; its code itself when the catalogue does not know it any more. */
    public String name(String code) {
        return find(code).map(Platform::name).orElse(code);
    }

    /** What a pasted text is the address of, going by the host that is in it. */
    public Recognition recognise(@Nullable String pasted) {
        return attempt(pasted, null);
    }

    /**
     * The same where the platform has been chosen already: then a name by itself will do, and platforms that live on any
     * host (a blog, a site, Mastodon) are found as well.
     *
     * @param platformCode code or name as in {@link #find}; an unknown one is not recognised
     */
    public Recognition recognise(@Nullable String pasted, String platformCode) {
        CatalogueEntry entry = catalogue.named(platformCode);
        return entry == null
            ? new Recognition.NotRecognised(Reason.UNKNOWN_PLATFORM, List.of(platformCode)) : attempt(pasted, entry);
    }

    /**
     * An account by the id that its platform gave it, which stays when the handle changes: what the address with that id in it
     * would be recognised as.
     *
     * @param address the account, which tells of which platform and kind it is
     * @param pasted  the id, or an address with the id in it
     * @return empty when the platform gives such accounts no id, or when this cannot be one, as the number of a group is not that of a page
     */
    public Optional<Recognition.Recognised> byId(Recognition.Recognised address, @Nullable String pasted) {
        CatalogueEntry entry = catalogue.named(address.platform().code());
        String text = pasted == null ? "" : pasted.strip();
        if (text.isEmpty() || text.length() > LONGEST_ID || entry == null || !entry.platform().persistentId()) {
            return Optional.empty();
        }
        AddressMatcher matcher = matchers.get(entry);
        if (attempt(text, entry) instanceof Recognition.Recognised found && found.platformId() != null) {
            // The number of a group says nothing of a page, although both may be seven figures.
            return matcher.isNumberOf(found.kind(), address.kind()) ? Optional.of(found) : Optional.empty();
        }
        return matcher.matchId(address.kind(), text);
    }

    /**
     * Every account that the text may be the address of, for looking it up in the register: one on the platform of its
     * host, or one for each kind of account that may live on any host. More careful than {@link #recognise}: a text with
     * anything else in it that may lead somewhere, however crooked, is no address. A site whose name only happens to be near
     * that of a platform is read, with the doubt.
     */
    public Reading read(@Nullable String pasted) {
        Recognition first = attempt(pasted, null);
        Reason why = first instanceof Recognition.NotRecognised no ? no.reason() : null;
        boolean elsewhere = why == Reason.UNKNOWN_HOST || why == Reason.NEAR_HOST;
        if ((why == null || elsewhere) && PastedText.of(pasted).mayLeadToSeveral()) {
            return new Reading(List.of(), new Recognition.NotRecognised(Reason.MORE_THAN_ONE_ADDRESS, List.of()), null);
        }
        if (first instanceof Recognition.Recognised recognised) {
            return new Reading(List.of(recognised), null, null);
        }
        Recognition.NotRecognised refused = (Recognition.NotRecognised) first;
        return elsewhere ? elsewhere(pasted, refused) : new Reading(List.of(), refused, null);
    }

    /** What an address may mean on a host that is no platform's: each kind of account that lives on any host. */
    private Reading elsewhere(@Nullable String pasted, Recognition.NotRecognised first) {
        List<Recognition.Recognised> candidates = new ArrayList<>();
        for (CatalogueEntry entry : catalogue.entries()) {
            Recognition next = entry.platform().anyHost() ? attempt(pasted, entry) : first;
            if (next instanceof Recognition.Recognised recognised) {
                if (candidates.stream().noneMatch(c -> c.identity().equals(recognised.identity()))) {
                    candidates.add(recognised);
                }
            } else if (next != first && ((Recognition.NotRecognised) next).reason().suspicious()) {
                return new Reading(List.of(), (Recognition.NotRecognised) next, null);
            }
        }
        return candidates.isEmpty() ? new Reading(List.of(), first, null) : new Reading(candidates, null, first.reason().suspicious() ? first : null);
    }

    /**
     * What a text may be the address of.
     *
     * @param candidates the accounts that it may mean; several only where a blog, a site or a server may be on any host
     * @param refused    why there are none; null when there are
     * @param doubt      why the reader must be warned all the same, unless the register knows it; null when there is no doubt
     */
    public record Reading(List<Recognition.Recognised> candidates, @Nullable Recognition.NotRecognised refused,
                          @Nullable Recognition.NotRecognised doubt) {
    }

    private Recognition attempt(@Nullable String pasted, @Nullable CatalogueEntry chosen) {
        try {
            return recognised(PastedText.of(pasted), chosen);
        } catch (Refusal refusal) {
            return refusal.outcome();
        }
    }

    private Recognition recognised(PastedText text, @Nullable CatalogueEntry chosen) {
        String name = chosen == null ? null : nameAlone(text, chosen);
        if (name != null) {
            return matchers.get(chosen).matchTyped(name);
        }
        String onServer = fediverseAddress(text);
        String address = onServer == null ? ownScheme(text) : onServer;
        if (address == null) {
            address = text.address();
        }
        if (address != null) {
            CatalogueEntry wanted = onServer == null ? chosen : fediverse;
            if (chosen != null && chosen != wanted) {
                throw new Refusal(Reason.OTHER_PLATFORM, wanted.platform().name(), chosen.platform().name());
            }
            WebAddress written = WebAddress.parse(address);
            WebAddress parsed = written.on(catalogue.everywhere(written.host()));
            return matchers.get(entryFor(parsed, wanted)).match(parsed);
        }
        String atName = text.atName();
        if (atName == null) {
            throw new Refusal(Reason.NO_ADDRESS);
        }
        CatalogueEntry named = chosen == null ? platformNamedIn(text) : chosen;
        if (named == null) {
            throw new Refusal(Reason.WHICH_PLATFORM, atName);
        }
        return matchers.get(named).matchTyped(atName);
    }

    /** The platform by whose forms the address is read. */
    private CatalogueEntry entryFor(WebAddress address, @Nullable CatalogueEntry chosen) {
        CatalogueEntry found = catalogue.onHost(address.host());
        if (found != null && address.foreign()) {
            throw new Refusal(Reason.LOOK_ALIKE_HOST, found.platform().name());
        }
        if (found != null && found.refusedHosts().containsKey(address.host())) {
            throw new Refusal(found.refusedHosts().get(address.host()), found.platform().name());
        }
        if (found != null && (chosen == null || chosen == found)) {
            return found;
        }
        if (found != null) {
            throw new Refusal(Reason.OTHER_PLATFORM, found.platform().name(), chosen.platform().name());
        }
        CatalogueEntry above = catalogue.above(address.host());
        if (above != null && !above.platform().anyHost()) {
            throw new Refusal(Reason.NO_ACCOUNTS_HERE, above.platform().name());
        }
        boolean own = isOwn(address.host());
        Platform imitated = own ? null : catalogue.imitated(address.host());
        if (imitated != null) {
            throw new Refusal(Reason.LOOK_ALIKE_HOST, imitated.name());
        }
        if (chosen != null && chosen.platform().anyHost()) {
            if (address.foreign() && LookAlike.mixesScripts(HostName.readable(address.host()))) {
                throw new Refusal(Reason.LOOK_ALIKE_LETTERS);
            }
            // Who chose a website knows that it is no platform: a name near that of one is then a name.
            return chosen;
        }
        Platform near = own ? null : catalogue.near(address.host());
        if (near != null) {
            throw new Refusal(Reason.NEAR_HOST, near.name());
        }
        throw new Refusal(Reason.UNKNOWN_HOST, HostName.readable(address.host()));
    }

    private boolean isOwn(String host) {
        return ownDomains.stream().anyMatch(own -> host.endsWith(own) && (host.length() == own.length() || host.charAt(host.length() - own.length() - 1) == '.'));
    }

    /** A name typed without an address: {@code @sglzorg}, {@code sgl.zorg}, {@code 06-12345678}; null when it is not that. */
    private @Nullable String nameAlone(PastedText text, CatalogueEntry chosen) {
        AddressForm form = chosen.typedForm();
        if (form == null || form.pattern().anyHost()) {
            return null;
        }
        boolean phone = form.rules().values().stream().anyMatch(NameRule::phone);
        if (phone && text.whole().chars().noneMatch(c -> Ascii.isLetter((char) c))) {
            return text.whole();
        }
        if (text.words().size() != 1) {
            return null;
        }
        String word = text.words().get(0);
        String name = word.startsWith("@") ? word.substring(1) : word;
        boolean address = name.indexOf('/') >= 0 || name.indexOf(':') >= 0 || name.indexOf('@') >= 0
            || !word.startsWith("@") && PastedText.looksLikeHost(name)
            && (catalogue.onHost(Ascii.lower(name)) != null || !fits(form, name));
        return address || name.isEmpty() ? null : name;
    }

    private static boolean fits(AddressForm form, String name) {
        try {
            form.rules().values().iterator().next().check(name);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    /** {@code @name@server} as the address {@code https://server/@name}, or null. */
    private @Nullable String fediverseAddress(PastedText text) {
        if (fediverse == null) {
            return null;
        }
        String name = text.atName();
        int at = name == null ? -1 : name.indexOf('@');
        if (at <= 0 || name.indexOf('/') >= 0 || text.address() != null && !text.address().equals("@" + name)) {
            return null;
        }
        return "https://" + name.substring(at + 1) + "/@" + name.substring(0, at);
    }

    /** {@code spotify:show:1} as the address that it stands for, or null. */
    private @Nullable String ownScheme(PastedText text) {
        if (text.words().size() != 1) {
            return null;
        }
        String word = text.words().get(0);
        for (CatalogueEntry entry : catalogue.entries()) {
            CatalogueEntry.UriScheme scheme = entry.uriScheme();
            if (scheme != null && Ascii.lower(word).startsWith(scheme.name() + ":") && word.indexOf('/') < 0) {
                return "https://" + scheme.host() + "/" + word.substring(scheme.name().length() + 1).replace(':', '/');
            }
        }
        return null;
    }

    private @Nullable CatalogueEntry platformNamedIn(PastedText text) {
        List<CatalogueEntry> named = text.words().stream().map(catalogue::named).filter(e -> e != null).distinct().toList();
        return named.size() == 1 ? named.get(0) : null;
    }
}
