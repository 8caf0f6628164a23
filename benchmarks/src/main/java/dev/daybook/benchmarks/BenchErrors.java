package dev.daybook.benchmarks;

import dev.daybook.benchmarks.bed.UnfitMachineException;
import dev.daybook.cli.ExitCode;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what ended a run into an exit code: one line where it is known, a stack trace where it is a fault of ours. */
final class BenchErrors implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        return switch (fault) {
            case UnfitMachineException _ -> say(command, fault, ExitCode.USAGE);
            case IOException _ -> say(command, fault, ExitCode.STOPPED);
            default -> {
                fault.printStackTrace(command.getErr());
                command.getErr().flush();
                yield ExitCode.FAULT;
            }
        };
    }

    private static int say(CommandLine command, Exception fault, int exitCode) {
        command.getErr().println("daybook: " + fault.getMessage());
        command.getErr().flush();
        return exitCode;
    }
}
