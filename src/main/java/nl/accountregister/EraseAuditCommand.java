package nl.accountregister;

import nl.accountregister.audit.AuditErasure;
import nl.accountregister.audit.Erasing;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.FaultySetting;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Erases the personal data of somebody from the audit log, where the register's own user of the database may not and its
 * administrator therefore cannot. It signs in as the owner of the schema.
 */
@Command(name = "erase-audit", mixinStandardHelpOptions = true,
    description = "Erase the personal data of somebody who must be forgotten from the audit log. The chain stays whole.",
    footer = {"", "Without --yes it only counts. On MySQL ACCOUNTREGISTER_MIGRATION_USERNAME and _PASSWORD name the owner of the schema.",
        "Exit status: 0 done, 1 it could not be done, 2 the command was not understood."})
final class EraseAuditCommand implements Callable<Integer> {

    private static final Actor OPERATOR = new Actor(null, null, "opdrachtregel", Set.of(Role.ADMINISTRATOR));

    @Spec
    private CommandSpec spec;

    @Option(names = "--person", paramLabel = "NUMBER", description = "Number of the medewerker: all values in entries about them go.")
    private Long person;

    @Option(names = "--user", paramLabel = "NUMBER", description = "Number of the user: all values in entries about them go.")
    private Long user;

    @Option(names = "--word", required = true, paramLabel = "TEXT", description = "A name or an address, which goes wherever it stands; may be told several times.")
    private List<String> words;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, without a name: it stays in the log.")
    private String reason;

    @Option(names = "--yes", description = "Erase. This cannot be undone.")
    private boolean yes;

    @Override
    public Integer call() {
        Map<String, Object> properties = Settings.from(System.getenv()).properties();
        boolean owned = properties.containsKey("flyway.datasources.default.url");
        AuditErasure erasure = AuditErasure.on(of(properties, "accountregister.database.url") + VerifyAuditCommand.existing(properties),
            of(properties, owned ? "flyway.datasources.default.user" : "accountregister.database.username"),
            of(properties, owned ? "flyway.datasources.default.password" : "accountregister.database.password"));
        try {
            Erasing erasing = Erasing.of(person, user, String.join("\n", words), reason);
            long count = yes ? erasure.erase(OPERATOR, erasing) : erasure.count(OPERATOR, erasing);
            spec.commandLine().getOut().println(yes ? "Erased from " + count + " entries." : "Would erase from " + count + " entries; --yes does.");
            spec.commandLine().getOut().flush();
            return 0;
        } catch (RuleViolation e) {
            Texts texts = new Texts();
            throw new FaultySetting("erase-audit", e.violations().stream().map(v -> texts.get(Language.EN, v.key(), v.args().toArray())).collect(Collectors.joining(" ")));
        }
    }

    private static String of(Map<String, Object> properties, String name) {
        return String.valueOf(properties.getOrDefault(name, ""));
    }
}
