package uk.luton2040.local.system;

import static uk.luton2040.local.system.Pages.ECONOMY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.luton2040.local.system.Pages.Address;

/** What is not in the loaded data and has pages: packs, a review, values that wait, open data. */
record Exhibits(RunningProduct product) {
    private static final String REVIEW = "pages-review";

    /** Makes them. @return where they are read */
    List<Address> made() {
        Papers papers = new Papers(product);
        String earlier = papers.issued(papers.meeting("ieb-pages-first", ECONOMY, "2022-02-10"));
        String draft = papers.draft(papers.meeting("ieb-pages-second", ECONOMY, "2022-03-10"));
        propose();
        open();
        PagesIT.SENIOR_ROLES.revise(product, 10);
        return List.of(
                new Address("packs", "/packs", "olivia.officer"),
                new Address("packs-of-a-member", "/packs", "ian.economy"),
                new Address("pack", "/packs/" + earlier, "ian.economy"),
                new Address("pack-draft", "/packs/" + draft, "olivia.officer"),
                new Address("pack-to-clear", "/packs/" + draft, "dora.director"),
                new Address("pack-changes", "/packs/compare?later=" + draft + "&earlier=" + earlier, "olivia.officer"),
                new Address("values", "/office/values", "olivia.officer"),
                new Address("review", "/office/reviews/" + REVIEW, "eddie.editor"),
                new Address("public-board", "/public/boards/" + ECONOMY + "/luton-2040", null),
                new Address("public-kpi", "/public/kpis/ECO-06", null));
    }

    private void propose() {
        Client editor = product.as("catalogue-office");
        String url = product.at().catalogue() + "/api/v1/reviews/" + REVIEW;
        editor.put(
                        url,
                        Map.of("title", "Annual review of 2022 (system test)", "effectiveFrom", "2022-04-01"),
                        "If-Match",
                        "\"0\"")
                .expect(200);
        product.as("performance-office")
                .post(
                        url + "/proposals",
                        Map.of(
                                "kind",
                                "change",
                                "kpi",
                                "DIS-03",
                                "changes",
                                Map.of("rule", Map.of("tolerance", 0)),
                                "why",
                                "Amber has hidden that nothing moves."))
                .expect(201);
        RunningProduct.until(
                Duration.ofSeconds(20),
                () -> editor.get(url + "/proposals/1/impact", "Accept", "application/json")
                        .json()
                        .path("answer")
                        .asText()
                        .equals("current"),
                () -> "reporting did not answer the proposal");
    }

    private void open() {
        product.as("performance-office")
                .post(
                        product.at().reporting() + "/api/v1/open-data/decisions",
                        Map.of(
                                "open",
                                true,
                                "why",
                                "System test",
                                "scorecards",
                                List.of(Map.of("board", ECONOMY, "scorecard", "luton-2040")),
                                "kpis",
                                List.of("ECO-06")),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expect(200);
        RunningProduct.until(
                Duration.ofSeconds(20),
                () -> product.as("performance-office")
                                .get(product.at().reporting() + "/api/v1/public/kpis/ECO-06/history")
                                .status()
                        == 200,
                () -> "the KPI was not opened");
    }
}
