package nl.accountregister.web

import io.micronaut.http.HttpHeaders
import io.micronaut.http.HttpRequest
import spock.lang.Specification

/** Whose visits are counted together. */
class ClientAddressSpec extends Specification {

    def "from #connection with X-Forwarded-For #forwarded, where #proxies are trusted, it is #visitor"() {
        expect:
        new ClientAddress(proxies).of(asked(connection, forwarded)) == visitor

        where:
        proxies                 | connection       | forwarded                                   || visitor
        ''                      | '203.0.113.7'    | []                                          || '203.0.113.7'
        null                    | '10.0.0.5'       | ['198.51.100.1']                            || '10.0.0.5'
        '10.0.0.5'              | '203.0.113.7'    | ['198.51.100.1']                            || '203.0.113.7'
        '10.0.0.5'              | '10.0.0.5'       | []                                          || '10.0.0.5'
        '10.0.0.5'              | '10.0.0.5'       | ['198.51.100.1']                            || '198.51.100.1'
        '10.0.0.5'              | '10.0.0.5'       | ['1.2.3.4, 198.51.100.1']                   || '198.51.100.1'
        '10.0.0.5'              | '10.0.0.5'       | ['1.2.3.4', '198.51.100.1']                 || '198.51.100.1'
        '10.0.0.0/8'            | '10.0.0.5'       | ['1.2.3.4, 198.51.100.1, 10.200.0.1']       || '198.51.100.1'
        '10.0.0.0/8'            | '10.0.0.5'       | ['10.0.0.9']                                || '10.0.0.9'
        '10.0.0.0/8'            | '11.0.0.5'       | ['198.51.100.1']                            || '11.0.0.5'
        '10.0.0.0/9'            | '10.128.0.5'     | ['198.51.100.1']                            || '10.128.0.5'
        '0.0.0.0/0 ::/0'        | '10.0.0.5'       | ['198.51.100.1']                            || '198.51.100.1'
        '10.0.0.5'              | '10.0.0.5'       | ['1.2.3.4, onzin']                          || '10.0.0.5'
        '10.0.0.5'              | '10.0.0.5'       | ['1.2.3.4, ']                               || '10.0.0.5'
        '10.0.0.5'              | '10.0.0.5'       | ['999.1.1.1']                               || '10.0.0.5'
        '10.0.0.5'              | '10.0.0.5'       | ['198.51.100.1:4711']                       || '198.51.100.1'
        'fd00::/8  10.0.0.5'    | 'fd00::1'        | ['[2001:db8:0:1::9]:443']                   || '2001:db8:0:1::/64'
        'fd00::/8  10.0.0.5'    | '10.0.0.5'       | ['2001:db8:0:1:aaaa:bbbb:cccc:dddd']        || '2001:db8:0:1::/64'
        ''                      | '2001:db8:0:1::1'| []                                          || '2001:db8:0:1::/64'
        ''                      | '2001:db8:0:2::1'| []                                          || '2001:db8:0:2::/64'
        '10.0.0.5'              | '::ffff:10.0.0.5'| ['::ffff:198.51.100.1']                     || '198.51.100.1'
    }

    def "the setting #setting is understood: #understood"() {
        expect:
        ClientAddress.understands(setting) == understood

        where:
        setting               || understood
        ''                    || true
        '10.0.0.5'            || true
        '10.0.0.0/8 fd00::/8' || true
        'proxy.example'       || false
        '10.0.0.0/33'         || false
        '10.0.0.0/x'          || false
        '10.0.0.5,10.0.0.6'   || false
    }

    private HttpRequest<?> asked(String connection, List<String> forwarded) {
        Stub(HttpRequest) {
            getRemoteAddress() >> new InetSocketAddress(InetAddress.getByName(connection), 4711)
            getHeaders() >> Stub(HttpHeaders) {
                getAll('X-Forwarded-For') >> forwarded
            }
        }
    }
}
