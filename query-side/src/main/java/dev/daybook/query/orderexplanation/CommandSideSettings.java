package dev.daybook.query.orderexplanation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the command side is.
 *
 * @param url empty: this process is both sides
 * @param timeout so long may it take to answer
 */
@ConfigurationProperties("daybook.command-side")
record CommandSideSettings(String url, Duration timeout) {}
