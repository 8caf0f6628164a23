package dev.daybook.command.notification;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is written, and to whom. Whatever others have put into a name or a line, it stays one line: it can end neither a header nor
 * a line of the text.
 *
 * @param lines of the text, without their ends
 */
record Letter(Optional<String> name, String email, String subject, List<String> lines) {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    Letter {
        name = name.map(Letter::oneLine).map(String::strip).filter(text -> !text.isEmpty());
        subject = oneLine(subject);
        lines = lines.stream().map(Letter::oneLine).toList();
    }

    private static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "a letter of " + lines.size() + " lines";
    }
}
