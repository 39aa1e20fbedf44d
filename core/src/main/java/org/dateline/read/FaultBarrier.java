package org.dateline.read;

import java.util.function.Supplier;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a fault in one report from stopping the others: whatever is thrown while it is read or coded, also because memory, the stack or
 * the time runs out, becomes a problem of that report.
 */
public final class FaultBarrier {

    private static final Object ALONE = new Object();

    private FaultBarrier() {}

    /**
     * What came of some work: either a value, or a problem and what caused it.
     *
     * @param value what the work gave, or null
     * @param problem what went wrong, where, and what to do; or null
     * @param cause what was thrown, or null
     */
    public record Outcome<T>(
            @Nullable T value,
            @Nullable Problem problem,
            @Nullable Throwable cause) {

        /** What went wrong and what to do, in a line that does not name the input; empty when nothing went wrong. */
        public String why() {
            return problem == null ? "" : FaultBarrier.why(problem);
        }
    }

    /**
     * Codes a report, or does something else with it.
     *
     * @param work what to do; its result is no null
     */
    public static <T> Outcome<T> around(Report report, Supplier<T> work) {
        return around(report.id() + " (" + report.origin() + ")", work);
    }

    /**
     * Does some work on an input. When memory runs out it is done once more, while no other work that ran out of memory is done: it
     * may have been short because of another input, which then is the only one that fails.
     *
     * @param name the input, as the user knows it
     * @param work what to do; its result is no null
     */
    public static <T> Outcome<T> around(String name, Supplier<T> work) {
        Outcome<T> first = once(name, work);
        if (!(first.cause() instanceof OutOfMemoryError)) {
            return first;
        }
        synchronized (ALONE) {
            return once(name, work);
        }
    }

    private static <T> Outcome<T> once(String name, Supplier<T> work) {
        try {
            return new Outcome<>(work.get(), null, null);
        } catch (Throwable fault) {
            return new Outcome<>(null, problem(name, 0, fault), fault);
        }
    }

    /** What a fault means and what to do, in a line that does not name the input. */
    public static String why(Throwable fault) {
        return why(problem("", 0, fault));
    }

    private static String why(Problem problem) {
        return problem.message() + " — " + problem.remedy();
    }

    /**
     * What to say of a fault.
     *
     * @param name the input or report, as the user knows it
     * @param line its line from 1, or 0
     * @param fault what was thrown
     */
    public static Problem problem(String name, int line, Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            return new Problem(
                    name,
                    line,
                    "needs more memory than there is",
                    "split it, or give Java more with DATELINE_JAVA_OPTS=-Xmx4g");
        }
        if (fault instanceof StackOverflowError) {
            return new Problem(
                    name,
                    line,
                    "is nested too deeply: the stack is full",
                    "flatten it, or give Java more with DATELINE_JAVA_OPTS=-Xss16m");
        }
        if (fault instanceof TookTooLong) {
            return new Problem(name, line, String.valueOf(fault.getMessage()), TookTooLong.REMEDY);
        }
        return new Problem(name, line, "a bug in Dateline: " + fault, "report it with the text");
    }
}
