package uk.luton2040.testkit.matrix;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.luton2040.testkit.TemporaryClients;
import uk.luton2040.testkit.Tokens;

/** Somebody who asks, a column of the matrix; all but the forgeries hold tokens of the real Keycloak. */
public enum Caller {
    ANONYMOUS("Nobody", "no token", Caller::none),
    ELSEWHERE(
            "A token of another realm",
            "every role, of a realm that is not trusted",
            () -> List.of(Tokens.fromElsewhere())),
    FORGED(
            "A forged token",
            "no token at all, partner-hr's with role and organisation changed, the same without a signature",
            Forgeries::all),
    EXPIRED("An expired token", "a submitter's, of the right realm", () -> List.of(TemporaryClients.expired())),
    HOMELESS(
            "A partner of no organisation",
            "`data-submitter` and `provider-manager`, without the claim `organisation`",
            () -> List.of(TemporaryClients.ofNoOrganisation())),
    SUBMITTER("partner-housing", "`data-submitter` of housing", Caller::named),
    OTHER_SUBMITTER("partner-hr", "`data-submitter` of hr, asking about housing's", Caller::named),
    MANAGER("manager-housing", "`provider-manager` of housing", Caller::named),
    OTHER_MANAGER("manager-housing", "`provider-manager` of housing, asking about hr's", Caller::named),
    OFFICER("performance-office", "`performance-officer`", Caller::named),
    AUDITOR("audit-office", "`auditor`", Caller::named),
    EDITOR("catalogue-office", "`catalogue-editor`", Caller::named),
    LEAD("A project lead", "`project-lead`", () -> List.of(TemporaryClients.ofProjectLead())),
    VIEWER("portal-inclusive-economy-board", "`board-viewer`", Caller::named);

    private final String who;
    private final String words;
    private final Supplier<List<String>> unnamed;

    Caller(String who, String words, Supplier<List<String>> unnamed) {
        this.who = who;
        this.words = words;
        this.unnamed = unnamed;
    }

    private static List<String> none() {
        return List.of("");
    }

    /** The caller is a client of the realm: its name is enough. */
    private static List<String> named() {
        return List.of();
    }

    static Caller of(String heading) {
        return Stream.of(values())
                .filter(caller -> caller.heading().equals(heading))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No caller is called '" + heading + "'"));
    }

    /** Whether a good token is what it has not. */
    boolean isStranger() {
        return this == ANONYMOUS || this == ELSEWHERE || this == FORGED || this == EXPIRED;
    }

    String heading() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String who() {
        return who;
    }

    String words() {
        return words;
    }

    /** Whose the things are that it asks about. */
    public String owner() {
        return this == OTHER_MANAGER ? "hr" : "housing";
    }

    /** Each must be answered alike; an empty one is none. */
    List<String> tokens() {
        List<String> tokens = unnamed.get();
        return tokens.isEmpty() ? List.of(Tokens.of(who)) : tokens;
    }
}
