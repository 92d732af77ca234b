package nl.accountregister.signal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Afbeelding out of a file that a stranger sent: of what kind it is by its bytes, and no more of it than the picture. Where it
 * was made, what else was written in it and what comes behind it is left out, and so is a part that is longer than what it is for.
 * Nothing is decoded: a picture that is made to break its reader must not break the register, and neither must one of a few bytes
 * that says that it is as large as a field. What is hidden in the coded picture itself stays. Takes time that grows with the length
 * only.
 */
record Picture(PictureKind kind, byte[] bytes) {

    /** Larger pictures come from no telephone, and may be meant to fill a memory. */
    private static final long MOST_PIXELS = 100_000_000L;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** The parts of a picture, and how long they are at most (ISO/IEC 15948 §11); of all but the image itself there is one. */
    private static final Map<String, Integer> PNG_PARTS = Map.ofEntries(Map.entry("IHDR", 13), Map.entry("PLTE", 768), Map.entry("IDAT", Integer.MAX_VALUE),
        Map.entry("IEND", 0), Map.entry("tRNS", 256), Map.entry("gAMA", 4), Map.entry("cHRM", 32), Map.entry("sRGB", 1), Map.entry("sBIT", 4), Map.entry("bKGD", 6),
        Map.entry("pHYs", 9));
    private static final Set<String> WEBP_PARTS = Set.of("VP8X", "VP8 ", "VP8L", "ALPH");
    /** How many bytes it takes to say how large it is. */
    private static final Map<String, Integer> WEBP_HEADS = Map.of("VP8X", 10, "VP8 ", 10, "VP8L", 5);
    private static final int ALPHA = 0x10;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int ADOBE = 0xEE;
    private static final int DHT = 0xC4;
    private static final int DAC = 0xCC;
    private static final int DQT = 0xDB;
    private static final int DRI = 0xDD;

    /** The picture; empty when it is of another kind, broken off, or too large to look at. */
    static Optional<Picture> in(byte[] sent) {
        try {
            if (starts(sent, PNG)) {
                return png(sent);
            }
            if (sent.length > 3 && u8(sent, 0) == 0xFF && u8(sent, 1) == SOI && u8(sent, 2) == 0xFF) {
                return jpeg(sent);
            }
            return sent.length > 12 && word(sent, 0).equals("RIFF") && word(sent, 8).equals("WEBP") ? webp(sent) : Optional.empty();
        } catch (ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** PNG (ISO/IEC 15948 §5): a signature, then parts with a length, a name and a check. */
    private static Optional<Picture> png(byte[] sent) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(sent.length);
        kept.writeBytes(PNG);
        Set<String> seen = new HashSet<>();
        for (int at = PNG.length; ; ) {
            int length = u32(sent, at);
            String name = word(sent, at + 4);
            int end = at + 12 + length;
            if (length < 0 || end < 0 || end > sent.length || at == PNG.length != name.equals("IHDR")) {
                return Optional.empty();
            }
            if (name.equals("IHDR") && (length != 13 || tooLarge(u32(sent, at + 8), u32(sent, at + 12)))) {
                return Optional.empty();
            }
            if (length <= PNG_PARTS.getOrDefault(name, -1) && (seen.add(name) || name.equals("IDAT"))) {
                CRC32 check = new CRC32();
                check.update(sent, at + 4, length + 4);
                if ((int) check.getValue() != u32(sent, end - 4)) {
                    return Optional.empty();
                }
                kept.write(sent, at, end - at);
            }
            if (name.equals("IEND")) {
                return seen.containsAll(Set.of("IDAT", "IEND")) ? Optional.of(new Picture(PictureKind.PNG, kept.toByteArray())) : Optional.empty();
            }
            at = end;
        }
    }

    /** JPEG (ITU T.81 annex B): segments that begin with a marker; behind a start of scan the coded picture, up to the next marker. */
    private static Optional<Picture> jpeg(byte[] sent) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(sent.length);
        kept.write(sent, 0, 2);
        boolean image = false;
        for (int at = 2; ; ) {
            if (u8(sent, at) != 0xFF) {
                return Optional.empty();
            }
            int marker = u8(sent, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == EOI) {
                kept.write(sent, at, 2);
                return image ? Optional.of(new Picture(PictureKind.JPEG, kept.toByteArray())) : Optional.empty();
            }
            int length = u16(sent, at + 2);
            int end = at + 2 + length;
            if (length < 2 || end > sent.length || !isSegment(marker) || isFrame(marker) && tooLarge(u16(sent, at + 5), u16(sent, at + 7))
                || isPicture(marker) && !isFull(sent, marker, at + 4, end)) {
                return Optional.empty();
            }
            if (marker == SOS) {
                image = true;
                end = endOfScan(sent, end);
            }
            if (isPicture(marker) || marker == ADOBE && length == 14) {
                kept.write(sent, at, end - at);
            }
            at = end;
        }
    }

