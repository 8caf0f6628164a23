package dev.daybook.store.axonserver;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** DAYBOOK_REAL_SERVICES lists the servers that must be real in a run of the tests; {@code required} stands for all. */
final class RequiredServices {

    private RequiredServices() {}

    static boolean isRequired(String service, Optional<String> listed) {
        return listed.stream()
                .flatMap(names -> Arrays.stream(names.split("[,\\s]+", -1)))
                .anyMatch(name -> name.equals(service) || name.equals("required"));
    }

    /** Skips the test aloud, or fails it. */
    static String missing(String service, String reason) {
        if (isRequired(service, Optional.ofNullable(System.getenv("DAYBOOK_REAL_SERVICES")))) {
            return Assertions.fail(service + " must be real, but " + reason);
        }
        System.out.println("SKIPPED: " + reason);
        Assumptions.abort(reason);
        throw new IllegalStateException("unreachable: abort throws");
    }
}
