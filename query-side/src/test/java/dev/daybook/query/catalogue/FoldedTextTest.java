package dev.daybook.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void case_accents_and_blanks_make_no_difference() {
        assertThat(FoldedText.of("  Crème\n BRÛLÉE ")).isEqualTo("creme brulee");
        assertThat(FoldedText.of("İstanbul")).isEqualTo("istanbul");
        assertThat(FoldedText.of("ﬁne Ｗide")).isEqualTo("fine wide");
        assertThat(FoldedText.of("straße")).isEqualTo("straße");
    }

    @Test
    void words_are_of_letters_and_digits_and_come_once() {
        assertThat(FoldedText.words("Tea-pot (red), 85123A; TEA!")).containsExactly("tea", "pot", "red", "85123a");
        assertThat(FoldedText.words(".*\\Q$\\E^[a]|")).containsExactly("q", "e", "a");
        assertThat(FoldedText.words(" .* ")).isEmpty();
        assertThat(FoldedText.words("茶 чай")).containsExactly("茶", "чаи");
    }
}
