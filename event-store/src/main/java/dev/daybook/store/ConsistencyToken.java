package dev.daybook.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;

/** The opaque text by which a client asks a view to hold at least what the client has just written; base64url. */
public final class ConsistencyToken {

    /** Everything up to a position: positions are gapless and in commit order, so the index needs no gaps beside it. */
    private static final Pattern PLAIN = Pattern.compile("1:(0|[1-9][0-9]{0,17})");

    private ConsistencyToken() {}

    /**
     * The token that covers every event up to and including a position.
     *
     * @param position 0 for an empty store
     * @throws IllegalArgumentException when the position is negative
     */
    public static String encode(long position) {
        String plain = "1:" + position;
        if (!PLAIN.matcher(plain).matches()) {
            throw new IllegalArgumentException("no position: " + position);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * What a processor's own token must cover; its position is 0 when there is nothing to wait for.
     *
     * @throws IllegalArgumentException when the text is not such a token
     */
    public static TrackingToken decode(String text) {
        Matcher plain = PLAIN.matcher(plain(text));
        if (!plain.matches()) {
            throw new IllegalArgumentException("no consistency token");
        }
        return GapAwareTrackingToken.newInstance(Long.parseLong(plain.group(1)), Set.of());
    }

    private static String plain(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
    }
}
