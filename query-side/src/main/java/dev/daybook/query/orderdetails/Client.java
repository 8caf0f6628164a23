package dev.daybook.query.orderdetails;

import java.net.InetAddress;
import java.util.HexFormat;

/** Who tries: an address of IPv4, or a network of IPv6, of which whoever has one address has 2<sup>64</sup>. */
final class Client {

    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_BYTES = 8;

    private Client() {}

    /** A short name of the client behind an address; one for all whose address cannot be read. */
    static String of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length == IPV4_BYTES ? IPV4_BYTES : NETWORK_BYTES);
        } catch (IllegalArgumentException _) {
            return "unknown";
        }
    }
}
