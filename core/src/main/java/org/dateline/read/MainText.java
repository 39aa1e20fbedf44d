package org.dateline.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements that hold a page's article: what the page marks as its article body, else the densest block. The
 * density is the one of Readability (Arc90, 2010): paragraphs give points for length and commas to the elements around
 * them, links take points away.
 */
final class MainText {

    private static final String NEVER_TEXT =
            "script,style,noscript,template,nav,aside,iframe,svg,button,select,input,textarea,object,embed,canvas,dialog,"
                    + "menu,video,audio,[hidden],[aria-hidden=true],[role=navigation],[role=complementary],[role=banner],"
                    + "[role=contentinfo],[role=dialog],[role=search],[style~=(?i)display\\s?:\\s?none]";

    /** Names of classes and ids that sites give to what is around the article. */
    private static final Pattern AROUND = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:ads?|advert\\w{0,12}|banner|breadcrumbs?|byline|comments?|commentlist|disqus|cookies?"
                    + "|consent|gdpr|foot(?:er)?|menu|nav(?:igation|bar)?|newsletter|outbrain|pagination|pager|popup|modal"
                    + "|promo\\w{0,8}|recommend\\w{0,8}|related\\w{0,10}|respond|share\\w{0,8}|sharing|sharedaddy|shoutbox|sidebar|sponsor\\w{0,8}"
                    + "|social\\w{0,8}|subscri\\w{0,8}|taboola|tags?|teaser|toolbar|trending|widget\\w{0,4}|more-stories"
                    + "|read-?more|readmore|most-read|popular|author-(?:box|bio)|bio|login|signup|sign-up|alert|meta|disclaimer|copyright)(?:$|[\\s_-])");

    private static final Pattern ARTICLE_NAME =
            Pattern.compile("(?i)article|body|content|entry|main|post|story|text|hentry|blog");

    private static final int SHORTEST_PARAGRAPH = 25;

    /** Under this length the choice is doubted, and the whole page taken when it has much more. */
    private static final int TOO_SHORT = 300;

    private final Element body;
    private final int length;

    private MainText(Element body) {
        this.body = body;
        this.length = Math.max(1, body.text().length());
    }

    /** The elements with the article, in the order of the page; changes the document. */
    static List<Element> of(Document page) {
        page.select(NEVER_TEXT).remove();
        MainText text = new MainText(page.body());
        text.removeAround();
        Element marked = text.marked();
        List<Element> chosen = marked != null ? List.of(marked) : text.densest();
        int found = chosen.stream().mapToInt(element -> element.text().length()).sum();
        return found < TOO_SHORT && paragraphLength(text.body) > 2 * found ? List.of(text.body) : chosen;
    }

    private void removeAround() {
        for (Element element : body.select("form,footer,header,div,section,ul,ol,p,span,table,li,dl,td")) {
            boolean tagTells = element.normalName().equals("form")
                    || element.normalName().equals("footer")
                    || element.normalName().equals("header") && element.selectFirst("h1") == null;
            boolean nameTells = AROUND.matcher(element.className()).find()
                    || AROUND.matcher(element.id()).find();
            if ((tagTells || nameTells) && element.text().length() < 0.3 * length) {
                element.remove();
            }
        }
    }

    /** The one element that the page itself calls its article's body, when it holds much of the text. */
    private @Nullable Element marked() {
        for (String query : new String[] {"[itemprop=articleBody]", "article", "main,[role=main]"}) {
            List<Element> found = body.select(query).stream()
                    .filter(element -> paragraphLength(element) >= 250)
                    .toList();
            if (found.size() == 1 && paragraphLength(found.get(0)) > 0.5 * paragraphLength(body)) {
                return query.startsWith("main") ? null : found.get(0);
            }
        }
        return null;
    }

    private static int paragraphLength(Element element) {
        int sum = 0;
        for (Element paragraph : element.select("p")) {
            int own = paragraph.text().length();
            sum += own >= SHORTEST_PARAGRAPH ? own : 0;
        }
        return sum;
    }

    private List<Element> densest() {
        Map<Element, Double> scores = new IdentityHashMap<>();
        List<Element> scored = new ArrayList<>();
        for (Element paragraph : body.select("p,pre,td,div,section,blockquote,article")) {
            double points = points(paragraph);
            Element above = points > 0 ? paragraph.parent() : null;
            if (points > 0 && !paragraph.normalName().equals("p")) {
                add(scores, scored, paragraph, points);
            }
            for (int level = 1; above != null && level <= 3 && above != body.parent(); level++) {
                add(scores, scored, above, points / (level == 1 ? 1 : level == 2 ? 2 : 6));
                above = above.parent();
            }
        }
        Element best = scored.stream()
                .max(Comparator.comparingDouble(element -> weighted(element, scores)))
                .orElse(null);
        if (best == null) {
            return List.of(body);
        }
        return withNeighbours(best, scores);
    }

    private static void add(Map<Element, Double> scores, List<Element> scored, Element element, double points) {
        if (scores.merge(element, points, Double::sum) == points) {
            scored.add(element);
        }
    }

    /** Points of a paragraph, or of text that stands directly in a larger element. */
    private static double points(Element element) {
        boolean paragraph =
                element.normalName().equals("p") || element.normalName().equals("pre");
        String text = paragraph ? element.text() : element.ownText();
        if (text.length() < (paragraph ? SHORTEST_PARAGRAPH : 80)) {
            return 0;
        }
        long commas = text.chars().filter(letter -> letter == ',').count();
        double points = 1 + Math.min(commas, 10) + Math.min(text.length() / 100.0, 5);
        return paragraph ? points * (1 - linkDensity(element)) : points;
    }

    private static double weighted(Element element, Map<Element, Double> scores) {
        double score = scores.getOrDefault(element, 0.0) * (1 - linkDensity(element));
        boolean named =
                ARTICLE_NAME.matcher(element.className() + " " + element.id()).find()
                        || element.normalName().equals("article");
        return named ? score * 1.2 : score;
    }

    /** Adds the siblings that have text of the same kind: articles are often cut in several blocks. */
    private static List<Element> withNeighbours(Element best, Map<Element, Double> scores) {
        Element parent = best.parent();
        if (parent == null || best.normalName().equals("body")) {
            return List.of(best);
        }
        double enough = Math.max(8, weighted(best, scores) * 0.2);
        Set<Element> chosen = new LinkedHashSet<>();
        for (Element sibling : parent.children()) {
            boolean similar = scores.containsKey(sibling) && weighted(sibling, scores) >= enough;
            boolean paragraph =
                    sibling.normalName().equals("p") && sibling.text().length() > 80 && linkDensity(sibling) < 0.25;
            if (sibling == best || similar || paragraph) {
                chosen.add(sibling);
            }
        }
        return List.copyOf(chosen);
    }

    /** The share of an element's text that is in links. */
    static double linkDensity(Element element) {
        int all = element.text().length();
        if (all == 0) {
            return 0;
        }
        int linked = 0;
        for (Element link : element.select("a")) {
            linked += link.text().length();
        }
        return Math.min(1, linked / (double) all);
    }
}
