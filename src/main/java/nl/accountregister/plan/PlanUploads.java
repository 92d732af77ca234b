package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.document.FilledForms;
import nl.accountregister.document.UnreadableUpload;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.LooksLikeSecret;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ingevulde formulieren that come back: read, put next to the plan that they are meant for, and taken over as far as
 * the sender chooses. Whatever was sent is kept with the version that was made of it.
 */
@Singleton
public class PlanUploads {

    /** Characters of an answer; a longer one is refused on its length. */
    private static final int MOST_SEARCHED = 20_000;

    private final FilledForms reader;
    private final PlanHomes homes;
    private final UploadArchive archive;
    private final FormCopies copies;
    private final Plans plans;

    PlanUploads(FilledForms reader, PlanHomes homes, UploadArchive archive, FormCopies copies, Plans plans) {
        this.reader = reader;
        this.homes = homes;
        this.archive = archive;
        this.copies = copies;
        this.plans = plans;
    }

    /** What was read and saved, or would be. @param version the version that has the answers; null when nothing was saved */
    public record Taken(PlanFormReading reading, ReadBack back, Answers after, @Nullable PlanVersion version) {
    }

    /** What was read and kept. @param oldestGone whether the sender had so many waiting that the oldest of them had to go */
    public record Received(PlanUpload upload, boolean oldestGone) {
    }

    /**
     * Reads and keeps a file, for a plan that its sender writes. Nothing of the plan changes.
     *
     * @param target what it is meant for; null when the form itself has to tell
     * @throws UnreadableUpload when it is no plan form that was filled in
     * @throws RuleViolation    when an answer looks like a password, which the register does not keep, on {@code bestand}
     * @throws NotFound         when there is no such target, or the actor may not know
     * @throws Refused          when the actor may not write there
     * @throws Conflict         when nobody may write there now
     */
    public Received receive(Actor actor, @Nullable PlanReference target, String fileName, byte[] content, Language language) {
        Permission.SIGNED_IN.require(actor);
        if (target != null) {
            homes.get(actor, target, language);
        } else if (!writesPlans(actor, language)) {
            throw new Refused("read plan form", "plan.upload.nothing");
        }
        PlanFormReading reading = read(content);
        requireNoSecrets(reading);
        PlanReference meant = target != null || reading.reference() == null ? target
            : homes.find(actor, reading.reference(), language).map(PlanHome.Place::reference).orElse(null);
        UploadArchive.Kept kept = archive.keep(actor, fileName, content, reading, meant);
        return new Received(kept.upload(), kept.oldestGone());
    }

    /**
     * Reads a file and takes over every answer in it that differs and is not empty; or all of it or nothing. What stands in it
     * as it stood when the form was made for this plan takes nothing back that was written since.
     *
     * @param trial whether it is only tried: nothing is kept then
     * @throws RuleViolation    when an answer cannot be, on {@code antwoorden.} and the question's id; when the form was made
     *                          for another plan, or an answer that is not taken over looks like a password, on {@code bestand}
     * @throws UnreadableUpload when it is no plan form that was filled in
     * @throws NotFound         when there is no such target, or the actor may not know
     * @throws Refused          when the actor may not write there
     * @throws Conflict         when nobody may write there now
     */
    public Taken take(Actor actor, PlanReference target, String fileName, byte[] content, boolean trial) {
        PlanHome.Place place = homes.get(actor, target, Language.NL);
        PlanFormReading reading = read(content);
        if (reading.reference() != null && !reading.reference().equals(target)) {
            throw RuleViolation.of("bestand", "plan.upload.madeForOther", reading.reference().code(), target.code());
        }
        ReadBack back = compare(reading, place);
        if (!back.invalid().isEmpty()) {
            throw new RuleViolation(back.invalid().stream().map(v -> new Violation("antwoorden." + v.field(), v.key(), v.args())).toList());
        }
        requireNoSecrets(reading);
        Set<String> asked = back.taken();
        PlanVersion version = trial || asked.isEmpty() ? null
            : archive.keepAndUse(actor, fileName, content, reading, place, asked, back.read());
        return new Taken(reading, back, place.answers().with(asked, back.read()), version);
    }

