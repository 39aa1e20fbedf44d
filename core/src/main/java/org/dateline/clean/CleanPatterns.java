package org.dateline.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;

/** What is no news, and how captions begin and end: the entries of {@code clean/*.yaml}. */
final class CleanPatterns {

    private final List<CleanRule> rules;
    private final DateWords dates;

    private CleanPatterns(List<CleanRule> rules, List<String> months) {
        this.rules = List.copyOf(rules);
        this.dates = new DateWords(months);
    }

    /**
     * The entries of all files; a later file's entry replaces one of the same id.
     *
     * @throws DataProblems with everything that is wrong in any of them
     */
    static CleanPatterns of(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        List<PatternFile> read = readAll(files, problems);
        List<String> months = read.stream()
                .map(PatternFile::months)
                .filter(names -> !names.isEmpty())
                .reduce(List.of(), (earlier, later) -> later);
        if (months.isEmpty()) {
            problems.add(new Problem("clean/patterns.yaml", 0, "no file names the months", "restore the list months"));
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        Map<String, CleanRule> byId = new LinkedHashMap<>();
        read.forEach(file -> file.rules().forEach(rule -> byId.put(rule.id(), rule)));
        return new CleanPatterns(new ArrayList<>(byId.values()), months);
    }

    /** Everything wrong in the files, an example that does not come out included. */
    static List<Problem> check(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        for (PatternFile file : readAll(files, problems)) {
            for (PatternFile.Example example : file.examples()) {
                String wrong = wrong(example);
                if (!wrong.isEmpty()) {
                    Problem where = example.where();
                    problems.add(new Problem(
                            where.file(), where.line(), where.message() + wrong, "change the pattern or the example"));
                }
            }
        }
        return problems;
    }

    private static List<PatternFile> readAll(List<DataFile> files, List<Problem> problems) {
        Map<String, String> words = new LinkedHashMap<>();
        List<PatternFile> read = new ArrayList<>();
        int order = 0;
        for (DataFile file : files) {
            PatternFile patterns = new PatternFile(file, words, order);
            order += patterns.rules().size();
            problems.addAll(patterns.problems());
            Set<String> ids = new HashSet<>();
            for (CleanRule rule : patterns.rules()) {
                if (!ids.add(rule.id())) {
                    problems.add(new Problem(file.name(), 0, "two patterns are called " + rule.id(), "rename one"));
                }
            }
            read.add(patterns);
        }
        return read;
    }

    private static String wrong(PatternFile.Example example) {
        TextRange block = new TextRange(0, example.block().length()).stripped(example.block());
        CleanRule.Match match = example.rule().find(example.block(), block);
        if (example.mustMatch() != (match != null)) {
            return (match == null ? "does not match: " : "must not match: ") + example.block();
        }
        if (match != null && example.wanted() != null) {
            List<String> got = match.groups().values().stream()
                    .map(range -> range.in(example.block()))
                    .toList();
            return got.contains(example.wanted()) ? "" : "finds " + got + ", not \"" + example.wanted() + "\"";
        }
        return "";
    }

    /** Reads the dates that patterns find. */
    DateWords dates() {
        return dates;
    }

    /** The entries of a use, in order. */
    List<CleanRule> of(CleanRule.Use use) {
        return rules.stream().filter(rule -> rule.use() == use).toList();
    }
}
