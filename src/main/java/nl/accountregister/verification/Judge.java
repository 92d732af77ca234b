package nl.accountregister.verification;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.MarkKind;
import nl.accountregister.platform.AddressMarks;
import nl.accountregister.platform.LookAlike;
import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Recognition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Rechter: what follows from how a text was read and what the register has that fits. Knows no database, so that it can be
 * tried a million times. A yes needs an active account whose own identity is the one that was asked; everything else only
 * chooses between the words of a no.
 */
final class Judge {

    private Judge() {
    }

    /**
     * @param official the active accounts at exactly the addresses that may have been meant
     * @param all      all that the register has there, and what looks like it; asked for only when nothing official is there
     */
    static Judgement judge(Platforms.Reading reading, List<KnownAddress> official, Supplier<List<KnownAddress>> all) {
        Judgement judgement = byTheRegister(reading, official, all);
        // A name that is only near that of a platform may be an ordinary one: what the register knows of it goes first.
        return judgement.verdict() == Verdict.UNKNOWN && reading.doubt() != null
            ? new Judgement(Verdict.SUSPICIOUS, Ground.IMITATION, null, reading.doubt(), null, Set.of()) : judgement;
    }

    private static Judgement byTheRegister(Platforms.Reading reading, List<KnownAddress> official, Supplier<List<KnownAddress>> all) {
        if (reading.refused() != null) {
            boolean deceit = reading.refused().reason().suspicious();
            return new Judgement(deceit ? Verdict.SUSPICIOUS : Verdict.UNKNOWN, deceit ? Ground.IMITATION : null, null, reading.refused(), null, Set.of());
        }
        return official(reading.candidates(), official).orElseGet(() -> {
            List<KnownAddress> known = all.get();
            return official(reading.candidates(), known).orElseGet(() -> unofficial(reading.candidates(), known));
        });
    }

    private static Optional<Judgement> official(List<Recognition.Recognised> candidates, List<KnownAddress> known) {
        return candidates.stream().flatMap(asked -> known.stream().filter(k -> isOfficial(asked, k))
            .map(k -> new Judgement(Verdict.OFFICIAL, null, asked, null, k.account(), Set.of()))).findFirst();
    }

    private static Judgement unofficial(List<Recognition.Recognised> candidates, List<KnownAddress> known) {
        for (Recognition.Recognised asked : candidates) {
            Optional<KnownAddress> reported = exact(asked, known, k -> k.kind() == MarkKind.REPORTED);
            if (reported.isPresent()) {
                return suspicious(Ground.REPORTED, asked, reported.get());
            }
        }
        for (Recognition.Recognised asked : candidates) {
            if (isNow(asked, known, AccountStatus.IN_PREPARATION)) {
                return new Judgement(Verdict.IN_PREPARATION, null, asked, null, null, Set.of());
            }
        }
        for (Recognition.Recognised asked : candidates) {
            Optional<KnownAddress> former = exact(asked, known, k -> k.kind() == MarkKind.IDENTITY && k.former());
            if (former.isPresent()) {
                return suspicious(Ground.FORMER, asked, former.get());
            }
        }
        for (Recognition.Recognised asked : candidates) {
            if (isNow(asked, known, AccountStatus.CLOSED)) {
                return new Judgement(Verdict.CLOSED, null, asked, null, null, Set.of());
            }
        }
        return candidates.stream().flatMap(asked -> imitated(asked, known))
            .min((one, other) -> Boolean.compare(one.account() == null, other.account() == null))
            .orElseGet(() -> new Judgement(Verdict.UNKNOWN, null, candidates.get(0), null, null, Set.of()));
    }

    /** The mark is only how it was found: what counts is the identity that the account itself holds, by its address or by its platform's id. */
    private static boolean isOfficial(Recognition.Recognised asked, KnownAddress k) {
        return k.kind() == MarkKind.IDENTITY && !k.former() && k.status() == AccountStatus.ACTIVE && k.account() != null
            && asked.identity().key().equals(k.mark())
            && (asked.identity().key().equals(k.identityKey()) || asked.identity().key().equals(k.platformKey()));
    }

    private static Optional<KnownAddress> exact(Recognition.Recognised asked, List<KnownAddress> known, Predicate<KnownAddress> wanted) {
        return known.stream().filter(k -> k.mark().equals(asked.identity().key())).filter(wanted).findFirst();
    }

    private static boolean isNow(Recognition.Recognised asked, List<KnownAddress> known, AccountStatus status) {
        return exact(asked, known, k -> k.kind() == MarkKind.IDENTITY && !k.former() && k.status() == status).isPresent();
    }

    private static Stream<Judgement> imitated(Recognition.Recognised asked, List<KnownAddress> known) {
        if (known.isEmpty()) {
            return Stream.empty();
        }
        AddressMarks marks = AddressMarks.of(asked);
        // an account is no imitation of itself
        return known.stream().filter(k -> !asked.identity().key().equals(k.identityKey()))
            .filter(k -> k.kind() == MarkKind.SKELETON && k.mark().equals(marks.skeleton()) || k.kind() == MarkKind.STEM && k.mark().equals(marks.stem()))
            .filter(k -> !isOtherPageOfTheSameSite(asked, k))
            .map(k -> suspicious(Ground.LOOK_ALIKE, asked, k));
    }

    private static boolean isOtherPageOfTheSameSite(Recognition.Recognised asked, KnownAddress k) {
        return asked.platform().anyHost() && asked.handle().indexOf('.') > 0 && !k.former() && k.account() != null
            && asked.handle().equals(k.account().handle());
    }

    private static Judgement suspicious(Ground ground, Recognition.Recognised asked, KnownAddress k) {
        OfficialAccount real = k.status() == AccountStatus.ACTIVE ? k.account() : null;
        return new Judgement(Verdict.SUSPICIOUS, ground, asked, null, real, ground == Ground.LOOK_ALIKE && !k.former() ? differences(asked, real) : Set.of());
    }

    private static Set<LookAlike.Difference> differences(Recognition.Recognised asked, @Nullable OfficialAccount real) {
        return real == null || real.handle() == null ? Set.of() : LookAlike.between(asked.handle(), real.handle());
    }
}
