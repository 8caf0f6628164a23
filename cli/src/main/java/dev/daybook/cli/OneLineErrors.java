package dev.daybook.cli;

import dev.daybook.analytics.folding.ProjectionFault;
import dev.daybook.cli.export.UnusableFolderException;
import dev.daybook.cli.http.ServerFailureException;
import dev.daybook.cli.onlineretail.ImportStoppedException;
import dev.daybook.cli.onlineretail.UnusableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in one line on standard error and turns it into an exit code. */
final class OneLineErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        say(command, message(e) + " (see " + command.getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return switch (e) {
            case BadUsageException _, UnusableInputException _, UnusableFolderException _, ProjectionFault _ ->
                say(command, message(e), ExitCode.USAGE);
            case ServerFailureException _, ImportStoppedException _, IOException _, UncheckedIOException _ ->
                say(command, message(e), ExitCode.STOPPED);
            default -> say(command, "a fault in daybook itself: " + e + place(e), ExitCode.FAULT);
        };
    }

    private static int say(CommandLine command, String message, int exitCode) {
        say(command, message);
        return exitCode;
    }

    private static void say(CommandLine command, String message) {
        command.getErr().println("daybook: " + message.lines().findFirst().orElse(""));
        command.getErr().flush();
    }

    private static String message(Exception e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private static String place(Exception e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }
}
