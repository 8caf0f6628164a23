package dev.daybook.command.returns.domain;

import dev.daybook.events.returns.InspectedPieces;
import dev.daybook.events.returns.ReceivedPieces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a clerk would do with the very pieces on a counter, one by one: each piece lies somewhere, nothing is counted. */
final class Counter {

    /** One piece: of which line, and where it is by now. */
    private static final class Thing {
        private final String lineId;
        private String place = "away";

        Thing(String lineId) {
            this.lineId = lineId;
        }
    }

    private final List<Thing> things = new ArrayList<>();
    private final Map<String, String> slips = new HashMap<>();
    private String begun = "";
    private String word = "asked";
    private String label = "none";
    private String ordered = "";

    /** {@code ok}, {@code same} or the code of the refusal. */
    String take(ReturnCommand command) {
        return switch (command) {
            case RequestReturn c -> request(c);
            case ImportReturn _ -> begun.isEmpty() ? "order-not-found" : "already-requested";
            case ReturnCommand _ when begun.isEmpty() -> "not-found";
            case ApproveReturn c -> approve(c);
            case DeclineReturn _ -> decline();
            case RecordSent c -> sent(c);
            case ReceiveItems c -> receive(c);
            case InspectItems c -> inspect(c);
            case RestockItems c -> restock(c);
            case ExchangeReturn c -> exchange(c);
            case CloseReturn _ -> close();
            case CancelReturn _ -> cancel();
        };
    }

    /** How many pieces of a line lie at one of these places. */
    long at(String lineId, String... places) {
        return things.stream()
                .filter(thing -> thing.lineId.equals(lineId) && List.of(places).contains(thing.place))
                .count();
    }

    private String request(RequestReturn c) {
        String slip = c.lines().toString() + c.note();
        if (!begun.isEmpty()) {
            return begun.equals(slip) ? "same" : "already-requested";
        }
        for (RequestedPieces line : c.lines()) {
            for (int piece = 0; piece < line.quantity(); piece++) {
                things.add(new Thing(line.lineId()));
            }
        }
        begun = slip;
        return "ok";
    }

    private String approve(ApproveReturn c) {
        if (word.equals("no") || word.equals("off")) {
            return word.equals("no") ? "already-declined" : "already-cancelled";
        }
        String wanted = c.labelReference().orElse("none");
        if (word.equals("asked")) {
            word = "yes";
            label = wanted;
            return "ok";
        }
        return wanted.equals("none") || wanted.equals(label) ? "same" : "already-approved";
    }

    private String decline() {
        return switch (word) {
            case "asked" -> {
                word = "no";
                yield "ok";
            }
            case "no" -> "same";
            case "yes" -> "already-approved";
            default -> over();
        };
    }

    private String sent(RecordSent c) {
        String slip = "parcel " + c.trackingNumber();
        if (slips.containsKey(slip)) {
            return "same";
        }
        if (!word.equals("yes")) {
            return over();
        }
        if (things.stream().noneMatch(thing -> thing.place.equals("away"))) {
            return "already-received";
        }
        slips.put(slip, "");
        return "ok";
    }

    private String receive(ReceiveItems c) {
        if (c.lines().isEmpty() || c.lines().stream().anyMatch(line -> line.quantity() < 1)) {
            return "invalid-content";
        }
        List<Thing> taken = new ArrayList<>();
        String known = known("in " + c.receiptId(), c.lines().toString());
        for (ReceivedPieces line : c.lines()) {
            if (known.isEmpty() && !pick(line.lineId(), line.quantity(), "away", taken)) {
                return "too-many-received";
            }
        }
        taken.forEach(thing -> thing.place = "counter");
        return known.isEmpty() ? done("in " + c.receiptId(), c.lines().toString()) : known;
    }

