package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class DaybookCommandTest {

    @Command(name = "serve", description = "Serves.")
    static final class Serve implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("two\nlines");
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"import online-retail", "verify views"})
    void every_verb_explains_itself_with_examples_and_exit_codes(String verb) {
        List<String> arguments = new ArrayList<>(List.of(verb.split(" ", -1)));
        arguments.add("--help");
        Ran ran = Ran.daybook(arguments.toArray(String[]::new));
        assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out()).contains("Examples:", "daybook " + verb, "--url", "--data", "Exit codes:");
    }

    @Test
    void the_root_lists_its_verbs_and_has_a_version() {
        assertThat(Ran.daybook("--help").out()).contains("import", "verify", "Exit codes:");
        assertThat(Ran.daybook("--version").out()).startsWith("daybook ");
    }

    @Test
    void more_verbs_can_be_hung_on_and_their_faults_are_one_line() {
        StringWriter err = new StringWriter();
        CommandLine command =
                DaybookCommand.commandLine(ServerLocator.byUrl(), new Serve()).setErr(new PrintWriter(err));
        assertThat(command.execute("serve")).isEqualTo(ExitCode.FAULT);
        assertThat(err.toString())
                .startsWith("daybook: a fault in daybook itself: java.lang.IllegalStateException: two")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "import",
                "import nothing",
                "import online-retail",
                "import online-retail {dirty} --concurrency 0",
                "import online-retail {dirty} --concurrency 65",
                "import online-retail {dirty} --concurrency many",
                "import online-retail {dirty} --currency ducats",
                "import online-retail {dirty} --currency XXX",
                "import online-retail {dirty} --zone Atlantis",
                "import online-retail {dirty} --url ftp://there",
                "import online-retail {dirty} --url not-a-url",
                "import online-retail {dirty} --report {folder}",
                "import online-retail {dirty} --report {dirty}",
                "import online-retail {dirty} --report {folder}/no/such/report.json",
                "import online-retail {folder}/missing.csv",
                "verify views --jason",
                "verify views --url http://here?query"
            })
    void bad_usage_is_said_in_one_line_before_any_server_is_looked_for(String line) {
        List<String> arguments = line.isEmpty() ? List.of() : new ArrayList<>(List.of(line.split(" ", -1)));
        ServerLocator none = (_, _) -> {
            throw new AssertionError("a server was looked for");
        };
        Ran ran = Ran.daybook(
                none,
                arguments.stream()
                        .map(a -> a.replace("{dirty}", RetailData.dirty().toString())
                                .replace("{folder}", folder.toString()))
                        .toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).startsWith("daybook: ").hasLineCount(1);
    }

    @Test
    void without_a_url_the_data_folder_says_which_server_and_it_is_closed_in_the_end() throws IOException {
        List<String> seen = new ArrayList<>();
        try (RecordingApi api = new RecordingApi()) {
            ServerLocator locator = (url, data) -> new RunningServer() {
                @Override
                public URI url() {
                    seen.add("located " + url.map(URI::toString).orElse("none") + " " + data);
                    return api.url();
                }

                @Override
                public void close() {
                    seen.add("closed after " + api.appended());
                }
            };
            Ran.daybook(locator, "import", "online-retail", RetailData.dirty().toString(), "--data", "elsewhere");
        }
        assertThat(seen).containsExactly("located none elsewhere", "closed after 15");
    }

    @Test
    void a_server_that_is_not_there_stops_the_import_without_a_report() throws IOException {
        Ran ran = Ran.daybook(
                "import",
                "online-retail",
                RetailData.dirty().toString(),
                "--url",
                "http://127.0.0.1:1",
                "--report",
                folder.resolve("report.json").toString());
        assertThat(ran.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(ran.err())
                .contains("daybook: http://127.0.0.1:1 does not answer")
                .contains("run the same command again");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_locator_that_finds_no_server_stops_the_command() {
        Ran ran = Ran.daybook("verify", "views");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(ran.err()).isEqualTo("daybook: no server: name one with --url http://…\n");
        assertThat(ran.out()).isEmpty();
    }
}
