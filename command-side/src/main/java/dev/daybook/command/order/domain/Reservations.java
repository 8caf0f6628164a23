package dev.daybook.command.order.domain;

import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.StockPieces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces that stock streams keep for an order.
 *
 * @param kept in the order they were reserved
 * @param until then they are free again, unless the order is confirmed
 * @param made how often pieces were reserved
 */
public record Reservations(List<StockPieces> kept, Optional<Instant> until, int made) {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-[0-9]+)?");

    public Reservations {
        kept = List.copyOf(kept);
    }

    static Reservations none() {
        return new Reservations(List.of(), Optional.empty(), 0);
    }

    /** What to call the next reservation: each is made once. */
    String nextId(String orderId) {
        return made == 0 ? orderId : orderId + "-" + (made + 1);
    }

    /** The order that a reservation was made for; empty when its name is none that orders give. */
    public static Optional<String> orderOf(String reservationId) {
        Matcher name = NAME.matcher(reservationId);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Whether stock keeps pieces for the order under this name. */
    public boolean holds(String stockId, String reservationId) {
        return kept.stream()
                .anyMatch(pieces -> pieces.stockId().equals(stockId)
                        && pieces.reservationId().equals(reservationId));
    }

    /** Whether the time to confirm the order is over, or no event names one and whoever asks has to know. */
    boolean isDue(Instant at) {
        return until.filter(at::isBefore).isEmpty();
    }

    /** Whether somebody else may have got the pieces. */
    public boolean isOverdue(Instant at) {
        return !kept.isEmpty() && until.filter(end -> !at.isBefore(end)).isPresent();
    }

    Reservations and(OrderStockReserved more) {
        List<StockPieces> all = new ArrayList<>(kept);
        for (LineReservation line : more.reservations()) {
            all.add(new StockPieces(line.stockId(), line.reservationId(), line.sku(), line.pieces()));
        }
        return new Reservations(all, more.expiresAt(), made + 1);
    }

    Reservations until(Instant later) {
        return new Reservations(kept, Optional.of(later), made);
    }

    Reservations nothing() {
        return new Reservations(List.of(), Optional.empty(), made);
    }

    Reservations less(List<StockPieces> given) {
        Map<List<String>, Integer> gone = new LinkedHashMap<>();
        given.forEach(pieces -> gone.merge(key(pieces), pieces.pieces(), Integer::sum));
        List<StockPieces> left = new ArrayList<>();
        for (StockPieces pieces : kept) {
            int rest = pieces.pieces() - gone.getOrDefault(key(pieces), 0);
            if (rest > 0) {
                left.add(new StockPieces(pieces.stockId(), pieces.reservationId(), pieces.sku(), rest));
            }
        }
        return new Reservations(left, until, made);
    }

    private static List<String> key(StockPieces pieces) {
        return List.of(pieces.stockId(), pieces.reservationId());
    }

    /** Which of the kept pieces a parcel takes along from a location; of a SKU that is not counted, none. */
    public List<StockPieces> taken(String location, List<LineQuantity> lines) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        lines.forEach(line -> wanted.merge(line.sku(), line.quantity(), Integer::sum));
        List<StockPieces> taken = new ArrayList<>();
        for (StockPieces pieces : kept) {
            int part = pieces.location().equals(location)
                    ? Math.min(pieces.pieces(), wanted.getOrDefault(pieces.sku(), 0))
                    : 0;
            if (part > 0) {
                taken.add(new StockPieces(pieces.stockId(), pieces.reservationId(), pieces.sku(), part));
                wanted.put(pieces.sku(), Objects.requireNonNull(wanted.get(pieces.sku())) - part);
            }
        }
        return taken;
    }
}
