package dev.daybook.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.cli.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The command line of the benchmarks. */
class BenchTest {

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final CommandLine command =
            Bench.commandLine().setOut(new PrintWriter(output)).setErr(new PrintWriter(errors));

    @Test
    void help_names_every_suite_and_shows_examples() {
        assertThat(command.execute("--help")).isEqualTo(ExitCode.DONE);
        assertThat(output.toString().replaceAll("\\s+", " "))
                .contains("append, http, load, size, replay, lag, query, reread, rebuild, search, export")
                .contains("daybook bench --quick")
                .startsWith("Usage: daybook bench")
                .contains("Exit codes");
    }

    @Test
    void a_suite_that_does_not_exist_is_refused_in_one_line() {
        assertThat(command.execute("--suite", "speed")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("speed").contains("--help").hasLineCount(1);
    }
}
