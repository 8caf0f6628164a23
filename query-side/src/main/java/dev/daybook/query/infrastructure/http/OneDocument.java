package dev.daybook.query.infrastructure.http;

import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/** The answer about one document that is the fold of one stream. */
public final class OneDocument {

    private OneDocument() {}

    /**
     * 200, or 304 when the caller holds this state already: then the document is not read.
     *
     * @param representation names the shape in validators
     * @throws QueryProblem (404) when there is no such document
     */
    public static <D extends ViewDocument, T> ResponseEntity<T> answer(
            View<D> view,
            Subject subject,
            HttpServletRequest request,
            Freshness freshness,
            String representation,
            Function<D, T> response) {
        return OneDocument.<T>unchanged(view, subject, request, freshness, representation)
                .orElseGet(() -> view.find(subject.toString())
                        .map(document -> Answers.ok(
                                response.apply(document),
                                Answers.etag(document.version(), document.position(), representation),
                                freshness))
                        .orElseThrow(() -> QueryProblem.notFound(
                                "There is no " + subject.stream() + " " + subject.id() + ".", freshness)));
    }

    private static <T> Optional<ResponseEntity<T>> unchanged(
            View<?> view, Subject subject, HttpServletRequest request, Freshness freshness, String representation) {
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) == null) {
            return Optional.empty();
        }
        return view.fields(subject.toString(), "version", "position")
                .map(stored -> Answers.etag(stored.getLong("version"), stored.getLong("position"), representation))
                .filter(etag -> new ServletWebRequest(request).checkNotModified(etag))
                .map(etag -> Answers.notModified(etag, freshness));
    }
}