    private String inspect(InspectItems c) {
        if (c.lines().isEmpty() || c.lines().stream().anyMatch(line -> line.quantity() < 1)) {
            return "invalid-content";
        }
        String known = known("look " + c.inspectionId(), c.lines().toString());
        if (!known.isEmpty()) {
            return known;
        }
        Map<Thing, String> taken = new HashMap<>();
        List<Thing> picked = new ArrayList<>();
        for (InspectedPieces line : c.lines()) {
            if (!pick(line.lineId(), line.quantity(), "counter", picked)) {
                return "not-received";
            }
            picked.forEach(thing -> taken.putIfAbsent(thing, line.verdict().name()));
        }
        taken.forEach((thing, place) -> thing.place = place);
        return done("look " + c.inspectionId(), c.lines().toString());
    }

    private String restock(RestockItems c) {
        String slip = "back " + c.restockId();
        String text = c.location() + c.lines().map(List::toString).orElse("");
        if (slips.containsKey(slip)) {
            return c.lines().isEmpty() && slips.get(slip).startsWith(c.location()) ? "same" : known(slip, text);
        }
        if (!word.equals("yes")) {
            return over();
        }
        List<Thing> taken = new ArrayList<>();
        for (Pieces line : c.lines().orElseGet(this::good)) {
            if (!pick(line.lineId(), line.quantity(), "ACCEPTED", taken)) {
                return "not-accepted";
            }
        }
        if (taken.isEmpty()) {
            return at("1", "shelf") + at("2", "shelf") == 0 ? "not-accepted" : "same";
        }
        taken.forEach(thing -> thing.place = "shelf");
        return done(slip, c.location() + c.lines().orElseGet(() -> pieces(taken)));
    }

    /** All that lie there to be put back, line by line. */
    private List<Pieces> good() {
        return pieces(
                things.stream().filter(thing -> thing.place.equals("ACCEPTED")).toList());
    }

    private static List<Pieces> pieces(List<Thing> things) {
        List<Pieces> pieces = new ArrayList<>();
        for (String lineId : List.of("1", "2")) {
            int count = (int)
                    things.stream().filter(thing -> thing.lineId.equals(lineId)).count();
            if (count > 0) {
                pieces.add(new Pieces(lineId, count));
            }
        }
        return pieces;
    }

    private String exchange(ExchangeReturn c) {
        if (ordered.equals(c.orderId()) || !word.equals("yes")) {
            return ordered.equals(c.orderId()) ? "same" : over();
        }
        if (!ordered.isEmpty() && !ordered.equals(c.calledOff().orElse(""))) {
            return "already-exchanged";
        }
        ordered = c.orderId();
        return "ok";
    }

    private String close() {
        if (!word.equals("yes")) {
            return word.equals("closed") ? "same" : over();
        }
        if (things.stream().allMatch(thing -> thing.place.equals("away"))) {
            return "nothing-received";
        }
        if (things.stream().anyMatch(thing -> thing.place.equals("counter"))) {
            return "not-inspected";
        }
        word = "closed";
        return "ok";
    }

    private String cancel() {
        return switch (word) {
            case "off" -> "same";
            case "no", "closed" -> over();
            default -> {
                if (things.stream().anyMatch(thing -> !thing.place.equals("away"))) {
                    yield "already-received";
                }
                word = "off";
                yield "ok";
            }
        };
    }

    /** Empty when this can go on: nothing is known of it, and the return is under way. */
    private String known(String slip, String text) {
        if (slips.containsKey(slip)) {
            return text.equals(slips.get(slip)) ? "same" : "id-taken";
        }
        return word.equals("yes") ? "" : over();
    }

    private String over() {
        return switch (word) {
            case "asked" -> "not-approved";
            case "no" -> "already-declined";
            case "closed" -> "already-closed";
            default -> "already-cancelled";
        };
    }

    private boolean pick(String lineId, int quantity, String place, List<Thing> taken) {
        List<Thing> found = things.stream()
                .filter(thing -> thing.lineId.equals(lineId) && thing.place.equals(place) && !taken.contains(thing))
                .limit(quantity)
                .toList();
        taken.addAll(found);
        return found.size() == quantity;
    }

    private String done(String slip, String text) {
        slips.put(slip, text);
        return "ok";
    }
}
