package nl.accountregister.shared;

import io.micronaut.core.annotation.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** A rule of the register refuses what was asked; answered with 422, one message per violation. Nothing was stored. */
public class RuleViolation extends RuntimeException {

    private final transient List<Violation> violations;

    public RuleViolation(List<Violation> violations) {
        super(violations.stream().map(Violation::key).collect(Collectors.joining(", ")));
        this.violations = List.copyOf(violations);
    }

    public static RuleViolation of(@Nullable String field, String key, Object... args) {
        return new RuleViolation(List.of(Violation.of(field, key, args)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
