package dev.daybook.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook completion}: what a shell needs to complete verbs and options. */
@Command(
        name = "completion",
        description = {"Print what a shell needs to complete verbs and options, for it to read.", ""},
        footer = {
            "",
            "Examples:",
            "  source <(daybook completion bash)",
            "  daybook completion bash > ~/.local/share/bash-completion/completions/daybook",
            "  source <(daybook completion zsh)",
            "  daybook completion fish > ~/.config/fish/completions/daybook.fish",
            "",
            "Exit codes: 0 printed; 2 bad usage."
        })
final class CompletionCommand implements Callable<Integer> {

    private static final String PROGRAM = "daybook";

    /** What completes. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell = Shell.BASH;

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                switch (shell) {
                    // one script, which zsh reads through its own bashcompinit
                    case BASH, ZSH -> AutoComplete.bash(PROGRAM, root);
                    case FISH -> FishCompletion.of(PROGRAM, root);
                });
        out.flush();
        return ExitCode.DONE;
    }
}
