package dev.daybook.events.wire;

import java.util.List;
import java.util.stream.Stream;

/** One event of each type, as the golden files have it. */
final class Samples {

    private Samples() {}

    static List<Object> all() {
        return Stream.of(
                        OrderSamples.all(),
                        ProductSamples.all(),
                        CustomerSamples.all(),
                        StockSamples.all(),
                        PaymentSamples.all(),
                        FulfilmentSamples.all(),
                        ShipmentSamples.all(),
                        ReturnSamples.all(),
                        ProcessSamples.all(),
                        BatchSamples.all(),
                        OperationsSamples.all(),
                        SeriesSamples.all())
                .<Object>flatMap(List::stream)
                .toList();
    }
}
