package org.dateline.serve;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import org.dateline.serve.answer.Answers;
import org.dateline.serve.http.HttpProblem;
import org.dateline.store.query.Search;
import org.jspecify.annotations.Nullable;

/** Reads what a question asks for, and says what is wrong with it. */
final class RequestParameters {

    static final int MOST_EVENTS = 1_000;
    private static final int MOST_PAGES = 100_000;
    private static final int LONGEST = 2_000;

    private RequestParameters() {}

    static Answers.Asked asked(Context context, int limit) {
        return new Answers.Asked(
                query(context),
                sort(context.queryParam("sort")),
                number(context, "limit", limit, MOST_EVENTS),
                number(context, "page", 1, MOST_PAGES));
    }

    private static String query(Context context) {
        String query = context.queryParam("q");
        if (query != null && query.length() > LONGEST) {
            throw HttpProblem.unreadable("q is longer than " + LONGEST + " characters");
        }
        return query == null ? "" : query;
    }

    private static Search.Sort sort(@Nullable String written) {
        if (written == null) {
            return Search.Sort.DAY;
        }
        try {
            return Search.Sort.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw HttpProblem.unreadable("sort=" + written + " is none of "
                    + String.join(
                            ", ",
                            Arrays.stream(Search.Sort.values())
                                    .map(sort -> sort.name().toLowerCase(Locale.ROOT))
                                    .toList()));
        }
    }

    private static int number(Context context, String name, int otherwise, int most) {
        String written = context.queryParam(name);
        if (written == null) {
            return otherwise;
        }
        if (!written.matches("[0-9]{1,6}") || Integer.parseInt(written) < 1 || Integer.parseInt(written) > most) {
            throw HttpProblem.unreadable(name + "=" + written + " is no number from 1 to " + most);
        }
        return Integer.parseInt(written);
    }

    /** A name that must be given. */
    static String given(Context context, String name) {
        String value = context.queryParam(name);
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw HttpProblem.unreadable("say which: ?" + name + "=");
        }
        return value;
    }
}
