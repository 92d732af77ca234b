package nl.accountregister.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;

/** A PDF as the answer to a request, to look at in the browser and to keep under a name that says what it is. */
public final class PdfAnswer {

    private PdfAnswer() {
    }

    /** @param fileName letters, digits and hyphens only, without {@code .pdf} */
    public static HttpResponse<byte[]> of(byte[] pdf, String fileName) {
        return HttpResponse.ok(pdf).contentType(MediaType.of("application/pdf"))
            .header("Content-Disposition", "inline; filename=\"" + fileName + ".pdf\"");
    }
}
