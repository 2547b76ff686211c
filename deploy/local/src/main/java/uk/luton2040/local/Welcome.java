package uk.luton2040.local;

import java.util.stream.Collectors;

/** What somebody needs to know who has just started the product. */
final class Welcome {
    private Welcome() {}

    static String text(Product product, Demo demo) {
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

                Boards        %s
                %s  %-12s %s

                People, all with the password %s
                %s
                Machine clients (./luton2040 token CLIENT)
                  %s

                Try
                  curl -H "Authorization: Bearer $(./luton2040 token catalogue-office)" '%s/api/v1/kpis?limit=5'
                  curl -H "Authorization: Bearer $(./luton2040 token portal-health-and-wellbeing-board)" \
                %s/api/v1/boards/health-and-wellbeing-board/scorecards/luton-2040
                  curl -H "Authorization: Bearer $(./luton2040 token partner-housing)" -H 'Content-Type: application/json' \
                -d '{"measurements":[{"id":"1","kpi":"DIS-02","period":"FY2021-Q2","value":912}]}' \
                '%s/api/v1/submissions?dryRun=true'
                """.formatted(
                        at.reporting(),
                        services,
                        "keycloak",
                        product.keycloak().url(),
                        product.keycloak().demoPassword(),
                        people,
                        String.join(", ", demo.machines()),
                        at.catalogue(),
                        at.reporting(),
                        at.measurement());
    }
}
