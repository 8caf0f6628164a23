package dev.daybook.standalone.docker;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds this repository's files from whatever folder inside it the tests were started in. */
final class Repository {
    private Repository() {}

    static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("docker/routes.txt"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no docker/routes.txt in or above " + start);
    }

    static Path docker(String file) {
        return root().resolve("docker").resolve(file);
    }
}
