package nl.accountregister.shared

import spock.lang.Specification
import spock.lang.Timeout
import spock.lang.Unroll

import java.nio.file.Files
import java.nio.file.Path

class LooksLikeSecretSpec extends Specification {

    @Unroll
    def "with this one can sign in: #text"() {
        expect:
        LooksLikeSecret.in(text)

        where:
        text << [
            'wachtwoord: welkom', 'Wachtwoord: Lente2026!', 'Het wachtwoord is Lente2026!', 'wachtwoord "zonnebloem7"', 'ww: geheim12', 'WW = Zomer99',
            'pw=hond', 'pw = Zomer2026', 'Password: letmein', 'password is P@ssw0rd123', 'wachtzin: v1er!Paard en',
            'pincode 4812', 'pincode: 4812', 'De pin-code is 4812.', 'PIN: 90210', 'toegangscode 7712', 'herstelcodes: 8842-1190',
            'Back-upcode 48120933', 'login: noor, wachtwoord → Noor1234', 'api key: 9f8a7b6c5d', 'token ghp_0123456789abcdefghijABCDEFGHIJ012345',
            'AKIAIOSFODNN7EXAMPLE', 'otpauth://totp/Facebook?secret=JBSWY3DPEHPK3PXP', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3',
            'https://noor:geheim@mail.organisatie.nl/', '-----BEGIN RSA PRIVATE KEY-----', 'Xk9#mP2$vL8q', 'Gebruik q7Zp2Rk9Lm4T voor de pagina',
            'd41d8cd98f00b204e9800998ecf8427e', 'Regel 1\nwachtwoord: appeltaart\nRegel 3', 'WACHTWOORD:Appeltaart', 'passphrase=correct'
        ]
    }

    @Unroll
    def "this is ordinary text: #text"() {
        expect:
        !LooksLikeSecret.in(text)

        where:
        text << [
            '', 'ja', 'Het wachtwoord staat in de wachtwoordkluis van communicatie.', 'Wachtwoord: in de kluis', 'Wachtwoord: zie kluis', 'Wachtwoord: kluis',
            'We delen geen wachtwoorden: iedereen logt in met een eigen account.', 'Een wachtwoord heeft minstens 12 tekens.', 'Wachtwoord 2-stapsverificatie aan',
            'Het wachtwoord wordt 12-maandelijks gewijzigd.', 'Het wachtwoord is gewijzigd op 12-03-2026.', 'Wachtwoord gewijzigd in 2026', 'Wachtwoord + sms-code',
            'Wie beheert het wachtwoord? Dat doet Noor.', 'Sleutel: bij de receptie', 'Sleutel: Noor', 'de pin van de kaart', 'WW-uitkering 2026', 'WW 2026',
            'Bel 045-8000920 of 06-12345678.', 'NL91ABNA0417164300', 'Kamer 4812, 6411 AB Heerlen', 'cao 2025-2027', 'Q3-2026-rapportage-v2', 'COVID-19-maatregelen',
            'https://www.youtube.com/channel/UC_x5XG1OV2P6uZZ5FSM9Ttw', 'www.facebook.com/profile.php?id=100064839201', 'youtube.com/watch?v=dQw4w9WgXcQ',
            'SGLzorgLimburg2024', 'Cliëntenvergadering #meedoen #AC2026', 'ac-delinde@organisatie.nl', 'iPhone15ProMax2024', 'Proefpersoon 17263512345678',
            'EMDR-behandeling/intake-4-6-weken', 'De herstelcodes liggen in de kluis.', 'Herstelcodes: in de kluis van team Buiten', 'token van waardering',
            'Aanmelden kan t/m 31-12-2026, 24/7', 'ISO27001-gecertificeerd', 'AVG/GDPR-toetsing2026', 'a1b2', 'Password policy: at least twelve characters'
        ]
    }

    def "nothing that the register itself says, asks or shows in its demos is taken for a secret"() {
        given:
        def files = ['templates', 'src/main/resources/i18n'].collectMany { root ->
            Files.walk(Path.of(root)).filter { it.toString() ==~ /.*\.(yml|md|properties)/ && !it.endsWith('platforms.yml') }.toList()
        }
        def taken = files.collectMany { file -> Files.readAllLines(file).findAll { !it.contains('choice,') }
            .findAll { LooksLikeSecret.in(file.toString().endsWith('.properties') ? it.replaceFirst(/^\S+ = /, '') : it) }.collect { "$file: $it" } }

        expect:
        files.size() > 30
        taken == []
    }

    def "prose of random Dutch words, numbers and dates is never a secret"() {
        given:
        def words = new File('templates/beheerplan/locatiepagina.yml').text.findAll(/[\p{L}][\p{L}'-]+/).findAll { !(it.toLowerCase() ==~ /.*(wachtwoord|code|sleutel).*/) }.unique()
        def random = new Random(20261121)

        expect:
        (1..3000).every {
            def text = (1..(3 + random.nextInt(25))).collect {
                random.nextInt(9) == 0 ? ['12', '2026', '31-12-2026', '45%', '€ 1.250,-', '09:30', 'nr. 7', '+31 45 8000920'][random.nextInt(8)] : words[random.nextInt(words.size())]
            }.join(random.nextInt(6) == 0 ? '\n' : ' ')
            assert !LooksLikeSecret.in(text)
            true
        }
    }

    @Timeout(120)
    @Unroll
    def "a long text is looked through in the time that its length takes, also when it is made of '#piece'"() {
        expect:
        [4_000, 400_000].every { length -> !LooksLikeSecret.in(before + piece * (length.intdiv(piece.length())) + after) }

        where:
        before | piece  | after
        ''     | 'a'    | ''
        ''     | 'a.'   | ''
        ''     | '1.'   | ''
        ''     | '.'    | 'a'
        ''     | 'a-'   | ''
        'x@'   | 'a.'   | ''
        ''     | 'a://' | ''
        'a://' | 'b:'   | ''
        ''     | 'ww '  | ''
        'ww'   | ' '    | ''
    }

    def "random passwords of 14 signs and more are mostly seen, also without a word before them"() {
        given:
        def signs = ('a'..'z') + ('A'..'Z') + ('0'..'9')
        def random = new Random(7)
        def seen = (1..1000).count { LooksLikeSecret.in('Let op ' + (1..16).collect { signs[random.nextInt(signs.size())] }.join('') + ' voor de pagina') }

        expect:
        seen > 800
    }
}
