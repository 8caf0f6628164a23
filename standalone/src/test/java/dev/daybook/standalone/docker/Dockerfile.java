package dev.daybook.standalone.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A Dockerfile as its instructions in order, comments left out and continued lines joined. */
record Dockerfile(List<Instruction> instructions) {

    record Instruction(String keyword, String arguments) {}

    static Dockerfile read(Path path) throws IOException {
        return parse(Files.readString(path));
    }

    static Dockerfile parse(String text) {
        List<Instruction> instructions = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part :
                text.lines().filter(part -> !part.strip().startsWith("#")).toList()) {
            boolean continued = part.endsWith("\\");
            line.append(continued ? part.substring(0, part.length() - 1) : part);
            if (!continued && !line.toString().isBlank()) {
                String[] words = line.toString().strip().split("\\s+", 2);
                instructions.add(new Instruction(words[0].toUpperCase(Locale.ROOT), words.length == 1 ? "" : words[1]));
            }
            if (!continued) {
                line.setLength(0);
            }
        }
        return new Dockerfile(List.copyOf(instructions));
    }

    /** The arguments of each such instruction in all stages. */
    Stream<String> all(String keyword) {
        return instructions.stream()
                .filter(instruction -> instruction.keyword().equals(keyword))
                .map(Instruction::arguments);
    }

    /** The instructions of the stage that becomes the image. */
    Dockerfile finalStage() {
        int start = 0;
        for (int index = 0; index < instructions.size(); index++) {
            if (instructions.get(index).keyword().equals("FROM")) {
                start = index;
            }
        }
        return new Dockerfile(instructions.subList(start, instructions.size()));
    }

    /** The arguments of the last such instruction of the image's stage, which is the one that counts. */
    Optional<String> last(String keyword) {
        return finalStage().all(keyword).reduce((_, second) -> second);
    }

    /** The words of ENTRYPOINT in its exec form; empty when there is none. */
    List<String> entrypoint() {
        return last("ENTRYPOINT").map(Dockerfile::exec).orElse(List.of());
    }

    /** The words of HEALTHCHECK's command in its exec form; empty when there is none. */
    List<String> healthcheck() {
        return last("HEALTHCHECK")
                .filter(check -> check.contains("CMD "))
                .map(check -> exec(check.substring(check.indexOf("CMD ") + 4)))
                .orElse(List.of());
    }

    /** A JSON array's words; empty for the shell form, which leaves a shell between Docker and the program. */
    private static List<String> exec(String arguments) {
        try {
            return List.of(new JsonMapper().readValue(arguments, String[].class));
        } catch (JacksonException _) {
            return List.of();
        }
    }
}
