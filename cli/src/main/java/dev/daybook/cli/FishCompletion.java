package dev.daybook.cli;

import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What fish needs to complete verbs and options. */
final class FishCompletion {

    private final String program;
    private final StringJoiner lines = new StringJoiner("\n", "", "\n");

    private FishCompletion(String program) {
        this.program = program;
    }

    /** A line per verb and option. */
    static String of(String program, CommandLine root) {
        FishCompletion completion = new FishCompletion(program);
        completion.verbs(root, "__fish_use_subcommand");
        return completion.lines.toString();
    }

    private void verbs(CommandLine command, String when) {
        Map<String, CommandLine> verbs = command.getSubcommands();
        verbs.forEach((name, verb) -> {
            line(
                    when,
                    "-f -a " + name,
                    sentence(verb.getCommandSpec().usageMessage().description()));
            String chosen = "__fish_seen_subcommand_from " + name;
            verb.getCommandSpec().options().forEach(option -> option(option, chosen));
            verbs(verb, chosen + "; and not " + anyOf(verb.getCommandSpec()));
        });
    }

    private static String anyOf(CommandSpec command) {
        return command.subcommands().keySet().stream()
                .collect(Collectors.joining(" ", "__fish_seen_subcommand_from ", ""));
    }

    private void option(OptionSpec option, String when) {
        if (!option.hidden()) {
            String name = option.longestName().replaceFirst("^--", "-l ").replaceFirst("^-([^l-])", "-s $1");
            line(when, name + value(option), sentence(option.description()));
        }
    }

    /** One of those that there are; of an option that takes another value, fish offers files. */
    private static String value(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        return Optional.ofNullable(option.completionCandidates())
                .map(known -> " -x -a \"" + String.join(" ", known) + "\"")
                .orElse(" -r");
    }

    private void line(String when, String what, String description) {
        lines.add("complete -c " + program + " -n '" + when + "' " + what + " -d '"
                + description.replace("\\", "\\\\").replace("'", "\\'") + "'");
    }

    private static String sentence(String[] description) {
        return description.length == 0
                ? ""
                : description[0].replaceFirst("(?s)\\. .*", "").replaceFirst("\\.$", "");
    }
}
