package dev.daybook.benchmarks.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How another JVM is started: the one that runs this, with options that are the same for every server under test. */
public final class ChildJvm {

    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Ddisable-axoniq-console-message=true",
            "-XX:+UseSerialGC",
            "-Xms1g",
            "-Xmx1g",
            "-Xmn512m");
    private static final String MAIN = "dev.daybook.benchmarks.Bench";

    private ChildJvm() {}

    /** What tells the first argument apart that makes this program a child. */
    public static final String CHILD = "child";

    /** The command line of such a program. */
    public static List<String> command(List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(program);
        return command;
    }

    /** This program again, from its jar or from wherever its classes lie. */
    public static List<String> thisProgram(String... arguments) {
        String classPath = System.getProperty("java.class.path");
        List<String> program = new ArrayList<>();
        boolean packaged = classPath.endsWith(".jar") && !classPath.contains(java.io.File.pathSeparator);
        program.addAll(
                packaged
                        ? List.of("-jar", Path.of(classPath).toAbsolutePath().toString())
                        : List.of("-cp", classPath, MAIN));
        program.add(CHILD);
        program.addAll(List.of(arguments));
        return program;
    }
}
