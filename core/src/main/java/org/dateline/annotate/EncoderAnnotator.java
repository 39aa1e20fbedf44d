package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.dateline.annotate.encoder.Analysis;
import org.dateline.annotate.encoder.EncoderModel;
import org.dateline.annotate.encoder.RepeatedSentences;
import org.dateline.annotate.encoder.ScoreReader;
import org.dateline.annotate.encoder.Scores;
import org.dateline.annotate.encoder.Windows;
import org.dateline.annotate.split.Compounds;
import org.dateline.annotate.split.LongSentences;
import org.dateline.annotate.split.NormalizedText;
import org.dateline.annotate.split.Offsets;
import org.dateline.annotate.split.SentenceSplitter;
import org.dateline.annotate.split.Spelling;
import org.dateline.annotate.split.WordLists;
import org.dateline.annotate.split.WordSplitter;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.NameIndex;
import org.dateline.model.annotation.Nominal;
import org.dateline.model.annotation.Predicate;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Article;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;

/** Annotates with rules for sentences and words, and one small encoder for tags, trees, names, mentions and roles. */
public final class EncoderAnnotator implements Annotator {

    private final EncoderModel encoder;
    private final ScoreReader reader;
    private final int root;
    private final int parataxis;
    private final SentenceSplitter sentences;
    private final WordSplitter words;
    private final Lemmatizer lemmatizer;
    private final UniversalTags universal;
    private final NameFinder names;
    private final Capitals capitals;
    private final Compounds compounds;
    private final RepeatedSentences repeated;

    /** Nanoseconds in the encoder so far. */
    private final LongAdder encoding = new LongAdder();

    private EncoderAnnotator(
            EncoderModel encoder, ScoreReader reader, WordLists lists, List<NameIndex> indexes, int remembered) {
        this.encoder = encoder;
        this.reader = reader;
        this.root = encoder.labels().relations().indexOf("root");
        this.parataxis = encoder.labels().relations().indexOf("parataxis");
        this.sentences = new SentenceSplitter(lists);
        this.words = new WordSplitter(lists);
        this.lemmatizer = new Lemmatizer(lists, encoder.pieces());
        this.universal = new UniversalTags(lists);
        this.names = new NameFinder(lists, indexes);
        this.capitals = new Capitals(lists, encoder.pieces(), indexes);
        this.compounds = new Compounds(lists);
        this.repeated = new RepeatedSentences(remembered);
    }

    /**
     * Loads an annotator.
     *
     * @param files the files of {@code models/encoder}, {@code annotate} and {@code types} of the data folder; others are passed over
     * @param indexes names from the data, asked in this order; may be empty
     * @param remembered how many of the latest sentences to keep, so that they cost nothing when they come again; 0 for none
     * @throws DataProblems with every file that is missing or cannot be used
     */
    public static EncoderAnnotator load(List<DataFile> files, List<NameIndex> indexes, int remembered) {
        return load(files, () -> indexes, remembered, false);
    }

    /**
     * The same.
     *
     * @param indexes gives the names; asked when the model has been read, so that both can be opened at once
     * @param keepsStates whether sentences keep the encoder's states of all their words, from which types of event are learned
     * @throws DataProblems with every file that is missing or cannot be used
     */
    public static EncoderAnnotator load(
            List<DataFile> files, Supplier<List<NameIndex>> indexes, int remembered, boolean keepsStates) {
        List<Problem> problems = new ArrayList<>();
        WordLists lists = WordLists.read(files, problems);
        EncoderModel encoder = EncoderModel.load(files, problems);
        if (encoder != null) {
            ScoreReader reader =
                    new ScoreReader(encoder.labels(), encoder.judged(), encoder.ownTypes(files, problems), keepsStates);
            if (problems.isEmpty()) {
                return opened(encoder, reader, lists, indexes, remembered);
            }
            encoder.close();
        }
        throw new DataProblems(problems);
    }

    private static EncoderAnnotator opened(
            EncoderModel encoder,
            ScoreReader reader,
            WordLists lists,
            Supplier<List<NameIndex>> indexes,
            int remembered) {
        try {
            return new EncoderAnnotator(encoder, reader, lists, indexes.get(), remembered);
        } catch (RuntimeException missing) {
            encoder.close();
            throw missing;
        }
    }

    /** The share of words so far whose sentences had come before and cost nothing, from 0 to 1. */
    @Override
    public double repeatedShare() {
        return repeated.share();
    }

    @Override
    public long encoderNanoseconds() {
        return encoding.sum();
    }

