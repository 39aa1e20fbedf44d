package org.dateline.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Distinguishes addresses of the public internet from all others: loopback, private and link-local ones, those of carriers, documentation,
 * tests, multicast, and those that carry such an IPv4 address inside an IPv6 one. After the registries of special-purpose
 * addresses of the IANA (RFC 6890 and what updates it).
 */
final class Addresses {

    private static final int IPV4_BYTES = 4;

    private static final List<Block> REFUSED = List.of(
            block("0.0.0.0", 8),
            block("10.0.0.0", 8),
            block("100.64.0.0", 10),
            block("127.0.0.0", 8),
            block("169.254.0.0", 16),
            block("172.16.0.0", 12),
            block("192.0.0.0", 24),
            block("192.0.2.0", 24),
            block("192.88.99.0", 24),
            block("192.168.0.0", 16),
            block("198.18.0.0", 15),
            block("198.51.100.0", 24),
            block("203.0.113.0", 24),
            block("224.0.0.0", 4),
            block("240.0.0.0", 4),
            block("64:ff9b:1::", 48),
            block("100::", 64),
            block("2001::", 23),
            block("2001:db8::", 32),
            block("3fff::", 20),
            block("5f00::", 16),
            block("fc00::", 7),
            block("fe80::", 9),
            block("ff00::", 8));

    /** IPv6 blocks that carry an IPv4 address, and the byte at which it begins. */
    private static final List<Carrier> CARRIERS = List.of(
            new Carrier(block("::", 96), 12),
            new Carrier(block("64:ff9b::", 96), 12),
            new Carrier(block("2002::", 16), 2));

    /** The first 96 bits of an IPv4 address written as an IPv6 one. */
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private record Carrier(Block block, int at) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Block(byte[] network, int bits) {

        boolean holds(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Addresses() {}

    private static Block block(String network, int bits) {
        try {
            return new Block(InetAddress.getByName(network).getAddress(), bits);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(network + " is no address", impossible);
        }
    }

    /** Whether a machine of the public internet can have this address. */
    static boolean isPublic(InetAddress address) {
        return isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] address) {
        if (address.length > IPV4_BYTES && Arrays.equals(MAPPED, 0, MAPPED.length, address, 0, MAPPED.length)) {
            return isPublic(Arrays.copyOfRange(address, MAPPED.length, address.length));
        }
        for (Carrier carrier : CARRIERS) {
            if (carrier.block().holds(address)) {
                return isPublic(Arrays.copyOfRange(address, carrier.at(), carrier.at() + IPV4_BYTES));
            }
        }
        return REFUSED.stream().noneMatch(block -> block.holds(address));
    }
}
