package dev.daybook.command.series;

import dev.daybook.command.infrastructure.ProblemPage;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.series.domain.Series;
import dev.daybook.command.series.domain.SeriesCommand;
import dev.daybook.events.series.SeriesEvent;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the numbers of documents together; nobody takes one by hand. */
@Configuration(proxyBeanMethods = false)
class SeriesConfiguration {

    /** Goes up with every change of what a series remembers or of how events change it. */
    static final int SNAPSHOT_REVISION = 1;

    @Bean
    StreamDefinition<SeriesCommand, SeriesEvent, Series> seriesStream() {
        return new StreamDefinition<>(
                Series.rules(),
                SeriesCommand.class,
                SeriesAggregate.class,
                SeriesAggregate::new,
                SNAPSHOT_REVISION,
                "series",
                (_, _) -> List.of(),
                List.of(
                        new ProblemPage(
                                "series.out-of-turn",
                                409,
                                "Numbers are taken one after the other, and somebody else was faster. Whoever takes one tries again.")));
    }
}
