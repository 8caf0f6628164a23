package dev.daybook.command.infrastructure;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.command.decisions.Need;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Something that would have to be otherwise, on the wire.
 *
 * @param pointer to it in what is asked about, elements of lists by their id
 * @param is as it stands
 * @param needs any of these values
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record NeedResponse(
        String pointer,
        JsonNode is,
        Optional<List<JsonNode>> needs,
        Optional<Long> needsAtLeast,
        Optional<Long> needsAtMost) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static NeedResponse of(Need need) {
        return switch (need) {
            case Need.OneOf(String pointer, String is, List<String> needs) ->
                of(
                        pointer,
                        JSON.stringNode(is),
                        needs.stream().<JsonNode>map(JSON::stringNode).toList());
            case Need.Flag(String pointer, boolean needs) ->
                of(pointer, JSON.booleanNode(!needs), List.of(JSON.booleanNode(needs)));
            case Need.AtLeast(String pointer, long is, long needs) ->
                new NeedResponse(pointer, JSON.numberNode(is), Optional.empty(), Optional.of(needs), Optional.empty());
            case Need.AtMost(String pointer, long is, long needs) ->
                new NeedResponse(pointer, JSON.numberNode(is), Optional.empty(), Optional.empty(), Optional.of(needs));
        };
    }

    private static NeedResponse of(String pointer, JsonNode is, List<JsonNode> needs) {
        return new NeedResponse(pointer, is, Optional.of(needs), Optional.empty(), Optional.empty());
    }
}
