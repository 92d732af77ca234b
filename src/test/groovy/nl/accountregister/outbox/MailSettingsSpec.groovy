package nl.accountregister.outbox

import nl.accountregister.outbox.MailSettings.Smtp
import nl.accountregister.outbox.MailSettings.Tls
import nl.accountregister.shared.FaultySetting
import spock.lang.Specification

import java.time.Duration

class MailSettingsSpec extends Specification {

    def "port and security follow from what has been set"() {
        when:
        def smtp = new MailSettings('register@organisatie.example', smtp(port, username, tls)).smtp()

        then:
        smtp.portNumber() == portNumber
        smtp.security() == security

        where:
        port   | username | tls        || portNumber | security
        null   | null     | 'starttls' || 25         | Tls.STARTTLS
        null   | 'user'   | 'starttls' || 587        | Tls.REQUIRED
        null   | 'user'   | 'none'     || 587        | Tls.NONE
        null   | null     | 'tls'      || 465        | Tls.TLS
        '2525' | 'user'   | 'TLS'      || 2525       | Tls.TLS
        ' 26 ' | null     | 'required' || 26         | Tls.REQUIRED
    }

    def "a setting that cannot be used is told by its name: #setting"() {
        when:
        new MailSettings(sender, smtp(port, username, tls, password))

        then:
        def e = thrown(FaultySetting)
        e.setting() == 'ACCOUNTREGISTER_MAIL_' + setting
        !e.message.contains('geheim')

        where:
        sender                      | port    | username | password | tls      || setting
        'geen adres'                | null    | null     | null     | 'none'   || 'SENDER'
        'R <a@organisatie.example>' | null    | null     | null     | 'none'   || 'SENDER'
        'a@b.example,c@d.example'   | null    | null     | null     | 'none'   || 'SENDER'
        ''                          | null    | null     | null     | 'none'   || 'SENDER'
        'a@b.example'               | 'smtp'  | null     | null     | 'none'   || 'SMTP_PORT'
        'a@b.example'               | '70000' | null     | null     | 'none'   || 'SMTP_PORT'
        'a@b.example'               | '0'     | null     | null     | 'none'   || 'SMTP_PORT'
        'a@b.example'               | null    | 'user'   | null     | 'none'   || 'SMTP_PASSWORD'
        'a@b.example'               | null    | null     | 'geheim' | 'none'   || 'SMTP_USERNAME'
        'a@b.example'               | null    | 'user'   | 'geheim' | 'ssl'    || 'SMTP_TLS'
    }

    def "the settings do not print their password"() {
        expect:
        !new MailSettings('a@b.example', smtp(null, 'user', 'tls')).toString().contains('geheim')
    }

    private static Smtp smtp(String port, String username, String tls, String password = username == null ? null : 'geheim') {
        new Smtp('mail.organisatie.example', port, username, password, tls, Duration.ofSeconds(1))
    }
}
