package dev.daybook.standalone.demo;

import dev.daybook.standalone.demo.DemoFate.Action;
import dev.daybook.standalone.demo.DemoRequests.Authorise;
import dev.daybook.standalone.demo.DemoRequests.Because;
import dev.daybook.standalone.demo.DemoRequests.Decline;
import dev.daybook.standalone.demo.DemoRequests.Dispatch;
import dev.daybook.standalone.demo.DemoRequests.Inspected;
import dev.daybook.standalone.demo.DemoRequests.Inspection;
import dev.daybook.standalone.demo.DemoRequests.Line;
import dev.daybook.standalone.demo.DemoRequests.Money;
import dev.daybook.standalone.demo.DemoRequests.Move;
import dev.daybook.standalone.demo.DemoRequests.Nothing;
import dev.daybook.standalone.demo.DemoRequests.Pack;
import dev.daybook.standalone.demo.DemoRequests.Pay;
import dev.daybook.standalone.demo.DemoRequests.Pieces;
import dev.daybook.standalone.demo.DemoRequests.Place;
import dev.daybook.standalone.demo.DemoRequests.Reason;
import dev.daybook.standalone.demo.DemoRequests.Receipt;
import dev.daybook.standalone.demo.DemoRequests.Received;
import dev.daybook.standalone.demo.DemoRequests.Restock;
import dev.daybook.standalone.demo.DemoRequests.Return;
import dev.daybook.standalone.demo.DemoRequests.ReturnLine;
import java.util.ArrayList;
import java.util.List;

/**
 * An order on its way to the customer, each step by hand: what a process would do by itself is done too, so that nothing is left to
 * chance. Whoever comes second finds it done.
 */
final class DemoJourney {

    private final Place order;
    private final String path;
    private final String payment;
    private final List<Action> actions = new ArrayList<>();
    private int fulfilments;
    private int parcels;
    private int moneyAsked;

    DemoJourney(Place order) {
        this.order = order;
        this.path = "/v1/orders/" + order.id();
        this.payment = "/v1/payments/" + order.id() + "-p";
    }

    List<Action> actions() {
        return List.copyOf(actions);
    }

    private DemoJourney then(String to, Object body) {
        actions.add(new Action(to, body));
        return this;
    }

    private DemoJourney asked() {
        var pay = new Pay(order.id() + "-p", order.id(), new Money(order.totalMinor(), order.currency()), "MANUAL");
        return then("/v1/payments", pay);
    }

    DemoJourney declined() {
        return asked().then(payment + "/decline", new Decline("insufficient-funds", "The account is empty."));
    }

    DemoJourney paid() {
        return asked().then(payment + "/authorise", new Authorise("slip-" + order.id()))
                .then(path + "/confirm", new Nothing());
    }

    DemoJourney picked() {
        fulfilments++;
        return then(path + "/route", new Nothing())
                .then(fulfilment() + "/allocate", new Nothing())
                .then(fulfilment() + "/pick", new Nothing());
    }

    /** What one location was to send, another one shall. */
    DemoJourney moved() {
        fulfilments++;
        return then(path + "/route", new Nothing())
                .then(
                        path + "/fulfilments/" + order.id() + "-" + fulfilments + "/move",
                        new Move(DemoCatalogue.LOCATIONS.getLast(), new Reason("nearer", "It is around the corner.")));
    }

    DemoJourney sent() {
        return parcel(order.pieces());
    }

    /** One piece of the first line. */
    DemoJourney sentInPart() {
        var pieces = order.lines().stream().mapToInt(Line::quantity).sum();
        var rest = new ArrayList<Pieces>();
        for (var line : order.lines()) {
            var left = line.quantity() - (line.equals(order.lines().getFirst()) ? 1 : 0);
            if (left > 0) {
                rest.add(new Pieces(line.lineId(), left));
            }
        }
        var first = new Pieces(order.lines().getFirst().lineId(), 1);
        return pieces == 1
                ? sent()
                : parcel(List.of(first)).then(fulfilment() + "/pack", new Pack(order.id() + "-waiting", rest));
    }

    private DemoJourney parcel(List<Pieces> pieces) {
        parcels++;
        then(fulfilment() + "/pack", new Pack(order.id() + "-s" + parcels, pieces));
        then(shipment() + "/dispatch", new Dispatch("Postbus"));
        return parcels == 1 ? captured() : this;
    }

    private DemoJourney captured() {
        moneyAsked++;
        return then(path + "/settle", because("dispatched"))
                .then(payment + "/captures/" + order.id() + "-" + moneyAsked + "/confirm", new Nothing());
    }

    DemoJourney delivered() {
        return then(shipment() + "/deliver", new Nothing()).then(path + "/complete", new Nothing());
    }

    DemoJourney lost() {
        return then(shipment() + "/lost", new Nothing());
    }

    DemoJourney sentAgain() {
        return then(missing() + "/reship", new Nothing()).picked().sent();
    }

    /** Nobody is at home, and the carrier brings it back. */
    DemoJourney broughtBack() {
        return then(shipment() + "/delivery-failed", because("nobody-home"))
                .then(shipment() + "/return", new Nothing())
                .then(shipment() + "/returned-to-sender", new Nothing());
    }

    /** What did not arrive is paid back. */
    DemoJourney givenUp() {
        then(missing() + "/refund", because("not-arrived"));
        return refunded("not-arrived").then(path + "/complete", new Nothing());
    }

    private DemoJourney refunded(String code) {
        moneyAsked++;
        return then(path + "/settle", because(code))
                .then(payment + "/refunds/" + order.id() + "-" + moneyAsked + "/confirm", new Nothing());
    }

    private String missing() {
        return path + "/shipments/" + order.id() + "-s" + parcels;
    }

    /** One piece of the first line comes back, is found good and is paid back. */
    DemoJourney returned() {
        var lineId = order.lines().getFirst().lineId();
        var id = order.id() + "-r";
        var returns = "/v1/returns/" + id;
        then("/v1/returns", new Return(id, order.id(), List.of(new ReturnLine(lineId, 1, "CHANGED_MIND"))));
        then(returns + "/approve", new Nothing());
        then(returns + "/receipts", new Receipt("1", List.of(new Received(lineId, 1, "NEW"))));
        then(returns + "/inspections", new Inspection("1", List.of(new Inspected(lineId, 1, "ACCEPTED"))));
        then(returns + "/restock", new Restock("1", DemoCatalogue.LOCATIONS.getFirst()));
        return refunded("returned").then(returns + "/close", new Nothing());
    }

    private String fulfilment() {
        return "/v1/fulfilments/" + order.id() + "-" + fulfilments;
    }

    private String shipment() {
        return "/v1/shipments/" + order.id() + "-s" + parcels;
    }

    private static Because because(String code) {
        return new Because(new Reason(code, ""));
    }
}
