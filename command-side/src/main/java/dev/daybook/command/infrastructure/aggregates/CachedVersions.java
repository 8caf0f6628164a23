package dev.daybook.command.infrastructure.aggregates;

import dev.daybook.store.StoredEvents;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a unit of work took from memory, or assumed. An append on top of an old one meets the newer event; a refusal
 * appends nothing, so it has to be held against the store.
 */
public final class CachedVersions {

    private static final String RESOURCE = CachedVersions.class.getName();

    private final Map<String, Long> versions = new HashMap<>();

    private CachedVersions() {}

    static CachedVersions of(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(RESOURCE, _ -> new CachedVersions());
    }

    /** The decision of this unit of work rests on a version that came from memory. */
    public static void rely(UnitOfWork<?> unit, String subject, long version) {
        of(unit).add(subject, version);
    }

    void add(String subject, @Nullable Long version) {
        versions.put(subject, version == null ? -1 : version);
    }

    /**
     * Whether what this unit of work decided was decided on the newest versions.
     *
     * @throws ConcurrencyException when another node has gone on meanwhile; decide again
     */
    public static void check(UnitOfWork<?> unit, StoredEvents events) {
        of(unit).versions.forEach((subject, version) -> {
            if (events.lastVersion(subject).orElse(-1) != version) {
                throw new ConcurrencyException("decided on an old version of " + subject);
            }
        });
    }
}
