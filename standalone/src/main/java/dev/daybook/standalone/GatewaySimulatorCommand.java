package dev.daybook.standalone;

import dev.daybook.simulator.GatewaySimulator;
import dev.daybook.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daybook gateway-simulator}: a payment gateway without money, as a process of its own. */
@Command(
        name = "gateway-simulator",
        description = {
            "Run the simulated payment gateway until Ctrl-C or SIGTERM. Prints one line \"ready http://…\" on standard"
                    + " output. Its key and the secret of its webhooks are taken from DAYBOOK_GATEWAY_KEY and"
                    + " DAYBOOK_GATEWAY_WEBHOOK_SECRET; where one is missing, it is made up and printed on standard"
                    + " error.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook gateway-simulator",
            "  daybook gateway-simulator --failures 10 --webhook http://127.0.0.1:8080/v1/gateway-webhooks/gateway",
            "",
            "Exit codes: 0 stopped as told; 2 it cannot start, with the reason in one line."
        })
final class GatewaySimulatorCommand implements Callable<Integer> {
    private static final int PERCENT_MAX = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            defaultValue = "8090",
            paramLabel = "N",
            description = "Port to listen on; 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String host = "";

    @Option(
            names = "--data",
            defaultValue = "data/gateway-simulator",
            paramLabel = "FOLDER",
            description = "Folder that keeps what it knows (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("");

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description = "Where to tell its news, such as http://127.0.0.1:8080/v1/gateway-webhooks/gateway.")
    private Optional<URI> webhook = Optional.empty();

    @Option(
            names = "--failures",
            defaultValue = "0",
            paramLabel = "PERCENT",
            description = "So many of a hundred calls end in a 500 or a cut connection (default: ${DEFAULT-VALUE}).")
    private int failures;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Which calls fail (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--hold",
            defaultValue = "P7D",
            paramLabel = "DURATION",
            description = "How long money stays held (default: ${DEFAULT-VALUE}).")
    private Duration hold = Duration.ZERO;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        if (failures < 0 || failures > PERCENT_MAX) {
            throw new ParameterException(spec.commandLine(), "--failures is a number from 0 to 100");
        }
        String key = given("DAYBOOK_GATEWAY_KEY", "sk_", err);
        String secret = given("DAYBOOK_GATEWAY_WEBHOOK_SECRET", "whsec_", err);
        GatewaySimulator simulator;
        try {
            simulator = GatewaySimulator.start(SimulatorSettings.of(
                            host, port, Files.createDirectories(data).resolve("journal.ndjson"), key, secret)
                    .holding(hold)
                    .failing(failures, seed));
        } catch (IOException | IllegalArgumentException fault) {
            err.println("daybook: the simulator cannot start: " + fault.getMessage());
            err.flush();
            return ExitCode.USAGE;
        }
        // being told to stop is how it ends: no fault, so not the JVM's 143
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(ExitCode.OK)));
        webhook.ifPresent(simulator::tellTo);
        PrintWriter out = spec.commandLine().getOut();
        out.println("ready " + simulator.url());
        out.flush();
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    private static String given(String variable, String prefix, PrintWriter err) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .orElseGet(() -> {
                    String made = FreshSecret.of(prefix);
                    err.println(variable + "=" + made);
                    err.flush();
                    return made;
                });
    }
}
