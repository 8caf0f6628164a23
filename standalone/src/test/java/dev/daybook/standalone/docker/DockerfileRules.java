package dev.daybook.standalone.docker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the image of a side must be: pinned bases, nobody's root, healthy by its own word, java as the first process. */
final class DockerfileRules {
    private DockerfileRules() {}

    /** One sentence for each fault; files that are copied from the build context are looked for below the given root. */
    static List<String> faults(Dockerfile file, Path root) {
        List<String> faults = new ArrayList<>();
        Set<String> stages = file.all("FROM")
                .map(from -> from.split("\\s+", -1))
                .filter(words -> words.length == 3)
                .map(words -> words[2])
                .collect(Collectors.toSet());
        file.all("FROM")
                .map(from -> from.split("\\s+", -1)[0])
                .filter(image -> !stages.contains(image))
                .flatMap(image -> ImageReference.fault(image).stream())
                .forEach(faults::add);
        if (!file.last("USER").orElse("").matches("[1-9]\\d*(:[1-9]\\d*)?")) {
            faults.add("USER is not the number of an ordinary user");
        }
        if (!file.last("EXPOSE").equals(Optional.of("8080"))) {
            faults.add("EXPOSE is not 8080");
        }
        if (file.healthcheck().isEmpty()) {
            faults.add("no HEALTHCHECK in exec form");
        }
        if (file.finalStage().all("LABEL").findAny().isEmpty()) {
            faults.add("no LABEL");
        }
        entry(file.entrypoint(), faults);
        copies(file, root, faults);
        return faults;
    }

    private static void entry(List<String> entry, List<String> faults) {
        if (entry.size() < 3
                || !entry.getFirst().equals("java")
                || !entry.get(entry.size() - 2).equals("-jar")) {
            faults.add("ENTRYPOINT is not java … -jar … in exec form");
        }
        if (!entry.contains("-Ddisable-axoniq-console-message=true")) {
            faults.add("ENTRYPOINT lets Axon advertise on the console");
        }
        if (entry.stream().noneMatch(word -> word.startsWith("-XX:MaxRAMPercentage="))) {
            faults.add("ENTRYPOINT does not bind the heap to the container's memory");
        }
    }

    private static void copies(Dockerfile file, Path root, List<String> faults) {
        if (file.all("ADD").findAny().isPresent()) {
            faults.add("ADD, which may fetch or unpack, where COPY would do");
        }
        file.all("COPY")
                .filter(copy -> !copy.contains("--from="))
                .flatMap(copy -> {
                    List<String> paths = Arrays.stream(copy.split("\\s+", -1))
                            .filter(word -> !word.startsWith("--"))
                            .toList();
                    return paths.subList(0, paths.size() - 1).stream();
                })
                .filter(source -> !Files.exists(root.resolve(source)))
                .forEach(source -> faults.add("COPY of " + source + ", which is not there"));
    }
}
