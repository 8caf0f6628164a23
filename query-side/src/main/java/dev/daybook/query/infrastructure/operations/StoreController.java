package dev.daybook.query.infrastructure.operations;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.store.StoreVerification;
import dev.daybook.store.StoreVerifier;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /v1/admin/store/verification}; answers when the whole store was read, at {@code eventsPerSecond} where a busy
 * store must be spared. Axon Server checks itself.
 */
@RestController
@Profile("!axon-server")
class StoreController {

    private static final int MOST_PER_SECOND = 10_000_000;

    private final StoreVerifier verifier;

    StoreController(StoreVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * What the check has found.
     *
     * @param store label of the store and its epoch
     * @param head position of the newest event
     */
    record Verification(String store, long events, long head, long streams, List<Fault> faults) {}

    /** What is wrong in one place, a position or a stream. */
    record Fault(String place, String message) {}

    @Operation(summary = "Read the whole store and check it", needs = Scope.ADMIN_PROJECTIONS)
    @PostMapping("/v1/admin/store/verification")
    Verification verify(HttpServletRequest request) {
        RequestReader parameters = new RequestReader(request);
        Optional<Integer> pace = parameters.number("eventsPerSecond", MOST_PER_SECOND);
        parameters.finish();
        StoreVerification found = pace.isPresent() ? verifier.verify(pace.get()) : verifier.verify();
        return new Verification(
                found.store(),
                found.events(),
                found.head(),
                found.streams(),
                found.faults().stream()
                        .map(fault -> new Fault(fault.place(), fault.message()))
                        .toList());
    }
}
