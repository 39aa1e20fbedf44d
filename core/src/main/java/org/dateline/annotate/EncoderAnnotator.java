package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Annotated;
import org.dateline.model.Article;
import org.dateline.model.DataFile;
import org.dateline.model.NameIndex;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.StoredText;
import org.dateline.model.Token;

/** Annotates with rules for sentences and words, and one small encoder for tags and trees. */
public final class EncoderAnnotator implements Annotator {

    private final ParserModel parser;
    private final SentenceSplitter sentences;
    private final WordSplitter words;
    private final Lemmatizer lemmatizer;
    private final NameFinder names;
    private final Capitals capitals;

    private EncoderAnnotator(ParserModel parser, WordLists lists, List<NameIndex> indexes) {
        this.parser = parser;
        this.sentences = new SentenceSplitter(lists);
        this.words = new WordSplitter(lists);
        this.lemmatizer = new Lemmatizer(lists, parser.pieces());
        this.names = new NameFinder(lists, indexes);
        this.capitals = new Capitals(lists, parser.pieces(), indexes);
    }

    /**
     * Loads an annotator.
     *
     * @param files the files of {@code models/parser} and {@code annotate} of the data folder; others are passed over
     * @param indexes names from the data, asked in this order; may be empty
     * @throws org.dateline.model.DataProblems when a file is missing or unreadable
     */
    public static EncoderAnnotator load(List<DataFile> files, List<NameIndex> indexes) {
        WordLists lists = WordLists.read(files);
        return new EncoderAnnotator(ParserModel.load(files), lists, indexes);
    }

    @Override
    public Annotated annotate(Article article) {
        StoredText text = article.text();
        List<Sentence> found = new ArrayList<>();
        Span title = Titles.locate(article);
        if (title != null) {
            annotate(PlainText.of(text, title), -1, found);
        }
        for (int paragraph = 0; paragraph < article.paragraphs().size(); paragraph++) {
            annotate(PlainText.of(text, article.paragraphs().get(paragraph)), paragraph, found);
        }
        return new Annotated(article, found);
    }

    private void annotate(PlainText plain, int paragraph, List<Sentence> found) {
        for (Range sentence : sentences.split(plain.string())) {
            List<Range> ranges = words.split(plain.string(), sentence);
            for (List<Range> part : LongSentences.cut(plain.string(), ranges)) {
                found.add(sentence(plain, paragraph, part, found.size()));
            }
        }
    }

    private Sentence sentence(PlainText plain, int paragraph, List<Range> ranges, int index) {
        List<String> forms = new ArrayList<>(ranges.size());
        for (Range range : ranges) {
            forms.add(range.of(plain.string()));
        }
        boolean plainCase = !Capitals.areUniform(forms);
        List<String> cased = Capitals.cased(forms);
        int[] spellings = plainCase ? spellings(forms) : capitals.spellings(cased);
        Parse parse = parser.parse(forms, spellings);
        boolean[] capitalised = names.capitalised(cased, plainCase);
        List<Token> tokens = new ArrayList<>(ranges.size());
        for (int word = 0; word < ranges.size(); word++) {
            String form = forms.get(word);
            String tag = parse.tags().get(word);
            String relation = parse.relations().get(word);
            String lemma = lemmatizer.lemma(cased.get(word), tag, capitalised[word]);
            tokens.add(new Token(
                    word,
                    plain.span(ranges.get(word).start(), ranges.get(word).end()),
                    form,
                    lemma,
                    tag,
                    UniversalTags.of(form, tag, relation),
                    parse.heads().get(word),
                    relation));
        }
        Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
        Sentence bare = new Sentence(index, paragraph, span, tokens, List.of());
        return new Sentence(index, paragraph, span, tokens, names.find(plain.stored(), bare, cased));
    }

    private static int[] spellings(List<String> forms) {
        int[] spellings = new int[forms.size()];
        for (int word = 0; word < spellings.length; word++) {
            spellings[word] = Spelling.of(forms.get(word));
        }
        return spellings;
    }

    @Override
    public void close() {
        parser.close();
    }
}
