package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.local.system.Pages.BOARD;
import static uk.luton2040.local.system.Pages.ECONOMY;
import static uk.luton2040.local.system.Pages.WELLBEING;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people come for, from their first page to what they wanted. */
@ExtendWith({WithProduct.class, WithWindows.class})
class JourneysIT {
    private static final ZoneId LUTON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final OwnValue ROUGH_SLEEPERS = new OwnValue(WELLBEING, "housing", "DIS-03", "FY2021-Q2");

    @Test
    void aMemberFollowsARedToItsReasonAndLooksBack(Pages pages) {
        // Given
        Page page = pages.open(1280);
        pages.signIn(page, "wendy.wellbeing", "/");

        // When
        page.locator("main").getByText("Health and Wellbeing Board").click();
        String board = page.locator("h1").innerText();
        Locator red = page.locator(".first-of-all a").first();
        String title = red.innerText();
        red.click();

        // Then
        assertThat(board).isEqualTo("Health and Wellbeing Board");
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        assertThat(page.locator(".tiles .status").first().innerText()).isEqualTo("Red");
        assertThat(page.locator("section:has(h2:text('Why it stands so'))").innerText())
                .contains("Rule", "A year ago");

        // When
        page.locator(".trail").getByText(board).click();
        page.getByText("Choose another scorecard, period or moment").click();
        page.locator("#period").selectOption("FY2020-H2");
        page.locator("form:has(#period) button").click();

        // Then
        assertThat(page.locator("main .notice").innerText()).contains("You are looking at October 2020 to March 2021");

        // When
        page.getByText("Show it as it is now").click();
        page.getByText("Choose another scorecard, period or moment").click();
        page.locator("#asAt").fill(MINUTE.format(LocalDateTime.now(LUTON)) + ":59");
        page.locator("form:has(#asAt) button").click();

        // Then
        assertThat(page.url()).contains("asAt=");
        assertThat(page.locator("main .notice").innerText()).contains("as it was known on ");
    }

    @Test
    void theKeyboardAloneLeadsFromTheSignInToARedAndBackToAnEarlierPeriod(RunningProduct product, Pages pages) {
        // Given
        Page page = pages.open(1280);
        page.navigate(product.at().reporting() + BOARD);
        tabTo(page, "#username");
        page.keyboard().type("wendy.wellbeing");
        tabTo(page, "#password");
        page.keyboard().type(product.inside().keycloak().demoPassword());
        page.keyboard().press("Enter");
        page.waitForURL("**" + BOARD);

        // When
        page.keyboard().press("Tab");
        String first = (String) page.evaluate("() => document.activeElement.textContent");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        boolean isInside =
                (Boolean) page.evaluate("() => document.querySelector('main').contains(document.activeElement)");
        tabTo(page, ".first-of-all a");
        page.keyboard().press("Enter");
        page.waitForURL("**/kpis/*");
        String heading = page.locator("main h2").first().innerText();
        tabTo(page, ".trail a[href^='/boards/']");
        page.keyboard().press("Enter");
        page.waitForURL("**" + BOARD + "*");
        tabTo(page, ".choose summary");
        page.keyboard().press("Enter");
        tabTo(page, "#period");
        page.keyboard().press("ArrowDown");
        tabTo(page, ".choose button");
        page.keyboard().press("Enter");
        page.waitForURL("**period=FY2020-H2**");

        // Then
        assertThat(first).isEqualTo("Skip to the main content");
        assertThat(isInside).isTrue();
        assertThat(heading).isEqualTo("Why it stands so");
        assertThat(page.locator("main").innerText()).contains("You are looking at October 2020 to March 2021");
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 200; i++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard never reached %s on %s".formatted(selector, page.url()));
    }

    /** A calendar year, of which neither a board's scorecard nor a project's update is made. */
    @Test
    void anOfficerOpensAPeriod(Pages pages) {
        // Given
        Page page = pages.open("olivia.officer", "/");
        page.locator(".places").getByText("Office").click();
        page.getByText("Open a period").click();
        String period = String.valueOf(LocalDate.now(LUTON).getYear() - 1);

        // When
        page.locator("#code").selectOption(period);
        page.locator("#due").fill(LocalDate.now(LUTON).plusMonths(2).toString());
        page.getByText("Open it").click();

        // Then
        assertThat(page.locator("[role=status]").innerText()).contains("is open; its values are due on");
        assertThat(page.locator("table").innerText()).contains(period);
    }

