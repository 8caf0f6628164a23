package dev.daybook.command.series.domain;

import static dev.daybook.command.series.domain.SampleSeries.FIRST;
import static dev.daybook.command.series.domain.SampleSeries.FIRST_TAKEN;
import static dev.daybook.command.series.domain.SampleSeries.SECOND;
import static dev.daybook.command.series.domain.SampleSeries.SECOND_FOR_ANOTHER;
import static dev.daybook.command.series.domain.SampleSeries.SECOND_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.series.SeriesEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesTableTest {

    private static final DecisionTable<SeriesCommand, SeriesEvent, Series> TABLE =
            new DecisionTable<>(Series.rules(), """
                                         | none            | first           | second
            take the first               | ok number-taken | same            | out-of-turn
            take the second              | out-of-turn     | ok number-taken | same
            take the second for another  | out-of-turn     | ok number-taken | out-of-turn
            """, commands(), histories());

    @Test
    void every_command_has_in_every_state_the_verdict_of_the_table() {
        assertThat(TABLE.decided()).isEqualTo(TABLE.written());
    }

    @Test
    void the_table_is_what_the_documentation_shows() {
        TABLE.assertDocumented("series");
    }

    @Test
    void the_table_misses_no_kind_of_command() {
        assertThat(TABLE.commandTypes()).isEqualTo(DecisionTable.kindsOf(SeriesCommand.class));
    }

    private static Map<String, List<SeriesEvent>> histories() {
        return Map.of("none", List.of(), "first", List.of(FIRST_TAKEN), "second", List.of(FIRST_TAKEN, SECOND_TAKEN));
    }

    private static Map<String, SeriesCommand> commands() {
        return Map.of(
                "take the first", FIRST,
                "take the second", SECOND,
                "take the second for another", SECOND_FOR_ANOTHER);
    }
}
