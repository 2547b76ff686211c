package uk.luton2040.local;

import java.util.stream.Collectors;

/** What somebody needs to know who has just started the product. */
final class Welcome {
    private Welcome() {}

    /** @param front how the front door is called for this home, as in {@code ./luton2040 --home DIR} */
    static String text(Product product, Demo demo, String front) {
        Endpoints at = product.endpoints();
        String services = product.services().stream()
                .map(service -> "  %-12s %s/q/swagger-ui%n".formatted(service.name(), service.url()))
                .collect(Collectors.joining());
        String people = demo.people().stream()
                .map(person -> "  %-18s %s%s%n"
                        .formatted(
                                person.name(),
                                person.roles(),
                                person.scope().isEmpty() ? "" : " (" + person.scope() + ")"))
                .collect(Collectors.joining());
        return """

                Open
                  boards       %1$s
                  keycloak     %2$s
                %3$s
                People, all with the password %4$s
                %5$s
                Machine clients (%10$s token CLIENT)
                  %6$s

                Try
                  curl -H "Authorization: Bearer $(%10$s token catalogue-office)" '%7$s/api/v1/kpis?limit=5'
                  curl -H "Authorization: Bearer $(%10$s token portal-health-and-wellbeing-board)" \
                %8$s/api/v1/boards/health-and-wellbeing-board/scorecards/luton-2040
                  curl -H "Authorization: Bearer $(%10$s token partner-housing)" -H 'Content-Type: application/json' \
                -d '{"measurements":[{"id":"1","kpi":"DIS-02","period":"FY2021-Q2","value":912,"reason":"correction"}]}' \
                '%9$s/api/v1/submissions?dryRun=true'
                """.formatted(
                        at.reporting(),
                        product.keycloak().url(),
                        services,
                        product.keycloak().demoPassword(),
                        people,
                        String.join(", ", demo.machines()),
                        at.catalogue(),
                        at.reporting(),
                        at.measurement(),
                        front);
    }
}
