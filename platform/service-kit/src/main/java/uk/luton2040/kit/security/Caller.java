package uk.luton2040.kit.security;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** Who asks: the token's name, roles and claims. */
@RequestScoped
public class Caller {
    private static final String SERVICE_ACCOUNT = "service-account-";

    private final SecurityIdentity identity;

    /** Requests have theirs injected. */
    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** A person's user name or a client's id; {@code anonymous} without a token. */
    public String name() {
        if (identity.isAnonymous()) {
            return "anonymous";
        }
        String name = identity.getPrincipal().getName();
        return name.startsWith(SERVICE_ACCOUNT) ? name.substring(SERVICE_ACCOUNT.length()) : name;
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The organisation a submitter or provider manager is tied to. */
    public Optional<String> organisation() {
        return claim("organisation").map(Caller::text);
    }

    /**
     * Whose data the caller may know of, where performance officers and auditors see everybody's: empty for those; one
     * without an organisation sees nobody's.
     */
    public Optional<String> onlyOrganisation() {
        return has(Roles.PERFORMANCE_OFFICER) || has(Roles.AUDITOR)
                ? Optional.empty()
                : Optional.of(organisation().orElse(""));
    }

    /** @throws ProblemException 404 when the caller may not know of that organisation's data, as for one there is not */
    public void requireSightOf(String organisation) {
        if (!onlyOrganisation().map(organisation::equals).orElse(true)) {
            throw ProblemException.notFound("organisation", organisation);
        }
    }

    /** @throws ProblemException when the token names none */
    public String requireOrganisation() {
        return organisation()
                .orElseThrow(() ->
                        new ProblemException(ProblemType.FORBIDDEN, "Your token names no organisation to act for."));
    }

    /** The boards a board viewer may see. */
    public Set<String> boards() {
        return claim("boards").map(Caller::texts).orElse(Set.of());
    }

    /** Not by {@code JsonWebToken.getClaim}, which throws and catches an exception for each claim of our own. */
    private Optional<Object> claim(String name) {
        return identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
                ? Optional.ofNullable(token.getClaims().getClaimValue(name))
                : Optional.empty();
    }

    private static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim.toString();
    }

    /** The token library keeps lists as JSON, whose texts come in quotation marks. */
    private static Set<String> texts(Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream().map(Caller::text).collect(Collectors.toSet())
                : Set.of(text(claim));
    }
}
