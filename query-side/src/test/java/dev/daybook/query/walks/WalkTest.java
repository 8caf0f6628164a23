package dev.daybook.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.EventCatalog;
import dev.daybook.query.Happening;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WalkTest {

    /** Streams that tell of the work of the platform, not of the shop. */
    private static final Set<String> NOT_OF_THE_SHOP = Set.of("batch", "process", "series", "operations");

    @Test
    void a_walk_comes_past_every_event_of_the_shop() {
        assertThat(Walk.of(Walk.newSeed(), 20_000)).extracting(WalkTest::type).containsAll(eventsOfTheShop());
    }

    @Test
    void it_is_the_same_for_the_same_seed_and_another_for_another() {
        List<Happening> walk = Walk.of(7, 500);

        assertThat(walk).hasSize(500).isEqualTo(Walk.of(7, 500)).isNotEqualTo(Walk.of(8, 500));
        assertThat(Walk.of(7, 700).subList(0, 500)).isEqualTo(walk);
    }

    @Test
    void its_streams_interleave() {
        List<Happening> walk = Walk.of(Walk.newSeed(), 1_000);

        long changes = 0;
        for (int event = 1; event < walk.size(); event++) {
            changes += walk.get(event).subject().equals(walk.get(event - 1).subject()) ? 0 : 1;
        }
        assertThat(changes).isGreaterThan(600);
        assertThat(walk).extracting(Happening::subject).doesNotContainNull();
    }

    /** Their stored names. */
    static List<String> eventsOfTheShop() {
        return EventCatalog.events().stream()
                .map(event -> EventCatalog.typeOf(event).name())
                .filter(name -> !NOT_OF_THE_SHOP.contains(name.substring(0, name.indexOf('.'))))
                .toList();
    }

    static String type(Happening happening) {
        return EventCatalog.typeOf(happening.event().getClass()).name();
    }
}
