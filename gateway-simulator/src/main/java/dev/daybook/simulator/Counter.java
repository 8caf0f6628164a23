package dev.daybook.simulator;

import dev.daybook.simulator.Mishaps.Mishap;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Where questions about money come in: with a key, once each, and with whatever may go wrong on the way. */
final class Counter {

    private static final Pattern ABOUT_ONE = Pattern.compile("/payments/([^/]+)/(capture|void|refund)");

    private final SimulatorSettings settings;
    private final Books books;
    private final Cashier cashier;
    private final Inquiry inquiry;
    private final Herald herald;
    private final Mishaps mishaps;
    private final Set<String> failedOnce = ConcurrentHashMap.newKeySet();

    Counter(SimulatorSettings settings, Books books, Cashier cashier, Inquiry inquiry, Herald herald) {
        this.settings = settings;
        this.books = books;
        this.cashier = cashier;
        this.inquiry = inquiry;
        this.herald = herald;
        this.mishaps = new Mishaps(settings.failurePercent(), settings.seed());
    }

    Tally tally() {
        return mishaps.tally();
    }

    /** Answers how a payment stands, unless something goes wrong on the way. */
    void report(Exchange exchange) throws IOException {
        if (isStranger(exchange)) {
            exchange.answer(Reply.refusal(401, "wrong-key"));
        } else {
            answer(exchange, mishaps.next(), inquiry.about(exchange.query("paymentId")));
        }
    }

    private boolean isStranger(Exchange exchange) {
        return !exchange.header("Authorization").equals("Bearer " + settings.key());
    }

    void take(Exchange exchange) throws IOException {
        String key = exchange.header("Idempotency-Key");
        if (isStranger(exchange)) {
            exchange.answer(Reply.refusal(401, "wrong-key"));
        } else if (key.isEmpty()) {
            exchange.answer(Reply.refusal(400, "idempotency-key-missing"));
        } else if (exchange.path().equals("/payments")) {
            Optional<TestCard> card =
                    TestCard.ofToken(exchange.json().path("token").asString(""));
            take(exchange, key, card, _ -> pay(key, exchange.json()));
        } else {
            Matcher path = ABOUT_ONE.matcher(exchange.path());
            Optional<CardPayment> payment = path.matches() ? books.payment(path.group(1)) : Optional.empty();
            if (payment.isEmpty()) {
                exchange.answer(Reply.refusal(404, "not-found"));
            } else {
                String reference = path.group(1);
                String what = path.group(2);
                take(
                        exchange,
                        key,
                        payment.map(CardPayment::card),
                        newest -> about(what, key, newest.payment(reference).orElseThrow(), exchange.json()));
            }
        }
    }

    private Step pay(String key, JsonNode body) {
        long amountMinor = body.path("amountMinor").asLong(0);
        String currency = body.path("currency").asString("");
        return amountMinor <= 0 || !currency.matches("[A-Z]{3}")
                ? Step.nothing(Reply.refusal(400, "malformed"))
                : cashier.pay(
                        key,
                        body.path("token").asString(""),
                        body.path("paymentId").asString(""),
                        amountMinor,
                        currency);
    }

    private Step about(String what, String key, CardPayment payment, JsonNode body) {
        long amountMinor = body.path("amountMinor").asLong(0);
        return switch (what) {
            case "capture" ->
                cashier.capture(payment, key, body.path("captureId").asString(""), amountMinor);
            case "refund" -> cashier.refund(payment, key, body.path("refundId").asString(""), amountMinor);
            default -> cashier.release(payment, key);
        };
    }

    private void take(Exchange exchange, String key, Optional<TestCard> card, Function<Books, Step> decision)
            throws IOException {
        Mishap mishap = mishaps.next();
        if (mishap == Mishap.CUT_BEFORE) {
            exchange.cut();
            return;
        }
        if (mishap == Mishap.ERROR_BEFORE || failsNow(card, key)) {
            exchange.answer(new Reply(500, Map.of("error", "nothing was done")));
            return;
        }
        Books.Outcome outcome = books.once(key, exchange.fingerprint(), decision);
        boolean first = card.equals(Optional.of(TestCard.TELLS_FIRST));
        if (first) {
            herald.tellNow(outcome.notices());
        }
        if (outcome.first() && card.equals(Optional.of(TestCard.ANSWERS_LATE))) {
            sleep();
        }
        try {
            answer(exchange, mishap, outcome.reply());
        } finally {
            if (!first) {
                herald.tell(outcome.notices());
            }
        }
    }

    private boolean failsNow(Optional<TestCard> card, String key) {
        return card.equals(Optional.of(TestCard.FAILS_ONCE)) && failedOnce.add(key);
    }

    private static void answer(Exchange exchange, Mishap mishap, Reply reply) throws IOException {
        switch (mishap) {
            case CUT_AFTER, CUT_BEFORE -> exchange.cut();
            case ERROR_AFTER, ERROR_BEFORE -> exchange.answer(new Reply(500, Map.of("error", "all was done")));
            case NONE -> exchange.answer(reply);
        }
    }

    private void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.lateness().toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
