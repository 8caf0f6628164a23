package dev.daybook.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DayStoriesTest {

    @Test
    void every_fate_befalls_somebody_however_short_the_day() {
        Set<String> fates = DayStories.of(1, 1).stream().map(DayStory::fate).collect(Collectors.toSet());

        assertThat(fates)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(DemoFate.values()).map(fate -> "DEMO_" + fate),
                                Arrays.stream(DayFate.values()).map(DayFate::name))
                        .toList());
    }

    @Test
    void every_fate_by_card_befalls_one_order_of_the_demo_and_none_of_those_by_hand() {
        assertThat(DayStories.byCard().stream().map(DayStory::fate))
                .containsExactlyElementsOf(
                        Arrays.stream(DayFate.values()).map(DayFate::name).toList());
        assertThat(DayStories.byCard().stream().flatMap(story -> story.orderIds().stream()))
                .containsExactlyElementsOf(DayStories.byCard().stream()
                        .flatMap(story -> story.orderIds().stream())
                        .toList())
                .doesNotContainAnyElementsOf(
                        DemoOrders.of(300).stream().map(DemoStory::id).toList());
    }

    @Test
    void a_seed_is_a_day_and_another_seed_is_another() {
        assertThat(ids(1)).isEqualTo(ids(1)).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(ids(2)).doesNotContainAnyElementsOf(ids(1));
    }

    private static List<String> ids(long seed) {
        return DayStories.of(1_000, seed).stream()
                .flatMap(story -> story.orderIds().stream())
                .toList();
    }

    @Test
    void whoever_waits_for_time_comes_first() {
        List<DayStory> day = DayStories.of(1_000, 1);
        List<String> waiting = List.of(
                "DEMO_LEFT_AS_PLACED", "DEMO_DECLINED", "DEMO_HELD", "SHORT_OF_FUNDS", "HELD_FOR_FRAUD_AND_CALLED_OFF");
        int count = (int)
                day.stream().filter(story -> waiting.contains(story.fate())).count();

        assertThat(day.subList(0, count)).allMatch(story -> waiting.contains(story.fate()));
        assertThat(count).isBetween(20, 200);
    }
}
