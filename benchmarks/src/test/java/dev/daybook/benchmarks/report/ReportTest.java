package dev.daybook.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.measure.Goal;
import dev.daybook.benchmarks.measure.Measure;
import dev.daybook.benchmarks.measure.Row;
import dev.daybook.benchmarks.measure.Spread;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run is told to people and to programs. */
class ReportTest {

    private static final Environment MACHINE = Environment.look(
            Map.of("server_version", "18.6", "fsync", "on", "synchronous_commit", "on", "full_page_writes", "on"),
            "0.10 0.20 0.30");
    private static final Row ROW = new Row(
            "append",
            "daybook through Axon",
            "32",
            Map.of(Measure.RATE, new Spread(43_800, 41_000, 45_000), Measure.P50, new Spread(0.71, 0.7, 0.9)));

    @Test
    void json_has_the_environment_the_rows_and_a_number_per_goal() {
        Findings findings = new Findings()
                .add(ROW)
                .add(Goal.APPEND_VS_AXON_JDBC_32, OptionalDouble.of(4.4))
                .add(Goal.HTTP_VS_CRUD_8, OptionalDouble.empty());

        JsonNode json = new JsonMapper().readTree(JsonReport.write(MACHINE, findings));

        assertThat(json.propertyNames()).containsExactly("environment", "rows", "ratios");
        assertThat(json.at("/environment/postgresql").asString()).isEqualTo("18.6");
        assertThat(json.at("/environment/fsync").asString()).isEqualTo("on");
        assertThat(json.at("/environment/load_average_before").asString()).isEqualTo("0.10 0.20 0.30");
        assertThat(json.at("/rows/0/variant").asString()).isEqualTo("daybook through Axon");
        assertThat(json.at("/rows/0/measures/rate_per_s/max").asDouble()).isEqualTo(45_000);
        assertThat(json.at("/rows/0/measures").has("p99_ms")).isFalse();
        assertThat(json.at("/ratios").toString()).isEqualTo("{\"append_vs_axon_jdbc_32\":4.4}");
    }

    @Test
    void a_table_has_the_columns_that_were_measured() {
        assertThat(TextReport.table(java.util.List.of(ROW)).lines())
                .containsExactly(
                        "suite   variant               load        rate/s (min..max)  p50 ms",
                        "append  daybook through Axon    32  43,800 (41,000..45,000)   0.710");
    }

    @Test
    void each_goal_of_the_run_is_told_with_its_bound() {
        assertThat(TextReport.goals(Map.of(Goal.BYTES_VS_PAYLOAD, 1.61)))
                .contains("bytes_vs_payload")
                .contains("1.61")
                .contains("at most 1.40")
                .contains("missed")
                .hasLineCount(1);
    }

    @Test
    void the_machine_is_named_before_anything_is_measured() {
        assertThat(TextReport.environment(MACHINE)).contains("cpu ", "cores ", "jdk ", "full_page_writes     on");
    }
}
