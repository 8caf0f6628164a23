package dev.daybook.query.infrastructure.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where the next page begins: the sort key of the last row, opaque to the caller. */
public final class Cursor {

    private static final String SEPARATOR = "\n";

    private Cursor() {}

    /**
     * The text of a cursor.
     *
     * @param order names the list and its order; a cursor of one order is refused by another
     */
    public static String encode(String order, Object... key) {
        StringBuilder plain = new StringBuilder(order);
        for (Object part : key) {
            plain.append(SEPARATOR).append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort key that a cursor holds.
     *
     * @throws IllegalArgumentException when the text is no cursor of this order with so many parts
     */
    static List<String> decode(String text, String order, int parts) {
        List<String> plain = List.of(plain(text).split(SEPARATOR, -1));
        if (plain.size() != parts + 1 || !plain.getFirst().equals(order)) {
            throw new IllegalArgumentException("no cursor of " + order);
        }
        return plain.subList(1, plain.size());
    }

    private static String plain(String text) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new IllegalArgumentException("no cursor", noText);
        }
    }
}
