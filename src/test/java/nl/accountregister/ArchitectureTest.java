package nl.accountregister;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.http.annotation.Controller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The house rules, and for each of them a class in {@code planted} that breaks it, so that a rule that holds for
 * nothing is seen. Classes that Micronaut and JTE generate are left out.
 */
@DisplayName("The house")
class ArchitectureTest {

    private static final String ROOT = "nl.accountregister.";

    /**
     * Who may use whom, below {@code web}; everyone may use {@code shared}. A package that is not on this list, or is
     * on it and does not exist, fails.
     */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
        Map.entry("shared", Set.of()),
        Map.entry("platform", Set.of()),
        Map.entry("location", Set.of("history", "organisation", "audit", "security")),
        Map.entry("document", Set.of()),
        Map.entry("export", Set.of("document", "organisation", "audit", "security")),
        Map.entry("audit", Set.of()),
        Map.entry("history", Set.of()),
        Map.entry("security", Set.of("audit")),
        Map.entry("organisation", Set.of("platform")),
        Map.entry("person", Set.of("history", "location", "officer", "document", "audit", "security")),
        Map.entry("officer", Set.of("history", "organisation", "audit", "security")),
        Map.entry("outbox", Set.of("organisation", "person", "audit", "security")),
        Map.entry("account", Set.of("history", "location", "person", "platform", "organisation", "outbox", "audit", "security")),
        Map.entry("access", Set.of("history", "account", "person", "platform", "organisation", "audit", "security")),
        Map.entry("plan", Set.of("history", "access", "account", "location", "person", "platform", "organisation", "outbox", "document", "audit", "security")),
        Map.entry("review", Set.of("history", "access", "account", "plan", "location", "person", "platform", "organisation", "outbox", "audit", "security")),
        Map.entry("intake", Set.of("history", "access", "account", "plan", "location", "person", "platform", "organisation", "officer", "outbox",
            "document", "audit", "security")),
        Map.entry("reminder", Set.of("history", "account", "review", "location", "person", "platform", "organisation", "outbox", "document", "audit", "security")),
        Map.entry("calendar", Set.of("account", "review", "location", "person", "platform", "organisation", "outbox", "audit", "security")),
        Map.entry("figures", Set.of("account", "review", "reminder", "location", "person", "platform", "organisation", "audit", "security")),
        Map.entry("timeline", Set.of("signal", "access", "account", "plan", "review", "reminder", "intake", "handover", "location", "person", "platform", "organisation",
            "outbox", "audit", "security")),
        Map.entry("leaving", Set.of("history", "access", "account", "reminder", "location", "person", "platform", "organisation", "outbox", "audit", "security")),
        Map.entry("inventory", Set.of("history", "access", "account", "deviation", "plan", "review", "location", "person", "platform", "organisation", "document",
            "audit", "security")),
        Map.entry("deviation", Set.of("history", "access", "account", "intake", "officer", "outbox", "location", "person", "platform", "organisation", "document",
            "audit", "security")),
        Map.entry("handover", Set.of("history", "access", "account", "plan", "reminder", "officer", "location", "person", "platform", "organisation", "outbox",
            "audit", "security")),
        Map.entry("publication", Set.of("access", "account", "history", "location", "person", "platform", "organisation", "audit", "security")),
        Map.entry("completeness", Set.of("account", "history", "location", "platform", "organisation", "document", "audit", "security")),
        Map.entry("evidence", Set.of("access", "account", "completeness", "deviation", "handover", "history", "intake", "plan", "review", "signal", "timeline", "location", "person",
            "platform", "organisation", "document", "audit", "security")),
        Map.entry("importing", Set.of("account", "location", "person", "platform", "organisation", "document", "audit", "security")),
        Map.entry("verification", Set.of("account", "location", "platform", "organisation", "audit")),
        Map.entry("signal", Set.of("account", "history", "verification", "intake", "reminder", "officer", "location", "person", "platform", "organisation", "outbox",
            "audit", "security")),
        Map.entry("web", Set.of("export", "document", "organisation", "audit", "security"))));

    /** Uses everything, and nothing uses it. */
    private static final Set<String> ON_TOP = Set.of("site", "demo");

    private static final JavaClasses HOUSE = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .withImportOption(location -> !location.contains("/$"))
        .importPackages("nl.accountregister");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("nl.accountregister.planted");

    private static final String[] WEB = {"..web..", "nl.accountregister.site..", "nl.accountregister.security.."};
    private static final DescribedPredicate<JavaClass> SHOWN = DescribedPredicate.describe("shown by a template", type ->
        type.getName().replaceAll("^.*\\.", "").matches("\\w+(Page|View|Row|Form|Panel|Line|Group|Card|Step|Standing)(\\$\\w+)*"));

    record Rule(String name, ArchRule rule) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
            new Rule("controllers live in web", classes().that().areAnnotatedWith(Controller.class)
                .should().resideInAnyPackage("nl.accountregister..web", "nl.accountregister.site")),
            new Rule("controllers are nobody's business", classes().that().areAnnotatedWith(Controller.class).should().notBePublic()),
            new Rule("public types of web are what templates show", noClasses()
                .that().resideInAnyPackage("nl.accountregister.*.web").and().areNotMemberClasses().and(DescribedPredicate.not(SHOWN))
                .should().bePublic()),
            new Rule("repositories are nobody's business", classes().that().haveSimpleNameEndingWith("Repository").should().notBePublic()),
            new Rule("HTTP stays in web", noClasses().that().resideOutsideOfPackages(WEB).and().resideOutsideOfPackage("nl.accountregister")
                .should().dependOnClassesThat().resideInAnyPackage("io.micronaut.http..")),
            new Rule("pages and mail alone know the template engine", noClasses()
                .that().resideOutsideOfPackages("..web..", "nl.accountregister.site..", "nl.accountregister.outbox..")
                .and().haveNameNotMatching("nl\\.accountregister\\.shared\\.Templates.*")
                .should().dependOnClassesThat().resideInAnyPackage("gg.jte..")),
            new Rule("the database stays out of web", noClasses().that().resideInAnyPackage("..web..", "nl.accountregister.site..")
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data..")),
            new Rule("PDF and sheets are made in document", noClasses().that().resideOutsideOfPackage("nl.accountregister.document..")
                .should().dependOnClassesThat().resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf..", "org.dhatim..", "com.ctc.wstx..", "org.apache.commons.csv..")),
            new Rule("mail is sent by outbox", noClasses().that().resideOutsideOfPackage("nl.accountregister.outbox..")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")),
            new Rule("time comes from the clock", noClasses().should().callMethodWhere(DescribedPredicate.describe("now() without a clock",
                call -> call.getTarget().getName().equals("now") && call.getTarget().getOwner().getPackageName().startsWith("java.time")
                    && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.getName().equals("java.time.Clock"))))),
            new Rule("no injection into fields", noFields().should().beAnnotatedWith("jakarta.inject.Inject")),
            new Rule("a constructor takes six parts at most", constructors()
                .that().areDeclaredInClassesThat(DescribedPredicate.describe("are no records or enums", type -> !type.isRecord() && !type.isEnum()
                    && !type.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .and().areDeclaredInClassesThat().areAnnotatedWith(DescribedPredicate.describe("a bean's annotation", annotation ->
                    annotation.getRawType().getName().matches("jakarta.inject.Singleton|io.micronaut.context.annotation.Context|io.micronaut.http.annotation.Controller")))
                .should().haveRawParameterTypes(DescribedPredicate.describe("six at most", types -> types.size() <= 6))),
            new Rule("names say what a thing is", noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|Dto)(\\$.*)?")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(Rule rule) {
        rule.rule().check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsOnAPlantedViolation(Rule rule) {
        assertThat(rule.rule().allowEmptyShould(true).evaluate(PLANTED).hasViolation()).as("a class in planted breaks: " + rule.name()).isTrue();
    }

    @Test
    @DisplayName("every package is on the list of who may use whom, and every one on the list exists")
    void everyPackageIsKnown() {
        Set<String> there = HOUSE.stream().map(ArchitectureTest::room).filter(room -> !room.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(MAY_USE.keySet());
        known.addAll(ON_TOP);
        assertThat(known).as("packages that have no place yet").containsAll(there);
        assertThat(there).as("packages that a rule names").containsAll(known);
        assertThat(MAY_USE.values()).allSatisfy(used -> assertThat(MAY_USE.keySet()).containsAll(used));
    }

    @Test
    @DisplayName("a room uses only what is below it, and its pages what it may use, web, document and export")
    void whoUsesWhom() {
        assertThat(breaches(HOUSE)).isEmpty();
    }

    @Test
    @DisplayName("a use that is not on the list is seen")
    void whoUsesWhomIsSeen() {
        assertThat(breach("location", "nl.accountregister.location.X", "account", "nl.accountregister.account.Accounts")).isTrue();
        assertThat(breach("account", "nl.accountregister.account.X", "web", "nl.accountregister.web.Form")).isTrue();
        assertThat(breach("review", "nl.accountregister.review.web.X", "account", "nl.accountregister.account.web.AccountPage")).isTrue();
        assertThat(breach("review", "nl.accountregister.review.web.X", "account", "nl.accountregister.account.Accounts")).isFalse();
        assertThat(breach("account", "nl.accountregister.account.X", "site", "nl.accountregister.site.X")).isTrue();
    }

    @Test
    @DisplayName("no room uses itself by way of others")
    void noCycles() {
        assertThat(MAY_USE.keySet()).noneMatch(room -> reaches(room, room, new TreeSet<>()));
    }

    private static boolean reaches(String from, String to, Set<String> passed) {
        return MAY_USE.get(from).stream().anyMatch(next -> next.equals(to) || passed.add(next) && reaches(next, to, passed));
    }

    private static List<String> breaches(JavaClasses all) {
        return all.stream().filter(type -> !room(type).isEmpty())
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream()
                .filter(use -> use.getTargetClass().getBaseComponentType().getName().startsWith(ROOT))
                .filter(use -> breach(room(type), type.getName(), room(use.getTargetClass().getBaseComponentType()),
                    use.getTargetClass().getBaseComponentType().getName()))
                .map(use -> type.getName() + " uses " + use.getTargetClass().getBaseComponentType().getName()))
            .distinct().sorted().toList();
    }

    private static boolean breach(String room, String type, String usedRoom, String used) {
        boolean inWeb = type.startsWith(ROOT + room + ".web.");
        if (room.equals(usedRoom)) {
            return !inWeb && used.startsWith(ROOT + room + ".web.");
        }
        if (usedRoom.equals("shared") || ON_TOP.contains(room)) {
            return false;
        }
        if (used.startsWith(ROOT + usedRoom + ".web.")) {
            return !PANELS.contains(used.replaceAll("\\$.*", ""));
        }
        Set<String> allowed = new TreeSet<>(MAY_USE.getOrDefault(room, Set.of()));
        if (inWeb) {
            allowed.addAll(Set.of("web", "security", "document", "export", "audit", "organisation"));
        }
        return !allowed.contains(usedRoom);
    }

    /** The seams by which a higher feature shows itself on a page of a lower one. */
    private static final Set<String> PANELS = Set.of("nl.accountregister.account.web.AccountPanel",
        "nl.accountregister.location.web.LocationPanel",
        "nl.accountregister.person.web.PersonPanel",
        "nl.accountregister.account.web.PlanStanding");

    private static String room(JavaClass type) {
        String rest = type.getPackageName().length() < ROOT.length() ? "" : type.getPackageName().substring(ROOT.length());
        return rest.split("\\.")[0];
    }
}
