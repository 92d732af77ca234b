package nl.accountregister.planted;

import gg.jte.Content;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.internet.InternetAddress;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.time.LocalDate;

/** Breaks the rules on names, fields, constructors, time, HTTP, PDF and mail. It is no bean: processors leave tests' beans alone. */
@Singleton
@io.micronaut.context.annotation.Requires(property = "never.set")
public class PlantedManager {

    @Inject
    InternetAddress address;

    PlantedManager(String a, String b, String c, String d, String e, String f, String g) {
    }

    LocalDate today() {
        return LocalDate.now();
    }

    HttpResponse<PDDocument> answer(Content content) {
        return HttpResponse.ok();
    }
}
