package dev.daybook.query.sql;

import dev.daybook.analytics.sql.StatementMain;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a process is started that answers statements: the JVM and the build of this one, with little memory and low priority. */
final class StatementCommand {

    /** The address space that it may have: what a statement asks for beyond is refused by the system. */
    private static final int KIBIBYTES_MAX = 3 << 19;

    /** Where the system runs out of memory all the same, it is to take this process and not the node's. */
    private static final String BOUNDED = """
            ulimit -v "$0" && ulimit -c 0 || exit 1
            echo 1000 2>/dev/null > /proc/self/oom_score_adj
            exec nice -n 5 "$@"\
            """;

    private static final List<String> OPTIONS = List.of(
            "-Xms16m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:CompressedClassSpaceSize=32m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED");

    private StatementCommand() {}

    /**
     * The command line.
     *
     * @param folder in which it leaves what it must
     */
    static List<String> of(Path folder, Path file, ZoneId businessZone) {
        List<String> java = List.of(
                "/bin/sh",
                "-c",
                BOUNDED,
                Integer.toString(KIBIBYTES_MAX),
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> arguments = List.of(
                file.toString(), businessZone.getId(), folder.resolve("spill").toString());
        return Stream.of(java, OPTIONS, List.of("-Djava.io.tmpdir=" + folder), build(), arguments)
                .flatMap(List::stream)
                .toList();
    }

    /** This build, from its jar with jars in it or from wherever its classes lie. */
    private static List<String> build() {
        String path = System.getProperty("java.class.path");
        String main = StatementMain.class.getName();
        boolean packaged = StatementMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()
                .startsWith("jar:nested:");
        return packaged
                ? List.of(
                        "-cp",
                        absolute(path),
                        "-Dloader.main=" + main,
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of("-cp", absolute(path), main);
    }

    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
