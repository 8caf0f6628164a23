package dev.daybook.command.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.events.Envelope;
import dev.daybook.events.wire.EnvelopeMetaData;
import dev.daybook.simulator.GatewaySimulator;
import dev.daybook.simulator.SimulatorSettings;
import dev.daybook.simulator.TestCard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import tools.jackson.databind.JsonNode;

/** A command side of its own that takes cards to a simulated gateway of its own. */
final class CardShop implements AutoCloseable {

    private static final String KEY = "sk_test";
    private static final String SECRET = "whsec_test";

    private final Path journal;
    private final CommandSide side;
    /** Here payments are captured by hand, and more than an order comes to. */
    static final String MONEY_BY_HAND = "--daybook.reactions.off=fulfilment-routing,checkout,completion";

    private final UnaryOperator<SimulatorSettings> settings;
    private GatewaySimulator gateway;

    CardShop(Path folder, UnaryOperator<SimulatorSettings> settings, String... more) throws IOException {
        this.journal = folder.resolve("gateway.ndjson");
        this.settings = settings;
        this.gateway = GatewaySimulator.start(settings.apply(simulator(0)));
        this.side = CommandSide.onItsOwn(Stream.concat(
                        Stream.of(
                                "--daybook.gateway.url=" + gateway.url(),
                                "--daybook.gateway.key=" + KEY,
                                "--daybook.gateway.webhook-secret=" + SECRET,
                                "--daybook.gateway.read-timeout=PT1S",
                                "--daybook.gateway.breaker-pause=PT1S"),
                        more.length == 0 ? Stream.of(MONEY_BY_HAND) : Stream.of(more))
                .toArray(String[]::new));
    }

    private SimulatorSettings simulator(int port) {
        return SimulatorSettings.of("127.0.0.1", port, journal, KEY, SECRET);
    }

    CommandSide side() {
        return side;
    }

    /** From now on the gateway's news arrive. */
    CardShop hearing() {
        gateway.tellTo(URI.create(side.url() + "/v1/gateway-webhooks/gateway"));
        return this;
    }

    /** Nobody answers at the gateway's address any more. */
    void gatewayGoesAway() throws IOException {
        gateway.close();
    }

    /** The gateway is back at its address, knowing what it knew. */
    void gatewayIsBack() throws IOException {
        gateway = GatewaySimulator.start(settings.apply(simulator(gateway.url().getPort())));
    }

    /** The id of an order over 50.00 euros. */
    String order() {
        String id = UUID.randomUUID().toString();
        String body = "{\"id\":\"" + id + "\",\"customerId\":\"c-1\",\"currency\":\"EUR\",\"lines\":[{\"lineId\":\"1\","
                + "\"sku\":\"by-hand\",\"description\":\"a thing\",\"quantity\":2,"
                + "\"unitPrice\":{\"amount\":\"25.00\",\"currency\":\"EUR\"}}]}";
        assertThat(side.post("/v1/orders", body).status()).isEqualTo(201);
        return id;
    }

