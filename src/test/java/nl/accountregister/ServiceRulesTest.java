package nl.accountregister;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every call of a service does that somebody can cause, read from the bytecode: it asks whether the actor may, and
 * what it writes it audits. Calls are followed through our own code, not through events; so the rules find what was
 * forgotten, and do not prove that what is asked is the right thing. That is what {@code permissions.tsv} is for.
 */
@DisplayName("A service that takes an actor")
class ServiceRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .withImportOption(location -> !location.contains("/$"))
        .importPackages("nl.accountregister");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("nl.accountregister.planted");

    /** Calls that ask for no right, each with the reason. */
    private static final Map<String, String> ASKS_NOTHING = Map.ofEntries(
        Map.entry("access.AccessGrants.handOver", "part of a handover, whose service asked"),
        Map.entry("access.LeaversAccess.end", "part of a leave, whose service asked"),
        Map.entry("access.LeaversAccess.notRemoved", "part of a tick that is taken back, whose service asked"),
        Map.entry("access.LeaversAccess.removed", "part of a tick of a leave, whose service asked"),
        Map.entry("access.LeaversAccess.restore", "part of a leave that is taken back, whose service asked"),
        Map.entry("access.ReviewedAccess.change", "part of a review, whose service asked"),
        Map.entry("access.ReviewedAccess.end", "part of a review, whose service asked"),
        Map.entry("account.AccountChanges.handOver", "part of a handover, whose service asked"),
        Map.entry("account.AccountChanges.lookedAt", "part of a review, whose service asked"),
        Map.entry("account.AccountChanges.reviewWithdrawn", "part of a review that is withdrawn, whose service asked"),
        Map.entry("account.AccountChanges.reviewed", "part of a review, whose service asked"),
        Map.entry("audit.AuditLog.record", "the audit log, which also tells of what was refused"),
        Map.entry("handover.HandoverProposals.newOwner", "looks at the account that start gave, which asked"),
        Map.entry("handover.HandoverRound.run", "run by the schedule alone"),
        Map.entry("person.People.ownLocations", "what other services ask of an actor"),
        Map.entry("plan.PlanUploads.waiting", "finds by who sent it, so that nobody has that of another"),
        Map.entry("plan.Plans.approveForRequest", "part of the decision on a request, whose service asked"),
        Map.entry("plan.Plans.saveDraft", "part of writing a request, whose service asked"),
        Map.entry("plan.Plans.startForRequest", "part of a new request, whose service asked"),
        Map.entry("signal.SignalReports.report", "open to everyone"),
        Map.entry("security.Users.departmentOf", "what other services ask of an actor"));

    /** Calls that write and do not audit, each with the reason. */
    private static final Map<String, String> AUDITS_NOTHING = Map.ofEntries(
        Map.entry("account.AccountSeries.add", "part of an import, whose service audits all of it"),
        Map.entry("account.AccountSeries.remove", "part of an import that is undone, whose service audits all of it"),
        Map.entry("audit.AuditErasure.count", "looks only; what it tries to write changes nothing"),
        Map.entry("audit.AuditErasure.erase", "chains its own entry, in the transaction of the erasure and as who owns the schema"),
        Map.entry("audit.AuditLog.record", "the audit log itself"),
        Map.entry("deviation.Deviations.figures", "reading, which brings the computed table up to date"),
        Map.entry("deviation.Deviations.get", "reading, as above"),
        Map.entry("deviation.Deviations.of", "reading, as above"),
        Map.entry("deviation.Deviations.ofPerson", "reading, as above"),
        Map.entry("deviation.Deviations.search", "reading, as above"),
        Map.entry("deviation.Exemptions.of", "reading, as above"),
        Map.entry("evidence.AccountDossiers.of", "reading, as above"),
        Map.entry("evidence.AccountDossiers.on", "reading, as above"),
        Map.entry("evidence.Controls.figures", "reading, as above"),
        Map.entry("evidence.Controls.page", "reading, as above"),
        Map.entry("evidence.Controls.programme", "reading, as above"),
        Map.entry("evidence.Controls.sample", "reading, as above; the file that is made of it is audited"),
        Map.entry("importing.AccountImports.send", "keeps a file and changes nothing; letting it in is audited"),
        Map.entry("importing.ImportSteps.tryOut", "looks at a file and changes nothing"),
        Map.entry("evidence.Controls.source", "reading, as above; the file that is made of it is audited"),
        Map.entry("inventory.Inventory.page", "reading, as above"),
        Map.entry("inventory.Inventory.source", "reading, as above; the file that is made of it is audited"),
        Map.entry("person.PeopleImport.trial", "keeps a file and changes nothing; applying it is audited"),
        Map.entry("plan.Plans.saveDraft", "part of writing a request, which audits it"),
        Map.entry("plan.Plans.startForRequest", "part of a new request, which audits it"));

    private static final Set<String> WRITING = Set.of("save", "saveAll", "update", "updateAll", "insert", "delete", "deleteAll", "deleteById");

    @Test
    @DisplayName("asks what that actor may")
    void asks() {
        assertThat(without(HOUSE, ServiceRulesTest::isQuestion, method -> true)).containsExactlyInAnyOrderElementsOf(ASKS_NOTHING.keySet());
    }

    @Test
    @DisplayName("writes what it changed into the audit log")
    void audits() {
        assertThat(without(HOUSE, ServiceRulesTest::isAudit, method -> reaches(method, ServiceRulesTest::isWriting)))
            .containsExactlyInAnyOrderElementsOf(AUDITS_NOTHING.keySet());
    }

    @Test
    @DisplayName("is seen when it does neither")
    void seen() {
        assertThat(without(PLANTED, ServiceRulesTest::isQuestion, method -> true)).containsExactly("planted.PlantedService.forget");
        assertThat(without(PLANTED, ServiceRulesTest::isAudit, method -> reaches(method, ServiceRulesTest::isWriting)))
            .containsExactly("planted.PlantedService.forget");
    }

    /** The calls of services that somebody can cause and that never come to what they must. */
    private static Set<String> without(JavaClasses all, Predicate<JavaAccess<?>> must, Predicate<JavaMethod> some) {
        List<JavaMethod> calls = all.stream().filter(ServiceRulesTest::isService).flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC) && takesActor(method)).toList();
        assertThat(calls).as("services found").isNotEmpty();
        return calls.stream().filter(some).filter(method -> !reaches(method, must)).map(ServiceRulesTest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isService(JavaClass type) {
        return type.isAnnotatedWith(Singleton.class) && type.getModifiers().contains(JavaModifier.PUBLIC) && !type.getPackageName().endsWith(".web");
    }

    private static boolean takesActor(JavaMethod method) {
        return !method.getRawParameterTypes().isEmpty() && method.getRawParameterTypes().get(0).isEquivalentTo(Actor.class);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getName().replace("nl.accountregister.", "") + "." + method.getName();
    }

    /** Whether a call comes, by way of our own code, to an access of this kind. */
    private static boolean reaches(JavaMethod from, Predicate<JavaAccess<?>> wanted) {
        Set<String> seen = new HashSet<>();
        Deque<JavaCodeUnit> todo = new ArrayDeque<>(List.of(from));
        while (!todo.isEmpty()) {
            JavaCodeUnit unit = todo.poll();
            if (!seen.add(unit.getFullName())) {
                continue;
            }
            for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                if (wanted.test(access)) {
                    return true;
                }
                bodies(access).forEach(todo::add);
            }
        }
        return false;
    }

    /** Our own code that an access may run: of an interface, what implements it. The audit log itself is where the road ends. */
    private static List<JavaCodeUnit> bodies(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (!owner.getName().startsWith("nl.accountregister.") || owner.isEquivalentTo(AuditLog.class)
            || !(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)) {
            return List.of();
        }
        String[] taken = target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
            .flatMap(type -> type.tryGetCodeUnitWithParameterTypeNames(target.getName(), List.of(taken)).stream()).map(JavaCodeUnit.class::cast).toList();
    }

    /** Permission.require or heldBy, or a look at who the actor is. */
    private static boolean isQuestion(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        return owner.isEquivalentTo(Permission.class) && Set.of("require", "heldBy").contains(name)
            || owner.isEquivalentTo(Actor.class) && Set.of("is", "has", "hasAny").contains(name);
    }

    private static boolean isAudit(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(AuditLog.class) && access.getTarget().getName().equals("record");
    }

    private static boolean isWriting(JavaAccess<?> access) {
        if (access.getTargetOwner().getName().equals("java.sql.PreparedStatement")) {
            return access.getTarget().getName().equals("executeUpdate");
        }
        return access.getTargetOwner().getSimpleName().endsWith("Repository")
            && (WRITING.contains(access.getTarget().getName()) || access.getTarget().resolveMember().filter(JavaMethod.class::isInstance)
            .flatMap(member -> member.tryGetAnnotationOfType("io.micronaut.data.annotation.Query")).filter(ServiceRulesTest::changes).isPresent());
    }

    private static boolean changes(JavaAnnotation<?> query) {
        return query.get("value").map(String::valueOf).filter(sql -> sql.strip().matches("(?is)(UPDATE|INSERT|DELETE)\\b.*")).isPresent();
    }
}
