package dev.daybook.command.shipment.domain;

import dev.daybook.events.shipment.TrackingStatus;
import java.util.List;

/** What somebody would scribble on a consignment note: a stamp, the carrier and the last thing that was heard; no events. */
final class ConsignmentNote {

    private static final List<String> UNDER_WAY = List.of("sent", "transit", "out", "failed");

    private String stamp = "nothing";
    private String label = "";
    private String heard = "";

    /** What should become of a command: {@code ok}, {@code same}, or the rule that forbids it. */
    String take(ShipmentCommand command) {
        if (command instanceof CreateShipment) {
            return stamp.equals("nothing") ? stamped("house") : "same";
        }
        return switch (stamp) {
            case "nothing" -> "not-found";
            case "cancelled" -> command instanceof CancelShipment ? "same" : "already-cancelled";
            case "house" -> inTheHouse(command);
            default -> outside(command);
        };
    }

    private String inTheHouse(ShipmentCommand command) {
        return switch (command) {
            case LabelShipment c -> label(c);
            case DispatchShipment c ->
                label.isEmpty() || c.carrier().stream().allMatch(label::startsWith) ? stamped("sent") : "other-carrier";
            case CancelShipment _ -> stamped("cancelled");
            case CreateShipment _ -> "same";
            case TrackShipment _, FailDelivery _, DeliverShipment _, BeginReturn _, TakeBack _, ReportLost _ ->
                "not-dispatched";
        };
    }

    private String outside(ShipmentCommand command) {
        return switch (command) {
            case LabelShipment c -> text(c).equals(label) ? "same" : "already-dispatched";
            case CreateShipment _, DispatchShipment _ -> "same";
            case CancelShipment _ -> "already-dispatched";
            case TrackShipment c -> UNDER_WAY.contains(stamp) ? hear(c) : "same";
            case FailDelivery c -> UNDER_WAY.contains(stamp) ? fail(c.reason().code()) : "same";
            case DeliverShipment _ -> end("delivered", UNDER_WAY);
            case BeginReturn _ -> stamp.equals("returned") ? "same" : end("returning", UNDER_WAY);
            case TakeBack _ -> end("returned", List.of("sent", "transit", "out", "failed", "returning"));
            case ReportLost _ -> end("lost", List.of("sent", "transit", "out", "failed", "returning"));
        };
    }

    private String stamped(String next) {
        stamp = next;
        return "ok";
    }

    private String end(String next, List<String> from) {
        if (stamp.equals(next)) {
            return "same";
        }
        return from.contains(stamp) ? stamped(next) : "already-" + stamp;
    }

    private String label(LabelShipment c) {
        if (label.equals(text(c))) {
            return "same";
        }
        label = text(c);
        return "ok";
    }

    private String hear(TrackShipment c) {
        String told = c.status() + c.description();
        boolean behind = c.status() == TrackingStatus.IN_TRANSIT
                && List.of("out", "failed").contains(stamp);
        if (behind || told.equals(heard)) {
            return "same";
        }
        heard = told;
        return stamped(c.status() == TrackingStatus.IN_TRANSIT ? "transit" : "out");
    }

    private String fail(String why) {
        if (stamp.equals("failed") && heard.equals(why)) {
            return "same";
        }
        heard = why;
        return stamped("failed");
    }

    private static String text(LabelShipment c) {
        return c.carrier() + c.trackingNumber();
    }
}
