package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.plan.PlanReference.Target;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Today;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Bewaarde formulieren: uploads as they came, until their answers are taken over and from then on for good. */
@Singleton
class UploadArchive {

    /** How long an upload waits. */
    static final Duration KEPT = Duration.ofDays(30);
    /** Most uploads of one sender that wait; the oldest go first. */
    private static final int MOST_WAITING = 20;

    private final PlanUploadRepository uploads;
    private final PlanUploadContentRepository contents;
    private final PlanHomes homes;
    private final AuditLog audit;
    private final Today today;

    UploadArchive(PlanUploadRepository uploads, PlanUploadContentRepository contents, PlanHomes homes, AuditLog audit, Today today) {
        this.uploads = uploads;
        this.contents = contents;
        this.homes = homes;
        this.audit = audit;
        this.today = today;
    }

    /** @param oldestGone whether the sender had so many waiting that the oldest had to go */
    record Kept(PlanUpload upload, boolean oldestGone) {
    }

    @Transactional
    Kept keep(Actor actor, String fileName, byte[] content, PlanFormReading reading, @Nullable PlanReference target) {
        List<PlanUpload> gone = actor.userId() == null ? List.of() : drop(uploads.waiting(actor.userId()).stream().skip(MOST_WAITING - 1L).toList());
        gone.forEach(upload -> record(actor, "beheerplan.formulier.verdrongen", upload, Map.of()));
        PlanUpload kept = uploads.save(new PlanUpload(null, fileName, content.length, Sha256.of(content), actor.name(), actor.userId(), today.moment(),
            reading.formId(), reading.formVersion(), reading.reference() == null ? null : reading.reference().code(), target == null ? null : target.code(),
            new PlanUpload.Fields(reading.fields()), null, null));
        contents.save(new PlanUploadContent(kept.id(), content));
        record(actor, "beheerplan.formulier.ontvangen", kept, Map.of("formulier", reading.formId() + "@" + reading.formVersion()));
        return new Kept(kept, !gone.isEmpty());
    }

    /**
     * The actor's own upload that waits.
     *
     * @throws NotFound also for that of another
     * @throws Conflict when its answers were taken over already
     */
    @ReadOnly
    PlanUpload waiting(Actor actor, long id) {
        return requireWaiting(actor, uploads.findById(id).orElseThrow(NotFound::new));
    }

    @Transactional
    PlanUpload send(Actor actor, long id, PlanReference target) {
        PlanUpload upload = requireWaiting(actor, uploads.lock(id).orElseThrow(NotFound::new));
        if (upload.target().equals(Optional.of(target))) {
            return upload;
        }
        PlanUpload meant = uploads.update(upload.meantFor(target));
        record(actor, "beheerplan.formulier.bestemd", meant, Map.of("voor", target.code()));
        return meant;
    }

    /** Takes answers over, and keeps the upload with the version that has them. */
    @Transactional
    PlanVersion use(Actor actor, long id, Set<String> asked, Answers answers, int revision) {
        PlanUpload upload = requireWaiting(actor, uploads.lock(id).orElseThrow(NotFound::new));
        PlanReference target = upload.target().orElseThrow(NotFound::new);
        PlanVersion version = homes.of(target).save(actor, target.id(), asked, answers, revision);
        uploads.update(upload.used(version.id(), today.moment()));
        record(actor, "beheerplan.formulier.overgenomen", upload, Map.of("versie", version.number(), "antwoorden", String.join(", ", asked)));
        return version;
    }

    /** Keeps an upload and takes its answers over, or does neither. */
    @Transactional
    PlanVersion keepAndUse(Actor actor, String fileName, byte[] content, PlanFormReading reading, PlanHome.Place place, Set<String> asked, Answers answers) {
        PlanUpload kept = keep(actor, fileName, content, reading, place.reference()).upload();
        return use(actor, kept.id(), asked, answers, place.revision());
    }

    @ReadOnly
    PlanUpload find(long id) {
        return uploads.findById(id).orElseThrow(NotFound::new);
    }

    @ReadOnly
    byte[] content(long id) {
        return contents.findById(id).map(PlanUploadContent::content).orElseThrow(NotFound::new);
    }

    @ReadOnly
    List<PlanUpload> ofVersions(Collection<Long> versionIds) {
        return versionIds.isEmpty() ? List.of() : uploads.findByVersionIdInOrderByIdDesc(versionIds);
    }

    /** Drops what has waited too long. @return how many */
    @Transactional
    int purge() {
        int dropped = drop(uploads.waitingSince(today.moment().minus(KEPT))).size();
        if (dropped > 0) {
            audit.record(Actor.SYSTEM, "beheerplan.formulier.opgeruimd", Subject.register(), "Formulieren die niet zijn gebruikt: " + dropped);
        }
        return dropped;
    }

    /** The rows are held before anything of them goes: an upload that is used this moment keeps its file. */
    private List<PlanUpload> drop(List<Long> ids) {
        List<PlanUpload> held = ids.isEmpty() ? List.of() : uploads.lockWaiting(ids);
        if (!held.isEmpty()) {
            List<Long> sure = held.stream().map(PlanUpload::id).toList();
            contents.drop(sure);
            uploads.drop(sure);
        }
        return held;
    }

    private PlanUpload requireWaiting(Actor actor, PlanUpload upload) {
        boolean own = actor.userId() != null && actor.userId().equals(upload.uploaderId());
        if (!own || upload.usedAt() == null && upload.uploadedAt().isBefore(today.moment().minus(KEPT))) {
            throw new NotFound();
        }
        if (upload.usedAt() != null) {
            throw new Conflict("plan.upload.used", upload.fileName(), upload.usedAt());
        }
        return upload;
    }

    private void record(Actor actor, String action, PlanUpload upload, Map<String, ?> what) {
        Subject subject = upload.target().map(t -> t.target() == Target.ACCOUNT ? Subject.account(t.id()) : Subject.request(t.id()))
            .orElse(Subject.register());
        Map<String, Object> after = new TreeMap<>(what);
        after.put("bestand", upload.fileName());
        after.put("bytes", upload.sizeBytes());
        after.put("sha256", upload.sha256());
        audit.record(actor, action, subject, upload.fileName(), null, after);
    }
}
