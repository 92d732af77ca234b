package nl.accountregister.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Internetadres of a visitor, for what one may do so many times: of the connection, or, when that comes from a proxy that is
 * trusted by a setting, the last address of {@code X-Forwarded-For} that is no such proxy. What stands before that one anybody
 * can have written. Whoever has an IPv6 address has a whole network of them, so there it is the network (/64).
 */
@Singleton
public class ClientAddress {

    private static final Logger LOG = LoggerFactory.getLogger(ClientAddress.class);
    private static final String FORWARDED = "X-Forwarded-For";
    private static final String SETTING = "ACCOUNTREGISTER_TRUSTED_PROXIES";

    private final List<Network> proxies;
    private final AtomicBoolean warned = new AtomicBoolean();

    /** @param setting addresses and networks such as {@code 10.0.0.5 fd00::/8}, with blanks between */
    ClientAddress(@Nullable @Value("${accountregister.trusted-proxies:}") String setting) {
        proxies = setting == null || setting.isBlank() ? List.of() : Arrays.stream(setting.strip().split("\\s+")).map(ClientAddress::network).toList();
    }

    /** Addresses that begin with the same bits. */
    private record Network(InetAddress address, int bits) {

        boolean holds(InetAddress other) {
            byte[] one = address.getAddress();
            byte[] two = other.getAddress();
            if (one.length != two.length) {
                return false;
            }
            int whole = bits / 8;
            int mask = 0xFF00 >> bits % 8 & 0xFF;
            return Arrays.equals(one, 0, whole, two, 0, whole) && (mask == 0 || (one[whole] & mask) == (two[whole] & mask));
        }
    }

    /** The IPv4 address, or the IPv6 network, such as {@code 2001:db8:0:1::/64}. */
    public String of(HttpRequest<?> request) {
        InetSocketAddress connection = request.getRemoteAddress();
        if (connection == null || connection.getAddress() == null) {
            return "";
        }
        List<String> forwarded = request.getHeaders().getAll(FORWARDED);
        if (proxies.isEmpty() && !forwarded.isEmpty() && warned.compareAndSet(false, true)) {
            LOG.warn("Requests come with {}, and {} is not set: behind a proxy all visitors count as one", FORWARDED, SETTING);
        }
        return text(visitor(connection.getAddress(), forwarded));
    }

    private InetAddress visitor(InetAddress connection, List<String> forwarded) {
        String[] hops = String.join(",", forwarded).split(",");
        InetAddress at = connection;
        for (int i = hops.length - 1; i >= 0 && isProxy(at); i--) {
            InetAddress before = read(hops[i].strip());
            if (before == null) {
                return at;
            }
            at = before;
        }
        return at;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(p -> p.holds(address));
    }

    /** Some proxies write the port behind it. Never asks a name server. */
    @Nullable
    private static InetAddress read(String hop) {
        String text = hop.matches("[0-9.]+:\\d+") ? hop.substring(0, hop.indexOf(':'))
            : hop.startsWith("[") && hop.indexOf(']') > 0 ? hop.substring(1, hop.indexOf(']')) : hop;
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static Network network(String text) {
        String[] parts = text.split("/", 2);
        InetAddress address = read(parts[0]);
        int all = address == null ? 0 : address.getAddress().length * 8;
        int bits = parts.length == 1 ? all : parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
        if (address == null || bits < 0 || bits > all) {
            throw new IllegalArgumentException(text);
        }
        return new Network(address, bits);
    }

    /** Whether a setting can be used. */
    public static boolean understands(String setting) {
        try {
            return new ClientAddress(setting).proxies != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] b = address.getAddress();
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 8; i += 2) {
            network.append(Integer.toHexString((b[i] & 0xFF) << 8 | b[i + 1] & 0xFF)).append(':');
        }
        return network.append(":/64").toString();
    }
}
