package org.dateline.link.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.dateline.data.DataFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopiesTest {

    private static final Fingerprints FINGERPRINTS =
            new Fingerprints(new DataFolder(List.of(DataFolder.installed())).files("link", ".txt"));

    private static final String REPORT = """
            Rebels of the northern front shelled the harbour of Kalva before dawn on Thursday, killing at least twelve dockers,
            the mayor Jorg Hammer said. Ambulances brought forty wounded to the hospital of Saint Anna.
            The garrison answered with howitzers from the hills above Tornby, witnesses told reporters. Smoke hung over the
            grain silos until noon, and two freighters left the port without their cargo.
            General Ilya Brandt, who commands the garrison, accused the rebels of breaking the truce of Lodna. A spokesman of the
            rebels denied that, and said that drones had attacked their camp near the Varn bridge on Wednesday night.
            The United Nations called for a ceasefire of three days so that wheat could be shipped. Its envoy, Maria Castell, is
            expected in the capital on Saturday for talks with both sides.
            Kalva changed hands twice since spring. Some nine thousand people fled the town in August, most of them to Ostrava.
            """;

    /** Other words for some, another order in phrases, a sentence dropped, a box added. */
    private static final String SPUN = """
            Before dawn Thursday the port city of Kalva was bombarded by insurgents from the northern front, with no fewer than
            twelve dockers dead, mayor Jorg Hammer stated. Forty injured were carried by ambulances to the Saint Anna clinic.
            From the hills over Tornby the garrison fired back with howitzers, reporters heard from witnesses. Until noon smoke
            stood above the silos for grain.
            The commander of the garrison, General Ilya Brandt, blamed the insurgents for having broken the Lodna truce. An
            insurgent spokesman rejected this; their camp close to the bridge of Varn was hit by drones Wednesday night, he claimed.
            A ceasefire of three days for shipping wheat was urged by the United Nations. Envoy Maria Castell arrives Saturday in
            the capital and will hold talks with the sides.
            Since spring Kalva twice changed hands. In August nine thousand people left the town, mostly for Ostrava.
            Sign up for our newsletter and get the latest news every morning in your inbox.
            """;

    private static final String OTHER = """
            The harbour of Kalva opened again on Sunday after dockers ended a strike over wages, the port authority said. The first
            freighter brought tyres and coffee from Lodna.
            Traders had lost eleven million crowns, a chamber of commerce reckoned. Its head Petra Lindholm asked the government
            to settle disputes sooner, and to dredge the eastern basin before winter.
            A union leader called the agreement fair. Dockers get four percent more from January, and a free bus from Tornby.
            The ministry of transport will pay for new cranes, two of which are to come from a yard in Ostrava next summer.
            Fishermen complained that their quay was left out. They block the lighthouse road on Tuesdays until they are heard.
            """;

    private static Copy.@Nullable Kind kind(String one, String other) {
        Copy there = Copies.between(FINGERPRINTS.of(one), FINGERPRINTS.of(other), one.equals(other));
        Copy back = Copies.between(FINGERPRINTS.of(other), FINGERPRINTS.of(one), one.equals(other));
        assertThat(there).isEqualTo(back);
        return there == null ? null : there.kind();
    }

    @Test
    void theSameWordsAreAnExactCopy() {
        assertThat(kind(REPORT, REPORT)).isEqualTo(Copy.Kind.EXACT);
    }

    @Test
    void aFewChangesMakeAVersion() {
        assertThat(kind(REPORT, REPORT.replace("twelve", "fourteen") + "\nMore follows."))
                .isEqualTo(Copy.Kind.VERSION);
    }

    @Test
    void otherWordsInAnotherOrderMakeASpunCopy() {
        assertThat(kind(REPORT, SPUN)).isEqualTo(Copy.Kind.SPUN);
    }

    @Test
    void anotherReportOnThePlaceIsNoCopy() {
        assertThat(kind(REPORT, OTHER)).isNull();
    }

    @Test
    void aBoxThatTwoReportsShareMakesNoCopy() {
        String box =
                "\nSign up for the Harbour Letter, our weekly selection of the best stories on ships, ports and trade, and get"
                        + " a free map of the lighthouses of the northern coast drawn by Olga Varn, as long as stocks last.";
        assertThat(kind(REPORT + box, OTHER + box)).isNull();
    }

    @Property(tries = 50)
    void aFingerprintIsKeptAsBytes(@ForAll @Size(max = 400) List<String> words) {
        Fingerprint fingerprint = FINGERPRINTS.of(String.join(" ", words) + REPORT);
        Fingerprint read = Fingerprint.of(fingerprint.bytes());
        assertThat(read.pairs()).isEqualTo(fingerprint.pairs());
        assertThat(read.likeness(FINGERPRINTS.of(SPUN))).isEqualTo(fingerprint.likeness(FINGERPRINTS.of(SPUN)));
    }
}
