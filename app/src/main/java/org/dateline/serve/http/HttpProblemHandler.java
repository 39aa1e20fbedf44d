package org.dateline.serve.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import org.dateline.model.report.Printable;
import org.dateline.store.sql.StoreProblem;
import org.eclipse.jetty.http.BadMessageException;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectMapper;

/** Tells what went wrong as {@code application/problem+json}. */
public final class HttpProblemHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpProblemHandler() {}

    public static void handle(RoutesConfig routes) {
        routes.exception(HttpProblem.class, (problem, context) -> {
            respond(context, problem.status(), problem.title(), String.valueOf(problem.getMessage()));
        });
        routes.exception(StoreProblem.class, (problem, context) -> {
            if (problem.isFault()) {
                LoggerFactory.getLogger(HttpProblemHandler.class)
                        .error("at {}", Printable.line(context.path()), problem);
            }
            respond(
                    context,
                    problem.isFault() ? 500 : 400,
                    "The question cannot be answered",
                    String.valueOf(problem.getMessage()));
        });
        routes.exception(HttpResponseException.class, (problem, context) -> {
            respond(
                    context,
                    problem.getStatus(),
                    String.valueOf(problem.getMessage()),
                    "See /openapi.json for what can be asked");
        });
        routes.exception(IOException.class, (gone, context) -> {
            respond(
                    context,
                    400,
                    "The question did not come whole",
                    "The connection ended or was too slow; send it again");
        });
        routes.exception(BadMessageException.class, (bad, context) -> {
            respond(context, bad.getCode(), "The question cannot be read", String.valueOf(bad.getReason()));
        });
        routes.exception(Exception.class, (failure, context) -> {
            LoggerFactory.getLogger(HttpProblemHandler.class)
                    .error("a bug in Dateline, at {}", Printable.line(context.path()), failure);
            respond(context, 500, "A bug in Dateline", "The server's log has more; please report it");
        });
    }

    private static void respond(Context context, int status, String title, String detail) {
        context.status(status)
                .contentType("application/problem+json")
                .result(JSON.writeValueAsBytes(JSON.createObjectNode()
                        .put("type", "about:blank")
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail)));
    }
}
