package nl.accountregister.document;

import nl.accountregister.shared.UnusableFile;

/** Onleesbaar bestand: an upload from which no form can be read. It says what is the matter and what to do instead. */
public class UnreadableUpload extends UnusableFile {

    /** What is the matter; each has a text of its own. */
    public enum Reason {
        EMPTY(Fault.NO_USE),
        TOO_LARGE(Fault.TOO_LARGE),
        NO_PDF(Fault.OTHER_KIND),
        WORD_FILE(Fault.OTHER_KIND),
        WEB_PAGE(Fault.OTHER_KIND),
        PICTURE(Fault.OTHER_KIND),
        /** Encrypted, with a password for reading or only for changing. */
        LOCKED(Fault.NO_USE),
        /** A form of Adobe's own kind, that holds its answers elsewhere. */
        XFA(Fault.NO_USE),
        /** Script, or an action that starts, sends or opens something. */
        RUNS_SOMETHING(Fault.NO_USE),
        /** Small to send and huge to open. */
        INFLATES(Fault.NO_USE),
        /** Too many fields, pages or objects, or too much text. */
        TOO_MUCH_IN_IT(Fault.NO_USE),
        /** Refers to itself, or is nested too deeply. */
        TANGLED(Fault.NO_USE),
        /** Packed in a way that no form of today is. */
        ODD_PACKING(Fault.NO_USE),
        DAMAGED(Fault.NO_USE),
        TOO_SLOW(Fault.NO_USE),
        /** A scan, or printed to PDF. */
        NO_FIELDS(Fault.NO_USE),
        /** Fields, but not those of a form of ours. */
        OTHER_FORM(Fault.NO_USE),
        /** Nothing is wrong with it; others are being read. */
        BUSY(Fault.NOT_NOW);

        private final Fault fault;

        Reason(Fault fault) {
            this.fault = fault;
        }
    }

    private final Reason reason;

    public UnreadableUpload(Reason reason) {
        super(reason.fault, "document.upload." + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
