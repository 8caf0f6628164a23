package dev.daybook.query.catalogue;

/** What is kept of the storefront's answers, each kind in a cache of its own. */
enum CacheKind {
    PRODUCT("catalogue-products", ProductResponse.class, 5_000),
    LIST("catalogue-lists", ProductListResponse.class, 500),
    FACETS("catalogue-facets", FacetsResponse.class, 500);

    private final String cacheName;
    private final Class<?> body;
    private final int entriesMax;

    CacheKind(String cacheName, Class<?> body, int entriesMax) {
        this.cacheName = cacheName;
        this.body = body;
        this.entriesMax = entriesMax;
    }

    String cacheName() {
        return cacheName;
    }

    Class<?> body() {
        return body;
    }

    /** So many are kept in memory at most. */
    int entriesMax() {
        return entriesMax;
    }
}
