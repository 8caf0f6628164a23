package dev.daybook.query.infrastructure.views;

import java.math.BigDecimal;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Keeps exact decimals as text: BSON's own decimal type knows 34 digits and compares by value only. */
final class DecimalTextCodec implements Codec<BigDecimal> {

    @Override
    public void encode(BsonWriter writer, BigDecimal value, EncoderContext context) {
        writer.writeString(value.toPlainString());
    }

    @Override
    public BigDecimal decode(BsonReader reader, DecoderContext context) {
        return new BigDecimal(reader.readString());
    }

    @Override
    public Class<BigDecimal> getEncoderClass() {
        return BigDecimal.class;
    }
}
