package dev.daybook.benchmarks.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.bed.ScratchPostgres;
import dev.daybook.benchmarks.measure.Outcome;
import dev.daybook.benchmarks.store.AxonPath;
import dev.daybook.benchmarks.store.DaybookStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each way to append leaves behind as many rows as it says, of the size that is promised. */
class AppendPartsTest {

    @Test
    void the_product_appends_with_and_without_axon() throws Exception {
        Database database = ScratchPostgres.server().create("parts_daybook");
        try (DaybookStore store = DaybookStore.open(database)) {
            AxonPath.on(store.engine()).operation().run();
            store.append().run();
        }

        assertThat(database.ask("select count(*) from event")).isEqualTo("2");
        assertThat(Integer.parseInt(database.ask("select max(octet_length(payload)) from event")))
                .isBetween(380, 460);
    }

    @Test
    void axons_own_engine_appends_to_its_own_schema() throws Exception {
        Database database = ScratchPostgres.server().create("parts_axon_jdbc");
        try (AxonJdbc axonJdbc = new AxonJdbc(database)) {
            axonJdbc.path().operation().run();
        }

        assertThat(database.ask("select count(*) from domainevententry")).isEqualTo("1");
    }

    @Test
    void plain_inserts_and_batches_write_rows_of_the_same_size() throws Exception {
        Database single = ScratchPostgres.server().create("parts_insert");
        try (SingleInserts inserts = new SingleInserts(single)) {
            inserts.operation().run();
        }
        Database batched = ScratchPostgres.server().create("parts_batch");
        Outcome outcome;
        try (BatchInserts batches = new BatchInserts(batched, 2)) {
            outcome = batches.run(Duration.ofMillis(1));
        }

        assertThat(single.ask("select count(*) from event")).isEqualTo("1");
        assertThat(batched.ask("select count(*) from event")).isEqualTo(Long.toString(outcome.operations()));
        assertThat(batched.ask("select max(octet_length(payload)) from event"))
                .isEqualTo(single.ask("select max(octet_length(payload)) from event"));
    }
}
