package dev.daybook.events;

/**
 * Names one stream store-wide as {@code <tenant>/<stream>/<id>}, for instance {@code default/order/018f…}.
 *
 * @param tenant who the stream belongs to; no slash
 * @param stream the kind of stream, for instance {@code order}; no slash
 * @param id the aggregate's own id
 */
public record Subject(String tenant, String stream, String id) {

    public Subject {
        if (tenant.isEmpty() || tenant.contains("/") || stream.isEmpty() || stream.contains("/") || id.isEmpty()) {
            throw new IllegalArgumentException("no subject: " + tenant + "/" + stream + "/" + id);
        }
    }

    /**
     * Reads a subject back from its text.
     *
     * @throws IllegalArgumentException when the text has not three parts
     */
    public static Subject parse(String text) {
        String[] parts = text.split("/", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no subject: " + text);
        }
        return new Subject(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return tenant + "/" + stream + "/" + id;
    }
}
