package nl.accountregister;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import nl.accountregister.shared.Built;
import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.util.TimeZone;
import java.util.concurrent.Callable;

/** Opdrachtregel: start of the register and of the operator's commands. Without a command it serves. */
@OpenAPIDefinition(
    info = @Info(title = "Accountregister", version = "1.0.0", description = "Het register van officiële accounts en locatiepagina's."),
    security = {@SecurityRequirement(name = "sleutel"), @SecurityRequirement(name = "sessie")})
@SecurityScheme(name = "sleutel", type = SecuritySchemeType.HTTP, scheme = "bearer")
@SecurityScheme(name = "sessie", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.COOKIE, paramName = "sessie")
@Command(name = "accountregister", description = "The register of an organisation's official accounts.",
    mixinStandardHelpOptions = true, versionProvider = Application.Version.class, subcommands = {ServeCommand.class, PlanFormCommand.class, VerifyAuditCommand.class, EraseAuditCommand.class})
public final class Application implements Callable<Integer> {

    private Application() {
    }

    /** Exit status: 0 done (a server goes on running), 1 it could not be done, 2 the command was not understood. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        int status = commandLine().execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Application())
            .setExecutionExceptionHandler((failure, command, parsed) -> {
                command.getErr().println("accountregister: " + StartProblem.of(failure));
                if ("true".equals(System.getenv("ACCOUNTREGISTER_DEBUG"))) {
                    failure.printStackTrace(command.getErr());
                }
                return 1;
            })
            .setParameterExceptionHandler((failure, args) -> {
                failure.getCommandLine().getErr().println("accountregister: " + failure.getMessage() + "; --help shows the commands");
                return 2;
            });
    }

    @Override
    public Integer call() {
        return new ServeCommand().call();
    }

    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"Accountregister " + Built.version()};
        }
    }
}
