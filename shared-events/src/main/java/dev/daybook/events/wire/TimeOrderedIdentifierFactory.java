package dev.daybook.events.wire;

import com.github.f4b6a3.uuid.UuidCreator;
import org.axonframework.common.IdentifierFactory;

/**
 * Gives messages time-ordered ids (UUIDv7, RFC 9562), which the indexes of the store like far better than random ones. They
 * are unique, not secret: nothing may be guarded by an id that nobody knows.
 */
public final class TimeOrderedIdentifierFactory extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return UuidCreator.getTimeOrderedEpochFast().toString();
    }
}
