package org.dateline.read.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The features of a block for {@link BlockModel}: numbers in a fixed order. */
public final class BlockFeatures {

    private static final List<String> TAGS = List.of(
            "p",
            "div",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "td",
            "blockquote",
            "pre",
            "dd",
            "figcaption",
            "section",
            "article");

    private static final List<String> AROUND = List.of(
            "article",
            "main",
            "aside",
            "nav",
            "header",
            "footer",
            "form",
            "figure",
            "table",
            "ul",
            "ol",
            "blockquote",
            "address",
            "section");

    private static final List<String> OWN = List.of(
            "letters",
            "words",
            "linked",
            "caption",
            "commas",
            "stops",
            "ends_sentence",
            "ends_colon",
            "ends_cut",
            "capitals",
            "digits",
            "starts_small",
            "lines",
            "depth",
            "place",
            "place_letters",
            "index",
            "from_end",
            "parent_letters",
            "parent_linked",
            "parent_prose",
            "parent_paragraphs",
            "parent_blocks",
            "grand_letters",
            "grand_linked",
            "grand_prose",
            "grand_paragraphs",
            "in_densest",
            "densest_levels",
            "densest_share",
            "densest_linked",
            "after_densest",
            "alike",
            "alike_letters",
            "page_letters",
            "page_blocks",
            "page_paragraphs",
            "page_linked",
            "in_body_given",
            "body_given",
            "article_body_marked",
            "is_title",
            "before_title",
            "since_title",
            "since_prose",
            "until_prose",
            "repeated");

    private final BlockWords words;
    private final List<String> names;

    public BlockFeatures(BlockWords words) {
        this.words = words;
        this.names = names(words);
    }

    private static List<String> names(BlockWords words) {
        List<String> names = new ArrayList<>(OWN);
        TAGS.forEach(tag -> names.add("tag_" + tag));
        AROUND.forEach(tag -> names.add("in_" + tag));
        words.nameGroups().forEach(group -> names.add("name_" + group));
        words.openingGroups().forEach(group -> names.add("opening_" + group));
        for (String side : List.of("before", "after", "before2", "after2")) {
            for (String what : List.of("letters", "linked", "prose", "same_parent", "heading")) {
                names.add(side + "_" + what);
            }
        }
        return names;
    }

    /** The names of the numbers, in order. */
    public List<String> names() {
        return names;
    }

    /**
     * The numbers of each block of a page.
     *
     * @param blocks the blocks, in order
     * @param given the body that the page gives to machines, or null
     * @param title the article's title, or null
     */
    public List<float[]> of(List<PageBlock> blocks, @Nullable String given, @Nullable String title) {
        PageShape shape = new PageShape(blocks, words);
        Reader reader = new Reader(blocks, shape, given, title);
        List<float[]> features = new ArrayList<>(blocks.size());
        for (int index = 0; index < blocks.size(); index++) {
            features.add(reader.of(index));
        }
        return features;
    }

    /** Reads one page. */
    private final class Reader {
        private final List<PageBlock> blocks;
        private final PageShape shape;
        private final @Nullable String given;
        private final @Nullable String title;
        private final int titleAt;
        private final int densestEnd;
        private final Set<String> repeated;
        private final int[] lettersBefore;
        private final int[] proseBefore;
        private final int[] proseAfter;
        private float[] values = {};
        private int at;

        Reader(List<PageBlock> blocks, PageShape shape, @Nullable String given, @Nullable String title) {
            this.blocks = blocks;
            this.shape = shape;
            this.given = given == null ? null : plain(given);
            this.title = title == null ? null : plain(title);
            this.titleAt = titleAt();
            int last = -1;
            this.repeated = repeated(blocks);
            this.lettersBefore = new int[blocks.size() + 1];
            this.proseBefore = new int[blocks.size()];
            this.proseAfter = new int[blocks.size()];
            int since = 50;
            for (int index = 0; index < blocks.size(); index++) {
                lettersBefore[index + 1] =
                        lettersBefore[index] + blocks.get(index).text().length();
                proseBefore[index] = since;
                since = PageShape.isProse(blocks.get(index)) ? 0 : Math.min(50, since + 1);
                if (inDensest(blocks.get(index).element()) >= 0) {
                    last = index;
                }
            }
            since = 50;
            for (int index = blocks.size() - 1; index >= 0; index--) {
                proseAfter[index] = since;
                since = PageShape.isProse(blocks.get(index)) ? 0 : Math.min(50, since + 1);
            }
            this.densestEnd = last;
        }

