package dev.daybook.benchmarks;

import dev.daybook.benchmarks.bed.Bed;
import dev.daybook.benchmarks.bed.BenchPostgres;
import dev.daybook.benchmarks.measure.Findings;
import dev.daybook.benchmarks.report.Environment;
import dev.daybook.benchmarks.report.JsonReport;
import dev.daybook.benchmarks.report.TextReport;
import dev.daybook.cli.ExitCode;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook bench}: measures the product beside its baselines and says which goals were reached. */
@Command(
        name = "daybook bench",
        description = {
            "Measure the store and both sides beside their baselines, in interleaved rounds, on a PostgreSQL that is"
                    + " started for it. Keep the machine quiet meanwhile.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook bench --quick",
            "  daybook bench --suite append http --json bench.json",
            "",
            "Exit codes: 0 done and every goal reached; 1 done, but a goal was missed; 2 bad usage, or",
            "PostgreSQL is not durable and nothing was measured; 3 something outside ended the run;",
            "70 a fault in daybook itself."
        })
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--suite",
            arity = "1..*",
            paramLabel = "NAME",
            description = "Only these: ${COMPLETION-CANDIDATES} (default: all).")
    private List<SuiteName> suites = List.of(SuiteName.values());

    @SuppressWarnings("UnusedVariable") // picocli sets and reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @Option(names = "--quick", description = "Fewer and shorter rounds, fewer loads: under two minutes.")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write environment, rows and ratios as JSON.")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--house", hidden = true, defaultValue = "${sys:daybook.house:-.}")
    private Path house = Path.of(".");

    @Override
    public Integer call() throws Exception {
        String loadBefore = Environment.loadAverage();
        PrintWriter out = spec.commandLine().getOut();
        Findings findings = new Findings();
        Environment environment;
        try (TemporaryFolder folder = TemporaryFolder.create();
                BenchPostgres postgres = BenchPostgres.start(folder.path())) {
            environment = Environment.look(postgres.settings(), loadBefore);
            out.println(TextReport.environment(environment));
            out.flush();
            Bed bed = new Bed(postgres, folder.path(), house, quick, progress());
            for (SuiteName name : suites.stream().distinct().sorted().toList()) {
                long began = System.nanoTime();
                Findings found = name.suite().run(bed);
                bed.progress().printf("%s: %d s%n", name, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
                out.println(TextReport.table(found.rows()));
                out.flush();
                var _ = findings.add(found);
                postgres.checkpoint();
            }
        }
        out.println(TextReport.goals(findings.ratios()));
        out.print(TextReport.remarks(findings));
        out.flush();
        if (json.isPresent()) {
            var _ = Files.writeString(json.get(), JsonReport.write(environment, findings));
        }
        return allReached(findings) ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static boolean allReached(Findings findings) {
        return findings.ratios().entrySet().stream()
                .allMatch(ratio -> ratio.getKey().isReachedBy(ratio.getValue()).orElse(true));
    }

    @SuppressWarnings("SystemOut")
    private static PrintStream progress() {
        return System.err;
    }
}
