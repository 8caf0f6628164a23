package dev.daybook.command.fulfilment;

import dev.daybook.command.fulfilment.domain.Fulfilment;
import dev.daybook.command.fulfilment.domain.FulfilmentActions;
import dev.daybook.command.fulfilment.domain.FulfilmentCommand;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the fulfilment feature together. */
@Configuration(proxyBeanMethods = false)
class FulfilmentConfiguration {

    /** Goes up with every change of what a fulfilment remembers or of how events change it. */
    static final int SNAPSHOT_REVISION = 1;

    @Bean
    StreamDefinition<FulfilmentCommand, FulfilmentEvent, Fulfilment> fulfilmentStream() {
        return new StreamDefinition<>(
                Fulfilment.rules(),
                FulfilmentCommand.class,
                FulfilmentAggregate.class,
                FulfilmentAggregate::new,
                SNAPSHOT_REVISION,
                "fulfilments",
                FulfilmentActions::of,
                FulfilmentProblems.pages());
    }

    @Bean
    FulfilmentFlow fulfilmentFlow(WorkPermit permit, Shipping shipping) {
        return new FulfilmentFlow(permit, shipping);
    }
}
