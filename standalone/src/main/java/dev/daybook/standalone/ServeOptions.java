package dev.daybook.standalone;

import java.nio.file.Path;
import java.time.ZoneId;
import picocli.CommandLine.Option;

/** What {@code serve} and {@code demo} can be told. */
final class ServeOptions {
    @Option(
            names = "--port",
            defaultValue = "8080",
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
            defaultValue = "data",
            paramLabel = "FOLDER",
            description = "Folder that keeps the events (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("");

    @Option(
            names = "--zone",
            defaultValue = "UTC",
            paramLabel = "ZONE",
            description = "Time zone of business days, such as Europe/London (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of("UTC");

    ServerSettings settings() {
        return new ServerSettings(data, host, port, zone);
    }
}
