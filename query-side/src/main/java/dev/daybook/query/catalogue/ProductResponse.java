package dev.daybook.query.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A product's page on the wire.
 *
 * @param pieces that the next buyer could get, all locations together; absent: they are not counted
 * @param locations where pieces of it are kept; none where they are not counted
 * @param version of the product
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductResponse(
        String sku,
        String name,
        String description,
        String category,
        Price price,
        List<Image> images,
        boolean available,
        Availability availability,
        @Nullable Long pieces,
        List<Location> locations,
        long version) {

    /** Names this shape in validators and caches. */
    static final String REPRESENTATION = "sp1";

    /**
     * What one piece costs.
     *
     * @param amount exact, in major units
     * @param currency ISO 4217 code
     */
    record Price(String amount, String currency) {}

    /** A picture; its width and height are those of the file, before it is turned as its EXIF data says. */
    record Image(
            String id,
            String url,
            String mediaType,
            int width,
            int height,
            String alternativeText,
            List<Thumbnail> thumbnails) {}

    /**
     * A smaller form.
     *
     * @param size most pixels that its longer edge was to have
     */
    record Thumbnail(int size, String url, int width, int height) {}

    /**
     * What there is at one location.
     *
     * @param available pieces that the next buyer could get
     */
    record Location(String location, int available) {}

    static ProductResponse of(CatalogueProduct product, ProductFacts facts) {
        Availability availability = product.availability(facts);
        boolean counted = availability != Availability.NOT_COUNTED;
        List<Location> locations = counted ? locations(product) : List.of();
        return new ProductResponse(
                product.sku(),
                facts.name(),
                facts.description(),
                facts.category(),
                new Price(facts.price().toPlainString(), facts.currency()),
                facts.images().stream()
                        .map(image -> image(product.sku(), image))
                        .toList(),
                availability != Availability.OUT_OF_STOCK,
                availability,
                counted ? locations.stream().mapToLong(Location::available).sum() : null,
                locations,
                facts.version());
    }

    private static List<Location> locations(CatalogueProduct product) {
        return product.stock().stream()
                .map(place -> new Location(place.location(), place.level().available()))
                .toList();
    }

    private static Image image(String sku, ProductImage image) {
        String url = "/v1/products/" + UriUtils.encodePathSegment(sku, UTF_8) + "/images/" + image.imageId();
        return new Image(
                image.imageId(),
                url,
                image.mediaType(),
                image.width(),
                image.height(),
                image.alternativeText(),
                image.thumbnails().stream()
                        .map(small -> new Thumbnail(
                                small.size(), url + "?size=" + small.size(), small.width(), small.height()))
                        .toList());
    }
}
