package dev.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.daybook.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Every verb of the jar has the manners that the command line promises; one that is added is held to them too. */
class VerbsTest {

    /** They run until they are stopped, or what they print is made to be read by a program already. */
    private static final Set<String> TELL_NO_RESULT = Set.of(
            "daybook serve", "daybook demo", "daybook gateway-simulator", "daybook schema show", "daybook completion");

    @TempDir
    private Path folder;

    static List<String> verbs() {
        return leaves(Daybook.commands())
                .map(verb -> verb.getCommandSpec().qualifiedName())
                .toList();
    }

    private static Stream<CommandLine> leaves(CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? Stream.of(command)
                : command.getSubcommands().values().stream().flatMap(VerbsTest::leaves);
    }

    @Test
    void all_of_them_are_looked_at() {
        assertThat(verbs()).contains("daybook serve", "daybook import online-retail", "daybook schema check");
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void every_verb_explains_itself_with_examples_and_exit_codes(String verb) {
        assertThat(faults(verb(verb))).isEmpty();
    }

    @Command(name = "mute", description = "Says nothing.", footer = "It does not tell either how it ends.")
    private static final class Mute implements Runnable {
        @Override
        public void run() {}
    }

    @Test
    void a_verb_that_does_not_is_seen() {
        CommandLine mute = new CommandLine(new Mute());
        var _ = Daybook.commands().addSubcommand(mute);

        assertThat(faults(mute)).containsExactlyInAnyOrder("no example", "no exit codes", "no --json");
    }

    private static List<String> faults(CommandLine verb) {
        String name = verb.getCommandSpec().qualifiedName();
        String help = verb.getUsageMessage();
        boolean hasServer = verb.getCommandSpec().optionsMap().containsKey("--url");
        return Stream.of(
                        help.contains("Examples:") && help.contains("  " + name) ? "" : "no example",
                        help.contains("Exit codes: 0 ") ? "" : "no exit codes",
                        TELL_NO_RESULT.contains(name) || help.contains("--json") ? "" : "no --json",
                        hasServer == help.contains("--token") ? "" : "no --token")
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void what_no_verb_knows_is_bad_usage_in_one_line(String verb) {
        StringWriter err = new StringWriter();
        CommandLine commands = Daybook.commands().setErr(new PrintWriter(err));

        int exitCode = commands.execute((verb.substring("daybook ".length()) + " --no-such-option").split(" ", -1));

        assertThat(exitCode).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).startsWith("daybook: ").hasLineCount(1);
    }

    @Test
    void the_exit_codes_that_the_root_explains_are_those_there_are() throws ReflectiveOperationException {
        String help = Daybook.commands().getUsageMessage();

        for (var code : ExitCode.class.getFields()) {
            assertThat(help)
                    .as(code.getName())
                    .containsPattern("(?:Exit codes: |; |;\\n)" + code.getInt(null) + " \\w");
        }
    }

    @Test
    void bash_completes_verbs_and_options() throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("completion"), printed("completion", "bash"));
        assumeThat(Path.of("/bin/bash")).as("no bash here").exists();

        assertThat(completed(script, "daybook", "ver")).contains("verify");
        assertThat(completed(script, "daybook", "verify", "")).contains("store").contains("views");
        assertThat(completed(script, "daybook", "rebuild", "--t")).contains("--token");
    }

    private String completed(Path script, String... words) throws IOException, InterruptedException {
        String ask = "source '" + script + "'; COMP_WORDS=(" + String.join(" ", words)
                + (words[words.length - 1].isEmpty() ? "''" : "") + "); COMP_CWORD=" + (words.length - 1)
                + "; _complete_daybook; echo \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("/bin/bash", "-c", ask)
                .redirectErrorStream(true)
                .start();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void fish_gets_a_line_for_each_verb_and_option() {
        String script = printed("completion", "fish");

        assertThat(script.lines()).allMatch(line -> line.startsWith("complete -c daybook -n '"));
        assertThat(script)
                .contains("-n '__fish_use_subcommand' -f -a verify -d 'Check what is stored")
                .contains(
                        "-n '__fish_seen_subcommand_from verify; and not __fish_seen_subcommand_from store views' -f -a"
                                + " store")
                .contains("-n '__fish_seen_subcommand_from rebuild' -l token -r -d '")
                .contains("-n '__fish_seen_subcommand_from export' -l format -x -a \"ndjson csv parquet ocel\" -d '")
                .contains("-n '__fish_seen_subcommand_from serve' -l port -r -d '");
    }

    @Test
    void zsh_reads_what_bash_reads() {
        assertThat(printed("completion", "zsh"))
                .isEqualTo(printed("completion", "bash"))
                .contains("bashcompinit");
    }

    private static String printed(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(Daybook.commands().setOut(new PrintWriter(out)).execute(arguments))
                .isEqualTo(ExitCode.DONE);
        return out.toString();
    }

    private static CommandLine verb(String name) {
        return leaves(Daybook.commands())
                .filter(verb -> verb.getCommandSpec().qualifiedName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
