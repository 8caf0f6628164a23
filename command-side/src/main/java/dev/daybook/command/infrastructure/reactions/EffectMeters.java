package dev.daybook.command.infrastructure.reactions;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How many effects wait, on all nodes together, and how many of them are stuck; no number while the store is away. */
final class EffectMeters implements MeterBinder {

    private final WaitingEffects effects;

    EffectMeters(WaitingEffects effects) {
        this.effects = effects;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("daybook.effects.waiting", effects, WaitingEffects::waiting)
                .register(meters);
        Gauge.builder("daybook.effects.stuck", effects, WaitingEffects::stuck).register(meters);
    }
}
