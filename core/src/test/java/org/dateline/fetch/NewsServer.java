package org.dateline.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A web server on this machine that gives prepared answers and records the requests. */
public final class NewsServer implements AutoCloseable {

    /** Answers a question. */
    public interface Page {
        void answer(HttpExchange question) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public NewsServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(null, task, "server");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", question -> {
            asked.add(question.getRequestURI().toString());
            Page page = pages.get(question.getRequestURI().getPath());
            if (page == null) {
                send(question, 404, "");
            } else {
                page.answer(question);
            }
            question.close();
        });
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What was asked, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public long asked(String path) {
        return asked.stream().filter(path::equals).count();
    }

    public NewsServer page(String path, String text) {
        return page(path, question -> send(question, 200, text));
    }

    public NewsServer page(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    public static void send(HttpExchange question, int status, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            question.getResponseHeaders().putIfAbsent("Content-Type", List.of("text/html; charset=utf-8"));
            question.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                question.getResponseBody().write(bytes);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
