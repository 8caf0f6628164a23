package dev.daybook.query.infrastructure.http;

import dev.daybook.query.infrastructure.consistency.Freshness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** The answers to successful queries, with what lets a caller ask again cheaply. */
public final class Answers {

    private Answers() {}

    /** 200, or 304 when the caller holds this state already. */
    public static <T> ResponseEntity<T> ok(T body, String etag, Freshness freshness) {
        return new ResponseEntity<>(body, headers(etag, freshness), HttpStatus.OK);
    }

    /** 200 with a link to the next page, if there is one; 304 when the caller holds this page already. */
    public static <T> ResponseEntity<T> page(
            T body, String etag, Freshness freshness, HttpServletRequest request, Optional<String> nextCursor) {
        HttpHeaders headers = headers(etag, freshness);
        nextCursor.ifPresent(cursor -> headers.set(HttpHeaders.LINK, "<" + next(request, cursor) + ">; rel=\"next\""));
        return new ResponseEntity<>(body, headers, HttpStatus.OK);
    }

    /** 304. */
    public static <T> ResponseEntity<T> notModified(String etag, Freshness freshness) {
        return new ResponseEntity<>(headers(etag, freshness), HttpStatus.NOT_MODIFIED);
    }

    /** Begins an answer that is a file to keep, whose rows follow. */
    public static void attachment(HttpServletResponse response, String type, String name, Freshness freshness) {
        HttpHeaders headers = headers(freshness);
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name).build());
        headers.forEach((header, values) -> values.forEach(value -> response.addHeader(header, value)));
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }

    /** The strong validator of one document in one representation. */
    public static String etag(long version, long position, String representation) {
        return "\"" + version + "." + position + "." + representation + "\"";
    }

    /**
     * The strong validator of a page.
     *
     * @param position the newest event in it
     * @param content tells of every value in it
     */
    public static String etag(long position, Record content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return "\"" + position + "." + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpHeaders headers(String etag, Freshness freshness) {
        HttpHeaders headers = headers(freshness);
        headers.setETag(etag);
        return headers;
    }

    private static HttpHeaders headers(Freshness freshness) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(CacheControl.noCache().cachePrivate());
        headers.set(HttpHeaders.VARY, "Authorization, Accept-Encoding");
        freshness.writeTo(headers);
        return headers;
    }

    private static String next(HttpServletRequest request, String cursor) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(request.getRequestURI());
        Optional.ofNullable(request.getQueryString()).ifPresent(link::query);
        return link.replaceQueryParam("after", cursor).build(true).toUriString();
    }
}
