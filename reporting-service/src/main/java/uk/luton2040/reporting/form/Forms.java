package uk.luton2040.reporting.form;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/**
 * Forms of the one who is signed in. Each carries a token that only this session's own pages know: another site can have a
 * browser send a form, and cannot know what to put into it.
 */
@Named("forms")
@RequestScoped
public class Forms {
    private static final String FIELD = "token";
    private static final String MAC = "HmacSHA256";

    private final SecurityIdentity identity;
    private final String secret;

    /** @param secret which every replica knows and nobody else does */
    Forms(SecurityIdentity identity, @ConfigProperty(name = "quarkus.oidc.pages.credentials.secret") String secret) {
        this.identity = identity;
        this.secret = secret;
    }

    /** For the hidden field {@code token}; the same for as long as the session lasts. */
    public String token() {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(("forms " + secret).getBytes(StandardCharsets.UTF_8), MAC));
            return HexFormat.of().formatHex(mac.doFinal(session().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For the hidden field {@code key}: another for each form that is shown. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    /** @throws ProblemException when it does not come from a page of this session */
    public Form read(MultivaluedMap<String, String> sent) {
        String token = Objects.requireNonNullElse(sent.getFirst(FIELD), "");
        if (!MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), token().getBytes(StandardCharsets.UTF_8))) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    "The form was not sent from a page of your present sign-in. Open the page again and repeat what you did.");
        }
        return new Form(sent);
    }

    private String session() {
        if (identity.getPrincipal() instanceof OidcJwtCallerPrincipal person) {
            Object session = person.getClaims().getClaimValue("sid");
            return person.getSubject() + " " + session;
        }
        throw new IllegalStateException("nobody is signed in");
    }
}
