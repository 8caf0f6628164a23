package dev.daybook.command.product.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pictures beside a random walk: what hangs on the wall, and which smaller copies of it; without events. */
final class PictureFrames {

    private final Map<String, String> wall = new HashMap<>();
    private final Map<String, List<Integer>> copies = new HashMap<>();

    String hang(String image, String text) {
        if (wall.containsKey(image)) {
            return wall.get(image).equals(text) ? "same" : "image-already-attached";
        }
        if (wall.size() == 20) {
            return "too-many-images";
        }
        wall.put(image, text);
        copies.put(image, new ArrayList<>());
        return "ok";
    }

    String take(String image) {
        copies.remove(image);
        return wall.remove(image) == null ? "same" : "ok";
    }

    String copy(String image, int size) {
        List<Integer> made = copies.get(image);
        if (made == null) {
            return "image-not-found";
        }
        if (made.contains(size)) {
            return "same";
        }
        made.add(size);
        return "ok";
    }

    Optional<String> shown(String image) {
        return Optional.ofNullable(wall.get(image)).map(text -> text + copies.get(image));
    }

    int count() {
        return wall.size();
    }
}
