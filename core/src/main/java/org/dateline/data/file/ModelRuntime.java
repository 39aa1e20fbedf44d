package org.dateline.data.file;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Opens the library that runs the models. */
public final class ModelRuntime {

    private static final long STACK_BYTES = 64L << 20;

    private ModelRuntime() {}

    /**
     * Loads a model that runs on the caller's thread alone, so that threads may share it.
     *
     * @param model its file
     * @throws OrtException when the file cannot be read
     */
    public static OrtSession session(OrtEnvironment environment, DataFile model) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return environment.createSession(model.bytes(), options);
        }
    }

    /**
     * Opens ONNX Runtime on a thread of its own: when it starts, it matches a regular expression against the command line of the process,
     * by a recursion that is as deep as the line is long; a long class path crashed the process on a thread with Java's usual stack.
     *
     * @throws IllegalStateException when it cannot be loaded on this machine
     */
    public static OrtEnvironment open() {
        FutureTask<OrtEnvironment> opening = new FutureTask<>(OrtEnvironment::getEnvironment);
        new Thread(null, opening, "onnxruntime", STACK_BYTES).start();
        try {
            return opening.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("ONNX Runtime cannot be loaded", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while ONNX Runtime was loaded", stopped);
        }
    }
}
