package dev.daybook.standalone.demo;

import dev.daybook.standalone.demo.DemoFate.Action;
import dev.daybook.standalone.demo.DemoRequests.Authorise;
import dev.daybook.standalone.demo.DemoRequests.Because;
import dev.daybook.standalone.demo.DemoRequests.Cancel;
import dev.daybook.standalone.demo.DemoRequests.CancelLines;
import dev.daybook.standalone.demo.DemoRequests.Decline;
import dev.daybook.standalone.demo.DemoRequests.Dispatch;
import dev.daybook.standalone.demo.DemoRequests.Hold;
import dev.daybook.standalone.demo.DemoRequests.Inspected;
import dev.daybook.standalone.demo.DemoRequests.Inspection;
import dev.daybook.standalone.demo.DemoRequests.Label;
import dev.daybook.standalone.demo.DemoRequests.Money;
import dev.daybook.standalone.demo.DemoRequests.Move;
import dev.daybook.standalone.demo.DemoRequests.Note;
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
import dev.daybook.standalone.demo.DemoRequests.Sent;
import dev.daybook.standalone.demo.DemoRequests.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * An order on its way to the customer, each step by hand: what a process would do by itself is done too, so that nothing is left to
 * chance. Whoever comes second finds it done.
 */
final class DemoJourney {

    private static final int PIECES_BACK = 2;
    private static final Nothing NOTHING = new Nothing();

    private final Place order;
    private final Random random;
    private final String path;
    private final String payment;
    private final String returns;
    private final List<Action> actions = new ArrayList<>();
    private int fulfilments;
    private int parcels;
    private int moneyAsked;

    DemoJourney(Place order, Random random) {
        this.order = order;
        this.random = random;
        this.path = "/v1/orders/" + order.id();
        this.payment = "/v1/payments/" + order.id() + "-p";
        this.returns = "/v1/returns/" + order.id() + "-r";
    }

    List<Action> actions() {
        return List.copyOf(actions);
    }

    private DemoJourney then(String to, Object body) {
        actions.add(new Action(to, body));
        return this;
    }

    DemoJourney confirmed() {
        return then(path + "/confirm", NOTHING);
    }

    DemoJourney noted() {
        var text = DemoShop.pick(
                List.of(
                        "Please ring the neighbour's bell.",
                        "Deliver after 6 pm.",
                        "It is a present: no invoice in the box."),
                random);
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        return then(path + "/notes", new Note(id, text, "PUBLIC"));
    }

    DemoJourney cancelled() {
        return then(path + "/cancel", new Cancel(new Reason("customer-request", "Ordered by mistake.")));
    }

    DemoJourney oneCancelled() {
        var line = DemoShop.pick(order.lines(), random);
        var broken = new Reason("damaged", "One piece broke in the warehouse.");
        return then(path + "/cancel-lines", new CancelLines(List.of(new Pieces(line.lineId(), 1)), broken));
    }

    /** For something that nobody decides by the clock. */
    DemoJourney held() {
        return then(path + "/holds", new Hold("hold-1", DemoShop.pick(List.of("ADDRESS", "PAYMENT", "STOCK"), random)));
    }

    DemoJourney released() {
        return then(path + "/holds/hold-1/release", NOTHING);
    }

    DemoJourney archived() {
        return then(path + "/archive", NOTHING);
    }

    private DemoJourney asked(long amountMinor) {
        var pay = new Pay(order.id() + "-p", order.id(), new Money(amountMinor, order.currency()), "MANUAL");
        return then("/v1/payments", pay);
    }

    DemoJourney declined() {
        return asked(order.totalMinor())
                .then(payment + "/decline", new Decline("insufficient-funds", "The account is empty."));
    }

    DemoJourney paid() {
        return paid(order.totalMinor());
    }

    /** The rest is promised by word of mouth. */
    DemoJourney paidInPart() {
        return paid(order.totalMinor() / 2);
    }

    private DemoJourney paid(long amountMinor) {
        return asked(amountMinor)
                .then(payment + "/authorise", new Authorise("slip-" + order.id()))
                .confirmed();
    }

    DemoJourney picked() {
        fulfilments++;
        return then(path + "/route", NOTHING)
                .then(fulfilment() + "/allocate", NOTHING)
                .then(fulfilment() + "/pick", NOTHING);
    }

