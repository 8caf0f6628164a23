package dev.daybook.standalone.day;

import dev.daybook.cli.verify.StoreVerification;
import dev.daybook.cli.verify.Verdict;
import dev.daybook.cli.verify.ViewVerification;
import dev.daybook.standalone.day.audit.Checked;
import dev.daybook.standalone.day.audit.Moved;
import dev.daybook.standalone.day.audit.OrderSeen;
import dev.daybook.standalone.day.audit.OrderSeen.LineSeen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks the running server, and the gateway, how things stand. */
final class Inquiry {

    private final DayClient client;

    Inquiry(DayClient client) {
        this.client = client;
    }

    OrderSeen order(String id) {
        var seen = client.get("/v1/orders/" + id).body();
        return new OrderSeen(
                id,
                seen.path("number").asString(""),
                seen.path("status").asString("missing"),
                seen.path("lines").valueStream().map(Inquiry::line).toList());
    }

    private static LineSeen line(JsonNode line) {
        var pieces = line.path("quantities");
        return new LineSeen(
                line.path("lineId").asString(""),
                pieces.path("ordered").asInt(),
                pieces.path("cancelled").asInt(),
                pieces.path("returned").asInt(),
                pieces.path("shipped").asInt(),
                pieces.path("delivered").asInt(),
                pieces.path("undelivered").asInt(),
                pieces.path("open").asInt());
    }

    List<Moved> ledger() {
        return client.ledger()
                .valueStream()
                .map(moved -> new Moved(
                        moved.path("kind").asString(""),
                        moved.path("paymentId").asString(""),
                        moved.path("id").asString(""),
                        moved.path("amountMinor").asLong()))
                .toList();
    }

    List<Checked> checks() {
        return List.of(
                stuck(),
                projections(),
                verified("store", "/v1/admin/store/verification"),
                verified("views", "/v1/admin/projections/verification"));
    }

    private Checked stuck() {
        var stuck = client.get("/v1/admin/processes?stuck=true").body().path("processes");
        return new Checked("stuck processes", stuck.isArray() && stuck.isEmpty(), stuck.toString());
    }

    private Checked projections() {
        var views = client.get("/v1/admin/projections").body().path("projections");
        boolean clean = !views.isEmpty()
                && views.valueStream()
                        .allMatch(view -> view.path("running").asBoolean()
                                && view.path("error").isMissingNode()
                                && view.path("lag").asLong() == 0
                                && view.path("deadLetters").asLong(1) == 0);
        return new Checked("views run, and lack nothing", clean, views.toString());
    }

    private Checked verified(String what, String path) {
        var reply = client.asked(path);
        Optional<Verdict> verdict = Stream.<Optional<? extends Verdict>>of(
                        StoreVerification.read(reply.body()), ViewVerification.read(reply.body()))
                .flatMap(Optional::stream)
                .map(Verdict.class::cast)
                .findFirst();
        return new Checked(
                "verify " + what,
                verdict.filter(Verdict::isClean).isPresent(),
                verdict.map(Verdict::asText).orElseGet(reply::inShort));
    }
}
