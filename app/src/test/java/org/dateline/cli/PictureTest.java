package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class PictureTest {

    private static final Path FILE = Session.HOME.resolve("docs").resolve("picture.svg");
    private static final Pattern PUBLISHED = Pattern.compile("--published (\\S+)");

    @Test
    void thePictureShowsTheRecordThatTheFirstPageShows() throws IOException {
        Page page = Page.read(Session.HOME.resolve("README.md"));
        Page.Block record = page.blocks("json").get(0);
        Page.Step step = page.steps().stream()
                .filter(one -> record.equals(one.shown()))
                .findFirst()
                .orElseThrow();
        Matcher published = PUBLISHED.matcher(step.commands().get(0));
        assertThat(published.find()).isTrue();
        String picture = Picture.of(new ObjectMapper().readTree(page.text(record)), published.group(1));
        if (Boolean.getBoolean("dateline.pages.write")) {
            Files.writeString(FILE, picture);
        }
        assertThat(Files.readString(FILE))
                .as("docs/picture.svg is stale; './dev docs' draws it anew")
                .isEqualTo(picture);
    }
}
