package nl.accountregister;

import nl.accountregister.document.FillableForm;
import nl.accountregister.document.HtmlToPdf;
import nl.accountregister.organisation.OrganisationSettings;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanFormPdf;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.TemplateFiles;
import nl.accountregister.shared.Templates;
import nl.accountregister.shared.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Writes a blank plan form as PDF. It needs the profile and the templates of the organisation, and no database, so it
 * is put together here rather than by the server's context.
 */
@Command(name = "plan-form", description = "Write a blank plan form as PDF, to fill in anywhere.", mixinStandardHelpOptions = true)
final class PlanFormCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FORM", description = "The form, such as locatiepagina.")
    private String form;

    @Option(names = {"-o", "--out"}, required = true, paramLabel = "FILE", description = "Where to write it; - for standard output.")
    private String out;

    @Option(names = {"-l", "--language"}, defaultValue = "nl", paramLabel = "nl|en", description = "Its language: nl (the default) or en.")
    private String language;

    @Override
    public Integer call() throws IOException {
        if (!language.equals("nl") && !language.equals("en")) {
            throw new ParameterException(spec.commandLine(), "--language is nl or en, not '" + language + "'");
        }
        Settings settings = Settings.from(System.getenv());
        TemplateFiles files = new TemplateFiles(settings.given().getOrDefault("ACCOUNTREGISTER_TEMPLATES_FOLDER", ""));
        Profiles profiles = new Profiles(files, new Platforms(files), new OrganisationSettings(profile(settings),
            settings.given().get("ACCOUNTREGISTER_ORGANISATION"), settings.given().get("ACCOUNTREGISTER_CONTACT_MAIL"), false));
        PlanForms forms = new PlanForms(files, profiles);
        PlanForm asked = forms.find(form).orElseThrow(() -> new ParameterException(spec.commandLine(), "there is no plan form '" + form
            + "'; there are: " + forms.all().stream().map(PlanForm::id).collect(Collectors.joining(", "))));
        Texts texts = new Texts(profiles.current().words());
        PlanFormPdf pdf = new PlanFormPdf(forms, new FillableForm(new HtmlToPdf(texts)), new Templates(), texts, profiles);
        return write(pdf.of(asked, Answers.NONE, Language.of(language)));
    }

    private static String profile(Settings settings) {
        String name = settings.given().getOrDefault("ACCOUNTREGISTER_PROFILE", "").strip();
        return name.isEmpty() ? "sgl" : name;
    }

    private int write(byte[] pdf) throws IOException {
        if (out.equals(STANDARD_OUTPUT)) {
            System.out.write(pdf);
            System.out.flush();
            return 0;
        }
        try {
            Files.write(Path.of(out), pdf);
            return 0;
        } catch (FileSystemException | InvalidPathException e) {
            spec.commandLine().getErr().println("accountregister: cannot write " + out + ": " + reason(e));
            return 1;
        }
    }

    private static String reason(Exception failure) {
        return failure instanceof NoSuchFileException ? "its folder does not exist"
            : failure instanceof AccessDeniedException ? "this user may not write there"
            : failure instanceof FileSystemException e && e.getReason() != null ? e.getReason().toLowerCase(Locale.ROOT) : "that is no name for a file";
    }
}
