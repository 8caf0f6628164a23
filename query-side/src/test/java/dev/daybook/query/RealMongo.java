package dev.daybook.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A real MongoDB server for the tests that want one: the one that DAYBOOK_MONGODB_URI names, or else one in a container. */
final class RealMongo {

    private static final int PORT = 27017;
    private static final Pattern URI = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/[^?]*)?(\\?.*)?");

    private RealMongo() {}

    /** A database of its own. Without a server the test is skipped aloud, or fails where one is required. */
    static TestMongo open() {
        String server = Optional.ofNullable(System.getenv("DAYBOOK_MONGODB_URI"))
                .filter(uri -> !uri.isBlank())
                .or(InContainer::uri)
                .orElseGet(RealMongo::missing);
        String database = "daybook_" + UUID.randomUUID().toString().replace("-", "");
        return new TestMongo(withDatabase(server, database), database, () -> {});
    }

    /** The same server and options, with this database in place of whichever it names. */
    static String withDatabase(String uri, String database) {
        Matcher parts = URI.matcher(uri);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no connection string of a MongoDB server");
        }
        return parts.group(1) + "/" + database
                + Optional.ofNullable(parts.group(2)).orElse("");
    }

    /** DAYBOOK_REAL_SERVICES lists the servers that must be real in a run of the tests; {@code required} stands for all. */
    static boolean isRequired(Optional<String> listed) {
        return listed.stream()
                .flatMap(names -> Arrays.stream(names.split("[,\\s]+", -1)))
                .anyMatch(name -> name.equals("mongodb") || name.equals("required"));
    }

    private static String missing() {
        String reason = "DAYBOOK_MONGODB_URI names no MongoDB server, and there is no Docker to start one";
        if (isRequired(Optional.ofNullable(System.getenv("DAYBOOK_REAL_SERVICES")))) {
            return Assertions.fail("mongodb must be real, but " + reason);
        }
        System.out.println("SKIPPED: " + reason);
        Assumptions.abort(reason);
        throw new IllegalStateException("unreachable: abort throws");
    }

    /** One server for all tests of this JVM; it ends with it. */
    private static final class InContainer {

        private static final Optional<GenericContainer<?>> SERVER = start();

        private InContainer() {}

        static Optional<String> uri() {
            return SERVER.map(server -> "mongodb://" + server.getHost() + ":" + server.getMappedPort(PORT));
        }

        private static Optional<GenericContainer<?>> start() {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return Optional.empty();
            }
            GenericContainer<?> server =
                    new GenericContainer<>(DockerImageName.parse("mongo:8.0")).withExposedPorts(PORT);
            server.start();
            return Optional.of(server);
        }
    }
}
