package dev.daybook.analytics.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares a payload with what tables make of it: a number for a decimal, a time for its text, null for what is absent. */
final class Same {

    private static final DateTimeFormatter TABLE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("X")
            .toFormatter(Locale.ROOT);

    private final List<String> differences = new ArrayList<>();

    private Same() {}

    static List<String> differences(JsonNode written, JsonNode read) {
        Same same = new Same();
        same.compare("", written, read);
        return same.differences;
    }

    private void compare(String place, JsonNode written, JsonNode read) {
        if (written.isObject()) {
            written.properties()
                    .forEach(field ->
                            compare(place + "/" + field.getKey(), field.getValue(), read.path(field.getKey())));
            read.properties().stream()
                    .filter(field -> !written.has(field.getKey()) && !isNothing(field.getValue()))
                    .forEach(field -> differences.add(place + "/" + field.getKey() + " was not written"));
        } else if (written.isArray()) {
            if (written.size() != read.size()) {
                differences.add(place + " has " + read.size() + " instead of " + written.size());
            }
            for (int i = 0; i < written.size(); i++) {
                compare(place + "/" + i, written.get(i), read.path(i));
            }
        } else if (!value(written, read)) {
            differences.add(place + " is " + read + " instead of " + written);
        }
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull() || (node.isObject() && node.valueStream().allMatch(Same::isNothing));
    }

    private static boolean value(JsonNode written, JsonNode read) {
        if (written.equals(read)) {
            return true;
        }
        if (written.isNumber() && read.isNumber()) {
            return written.decimalValue().compareTo(read.decimalValue()) == 0;
        }
        if (written.isTextual() && read.isNumber()) {
            return new BigDecimal(written.textValue()).compareTo(read.decimalValue()) == 0;
        }
        return written.isTextual()
                && read.isTextual()
                && written.textValue().endsWith("Z")
                && Instant.parse(written.textValue()).equals(TABLE_TIME.parse(read.textValue(), Instant::from));
    }
}
