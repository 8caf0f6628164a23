package dev.daybook.query.customeroverview;

import dev.daybook.events.Contact;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts by whose beginnings a customer is found, in a form in which case and accents are no matter. */
final class SearchKeys {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SearchKeys() {}

    static List<String> of(Contact contact) {
        List<String> keys = new ArrayList<>();
        contact.email().map(SearchKeys::folded).ifPresent(keys::add);
        Optional<String> rest = contact.name().map(SearchKeys::folded);
        while (rest.isPresent() && !rest.get().isEmpty()) {
            String name = rest.get();
            keys.add(name);
            rest = name.contains(" ") ? Optional.of(name.substring(name.indexOf(' ') + 1)) : Optional.empty();
        }
        return List.copyOf(keys);
    }

    static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return SPACE.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** What a key matches that begins with the text, whatever signs are in it. */
    static Pattern beginningWith(String text) {
        return Pattern.compile("^" + Pattern.quote(folded(text)));
    }
}
