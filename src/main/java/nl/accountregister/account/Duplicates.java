package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.platform.AddressMarks;
import nl.accountregister.platform.LookAlike;
import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Recognition;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Dubbelen: accounts in the register that are, or may be, the same as what is about to come into it. Many candidates cost
 * as many queries as one, as long as they are a few hundred.
 */
@Singleton
public class Duplicates {

    /** Questions in one query; more are asked in as many queries as it takes. */
    private static final int AT_ONCE = 900;
    /** A shorter name is in too many addresses to say anything. */
    private static final int SHORTEST_NAME = 4;

    private final Platforms platforms;
    private final Accounts accounts;
    private final AccountRepository stored;
    private final AccountMarks marks;

    Duplicates(Platforms platforms, Accounts accounts, AccountRepository stored, AccountMarks marks) {
        this.platforms = platforms;
        this.accounts = accounts;
        this.stored = stored;
        this.marks = marks;
    }

    /** What one candidate is looked up by. */
    private record Asked(Candidate candidate, @Nullable String platform, @Nullable Recognition.Recognised address, @Nullable AddressMarks marks,
                         @Nullable String id, @Nullable String name, @Nullable String nameAsAddress) {

        Set<String> all() {
            Set<String> all = new HashSet<>(marks == null ? List.of() : marks.all());
            if (id != null) {
                all.add(id);
            }
            if (name != null) {
                all.add(name);
            }
            if (nameAsAddress != null) {
                all.add(nameAsAddress);
            }
            return all;
        }
    }

    /** The accounts that a candidate is or may be, of those that the actor may know of; the surest first. Of a closed one only its address counts. */
    public List<Likeness> of(Actor actor, Candidate candidate) {
        return of(actor, List.of(candidate)).get(0);
    }

    /**
     * Accounts that something looks like without being the same: those that it did not look like before, or did in another way.
     *
     * @param before the account that is about to change; null when it is a new one
     */
    @Transactional(readOnly = true)
    public List<Likeness> near(Actor actor, @Nullable Account before, Candidate after) {
        if (before == null) {
            return of(actor, after).stream().filter(l -> !l.exact()).toList();
        }
        List<List<Likeness>> both = of(actor, List.of(Candidate.of(before), after));
        Map<Long, Set<Likeness.Reason>> known = both.get(0).stream().collect(Collectors.toMap(l -> l.account().id(), Likeness::reasons));
        return both.get(1).stream().filter(l -> !l.exact() && !l.account().id().equals(before.id())
            && !known.getOrDefault(l.account().id(), Set.of()).containsAll(l.reasons())).toList();
    }

    /** The same for many: a list for each candidate, in their order. */
    @Transactional(readOnly = true)
    public List<List<Likeness>> of(Actor actor, List<Candidate> candidates) {
        Permission.SIGNED_IN.require(actor);
        List<Asked> asked = candidates.stream().map(this::asked).toList();
        Map<String, List<AccountMarks.Hit>> hits = inParts(asked.stream().flatMap(a -> a.all().stream()).collect(Collectors.toSet()), marks::find)
            .stream().collect(Collectors.groupingBy(AccountMarks.Hit::mark));
        Map<Long, List<Account>> places = inParts(asked.stream().map(a -> a.candidate().locationId()).filter(Objects::nonNull).collect(Collectors.toSet()),
            stored::openAt).stream().collect(Collectors.groupingBy(Account::locationId));
        Set<Long> found = hits.values().stream().flatMap(List::stream).map(AccountMarks.Hit::accountId).collect(Collectors.toSet());
        Map<Long, Account> known = inParts(found, stored::findByIdIn).stream().collect(Collectors.toMap(Account::id, a -> a));
        places.values().stream().flatMap(List::stream).forEach(a -> known.put(a.id(), a));
        known.values().removeIf(accounts.known(actor).negate());
        return asked.stream().map(a -> likenesses(a, hits, places, known)).toList();
    }

    private Asked asked(Candidate candidate) {
        String platform = candidate.platform() == null || candidate.platform().isBlank() ? null : candidate.platform();
        Recognition read = candidate.address() == null || candidate.address().isBlank() ? null
            : platform == null ? platforms.recognise(candidate.address()) : platforms.recognise(candidate.address(), platform);
        Recognition.Recognised address = read instanceof Recognition.Recognised recognised ? recognised : null;
        String on = platform != null ? platform : address == null ? null : address.platform().code();
        boolean named = on != null && candidate.name() != null && !LookAlike.skeleton(candidate.name()).isEmpty();
        String id = address == null ? null : platforms.byId(address, candidate.platformId()).map(r -> r.identity().key()).orElse(null);
        return new Asked(candidate, on, address, address == null ? null : AddressMarks.of(address), id, named ? AddressMarks.ofName(on, candidate.name()) : null,
            named && address == null ? nameAsAddress(on, candidate.name()) : null);
    }

