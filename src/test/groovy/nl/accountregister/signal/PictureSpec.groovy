package nl.accountregister.signal

import spock.lang.Specification

import javax.imageio.ImageIO
import java.awt.image.BufferedImage
import java.nio.charset.StandardCharsets

class PictureSpec extends Specification {

    static byte[] made(String format) {
        def image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB)
        (0..<40).each { x -> (0..<30).each { y -> image.setRGB(x, y, (x * 6) << 16 | (y * 8) << 8) } }
        def out = new ByteArrayOutputStream()
        assert ImageIO.write(image, format, out)
        out.toByteArray()
    }

    static byte[] bytes(String text) {
        text.getBytes(StandardCharsets.ISO_8859_1)
    }

    static byte[] joined(byte[]... parts) {
        def out = new ByteArrayOutputStream()
        parts.each { out.writeBytes(it) }
        out.toByteArray()
    }

    static boolean has(byte[] content, String text) {
        new String(content, StandardCharsets.ISO_8859_1).contains(text)
    }

    static byte[] pngChunk(String name, byte[] data) {
        def crc = new java.util.zip.CRC32()
        crc.update(bytes(name))
        crc.update(data)
        def out = new ByteArrayOutputStream()
        def chunk = new DataOutputStream(out)
        chunk.writeInt(data.length)
        chunk.write(bytes(name))
        chunk.write(data)
        chunk.writeInt((int) crc.value)
        out.toByteArray()
    }

    static byte[] jpegWith(byte[] segment) {
        byte[] plain = made('jpg')
        joined(plain[0..1] as byte[], segment, plain[2..-1] as byte[])
    }

    static byte[] segment(int marker, byte[] data) {
        joined([0xFF, marker, (data.length + 2) >> 8, data.length + 2] as byte[], data)
    }

    static byte[] webp(byte[]... chunks) {
        byte[] all = joined(chunks)
        int size = all.length + 4
        joined(bytes('RIFF'), [size, size >> 8, size >> 16, size >> 24] as byte[], bytes('WEBP'), all)
    }

    static byte[] webpChunk(String name, byte[] data) {
        joined(bytes(name), [data.length, data.length >> 8, 0, 0] as byte[], data, data.length % 2 == 0 ? new byte[0] : new byte[1])
    }

    static byte[] lossless(int width, int height) {
        int sizes = (width - 1) | (height - 1) << 14
        webpChunk('VP8L', joined([0x2F, sizes, sizes >> 8, sizes >> 16, sizes >> 24] as byte[], new byte[16]))
    }

    static byte[] frame(int width, int height) {
        webpChunk('VP8 ', joined([0x10, 0, 0, 0x9D, 0x01, 0x2A, width, width >> 8, height, height >> 8] as byte[], new byte[20]))
    }

    /** A JPEG of which one segment is longer than what it holds. */
    static byte[] padded(int marker) {
        byte[] plain = made('jpg')
        int at = (2..<plain.length - 1).find { (plain[it] & 0xFF) == 0xFF && (plain[it + 1] & 0xFF) == marker }
        int length = (plain[at + 2] & 0xFF) << 8 | plain[at + 3] & 0xFF
        int longer = length + 6
        joined(plain[0..<at + 2] as byte[], [longer >> 8, longer] as byte[], plain[at + 4..<at + 2 + length] as byte[], bytes('GEHEIM'), plain[at + 2 + length..-1] as byte[])
    }

    def "a #format is kept as a picture that looks the same"() {
        given:
        byte[] sent = made(format)

        when:
        def picture = Picture.in(sent).get()

        then:
        picture.kind() == kind
        def before = ImageIO.read(new ByteArrayInputStream(sent))
        def after = ImageIO.read(new ByteArrayInputStream(picture.bytes()))
        [0, 13, 39].every { x -> [0, 29].every { y -> before.getRGB(x, y) == after.getRGB(x, y) } }

        where:
        format || kind
        'png'  || PictureKind.PNG
        'jpg'  || PictureKind.JPEG
    }

    def "what was written in a PNG, and what hides behind it, is left out"() {
        given:
        byte[] plain = made('png')
        byte[] sent = joined(plain[0..<33] as byte[], pngChunk('tEXt', bytes('Comment\0GEHEIM')), pngChunk('eXIf', bytes('GEHEIM')), plain[33..-1] as byte[], bytes('<script>GEHEIM</script>'))

        expect:
        has(sent, 'GEHEIM')
        !has(Picture.in(sent).get().bytes(), 'GEHEIM')
        Picture.in(sent).get().bytes().length <= plain.length
    }

    def "a part of a PNG that is longer than it can be, or comes twice, is left out"() {
        given:
        byte[] plain = made('png')
        byte[] sent = joined(plain[0..<33] as byte[], pngChunk('gAMA', bytes('GEHEIM')), pngChunk('sRGB', bytes('G')), pngChunk('sRGB', bytes('E')), plain[33..-1] as byte[])

        when:
        byte[] kept = Picture.in(sent).get().bytes()

        then:
        !has(kept, 'GEHEIM')
        has(kept, 'sRGBG')
        !has(kept, 'sRGBE')
    }

    def "a WebP of every kind is kept"() {
        expect:
        Picture.in(webp(webpChunk('VP8X', [0x10, 0, 0, 0, 39, 0, 0, 29, 0, 0] as byte[]), image)).get().bytes().length > 0
        Picture.in(webp(image)).get().bytes() == webp(image)

        where:
        image << [lossless(40, 30), frame(40, 30), lossless(10_000, 10_000), frame(16_383, 6_000)]
    }

    def "where a JPEG was made, and what somebody wrote in it, is left out"() {
        expect:
        !has(Picture.in(joined(jpegWith(segment(marker, bytes('Exif\0\0GEHEIM'))), bytes('PK GEHEIM'))).get().bytes(), 'GEHEIM')

        where:
        marker << [0xE1, 0xE2, 0xED, 0xFE]
    }

    def "what is written in a WebP is left out, and its head no longer says that it is there"() {
        given:
        byte[] sent = webp(webpChunk('VP8X', [0x3E, 0, 0, 0, 39, 0, 0, 29, 0, 0] as byte[]), lossless(40, 30), webpChunk('EXIF', bytes('GEHEIM')), webpChunk('XMP ', bytes('GEHEIM')))

        when:
        byte[] kept = Picture.in(sent).get().bytes()

        then:
        !has(kept, 'GEHEIM')
        kept[20] == (byte) 0x10
        kept.length == 8 + (kept[4] & 0xFF)
        Picture.in(kept).get().bytes() == kept
    }

    def "#what is no picture"() {
        expect:
        Picture.in(content).isEmpty()

        where:
        what                        | content
        'nothing'                   | new byte[0]
        'a page'                    | bytes('<html><script>alert(1)</script></html>')
        'a PDF'                     | bytes('%PDF-1.7\n%%EOF')
        'an SVG'                    | bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
        'a GIF'                     | bytes('GIF89a' + 'x' * 100)
        'a program'                 | bytes('MZ' + '\0' * 100)
        'a zip'                     | bytes('PK\u0003\u0004' + 'x' * 100)
        'the head of a PNG'         | made('png')[0..40] as byte[]
        'a PNG that is cut off'     | made('png')[0..-2] as byte[]
        'a PNG with a wrong check'  | made('png').with { it[it.length - 20] ^= 1; it }
        'a PNG without an image'    | joined(made('png')[0..<33] as byte[], pngChunk('IEND', new byte[0]))
        'a PNG that is too large'   | joined(made('png')[0..<8] as byte[], pngChunk('IHDR', [0, 1, 0, 0, 0, 1, 0, 0, 8, 2, 0, 0, 0] as byte[]), made('png')[33..-1] as byte[])
        'a JPEG that is cut off'    | made('jpg')[0..-3] as byte[]
        'the head of a JPEG'        | [0xFF, 0xD8, 0xFF] as byte[]
        'a JPEG with a wrong length'| [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xD9] as byte[]
        'a WebP that says too much' | joined(bytes('RIFF'), [0xFF, 0xFF, 0xFF, 0x7F] as byte[], bytes('WEBPVP8L'), new byte[30])
        'a JPEG with padded tables' | padded(0xDB)
        'a JPEG with padded codes'  | padded(0xC4)
        'a JPEG with a padded frame'| padded(0xC0)
        'a JPEG with a padded scan' | padded(0xDA)
        'a JPEG with a padded restart' | jpegWith(segment(0xDD, bytes('GEHEIM')))
        'a lossless WebP that is too large' | webp(lossless(16_383, 16_383))
        'a WebP that is too large'  | webp(frame(16_383, 16_383))
        'a WebP that says so above' | webp(webpChunk('VP8X', [0, 0, 0, 0, 0xFE, 0x3F, 0, 0xFE, 0x3F, 0] as byte[]), lossless(40, 30))
        'a WebP of no such picture' | webp(webpChunk('VP8L', new byte[21]))
        'a WebP with two pictures'  | webp(lossless(40, 30), lossless(40, 30))
        'a WebP that moves'         | webp(webpChunk('VP8X', new byte[10]), webpChunk('ANIM', new byte[6]), webpChunk('ANMF', new byte[20]))
    }

    def "no bytes break it, and what it keeps it keeps again"() {
        given:
        def random = new Random(7)
        def sources = [made('png'), made('jpg'), webp(webpChunk('VP8X', new byte[10]), lossless(40, 30))]

        expect:
        (1..3000).every {
            byte[] sent = sources[it % 3].clone()
            (0..random.nextInt(6)).each { sent[random.nextInt(Math.min(sent.length, 200))] = (byte) random.nextInt(256) }
            def kept = Picture.in(random.nextInt(4) == 0 ? sent[0..random.nextInt(sent.length)] as byte[] : sent)
            kept.isEmpty() || Picture.in(kept.get().bytes()).get().bytes() == kept.get().bytes()
        }
    }
}
