package dev.daybook.standalone;

import dev.daybook.simulator.GatewaySimulator;
import dev.daybook.store.UnusableSchemaException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/** One Daybook in this process: data folder, PostgreSQL, view store, card gateway and both sides, opened in this order, closed in reverse. */
final class StandaloneServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StandaloneServer.class);
    /** Views of a few million events are rebuilt in this time. */
    private static final Duration READY_PATIENCE = Duration.ofHours(2);

    private static final int PORT_MAX = 65_535;
    private static final String STOPPED = "stopped before it was ready";

    private final ServerSettings settings;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private volatile boolean closing;
    private Optional<GatewaySimulator> simulator = Optional.empty();

    StandaloneServer(ServerSettings settings) {
        this.settings = settings;
    }

    /**
     * Starts everything and waits until the views have caught up.
     *
     * @return where it listens
     * @throws StartFault when something outside is in the way; nothing is left running
     */
    URI start() throws IOException {
        try {
            var url = open();
            HealthProbe.READINESS.await(url, READY_PATIENCE, () -> closing);
            return url;
        } catch (IOException | RuntimeException fault) {
            if (closing) {
                throw new StartFault(STOPPED, fault);
            }
            close();
            var known = startFault(fault);
            if (known.isPresent()) {
                throw known.get();
            }
            LOG.error("The start failed.", fault);
            throw fault;
        }
    }

    private synchronized URI open() throws IOException {
        var data = opening(DataFolder.open(settings.data()));
        checkPort();
        var postgres = opening(DurablePostgres.start(data.path()));
        var mongo = opening(new EmbeddedMongo());
        LOG.info("PostgreSQL keeps events in {} ({}).", data.path(), postgres.durability());
        LOG.info(
                "Views are kept in memory, fit for up to about 100,000 documents, and rebuilt from the events at each start.");
        var gateway = opening(CardGateway.start(data.path(), System.getenv()));
        simulator = gateway.simulator();
        var context = opening(StandaloneApplication.start(settings, postgres, mongo, gateway));
        var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var url = url(port);
        data.announce(url);
        gateway.tellTo(url);
        return url;
    }

    /** Where cards are taken to, once it has started; empty where that is somebody else's. */
    synchronized Optional<GatewaySimulator> simulator() {
        return simulator;
    }

    private <T extends AutoCloseable> T opening(T part) throws StartFault {
        opened.push(part);
        if (closing) {
            throw new StartFault(STOPPED);
        }
        return part;
    }

    /** Stops whatever runs; waits for a step of the start that is under way. */
    @Override
    public void close() {
        closing = true;
        closeAll();
    }

    private synchronized void closeAll() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception fault) {
                LOG.warn("While stopping: {}", fault.toString());
            }
        }
    }

    /** Finds a taken port before anything is started for it. */
    private void checkPort() throws StartFault {
        if (settings.port() < 0 || settings.port() > PORT_MAX) {
            throw new StartFault("port %d is none: ports go up to %d, and 0 means any free one"
                    .formatted(settings.port(), PORT_MAX));
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
        } catch (UnknownHostException fault) {
            throw new StartFault("there is no address %s to listen on".formatted(settings.host()), fault);
        } catch (IOException fault) {
            throw portTaken(fault);
        }
    }

    private StartFault portTaken(Throwable fault) {
        return new StartFault(
                "port %d on %s cannot be used (%s): choose another with --port, 0 for any free one"
                        .formatted(settings.port(), settings.host(), fault.getMessage()),
                fault);
    }

    private URI url(int port) throws IOException {
        var address = InetAddress.getByName(settings.host());
        var host = address.isAnyLocalAddress() ? "127.0.0.1" : settings.host();
        return URI.create("http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port));
    }

    /** The fault in a chain of causes that is not a defect of ours. */
    private Optional<StartFault> startFault(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartFault known -> {
                    return Optional.of(known);
                }
                case PortInUseException taken -> {
                    return Optional.of(portTaken(taken));
                }
                case UnusableSchemaException unusable -> {
                    return Optional.of(new StartFault(
                            "the data folder %s cannot be used: %s".formatted(settings.data(), unusable.getMessage()),
                            unusable));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
