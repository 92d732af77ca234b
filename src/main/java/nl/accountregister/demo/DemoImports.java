package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.importing.AccountImports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Demo-import: a list of old pages that somebody found in a drawer, and that waits until somebody says what its columns are. */
@Singleton
class DemoImports {

    private static final int ROWS = 4;

    private final DemoYear year;
    private final AccountImports imports;

    DemoImports(DemoYear year, AccountImports imports) {
        this.year = year;
        this.imports = imports;
    }

    List<DemoYear.Moment> moments(DemoFile demo) {
        return demo.places().isEmpty() || demo.people().isEmpty() ? List.of()
            : List.of(new DemoYear.Moment(0, () -> imports.send(year.communications(), "oude-paginas.csv", list(demo).getBytes(StandardCharsets.UTF_8))));
    }

    /** Of one row nobody knows the owner any more. */
    private static String list(DemoFile demo) {
        return "Pagina;Webadres;Huis;Wie beheert hem\n" + demo.places().stream().limit(ROWS).map(p -> "Oude pagina " + p.name() + ";https://www.facebook.com/oude.pagina."
            + p.name().toLowerCase().replaceAll("[^a-z]", "") + ".vroeger;" + p.name() + ";" + demo.people().get(0).name()).collect(Collectors.joining("\n"))
            + "\nOude webwinkel;https://www.instagram.com/oude_webwinkel_vroeger;;Onbekend\n";
    }
}
