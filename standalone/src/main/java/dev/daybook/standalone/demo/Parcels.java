package dev.daybook.standalone.demo;

import dev.daybook.standalone.demo.DemoRequests.Because;
import dev.daybook.standalone.demo.DemoRequests.Dispatch;
import dev.daybook.standalone.demo.DemoRequests.Exchange;
import dev.daybook.standalone.demo.DemoRequests.Inspected;
import dev.daybook.standalone.demo.DemoRequests.Inspection;
import dev.daybook.standalone.demo.DemoRequests.Nothing;
import dev.daybook.standalone.demo.DemoRequests.Pack;
import dev.daybook.standalone.demo.DemoRequests.Pieces;
import dev.daybook.standalone.demo.DemoRequests.Reason;
import dev.daybook.standalone.demo.DemoRequests.Receipt;
import dev.daybook.standalone.demo.DemoRequests.Received;
import dev.daybook.standalone.demo.DemoRequests.Restock;
import dev.daybook.standalone.demo.DemoRequests.Return;
import dev.daybook.standalone.demo.DemoRequests.ReturnLine;
import dev.daybook.standalone.demo.DemoRequests.Track;
import java.util.List;

/** What the warehouse and the carrier do about one order of the day. */
final class Parcels {

    private static final Nothing NOTHING = new Nothing();

    private final Errand errand;
    private final String orderId;
    private int parcels;
    private int picked;

    Parcels(Errand errand) {
        this.errand = errand;
        this.orderId = errand.order().id();
    }

    private Parcels post(String to, Object body) {
        var _ = errand.post(to, body);
        return this;
    }

    Parcels send() {
        return send(1, errand.order().pieces());
    }

    /** Some pieces of one fulfilment leave in a parcel. */
    Parcels send(int fulfilment, List<Pieces> pieces) {
        var path = "/v1/fulfilments/" + orderId + "-" + fulfilment;
        if (picked < fulfilment) {
            picked = fulfilment;
            post(path + "/allocate", NOTHING).post(path + "/pick", NOTHING);
        }
        parcels++;
        return post(path + "/pack", new Pack(orderId + "-s" + parcels, pieces))
                .post(parcel(parcels) + "/dispatch", new Dispatch("Postbus"));
    }

    private String parcel(int number) {
        return "/v1/shipments/" + orderId + "-s" + number;
    }

    /** Every parcel that was not given up arrives. */
    Parcels deliver() {
        return post(parcel(parcels) + "/deliver", NOTHING);
    }

    Parcels deliverBoth() {
        return post(parcel(1) + "/deliver", NOTHING).post(parcel(2) + "/deliver", NOTHING);
    }

    Parcels lose() {
        return post(parcel(parcels) + "/lost", NOTHING);
    }

    Parcels nobodyHome() {
        return post(parcel(parcels) + "/delivery-failed", because("nobody-home"));
    }

    Parcels triedAgain() {
        return post(parcel(parcels) + "/tracking", new Track("OUT_FOR_DELIVERY"));
    }

    Parcels broughtBack() {
        return post(parcel(parcels) + "/return", NOTHING).post(parcel(parcels) + "/returned-to-sender", NOTHING);
    }

    private String missing() {
        return "/v1/orders/" + orderId + "/shipments/" + orderId + "-s" + parcels;
    }

    Parcels sendAgain() {
        return post(missing() + "/reship", NOTHING).send(2, errand.order().pieces());
    }

    Parcels giveUp() {
        return post(missing() + "/refund", because("not-arrived"));
    }

    /** Pieces of the first line come back, one for each verdict; what is accepted goes back on the shelf. */
    Parcels sendBack(String... verdicts) {
        var lineId = errand.first(1).lineId();
        var id = orderId + "-r";
        var path = "/v1/returns/" + id;
        post("/v1/returns", new Return(id, orderId, List.of(new ReturnLine(lineId, verdicts.length, "DAMAGED"))));
        post(path + "/approve", NOTHING);
        post(path + "/receipts", new Receipt("1", List.of(new Received(lineId, verdicts.length, "OPENED"))));
        for (int number = 0; number < verdicts.length; number++) {
            var inspected = new Inspected(lineId, 1, verdicts[number]);
            post(path + "/inspections", new Inspection(Integer.toString(number), List.of(inspected)));
        }
        if (List.of(verdicts).contains("ACCEPTED")) {
            post(path + "/restock", new Restock("1", DemoCatalogue.LOCATIONS.getFirst()));
        }
        return this;
    }

    Parcels closeReturn() {
        return post("/v1/returns/" + orderId + "-r/close", NOTHING);
    }

    /** Another piece for one that came back, in an order of its own. */
    Errand exchange() {
        var wanted = errand.order().exchanged();
        var _ = post(
                "/v1/returns/" + orderId + "-r/exchange",
                new Exchange(wanted.id(), wanted.lines(), new Reason("another-one", "")));
        return errand.about(wanted);
    }

    private static Because because(String code) {
        return new Because(new Reason(code, ""));
    }
}
