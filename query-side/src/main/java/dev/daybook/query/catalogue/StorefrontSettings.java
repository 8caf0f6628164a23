package dev.daybook.query.catalogue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What others may keep of the storefront's answers.
 *
 * @param maxAge so long an answer may be used without asking
 * @param staleWhileRevalidate so long after that it may be used once more, while somebody asks
 */
@ConfigurationProperties("daybook.catalogue")
record StorefrontSettings(Duration maxAge, Duration staleWhileRevalidate) {}
