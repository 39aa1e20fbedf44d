package org.dateline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageFinderTest {

    private static final LanguageFinder FINDER =
            new LanguageFinder(new DataFolder(List.of(DataFolder.installed())).files("language", ".txt", ".tsv"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Soldiers took the radio station before dawn, witnesses said, and read a statement on air.",
                "en | Six killed, dozens hurt in suicide attack near Kabul airport; Taliban deny role, blame rivals.",
                "en | Nigerian President Bola Tinubu visited Maiduguri on Thursday.",
                "en | Mexican President Andrés Manuel López Obrador on Thursday defended Mexico's immigration policy.",
                "de | Soldaten besetzten vor Tagesanbruch den Sender, sagten Zeugen, und verlasen eine Erklärung.",
                "fr | Des soldats ont pris la station de radio avant l'aube, selon des témoins, et ont lu un communiqué.",
                "es | Los soldados tomaron la emisora antes del amanecer, dijeron testigos, y leyeron un comunicado.",
                "ru | Солдаты заняли радиостанцию до рассвета, сообщили очевидцы, и зачитали заявление в эфире.",
                "ar | استولى جنود على محطة الإذاعة قبل الفجر وقرأوا بيانا على الهواء بحسب شهود عيان في المدينة",
                "zh | 目击者称，士兵在黎明前占领了电台，并在广播中宣读了一份声明，街上几乎没有人。"
            })
    void theWordsTellTheLanguage(String language, String text) {
        assertThat(FINDER.identified(report(text, null)).language()).isEqualTo(language);
    }

    @Test
    void theWordsStandBeforeWhatTheSenderSays() {
        String text = "Soldiers took the radio station before dawn, witnesses said, and read a statement on air.";
        assertThat(FINDER.identified(report(text, "de")).language()).isEqualTo("en");
        assertThat(FINDER.identified(report(text, "en-GB")).language()).isEqualTo("en-GB");
    }

    @Test
    void aFewWordsTellNothing() {
        assertThat(FINDER.identified(report("Rebels shelled Kalva.", null)).language())
                .isNull();
        assertThat(FINDER.identified(report("Rebels shelled Kalva.", "fr")).language())
                .isEqualTo("fr");
    }

    @Test
    void everythingWrongInAllFilesIsReportedAtOnce() {
        List<DataFile> files = List.of(
                file("language/english.txt", "# words\nthe\nin the\n"),
                file("language/tags.tsv", "code\ttag\ncmn zh\npes\tfa\n"),
                file("language/own.tsv", "tag code\n"));
        assertThat(catchThrowableOfType(DataProblems.class, () -> new LanguageFinder(files))
                        .problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "language/english.txt:3: \"in the\" is not one word — write a word a line",
                        "language/tags.tsv:2: 1 cell, not 2 — separate the cells by one tab each, not by blanks",
                        "language/own.tsv: unknown header [tag code] — begin with code TAB tag");
        assertThat(catchThrowableOfType(DataProblems.class, () -> new LanguageFinder(List.of()))
                        .problems())
                .extracting(Problem::file)
                .containsExactlyInAnyOrder("language/english.txt", "language/tags.tsv");
    }

    private static DataFile file(String name, String content) {
        return new DataFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Report report(String text, @Nullable String language) {
        return new Report("report", new StoredText(text), null, null, null, null, language, "report.txt");
    }
}
