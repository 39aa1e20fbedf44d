package org.dateline.link.copy;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for a report: the agency that it is from, else the owner of its site ({@code data/world/link/owners.tsv}), else the site. Reports
 * with one owner are one source.
 */
public final class Owners {

    private final Map<String, String> owners = new HashMap<>();

    /**
     * @param files the files of {@code data/world/link}
     * @throws DataProblems when a line cannot be read
     */
    public Owners(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        for (DataFile file : files) {
            if (file.name().endsWith("owners.tsv")) {
                read(file, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
    }

    private void read(DataFile file, List<Problem> problems) {
        for (DataTable.Row row : DataTable.plain(file, 2, 2, problems).rows()) {
            if (row.cell(0).isBlank() || row.cell(1).isBlank()) {
                problems.add(row.problem("is no name and owner", "write NAME, a tab, OWNER"));
            } else {
                owners.put(row.cell(0).toLowerCase(Locale.ROOT), row.cell(1));
            }
        }
    }

    /**
     * The owner of a report, or null when nothing is known of where it is from.
     *
     * @param agency the agency that it is taken from, or null
     */
    public @Nullable String of(Report report, @Nullable String agency) {
        if (agency != null) {
            return known(agency);
        }
        String site = site(report.url());
        if (site != null) {
            return known(site);
        }
        String source = report.source();
        if (source == null || source.isBlank()) {
            return null;
        }
        String named = site("https://" + source.strip());
        return named != null && source.contains(".") ? known(named) : known(source.strip());
    }

    private String known(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return owners.getOrDefault(lower, lower);
    }

    /** The domain that somebody holds of an address, or null. */
    private static @Nullable String site(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            String host = URI.create(address).getHost();
            return host == null ? null : EffectiveTldFinder.getAssignedDomain(host);
        } catch (IllegalArgumentException invalid) {
            return null;
        }
    }
}
