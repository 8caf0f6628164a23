package dev.daybook.query.catalogue;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.daybook.store.StoreIdentity;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cache.CacheManager;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.cache.RedisCacheConfiguration;
import org.springframework.data.redis.cache.RedisCacheManager;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.serializer.JacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializationContext.SerializationPair;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Where the storefront's answers are kept: in memory, or in Redis for all nodes together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorefrontSettings.class)
class CacheConfiguration {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Asking the view takes little longer. */
    private static final Duration REDIS_PATIENCE = Duration.ofMillis(100);

    @Bean
    CacheManager storefrontCaches(ObjectProvider<RedisConnectionFactory> redis, StoreIdentity store) {
        RedisConnectionFactory shared = redis.getIfAvailable();
        return shared == null ? inMemory() : inRedis(shared, store);
    }

    private static CacheManager inMemory() {
        CaffeineCacheManager caches = new CaffeineCacheManager();
        for (CacheKind kind : CacheKind.values()) {
            caches.registerCustomCache(
                    kind.cacheName(),
                    Caffeine.newBuilder()
                            .maximumSize(kind.entriesMax())
                            .expireAfterWrite(KEPT)
                            .recordStats()
                            .build());
        }
        return caches;
    }

    /** Keys carry the store and its epoch, and the shape of the answers: other nodes may be of another build. */
    private static CacheManager inRedis(RedisConnectionFactory redis, StoreIdentity store) {
        String prefix = "daybook:" + store.label() + ":" + ProductResponse.REPRESENTATION + ":";
        Map<String, RedisCacheConfiguration> caches = new LinkedHashMap<>();
        Arrays.stream(CacheKind.values())
                .forEach(kind -> caches.put(
                        kind.cacheName(),
                        RedisCacheConfiguration.defaultCacheConfig()
                                .entryTtl(KEPT)
                                .disableCachingNullValues()
                                .computePrefixWith(name -> prefix + name + ":")
                                .serializeValuesWith(asJson(kind))));
        return RedisCacheManager.builder(redis)
                .withInitialCacheConfigurations(caches)
                .disableCreateOnMissingCache()
                .enableStatistics()
                .build();
    }

    private static SerializationPair<Object> asJson(CacheKind kind) {
        JsonMapper mapper = JsonMapper.builder().build();
        JavaType reply = mapper.getTypeFactory().constructParametricType(Reply.class, kind.body());
        return SerializationPair.fromSerializer(new JacksonJsonRedisSerializer<>(mapper, reply));
    }

    @Bean
    @ConditionalOnExpression("@environment.getProperty('daybook.cache.redis-url') != ''")
    LettuceConnectionFactory redisOfCaches(@Value("${daybook.cache.redis-url}") String url) {
        RedisURI address = RedisURI.create(url);
        LettuceClientConfiguration client = LettuceClientConfiguration.builder()
                .apply(address)
                .commandTimeout(REDIS_PATIENCE)
                .shutdownTimeout(Duration.ZERO)
                .clientOptions(ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .socketOptions(SocketOptions.builder()
                                .connectTimeout(REDIS_PATIENCE)
                                .build())
                        .build())
                .build();
        return new LettuceConnectionFactory(LettuceConnectionFactory.createRedisConfiguration(address), client);
    }
}
