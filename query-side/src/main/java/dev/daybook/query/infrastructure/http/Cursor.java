package dev.daybook.query.infrastructure.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the next page begins: the sort key of the last row, opaque to the caller. */
public final class Cursor {

    /** Stands in no base64url. */
    private static final String SEPARATOR = ".";

    private Cursor() {}

    /**
     * The text of a cursor.
     *
     * @param order names the list and its order; a cursor of one order is refused by another
     */
    public static String encode(String order, Object... key) {
        return Stream.concat(Stream.of(order), Arrays.stream(key).map(Object::toString))
                .map(part ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(SEPARATOR));
    }

    /**
     * The sort key that a cursor holds.
     *
     * @throws IllegalArgumentException when the text is no cursor of this order with so many parts
     */
    static List<String> decode(String text, String order, int parts) {
        List<String> plain = Arrays.stream(text.split(Pattern.quote(SEPARATOR), -1))
                .map(Cursor::plain)
                .toList();
        if (plain.size() != parts + 1 || !plain.getFirst().equals(order)) {
            throw new IllegalArgumentException("no cursor of " + order);
        }
        return plain.subList(1, plain.size());
    }

    private static String plain(String part) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(part)))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new IllegalArgumentException("no cursor", noText);
        }
    }
}
