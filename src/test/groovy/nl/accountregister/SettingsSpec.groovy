package nl.accountregister

import nl.accountregister.shared.FaultySetting
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class SettingsSpec extends Specification {

    @TempDir
    Path folder

    def "without any setting the register is a demo on its own database, for this machine only"() {
        when:
        def settings = Settings.from([:])

        then:
        settings.properties()['accountregister.demo'] == true
        settings.properties()['accountregister.host'] == '127.0.0.1'
        settings.properties()['accountregister.port'] == 8080
        settings.properties()['accountregister.public-address'] == 'http://localhost:8080'
        settings.properties()['datasources.default.url'].startsWith("jdbc:h2:file:${settings.data().resolve('register')};MODE=MySQL")
        settings.data().fileName.toString() == 'data'
        settings.data().absolute
    }

    def "with a MySQL address it is a real register, in UTC, for everyone who can reach it"() {
        when:
        def settings = Settings.from(DATASOURCES_DEFAULT_URL: 'jdbc:mysql://db.example/register', DATASOURCES_DEFAULT_USERNAME: 'register',
            DATASOURCES_DEFAULT_PASSWORD: ' s p ')

        then:
        settings.properties()['accountregister.demo'] == false
        settings.properties()['accountregister.host'] == '0.0.0.0'
        settings.properties()['datasources.default.url'] ==
            'jdbc:mysql://db.example/register?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true' +
            '&useLocalSessionState=true&readOnlyPropagatesToServer=false&cachePrepStmts=true&prepStmtCacheSize=100&prepStmtCacheSqlLimit=4096'
        settings.properties()['datasources.default.password'] == ' s p '
        !settings.properties().containsKey('flyway.datasources.default.url')
        settings.databaseInWords() == 'mysql://db.example/register'
    }

    def "another user may keep the schema"() {
        when:
        def properties = Settings.from(DATASOURCES_DEFAULT_URL: 'jdbc:mysql://db.example/register?sslMode=REQUIRED',
            ACCOUNTREGISTER_MIGRATION_USERNAME: 'owner', ACCOUNTREGISTER_MIGRATION_PASSWORD: 'x').properties()

        then:
        properties['flyway.datasources.default.url'] == properties['datasources.default.url']
        properties['flyway.datasources.default.user'] == 'owner'
        properties['flyway.datasources.default.password'] == 'x'
        properties['datasources.default.url'].startsWith('jdbc:mysql://db.example/register?sslMode=REQUIRED&connectionTimeZone=UTC')
    }

    def "a password in the address is not told"() {
        expect:
        Settings.from(DATASOURCES_DEFAULT_URL: 'jdbc:mysql://me:secret@db.example/register').databaseInWords() == 'mysql://db.example/register'
    }

    def "settings may stand in a file, and the environment goes before it"() {
        given:
        def file = folder.resolve('register.properties')
        Files.writeString(file, 'ACCOUNTREGISTER_PORT=8090\nACCOUNTREGISTER_PROFILE = sgl\n# a comment\n')

        when:
        def settings = Settings.from(ACCOUNTREGISTER_SETTINGS: file.toString(), ACCOUNTREGISTER_PORT: '8091')

        then:
        settings.properties()['accountregister.port'] == 8091
        settings.given()['ACCOUNTREGISTER_PROFILE'] == 'sgl'
    }

    def "#name=#value is refused, and the message begins with the setting"() {
        when:
        Settings.from([(name): value])

        then:
        def refused = thrown(FaultySetting)
        refused.message.startsWith(name + ' ')
        refused.message.contains(value)
        !refused.message.contains('\n')

        where:
        name                               | value
        'ACCOUNTREGISTER_PORT'             | 'abc'
        'ACCOUNTREGISTER_PORT'             | '65536'
        'ACCOUNTREGISTER_PORT'             | '-1'
        'ACCOUNTREGISTER_DEMO'             | 'ja'
        'ACCOUNTREGISTER_SESSION_IDLE'     | 'soon'
        'ACCOUNTREGISTER_SESSION_ABSOLUTE' | '0h'
        'ACCOUNTREGISTER_MAIL_POLL'        | '10'
        'ACCOUNTREGISTER_REMINDERS_AT'     | '24:00'
        'ACCOUNTREGISTER_TRUSTED_PROXIES'  | 'proxy.example'
        'ACCOUNTREGISTER_SETTINGS'         | '/no/such/file'
        'DATASOURCES_DEFAULT_URL'          | 'jdbc:postgresql:'
    }

    def "a line in the file that is no setting is refused"() {
        given:
        def file = folder.resolve('register.properties')
        Files.writeString(file, 'port=8090\n')

        when:
        Settings.from(ACCOUNTREGISTER_SETTINGS: file.toString())

        then:
        def refused = thrown(FaultySetting)
        refused.message.contains('"port"')
    }
}
