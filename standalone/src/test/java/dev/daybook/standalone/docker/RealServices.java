package dev.daybook.standalone.docker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds programs that a JDK alone does not bring; without one its tests are skipped aloud, or fail where DAYBOOK_REAL_SERVICES lists
 * it ({@code required} stands for all).
 */
final class RealServices {
    private RealServices() {}

    static Path nginx() {
        return program("nginx")
                .orElseGet(() -> skip(
                        "nginx",
                        "nginx is not installed (Debian: apt-get install --no-install-recommends nginx-light)"));
    }

    static Path bash() {
        return program("bash").orElseGet(() -> skip("bash", "bash is not installed"));
    }

    static Optional<Path> program(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(":", -1)), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path skip(String service, String reason) {
        return skip(reason, isRequired(service, Optional.ofNullable(System.getenv("DAYBOOK_REAL_SERVICES"))));
    }

    static boolean isRequired(String service, Optional<String> listed) {
        return listed.stream()
                .flatMap(names -> Arrays.stream(names.split("[,\\s]+", -1)))
                .anyMatch(name -> name.equals(service) || name.equals("required"));
    }

    static Path skip(String reason, boolean required) {
        if (required) {
            return Assertions.fail("DAYBOOK_REAL_SERVICES requires it, but " + reason);
        }
        System.out.println("SKIPPED: " + reason);
        Assumptions.abort(reason);
        throw new IllegalStateException("unreachable: abort throws");
    }
}