    @Test
    void anOfficerAsksAboutAValueAndPublishesIt(RunningProduct product, Pages pages) {
        // Given
        String id = ROUGH_SLEEPERS.revise(product, 13).path("measurement").asText();
        Page page = pages.open("olivia.officer", "/office");
        page.getByText("Approve, query or publish values").click();
        page.locator("#kpi").fill(ROUGH_SLEEPERS.kpi());
        page.locator("form:has(#standing) button").click();

        // When
        String row = page.locator("tr:has(#value-" + id + ")").innerText();
        page.locator("#value-" + id).check();
        page.locator("#words").fill("What has brought it down?");
        page.getByText("Ask about what is ticked").click();
        String asked = page.locator("[role=status]").innerText();
        answer(product, id, "Two schemes have opened.");
        page.locator("#standing").selectOption("submitted");
        page.locator("form:has(#standing) button").click();
        String answered = page.locator("tr:has(#value-" + id + ")").innerText();
        page.locator("#value-" + id).check();
        page.getByText("Approve what is ticked").click();
        String approved = page.locator("[role=status]").innerText();
        page.locator("#standing").selectOption("approved");
        page.locator("form:has(#standing) button").click();
        page.locator("#value-" + id).check();
        page.getByText("Publish what is ticked and approved").click();

        // Then
        assertThat(row).contains("13 people", "published now:", "target: 0 people");
        assertThat(asked).isEqualTo("1 value is queried.");
        assertThat(answered).contains("Its query is answered.", "Two schemes have opened.");
        assertThat(approved).isEqualTo("1 value is approved.");
        assertThat(page.locator("[role=status]").innerText()).isEqualTo("1 value is published.");
        ROUGH_SLEEPERS.untilShown(product, 13);
        assertThat(pages.open("wendy.wellbeing", BOARD)
                        .locator(".kpis tr:has(a[href='/kpis/" + ROUGH_SLEEPERS.kpi() + "'])")
                        .innerText())
                .contains("13 people");
    }

    private static void answer(RunningProduct product, String id, String words) {
        Client partner = product.as("partner-housing");
        String url = product.at().measurement() + "/api/v1/measurements/" + id;
        partner.post(
                        url + "/answer",
                        Map.of("words", words),
                        "If-Match",
                        partner.get(url).etag())
                .expect(200);
    }

    @Test
    void aPackGoesFromItsDraftThroughTwoClearancesToItsReaders(RunningProduct product, Pages pages) {
        // Given
        String meeting = new Papers(product).meeting("ieb-journey", ECONOMY, "2022-04-07");
        Page officer = pages.open("olivia.officer", "/packs");

        // When
        officer.locator("form:has(input[value=" + meeting + "]) button").click();
        String drafted = officer.locator("[role=status]").innerText();
        String pack = officer.url().replaceFirst("\\?.*", "").replaceFirst(".*/packs/", "/packs/");
        officer.locator("#highlights").fill("Two in three enquiries became jobs.");
        for (Locator answer : officer.locator("p:has(strong:text('Must be answered')) textarea")
                .all()) {
            answer.fill("The board is asked to act.");
        }
        officer.getByText("Save words and answers").click();
        String saved = officer.locator("[role=status]").innerText();
        for (String clearer : new String[] {"dora.director", "lee.leadership"}) {
            Page clearing = pages.open(clearer, pack);
            clearing.getByText("Clear this pack").click();
            assertThat(clearing.locator("[role=status]").innerText()).isEqualTo("You have cleared it.");
        }
        pages.go(officer, pack);
        officer.getByText("Issue this pack").click();

        // Then
        assertThat(drafted).isEqualTo("The draft is assembled.");
        assertThat(saved).isEqualTo("Your words are saved.");
        assertThat(officer.locator("[role=status]").innerText()).contains("It is issued");
        Page member = pages.open("ian.economy", "/packs");
        member.locator("a[href='" + pack + "']").click();
        member.getByText("Read the pack").click();
        assertThat(member.locator("body").innerText())
                .contains("Inclusive Economy Board", "Two in three enquiries became jobs.");
    }

    @Test
    void aPartnerWithoutAnAccountMendsARowAndIsGivenAReceipt(RunningProduct product, Pages pages) throws IOException {
        // Given
        String link = product.as("performance-office")
                .post(
                        product.at().measurement() + "/api/v1/upload-links",
                        Map.of("organisation", ROUGH_SLEEPERS.organisation(), "period", ROUGH_SLEEPERS.period()))
                .expect(201)
                .json()
                .path("link")
                .asText();
        Page page = pages.open(390);
        page.navigate(link);
        Download template = page.waitForDownload(
                () -> page.locator("a[href$='template.csv']").click());
        String columns =
                Files.readAllLines(template.path(), StandardCharsets.UTF_8).getFirst();

        // When
        check(page, "many");
        String refused = page.locator("main").innerText();
        page.getByText("check it again").click();
        check(page, "14");
        String good = page.locator("main").innerText();
        page.getByText("Send the file").click();

        // Then
        assertThat(columns).contains("kpi", "period", "value", "commentary");
        assertThat(refused).contains("1 row has to be mended", "'many' is no number");
        assertThat(good).contains("Nothing is sent yet", "1 good, 0 refused");
        assertThat(page.locator("h1").innerText()).isEqualTo("Your values have been sent");
        String submission = page.locator(".number").innerText();
        assertThat(product.as("audit-office")
                        .get(product.at().measurement() + "/api/v1/submissions/" + submission)
                        .expect(200)
                        .json()
                        .path("submittedBy")
                        .asText())
                .startsWith("upload-link ");
        page.navigate(link);
        assertThat(page.locator("h1").innerText()).isEqualTo("This link cannot be used");
    }

    private static void check(Page page, String value) {
        String file = "kpi,period,value,reason,commentary\n%s,%s,%s,correction,System test\n"
                .formatted(ROUGH_SLEEPERS.kpi(), ROUGH_SLEEPERS.period(), value);
        page.locator("#file")
                .setInputFiles(new FilePayload("values.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Check the file").click();
    }
}
