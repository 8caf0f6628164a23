package dev.daybook.command.fulfilment.domain;

import dev.daybook.events.order.LineQuantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What somebody at the packing table sees: single pieces, each in one place, and boxes with what was put in; no events. */
final class PackingTable {

    private static final String SHELF = "shelf";

    private static final class Piece {
        private final String lineId;
        private String place = SHELF;

        Piece(String lineId) {
            this.lineId = lineId;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    /** What each box was last seen as: packed, undone, sent. */
    private final Map<String, String> boxes = new LinkedHashMap<>();

    private final Map<String, List<String>> notes = new LinkedHashMap<>();
    private String stage = "nothing";
    private boolean held;

    /** What should become of a command: {@code ok}, {@code same}, or the rule that forbids it. */
    String take(FulfilmentCommand command) {
        if (stage.equals("nothing") && !(command instanceof CreateFulfilment)) {
            return "not-found";
        }
        return switch (command) {
            case CreateFulfilment c -> stage.equals("nothing") ? begin(c) : "same";
            case AddLines c -> ended() ? end() : put(c.lines());
            case RemoveLines c -> ended() ? end() : remove(spread(c.lines()));
            case Allocate _ -> stage.equals("open") ? goOn("allocated") : ended() ? end() : "same";
            case StartPicking _ -> pick();
            case Pack c -> pack(c.shipmentId(), spread(c.lines()));
            case Unpack c -> unpack(c.shipmentId());
            case RecordDispatch c -> send(c.shipmentId());
            case Hold _ -> ended() ? end() : hold(true);
            case Release _ -> hold(false);
        };
    }

    /** How many pieces of a line lie where. */
    Map<String, Long> places(String lineId) {
        return pieces.stream()
                .filter(piece -> piece.lineId.equals(lineId))
                .collect(Collectors.groupingBy(
                        piece -> piece.place.equals(SHELF) ? SHELF : Objects.requireNonNull(boxes.get(piece.place)),
                        Collectors.counting()));
    }

    private String begin(CreateFulfilment c) {
        stage = "open";
        return put(c.lines());
    }

    private String put(List<LineQuantity> lines) {
        for (LineQuantity line : lines) {
            for (int piece = 0; piece < line.quantity(); piece++) {
                pieces.add(new Piece(line.lineId()));
            }
        }
        return "ok";
    }

    private boolean ended() {
        return stage.equals("closed") || stage.equals("cancelled");
    }

    private String end() {
        return "already-" + stage;
    }

    private String goOn(String next) {
        if (held) {
            return "on-hold";
        }
        stage = next;
        return "ok";
    }

    private String hold(boolean wanted) {
        if (held == wanted) {
            return "same";
        }
        held = wanted;
        return "ok";
    }

    private String pick() {
        return switch (stage) {
            case "open" -> held ? "on-hold" : "not-allocated";
            case "allocated" -> goOn("picking");
            case "picking" -> "same";
            default -> end();
        };
    }

    private String pack(String box, List<String> wanted) {
        if (boxes.containsKey(box)) {
            boolean known = wanted.equals(notes.get(box)) && !"undone".equals(boxes.get(box));
            return known ? "same" : "shipment-id-taken";
        }
        if (ended()) {
            return end();
        }
        if (held) {
            return "on-hold";
        }
        if (!stage.equals("picking")) {
            return "not-picking";
        }
        if (!areOn(List.of(SHELF), wanted)) {
            return "lines-unavailable";
        }
        boxes.put(box, "packed");
        notes.put(box, wanted);
        wanted.forEach(line -> first(line).place = box);
        return "ok";
    }

    private String unpack(String box) {
        return switch (boxes.getOrDefault(box, "")) {
            case "packed" -> undo(box);
            case "undone" -> "same";
            case "sent" -> "already-dispatched";
            default -> "parcel-not-found";
        };
    }

    private String undo(String box) {
        boxes.put(box, "undone");
        pieces.stream().filter(piece -> piece.place.equals(box)).forEach(piece -> piece.place = SHELF);
        return "ok";
    }

    private String send(String box) {
        return switch (boxes.getOrDefault(box, "")) {
            case "packed" -> held ? "on-hold" : sent(box);
            case "undone" -> "parcel-unpacked";
            case "sent" -> "same";
            default -> "parcel-not-found";
        };
    }

    private String sent(String box) {
        boxes.put(box, "sent");
        finish();
        return "ok";
    }

    private String remove(List<String> wanted) {
        List<String> packed = new ArrayList<>(boxes.keySet().stream()
                .filter(box -> "packed".equals(boxes.get(box)))
                .toList());
        List<String> here = new ArrayList<>(packed);
        here.add(SHELF);
        if (!areOn(here, wanted)) {
            return "lines-unavailable";
        }
        for (String box : packed.reversed()) {
            if (wanted.stream()
                    .anyMatch(line ->
                            count(line, List.of(SHELF)) < times(line, wanted) && count(line, List.of(box)) > 0)) {
                var _ = undo(box);
            }
        }
        wanted.forEach(line -> pieces.remove(first(line)));
        finish();
        return "ok";
    }

    private void finish() {
        if (pieces.stream().allMatch(piece -> "sent".equals(boxes.get(piece.place)))) {
            stage = pieces.isEmpty() ? "cancelled" : "closed";
            held = false;
        }
    }

    private Piece first(String lineId) {
        return pieces.stream()
                .filter(piece -> piece.lineId.equals(lineId) && piece.place.equals(SHELF))
                .findFirst()
                .orElseThrow();
    }

    private boolean areOn(List<String> places, List<String> wanted) {
        return wanted.stream().allMatch(line -> count(line, places) >= times(line, wanted));
    }

    private long count(String lineId, List<String> places) {
        return pieces.stream()
                .filter(piece -> piece.lineId.equals(lineId) && places.contains(piece.place))
                .count();
    }

    private static long times(String lineId, List<String> lines) {
        return lines.stream().filter(lineId::equals).count();
    }

    private static List<String> spread(List<Pieces> lines) {
        return lines.stream()
                .flatMap(line -> Collections.nCopies(line.quantity(), line.lineId()).stream())
                .sorted()
                .toList();
    }
}
