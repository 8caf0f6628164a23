package dev.daybook.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Processor time is read from where Linux keeps it. */
class ProcessesTest {

    private static final int LARGE = 64 << 20;
    private static final String STAT =
            "4711 (a (strange) name) S 1 4711 4711 0 -1 4194560 100 200 0 0 11 22 33 44 20 0 7 0 100 1000 1 2 3";

    @Test
    void fields_are_counted_after_a_name_that_holds_blanks_and_brackets() {
        assertThat(Processes.sum(STAT, 14, 15)).isEqualTo(330_000_000);
        assertThat(Processes.sum(STAT, 14, 15, 16, 17)).isEqualTo(1_100_000_000);
    }

    @Test
    void a_process_that_does_not_exist_has_none() {
        assertThat(Processes.cpuNanos(-1)).isEmpty();
        assertThat(Processes.familyCpuNanos(-1)).isEmpty();
    }

    @Test
    void a_jvm_is_warm_when_its_compiler_hardly_runs() {
        assertThat(WarmUp.isSettled(OptionalLong.of(100), OptionalLong.of(104), 100))
                .isTrue();
        assertThat(WarmUp.isSettled(OptionalLong.of(100), OptionalLong.of(106), 100))
                .isFalse();
        assertThat(WarmUp.isSettled(OptionalLong.empty(), OptionalLong.empty(), 100))
                .isFalse();
    }

    @Test
    void this_process_has_some_where_linux_tells_it() {
        long pid = ProcessHandle.current().pid();
        boolean linux = Files.exists(Path.of("/proc/self/stat"));
        assertThat(Processes.cpuNanos(pid).isPresent()).isEqualTo(linux);
        assertThat(Processes.compilerNanos(pid).isPresent()).isEqualTo(linux);
    }

    @Test
    void the_most_memory_that_it_has_held_is_told_anew_after_it_was_forgotten() {
        long pid = ProcessHandle.current().pid();
        boolean linux = Files.exists(Path.of("/proc/self/status"));
        byte[] large = new byte[LARGE];
        Arrays.fill(large, (byte) 1);

        assertThat(Processes.peakMemory(pid).isPresent()).isEqualTo(linux);
        assertThat(Processes.peakMemory(pid).orElse(LARGE)).isGreaterThanOrEqualTo(large.length);
        Processes.forgetPeakMemory(pid);
        assertThat(Processes.peakMemory(pid).isPresent()).isEqualTo(linux);
        assertThat(Processes.peakMemory(-1)).isEmpty();
    }
}
