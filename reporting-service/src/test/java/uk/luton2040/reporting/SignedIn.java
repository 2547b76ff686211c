package uk.luton2040.reporting;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.List;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;

/** Somebody with a token such as Keycloak makes it, for what looks at no more than that. */
public final class SignedIn {
    private SignedIn() {}

    public static SecurityIdentity as(String person, String session) {
        JwtClaims claims = claims(person);
        claims.setStringClaim("sid", session);
        return identity(claims, Set.of());
    }

    public static SecurityIdentity withBoards(List<String> boards, String... roles) {
        JwtClaims claims = claims("somebody");
        claims.setStringListClaim("boards", boards);
        return identity(claims, Set.of(roles));
    }

    private static JwtClaims claims(String person) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject(person);
        claims.setStringClaim("preferred_username", person);
        return claims;
    }

    private static SecurityIdentity identity(JwtClaims claims, Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(claims, new TokenCredential("none", "bearer")))
                .addRoles(roles)
                .build();
    }
}
