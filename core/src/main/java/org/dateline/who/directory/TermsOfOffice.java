package org.dateline.who.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;

/**
 * What is odd in the terms of office of the tables of actors: states whose last head has left, and terms of one person that
 * overlap and say different things. A person whose parent is a country is its head of state or government.
 */
public final class TermsOfOffice {

    private static final String HEAD_OF = "country:";

    private TermsOfOffice() {}

    /** A row of a dated table with its days. */
    private record Term(DataTable.Row row, LocalDate from, LocalDate to) {

        boolean overlaps(Term other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }

        boolean saysOther(Term other) {
            return !row.cell(3).equals(other.row.cell(3)) || !row.cell(4).equals(other.row.cell(4));
        }
    }

    /**
     * Looks through the dated tables.
     *
     * @param files the files of {@code actors/}
     * @return what hinders nothing and is likely out of date, sorted
     */
    public static List<Problem> warnings(List<DataFile> files) {
        List<Term> terms = new ArrayList<>();
        for (DataTable.Row row : ActorTableKind.DATED_ACTORS.rows(files, new ArrayList<>())) {
            if (row.cell(0).startsWith("person:") && ActorTable.isDay(row.cell(5)) && ActorTable.isDay(row.cell(6))) {
                terms.add(new Term(row, day(row.cell(5), LocalDate.MIN), day(row.cell(6), LocalDate.MAX)));
            }
        }
        List<Problem> found = new ArrayList<>();
        by(terms, term -> term.row.cell(7)).forEach((state, heads) -> {
            if (state.startsWith(HEAD_OF) && heads.stream().noneMatch(term -> term.to.equals(LocalDate.MAX))) {
                found.add(headless(state.substring(HEAD_OF.length()), heads));
            }
        });
        by(terms, term -> term.row.cell(0)).values().forEach(own -> overlaps(own, found));
        return found.stream().sorted().toList();
    }

    private static Map<String, List<Term>> by(List<Term> terms, Function<Term, String> key) {
        Map<String, List<Term>> groups = new TreeMap<>();
        terms.forEach(term -> groups.computeIfAbsent(key.apply(term), any -> new ArrayList<>())
                .add(term));
        return groups;
    }

    private static Problem headless(String state, List<Term> heads) {
        Term last = heads.stream().max(Comparator.comparing(Term::to)).orElseThrow();
        return last.row.problem(
                state + " has no head of state or government after " + last.row.cell(1) + ", who left on " + last.to,
                "add who holds the office now, with " + HEAD_OF + state + " as parent");
    }

    private static void overlaps(List<Term> own, List<Problem> found) {
        for (int one = 0; one < own.size(); one++) {
            for (int other = one + 1; other < own.size(); other++) {
                Term early = own.get(one);
                Term late = own.get(other);
                if (early.overlaps(late) && early.saysOther(late)) {
                    found.add(late.row.problem(
                            late.row.cell(0) + " holds another term in the same days (" + early.row.file() + ":"
                                    + early.row.line() + ")",
                            "end one of them before the other begins"));
                }
            }
        }
    }

    private static LocalDate day(String cell, LocalDate open) {
        return cell.isBlank() ? open : LocalDate.parse(cell);
    }
}
