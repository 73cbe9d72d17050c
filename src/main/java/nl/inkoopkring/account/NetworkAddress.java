package nl.inkoopkring.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The network that an address belongs to, as far as one household or attacker holds it. */
final class NetworkAddress {
    /** Only literals: a name would be looked up. */
    private static final Pattern LITERAL =
            Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?");

    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    /** An IPv4 address itself, the /64 of an IPv6 address, and one name for whatever is neither. */
    static String of(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return "unknown";
        }
        try {
            var literal = InetAddress.ofLiteral(address.replaceAll("%.*", ""));
            return literal instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : literal.getHostAddress();
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }
}
