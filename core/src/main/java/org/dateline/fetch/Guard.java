package org.dateline.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Names names;
    private final Set<String> allowed;
    /** Private addresses of allowed hosts. */
    private final Set<InetAddress> known = ConcurrentHashMap.newKeySet();

    /**
     * @param allowed names of hosts that may have a private address, in small letters
     * @param names finds addresses
     */
    public Guard(Set<String> allowed, Names names) {
        this.allowed = Set.copyOf(allowed);
        this.names = names;
    }

    /** A guard that asks the system for addresses. */
    public static Guard of(Set<String> allowed) {
        return new Guard(allowed, InetAddress::getAllByName);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.addresses(host);
        boolean mayBePrivate = allowed.contains(host.toLowerCase(Locale.ROOT));
        for (InetAddress address : found) {
            if (mayBePrivate) {
                known.add(address);
            } else if (!Addresses.isPublic(address)) {
                throw new PrivateAddress(host);
            }
        }
        return found;
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
                if (!Addresses.isPublic(internet.getAddress()) && !known.contains(internet.getAddress())) {
                    throw new PrivateAddress(internet.getHostString());
                }
                super.connect(endpoint, timeout);
            }
        };
    }
}
