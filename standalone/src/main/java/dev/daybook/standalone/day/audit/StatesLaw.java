package dev.daybook.standalone.day.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every order is in a state that there is, the one its fate demands, by its events and by its view. */
final class StatesLaw implements Law {

    private static final Set<String> KNOWN =
            Set.of("PLACED", "CONFIRMED", "COMPLETED", "CANCELLED", "EXPIRED", "ARCHIVED");

    @Override
    public Finding of(Facts facts) {
        Map<String, OrderBook> books = OrderBook.of(facts.events());
        Map<String, OrderSeen> seen =
                facts.orders().stream().collect(Collectors.toMap(OrderSeen::id, Function.identity(), (one, _) -> one));
        List<String> faults = new ArrayList<>(facts.storyFaults());
        if (books.size() != facts.fates().size()) {
            faults.add("%d orders were to be, %d are stored"
                    .formatted(facts.fates().size(), books.size()));
        }
        for (Fated fated : facts.fates()) {
            OrderBook book = books.get(fated.orderId());
            OrderSeen view = seen.get(fated.orderId());
            String stored = book == null ? "missing" : book.status();
            String shown = view == null ? "missing" : view.status();
            if (!KNOWN.contains(stored) || !stored.equals(shown) || !stored.equals(fated.ending())) {
                faults.add("%s %s: to be %s, stored %s, shown %s"
                        .formatted(fated.fate(), fated.orderId(), fated.ending(), stored, shown));
            }
        }
        return new Finding(
                "every order is in the state that its fate demands",
                facts.fates().size(),
                "orders",
                faults);
    }
}