    private static int endOfScan(byte[] sent, int from) {
        int at = from;
        while (u8(sent, at) != 0xFF || u8(sent, at + 1) == 0 || u8(sent, at + 1) >= 0xD0 && u8(sent, at + 1) < SOI) {
            at++;
        }
        return at;
    }

    private static boolean isSegment(int marker) {
        return marker >= 0xC0 && marker != SOI && !(marker >= 0xD0 && marker < SOI);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != DHT && marker != 0xC8 && marker != DAC;
    }

    /** Frames, tables, restart intervals and scans; no application data and no comments. */
    private static boolean isPicture(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC8 || marker == DQT || marker == DRI || marker == SOS;
    }

    /** Whether a segment has as many bytes as what it holds takes (ITU T.81 §B.2), so that nothing hides behind that; readers refuse others too. */
    private static boolean isFull(byte[] sent, int marker, int from, int end) {
        int at = from;
        switch (marker) {
            case DQT -> {
                while (at < end) {
                    at += 1 + (u8(sent, at) < 0x10 ? 64 : 128);
                }
            }
            case DHT -> {
                while (at < end) {
                    int codes = 0;
                    for (int i = 1; i <= 16; i++) {
                        codes += u8(sent, at + i);
                    }
                    at += 17 + codes;
                }
            }
            case DRI -> at += 2;
            case SOS -> at += 4 + 2 * u8(sent, at);
            case DAC -> at = (end - at) % 2 == 0 && end - at <= 64 ? end : -1;
            default -> at += 6 + 3 * u8(sent, at + 5);
        }
        return at == end;
    }

    /** WebP (RFC 9649): parts with a name and a length, padded to an even one. One that moves is not taken. */
    private static Optional<Picture> webp(byte[] sent) {
        long whole = Integer.toUnsignedLong(Integer.reverseBytes(u32(sent, 4))) + 8;
        if (whole > sent.length || whole < 20) {
            return Optional.empty();
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(sent.length);
        boolean image = false;
        int at = 12;
        while (at + 8 <= whole) {
            String name = word(sent, at);
            long length = Integer.toUnsignedLong(Integer.reverseBytes(u32(sent, at + 4)));
            long end = at + 8 + length + (length & 1);
            boolean isImage = name.equals("VP8 ") || name.equals("VP8L");
            if (end > whole || isImage && image || length < WEBP_HEADS.getOrDefault(name, 0) || tooLarge(sent, name, at + 8)) {
                return Optional.empty();
            }
            if (WEBP_PARTS.contains(name)) {
                byte[] part = Arrays.copyOfRange(sent, at, (int) end);
                if (name.equals("VP8X")) {
                    part[8] &= ALPHA;
                }
                kept.writeBytes(part);
            }
            image |= isImage;
            at = (int) end;
        }
        if (!image) {
            return Optional.empty();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream(kept.size() + 12);
        file.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        int size = kept.size() + 4;
        file.writeBytes(new byte[] {(byte) size, (byte) (size >> 8), (byte) (size >> 16), (byte) (size >> 24)});
        file.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(kept.toByteArray());
        return Optional.of(new Picture(PictureKind.WEBP, file.toByteArray()));
    }

    /** The size is in the head of the whole (RFC 9649 §2.7), in that of a lossless picture (§3.4) and in that of a frame (RFC 6386 §9.1). */
    private static boolean tooLarge(byte[] sent, String part, int at) {
        return switch (part) {
            case "VP8X" -> tooLarge(1 + (le16(sent, at + 7) | u8(sent, at + 9) << 16), 1 + (le16(sent, at + 4) | u8(sent, at + 6) << 16));
            case "VP8L" -> {
                int sizes = le16(sent, at + 1) | le16(sent, at + 3) << 16;
                yield u8(sent, at) != 0x2F || tooLarge(1 + (sizes >> 14 & 0x3FFF), 1 + (sizes & 0x3FFF));
            }
            case "VP8 " -> u8(sent, at + 3) != 0x9D || u8(sent, at + 4) != 0x01 || u8(sent, at + 5) != 0x2A
                || tooLarge(le16(sent, at + 8) & 0x3FFF, le16(sent, at + 6) & 0x3FFF);
            default -> false;
        };
    }

    private static boolean tooLarge(int height, int width) {
        return height <= 0 || width <= 0 || (long) height * width > MOST_PIXELS;
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static String word(byte[] bytes, int at) {
        return "" + (char) u8(bytes, at) + (char) u8(bytes, at + 1) + (char) u8(bytes, at + 2) + (char) u8(bytes, at + 3);
    }

    private static int u32(byte[] bytes, int at) {
        return u16(bytes, at) << 16 | u16(bytes, at + 2);
    }

    private static int u16(byte[] bytes, int at) {
        return u8(bytes, at) << 8 | u8(bytes, at + 1);
    }

    private static int le16(byte[] bytes, int at) {
        return u8(bytes, at) | u8(bytes, at + 1) << 8;
    }

    private static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
