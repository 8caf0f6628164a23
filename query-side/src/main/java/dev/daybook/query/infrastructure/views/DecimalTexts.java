package dev.daybook.query.infrastructure.views;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** Keeps exact decimals as text: BSON's own decimal type knows 34 digits and compares by value only. */
final class DecimalTexts {

    private DecimalTexts() {}

    static MongoCustomConversions conversions() {
        return new MongoCustomConversions(List.of(new Write(), new Read()));
    }

    @WritingConverter
    private static final class Write implements Converter<BigDecimal, String> {
        @Override
        public String convert(BigDecimal value) {
            return value.toPlainString();
        }
    }

    @ReadingConverter
    private static final class Read implements Converter<String, BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            return new BigDecimal(text);
        }
    }
}
