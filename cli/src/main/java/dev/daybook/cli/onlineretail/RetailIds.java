package dev.daybook.cli.onlineretail;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids derived from invoice numbers, so that a second import meets the same orders and returns. */
final class RetailIds {

    static final String SOURCE = "online-retail";

    private RetailIds() {}

    static UUID order(InvoiceNumber invoice) {
        return uuid(SOURCE + "/" + invoice.text());
    }

    static UUID creditedOn(InvoiceNumber credit, InvoiceNumber order) {
        return uuid(SOURCE + "/" + credit.text() + "/" + order.text());
    }

    static UUID product(String sku) {
        return uuid(SOURCE + "/product/" + sku);
    }

    static UUID customer(String id) {
        return uuid(SOURCE + "/customer/" + id);
    }

    /** A text as one segment of a path. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Version 8 of RFC 9562 over the first 16 bytes of a SHA-256. */
    static UUID uuid(String name) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(name.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & ~0xC000_0000_0000_0000L) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
