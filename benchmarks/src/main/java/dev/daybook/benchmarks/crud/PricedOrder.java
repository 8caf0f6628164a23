package dev.daybook.benchmarks.crud;

import dev.daybook.benchmarks.crud.CrudRequests.LineRequest;
import dev.daybook.benchmarks.crud.CrudRequests.PlaceRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** An order with every amount in minor units, or a refusal. */
record PricedOrder(List<Line> lines, long totalMinor) {

    PricedOrder {
        lines = List.copyOf(lines);
    }

    /** A line that knows what it comes to. */
    record Line(String lineId, String sku, String description, int quantity, BigDecimal unitPrice, long totalMinor) {}

    static PricedOrder of(PlaceRequest request) {
        int decimals = decimals(request.currency());
        Set<String> lineIds = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        long total = 0;
        for (LineRequest line : request.lines()) {
            String lineId = Optional.ofNullable(line.lineId()).orElseGet(() -> Integer.toString(lineIds.size() + 1));
            if (!lineIds.add(lineId) || !line.unitPrice().currency().equals(request.currency())) {
                throw invalid();
            }
            BigDecimal price = new BigDecimal(line.unitPrice().amount());
            long minor = minor(price, line.quantity(), decimals);
            lines.add(new Line(lineId, line.sku(), line.description(), line.quantity(), price, minor));
            total += minor;
        }
        return new PricedOrder(lines, total);
    }

    private static long minor(BigDecimal price, int quantity, int decimals) {
        try {
            return price.multiply(BigDecimal.valueOf(quantity))
                    .movePointRight(decimals)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
        } catch (ArithmeticException _) {
            throw invalid();
        }
    }

    private static int decimals(String currency) {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    private static CrudRefusal invalid() {
        return new CrudRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-content");
    }
}
