package dev.daybook.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running payment gateway. {@code POST /tokens {cardNumber}} gives a token for a test card, {@code GET /cards} lists these,
 * {@code GET /action/{reference}} is the payer's page, {@code POST /disputes/{id}/win|lose} plays the bank,
 * {@code GET /ledger} lists every movement of money; {@code POST /payments} and {@code /payments/{reference}/capture|void|refund}
 * want a bearer key and an {@code Idempotency-Key}, {@code GET /payments?paymentId=} the bearer key alone.
 */
public final class GatewaySimulator implements AutoCloseable {

    private static final Pattern PAYMENT = Pattern.compile("/payments/([^/]+)");
    private static final Pattern ACTION = Pattern.compile("/action/([^/]+)(?:/(approve|decline))?");
    private static final Pattern DISPUTE = Pattern.compile("/disputes/([^/]+)/(win|lose)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Journal journal;
    private final Books books;
    private final Herald herald;
    private final Cashier cashier;
    private final Counter counter;
    private final URI url;

    private GatewaySimulator(SimulatorSettings settings) throws IOException {
        // without it each answer waits for the acknowledgement of the one before
        var _ = System.setProperty("sun.net.httpserver.nodelay", "true");
        InetAddress address = InetAddress.getByName(settings.host());
        this.server = HttpServer.create(new InetSocketAddress(address, settings.port()), 0);
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : settings.host();
        this.url = URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + server.getAddress().getPort());
        this.journal = new Journal(settings.journal());
        this.books = new Books(journal);
        this.herald = new Herald(settings.webhookSecret(), books::told);
        this.cashier = new Cashier(url.toString(), settings.holdTime());
        Inquiry inquiry = new Inquiry(books, url.toString(), settings.lateness());
        this.counter = new Counter(settings, books, cashier, inquiry, herald);
        server.setExecutor(threads);
        var _ = server.createContext("/", this::serve);
        server.start();
    }

    /** Begins to listen, knowing all that its journal knows. */
    public static GatewaySimulator start(SimulatorSettings settings) throws IOException {
        return new GatewaySimulator(settings);
    }

    /** Where it listens. */
    public URI url() {
        return url;
    }

    /** Tells its news to this address from now on, those first that nobody took before. */
    public void tellTo(URI webhook) {
        herald.tellTo(webhook);
        herald.tell(books.untold());
    }

    /** The page where the payer of a payment is asked to approve, while that is so. */
    public Optional<URI> actionOf(String paymentId) {
        return books.awaiting(paymentId).map(payment -> url.resolve("/action/" + payment.reference()));
    }

    /** How often it was asked, and failed on purpose. */
    public Tally tally() {
        return counter.tally();
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        herald.close();
        var _ = threads.shutdownNow();
        journal.close();
    }

    private void serve(HttpExchange http) throws IOException {
        Exchange exchange = new Exchange(http);
        try {
            if (exchange.method().equals("GET")) {
                get(exchange);
            } else if (exchange.method().equals("POST")) {
                post(exchange);
            } else {
                exchange.answer(Reply.refusal(405, "method-not-allowed"));
            }
        } finally {
            http.close();
        }
    }

    private void get(Exchange exchange) throws IOException {
        Matcher payment = PAYMENT.matcher(exchange.path());
        Matcher action = ACTION.matcher(exchange.path());
        switch (exchange.path()) {
            case "/payments" -> counter.report(exchange);
            case "/ledger" -> exchange.answer(books.ledger());
            case "/cards" -> exchange.answer(cards());
            default -> {
                if (payment.matches() && books.payment(payment.group(1)).isPresent()) {
                    exchange.answer(books.payment(payment.group(1)).orElseThrow());
                } else if (action.matches() && books.payment(action.group(1)).isPresent()) {
                    exchange.page(ActionPage.of(books.payment(action.group(1)).orElseThrow()));
                } else {
                    exchange.answer(Reply.refusal(404, "not-found"));
                }
            }
        }
    }

    private void post(Exchange exchange) throws IOException {
        Matcher action = ACTION.matcher(exchange.path());
        Matcher dispute = DISPUTE.matcher(exchange.path());
        if (exchange.path().equals("/tokens")) {
            exchange.answer(token(exchange.json().path("cardNumber").asString("")));
        } else if (action.matches() && action.group(2) != null) {
            act(exchange, action.group(1), action.group(2).equals("approve"));
        } else if (dispute.matches()) {
            decide(exchange, dispute.group(1), dispute.group(2).equals("win"));
        } else {
            counter.take(exchange);
        }
    }

    private static Reply token(String cardNumber) {
        return TestCard.ofNumber(cardNumber)
                .map(card -> Reply.ok(Map.of("token", card.token())))
                .orElseGet(() -> Reply.refusal(422, "no-test-card"));
    }

    private static Map<String, String> cards() {
        Map<String, String> cards = new TreeMap<>();
        Arrays.stream(TestCard.values()).forEach(card -> cards.put(card.number(), card.name()));
        return cards;
    }

    private void act(Exchange exchange, String reference, boolean approved) throws IOException {
        if (books.payment(reference).isEmpty()) {
            exchange.answer(Reply.refusal(404, "not-found"));
            return;
        }
        String key = "action/" + reference;
        Books.Outcome outcome = books.once(
                key,
                exchange.path(),
                newest -> cashier.act(newest.payment(reference).orElseThrow(), key, approved));
        herald.tell(outcome.notices());
        exchange.page(ActionPage.answered(books.payment(reference).orElseThrow()));
    }

    private void decide(Exchange exchange, String disputeId, boolean won) throws IOException {
        Optional<CardPayment> payment = books.disputed(disputeId);
        if (payment.isEmpty()) {
            exchange.answer(Reply.refusal(404, "not-found"));
            return;
        }
        Books.Outcome outcome = books.once(
                "dispute/" + disputeId,
                exchange.path(),
                newest -> Cashier.decide(newest.disputed(disputeId).orElseThrow(), disputeId, won));
        herald.tell(outcome.notices());
        exchange.answer(outcome.reply());
    }
}
