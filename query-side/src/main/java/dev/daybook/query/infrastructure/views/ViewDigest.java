package dev.daybook.query.infrastructure.views;

import com.mongodb.client.FindIterable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * A fingerprint of a whole view.
 *
 * @param documents how many there are
 * @param hash SHA-256 over their fields by name, in the order of their ids, in hexadecimal: where a server leaves the fields of a
 *     document that is replaced is its own affair
 */
public record ViewDigest(long documents, String hash) {

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    static ViewDigest of(FindIterable<RawBsonDocument> sorted, ObjLongConsumer<String> each) {
        MessageDigest digest = sha256();
        long documents = 0;
        try (var cursor = sorted.iterator()) {
            while (cursor.hasNext()) {
                RawBsonDocument document = cursor.next();
                each.accept(
                        document.getString("_id").getValue(),
                        document.getNumber("position").longValue());
                digest.update(byName(document).getByteBuffer().asNIO());
                documents++;
            }
        }
        return new ViewDigest(documents, HexFormat.of().formatHex(digest.digest()));
    }

    private static RawBsonDocument byName(RawBsonDocument document) {
        BsonDocument sorted = new BsonDocument();
        new TreeMap<>(document).forEach(sorted::put);
        return new RawBsonDocument(sorted, CODEC);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
