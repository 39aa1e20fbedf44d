package org.dateline.when.expression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.event.When;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.when.calendar.Operation;
import org.dateline.when.pattern.Interval;
import org.dateline.when.pattern.ReferenceTime;
import org.dateline.when.pattern.Tense;
import org.dateline.when.pattern.TenseReader;
import org.dateline.when.pattern.TimePattern;
import org.dateline.when.pattern.TimeWordClasses;
import org.dateline.when.pattern.TimeWords;
import org.dateline.when.pattern.TokenPart;
import org.dateline.when.pattern.WordOrTime;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that state a time, and the days they mean. */
public final class TimeExpressions {

    private static final String WORDS = "when/words.yaml";
    private static final int LEVELS = 3;

    /** Universal tags of words that hang from what a time belongs to, and do not tell how it belongs. */
    private static final Set<String> BINDING = Set.of("ADP", "PUNCT", "SCONJ", "DET");

    private final TimeWords words;
    private final TenseReader tenses;
    private final List<TimeRule> rules;
    private final List<RuleIndex> levels = new ArrayList<>();

    /**
     * Builds from data.
     *
     * @param files {@code when/words.yaml} and any number of rule files
     * @throws DataProblems with everything wrong in them
     */
    public TimeExpressions(List<DataFile> files) {
        DataFile list = null;
        List<DataFile> ruleFiles = new ArrayList<>();
        for (DataFile file : files) {
            if (file.name().endsWith("words.yaml")) {
                list = file;
            } else {
                ruleFiles.add(file);
            }
        }
        List<Problem> problems = new ArrayList<>();
        if (list == null) {
            problems.add(new Problem(WORDS, 0, "is missing", "restore it"));
        }
        words = new TimeWords(list == null ? new DataFile(WORDS, new byte[0]) : list, problems);
        tenses = new TenseReader(words);
        rules = TimeRules.read(ruleFiles, words, problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        for (int level = 1; level <= LEVELS; level++) {
            levels.add(new RuleIndex(rules, level, words));
        }
    }

    /** The word lists. */
    public TimeWords words() {
        return words;
    }

    /** Reads tenses. */
    public TenseReader tenses() {
        return tenses;
    }

    /**
     * The expressions of a sentence, left to right, never overlapping.
     *
     * @param sentence the sentence; its tree, when it has one, gives the tense
     * @param text the stored text that its spans point into
     * @param published the day from which "yesterday" counts; null when unknown: then only full dates are resolved
     */
    public List<TimeExpression> find(Sentence sentence, StoredText text, @Nullable LocalDate published) {
        return find(sentence, text, Viewpoint.of(published));
    }

    /** The same, seen from a report of which more is known than its day. */
    public List<TimeExpression> find(Sentence sentence, StoredText text, Viewpoint view) {
        return find(sentence, text, view, null);
    }

    /**
     * The same expressions as times of what is over, whatever the tense around them: "the 7 October" is the last one before
     * publication.
     */
    public List<TimeExpression> findOver(Sentence sentence, StoredText text, Viewpoint view) {
        return find(sentence, text, view, Tense.PAST);
    }

    private List<TimeExpression> find(Sentence sentence, StoredText text, Viewpoint view, @Nullable Tense known) {
        List<WordOrTime> items = new ArrayList<>();
        for (TokenPart part : TokenPart.of(sentence)) {
            items.add(new WordOrTime(List.of(part), null));
        }
        TimeWordClasses classes = new TimeWordClasses(sentence, words);
        for (RuleIndex level : levels) {
            items = applied(level, items, classes, sentence, view, known);
        }
        List<TimeExpression> found = new ArrayList<>();
        for (WordOrTime item : items) {
            WordOrTime.Found time = item.found();
            if (time != null && !time.masks()) {
                found.add(expression(item, time, text));
            }
        }
        return found;
    }

    private List<WordOrTime> applied(
            RuleIndex rules,
            List<WordOrTime> items,
            TimeWordClasses classes,
            Sentence sentence,
            Viewpoint view,
            @Nullable Tense known) {
        List<WordOrTime> after = new ArrayList<>();
        int at = 0;
        while (at < items.size()) {
            TimeRule best = null;
            TimePattern.Match longest = null;
            for (RuleIndex.Entry entry : rules.at(items.get(at))) {
                TimePattern.Match match = entry.pattern().longestAt(items, at, classes);
                if (match != null && (longest == null || match.to() > longest.to())) {
                    longest = match;
                    best = entry.rule();
                }
            }
            if (best == null || longest == null) {
                after.add(items.get(at));
                at++;
                continue;
            }
            Tense tense = known == null ? tenses.at(sentence, headOf(items, at, longest.to(), sentence)) : known;
            after.add(item(best, longest, items.subList(at, longest.to()), view.in(tense)));
            at = longest.to();
        }
        return after;
    }

    /** The token of a match that hangs from outside it. */
    private static int headOf(List<WordOrTime> items, int from, int to, Sentence sentence) {
        int first = items.get(from).first().token();
        int last = items.get(to - 1).last().token();
        return head(sentence, first, last + 1);
    }

    /** The token of a stretch whose governor is outside the stretch and highest, or the last token. */
    public static int head(Sentence sentence, int from, int to) {
        for (int token = from; token < to; token++) {
            int above = sentence.token(token).head();
            String universal = sentence.token(token).universal();
            boolean binds = BINDING.contains(universal);
            if ((above < from || above >= to) && !binds) {
                return token;
            }
        }
        return to - 1;
    }

    private static WordOrTime item(
            TimeRule rule, TimePattern.Match match, List<WordOrTime> matched, ReferenceTime reference) {
        List<Interval> times = new ArrayList<>();
        for (WordOrTime time : match.times()) {
            times.add(time.found() == null ? Interval.UNKNOWN : time.found().interval());
        }
        Interval interval =
                rule.operation().resolve(new Operation.Matched(match.captures(), times, rule.arguments()), reference);
        List<TokenPart> parts = new ArrayList<>();
        for (WordOrTime item : matched) {
            parts.addAll(item.parts());
        }
        return new WordOrTime(
                parts, new WordOrTime.Found(interval, rule.id(), rule.masks(), rule.isTime(), rule.isAnchored()));
    }

    private static TimeExpression expression(WordOrTime item, WordOrTime.Found time, StoredText text) {
        Span span = item.first().span().cover(item.last().span());
        String written = text.slice(span);
        Interval days = time.interval();
        When when = days.isUnknown()
                ? new When(null, null, When.Precision.UNKNOWN, When.Basis.NONE, written, span)
                : new When(days.earliest(), days.latest(), days.precision(), days.basis(), written, span);
        return new TimeExpression(
                item.first().token(), item.last().token() + 1, written, span, when, time.rule(), time.anchored());
    }

    /**
     * Runs the examples of all rules.
     *
     * @return a problem for each that does not come out as written
     */
    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        for (TimeRule rule : rules) {
            for (String example : rule.examples()) {
                String wrong = new TimeExample(example).failure(this);
                if (wrong != null) {
                    problems.add(new Problem(
                            rule.file(),
                            rule.line(),
                            "rule \"" + rule.id() + "\": " + wrong,
                            "correct the rule or the example"));
                }
            }
        }
        return problems;
    }
}
