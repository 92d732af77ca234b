package nl.accountregister.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/**
 * Probleem, as RFC 9457 has it ({@code application/problem+json}), in the reader's language.
 *
 * @param type     "about:blank": the status says what kind it is
 * @param title    the status in words
 * @param status   the HTTP status
 * @param detail   what happened and what helps
 * @param instance the id of the request, for who asks communications or the operator
 * @param fouten   per attribute what is wrong; left out when it is about the whole
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String instance, @Nullable List<Fault> fouten) {

    /** One attribute and what is wrong with it. @param verwijzing page of what is in the way */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Fault(@Nullable String veld, String melding, @Nullable String verwijzing) {
    }
}