    /** What one location was to send, another one shall. */
    DemoJourney moved() {
        fulfilments++;
        return then(path + "/route", NOTHING)
                .then(
                        path + "/fulfilments/" + order.id() + "-" + fulfilments + "/move",
                        new Move(DemoCatalogue.LOCATIONS.getLast(), new Reason("nearer", "It is around the corner.")));
    }

    DemoJourney sent() {
        return packed(order.pieces()).dispatched();
    }

    DemoJourney labelled() {
        return packed(order.pieces()).then(shipment() + "/label", new Label("Postbus", "PB-" + order.id()));
    }

    /** One piece of the first line; the others are packed and wait. */
    DemoJourney sentInPart() {
        var first = new Pieces(order.lines().getFirst().lineId(), 1);
        return packed(List.of(first))
                .dispatched()
                .then(fulfilment() + "/pack", new Pack(order.id() + "-waiting", order.piecesWithout(first)));
    }

    private DemoJourney packed(List<Pieces> pieces) {
        parcels++;
        return then(fulfilment() + "/pack", new Pack(order.id() + "-s" + parcels, pieces));
    }

    private DemoJourney dispatched() {
        then(shipment() + "/dispatch", new Dispatch("Postbus"));
        return parcels == 1 ? captured() : this;
    }

    private DemoJourney captured() {
        moneyAsked++;
        return then(path + "/settle", because("dispatched"))
                .then(payment + "/captures/" + order.id() + "-" + moneyAsked + "/confirm", NOTHING);
    }

    DemoJourney tracked(String status) {
        return then(shipment() + "/tracking", new Track(status));
    }

    DemoJourney arrived() {
        return then(shipment() + "/deliver", NOTHING);
    }

    DemoJourney delivered() {
        return arrived().then(path + "/complete", NOTHING);
    }

    /** From the payment to the door. */
    DemoJourney bought() {
        return paid().picked().sent().delivered();
    }

    DemoJourney lost() {
        return then(shipment() + "/lost", NOTHING);
    }

    DemoJourney sentAgain() {
        return then(missing() + "/reship", NOTHING).picked().sent();
    }

    DemoJourney nobodyHome() {
        return then(shipment() + "/delivery-failed", because("nobody-home"));
    }

    DemoJourney comingBack() {
        return then(shipment() + "/return", NOTHING);
    }

    DemoJourney broughtBack() {
        return then(shipment() + "/returned-to-sender", NOTHING);
    }

    /** What did not arrive is paid back. */
    DemoJourney givenUp() {
        then(missing() + "/refund", because("not-arrived"));
        return refunded("not-arrived").then(path + "/complete", NOTHING);
    }

    private DemoJourney refunded(String code) {
        moneyAsked++;
        return then(path + "/settle", because(code))
                .then(payment + "/refunds/" + order.id() + "-" + moneyAsked + "/confirm", NOTHING);
    }

    private String missing() {
        return path + "/shipments/" + order.id() + "-s" + parcels;
    }

    /** Two pieces of the first line come back, one after the other; of the seven steps from asking to closing so many are taken. */
    DemoJourney returned(int steps) {
        var lineId = order.lines().getFirst().lineId();
        var wanted = List.of(new ReturnLine(lineId, PIECES_BACK, "CHANGED_MIND"));
        var one = List.of(new Received(lineId, 1, "NEW"));
        var both = List.of(new Inspected(lineId, PIECES_BACK, "ACCEPTED"));
        List<Runnable> course = List.of(
                () -> then("/v1/returns", new Return(order.id() + "-r", order.id(), wanted)),
                () -> then(returns + "/approve", NOTHING),
                () -> then(returns + "/sent", new Sent("Postbus", "PB-" + order.id())),
                () -> then(returns + "/receipts", new Receipt("1", one)),
                () -> then(returns + "/receipts", new Receipt("2", one)),
                () -> then(returns + "/inspections", new Inspection("1", both)).refunded("returned"),
                () -> then(returns + "/restock", new Restock("1", DemoCatalogue.LOCATIONS.getFirst()))
                        .then(returns + "/close", NOTHING));
        course.subList(0, steps).forEach(Runnable::run);
        return this;
    }

    DemoJourney returnDeclined() {
        return then(returns + "/decline", because("too-late"));
    }

    DemoJourney returnCancelled() {
        return then(returns + "/cancel", because("kept-after-all"));
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
