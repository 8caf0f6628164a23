package dev.daybook.standalone.docker;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The installed nginx with the project's own configuration, in which nothing but hosts and ports is replaced; on a free loopback port. */
final class RealNginx implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder;
    private final Process process;
    private final URI address;

    private RealNginx(Path folder, Process process, URI address) {
        this.folder = folder;
        this.process = process;
        this.address = address;
    }

    /** Starts it before nodes given by their names in the configuration (command-side-1 and so on) and their loopback ports. */
    static RealNginx before(Map<String, Integer> nodes, Path folder) throws IOException, InterruptedException {
        return before(nodes, Map.of(), folder);
    }

    /** The same with further texts of the configuration replaced, each of which must be in it. */
    static RealNginx before(Map<String, Integer> nodes, Map<String, String> replacements, Path folder)
            throws IOException, InterruptedException {
        Path program = RealServices.nginx();
        int port = freePort();
        Path configuration = configure(nodes, replacements, port, folder);
        Process process = command(program, configuration, folder, List.of()).start();
        RealNginx nginx = new RealNginx(folder, process, URI.create("http://127.0.0.1:" + port));
        try {
            nginx.awaitStart();
            return nginx;
        } catch (IOException | InterruptedException | RuntimeException e) {
            nginx.close();
            throw e;
        }
    }

    /** What `nginx -t` says of the configuration: its exit code, then its words. */
    static String check(Map<String, Integer> nodes, Map<String, String> replacements, Path folder)
            throws IOException, InterruptedException {
        Path program = RealServices.nginx();
        Path configuration = configure(nodes, replacements, freePort(), folder);
        Process process = command(program, configuration, folder, List.of("-t")).start();
        if (!process.waitFor(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor() + "\n" + Files.readString(folder.resolve("output.log"));
    }

    URI address() {
        return address;
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(REQUEST_TIMEOUT)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("output.log"));
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                if (send("GET", "/edge/health", "").statusCode() == 200) {
                    return;
                }
            } catch (IOException _) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("nginx did not start: " + log());
    }

    private static ProcessBuilder command(Path program, Path configuration, Path folder, List<String> options) {
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(), "-c", configuration.toString(), "-p", folder.toString(), "-e", "stderr");
        builder.command().addAll(options);
        // Appending, because the access log is written to the same file through /dev/stdout.
        return builder.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve("output.log").toFile()));
    }

    private static Path configure(Map<String, Integer> nodes, Map<String, String> replacements, int port, Path folder)
            throws IOException {
        String server = Files.readString(Repository.docker("nginx/daybook.conf"));
        server = replace(server, "listen 8080;", "listen 127.0.0.1:" + port + ";");
        for (Map.Entry<String, Integer> node : nodes.entrySet()) {
            server = replace(server, node.getKey() + ":8080", "127.0.0.1:" + node.getValue());
        }
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            server = replace(server, replacement.getKey(), replacement.getValue());
        }
        Files.deleteIfExists(folder.resolve("output.log"));
        Path included = Files.createDirectories(folder.resolve("conf.d"));
        Files.writeString(included.resolve("daybook.conf"), server);
        Files.writeString(included.resolve("routes.conf"), Files.readString(NginxRoutes.path()));
        // Two workers, because nodes' health is shared among workers; gzip on, because the project's own part must win.
        return Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid nginx.pid;
                user %s;
                worker_processes 2;
                error_log stderr notice;
                events { worker_connections 256; }
                http {
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    gzip on;
                    gzip_types *;
                    gzip_proxied any;
                    gzip_min_length 1;
                    include conf.d/*.conf;
                }
                """.formatted(System.getProperty("user.name")));
    }

    private static String replace(String text, String old, String replacement) {
        if (!text.contains(old)) {
            throw new IllegalStateException("docker/nginx/daybook.conf has no " + old);
        }
        return text.replace(old, replacement);
    }
}
