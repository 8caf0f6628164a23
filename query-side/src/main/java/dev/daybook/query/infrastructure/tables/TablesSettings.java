package dev.daybook.query.infrastructure.tables;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How history is kept as tables, and asked.
 *
 * @param folder where they lie
 * @param maxAge so old they may be when somebody asks; older ones are made anew behind the answer
 * @param timeout so long a statement may take
 * @param atOnce so many statements run at a time, at least one
 */
@ConfigurationProperties("daybook.sql")
public record TablesSettings(Path folder, Duration maxAge, Duration timeout, int atOnce) {}