    @Override
    public Annotated annotate(Article article) {
        StoredText text = article.text();
        List<Sentence> found = new ArrayList<>();
        Span title = Titles.locate(article);
        if (title != null) {
            annotate(NormalizedText.of(text, title), -1, found);
        }
        for (int paragraph = 0; paragraph < article.paragraphs().size(); paragraph++) {
            annotate(NormalizedText.of(text, article.paragraphs().get(paragraph)), paragraph, found);
        }
        return new Annotated(article, found);
    }

    @Override
    public Sentence annotate(List<String> words, Set<Integer> alsoPredicates) {
        StoredText text = new StoredText(String.join(" ", words));
        List<Span> spans = new ArrayList<>(words.size());
        int at = 0;
        for (String word : words) {
            int end = at + word.codePointCount(0, word.length());
            spans.add(new Span(at, end));
            at = end + 1;
        }
        return sentence(text, words, spans, new Place(0, 0), alsoPredicates);
    }

    private void annotate(NormalizedText plain, int paragraph, List<Sentence> found) {
        for (Offsets sentence : sentences.split(plain.string())) {
            List<Offsets> ranges = words.split(plain.string(), sentence);
            for (List<Offsets> part : LongSentences.cut(plain.string(), ranges)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted while sentences are annotated");
                }
                found.add(sentence(plain, paragraph, part, found.size()));
            }
        }
    }

    private Sentence sentence(NormalizedText plain, int paragraph, List<Offsets> ranges, int index) {
        List<String> forms = new ArrayList<>(ranges.size());
        List<Span> spans = new ArrayList<>(ranges.size());
        for (Offsets range : ranges) {
            forms.add(range.of(plain.string()));
            spans.add(plain.span(range.start(), range.end()));
        }
        return sentence(plain.stored(), forms, spans, new Place(paragraph, index), Set.of());
    }

    private record Place(int paragraph, int index) {}

    private Sentence sentence(
            StoredText text, List<String> forms, List<Span> spans, Place place, Set<Integer> alsoPredicates) {
        boolean plainCase = !Capitals.areUniform(forms);
        List<String> cased = Capitals.cased(forms);
        Analysis analysis =
                repeated.of(forms, () -> analyse(forms, plainCase ? spellings(forms) : capitals.spellings(cased)));
        boolean[] capitalised = names.capitalised(cased, plainCase);
        List<Token> tokens = new ArrayList<>(forms.size());
        for (int word = 0; word < forms.size(); word++) {
            String form = forms.get(word);
            String tag = analysis.tags().get(word);
            String relation = analysis.relations().get(word);
            tokens.add(new Token(
                    word,
                    spans.get(word),
                    form,
                    lemmatizer.lemma(
                            cased.get(word),
                            tag,
                            capitalised[word],
                            analysis.lemmas().get(word)),
                    tag,
                    PennTags.form(tag),
                    universal.of(form, tag, relation),
                    analysis.features().get(word),
                    analysis.heads().get(word),
                    relation));
        }
        Span span = spans.get(0).cover(spans.get(spans.size() - 1));
        Sentence bare = new Sentence(place.index(), place.paragraph(), span, tokens, List.of());
        List<Mention> mentions = names.find(text, bare, cased, analysis.names());
        return new Sentence(
                place.index(),
                place.paragraph(),
                span,
                compounds.joined(NameTrees.joined(NameTrees.parted(tokens), mentions)),
                mentions,
                nominals(analysis),
                predicates(analysis, tokens, alsoPredicates),
                analysis.judgements(),
                analysis.states());
    }

    private Analysis analyse(List<String> forms, int[] spellings) {
        long start = System.nanoTime();
        Scores scores = Windows.score(forms, spellings, root, parataxis, encoder::score);
        encoding.add(System.nanoTime() - start);
        return reader.read(scores);
    }

    private static List<Nominal> nominals(Analysis analysis) {
        List<Nominal> found = new ArrayList<>();
        for (int word = 0; word < analysis.nominals().size(); word++) {
            Nominal.Kind kind = analysis.nominals().get(word);
            if (kind != null) {
                found.add(new Nominal(word, kind));
            }
        }
        return found;
    }

    private static List<Predicate> predicates(Analysis analysis, List<Token> tokens, Set<Integer> also) {
        List<Predicate> found = new ArrayList<>();
        for (Token token : tokens) {
            Predicate.Kind kind = analysis.predicates().get(token.index());
            if (kind == null && also.contains(token.index())) {
                kind = token.isVerb()
                        ? Predicate.Kind.VERB
                        : token.isNoun() ? Predicate.Kind.NOUN : Predicate.Kind.OTHER;
            }
            if (kind != null) {
                found.add(new Predicate(token.index(), kind, analysis.roles().of(token.index())));
            }
        }
        return found;
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
        encoder.close();
    }
}
