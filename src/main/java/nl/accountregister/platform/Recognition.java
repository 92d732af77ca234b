package nl.accountregister.platform;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/** Herkenning: what became of an address or handle that a person pasted. */
public sealed interface Recognition {

    /**
     * It is the address of an account; whether that account exists is not known here.
     *
     * @param handle       the name in the address, as it was typed but without {@code @}; the id when there is no name
     * @param platformId   the platform's own id, when the address holds it
     * @param canonicalUrl the one way in which this register writes the address; recognised again it gives itself
     */
    record Recognised(Platform platform, AddressKind kind, Identity identity, String handle,
                      @Nullable String platformId, String canonicalUrl) implements Recognition {
    }

    /**
     * It is not, or cannot safely be taken for one.
     *
     * @param args what the text of the reason needs
     */
    record NotRecognised(Reason reason, List<Object> args) implements Recognition {

        /** Key of the text that tells the reader what to do. */
        public String reasonKey() {
            return reason.key();
        }
    }
}
