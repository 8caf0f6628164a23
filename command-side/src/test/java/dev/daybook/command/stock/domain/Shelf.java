package dev.daybook.command.stock.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stock as a child would keep it: one thing per piece, with the name of its owner on it, and a queue of names. */
final class Shelf {

    private static final String NOBODY = "";

    private final List<String> pieces = new ArrayList<>();
    private final List<String> queue = new ArrayList<>();
    private final Map<String, Instant> ends = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, Integer> back = new HashMap<>();
    private final Set<String> timedOut = new HashSet<>();
    private final Map<String, Object> movements = new HashMap<>();

    int size() {
        return pieces.size();
    }

    int ownedBy(String name) {
        return Collections.frequency(pieces, name);
    }

    int free() {
        return ownedBy(NOBODY);
    }

    int waiting(String name) {
        return Collections.frequency(queue, name);
    }

    int available(Instant at) {
        long could =
                pieces.stream().filter(name -> name.isEmpty() || late(name, at)).count();
        long wanted = queue.stream().filter(name -> !late(name, at)).count();
        return (int) Math.max(0, could - wanted);
    }

    /** Does it, and says {@code ok}, {@code same} or why not. */
    String tell(StockCommand command) {
        return switch (command) {
            case ReceiveStock c -> come("receipt " + c.receiptId(), c.quantity(), c.quantity());
            case TakeTransfer c ->
                come("transfer " + c.transferId(), List.of(c.quantity(), c.fromLocation()), c.quantity());
            case AdjustStock c ->
                c.delta() > 0 ? come("adjustment " + c.adjustmentId(), c.delta(), c.delta()) : lose(c);
            case SendTransfer c ->
                moved("transfer " + c.transferId(), List.of(-c.quantity(), c.toLocation()), () -> {
                    if (free() < c.quantity()) {
                        return "stock.insufficient";
                    }
                    remove(NOBODY, c.quantity());
                    return "ok";
                });
            case ReserveStock c -> reserve(c);
            case ExtendReservation c -> extend(c);
            case CommitReservation c ->
                moved("shipment " + c.reservationId() + " " + c.shipmentId(), c.quantity(), () -> {
                    if (ownedBy(c.reservationId()) < c.quantity()) {
                        return "stock.not-reserved";
                    }
                    remove(c.reservationId(), c.quantity());
                    forgetEnd(c.reservationId());
                    return "ok";
                });
            case ReleaseReservation c -> release(c);
            case ExpireReservations c -> throwOutLate(c.at()) ? "ok" : "same";
        };
    }

    private interface Doing {
        String happen();
    }

    private String moved(String id, Object content, Doing doing) {
        Optional<Object> known = Optional.ofNullable(movements.get(id));
        if (known.isPresent()) {
            return known.get().equals(content) ? "same" : "stock.id-taken";
        }
        String said = doing.happen();
        if (said.equals("ok")) {
            movements.put(id, content);
        }
        return said;
    }

    private String come(String id, Object content, int quantity) {
        return moved(id, content, () -> {
            pieces.addAll(Collections.nCopies(quantity, NOBODY));
            serve();
            return "ok";
        });
    }

    private String lose(AdjustStock c) {
        return moved("adjustment " + c.adjustmentId(), c.delta(), () -> {
            if (free() < -c.delta()) {
                return pieces.size() < -c.delta() ? "stock.insufficient" : "stock.reserved-pieces";
            }
            remove(NOBODY, -c.delta());
            return "ok";
        });
    }

    private String reserve(ReserveStock c) {
        String name = c.reservationId();
        if (asked.containsKey(name)) {
            return asked.get(name).equals(c.quantity()) ? "same" : "stock.reservation-id-taken";
        }
        if (!c.backorder() && available(c.at()) < c.quantity()) {
            return "stock.insufficient";
        }
        var _ = throwOutLate(c.at());
        asked.put(name, c.quantity());
        queue.addAll(Collections.nCopies(c.quantity(), name));
        serve();
        if (ownedBy(name) > 0) {
            c.expiresAt().ifPresent(end -> ends.put(name, end));
        }
        return "ok";
    }

    private String extend(ExtendReservation c) {
        String name = c.reservationId();
        if (timedOut.contains(name) || late(name, c.at())) {
            return "stock.reservation-expired";
        }
        if (ownedBy(name) + waiting(name) == 0) {
            return "stock.not-reserved";
        }
        if (ownedBy(name) == 0 || Optional.ofNullable(ends.get(name)).equals(c.expiresAt())) {
            return "same";
        }
        ends.remove(name);
        c.expiresAt().ifPresent(end -> ends.put(name, end));
        return "ok";
    }

    private String release(ReleaseReservation c) {
        String name = c.reservationId();
        int left = ownedBy(name) + waiting(name);
        if (left == 0 && c.quantity() <= back.getOrDefault(name, 0)) {
            return "same";
        }
        if (left < c.quantity()) {
            return "stock.not-reserved";
        }
        for (int piece = 0; piece < c.quantity(); piece++) {
            if (!queue.remove(name)) {
                pieces.set(pieces.indexOf(name), NOBODY);
            }
        }
        back.merge(name, c.quantity(), Integer::sum);
        forgetEnd(name);
        serve();
        return "ok";
    }

    private boolean throwOutLate(Instant at) {
        Set<String> late = new HashSet<>(pieces);
        late.removeIf(name -> !late(name, at));
        for (String name : late) {
            back.merge(name, ownedBy(name) + waiting(name), Integer::sum);
            queue.removeIf(name::equals);
            pieces.replaceAll(owner -> owner.equals(name) ? NOBODY : owner);
            forgetEnd(name);
        }
        timedOut.addAll(late);
        serve();
        return !late.isEmpty();
    }

    private boolean late(String name, Instant at) {
        return ends.containsKey(name) && ends.get(name).compareTo(at) <= 0;
    }

    private void forgetEnd(String name) {
        if (ownedBy(name) == 0) {
            ends.remove(name);
        }
    }

    private void serve() {
        while (free() > 0 && !queue.isEmpty()) {
            pieces.set(pieces.indexOf(NOBODY), queue.removeFirst());
        }
    }

    private void remove(String name, int quantity) {
        for (int piece = 0; piece < quantity; piece++) {
            pieces.remove(name);
        }
    }
}
