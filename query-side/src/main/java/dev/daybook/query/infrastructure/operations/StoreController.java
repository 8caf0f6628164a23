package dev.daybook.query.infrastructure.operations;

import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.store.StoreVerification;
import dev.daybook.store.StoreVerifier;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/admin/store/verification}; answers when the whole store was read; {@code eventsPerSecond} spares a busy store. Axon Server checks itself. */
@RestController
@Profile("!axon-server")
class StoreController {

    /** More than any store reads, so no brake at all. */
    private static final int UNBRAKED = 10_000_000;

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

    @PostMapping("/v1/admin/store/verification")
    Verification verify(HttpServletRequest request) {
        RequestReader parameters = new RequestReader(request);
        int mostPerSecond = parameters.number("eventsPerSecond", UNBRAKED).orElse(UNBRAKED);
        parameters.finish();
        StoreVerification found = verifier.verify(mostPerSecond);
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
