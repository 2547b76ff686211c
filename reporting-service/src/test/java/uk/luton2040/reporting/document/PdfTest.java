package uk.luton2040.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfTest {
    private static final byte[] PDF = new PdfFormat().write(LutonReport.ofTheHealthAndWellbeingBoard());

    @Test
    void itMeetsTheStandardOfAccessiblePdf() throws Exception {
        // Given
        VeraGreenfieldFoundryProvider.initialise();

        // When
        ValidationResult result;
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(PDF), PDFAFlavour.PDFUA_1)) {
            result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser);
        }

        // Then
        assertThat(result.getTestAssertions())
                .extracting(TestAssertion::getMessage)
                .as("what PDF/UA-1 asks and the file does not do")
                .isEmpty();
        assertThat(result.isCompliant()).isTrue();
    }

    @Test
    void itSaysWhatItIsInWhichLanguageAndHowItIsLaidOut() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Luton 2040 performance report: Health and Wellbeing Board");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Summary");
        }
    }

    @Test
    void itIsDatedByWhatItKnowsSoThatTheSameReportIsTheSameFile() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            assertThat(document.getDocumentInformation()
                            .getCreationDate()
                            .toInstant()
                            .atOffset(ZoneOffset.UTC))
                    .isEqualTo(LutonReport.AS_AT.atOffset(ZoneOffset.UTC));
        }
    }

    @Test
    void theSummaryComesFirstAndTheDetailLast() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(List.of(
                            "Report for",
                            "Summary",
                            "What is red",
                            "Scorecard",
                            "Projects",
                            "Appendix A",
                            "Appendix C"))
                    .isSortedAccordingTo((one, other) -> Integer.compare(text.indexOf(one), text.indexOf(other)))
                    .allSatisfy(heading -> assertThat(text).contains(heading));
        }
    }
}