    /** What has no address yet may get one after its name: "Linde in beeld" is looked for at {@code lindeinbeeld}. Null when it cannot be one. */
    @Nullable
    private String nameAsAddress(String platform, String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[^A-Za-z0-9]", "");
        return plain.length() >= SHORTEST_NAME && platforms.recognise(plain, platform) instanceof Recognition.Recognised address
            ? AddressMarks.of(address).skeleton() : null;
    }

    private static List<Likeness> likenesses(Asked asked, Map<String, List<AccountMarks.Hit>> hits, Map<Long, List<Account>> places, Map<Long, Account> known) {
        Map<Long, Set<Likeness.Reason>> reasons = new LinkedHashMap<>();
        for (String mark : asked.all()) {
            for (AccountMarks.Hit hit : hits.getOrDefault(mark, List.of())) {
                Likeness.Reason reason = reason(asked, hit, known.get(hit.accountId()));
                if (reason != null) {
                    reasons.computeIfAbsent(hit.accountId(), id -> EnumSet.noneOf(Likeness.Reason.class)).add(reason);
                }
            }
        }
        for (Account there : places.getOrDefault(asked.candidate().locationId(), List.of())) {
            if (there.platform().equals(asked.platform())) {
                reasons.computeIfAbsent(there.id(), id -> EnumSet.noneOf(Likeness.Reason.class)).add(Likeness.Reason.SAME_PLACE);
            }
        }
        return reasons.entrySet().stream().filter(e -> known.containsKey(e.getKey()))
            .map(e -> likeness(asked, known.get(e.getKey()), e.getValue()))
            .sorted(Comparator.comparing((Likeness l) -> l.reasons().iterator().next()).thenComparing(l -> l.account().id())).toList();
    }

    @Nullable
    private static Likeness.Reason reason(Asked asked, AccountMarks.Hit hit, @Nullable Account account) {
        if (account != null && account.status() == AccountStatus.CLOSED) {
            return hit.kind() == MarkKind.IDENTITY || hit.kind() == MarkKind.SHIELDED ? Likeness.Reason.WAS_CLOSED : hit.mark().equals(asked.nameAsAddress()) ? Likeness.Reason.LIKE_FORMER_ADDRESS : null;
        }
        boolean byId = hit.mark().equals(asked.id()) || account != null && !hit.mark().equals(account.identityKey());
        return switch (hit.kind()) {
            case IDENTITY -> hit.former() ? Likeness.Reason.FORMER_ADDRESS : byId ? Likeness.Reason.SAME_ID : Likeness.Reason.SAME_ADDRESS;
            case SHIELDED -> Likeness.Reason.FORMER_ADDRESS;
            case NAME -> Likeness.Reason.SAME_NAME;
            default -> hit.former() ? Likeness.Reason.LIKE_FORMER_ADDRESS : Likeness.Reason.LIKE_ADDRESS;
        };
    }

    /** What is certain needs no guess beside it. */
    private static Likeness likeness(Asked asked, Account account, Set<Likeness.Reason> reasons) {
        if (reasons.stream().anyMatch(Likeness.Reason::exact)) {
            reasons.removeIf(r -> !r.exact());
        }
        boolean alike = reasons.contains(Likeness.Reason.LIKE_ADDRESS) && asked.address() != null && account.handle() != null;
        return new Likeness(account, reasons, alike ? LookAlike.between(asked.address().handle(), account.handle()) : Set.of());
    }

    private static <K, T> List<T> inParts(Collection<K> all, Function<Collection<K>, List<T>> query) {
        List<K> keys = List.copyOf(all);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            found.addAll(query.apply(keys.subList(from, Math.min(keys.size(), from + AT_ONCE))));
        }
        return found;
    }

    /**
     * Candidates that are the same account as each other, however they are written: for each the numbers of the candidates,
     * from 0. Looks at nothing that is stored.
     */
    public List<List<Integer>> among(List<Candidate> candidates) {
        Map<String, List<Integer>> same = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            AddressMarks found = asked(candidates.get(i)).marks();
            if (found != null) {
                same.computeIfAbsent(found.identity(), key -> new ArrayList<>()).add(i);
            }
        }
        return same.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** Candidates whose addresses look alike without being the same: as {@link #among}, one of each account. */
    public List<List<Integer>> alike(List<Candidate> candidates) {
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            AddressMarks found = asked(candidates.get(i)).marks();
            if (found != null && first.putIfAbsent(found.identity(), i) == null) {
                alike.computeIfAbsent(found.skeleton(), key -> new ArrayList<>()).add(i);
            }
        }
        return alike.values().stream().filter(group -> group.size() > 1).toList();
    }
}
