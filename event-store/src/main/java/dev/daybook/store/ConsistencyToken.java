package dev.daybook.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;

/**
 * By which a client asks a view to hold at least what the client has just written.
 *
 * @param store label of the store and its epoch
 * @param position everything up to it is asked for; positions are gapless and in commit order. 0: nothing
 */
public record ConsistencyToken(String store, long position) {

    private static final Pattern PLAIN = Pattern.compile("2:([0-9a-f]{8}-[0-9]{1,9}):(0|[1-9][0-9]{0,17})");

    /**
     * The token that covers every event up to and including a position.
     *
     * @throws IllegalArgumentException when the position is negative
     */
    public static ConsistencyToken of(StoreIdentity store, long position) {
        if (position < 0) {
            throw new IllegalArgumentException("no position: " + position);
        }
        return new ConsistencyToken(store.label(), position);
    }

    /**
     * Reads a token back from its text.
     *
     * @throws IllegalArgumentException when the text is no token
     */
    public static ConsistencyToken parse(String text) {
        byte[] plain = Base64.getUrlDecoder().decode(text);
        Matcher matcher = PLAIN.matcher(new String(plain, StandardCharsets.US_ASCII));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no consistency token");
        }
        return new ConsistencyToken(matcher.group(1), Long.parseLong(matcher.group(2)));
    }

    /** Opaque to clients; base64url. */
    public String text() {
        String plain = "2:" + store + ":" + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether it was given by this store in its present epoch; any other is void. */
    public boolean isOf(StoreIdentity identity) {
        return store.equals(identity.label());
    }

    /** What a processor's own token must cover. */
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }
}
