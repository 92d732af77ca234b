package nl.accountregister.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.security.CurrentUser;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.NotNow;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.UnusableFile;

/** Which status each refusal of the register has. */
@Factory
class ErrorHandlers {

    /** Seconds. */
    private static final String RETRY_AFTER = "30";

    @Singleton
    ExceptionHandler<NotFound, HttpResponse<?>> notFound(Problems problems) {
        return (request, e) -> problems.answer(request, HttpStatus.NOT_FOUND, e.key(), e.args().toArray());
    }

    @Singleton
    ExceptionHandler<BadRequest, HttpResponse<?>> badRequest(Problems problems) {
        return (request, e) -> problems.answer(request, HttpStatus.BAD_REQUEST, e.key(), e.args().toArray());
    }

    @Singleton
    ExceptionHandler<Conflict, HttpResponse<?>> conflict(Problems problems) {
        return (request, e) -> problems.answer(request, e);
    }

    @Singleton
    ExceptionHandler<RuleViolation, HttpResponse<?>> ruleViolation(Problems problems) {
        return (request, e) -> problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, e.violations());
    }

    @Singleton
    ExceptionHandler<UnusableFile, HttpResponse<?>> unusableFile(Problems problems) {
        return (request, e) -> switch (e.fault()) {
            case TOO_LARGE -> problems.answer(request, HttpStatus.REQUEST_ENTITY_TOO_LARGE, e.key(), e.args().toArray());
            case OTHER_KIND -> problems.answer(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, e.key(), e.args().toArray());
            case NO_USE -> problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, e.key(), e.args().toArray());
            case NOT_NOW -> problems.answer(request, HttpStatus.TOO_MANY_REQUESTS, e.key(), e.args().toArray()).header("Retry-After", RETRY_AFTER);
        };
    }

    @Singleton
    ExceptionHandler<NotNow, HttpResponse<?>> notNow(Problems problems) {
        return (request, e) -> problems.answer(request, e.isTooMany() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE,
            e.key(), e.args().toArray()).header("Retry-After", String.valueOf(e.seconds()));
    }

    /** Refused actions are on record (SGL §7: who answers for what must be clear afterwards). */
    @Singleton
    ExceptionHandler<Refused, HttpResponse<?>> refused(Problems problems, AuditLog audit) {
        return (request, e) -> {
            audit.record(CurrentUser.of(request).actor(), "actie.geweigerd", Subject.register(),
                e.what() + ": " + request.getMethod() + " " + request.getPath());
            return problems.answer(request, HttpStatus.FORBIDDEN, e.key(), e.args().toArray());
        };
    }
}
