package dev.daybook.query.exports;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How exports are made.
 *
 * @param folder where their files lie; the same volume for all nodes
 * @param atOnce so many of them run on this node at a time, at least one; others wait
 * @param kept at most so many are kept
 * @param keptFor so long after its end an export is kept
 */
@ConfigurationProperties("daybook.exports")
record ExportSettings(Path folder, int atOnce, int kept, Duration keptFor) {}
