package dev.daybook.command.product.images;

import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.events.product.ProductEvent;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the feature of the products' pictures together. */
@Configuration(proxyBeanMethods = false)
class ImagesConfiguration {

    @Bean
    ImageStore imageStore(@Value("${daybook.images.folder}") String folder) {
        return folder.isBlank() ? new NoImageStore() : new ImageFolder(Path.of(folder));
    }

    @Bean
    ThumbnailMaker thumbnailMaker(
            StreamReader reader, StreamDefinition<ProductCommand, ProductEvent, Product> products, ImageStore store) {
        return new ThumbnailMaker(reader, products, store);
    }

    @Bean
    ThumbnailMaking thumbnailMaking() {
        return new ThumbnailMaking();
    }
}
