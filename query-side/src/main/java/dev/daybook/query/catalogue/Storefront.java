package dev.daybook.query.catalogue;

import dev.daybook.query.catalogue.CatalogueCache.Place;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.http.Answers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers that anybody may keep for a while, browsers and proxies included, and that are kept here. */
@Component
class Storefront {

    private final CatalogueCache cache;
    private final CacheControl shared;

    Storefront(CatalogueCache cache, StorefrontSettings settings) {
        this.cache = cache;
        this.shared = CacheControl.maxAge(settings.maxAge())
                .cachePublic()
                .staleWhileRevalidate(settings.staleWhileRevalidate());
    }

    /** The answer that is kept. */
    <T> Optional<ResponseEntity<T>> kept(Optional<Place> place, Class<T> body, HttpServletRequest request) {
        return place.flatMap(known -> cache.find(known, body)).map(reply -> answer(reply, Freshness.UNASKED, request));
    }

    /** An answer that was just read; what may lack an event is not kept. */
    <T> ResponseEntity<T> read(Reply<T> reply, Optional<Place> place, Freshness freshness, HttpServletRequest request) {
        if (freshness.consistency().isEmpty()) {
            place.ifPresent(known -> cache.put(known, reply));
        }
        return answer(reply, freshness, request);
    }

    private <T> ResponseEntity<T> answer(Reply<T> reply, Freshness freshness, HttpServletRequest request) {
        return forAnybody(Answers.page(reply.body(), reply.etag(), freshness, request, reply.next()), freshness);
    }

    /** Who has asked for something fresh has it alone, and so what lacks an event. */
    <T> ResponseEntity<T> forAnybody(ResponseEntity<T> answer, Freshness freshness) {
        HttpHeaders headers = new HttpHeaders(answer.getHeaders());
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (freshness.consistency().isEmpty()) {
            headers.setCacheControl(shared);
        }
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }
}
