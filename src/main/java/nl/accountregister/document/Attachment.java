package nl.accountregister.document;

/**
 * Bijlage: a file inside a PDF/A-3, associated with the document as a whole.
 *
 * @param name         file name, such as {@code plan.json}
 * @param mimeType     such as {@code application/json}
 * @param content      the bytes of the file
 * @param description  one sentence for the reader who sees the attachment in a list
 * @param relationship what the file is to the document
 */
public record Attachment(String name, String mimeType, byte[] content, String description, Relationship relationship) {

    /** What an attached file is to its document (ISO 32000-2 §14.13, AFRelationship). */
    public enum Relationship {
        /** The file from which the document was made. */
        SOURCE("Source"),
        /** The data that the document shows. */
        DATA("Data"),
        /** Something besides. */
        SUPPLEMENT("Supplement");

        private final String pdfName;

        Relationship(String pdfName) {
            this.pdfName = pdfName;
        }

        String pdfName() {
            return pdfName;
        }
    }
}
