package dev.daybook.analytics.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the lines of a range one by one. */
public final class LineFile {

    private static final ObjectReader READER = JsonMapper.builder().build().readerFor(JsonNode.class);

    private LineFile() {}

    /** The events of an NDJSON file, in order, each as the JSON of its line; close it. */
    public static MappingIterator<JsonNode> open(Path lines) throws IOException {
        return READER.readValues(Files.newBufferedReader(lines));
    }
}
