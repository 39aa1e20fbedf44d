package org.dateline.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Sends one request: no redirects, cookies, proxies or retries; behind a {@link Guard}; in bounded time and memory. */
final class WebClient implements AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofSeconds(15);

    /** Far more than servers send; without a limit their headers could fill the memory. */
    private static final Http1Config HEADERS = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(32 << 10)
            .build();

    private final CloseableHttpClient client;
    private final ScheduledExecutorService clock;
    private final Manners manners;

    WebClient(Guard guard, Manners manners) {
        this.manners = manners;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(null, task, "fetch-clock");
            thread.setDaemon(true);
            return thread;
        });
        Timeout silence = Timeout.ofMilliseconds(manners.timeout().toMillis());
        PoolingHttpClientConnectionManagerBuilder connections = new PoolingHttpClientConnectionManagerBuilder() {
            @Override
            protected HttpClientConnectionOperator createConnectionOperator(
                    @Nullable SchemePortResolver ports,
                    @Nullable DnsResolver resolver,
                    @Nullable TlsSocketStrategy tls) {
                RegistryBuilder<TlsSocketStrategy> schemes = RegistryBuilder.create();
                if (tls != null) {
                    schemes.register("https", tls);
                }
                return new DefaultHttpClientConnectionOperator(proxy -> guard.socket(), ports, guard, schemes.build());
            }
        };
        this.client = HttpClients.custom()
                .setConnectionManager(connections
                        .setDnsResolver(guard)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(HEADERS)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(silence)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(silence).build())
                .setUserAgent(manners.agent())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /** An answer, and its target when it is a redirect. */
    record Step(Answer answer, @Nullable String location) {}

    /**
     * Asks.
     *
     * @param entityTag the validator {@code ETag} of the known version, or null
     * @param lastModified the validator {@code Last-Modified}, or null
     * @throws IOException when no answer comes in time, or one that is too large
     */
    Step get(URI address, @Nullable String entityTag, @Nullable String lastModified) throws IOException {
        HttpGet request = new HttpGet(address);
        request.setHeader(
                "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.5");
        if (entityTag != null) {
            request.setHeader("If-None-Match", entityTag);
        }
        if (lastModified != null) {
            request.setHeader("If-Modified-Since", lastModified);
        }
        return ask(request, address);
    }

    /**
     * Sends something.
     *
     * @param headers further headers, by name
     * @throws IOException when no answer comes in time
     */
    Step post(URI address, byte[] body, ContentType type, Map<String, String> headers) throws IOException {
        HttpPost request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, type));
        return ask(request, address);
    }

    private Step ask(HttpUriRequestBase request, URI address) throws IOException {
        ScheduledFuture<?> alarm =
                clock.schedule(request::cancel, manners.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            byte[] body = response.getCode() / 100 == 2 ? body(response, address) : new byte[0];
            return new Step(
                    new Answer(
                            response.getCode(),
                            address,
                            body,
                            header(response, "Content-Type", ""),
                            optional(response, "ETag"),
                            optional(response, "Last-Modified"),
                            retryAfter(optional(response, "Retry-After"))),
                    optional(response, "Location"));
        } catch (Guard.PrivateAddress hidden) {
            throw new Refused(hidden.getMessage() + "; Dateline fetches from public addresses only");
        } catch (MessageConstraintException tooMuch) {
            throw new Refused(address + " sends more headers than it may: " + tooMuch.getMessage());
        } catch (SSLException untrusted) {
            throw new Refused(
                    address.getHost() + " cannot be trusted: its TLS certificate or connection is not in order ("
                            + untrusted.getMessage() + ")");
        } catch (IOException failure) {
            if (request.isCancelled()) {
                throw new IOException("took longer than " + manners.timeout().toSeconds() + " seconds", failure);
            }
            throw failure;
        } finally {
            alarm.cancel(false);
            request.cancel();
        }
    }

    private byte[] body(ClassicHttpResponse response, URI address) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        // Not closed: closing would read the rest of an answer that is too large; the request is cancelled instead.
        InputStream stream = entity.getContent();
        byte[] bytes = stream.readNBytes(manners.largest() + 1);
        if (bytes.length > manners.largest()) {
            throw new Refused(address + " is larger than " + manners.largest() + " bytes");
        }
        return bytes;
    }

    private static @Nullable String optional(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null || header.getValue().isBlank() ? null : header.getValue();
    }

    private static String header(ClassicHttpResponse response, String name, String otherwise) {
        String value = optional(response, name);
        return value == null ? otherwise : value;
    }

    /** Seconds, written as a number or as a date; -1 when it is neither. */
    static long retryAfter(@Nullable String value) {
        if (value == null) {
            return -1;
        }
        try {
            return Math.max(0, Long.parseLong(value.strip()));
        } catch (NumberFormatException notSeconds) {
            try {
                Instant then = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                return Math.max(0, Duration.between(Instant.now(), then).toSeconds());
            } catch (DateTimeParseException notDate) {
                return -1;
            }
        }
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        client.close();
    }
}
