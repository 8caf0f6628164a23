package dev.daybook.query.infrastructure.views;

import com.mongodb.client.FindIterable;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.ObjLongConsumer;
import org.bson.RawBsonDocument;

/**
 * A fingerprint of a whole view.
 *
 * @param documents how many there are
 * @param hash SHA-256 over their bytes in the order of their ids, in hexadecimal
 */
public record ViewDigest(long documents, String hash) {

    static ViewDigest of(FindIterable<RawBsonDocument> sorted, ObjLongConsumer<String> each) {
        MessageDigest digest = sha256();
        long documents = 0;
        try (var cursor = sorted.iterator()) {
            while (cursor.hasNext()) {
                RawBsonDocument document = cursor.next();
                each.accept(
                        document.getString("_id").getValue(),
                        document.getNumber("position").longValue());
                ByteBuffer bytes = document.getByteBuffer().asNIO();
                digest.update(bytes);
                documents++;
            }
        }
        return new ViewDigest(documents, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