    /** The id of an order over two lamps of 25.00 euros each, of which five more come in. */
    String order(String sku) {
        String id = UUID.randomUUID().toString();
        assertThat(side.post(
                                "/v1/products",
                                "{\"sku\":\"" + sku
                                        + "\",\"name\":\"A lamp\",\"category\":\"light\",\"price\":{\"amount\":\"25\","
                                        + "\"currency\":\"EUR\"},\"stock\":{\"controlled\":true,\"backorders\":false}}")
                        .status())
                .isIn(200, 201);
        var _ = side.post("/v1/products/" + sku + "/publish", "{}");
        assertThat(side.post("/v1/stock/" + sku + "@main/receive", "{\"quantity\":5}")
                        .status())
                .isEqualTo(200);
        Answer placed = side.post(
                "/v1/orders",
                "{\"id\":\"" + id + "\",\"currency\":\"EUR\",\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":2}]}");
        assertThat(placed.status()).as(placed.response().body()).isEqualTo(201);
        return id;
    }

    /** What the payer's browser gets from the gateway. */
    String token(TestCard card) {
        return side.send(HttpRequest.newBuilder(gateway.url().resolve("/tokens"))
                        .POST(HttpRequest.BodyPublishers.ofString("{\"cardNumber\":\"" + card.number() + "\"}")))
                .json()
                .path("token")
                .asString();
    }

    /** The id of a payment of 50.00 euros with this card. */
    String pay(TestCard card) {
        return pay(token(card), order());
    }

    String pay(String token, String orderId) {
        return pay(token, orderId, 5000);
    }

    String pay(String token, String orderId, long amountMinor) {
        String id = UUID.randomUUID().toString();
        Answer answer = side.post(
                "/v1/payments",
                "{\"id\":\"" + id + "\",\"orderId\":\"" + orderId
                        + "\",\"amount\":{\"amountMinor\":" + amountMinor
                        + ",\"currency\":\"EUR\"},\"method\":\"CARD\",\"token\":\""
                        + token + "\"}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return id;
    }

    void capture(String paymentId, String captureId, long amountMinor) {
        assertAccepted(
                paymentId, "captures", "{\"captureId\":\"" + captureId + "\",\"amountMinor\":" + amountMinor + "}");
    }

    void refund(String paymentId, String refundId, long amountMinor) {
        assertAccepted(
                paymentId,
                "refunds",
                "{\"refundId\":\"" + refundId + "\",\"amountMinor\":" + amountMinor
                        + ",\"cause\":\"GOODWILL\",\"reason\":{\"code\":\"sorry\",\"text\":\"\"}}");
    }

    void letGo(String paymentId) {
        assertAccepted(paymentId, "void", "{\"reason\":{\"code\":\"changed-mind\",\"text\":\"\"}}");
    }

    private void assertAccepted(String paymentId, String what, String body) {
        Answer answer = side.post("/v1/payments/" + paymentId + "/" + what, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    /** The types of what has happened to a payment, without the stream's name. */
    List<String> historyOf(String paymentId) {
        return events(paymentId)
                .map(envelope -> envelope.type().substring("payment.".length()))
                .toList();
    }

    /** The types of what has happened to a stream. */
    List<String> historyOf(String stream, String id) {
        return events(stream, id).map(Envelope::type).toList();
    }

    Stream<Envelope> events(String paymentId) {
        return events("payment", paymentId);
    }

    private Stream<Envelope> events(String stream, String id) {
        return side.bean(EventStore.class)
                .readEvents("default/" + stream + "/" + id, 0)
                .asStream()
                .map(EnvelopeMetaData::envelopeOf);
    }

    /** Waits for a payment to have exactly this history. */
    void awaitHistory(String paymentId, String... types) {
        await(() -> historyOf(paymentId).equals(List.of(types)));
        assertThat(historyOf(paymentId)).containsExactly(types);
    }

    /** Every movement of a payment's money, as kind and amount. */
    List<String> ledger(String paymentId) {
        return movements()
                .filter(movement -> movement.path("paymentId").asString().equals(paymentId))
                .map(movement -> movement.path("kind").asString() + " "
                        + movement.path("amountMinor").asLong())
                .toList();
    }

    /** The payment that came in the place of this one. */
    String renewalOf(String payment) {
        return movements()
                .map(movement -> movement.path("paymentId").asString())
                .filter(id -> !id.equals(payment))
                .findFirst()
                .orElseThrow();
    }

    Stream<JsonNode> movements() {
        return ask("/ledger").values().stream();
    }

    private JsonNode ask(String path) {
        return side.send(HttpRequest.newBuilder(gateway.url().resolve(path)).GET())
                .json();
    }

    /** A button on the page where the payer of a payment is asked to approve. */
    URI actionOf(String paymentId, String button) {
        return URI.create(gateway.actionOf(paymentId).orElseThrow() + "/" + button);
    }

    /** Presses a button of the gateway's. */
    void press(URI button) {
        assertThat(side.send(HttpRequest.newBuilder(button).POST(HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
    }

    URI gateway(String path) {
        return gateway.url().resolve(path);
    }

    /** One measure of the side's Prometheus page; 0 where there is none. */
    double measure(String name, String tag) {
        return side.get("/actuator/prometheus")
                .response()
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    static void await(BooleanSupplier condition) {
        try {
            for (int attempt = 0; attempt < 1200 && !condition.getAsBoolean(); attempt++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        side.close();
        gateway.close();
    }
}
