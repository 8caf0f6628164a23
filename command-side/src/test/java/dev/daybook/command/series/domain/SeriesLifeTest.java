package dev.daybook.command.series.domain;

import static dev.daybook.command.series.domain.SampleSeries.FIRST;
import static dev.daybook.command.series.domain.SampleSeries.FIRST_TAKEN;
import static dev.daybook.command.series.domain.SampleSeries.ID;
import static dev.daybook.command.series.domain.SampleSeries.SECOND;
import static dev.daybook.command.series.domain.SampleSeries.SECOND_FOR_ANOTHER;
import static dev.daybook.command.series.domain.SampleSeries.SECOND_TAKEN;
import static dev.daybook.command.series.domain.SampleSeries.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class SeriesLifeTest {

    @Test
    void numbers_are_taken_one_after_the_other() {
        assertThat(Series.decide(FIRST, given())).containsExactly(FIRST_TAKEN);
        assertThat(Series.decide(SECOND, given(FIRST_TAKEN))).containsExactly(SECOND_TAKEN);
        assertThat(given(FIRST_TAKEN, SECOND_TAKEN).taken()).isEqualTo(2);
    }

    @Test
    void a_number_that_is_taken_twice_for_one_document_is_taken_once() {
        assertThat(Series.decide(SECOND, given(FIRST_TAKEN, SECOND_TAKEN))).isEmpty();
    }

    @Test
    void no_number_is_left_out_and_none_belongs_to_two_orders() {
        assertThatExceptionOfType(SeriesRejection.OutOfTurn.class)
                .isThrownBy(() -> Series.decide(SECOND, given()))
                .withMessageContaining(ID)
                .withMessageContaining("which is 1")
                .extracting(SeriesRejection::code)
                .isEqualTo("series.out-of-turn");
        assertThatExceptionOfType(SeriesRejection.OutOfTurn.class)
                .isThrownBy(() -> Series.decide(SECOND_FOR_ANOTHER, given(FIRST_TAKEN, SECOND_TAKEN)));
    }
}
