package dev.daybook.simulation;

import dev.daybook.cli.onlineretail.UnusableInputException;
import dev.daybook.simulation.policy.Policies;
import dev.daybook.simulation.policy.PolicyFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Reads policies from properties files. */
final class PolicyFiles {

    private PolicyFiles() {}

    /**
     * The policies of a file.
     *
     * @throws UnusableInputException saying what is wrong with it
     */
    static Policies read(Path file) {
        Properties told = new Once();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            told.load(text);
            Map<String, String> settings = told.stringPropertyNames().stream()
                    .collect(Collectors.toMap(key -> key, key -> told.getProperty(key, "")));
            return PolicyFile.read(settings);
        } catch (IOException unreadable) {
            throw new UnusableInputException(file, "cannot be read: " + unreadable.getMessage());
        } catch (IllegalArgumentException bad) {
            throw new UnusableInputException(file, "is no file of policies: " + bad.getMessage());
        }
    }

    /** Takes each key once. */
    private static final class Once extends Properties {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalArgumentException(key + " is told twice");
            }
            return super.put(key, value);
        }
    }
}
