package dev.daybook.standalone;

import dev.daybook.simulator.GatewaySimulator;
import dev.daybook.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a standalone server takes cards to: a simulator of its own, unless the environment names a gateway or none at all. */
final class CardGateway implements AutoCloseable {

    /** The variable that replaces the simulator; empty, there is no gateway. */
    static final String URL_VARIABLE = "DAYBOOK_GATEWAY_URL";

    private static final Logger LOG = LoggerFactory.getLogger(CardGateway.class);
    private static final String NAME = "simulator";

    private final Optional<GatewaySimulator> simulator;
    private final Map<String, String> settings;

    private CardGateway(Optional<GatewaySimulator> simulator, Map<String, String> settings) {
        this.simulator = simulator;
        this.settings = settings;
    }

    /** Starts a simulator on a free port of this machine where none is named; what it knows is kept in the folder. */
    static CardGateway start(Path folder, Map<String, String> environment) throws IOException {
        if (environment.containsKey(URL_VARIABLE)) {
            return new CardGateway(Optional.empty(), Map.of());
        }
        // known to this process only, so that they need not outlive it
        String key = FreshSecret.of("sk_");
        String secret = FreshSecret.of("whsec_");
        GatewaySimulator simulator = GatewaySimulator.start(
                SimulatorSettings.of("127.0.0.1", 0, folder.resolve("gateway-simulator.ndjson"), key, secret));
        LOG.info(
                "Cards are taken to a simulated gateway at {}: test cards at /cards, what moved at /ledger.",
                simulator.url());
        return new CardGateway(
                Optional.of(simulator),
                Map.of(
                        "daybook.gateway.name", NAME,
                        "daybook.gateway.url", simulator.url().toString(),
                        "daybook.gateway.key", key,
                        "daybook.gateway.webhook-secret", secret));
    }

    /** What the command side has to be told; nothing where the environment tells it. */
    Map<String, String> settings() {
        return settings;
    }

    /** Lets the simulator tell its news to the server that listens here. */
    void tellTo(URI server) {
        simulator.ifPresent(gateway -> gateway.tellTo(server.resolve("/v1/gateway-webhooks/" + NAME)));
    }

    /** The simulator, where it is ours. */
    Optional<GatewaySimulator> simulator() {
        return simulator;
    }

    @Override
    public void close() throws IOException {
        if (simulator.isPresent()) {
            simulator.get().close();
        }
    }
}
