package nl.accountregister.document;

import nl.accountregister.document.UnreadableUpload.Reason;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@link FieldReader} answers to {@link ReadingProcess}: fields, or the reason why there are none. */
final class FieldsMessage {

    private static final byte FIELDS = 'F';
    private static final byte REASON = 'R';

    private FieldsMessage() {
    }

    /** @throws UnreadableUpload when it would be longer than is taken */
    static byte[] of(Map<String, List<String>> fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(FIELDS);
        out.writeInt(fields.size());
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            write(out, field.getKey());
            out.writeInt(field.getValue().size());
            for (String value : field.getValue()) {
                write(out, value);
            }
            if (bytes.size() > ReadingProcess.MOST_ANSWERED) {
                throw new UnreadableUpload(Reason.TOO_MUCH_IN_IT);
            }
        }
        return bytes.toByteArray();
    }

    static byte[] of(Reason reason) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(REASON);
        out.writeByte(reason.ordinal());
        return bytes.toByteArray();
    }

    /** @throws UnreadableUpload with the reason in it, or when this is no such message: the process may be the uploader's by now */
    static Map<String, List<String>> read(byte[] message) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(message));
            if (in.readByte() == REASON) {
                throw new UnreadableUpload(Reason.values()[Math.floorMod(in.readByte(), Reason.values().length)]);
            }
            Map<String, List<String>> fields = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String name = text(in);
                List<String> values = new ArrayList<>();
                for (int more = in.readInt(); more > 0; more--) {
                    values.add(text(in));
                }
                fields.put(name, values);
            }
            return fields;
        } catch (IOException e) {
            throw new UnreadableUpload(Reason.DAMAGED);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
