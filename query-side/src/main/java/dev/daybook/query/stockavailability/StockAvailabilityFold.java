package dev.daybook.query.stockavailability;

import dev.daybook.events.Envelope;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.query.stocklevel.StockLevel;
import dev.daybook.query.stocklevel.StockPlace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pieces of one SKU at one location after one more event; pure. */
final class StockAvailabilityFold {

    private StockAvailabilityFold() {}

    static StockAvailability fold(Optional<StockAvailability> before, StockEvent event, Envelope envelope) {
        StockPlace place = StockPlace.parse(event.stockId());
        StockLevel level =
                before.map(StockAvailability::level).orElse(StockLevel.NONE).after(event);
        return new StockAvailability(
                envelope.subject().toString(),
                place.sku(),
                place.sku().toLowerCase(Locale.ROOT),
                place.location(),
                level,
                level.available(),
                HoldsFold.fold(before.map(StockAvailability::holds).orElse(List.of()), event),
                envelope.version(),
                envelope.position());
    }
}
