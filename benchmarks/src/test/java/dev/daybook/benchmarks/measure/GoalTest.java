package dev.daybook.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Each goal has one ratio, and knows on which side of its bound it lies. */
class GoalTest {

    @Test
    void the_goals_are_named_as_programs_expect_them() {
        assertThat(Arrays.stream(Goal.values()).map(Goal::key))
                .containsExactly(
                        "append_vs_axon_jdbc_32",
                        "append_vs_axon_jdbc_512",
                        "append_vs_batch_1024",
                        "lone_p50_vs_insert",
                        "http_vs_crud_128",
                        "http_cpu_vs_crud_128",
                        "http_vs_crud_8",
                        "replay_vs_raw",
                        "lag_p99_vs_commit_p99",
                        "load_100k_vs_10",
                        "append_2m_vs_100k",
                        "bytes_vs_payload",
                        "query_by_id_vs_hello",
                        "rebuild_vs_raw",
                        "page_2m_vs_20k",
                        "append_indexed_vs_not",
                        "ndjson_vs_raw",
                        "parquet_vs_raw",
                        "stream_vs_raw");
    }

    @Test
    void some_are_reached_from_above_and_some_from_below() {
        assertThat(Goal.APPEND_VS_AXON_JDBC_32.isReachedBy(4)).contains(true);
        assertThat(Goal.APPEND_VS_AXON_JDBC_32.isReachedBy(3.9)).contains(false);
        assertThat(Goal.LONE_P50_VS_INSERT.isReachedBy(1.2)).contains(true);
        assertThat(Goal.LONE_P50_VS_INSERT.isReachedBy(1.3)).contains(false);
        assertThat(Goal.QUERY_BY_ID_VS_HELLO.isReachedBy(0.1)).isEmpty();
    }
}