        private static Set<String> repeated(List<PageBlock> blocks) {
            Set<String> once = new java.util.HashSet<>();
            Set<String> again = new java.util.HashSet<>();
            for (PageBlock block : blocks) {
                if (!once.add(block.text())) {
                    again.add(block.text());
                }
            }
            return again;
        }

        private int titleAt() {
            int found = -1;
            for (int index = 0; index < blocks.size() && title != null && title.length() > 5; index++) {
                if (plain(blocks.get(index).text()).equals(title)) {
                    boolean heading = blocks.get(index).element().normalName().equals("h1");
                    if (found < 0 || heading) {
                        found = index;
                    }
                    if (heading) {
                        break;
                    }
                }
            }
            return found;
        }

        float[] of(int index) {
            values = new float[names.size()];
            at = 0;
            PageBlock block = blocks.get(index);
            text(block);
            place(index, block);
            container(block);
            page(index, block);
            element(block);
            int opening = words.opening(block.text());
            for (int group = 0; group < words.openingGroups().size(); group++) {
                add(opening == group ? 1 : 0);
            }
            neighbour(index, index - 1);
            neighbour(index, index + 1);
            neighbour(index, index - 2);
            neighbour(index, index + 2);
            return values;
        }

        private void add(double value) {
            values[at++] = (float) value;
        }

        private void text(PageBlock block) {
            String text = block.text();
            int commas = 0;
            int stops = 0;
            int capitals = 0;
            int digits = 0;
            int blanks = 0;
            int lines = 0;
            for (int index = 0; index < text.length(); index++) {
                char letter = text.charAt(index);
                commas += letter == ',' || letter == '、' || letter == '،' ? 1 : 0;
                stops += letter == '.' || letter == '!' || letter == '?' || letter == '。' ? 1 : 0;
                capitals += Character.isUpperCase(letter) ? 1 : 0;
                digits += Character.isDigit(letter) ? 1 : 0;
                blanks += letter == ' ' ? 1 : 0;
                lines += letter == '\n' ? 1 : 0;
            }
            char last = text.charAt(text.length() - 1);
            add(Math.log1p(text.length()));
            add(Math.log1p(blanks));
            add(block.linkedShare());
            add(block.caption() ? 1 : 0);
            add(Math.min(10, commas));
            add(Math.min(10, stops));
            add(".!?\"”’»。)".indexOf(last) >= 0 ? 1 : 0);
            add(last == ':' ? 1 : 0);
            add(last == '…' || text.endsWith("...") || last == '»' || last == '>' || last == '→' ? 1 : 0);
            add(capitals / (double) text.length());
            add(digits / (double) text.length());
            add(Character.isLowerCase(text.charAt(0)) ? 1 : 0);
            add(lines);
        }

        private void place(int index, PageBlock block) {
            int depth = 0;
            for (Element above = block.element(); above != null && depth < 60; above = above.parent()) {
                depth++;
            }
            add(depth);
            add(index / (double) blocks.size());
            add(lettersBefore[index] / (double) Math.max(1, shape.whole().letters));
            add(Math.min(200, index));
            add(Math.min(200, blocks.size() - index));
        }

        private void container(PageBlock block) {
            Element parent = block.element().parent();
            Element grand = parent == null ? null : parent.parent();
            PageShape.Below below = parent == null ? shape.whole() : shape.of(parent);
            add(Math.log1p(below.letters));
            add(below.linked / (double) Math.max(1, below.letters));
            add(below.prose / (double) Math.max(1, below.letters));
            add(Math.min(50, below.paragraphs));
            add(Math.min(100, below.blocks));
            PageShape.Below wider = grand == null ? shape.whole() : shape.of(grand);
            add(Math.log1p(wider.letters));
            add(wider.linked / (double) Math.max(1, wider.letters));
            add(wider.prose / (double) Math.max(1, wider.letters));
            add(Math.min(50, wider.paragraphs));
        }

