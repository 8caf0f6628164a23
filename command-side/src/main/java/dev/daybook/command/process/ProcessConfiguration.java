package dev.daybook.command.process;

import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.infrastructure.reactions.EndedEffects;
import dev.daybook.command.process.domain.ProcessActions;
import dev.daybook.command.process.domain.ProcessCommand;
import dev.daybook.command.process.domain.StuckProcess;
import dev.daybook.events.process.ProcessEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the process feature together. */
@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {

    /** Goes up with every change of what a process remembers or of how events change it. */
    static final int SNAPSHOT_REVISION = 1;

    @Bean
    StreamDefinition<ProcessCommand, ProcessEvent, StuckProcess> processStream() {
        return new StreamDefinition<>(
                StuckProcess.rules(),
                ProcessCommand.class,
                ProcessAggregate.class,
                ProcessAggregate::new,
                SNAPSHOT_REVISION,
                "processes",
                ProcessActions::of,
                ProcessProblems.pages());
    }

    /** Asked of the events themselves, so that it holds from the moment in which they are stored, on every node. */
    @Bean
    EndedEffects endedEffects(
            StreamReader reader, StreamDefinition<ProcessCommand, ProcessEvent, StuckProcess> processStream) {
        return (tenant, id) -> switch (reader.load(processStream, tenant, id).state()) {
            case StuckProcess.Ended _ -> true;
            case StuckProcess.Wanted _ -> false;
        };
    }
}
