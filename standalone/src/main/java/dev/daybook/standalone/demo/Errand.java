package dev.daybook.standalone.demo;

import dev.daybook.simulator.TestCard;
import dev.daybook.standalone.demo.DemoRequests.BeginEdit;
import dev.daybook.standalone.demo.DemoRequests.Cancel;
import dev.daybook.standalone.demo.DemoRequests.CancelLines;
import dev.daybook.standalone.demo.DemoRequests.Capture;
import dev.daybook.standalone.demo.DemoRequests.Hold;
import dev.daybook.standalone.demo.DemoRequests.Money;
import dev.daybook.standalone.demo.DemoRequests.Nothing;
import dev.daybook.standalone.demo.DemoRequests.PayByCard;
import dev.daybook.standalone.demo.DemoRequests.Pieces;
import dev.daybook.standalone.demo.DemoRequests.Place;
import dev.daybook.standalone.demo.DemoRequests.Reason;
import dev.daybook.standalone.demo.DemoRequests.StageEdit;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What the customer and the office do about one order of the day; what the shop does by itself is only waited for. */
final class Errand {

    private static final Reason WISH = new Reason("customer-request", "");

    private final Place order;
    private final DayShop shop;
    private final String path;
    private int posts;
    private int payments;

    Errand(Place order, DayShop shop) {
        this.order = order;
        this.shop = shop;
        this.path = "/v1/orders/" + order.id();
    }

    Place order() {
        return order;
    }

    /** The same people about another order. */
    Errand about(Place other) {
        return new Errand(other, shop);
    }

    Errand post(String to, Object body) {
        posts++;
        shop.post(to, key(), body);
        return this;
    }

    private String key() {
        return "day-%s-%d".formatted(order.id(), posts);
    }

    private Errand knowing(String to, Object body) {
        posts++;
        shop.postKnowing(order.id(), to, key(), body);
        return this;
    }

    Errand until(Predicate<JsonNode> holds) {
        var _ = shop.await(path, holds);
        return this;
    }

    /** Waits for something of which only the command side can tell. */
    Errand untilAllowed(String what, String action) {
        var _ = shop.await(
                what + "/actions",
                answer -> answer.path("actions")
                        .valueStream()
                        .anyMatch(one -> one.path("action").asString().equals(action)
                                && one.path("allowed").asBoolean()));
        return this;
    }

    Errand place() {
        return post("/v1/orders", order);
    }

    Errand pay(TestCard card) {
        return pay(card, order.totalMinor());
    }

    private Errand pay(TestCard card, long amountMinor) {
        payments++;
        var amount = new Money(amountMinor, order.currency());
        return post("/v1/payments", new PayByCard(paymentId(), order.id(), amount, "CARD", shop.token(card.number())));
    }

    private String paymentId() {
        return order.id() + "-p" + payments;
    }

    Errand approve() {
        shop.approve(paymentId());
        return this;
    }

    Errand declined() {
        return until(seen -> seen.path("payments")
                .valueStream()
                .anyMatch(payment -> payment.path("paymentId").asString().equals(paymentId())
                        && payment.path("status").asString().equals("DECLINED")));
    }

    /** All that it comes to is taken before anything is sent. */
    Errand takenInAdvance() {
        post("/v1/payments/" + paymentId() + "/captures", new Capture("advance-" + order.id(), order.totalMinor()));
        return until(seen -> amount(seen, "captured") == order.totalMinor());
    }

    Errand paidBack() {
        return until(seen -> amount(seen, "refunded") > 0);
    }

    private static long amount(JsonNode seen, String of) {
        return seen.path("payments")
                .valueStream()
                .mapToLong(payment -> payment.path(of).path("amountMinor").asLong())
                .sum();
    }

    Errand confirmed() {
        return until(seen -> seen.path("status").asString().equals("CONFIRMED"));
    }

    Errand completed() {
        return until(seen -> seen.path("status").asString().equals("COMPLETED"));
    }

    Errand free() {
        return until(seen -> !seen.path("held").asBoolean());
    }

    /** So many fulfilments know what to send. */
    Errand routed(int fulfilments) {
        for (int number = 1; number <= fulfilments; number++) {
            untilAllowed("/v1/fulfilments/" + order.id() + "-" + number, "allocate");
        }
        return this;
    }

    Errand hold(String kind) {
        return post(path + "/holds", new Hold("hold-1", kind));
    }

    Errand release() {
        return post(path + "/holds/hold-1/release", new Nothing());
    }

    Errand cancel() {
        return post(path + "/cancel", new Cancel(WISH));
    }

    Errand cancelOne() {
        return post(path + "/cancel-lines", new CancelLines(List.of(first(1)), WISH));
    }

    /** Of the first line so many pieces instead; what payments do not cover is paid by another card. */
    Errand edit(int quantity) {
        var edit = path + "/edits/e1";
        post(path + "/edits", new BeginEdit("e1"));
        knowing(edit + "/stage", new StageEdit(List.of(first(quantity))));
        var preview = shop.await(edit, seen -> seen.path("staged").asBoolean());
        knowing(edit + "/confirm", new DemoRequests.Because(WISH));
        long uncovered = preview.path("uncovered").path("amountMinor").asLong();
        return uncovered > 0 ? pay(TestCard.APPROVED, uncovered) : this;
    }

    Pieces first(int quantity) {
        return new Pieces(order.lines().getFirst().lineId(), quantity);
    }

    /** All pieces, less so many of the first line. */
    List<Pieces> allBut(int fewer) {
        return order.piecesWithout(first(fewer));
    }
}