        private void page(int index, PageBlock block) {
            int levels = inDensest(block.element());
            Element densest = shape.densest();
            PageShape.Below best = densest == null ? shape.whole() : shape.of(densest);
            add(levels >= 0 ? 1 : 0);
            add(levels);
            add(best.prose / (double) Math.max(1, shape.whole().prose));
            add(best.linked / (double) Math.max(1, best.letters));
            add(index > densestEnd ? 1 : 0);
            add(Math.min(60, shape.alike(block)));
            add(Math.log1p(shape.alikeLetters(block)));
            add(Math.log1p(shape.whole().letters));
            add(Math.log1p(shape.whole().blocks));
            add(Math.min(100, shape.whole().paragraphs));
            add(shape.whole().linked / (double) Math.max(1, shape.whole().letters));
            String plain = given == null && title == null ? "" : plain(block.text());
            add(given != null && plain.length() > 10 && given.contains(plain) ? 1 : 0);
            add(given == null ? 0 : Math.log1p(given.length()));
            add(isMarked(block.element()) ? 1 : 0);
            add(title != null && plain.equals(title) ? 1 : 0);
            add(titleAt >= 0 && index < titleAt ? 1 : 0);
            add(titleAt < 0 ? -1 : Math.max(-50, Math.min(100, index - titleAt)));
            add(proseBefore[index]);
            add(proseAfter[index]);
            add(repeated.contains(block.text()) ? 1 : 0);
        }

        private boolean isMarked(Element element) {
            int level = 0;
            for (Element above = element; above != null && level < 20; above = above.parent(), level++) {
                if (above.attributesSize() > 0 && above.attr("itemprop").contains("articleBody")) {
                    return true;
                }
            }
            return false;
        }

        /** How many levels below the densest element another one is, or -1. */
        private int inDensest(Element element) {
            int levels = 0;
            for (Element above = element; above != null && levels < 60; above = above.parent(), levels++) {
                if (above == shape.densest()) {
                    return levels;
                }
            }
            return -1;
        }

        private void element(PageBlock block) {
            String tag = block.element().normalName();
            TAGS.forEach(known -> add(tag.equals(known) ? 1 : 0));
            float[] around = new float[AROUND.size()];
            float[] named = new float[words.nameGroups().size()];
            float weight = 1;
            int level = 0;
            for (Element above = block.element(); above != null && level < 30; above = above.parent(), level++) {
                int known = AROUND.indexOf(above.normalName());
                if (known >= 0 && around[known] == 0) {
                    around[known] = weight;
                }
                int groups = shape.groups(above);
                for (int group = 0; groups != 0; group++, groups >>>= 1) {
                    if ((groups & 1) != 0 && named[group] == 0) {
                        named[group] = weight;
                    }
                }
                weight *= 0.85f;
            }
            for (float value : around) {
                add(value);
            }
            for (float value : named) {
                add(value);
            }
        }

        private void neighbour(int index, int other) {
            if (other < 0 || other >= blocks.size()) {
                add(-1);
                add(-1);
                add(-1);
                add(-1);
                add(-1);
                return;
            }
            PageBlock block = blocks.get(other);
            add(Math.log1p(block.text().length()));
            add(block.linkedShare());
            add(PageShape.isProse(block) ? 1 : 0);
            add(block.element().parent() == blocks.get(index).element().parent() ? 1 : 0);
            add(block.element().normalName().matches("h[1-6]") ? 1 : 0);
        }
    }

    /** Letters and digits alone, in small letters. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (Character.isLetterOrDigit(letter)) {
                plain.append(Character.toLowerCase(letter));
            }
        }
        return plain.toString();
    }
}
