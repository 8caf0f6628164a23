package dev.daybook.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The machine and the programs a run took place on, as names and values. */
public record Environment(Map<String, String> facts) {

    private static final String UNKNOWN = "n/a";

    public Environment {
        facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * Looks around before anything runs.
     *
     * @param postgres version and durability as the server told them
     */
    public static Environment look(Map<String, String> postgres, String loadBefore) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cpu", cpu());
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("load_average_before", loadBefore);
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("jdk", System.getProperty("java.vm.vendor") + " " + Runtime.version());
        facts.put("postgresql", postgres.getOrDefault("server_version", UNKNOWN));
        Stream.of("fsync", "synchronous_commit", "full_page_writes")
                .forEach(setting -> facts.put(setting, postgres.getOrDefault(setting, UNKNOWN)));
        return new Environment(facts);
    }

    /** Over one, five and fifteen minutes; elsewhere than on Linux unknown. */
    public static String loadAverage() {
        return firstLine(Path.of("/proc/loadavg"), "")
                .map(line -> line.split(" ", 4))
                .findFirst()
                .map(parts -> String.join(" ", parts[0], parts[1], parts[2]))
                .orElse(UNKNOWN);
    }

    private static String cpu() {
        return firstLine(Path.of("/proc/cpuinfo"), "model name")
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static Stream<String> firstLine(Path file, String start) {
        try {
            return Files.readString(file)
                    .lines()
                    .filter(line -> line.startsWith(start))
                    .limit(1);
        } catch (IOException _) {
            return Stream.empty();
        }
    }
}
