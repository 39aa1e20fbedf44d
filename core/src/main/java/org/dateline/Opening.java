package org.dateline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** Opens the parts of Dateline, several at a time, and collects the problems of all of them in the order in which they are named. */
final class Opening {

    private final List<Part<?>> parts = new ArrayList<>();

    /** A part that is being opened. */
    static final class Part<T> {

        private final CompletableFuture<T> opened;
        private final List<Problem> problems;

        private Part(CompletableFuture<T> opened, List<Problem> problems) {
            this.opened = opened;
            this.problems = problems;
        }

        /**
         * The part, once it is open.
         *
         * @throws RuntimeException when it cannot be opened; a part that needs it is not opened either, and has no problem by that
         */
        T get() {
            try {
                return opened.join();
            } catch (CompletionException failure) {
                throw new MissingPart(failure);
            }
        }

        /** The part if it is open, else null. */
        @Nullable
        T orNull() {
            return opened.isCompletedExceptionally() ? null : opened.join();
        }

        /** What is wrong with its files; waits until it is opened. */
        private List<Problem> found() {
            List<Problem> found = new ArrayList<>();
            Throwable failure = opened.handle((part, thrown) -> thrown).join();
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            found.addAll(problems);
            if (cause instanceof DataProblems wrong) {
                found.addAll(wrong.problems());
            } else if (cause instanceof RuntimeException other && !(other instanceof MissingPart)) {
                throw other;
            } else if (cause instanceof Error other) {
                throw other;
            }
            return found;
        }
    }

    /** A part that another needs could not be opened. */
    private static final class MissingPart extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MissingPart(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Begins to open a part.
     *
     * @param opener makes it, and adds what is wrong with its files to the list, or throws {@link DataProblems}
     */
    <T> Part<T> part(Function<List<Problem>, T> opener) {
        List<Problem> problems = new ArrayList<>();
        return kept(new Part<>(CompletableFuture.supplyAsync(() -> opener.apply(problems)), problems));
    }

    /** Opens a part on this thread, while others are opened. */
    <T> Part<T> partHere(Function<List<Problem>, T> opener) {
        List<Problem> problems = new ArrayList<>();
        CompletableFuture<T> opened = new CompletableFuture<>();
        try {
            opened.complete(opener.apply(problems));
        } catch (RuntimeException failure) {
            opened.completeExceptionally(failure);
        }
        return kept(new Part<>(opened, problems));
    }

    private <T> Part<T> kept(Part<T> part) {
        parts.add(part);
        return part;
    }

    /** What is wrong with the files of all parts; waits until all are opened. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        for (Part<?> part : parts) {
            all.addAll(part.found());
        }
        return all;
    }
}
