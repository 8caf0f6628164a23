package dev.daybook.benchmarks.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nothing is measured on a server that could lose what it acknowledged. */
class BenchPostgresTest {

    @Test
    void the_running_server_tells_that_it_is_durable() {
        assertThat(ScratchPostgres.server().settings())
                .containsEntry("fsync", "on")
                .containsEntry("synchronous_commit", "on")
                .containsEntry("full_page_writes", "on")
                .containsKey("server_version");
    }

    @Test
    void a_server_that_is_not_is_refused_by_the_setting() {
        Map<String, String> lax = new TreeMap<>(ScratchPostgres.server().settings());
        lax.put("fsync", "off");

        assertThatThrownBy(() -> BenchPostgres.requireDurable(lax))
                .isInstanceOf(UnfitMachineException.class)
                .hasMessageContaining("fsync=off");
    }

    @Test
    void a_copy_of_a_database_holds_what_the_first_one_held() throws Exception {
        ScratchPostgres.server().create("copied").execute("create table t (n int)", "insert into t values (7)");

        assertThat(ScratchPostgres.server().copy("copied", "copy_of_it").ask("select n from t"))
                .isEqualTo("7");
    }
}