    /**
     * The actor's own upload, of which nothing has been taken over yet.
     *
     * @throws NotFound also for that of another
     * @throws Conflict when its answers were taken over already
     */
    public PlanUpload waiting(Actor actor, long id) {
        return archive.waiting(actor, id);
    }

    /** Whether the actor writes a plan, of which the form may tell. */
    public boolean writesPlans(Actor actor, Language language) {
        return Permission.MANAGE_ACCOUNTS.heldBy(actor) || !own(actor, language).isEmpty();
    }

    /** What the actor writes plans for of their own. */
    public List<PlanHome.Named> own(Actor actor, Language language) {
        return homes.own(actor, language);
    }

    /**
     * The plan that an upload is read for.
     *
     * @throws NotFound when there is no such target, or the actor may not know
     * @throws Refused  when the actor may not write there
     * @throws Conflict when nobody may write there now
     */
    public PlanHome.Place place(Actor actor, PlanReference target, Language language) {
        return homes.get(actor, target, language);
    }

    /** Says what an upload is meant for. As {@link #waiting} and {@link #place}. */
    public PlanUpload send(Actor actor, long id, PlanReference target, Language language) {
        homes.get(actor, target, language);
        return archive.send(actor, id, target);
    }

    /** What was read, next to the plan. A system call. */
    public ReadBack compare(PlanFormReading reading, PlanHome.Place place) {
        return ReadBack.of(reading, copies.find(reading.formId(), reading.formVersion()).orElse(null), place.form(), place.answers(),
            reading.basis(place.reference()).orElse(null));
    }

    /**
     * Takes answers over, as they were read or as they were corrected.
     *
     * @param asked    ids of the questions that get the answer given
     * @param revision of the plan that the actor saw
     * @throws RuleViolation when an answer cannot be, on the id of the question
     * @throws NotFound      when there is no such upload of the actor's
     * @throws Conflict      when it was used already, or the plan has changed since
     */
    public PlanVersion use(Actor actor, long id, Set<String> asked, Answers answers, int revision) {
        return archive.use(actor, id, asked, answers, revision);
    }

    /**
     * The file as it came: while it waits for its sender alone, then for everyone who may read the plan: with the account that it
     * runs, and with the request that it was written for.
     *
     * @throws NotFound also when the actor may not know of it
     */
    public byte[] content(Actor actor, long id) {
        PlanUpload upload = archive.find(id);
        if (upload.usedAt() == null) {
            archive.waiting(actor, id);
        } else {
            if (plans.whereRead(upload.versionId()).stream().noneMatch(place -> homes.mayRead(actor, place))) {
                throw new NotFound();
            }
        }
        return archive.content(id);
    }

    /** What was sent for some versions, the latest first. A system call: whoever may see a plan may see what it was made of. */
    public List<PlanUpload> ofVersions(Collection<Long> versionIds) {
        return archive.ofVersions(versionIds);
    }

    /** What was sent for the plan of a request, the latest first. A system call, as {@link #ofVersions}. */
    public List<PlanUpload> ofRequest(long requestId) {
        return plans.versionOfRequest(requestId).map(v -> archive.ofVersions(List.of(v.id()))).orElse(List.of());
    }

    /** The file would be kept as it is, so it has to be without. */
    private void requireNoSecrets(PlanFormReading reading) {
        Optional<PlanForm> form = copies.find(reading.formId(), reading.formVersion());
        reading.fields().forEach((name, values) -> {
            boolean digests = name.equals(PlanFormPdf.BASIS) && FormBasis.find(String.join("", values)).isPresent();
            if (!digests && values.stream().anyMatch(v -> LooksLikeSecret.in(v.length() > MOST_SEARCHED ? v.substring(0, MOST_SEARCHED) : v))) {
                Object where = form.flatMap(f -> f.question(name)).<Object>map(PlanForm.Question::label).orElse(name);
                throw RuleViolation.of("bestand", "plan.upload.secret", where);
            }
        });
    }

    private PlanFormReading read(byte[] content) {
        PlanFormReading reading = PlanFormReading.of(reader.read(content));
        if (!copies.isKnown(reading.formId())) {
            throw new UnreadableUpload(UnreadableUpload.Reason.OTHER_FORM);
        }
        return reading;
    }
}
