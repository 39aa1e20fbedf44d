package org.dateline.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Lets connections go to public addresses only. A name is resolved once for a connection, each of its addresses is checked,
 * and the connection is made to a checked address; the socket checks it once more. So neither a redirect, nor an odd
 * spelling, nor a name whose address changes reaches a private network.
 */
public final class Guard implements DnsResolver {

    /** Finds the addresses of a name. */
    public interface Names {

        /**
         * Resolves a name.
         *
         * @throws UnknownHostException when it has no address
         */
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private static final int ANY_PORT = -1;

    /** The ports of a host that is allowed without one: those of HTTP and HTTPS. */
    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443);

    private static final Pattern WITH_PORT = Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[^:]+):(\\*|[0-9]{1,5})");

    private final Names names;
    private final Map<String, Set<Integer>> allowed = new HashMap<>();
    /** Private addresses of allowed hosts, and at which ports they may be reached. */
    private final Map<InetAddress, Set<Integer>> known = new ConcurrentHashMap<>();

    /**
     * @param allowed hosts that may have a private address: {@code HOST} at the ports 80 and 443, {@code HOST:PORT} at that port,
     *     {@code HOST:*} at any
     * @param names finds addresses
     */
    public Guard(Set<String> allowed, Names names) {
        this.names = names;
        for (String written : allowed) {
            Matcher parts = WITH_PORT.matcher(written);
            String host = parts.matches() ? parts.group(1) : written;
            Set<Integer> ports = !parts.matches()
                    ? USUAL_PORTS
                    : Set.of(parts.group(2).equals("*") ? ANY_PORT : Integer.parseInt(parts.group(2)));
            this.allowed
                    .computeIfAbsent(host.toLowerCase(Locale.ROOT), none -> new HashSet<>())
                    .addAll(ports);
        }
    }

    /** A guard that asks the system for addresses. */
    public static Guard of(Set<String> allowed) {
        return new Guard(allowed, InetAddress::getAllByName);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.addresses(host);
        Set<Integer> ports = allowed.get(host.toLowerCase(Locale.ROOT));
        for (InetAddress address : found) {
            if (ports != null) {
                known.computeIfAbsent(address, none -> ConcurrentHashMap.newKeySet())
                        .addAll(ports);
            } else if (!Addresses.isPublic(address)) {
                throw new PrivateAddress(host);
            }
        }
        return found;
    }

    private boolean mayConnect(InetSocketAddress to) {
        if (Addresses.isPublic(to.getAddress())) {
            return true;
        }
        Set<Integer> ports = known.getOrDefault(to.getAddress(), Set.of());
        return ports.contains(ANY_PORT) || ports.contains(to.getPort());
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The refusal of a name that has a private address. */
    static final class PrivateAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        PrivateAddress(String host) {
            super(host + " has a private address");
        }
    }

    /** A socket that connects only to checked addresses. */
    Socket socket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                if (!(endpoint instanceof InetSocketAddress internet) || internet.isUnresolved()) {
                    throw new Refused("not an address of the internet: " + endpoint);
                }
                if (!mayConnect(internet)) {
                    throw new PrivateAddress(internet.getHostString() + ":" + internet.getPort());
                }
                super.connect(endpoint, timeout);
            }
        };
    }
}
