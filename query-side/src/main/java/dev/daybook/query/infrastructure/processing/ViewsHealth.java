package dev.daybook.query.infrastructure.processing;

import dev.daybook.store.tail.EventTail;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready once every view has held what was stored when this node started; stays so afterwards. */
final class ViewsHealth implements HealthIndicator {

    private final CatchUp catchUp;
    private final EventTail tail;

    ViewsHealth(CatchUp catchUp, EventTail tail) {
        this.catchUp = catchUp;
        this.tail = tail;
    }

    @Override
    public Health health() {
        CatchUp.State state = catchUp.state();
        Health.Builder health = state.complete() ? Health.up() : Health.down();
        health.withDetail("done", state.done()).withDetail("of", state.of());
        tail.unreadable().ifPresent(event -> health.withDetail("stoppedBefore", event.position()));
        return health.build();
    }
}
