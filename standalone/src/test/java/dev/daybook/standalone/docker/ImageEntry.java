package dev.daybook.standalone.docker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command that an image starts, as it can be run here: this JVM's java, and the jar where the build left it. */
final class ImageEntry {
    private ImageEntry() {}

    /** The words of the command; refused when the image's jar is not copied from a build stage. */
    static List<String> of(Path dockerfile) throws IOException {
        Dockerfile file = Dockerfile.read(dockerfile);
        List<String> entry = file.entrypoint();
        if (entry.size() < 3 || !entry.getFirst().equals("java")) {
            throw new IllegalArgumentException(dockerfile + " does not start java");
        }
        return Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        entry.subList(1, entry.size() - 1).stream(),
                        Stream.of(localJar(file, entry.getLast()).toString()))
                .flatMap(words -> words)
                .toList();
    }

    private static Path localJar(Dockerfile file, String jar) {
        String folder = file.all("WORKDIR").findFirst().orElse("/");
        return file.all("COPY")
                .map(copy -> copy.split("\\s+", -1))
                .filter(words -> words.length == 3 && words[0].startsWith("--from=") && words[2].equals(jar))
                .map(words -> Path.of(folder).relativize(Path.of(words[1])))
                .map(built -> Repository.root().resolve(built))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(jar + " is not copied from a build stage"));
    }
}
