package org.dateline.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A site of news on this machine, called {@code news.test}, with a feed at {@code /feed}. */
final class Site implements AutoCloseable {

    private record Page(int status, String type, String text) {}

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger unchanged = new AtomicInteger();
    private volatile int milliseconds;

    Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(null, task, "site");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange question) throws IOException {
        String path = question.getRequestURI().getPath();
        asked.add(path);
        Page page = pages.getOrDefault(path, new Page(404, "text/html", ""));
        String tag = "\"" + page.text().hashCode() + "\"";
        if (milliseconds > 0) {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        question.getResponseHeaders().set("Content-Type", page.type());
        question.getResponseHeaders().set("ETag", tag);
        if (tag.equals(question.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.incrementAndGet();
            question.sendResponseHeaders(304, -1);
        } else {
            byte[] bytes = page.text().getBytes(StandardCharsets.UTF_8);
            question.sendResponseHeaders(page.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                question.getResponseBody().write(bytes);
            }
        }
        question.close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String at(String path) {
        return "http://news.test:" + port() + path;
    }

    String feed() {
        return at("/feed");
    }

    long asked(String path) {
        return asked.stream().filter(path::equals).count();
    }

    int unchanged() {
        return unchanged.get();
    }

    /** Takes its time for every answer. */
    void slowly(int time) {
        milliseconds = time;
    }

    Site gone(String path) {
        pages.put(path, new Page(410, "text/html", ""));
        return this;
    }

    Site failing(String path) {
        pages.put(path, new Page(503, "text/html", ""));
        return this;
    }

    /** Puts articles on the site, and them alone into its feed. */
    Site articles(String... names) {
        String[] addresses = new String[names.length];
        for (int index = 0; index < names.length; index++) {
            addresses[index] = at("/" + names[index]);
            pages.put("/" + names[index], new Page(200, "text/html; charset=utf-8", article(names[index])));
        }
        return feedOf(addresses);
    }

    /** Makes a feed of addresses. */
    Site feedOf(String... addresses) {
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>News</title>");
        for (String address : addresses) {
            String name = address.substring(address.lastIndexOf('/') + 1);
            feed.append("<item><title>Shells on Kalva, ")
                    .append(name)
                    .append("</title><link>")
                    .append(address);
            feed.append("</link><description>Summary of ").append(name).append(": Rebels shelled Kalva again.");
            feed.append("</description><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item>");
        }
        pages.put(
                "/feed",
                new Page(
                        200,
                        "application/rss+xml",
                        feed.append("</channel></rss>").toString()));
        return this;
    }

    /** Puts a map of the site at {@code /maps.xml}, which leads to one with these pages. */
    Site map(String... names) {
        pages.put(
                "/maps.xml",
                new Page(
                        200,
                        "application/xml",
                        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                                + at("/map.xml") + "</loc></sitemap></sitemapindex>"));
        StringBuilder map = new StringBuilder("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
                + "xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>");
        for (String name : names) {
            map.append("<url><loc>").append(at("/" + name)).append("</loc><news:news><news:publication>");
            map.append("<news:name>News</news:name><news:language>en</news:language></news:publication>");
            map.append("<news:publication_date>2026-11-20</news:publication_date><news:title>Shells</news:title>");
            map.append("</news:news></url>");
        }
        pages.put(
                "/map.xml",
                new Page(200, "application/xml", map.append("</urlset>").toString()));
        return this;
    }

    /** Puts a page at {@code /front} that names the feed. */
    void front() {
        pages.put(
                "/front",
                new Page(
                        200,
                        "text/html",
                        "<!doctype html><html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head>"
                                + "<body><p>News</p></body></html>"));
    }

    private static String article(String name) {
        return "<!doctype html><html lang='en'><head><title>Shells on Kalva " + name + "</title>"
                + "<meta property='article:published_time' content='2026-11-20T08:00:00Z'></head><body><nav><a href='/'>"
                + "Home</a> <a href='/world'>World</a></nav><article><h1>Shells on Kalva " + name + "</h1>"
                + "<p>Rebels of the north shelled the harbour of Kalva on Thursday, killing at least 12 people, the "
                + "mayor said. Ambulances brought dozens of wounded to the hospital of " + name + ".</p>"
                + "<p>The army said that its guns had answered the fire. It gave no figures for its own losses, and "
                + "said that the road to the harbour was closed until further notice.</p>"
                + "<p>The United Nations called for a ceasefire on Friday and offered to send observers to the town.</p>"
                + "</article><footer><p>Subscribe to our newsletter</p><p>All rights reserved</p></footer></body></html>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
