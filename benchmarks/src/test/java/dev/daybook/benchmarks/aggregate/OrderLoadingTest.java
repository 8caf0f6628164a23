package dev.daybook.benchmarks.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.bed.ScratchPostgres;
import dev.daybook.benchmarks.store.DaybookStore;
import dev.daybook.benchmarks.store.Seed;
import org.junit.jupiter.api.Test;

/** What is loaded is the order as all of its events made it. */
class OrderLoadingTest {

    @Test
    void an_order_is_loaded_from_its_events_and_with_a_snapshot() throws Exception {
        Database database = ScratchPostgres.server().create("parts_load");
        try (DaybookStore store = DaybookStore.open(database)) {
            OrderLoading loading = new OrderLoading(store.engine());
            String orderId = Seed.shrunkOrder(store, 30);
            loading.load(orderId, 30);
            loading.keepSnapshot(orderId, 19);
            assertThat(database.ask("select version from snapshot")).isEqualTo("19");

            // so that only a load that begins with the snapshot gets there
            database.execute("delete from event where version < 20");
            loading.load(orderId, 30);
            assertThatThrownBy(() -> loading.load(orderId, 31)).hasMessageContaining("version 29");
        }
    }
}
